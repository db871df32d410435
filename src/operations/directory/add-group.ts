import { groupProperties, type Group, type GroupPatch } from '../../core/directory/group.ts';
import type { Organization } from '../../core/directory/organization.ts';
import { knownId, type GroupId, type OperationNo } from '../../core/ids.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';
import { membersAdded, ownersAdded } from './group-links.ts';
import {
  checkedGroup,
  requireFreeMailNickname,
  requireRoomForRule,
  withRuleState,
} from './group-values.ts';
import { securityIdentifierOf } from './security-identifier.ts';

/** A group to be added, with at most 20 members and 20 owners (contract.md 1.4, `POST /groups`). */
export type AddGroupInput = {
  readonly group: GroupPatch &
    Required<Pick<Group, 'displayName' | 'mailEnabled' | 'mailNickname' | 'securityEnabled'>>;
  readonly memberIds: readonly string[];
  readonly ownerIds: readonly string[];
};

/** The new group, and the operation. */
export type AddGroupOutput = {
  readonly groupId: GroupId;
  readonly operationNo: OperationNo | null;
};

/** Adds a security group or a Microsoft 365 group. */
export async function addGroup(
  tx: Writer,
  call: Call,
  input: AddGroupInput,
): Promise<AddGroupOutput> {
  requirePermission(call.actor, 'addGroup');
  const groupId = knownId<GroupId>(call.newId());
  const organization = await tx.organization();
  const group = checkedGroup(newGroup(groupId, call, input.group, organization));
  await requireFreeMailNickname(tx, group, null);
  await requireRoomForRule(tx, group, null);
  const operationNo = await recordAtOnce(tx, call, 'Add group', [
    { kind: 'groupAdded', group },
    ...(await ownersAdded(tx, group, input.ownerIds)),
    ...(await membersAdded(tx, group, input.memberIds)),
  ]);
  return { groupId, operationNo };
}

function newGroup(
  id: GroupId,
  call: Call,
  patch: AddGroupInput['group'],
  organization: Organization,
): Group {
  const isUnified = patch.groupTypes?.includes('Unified') ?? false;
  const mail = isUnified ? mailOf(patch.mailNickname, organization) : null;
  return {
    ...Object.fromEntries(
      Object.entries(groupProperties).map(([name, kind]) => [name, kind === 'strings' ? [] : null]),
    ),
    mail,
    proxyAddresses: mail === null ? [] : ['SMTP:' + mail],
    visibility: isUnified ? 'Public' : null,
    ...patch,
    ...withRuleState({ groupTypes: [], membershipRuleProcessingState: null }, patch),
    id,
    createdDateTime: call.now,
    renewedDateTime: call.now,
    deletedDateTime: null,
    securityIdentifier: securityIdentifierOf(id),
    // The first lines give every property; `patch` has those that may not be null.
  } as Group;
}

function mailOf(mailNickname: string | null, organization: Organization): string | null {
  const domain = organization.verifiedDomains.find((verified) => verified.isDefault);
  return mailNickname === null || domain === undefined ? null : mailNickname + '@' + domain.name;
}
