import { expect } from 'vitest';
import type { User } from '../../src/core/directory/user.ts';
import type { UserId } from '../../src/core/ids.ts';
import type { BuiltInRoleName } from '../../src/core/roles/built-in-roles.ts';
import { answerOf, openTestApp, type TestApp, testOrigin } from './test-app.ts';

/** What the organization and its people buy in these tests. */
export const powerBiPro = 'f8a1db68-be16-40ed-86d5-cb42ce701560';
/** The same, as people buy it for themselves. */
export const powerBiProDept = '3a6a908c-09c5-406a-8170-8ebb63c42882';
export const visioPlan2Dept = '38b434d2-a15e-4cde-9a98-e737c75623e1';
export const visioPlan2 = 'c5928f49-12ba-48f7-ada3-0d743a3601d5';
export const e1 = '18181a46-0d4e-45cd-891e-60aabd171b4e';
export const e3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';
export const e5 = 'c7df2760-2c81-4ef7-b578-5b5392b571df';

/** An answer: its status, and its body or the code with which it was refused. */
export type Answered = { readonly status: number; readonly code: string | null };

/** An organization whose people buy, ask for and claim licenses. */
export type SupplyWorld = {
  readonly app: TestApp;
  /** Adds somebody called `{name}@contoso.com`. */
  readonly person: (
    name: string,
    roles?: readonly BuiltInRoleName[],
    change?: Partial<User>,
  ) => Promise<UserId>;
  /** Asks as somebody who is signed in, or as the command line; the answer must be a success. */
  readonly ask: <Body>(
    who: string | null,
    method: string,
    path: string,
    json?: unknown,
  ) => Promise<Body>;
  /** The same where it is refused: with which status and code. */
  readonly refused: (
    who: string | null,
    method: string,
    path: string,
    json?: unknown,
  ) => Promise<readonly [number, string]>;
  /** The organization buys so many units; answers the purchase. */
  readonly buy: (skuId: string, units: number, more?: object) => Promise<string>;
  /** Gives somebody a product directly. */
  readonly assign: (userId: string, skuId: string, off?: readonly string[]) => Promise<void>;
  /** Products that somebody holds, ascending. */
  readonly holds: (userId: string) => Promise<readonly string[]>;
  /** Subjects of the messages to this person, newest first. */
  readonly told: (address: string) => Promise<readonly string[]>;
  /** Lets so many days go by, and waits for what comes about. */
  readonly live: (days: number) => Promise<void>;
};

/** Opens one; everybody is in Switzerland. */
export async function supplyWorld(): Promise<SupplyWorld> {
  const app = await openTestApp({ isRehearsal: true });
  const cookies = new Map<string, string>();
  const send = async (
    who: string | null,
    method: string,
    path: string,
    json?: unknown,
  ): Promise<Response> => {
    const body = json === undefined ? {} : { json };
    if (who === null) return await app.send(method, path, body);
    const cookie = cookies.get(who) ?? (await app.signIn(`${who}@contoso.com`));
    cookies.set(who, cookie);
    const headers = { cookie, origin: testOrigin };
    return await app.send(method, path, { ...body, authorization: '', headers });
  };
  const ask: SupplyWorld['ask'] = async <Body>(
    who: string | null,
    method: string,
    path: string,
    json?: unknown,
  ) => {
    const answer = await send(who, method, path, json);
    if (answer.status === 204) return null as Body;
    return await answerOf<Body>(answer, answer.status < 300 ? answer.status : 200);
  };
  return {
    app,
    ask,
    person: (name, roles = [], change = {}) =>
      app.addPerson(`${name}@contoso.com`, roles, { usageLocation: 'CH', ...change }),
    refused: async (who, method, path, json) => {
      const answer = await send(who, method, path, json);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      const body: { error: { innerError?: { code?: string } } } = JSON.parse(await answer.text());
      return [answer.status, body.error.innerError?.code ?? ''];
    },
    buy: async (skuId, totalLicenses, more = {}) => {
      const json = { skuId, totalLicenses, term: 'P1Y', ...more };
      return (await ask<{ id: string }>(null, 'POST', '/api/subscriptions', json)).id;
    },
    assign: async (userId, skuId, disabledPlans = []) => {
      const json = { addLicenses: [{ skuId, disabledPlans }], removeLicenses: [] };
      await ask(null, 'POST', `/v1.0/users/${userId}/assignLicense`, json);
    },
    holds: async (userId) => {
      const path = `/v1.0/users/${userId}?$select=assignedLicenses`;
      const { assignedLicenses } = await ask<{ assignedLicenses: { skuId: string }[] }>(
        null,
        'GET',
        path,
      );
      return assignedLicenses.map(({ skuId }) => skuId).toSorted();
    },
    told: async (address) => {
      const { value } = await ask<{ value: { to: string[]; subject: string }[] }>(
        null,
        'GET',
        '/api/notices',
      );
      return value.filter(({ to }) => to.includes(address)).map(({ subject }) => subject);
    },
    live: async (days) => {
      await ask(null, 'POST', '/api/clock', { days });
      await app.desk.idle();
    },
  };
}
