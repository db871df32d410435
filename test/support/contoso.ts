import type { Instant } from '../../src/core/ids.ts';
import { addDays, parseInstant } from '../../src/core/ids.ts';
import { openInlineDesk } from '../../src/jobs/inline-desk.ts';
import { createSample } from '../../src/sample/create-sample.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { httpWorld, type HttpWorld } from './http-world.ts';

/** The sample organization behind the real HTTP face, all in this process, with a clock that tests move. */
export type Contoso = HttpWorld & {
  readonly now: () => Instant;
  readonly passDays: (days: number) => void;
  /** Answers when nothing waits and no job runs. */
  readonly idle: () => Promise<void>;
  /** Place of the newest line of the change log: grows with every change. */
  readonly lastSeq: () => Promise<number>;
  readonly close: () => Promise<void>;
};

function start(): Instant {
  const instant = parseInstant('2026-11-23T10:00:00Z');
  if (instant === null) throw new Error('a moment written here is one');
  return instant;
}

/** Opens it; the sample is the same every time. */
export async function openContoso(): Promise<Contoso> {
  let now = start();
  let ids = 0;
  const store = await openSqliteStore({ file: ':memory:', clock: () => now });
  await createSample(store, now);
  const desk = openInlineDesk(store, {
    newId: () => {
      ids += 1;
      return `33333333-3333-4333-8333-${String(ids).padStart(12, '0')}`;
    },
  });
  const world = await httpWorld({ desk, now: () => now });
  return {
    ...world,
    now: () => now,
    passDays: (days) => {
      now = addDays(now, days);
    },
    idle: () => desk.idle(),
    lastSeq: () => desk.near((reader) => reader.lastSeq()),
    close: () => desk.close(),
  };
}
