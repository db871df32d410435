import { expect } from 'vitest';

import type { RoleId } from '../../src/core/ids.ts';
import { type HttpWorld, httpWorld } from './http-world.ts';
import { personId, type SmallWorld, smallWorld } from './small-world.ts';

/** A small organization behind the HTTP face, for files to be imported into and exported from. */
export type World = SmallWorld & { readonly http: HttpWorld };

/** Opens one with so many people, 10 units of E1 and E3 each and 1 of Visio. */
export async function world(people: number): Promise<World> {
  const small = await smallWorld({ people, units: { e1: 10, e3: 10, visio: 1 } });
  return { ...small, http: await httpWorld(small) };
}

/** Sends a file and answers what came of it. */
export async function send(to: World, path: string, raw: string): Promise<Record<string, unknown>> {
  const answer = await to.http.commandLine('POST', path, { raw });
  expect(answer.status, answer.text).toBe(200);
  return answer.body ?? {};
}

/** The export as a file. */
export async function exported(
  from: World,
  what: 'users' | 'assignments' = 'users',
): Promise<string> {
  const answer = await from.http.commandLine('GET', `/api/exports/${what}`);
  expect(answer.status).toBe(200);
  return answer.text;
}

/** Headings of a short users file. */
export const head: string = 'Display name,User principal name,Department,Usage location,Licenses\n';

/** Gives a person a role in the whole organization. */
export async function giveRole(here: World, no: number, roleId: RoleId): Promise<void> {
  await here.store.write(async (tx) => {
    const operationNo = await tx.openOperation({
      activity: 'Add member to role',
      actor: { kind: 'system', id: null, displayName: 'Test', userPrincipalName: null },
      reason: null,
      planId: null,
      undoOf: null,
      total: 1,
      status: 'done',
      startedAt: here.now(),
      endedAt: here.now(),
      changed: 1,
    });
    const id = `33333333-3333-4333-8333-00000000000${String(no)}`;
    const principalId = personId(no);
    const change = {
      kind: 'roleAssigned',
      id,
      principalId,
      roleId,
      directoryScopeId: '/',
    } as const;
    await tx.record(operationNo, [change], here.now());
  });
}

/** Applies the plan that an import answered with. */
export async function applied(here: World, { planId }: Record<string, unknown>): Promise<void> {
  await here.desk.idle();
  await here.http.commandLine('POST', `/api/plans/${String(planId)}/apply`, { json: {} });
  await here.desk.idle();
}
