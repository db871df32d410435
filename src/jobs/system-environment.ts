import { randomUUID } from 'node:crypto';
import { instantOf } from '../core/ids.ts';
import type { TimedEnvironment } from './environment.ts';

/** The machine's clock and chance. */
export const systemEnvironment: TimedEnvironment = {
  now: () => instantOf(Date.now()),
  newId: () => randomUUID(),
};
