import type { GroupId, SkuId, UserId } from '../../../core/ids.ts';
import type { Action } from '../../../core/roles/action.ts';
import { mayPerform } from '../../../core/roles/may-perform.ts';
import { readPairId } from '../../../graph/pair-id.ts';
import {
  findAssignment,
  type Assignee,
  type AssignmentRow,
} from '../../../operations/cloud-licensing/find-assignment.ts';
import { insufficientPrivileges } from '../../http-refusal.ts';
import type { GraphCall } from '../graph-call.ts';
import { pathGroup } from '../groups/present-groups.ts';
import { pathUser } from '../users/find-user.ts';
import { pathAllotmentSku } from './allotments.ts';
import { allotmentPermissions, unknownResource } from './refusals.ts';

/** What a path says of its assignments: whose, of which product; null: of all. */
export type Within = { readonly assignee: Assignee | null; readonly skuId: SkuId | null };

/** A place where assignments are found. */
export type AssignmentScope = {
  /** Before `/assignments`. */
  readonly path: string;
  readonly writeAction: Action | null;
  readonly ofSelf: boolean;
  readonly within: (call: GraphCall) => Promise<Within>;
};

/** The person that the path's `{user}` means, as an assignee. */
export async function pathUserAssignee(call: GraphCall): Promise<Assignee> {
  return { kind: 'user', id: (await pathUser(call)).id };
}

/** The group that the path's `{group}` means, as an assignee. */
export async function pathGroupAssignee(call: GraphCall): Promise<Assignee> {
  return { kind: 'group', id: (await pathGroup(call)).id };
}

/** All places (contract.md 1.18). */
export const assignmentScopes: readonly AssignmentScope[] = [
  {
    path: '/admin/cloudLicensing',
    writeAction: null,
    ofSelf: false,
    within: () => Promise.resolve({ assignee: null, skuId: null }),
  },
  {
    path: '/admin/cloudLicensing/allotments/{allotment}',
    writeAction: null,
    ofSelf: false,
    within: async (call) => ({ assignee: null, skuId: await pathAllotmentSku(call) }),
  },
  {
    path: '/users/{user}/cloudLicensing',
    writeAction: 'assignUserLicense',
    ofSelf: true,
    within: async (call) => ({ assignee: await pathUserAssignee(call), skuId: null }),
  },
  {
    path: '/groups/{group}/cloudLicensing',
    writeAction: 'assignGroupLicense',
    ofSelf: false,
    within: async (call) => ({ assignee: await pathGroupAssignee(call), skuId: null }),
  },
];

/** The assignment that the path's `{assignment}` means, in this place. */
export async function pathAssignment(call: GraphCall, within: Within): Promise<AssignmentRow> {
  const id = call.param('assignment');
  const pair = readPairId<UserId | GroupId, SkuId>(id);
  const row =
    pair === null
      ? null
      : await call.desk.near((reader) => findAssignment(reader, pair.owner, pair.thing));
  const isHere =
    row !== null &&
    (within.assignee === null || within.assignee.id === row.assignee.id) &&
    (within.skuId === null || within.skuId === row.skuId);
  if (!isHere) throw unknownResource(id, 'assignmentId');
  return row;
}

/** Refuses who may assign to nobody at all, before anything is looked up. */
export function requireAssigner({ actor }: GraphCall): void {
  if (mayPerform(actor, 'assignUserLicense') || mayPerform(actor, 'assignGroupLicense')) return;
  throw insufficientPrivileges();
}

/** Refuses who may assign, but not to people, or not to groups. */
export function requireAssignerOf({ actor }: GraphCall, { kind }: Assignee): void {
  const action = kind === 'user' ? 'assignUserLicense' : 'assignGroupLicense';
  if (!mayPerform(actor, action)) throw allotmentPermissions();
}
