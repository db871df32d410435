import * as z from 'zod';

import { Refusal, Unreachable } from './failures.ts';

/** Sends one request to Allot: over the network, or to the program itself in this process. */
export type Send = (path: string, init: RequestInit) => Promise<Response>;

/** Graph's error envelope, as far as it is read here. */
export type Envelope = {
  error: {
    code: string;
    message: string;
    details?: { message: string }[] | undefined;
    innerError?:
      | { code?: string | undefined; problems?: { help: string }[] | undefined }
      | undefined;
  };
};

const envelope: z.ZodType<Envelope> = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.array(z.object({ message: z.string() })).optional(),
    innerError: z
      .object({
        code: z.string().optional(),
        problems: z.array(z.object({ help: z.string() })).optional(),
      })
      .optional(),
  }),
});

const oauthRefusal = z.object({ error: z.string(), error_description: z.string() });

/** An ordinary client of the API. Refusals are thrown as `Refusal`. */
export class Client {
  readonly #send: Send;
  readonly #close: () => Promise<void>;
  /** Whether nobody serves the data while this command runs: work that it leaves behind waits for the next start. */
  readonly isInProcess: boolean;
  readonly #origin: string | null;

  /** `origin`: address of the server; null: the program itself answers, in this process. */
  constructor(
    send: Send,
    options: { readonly origin: string | null; readonly close: () => Promise<void> },
  ) {
    this.#send = send;
    this.#origin = options.origin;
    this.isInProcess = options.origin === null;
    this.#close = options.close;
  }

  /** Reads JSON of the form that `schema` says. */
  async get<Answer>(
    schema: z.ZodType<Answer>,
    path: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    return schema.parse(await (await this.request(path, { method: 'GET', headers })).json());
  }

  /** Sends JSON and reads JSON. */
  async send<Answer>(
    schema: z.ZodType<Answer>,
    method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<Answer> {
    const init: RequestInit =
      body === undefined
        ? { method }
        : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await this.request(path, init);
    return schema.parse(response.status === 204 ? null : await response.json());
  }

  /** Reads all pages of a list. */
  async list<Item>(
    schema: z.ZodType<Item>,
    path: string,
    most: number = Infinity,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<readonly Item[]> {
    const page = z.object({ value: z.array(schema), '@odata.nextLink': z.string().optional() });
    const items: Item[] = [];
    let next: string | null = path;
    while (next !== null && items.length < most) {
      const { value, '@odata.nextLink': link }: z.infer<typeof page> = await this.get(
        page,
        next,
        headers,
      );
      items.push(...value);
      next = link === undefined ? null : pathOf(link);
    }
    return items.slice(0, most);
  }

  /** The answer itself, where it is not JSON. A refusal is thrown. */
  async request(path: string, init: RequestInit): Promise<Response> {
    const response = await this.#send(path, init);
    if (!response.ok) throw await refusalOf(response, this.#origin);
    return response;
  }

  /** Where a help page of the server is read: there, or in the documentation where nobody serves it. */
  helpAddress(help: string): string {
    return helpAddressAt(this.#origin, help);
  }

  async close(): Promise<void> {
    await this.#close();
  }
}

function pathOf(link: string): string {
  const url = new URL(link);
  return url.pathname + url.search;
}

/** The refusal that an answer carries. */
export async function refusalOf(
  response: Response,
  origin: string | null = null,
): Promise<Refusal | Unreachable> {
  const text = await response.text();
  const body = parseJson(text);
  const graph = envelope.safeParse(body);
  if (graph.success) return refusalOfEnvelope(graph.data, origin);
  const oauth = oauthRefusal.safeParse(body);
  if (oauth.success) return new Refusal(oauth.data.error, oauth.data.error_description);
  return new Unreachable(
    `What answers there is not Allot, or not well: HTTP status ${String(response.status)}.`,
  );
}

/** The refusal in Graph's envelope, as an answer has it or the last line of a stream. */
export function refusalOfEnvelope(body: Envelope, origin: string | null = null): Refusal {
  const { code, message, details = [], innerError } = body.error;
  const more = details.map((detail) => detail.message).filter((each) => each !== message);
  const [problem] = innerError?.problems ?? [];
  return new Refusal(
    innerError?.code ?? code,
    [message, ...more].join('\n'),
    [],
    problem === undefined ? null : helpAddressAt(origin, problem.help),
  );
}

function helpAddressAt(origin: string | null, help: string): string {
  return origin === null ? `docs/errors/${help.split('/').at(-1) ?? ''}.md` : origin + help;
}

/** The envelope in a parsed JSON value, or null. */
export function envelopeIn(value: unknown): Envelope | null {
  const parsed = envelope.safeParse(value);
  return parsed.success ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
