import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Contoso, openContoso } from '../../../test/support/contoso.ts';
import type { Caller } from '../../../test/support/http-world.ts';
import type { HomeBody } from '../../api/overview.ts';
import { homeBody } from './home.ts';

let contoso: Contoso;
beforeAll(async () => {
  contoso = await openContoso();
});
afterAll(async () => {
  expect(contoso.defects).toEqual([]);
  await contoso.close();
});

/** Home when everyone has been counted. */
async function home(caller: Caller = contoso.commandLine): Promise<HomeBody> {
  for (;;) {
    const answer = await caller('GET', '/api/summary/home');
    expect(answer.status, answer.text).toBe(200);
    const body = homeBody.parse(answer.body);
    if (!body.isCounting) return body;
  }
}
async function count(path: string): Promise<unknown> {
  return (await contoso.commandLine('GET', path)).body?.['count'];
}

it('Contoso’s day: what is overassigned, suspended, out of units, in grace and about to end, what costs', async () => {
  const { attention, licenses } = await home();
  expect(attention[0]).toMatchObject({
    kind: 'overassigned',
    displayName: 'Project Online Premium',
    by: 3,
  });
  expect(attention).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'outOfUnits', displayName: 'Visio Plan 2', total: 60 }),
      expect.objectContaining({
        kind: 'expired',
        displayName: 'Project Online Premium',
        status: 'Suspended',
      }),
      expect.objectContaining({ kind: 'expired', displayName: 'Visio Plan 1', status: 'Warning' }),
      expect.objectContaining({
        kind: 'expiring',
        displayName: 'Microsoft Teams Premium Introductory Pricing',
      }),
    ]),
  );
  const unassigned = attention.find((one) => one.kind === 'unassigned');
  expect(unassigned).toMatchObject({ currency: 'USD' });
  expect(unassigned?.monthlyCost).toBeGreaterThan(1000);
  expect(licenses.available).toBeGreaterThan(0);
});

it('counts people as the lists do, and counts again after a change', async () => {
  const before = await home();
  expect(before.people).toEqual({
    active: await count('/api/people-list/count'),
    guests: await count('/api/people-list/count?view=guests'),
    deleted: await count('/api/people-list/count?deleted=true'),
  });
  expect(before.attention.find((one) => one.kind === 'unlicensedPeople')).toEqual({
    kind: 'unlicensedPeople',
    people: await count('/api/people-list/count?view=unlicensed'),
  });
  await contoso.commandLine('DELETE', '/v1.0/users/emilyb@contoso.com');
  const after = await home();
  expect(after.people.active).toBe((before.people.active ?? 0) - 1);
  expect(after.people.deleted).toBe((before.people.deleted ?? 0) + 1);
  expect(after.recent[0]).toMatchObject({
    activity: 'Delete user',
    target: { displayName: 'Emily Braun' },
  });
});

it('is for those who see the license pages; the cost for those who read subscriptions', async () => {
  const member = await contoso.session('isaiahl@contoso.com');
  expect((await member('GET', '/api/summary/home')).status).toBe(403);
  const helpdesk = await contoso.session('irvins@contoso.com');
  const seen = (await home(helpdesk)).attention.find((one) => one.kind === 'unassigned');
  expect(seen).toMatchObject({ monthlyCost: null, currency: null });
});
