import { knownId, type SkuId, type UserId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import {
  firstRequestSettings,
  type LicenseRequest,
  requestPeopleMax,
} from '../../core/requests/license-request.ts';
import { builtInRoles } from '../../core/roles/built-in-roles.ts';
import type { Writer } from '../../store/store.ts';
import { requireUser } from '../directory/find-in-directory.ts';
import { addressOf, tell } from '../notices/tell.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { decideAtOnce } from './decide-request.ts';

/** What somebody asks for. */
export type RequestLicensesInput = {
  readonly skuId: SkuId;
  /** Ids or user names of those whom it is for; empty: only the one who asks. 1 to `requestPeopleMax` in all. */
  readonly people: readonly string[];
  /** Whether the one who asks needs a license too. */
  readonly isForMe: boolean;
  readonly note: string | null;
};

/** The request, which waits unless it was approved at once. */
export type RequestLicensesOutput = { readonly id: string; readonly isApproved: boolean };

/**
 * Somebody asks for licenses, for themselves and others, in one request (rules.md 9.1; checklist 168). Refused where the organization has
 * a way of its own (checklist 172).
 */
export async function requestLicenses(
  tx: Writer,
  call: Call,
  { skuId, people, isForMe, note }: RequestLicensesInput,
): Promise<RequestLicensesOutput> {
  const { actor } = call;
  if (actor.kind !== 'user' || actor.userType === 'Guest') {
    throw new Refused({ code: 'PermissionDenied', action: 'readSelf' });
  }
  const { requests = firstRequestSettings } = await tx.organization();
  if (requests.ownProcess !== null) {
    throw new Refused({ code: 'RequestsHandledElsewhere', ...requests.ownProcess });
  }
  const facts = (await tx.catalog()).productFacts.get(skuId);
  if (facts === undefined) throw new Refused({ code: 'ResourceNotFound', id: skuId });
  if (!facts.isForUsers) throw new Refused({ code: 'SkuNotAssignable', skuId });
  const ids: UserId[] = isForMe || people.length === 0 ? [actor.userId] : [];
  for (const key of people) ids.push((await requireUser(tx, key)).id);
  const userIds = [...new Set(ids)];
  if (userIds.length > requestPeopleMax) {
    throw new Refused({ code: 'TooManyPeople', count: userIds.length, max: requestPeopleMax });
  }
  const after: LicenseRequest = {
    id: knownId(call.newId()),
    skuId,
    requesterId: actor.userId,
    userIds,
    note,
    createdDateTime: call.now,
    decision: null,
    sharedWith: [],
  };
  await recordAtOnce(tx, call, 'Request licenses', [
    { kind: 'licenseRequestSet', before: null, after },
  ]);
  const isApproved =
    requests.approvers[skuId] === 'automatic' && (await decideAtOnce(tx, call, after));
  if (!isApproved) await tellApprovers(tx, call, after, facts.product.displayName);
  return { id: after.id, isApproved };
}

/** User and License Administrators are told that somebody waits for them. */
async function tellApprovers(
  tx: Writer,
  call: Call,
  { id, userIds, requesterId, note }: LicenseRequest,
  product: string,
): Promise<void> {
  const roles = [builtInRoles.licenseAdministrator, builtInRoles.userAdministrator];
  const holders: string[] = [];
  for (const { templateId } of roles) holders.push(...(await tx.holdersOfRole(templateId)));
  const users = await tx.usersByIds([...new Set(holders)]);
  const [requester] = await tx.usersByIds([requesterId]);
  const name = requester?.displayName ?? requesterId;
  await tell(tx, call, {
    key: `request ${id}`,
    kind: 'requestMade',
    to: users.filter(({ deletedDateTime }) => deletedDateTime === null).map(addressOf),
    subject: `${name} asks for ${product}`,
    text: [
      `${name} asks for ${product} for ${userIds.length === 1 ? '1 person' : `${String(userIds.length)} people`}.`,
      ...(note === null ? [] : ['', note]),
      '',
      'Decide about it on the Requests page of the admin center.',
    ].join('\n'),
  });
}
