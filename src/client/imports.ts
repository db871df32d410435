import { failureFromEnvelope, queryOf, RequestFailed, requestFailureOf } from './request.ts';

/** Rows done, and as far as known rows in all. */
export type ImportProgress = { readonly done: number; readonly total: number };

/** What became of a file of people, or would. */
export type ImportedUsers = {
  readonly preview: boolean;
  /** Headings that mean nothing to Allot. */
  readonly ignoredHeadings: readonly string[];
  readonly total: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
  /** The first of them, by line. */
  readonly failures: readonly { readonly line: number; readonly errors: readonly string[] }[];
  /** The failed lines to mend and import again; null: none failed. */
  readonly failedFile: string | null;
  readonly operationNo: number | null;
  /** Domains that lines need and the organization lacks, with the number of lines. */
  readonly missingDomains: Readonly<Record<string, number>>;
  /** People with licenses to be given, and the plan that gives them once it is applied. */
  readonly licenses: { readonly people: number; readonly planId: string | null };
};

/** How a file is imported. */
export type ImportOptions = {
  /** Change nothing; say what would be. */
  readonly preview: boolean;
  readonly addDomains: boolean;
};

type Line =
  | { readonly progress: ImportProgress }
  | { readonly result: ImportedUsers }
  | { readonly error: object };

/** Adds and updates people from a file (CSV or JSON), telling how far it is. Throws `RequestFailed`. */
export async function importUsers(
  file: Blob,
  options: ImportOptions,
  more: { readonly onProgress: (progress: ImportProgress) => void; readonly signal: AbortSignal },
): Promise<ImportedUsers> {
  const { preview, addDomains } = options;
  const query = queryOf({
    preview: preview ? 'true' : null,
    addDomains: addDomains ? 'true' : null,
  });
  const response = await fetch(`/api/imports/users${query}`, {
    method: 'POST',
    headers: { accept: 'application/x-ndjson', 'content-type': 'text/csv' },
    body: file,
    signal: more.signal,
  });
  if (!response.ok || response.body === null) throw await requestFailureOf(response);
  for await (const text of linesOf(response.body)) {
    // Parse border: the server writes one of these on each line.
    const line = JSON.parse(text) as Line;
    if ('progress' in line) more.onProgress(line.progress);
    else if ('result' in line) return line.result;
    else throw failureFromEnvelope(line, response.status);
  }
  throw new RequestFailed({
    status: 0,
    code: 'Unreachable',
    message: 'The answer ended before the end of the file.',
    problems: [],
    requestId: null,
  });
}

/** The lines of a text that arrives in pieces. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += decoder.decode(value, { stream: !done });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield line;
    if (done) break;
  }
  if (rest !== '') yield rest;
}
