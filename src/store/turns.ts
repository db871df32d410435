/** Lets one asynchronous work run at a time, in the order of asking. */
export type Turns = {
  take<Result>(work: () => Promise<Result>): Promise<Result>;
};

/** Turns at something that bears one user at a time. A work must not take a turn at the same thing again: it would wait for itself. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take: (work) => {
      const mine = last.then(work);
      // The next one starts whatever became of this one.
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
