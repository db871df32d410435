import type { ListedPeople } from '../../operations/directory/people-list.ts';
import type { Desk } from '../../operations/desk.ts';
import type { PeopleCounts } from '../../operations/home-summary.ts';

/** How long Home waits for counts, in milliseconds: where there are none yet, and where the last ones can be shown. */
const firstWaitMilliseconds = 80;
const waitMilliseconds = 20;
/** A count that took long is not begun again before so many times its own time has passed. */
const restFactor = 10;

const order = { property: 'displayName', descending: false } as const;
const lists: { readonly [Name in keyof PeopleCounts]: ListedPeople } = {
  active: {},
  guests: { view: 'guests' },
  deleted: { deleted: true },
  withErrors: { view: 'withErrors' },
  unlicensed: { view: 'unlicensed' },
};

/** Counts of people that are kept as they were last counted and counted anew beside requests, when something has changed. */
class PeopleCounter {
  readonly #desk: Desk;
  readonly #counts = new Map<keyof PeopleCounts, number>();
  /** Place in the log up to which the counts are right. */
  #countedAt = -1;
  #counting: Promise<void> | null = null;
  #restUntil = 0;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The counts as far as they are known after a short wait, and whether newer ones are on their way. */
  async counts(): Promise<{ readonly people: PeopleCounts; readonly isCounting: boolean }> {
    const lastSeq = await this.#desk.near((reader) => reader.lastSeq());
    if (lastSeq !== this.#countedAt && performance.now() >= this.#restUntil) {
      this.#counting ??= this.#count(lastSeq).finally(() => {
        this.#counting = null;
      });
    }
    if (this.#counting !== null) {
      const isFirst = this.#counts.size < names.length;
      const wait = pause(isFirst ? firstWaitMilliseconds : waitMilliseconds);
      await Promise.race([this.#counting, wait]);
    }
    const of = (name: keyof PeopleCounts): number | null => this.#counts.get(name) ?? null;
    const people = {
      active: of('active'),
      guests: of('guests'),
      deleted: of('deleted'),
      withErrors: of('withErrors'),
      unlicensed: of('unlicensed'),
    };
    return { people, isCounting: lastSeq !== this.#countedAt };
  }

  async #count(lastSeq: number): Promise<void> {
    const begun = performance.now();
    for (const name of names) this.#counts.set(name, await this.#countOne(lists[name]));
    this.#countedAt = lastSeq;
    this.#restUntil = performance.now() + restFactor * (performance.now() - begun);
  }

  async #countOne(list: ListedPeople): Promise<number> {
    for (;;) {
      const output = await this.#desk.read('peopleCount', { list, order });
      if (!output.paused) return output.count;
    }
  }
}

const names = ['active', 'guests', 'deleted', 'withErrors', 'unlicensed'] as const;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

const counters = new WeakMap<Desk, PeopleCounter>();

/** The counter of this desk. */
export function peopleCounter(desk: Desk): PeopleCounter {
  const known = counters.get(desk);
  if (known !== undefined) return known;
  const made = new PeopleCounter(desk);
  counters.set(desk, made);
  return made;
}
