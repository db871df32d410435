import { Refused } from '../../core/problems.ts';
import type { UserId } from '../../core/ids.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';
import { requireGroup } from './find-in-directory.ts';
import { membersAdded, ownersAdded, requireId, requireStaticGroup } from './group-links.ts';

/** A group and the objects to become, or no longer be, its members or owners. */
export type GroupLinksInput = { readonly groupId: string; readonly ids: readonly string[] };

/** Adds up to 20 members, all or nothing. */
export async function addMembers(tx: Writer, call: Call, input: GroupLinksInput): Promise<null> {
  requirePermission(call.actor, 'changeGroupMembers');
  const group = await requireGroup(tx, input.groupId);
  const changes = await membersAdded(tx, group, input.ids);
  await recordAtOnce(tx, call, 'Add member to group', changes);
  return null;
}

/** Removes members, all or nothing; refuses one that is none. Deleted people can be removed too. */
export async function removeMembers(tx: Writer, call: Call, input: GroupLinksInput): Promise<null> {
  requirePermission(call.actor, 'changeGroupMembers');
  const group = await requireGroup(tx, input.groupId);
  requireStaticGroup(group);
  const ids = input.ids.map((id) => requireId<UserId>(id));
  requireLinked(ids, await tx.membersAmong(group.id, ids));
  const groups = new Set((await tx.groupsByIds(ids)).map(({ id }): string => id));
  await recordAtOnce(
    tx,
    call,
    'Remove member from group',
    ids.map((memberId) => ({
      kind: 'memberRemoved',
      groupId: group.id,
      memberId,
      memberType: groups.has(memberId) ? 'group' : 'user',
    })),
  );
  return null;
}

/** Adds up to 20 owners, all or nothing. */
export async function addOwners(tx: Writer, call: Call, input: GroupLinksInput): Promise<null> {
  requirePermission(call.actor, 'changeGroupOwners');
  const group = await requireGroup(tx, input.groupId);
  const changes = await ownersAdded(tx, group, input.ids);
  await recordAtOnce(tx, call, 'Add owner to group', changes);
  return null;
}

/** Removes owners, all or nothing; refuses one that is none. */
export async function removeOwners(tx: Writer, call: Call, input: GroupLinksInput): Promise<null> {
  requirePermission(call.actor, 'changeGroupOwners');
  const group = await requireGroup(tx, input.groupId);
  const ids = input.ids.map((id) => requireId<UserId>(id));
  requireLinked(ids, await tx.ownersAmong(group.id, ids));
  await recordAtOnce(
    tx,
    call,
    'Remove owner from group',
    ids.map((ownerId) => ({ kind: 'ownerRemoved', groupId: group.id, ownerId })),
  );
  return null;
}

function requireLinked(ids: readonly string[], linked: ReadonlySet<string>): void {
  for (const id of ids) if (!linked.has(id)) throw new Refused({ code: 'ResourceNotFound', id });
}
