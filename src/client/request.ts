import type { ProblemBody } from '../api/plans.ts';

/** The server refused, or could not be reached. `problems` say why in words and facts. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
  /** HTTP status; 0: no answer came. */
  readonly status: number;
  readonly code: string;
  readonly problems: readonly ProblemBody[];
  /** Properties that it is about, where it says so. */
  readonly targets: readonly string[];
  /** Under which the server's log has it; null where no answer came. */
  readonly requestId: string | null;

  constructor(failure: {
    readonly status: number;
    readonly code: string;
    readonly message: string;
    readonly problems: readonly ProblemBody[];
    readonly targets?: readonly string[];
    readonly requestId: string | null;
  }) {
    super(failure.message);
    this.status = failure.status;
    this.code = failure.code;
    this.problems = failure.problems;
    this.targets = failure.targets ?? [];
    this.requestId = failure.requestId;
  }
}

/** The error body of Graph and of /api. */
export type Envelope = {
  readonly error?: {
    readonly code?: string;
    readonly message?: string;
    readonly details?: readonly { readonly target?: string }[];
    readonly innerError?: {
      readonly code?: string;
      readonly 'request-id'?: string;
      readonly problems?: readonly ProblemBody[];
    };
  };
};

/** How a request differs from a plain GET. */
export type RequestOptions = {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
};

/** Asks the server that the page came from. Throws `RequestFailed`; an abort stays an abort. */
export async function request<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
  const response = await answerTo(path, options);
  if (!response.ok) throw await requestFailureOf(response);
  // Parse border: the server's answers have the shapes of `api`, which its routes are held to.
  return (response.status === 204 ? null : await response.json()) as Answer;
}

async function answerTo(path: string, options: RequestOptions): Promise<Response> {
  try {
    return await fetch(path, {
      method: options.method ?? 'GET',
      headers: {
        accept: 'application/json',
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    throw new RequestFailed({
      status: 0,
      code: 'Unreachable',
      message: 'The server cannot be reached.',
      problems: [],
      requestId: null,
    });
  }
}

/** What an answer that is no success says. */
export async function requestFailureOf(response: Response): Promise<RequestFailed> {
  return failureFromEnvelope(await envelopeOf(response), response.status);
}

/** The failure that an error body tells of. */
export function failureFromEnvelope(envelope: Envelope, status: number): RequestFailed {
  const { code, message, details, innerError } = envelope.error ?? {};
  return new RequestFailed({
    status,
    code: innerError?.code ?? code ?? 'Unknown',
    message: message ?? `The server answered ${status}.`,
    problems: innerError?.problems ?? [],
    targets: (details ?? []).map(({ target }) => target ?? '').filter((target) => target !== ''),
    requestId: innerError?.['request-id'] ?? null,
  });
}

async function envelopeOf(response: Response): Promise<Envelope> {
  try {
    // Parse border: every member is looked at as optional.
    return (await response.json()) as Envelope;
  } catch {
    return {};
  }
}

/** A query string of what is set; `false`, null, undefined and '' are left out. */
export function queryOf(
  parameters: Readonly<Record<string, string | number | boolean | null | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === null || value === '' || value === false) continue;
    query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
