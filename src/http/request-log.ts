import type { Instant } from '../core/ids.ts';

/** What is written down of a request. No bodies, no query values, no names of people. */
export type RequestLine = {
  readonly at: Instant;
  readonly 'request-id': string;
  readonly 'client-request-id': string;
  readonly method: string;
  readonly path: string;
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Kind and id of the caller, or null: nobody was asked for. */
  readonly actor: string | null;
};

/** Where requests and defects are written down. */
export interface RequestLog {
  request(line: RequestLine): void;
  /** A defect: something that must not happen did. Always written. */
  defect(requestId: string, error: unknown): void;
}

/** A log of JSON lines (`json`) or of defects only (`quiet`). `write` gets one line with its end. */
export function createRequestLog(
  kind: 'json' | 'quiet',
  write: (line: string) => void,
): RequestLog {
  return {
    request(line) {
      if (kind === 'json') write(JSON.stringify({ level: 'info', ...line }) + '\n');
    },
    defect(requestId, error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      write(JSON.stringify({ level: 'error', 'request-id': requestId, error: text }) + '\n');
    },
  };
}
