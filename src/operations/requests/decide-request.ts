import type { Change } from '../../core/change.ts';
import type { GroupId, ServicePlanId, SkuId, UserId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import {
  firstRequestSettings,
  isRequestKept,
  type LicenseRequest,
  type RequestDecision,
} from '../../core/requests/license-request.ts';
import type { Actor } from '../../core/roles/actor.ts';
import { mayLicenseGuests, mayPerform } from '../../core/roles/may-perform.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { requireGroup } from '../directory/find-in-directory.ts';
import { requireStaticGroup } from '../directory/group-links.ts';
import { licensesForAll } from '../licenses-for-all.ts';
import { addressOf, tell } from '../notices/tell.ts';
import type { Call } from '../operation.ts';
import { loadPlanContext } from '../plan-context.ts';
import { recordAtOnce } from '../record-at-once.ts';

/** What is decided about a request: for each of its people, approved or rejected. */
export type DecideRequestInput = {
  readonly id: string;
  /** Ids. Who is in neither list is rejected. */
  readonly approve: readonly string[];
  /** The product to give, with the apps that are off; null: that which was asked for. */
  readonly license: {
    readonly skuId: SkuId;
    readonly disabledPlans: readonly ServicePlanId[];
  } | null;
  /** A licensed security group that the approved become members of instead; null: they get the license directly. */
  readonly groupId: string | null;
  readonly message: string | null;
};

/**
 * Decides about a request, once (rules.md 9.1; checklist 169): only the approved get a license, and everybody concerned is told. Refused as
 * a whole where somebody of the approved cannot have it.
 */
export async function decideRequest(
  tx: Writer,
  call: Call,
  { id, approve, license, groupId, message }: DecideRequestInput,
): Promise<{ readonly approved: number; readonly rejected: number }> {
  const before = await requireRequest(tx, id);
  await requireApprover(tx, call.actor, before);
  if (before.decision !== null) throw new Refused({ code: 'RequestAlreadyDecided' });
  const wanted = new Set(approve.map((userId) => userId.toLowerCase()));
  const stranger = [...wanted].find((userId) => !before.userIds.some((one) => one === userId));
  if (stranger !== undefined) throw new Refused({ code: 'ResourceNotFound', id: stranger });
  const approved = before.userIds.filter((userId) => wanted.has(userId));
  const given = license ?? { skuId: before.skuId, disabledPlans: [] };
  const changes =
    groupId === null
      ? await licensesOf(tx, call, approved, given)
      : await membershipsOf(tx, approved, groupId);
  await finish(tx, call, before, changes, {
    at: call.now,
    by: call.actor.displayName,
    approved,
    rejected: before.userIds.filter((userId) => !wanted.has(userId)),
    skuId: groupId === null && approved.length > 0 ? given.skuId : null,
    // Present: `membershipsOf` has found it.
    groupId: groupId === null ? null : (groupId.toLowerCase() as GroupId),
    message,
  });
  return { approved: approved.length, rejected: before.userIds.length - approved.length };
}

/** Approves a new request for everybody, where there are licenses for all; answers whether it did. */
export async function decideAtOnce(
  tx: Writer,
  call: Call,
  request: LicenseRequest,
): Promise<boolean> {
  const actor: Actor = { kind: 'system', displayName: 'License requests' };
  const approver = { ...call, actor };
  try {
    await tx.savepoint(async () => {
      const given = { skuId: request.skuId, disabledPlans: [] };
      await finish(tx, approver, request, await licensesOf(tx, approver, request.userIds, given), {
        at: call.now,
        by: actor.displayName,
        approved: request.userIds,
        rejected: [],
        skuId: request.skuId,
        groupId: null,
        message: null,
      });
    });
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

/** The request with this id, as long as requests are kept (checklist 171). */
export async function requireRequest(reader: Reader, id: string): Promise<LicenseRequest> {
  const { now } = await reader.moment();
  const found = await reader.licenseRequest(id.toLowerCase());
  if (found === null || !isRequestKept(found, now)) {
    throw new Refused({ code: 'ResourceNotFound', id });
  }
  return found;
}

/** Administrators decide; where the organization says so, managers too, about those who report to them. */
export async function requireApprover(
  reader: Reader,
  actor: Actor,
  request: LicenseRequest,
): Promise<void> {
  if (mayPerform(actor, 'handleLicenseRequests')) return;
  const { requests = firstRequestSettings } = await reader.organization();
  if (actor.kind === 'user' && requests.approvers[request.skuId] === 'managers') {
    const people = await reader.usersByIds(request.userIds);
    if (people.every(({ managerId }) => managerId === actor.userId)) return;
  }
  throw new Refused({ code: 'PermissionDenied', action: 'handleLicenseRequests' });
}

async function licensesOf(
  tx: Writer,
  call: Call,
  userIds: readonly UserId[],
  license: { readonly skuId: SkuId; readonly disabledPlans: readonly ServicePlanId[] },
): Promise<readonly Change[]> {
  if (userIds.length === 0) return [];
  const { settings } = await tx.organization();
  const context = await loadPlanContext(tx, 'api', mayLicenseGuests(call.actor, settings));
  return await licensesForAll(tx, userIds, { kind: 'assign', licenses: [license] }, context);
}

/** The approved become members of a group that gives licenses (checklist 170). */
async function membershipsOf(
  tx: Writer,
  userIds: readonly UserId[],
  groupId: string,
): Promise<readonly Change[]> {
  const group = await requireGroup(tx, groupId);
  requireStaticGroup(group);
  if (!(await tx.groupLicenses([group.id])).has(group.id)) {
    throw new Refused({
      code: 'BadRequest',
      message: `${group.displayName} gives no licenses. Choose a group that does.`,
    });
  }
  const already = await tx.membersAmong(group.id, userIds);
  return userIds
    .filter((userId) => !already.has(userId))
    .map((memberId) => ({
      kind: 'memberAdded',
      groupId: group.id,
      memberId,
      memberType: 'user',
    }));
}

/** Licenses and decision are operations of their own: the first can be taken back as any other. */
async function finish(
  tx: Writer,
  call: Call,
  before: LicenseRequest,
  changes: readonly Change[],
  decision: RequestDecision,
): Promise<void> {
  const product = (await tx.catalog()).products.get(before.skuId)?.displayName ?? before.skuId;
  const reason = `Request for ${product}`;
  const activity = decision.groupId === null ? 'Assign licenses' : 'Add members to group';
  const total = decision.approved.length;
  await recordAtOnce(tx, call, activity, changes, { total, reason });
  await recordAtOnce(tx, call, 'Decide license request', [
    { kind: 'licenseRequestSet', before, after: { ...before, decision } },
  ]);
  await tellDecision(tx, call, { ...before, decision }, product);
}

async function tellDecision(
  tx: Writer,
  call: Call,
  request: LicenseRequest & { readonly decision: RequestDecision },
  product: string,
): Promise<void> {
  const { decision, requesterId, userIds, id } = request;
  const users = await tx.usersByIds([...new Set([requesterId, ...userIds])]);
  const names = (ids: readonly UserId[]): string =>
    users
      .filter(({ id: userId }) => ids.includes(userId))
      .map(({ displayName }) => displayName)
      .join(', ');
  const { approved, rejected, message } = decision;
  const lines = [
    ...(approved.length === 0 ? [] : [`Approved: ${names(approved)}`]),
    ...(rejected.length === 0 ? [] : [`Rejected: ${names(rejected)}`]),
    ...(message === null ? [] : ['', message]),
  ];
  const outcome =
    approved.length === 0 ? 'rejected' : rejected.length === 0 ? 'approved' : 'approved in part';
  await tell(tx, call, {
    key: `decision ${id}`,
    kind: 'requestDecided',
    to: users.filter(({ deletedDateTime }) => deletedDateTime === null).map(addressOf),
    subject: `Your request for ${product} was ${outcome}`,
    text: lines.join('\n'),
  });
}
