import type { PeopleWindowBody, PersonRow } from '../../api/people.ts';

/** People asked for at a time. */
export const peopleAPage = 100;
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
  const pages = new Map<number, Page>();
  const asking = new Map<number, AbortController>();
  const listeners = new Set<() => void>();
  let wanted: readonly number[] = [];
  let failed = new Set<number>();
  let snapshot: string | null = null;
  let generation = 0;
  let state: PeoplePagesState = { total: null, isChanged: false, error: null, version: 0 };

  const change = (part: Partial<PeoplePagesState>): void => {
    state = { ...state, ...part, version: state.version + 1 };
    for (const listener of listeners) listener();
  };
  const keep = (no: number, page: Page): void => {
    pages.delete(no);
    pages.set(no, page);
    for (const oldest of pages.keys()) {
      if (pages.size <= pagesMax) break;
      if (!wanted.includes(oldest)) pages.delete(oldest);
    }
  };
  const arrived = (no: number, body: PeopleWindowBody, asked: number): void => {
    keep(no, { rows: body.rows, generation: asked });
    const isCurrent = asked === generation;
    change({
      total: body.total ?? state.total,
      isChanged: state.isChanged || (isCurrent && body.isChanged),
      error: null,
    });
  };
  const ask = async (no: number): Promise<void> => {
    const control = new AbortController();
    asking.set(no, control);
    const asked = generation;
    try {
      const window = { skip: no * peopleAPage, top: peopleAPage, snapshot };
      const body = await load(window, control.signal);
      if (!control.signal.aborted) arrived(no, body, asked);
    } catch (error) {
      if (control.signal.aborted) return;
      failed.add(no);
      change({ error });
    } finally {
      if (asking.get(no) === control) asking.delete(no);
      if (!control.signal.aborted) askWanted();
    }
  };
  const askWanted = (): void => {
    for (const no of wanted) {
      if (asking.size >= questionsMax) return;
      const isHere = pages.get(no)?.generation === generation;
      if (!isHere && !asking.has(no) && !failed.has(no)) void ask(no);
    }
  };
  const stopAsking = (): void => {
    for (const control of asking.values()) control.abort();
    asking.clear();
  };

  return {
    row: (index) => pages.get(Math.floor(index / peopleAPage))?.rows[index % peopleAPage],
    want: (first, last) => {
      wanted = pagesOf(first, last);
      for (const no of wanted) {
        const page = pages.get(no);
        if (page !== undefined) keep(no, page);
      }
      askWanted();
    },
    start: (page) => {
      stopAsking();
      generation += 1;
      snapshot = page.snapshot;
      failed = new Set();
      keep(0, { rows: page.rows, generation });
      change({ total: page.total, isChanged: false, error: null });
      askWanted();
    },
    retry: () => {
      failed = new Set();
      change({ error: null });
      askWanted();
    },
    close: stopAsking,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function pagesOf(first: number, last: number): readonly number[] {
  if (last < first) return [];
  const from = Math.floor(first / peopleAPage);
  const length = Math.floor(last / peopleAPage) - from + 1;
  return Array.from({ length }, (_, at) => from + at);
}
