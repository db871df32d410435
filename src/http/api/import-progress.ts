import type { AppContext } from '../context.ts';
import { answerOf, defectAnswer, envelopeOf } from '../errors.ts';

/** Rows done and, as far as known, rows in all. */
export type Progress = { readonly done: number; readonly total: number };

/**
 * Answers with the result of long work. A caller that accepts `application/x-ndjson` is told how far it is, a JSON line
 * a step (`{"progress": {"done": 500, "total": 2000}}`), and at last `{"result": …}` or `{"error": …}`; others wait.
 */
export async function answerWithProgress(
  c: AppContext,
  work: (report: (progress: Progress) => void) => Promise<object>,
): Promise<Response> {
  if (!(c.req.header('accept') ?? '').includes('application/x-ndjson')) {
    return c.json(await work(() => undefined));
  }
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (line: object): void =>
        controller.enqueue(encoder.encode(JSON.stringify(line) + '\n'));
      try {
        send({ result: await work((progress) => send({ progress })) });
      } catch (error) {
        const request = {
          requestId: c.get('requestId'),
          clientRequestId: c.get('clientRequestId'),
          now: c.get('now'),
        };
        // The status is sent already: the error is the last line.
        send(envelopeOf(answerOf(error) ?? defectAnswer, request));
      }
      controller.close();
    },
  });
  return c.body(body, 200, { 'Content-Type': 'application/x-ndjson' });
}
