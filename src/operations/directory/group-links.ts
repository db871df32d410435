import type { Change } from '../../core/change.ts';
import type { Group, MemberType } from '../../core/directory/group.ts';
import { parseId, type GroupId, type UserId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { Reader } from '../../store/store.ts';

/** Links that one call may add at most (contract.md 1.4). */
const linksPerCallMax = 20;

type Found = { readonly id: string; readonly memberType: MemberType };

/** What stands behind these ids, in their order; refuses at the first that is no living user or group. */
async function foundObjects(reader: Reader, ids: readonly string[]): Promise<readonly Found[]> {
  const keys = ids.map((id) => {
    if (parseId(id) === null) throw new Refused({ code: 'ResourceNotFound', id });
    return id.toLowerCase();
  });
  const users = await reader.usersByIds(keys);
  const groups = await reader.groupsByIds(keys);
  const types = new Map<string, MemberType>();
  for (const user of users) if (user.deletedDateTime === null) types.set(user.id, 'user');
  for (const group of groups) if (group.deletedDateTime === null) types.set(group.id, 'group');
  return keys.map((id) => {
    const memberType = types.get(id);
    if (memberType === undefined) throw new Refused({ code: 'ResourceNotFound', id });
    return { id, memberType };
  });
}

function requireFew(ids: readonly string[]): void {
  if (ids.length > linksPerCallMax) {
    throw new Refused({
      code: 'BadRequest',
      message: `The number of references in one request must not exceed ${linksPerCallMax}.`,
    });
  }
}

/** Nobody edits by hand who is in a group that a rule fills. */
export function requireStaticGroup(group: Group): void {
  if (group.groupTypes.includes('DynamicMembership')) {
    throw new Refused({
      code: 'BadRequest',
      message: 'The members of a group with dynamic membership cannot be changed directly.',
    });
  }
}

/**
 * The changes that make these ids members: all or nothing (contract.md 1.4). Refuses one that is a member already, the group itself,
 * and groups inside a Microsoft 365 group, which holds people only.
 */
export async function membersAdded(
  reader: Reader,
  group: Group,
  ids: readonly string[],
): Promise<readonly Change[]> {
  requireFew(ids);
  if (ids.length === 0) return [];
  requireStaticGroup(group);
  const found = await foundObjects(reader, ids);
  const already = await reader.membersAmong(
    group.id,
    found.map(({ id }) => id),
  );
  requireNew(found, already, 'members');
  return found.map(({ id: memberId, memberType }) => {
    const isUnified = group.groupTypes.includes('Unified');
    if (memberId === group.id || (memberType === 'group' && isUnified)) {
      throw new Refused({
        code: 'BadRequest',
        message: `The object '${memberId}' cannot be a member of this group.`,
      });
    }
    return { kind: 'memberAdded', groupId: group.id, memberId, memberType };
  });
}

/** The changes that make these people owners: all or nothing. */
export async function ownersAdded(
  reader: Reader,
  group: Group,
  ids: readonly string[],
): Promise<readonly Change[]> {
  requireFew(ids);
  if (ids.length === 0) return [];
  const found = await foundObjects(reader, ids);
  const already = await reader.ownersAmong(
    group.id,
    found.map(({ id }) => id),
  );
  requireNew(found, already, 'owners');
  return found.map(({ id, memberType }) => {
    if (memberType !== 'user') {
      throw new Refused({
        code: 'BadRequest',
        message: `The object '${id}' cannot be an owner of a group.`,
      });
    }
    return { kind: 'ownerAdded', groupId: group.id, ownerId: requireId<UserId>(id) };
  });
}

function requireNew(
  found: readonly Found[],
  already: ReadonlySet<string>,
  property: 'members' | 'owners',
): void {
  const ids = new Set(found.map(({ id }) => id));
  if (ids.size !== found.length || already.size > 0) {
    throw new Refused({ code: 'ObjectConflict', property });
  }
}

/** A GUID as an id of the kind expected; refuses where it is none. */
export function requireId<Kind extends UserId | GroupId>(text: string): Kind {
  const id = parseId<Kind>(text);
  if (id === null) throw new Refused({ code: 'ResourceNotFound', id: text });
  return id;
}
