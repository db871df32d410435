import { expect, it } from 'vitest';
import { Client } from './client.ts';
import { Refusal } from './failures.ts';

const envelope = {
  error: {
    code: 'Request_BadRequest',
    message: 'No units.',
    innerError: { code: 'CountViolation', problems: [{ help: '/help/CountViolation' }] },
  },
};

it.each([
  ['https://allot.example.com', 'https://allot.example.com/help/CountViolation'],
  [null, 'docs/errors/CountViolation.md'],
])('a refusal by %s is read about at %s', async (origin, help) => {
  const send = async (): Promise<Response> => Response.json(envelope, { status: 400 });
  const client = new Client(send, { origin, close: async () => undefined });
  const refusal = await client
    .request('/api/x', { method: 'GET' })
    .catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toMatchObject({ code: 'CountViolation', help });
  expect(client.helpAddress('/help/CountViolation')).toBe(help);
});
