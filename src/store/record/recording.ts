import type { Instant, OperationNo } from '../../core/ids.ts';
import type { WriteSession } from '../write-session.ts';

/** What every recorder is given besides its changes. */
export type Recording = {
  readonly session: WriteSession;
  readonly operationNo: OperationNo;
  readonly now: Instant;
};
