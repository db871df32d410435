import type { GroupPatch } from '../../../core/directory/group.ts';
import {
  groupPatchBody,
  isReadOnlyGroupProperty,
  newGroupBody,
} from '../../../graph/bodies/group-body.ts';
import type { AddGroupInput } from '../../../operations/directory/add-group.ts';
import { created, noContent } from '../graph-answer.ts';
import { bodyOf, noQuery, type GraphRoute } from '../graph-call.ts';
import { entityBody } from '../links.ts';
import { referencedId } from '../referenced-id.ts';
import { presentGroups } from './present-groups.ts';

/** `POST /groups` (contract.md 1.4). */
export const addGroupRoute: GraphRoute = {
  method: 'POST',
  path: '/groups',
  action: 'addGroup',
  query: noQuery,
  async handle(call) {
    const body = await bodyOf(call, newGroupBody, {
      resource: 'Group',
      isReadOnly: isReadOnlyGroupProperty,
    });
    const { groupId } = await call.desk.write('addGroup', call.actor, {
      // The schema has demanded what a new group must have.
      group: { groupTypes: [], ...body.properties } as GroupPatch as AddGroupInput['group'],
      memberIds: body.members.map(referencedId),
      ownerIds: body.owners.map(referencedId),
    });
    const group = await call.desk.near((reader) => reader.findGroup(groupId));
    if (group === null) throw new Error('a group just added is there');
    const [presented] = await presentGroups(call.desk, [group], { select: null });
    return created(
      entityBody(call, 'groups/$entity', presented ?? {}),
      call.base + '/directoryObjects/' + groupId + '/Microsoft.DirectoryServices.Group',
    );
  },
};

/** `PATCH /groups/{id}`, also with members and owners to add (contract.md 1.4). */
export const updateGroupRoute: GraphRoute = {
  method: 'PATCH',
  path: '/groups/{group}',
  action: null,
  query: noQuery,
  async handle(call) {
    const body = await bodyOf(call, groupPatchBody, {
      resource: 'Group',
      isReadOnly: isReadOnlyGroupProperty,
    });
    await call.desk.write('updateGroup', call.actor, {
      groupId: call.param('group'),
      // The schema lets through writable properties with values of their kinds.
      patch: body.properties as GroupPatch,
      memberIds: body.members.map(referencedId),
      ownerIds: body.owners.map(referencedId),
    });
    return noContent;
  },
};

/** `DELETE /groups/{id}` (contract.md 1.4). */
export const deleteGroupRoute: GraphRoute = {
  method: 'DELETE',
  path: '/groups/{group}',
  action: 'deleteGroup',
  query: noQuery,
  async handle(call) {
    await call.desk.write('deleteGroup', call.actor, { groupId: call.param('group') });
    return noContent;
  },
};

/** `POST /groups/{id}/renew`: notes that the group is still wanted. */
export const renewGroupRoute: GraphRoute = {
  method: 'POST',
  path: '/groups/{group}/renew',
  action: 'updateGroup',
  query: noQuery,
  async handle(call) {
    await call.desk.write('updateGroup', call.actor, {
      groupId: call.param('group'),
      patch: { renewedDateTime: call.now },
      memberIds: [],
      ownerIds: [],
    });
    return noContent;
  },
};
