import { afterEach, expect } from 'vitest';
import type { Change } from '../../src/core/change.ts';
import { type GroupWorld, groupWorld } from './group-world.ts';
import { type Answer, type HttpWorld, httpWorld } from './http-world.ts';

/** A small organization whose groups give licenses, behind the real HTTP face. */
export type GroupHttpWorld = GroupWorld &
  HttpWorld & {
    /** Graph's `assignLicense` on a group, by the command line. */
    readonly assign: (
      groupId: string,
      json: object,
      headers?: Readonly<Record<string, string>>,
    ) => Promise<Answer>;
    /** Writes changes down as they are, past every use case. */
    readonly record: (changes: readonly Change[]) => Promise<void>;
  };

/** Opens small worlds; each is closed after its test, and must have met no defect. */
export function groupHttpWorlds(): (
  options: Parameters<typeof groupWorld>[0],
) => Promise<GroupHttpWorld> {
  const opened: GroupHttpWorld[] = [];
  afterEach(async () => {
    for (const world of opened.splice(0)) {
      expect(world.defects).toEqual([]);
      await world.desk.close();
    }
  });
  return async (options) => {
    const groups = await groupWorld(options);
    const http = await httpWorld(groups);
    const world: GroupHttpWorld = {
      ...groups,
      ...http,
      assign: (groupId, json, headers = {}) =>
        http.commandLine('POST', `/v1.0/groups/${groupId}/assignLicense`, { json, headers }),
      record: (changes) => recordAsTest(groups, changes),
    };
    opened.push(world);
    return world;
  };
}

async function recordAsTest({ store, now }: GroupWorld, changes: readonly Change[]): Promise<void> {
  await store.write(async (tx) => {
    const operationNo = await tx.openOperation({
      activity: 'Test',
      actor: { kind: 'system', id: null, displayName: 'Test', userPrincipalName: null },
      reason: null,
      planId: null,
      undoOf: null,
      total: 1,
      status: 'done',
      startedAt: now(),
      endedAt: now(),
      changed: 1,
    });
    await tx.record(operationNo, changes, now());
  });
}

/** The body of `assignLicense` that gives these products. */
export function giving(...skuIds: readonly string[]): object {
  return { addLicenses: skuIds.map((skuId) => ({ skuId })), removeLicenses: [] };
}

/** The body of `assignLicense` that takes these products back. */
export function taking(...skuIds: readonly string[]): object {
  return { addLicenses: [], removeLicenses: skuIds };
}
