import type { PeopleWindowBody, PersonRow } from '../../api/people.ts';
import { peopleAPage } from './addressed-people.ts';

/** Pages kept; those least lately wanted go first. */
const pagesMax = 60;
/** Questions that wait for an answer at a time: when one comes, only what is wanted then is asked for. */
const questionsMax = 3;

/** Asks for one window of the list. */
export type LoadWindow = (
  window: { readonly skip: number; readonly top: number; readonly snapshot: string | null },
  signal: AbortSignal,
) => Promise<PeopleWindowBody>;

/** What is known of a list besides its rows. */
export type PeoplePagesState = {
  /** Null: not counted yet. */
  readonly total: number | null;
  /** Whether the list has changed since its first page came: positions may be off. */
  readonly isChanged: boolean;
  /** Why rows in sight could not be had; null: they could, or are on the way. */
  readonly error: unknown;
  /** Another one after every change of anything here. */
  readonly version: number;
};

/** Rows of a list at any place, of which only what was in sight lately is kept. */
export type PeoplePages = {
  /** Undefined: not here yet. */
  readonly row: (index: number) => PersonRow | undefined;
  /** Tells which rows are in sight; what lacks of them is asked for, and nothing else any more. */
  readonly want: (first: number, last: number) => void;
  /** Puts in a first page that was fetched elsewhere. Everything else counts as old: it is shown until it was asked for again. */
  readonly start: (page: PeopleWindowBody) => void;
  /** Asks once more for what failed. */
  readonly retry: () => void;
  readonly close: () => void;
  readonly state: () => PeoplePagesState;
  /** Tells of every change. Answers how to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
};

type Page = { readonly rows: readonly PersonRow[]; readonly generation: number };

/** A list that nothing is known of yet. */
export function createPeoplePages(load: LoadWindow): PeoplePages {
  let wanted: readonly number[] = [];
  let snapshot: string | null = null;
  let generation = 0;
  const pages = createKeptPages((no) => wanted.includes(no));
  const { state, change, subscribe } = createWatchedState();
  const arrived = (no: number, body: PeopleWindowBody, asked: number): void => {
    pages.keep(no, { rows: body.rows, generation: asked });
    const isCurrent = asked === generation;
    change({
      total: body.total ?? state().total,
      isChanged: state().isChanged || (isCurrent && body.isChanged),
      error: null,
    });
  };
  const questions = createQuestions({
    missing: () => wanted.filter((no) => pages.at(no)?.generation !== generation),
    ask: async (no, signal) => {
      const asked = generation;
      const body = await load({ skip: no * peopleAPage, top: peopleAPage, snapshot }, signal);
      if (!signal.aborted) arrived(no, body, asked);
    },
    onFailed: (error) => change({ error }),
  });
  return {
    row: (index) => pages.at(Math.floor(index / peopleAPage))?.rows[index % peopleAPage],
    want: (first, last) => {
      wanted = pagesOf(first, last);
      for (const no of wanted) {
        const page = pages.at(no);
        if (page !== undefined) pages.keep(no, page);
      }
      questions.askMissing();
    },
    start: (page) => {
      questions.stop();
      questions.forgetFailed();
      generation += 1;
      snapshot = page.snapshot;
      pages.keep(0, { rows: page.rows, generation });
      change({ total: page.total, isChanged: false, error: null });
      questions.askMissing();
    },
    retry: () => {
      questions.forgetFailed();
      change({ error: null });
      questions.askMissing();
    },
    close: questions.stop,
    state,
    subscribe,
  };
}

/** The pages that are here by their number; beyond `pagesMax` the one that was kept longest ago goes, unless it is wanted. */
function createKeptPages(isWanted: (no: number) => boolean): {
  readonly at: (no: number) => Page | undefined;
  readonly keep: (no: number, page: Page) => void;
} {
  const pages = new Map<number, Page>();
  return {
    at: (no) => pages.get(no),
    keep: (no, page) => {
      pages.delete(no);
      pages.set(no, page);
      for (const oldest of pages.keys()) {
        if (pages.size <= pagesMax) break;
        if (!isWanted(oldest)) pages.delete(oldest);
      }
    },
  };
}

/** What is known besides the rows, and who is told when it changes. */
function createWatchedState(): Pick<PeoplePages, 'state' | 'subscribe'> & {
  readonly change: (part: Partial<PeoplePagesState>) => void;
} {
  const listeners = new Set<() => void>();
  let state: PeoplePagesState = { total: null, isChanged: false, error: null, version: 0 };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (part) => {
      state = { ...state, ...part, version: state.version + 1 };
      for (const listener of listeners) listener();
    },
  };
}

/** Asks for what is missing, a few pages at a time, and for the next ones when an answer came. What failed is not asked for again. */
function createQuestions({
  missing,
  ask,
  onFailed,
}: {
  readonly missing: () => readonly number[];
  readonly ask: (no: number, signal: AbortSignal) => Promise<void>;
  readonly onFailed: (error: unknown) => void;
}): {
  readonly askMissing: () => void;
  readonly forgetFailed: () => void;
  readonly stop: () => void;
} {
  const asking = new Map<number, AbortController>();
  const failed = new Set<number>();
  const askOne = async (no: number): Promise<void> => {
    const control = new AbortController();
    asking.set(no, control);
    try {
      await ask(no, control.signal);
    } catch (error) {
      if (control.signal.aborted) return;
      failed.add(no);
      onFailed(error);
    } finally {
      if (asking.get(no) === control) asking.delete(no);
      if (!control.signal.aborted) askMissing();
    }
  };
  const askMissing = (): void => {
    for (const no of missing()) {
      if (asking.size >= questionsMax) return;
      if (!asking.has(no) && !failed.has(no)) void askOne(no);
    }
  };
  return {
    askMissing,
    forgetFailed: () => failed.clear(),
    stop: () => {
      for (const control of asking.values()) control.abort();
      asking.clear();
    },
  };
}

function pagesOf(first: number, last: number): readonly number[] {
  if (last < first) return [];
  const from = Math.floor(first / peopleAPage);
  const length = Math.floor(last / peopleAPage) - from + 1;
  return Array.from({ length }, (_, at) => from + at);
}
