import { Agent, request } from 'node:http';

/** One request of a load. */
export type LoadRequest = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: string | null;
};

/** What a load found: times in milliseconds. */
export type LoadResult = {
  readonly requests: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** Answers that were not 2xx. */
  readonly failed: number;
};

/**
 * Sends requests over so many kept-alive connections, each sending its next as soon as it has its answer,
 * until `next` has no more.
 */
export async function load(options: {
  readonly origin: string;
  readonly token: string;
  readonly connections: number;
  readonly next: () => LoadRequest | null;
}): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const times: number[] = [];
  let failed = 0;
  const start = performance.now();
  const client = async (): Promise<void> => {
    for (let one = options.next(); one !== null; one = options.next()) {
      const sent = performance.now();
      const status = await send(agent, options.origin, options.token, one);
      times.push(performance.now() - sent);
      if (status < 200 || status > 299) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: options.connections }, client));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    requests: times.length,
    seconds,
    perSecond: times.length / seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    max: times.at(-1) ?? 0,
    failed,
  };
}

/** The value below which this share of the sorted times lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function send(agent: Agent, origin: string, token: string, one: LoadRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers: Record<string, string> = { authorization: `Bearer ${token}` };
    if (one.body !== null) {
      headers['content-type'] = 'application/json';
      headers['content-length'] = String(Buffer.byteLength(one.body));
    }
    const sent = request(origin + one.path, { method: one.method, agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(one.body ?? undefined);
  });
}
