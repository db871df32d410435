import type { Change } from '../../core/change.ts';
import type { Group, GroupPatch } from '../../core/directory/group.ts';
import type { GroupId, OperationNo } from '../../core/ids.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';
import { requireGroup } from './find-in-directory.ts';
import { membersAdded, ownersAdded } from './group-links.ts';
import {
  checkedGroup,
  requireFreeMailNickname,
  requireRoomForRule,
  withRuleState,
} from './group-values.ts';
import { patchOf } from './patch-of.ts';

/** Properties to change of a group, and members and owners to add (contract.md 1.4, `PATCH /groups/{id}`). */
export type UpdateGroupInput = {
  readonly groupId: string;
  readonly patch: GroupPatch;
  readonly memberIds: readonly string[];
  readonly ownerIds: readonly string[];
};

/** The group concerned, and the operation; null where everything was so already. */
export type UpdateGroupOutput = {
  readonly groupId: GroupId;
  readonly operationNo: OperationNo | null;
};

/** Changes a group: everything that is asked for, or nothing. */
export async function updateGroup(
  tx: Writer,
  call: Call,
  input: UpdateGroupInput,
): Promise<UpdateGroupOutput> {
  const linksOnly = Object.keys(input.patch).length === 0;
  if (!linksOnly) requirePermission(call.actor, 'updateGroup');
  if (input.memberIds.length > 0) requirePermission(call.actor, 'changeGroupMembers');
  if (input.ownerIds.length > 0) requirePermission(call.actor, 'changeGroupOwners');
  if (linksOnly && input.memberIds.length + input.ownerIds.length === 0) {
    requirePermission(call.actor, 'updateGroup');
  }
  const group = await requireGroup(tx, input.groupId);
  const changes: Change[] = [];
  const changed = patchOf<Group>(group, withRuleState(group, input.patch));
  const next: Group = { ...group, ...changed?.after };
  if (changed !== null) {
    checkedGroup(next);
    await requireFreeMailNickname(tx, next, group);
    await requireRoomForRule(tx, next, group);
    changes.push({ kind: 'groupUpdated', groupId: group.id, ...changed });
  }
  changes.push(...(await ownersAdded(tx, group, input.ownerIds)));
  changes.push(...(await membersAdded(tx, next, input.memberIds)));
  const operationNo = await recordAtOnce(tx, call, 'Update group', changes);
  return { groupId: group.id, operationNo };
}
