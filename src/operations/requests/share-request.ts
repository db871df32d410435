import { Refused } from '../../core/problems.ts';
import type { Writer } from '../../store/store.ts';
import { addressOf, tell } from '../notices/tell.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';
import { requireRequest } from './decide-request.ts';

/** Which request is sent to whom for their opinion. */
export type ShareRequestInput = {
  /** Exactly one: requests are shared one at a time (checklist 173). */
  readonly ids: readonly string[];
  /** Mail addresses, user names or ids of people of the organization. */
  readonly with: readonly string[];
};

/** Sends a request to people of the organization, who answer by mail (rules.md 9.1; checklist 173). */
export async function shareRequest(
  tx: Writer,
  call: Call,
  { ids, with: keys }: ShareRequestInput,
): Promise<null> {
  requirePermission(call.actor, 'handleLicenseRequests');
  const [id, ...others] = ids;
  if (id === undefined || others.length > 0) {
    throw new Refused({ code: 'BadRequest', message: 'Share one request at a time.' });
  }
  const before = await requireRequest(tx, id);
  const meant = await tx.peopleMeant(keys);
  const unknown = keys.filter((key) => meant.get(key)?.length !== 1);
  if (keys.length === 0 || unknown.length > 0) {
    throw new Refused({ code: 'AddressesUnknown', addresses: unknown });
  }
  const users = await tx.usersByIds(keys.flatMap((key) => meant.get(key) ?? []));
  const to = users.map(addressOf);
  const product = (await tx.catalog()).products.get(before.skuId)?.displayName ?? before.skuId;
  const people = await tx.usersByIds(before.userIds);
  const after = { ...before, sharedWith: [...new Set([...before.sharedWith, ...to])] };
  const operationNo = await recordAtOnce(tx, call, 'Share license request', [
    { kind: 'licenseRequestSet', before, after },
  ]);
  await tell(tx, call, {
    key: `share ${before.id} ${String(operationNo)}`,
    kind: 'requestShared',
    to,
    subject: `What do you think of a request for ${product}?`,
    text: [
      `${call.actor.displayName} asks for your opinion about a request for ${product}, for:`,
      ...people.map(
        ({ displayName, userPrincipalName }) => `  ${displayName} (${userPrincipalName})`,
      ),
      ...(before.note === null ? [] : ['', before.note]),
      '',
      'Answer by mail.',
    ].join('\n'),
  });
  return null;
}
