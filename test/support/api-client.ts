import type { RealServer } from './real-server.ts';

/** Calls a running server as its own command line does; anything but 2xx throws with the answer's text. */
export async function call<Answer>(
  server: Pick<RealServer, 'url' | 'localToken'>,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answer> {
  const answer = await fetch(server.url + path, {
    method,
    headers: { authorization: `Bearer ${server.localToken}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${String(answer.status)} ${text}`);
  return JSON.parse(text === '' ? 'null' : text);
}

/** Seconds after which a wait is given up: the other process will not get there any more. */
const waitSecondsMax = 300;

/** Looks again until it is so. The state asked for is another process's: there is nothing to wait on. */
export async function until(isSo: () => Promise<boolean>, everyMilliseconds = 20): Promise<void> {
  const end = performance.now() + waitSecondsMax * 1000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, everyMilliseconds));
  }
}
