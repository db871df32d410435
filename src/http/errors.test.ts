import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseInstant } from '../core/ids.ts';
import { Refused } from '../core/problems.ts';
import { answerOf, envelopeOf } from './errors.ts';
import { HttpRefusal, methodNotAllowed } from './http-refusal.ts';

function failed(): never {
  throw new Error('the test needs a value');
}

describe('an answer to a failed request', () => {
  it('leads with the first problem; the others are details', () => {
    const answer = answerOf(
      new Refused({ code: 'UsageLocationMissing' }, { code: 'ObjectConflict', property: 'mail' }),
    );
    expect(answer).toMatchObject({
      status: 400,
      code: 'Request_BadRequest',
      message: 'License assignment cannot be done for user with invalid usage location.',
      innerCode: 'UsageLocationMissing',
      details: [{ code: 'ObjectConflict', target: 'mail' }],
    });
  });

  it('names the property of a conflict in its details', () => {
    expect(answerOf(new Refused({ code: 'ObjectConflict', property: 'mail' }))?.details).toEqual([
      {
        code: 'ObjectConflict',
        message: 'Another object with the same value for property mail already exists.',
        target: 'mail',
      },
    ]);
  });

  it('has the status of its problem', () => {
    const statusOf = (error: unknown): number | undefined => answerOf(error)?.status;
    expect(statusOf(new Refused({ code: 'PermissionDenied', action: 'x' }))).toBe(403);
    expect(statusOf(new Refused({ code: 'ResourceNotFound', id: 'x' }))).toBe(404);
    expect(statusOf(new Refused({ code: 'PlanNotReady', status: 'computing' }))).toBe(409);
    expect(statusOf(methodNotAllowed(['GET']))).toBe(405);
  });

  it('of a broken schema says which property', () => {
    const schema = z.object({ people: z.array(z.object({ name: z.string() })) });
    const { error } = schema.safeParse({ people: [{ name: 'a' }, { name: 1 }] });
    expect(answerOf(error)).toMatchObject({
      status: 400,
      code: 'Request_BadRequest',
      details: [{ target: 'people[1].name' }],
    });
    expect(answerOf(error)?.message).toContain("'people[1].name'");
  });

  it('tells nothing of a defect', () => {
    expect(answerOf(new Error('no such table: users'))).toBeNull();
    expect(answerOf('text')).toBeNull();
  });
});

it('the envelope has the ids of the request and a date without zone', () => {
  const now = parseInstant('2026-01-31T10:17:06.123Z') ?? failed();
  const answer = answerOf(new HttpRefusal(400, 'BadRequest', 'No.')) ?? failed();
  const request = { requestId: 'r', clientRequestId: 'c', now };
  expect(envelopeOf(answer, request)).toEqual({
    error: {
      code: 'BadRequest',
      message: 'No.',
      innerError: { date: '2026-01-31T10:17:06', 'request-id': 'r', 'client-request-id': 'c' },
    },
  });
});
