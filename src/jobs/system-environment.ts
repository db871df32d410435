import { randomUUID } from 'node:crypto';
import { instantOf } from '../core/ids.ts';
import type { Environment } from './environment.ts';

/** The machine's clock and chance. */
export const systemEnvironment: Environment = {
  now: () => instantOf(Date.now()),
  newId: () => randomUUID(),
};
