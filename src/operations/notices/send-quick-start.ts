import type { OperationNo, SkuId, UserId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { requirePermission } from '../require-permission.ts';
import { addressOf, tell } from './tell.ts';

/** People to whom the guide of one operation is sent. */
export const quickStartPeopleMax = 5000;
/** Lines of the log that are read at a time. */
const linesAtOnce = 1000;

/** Which operation gave the licenses. */
export type SendQuickStartInput = { readonly operationNo: OperationNo };

/**
 * Sends the quick start guide to those whom an operation gave a license that they still have (rules.md 9.4): how to sign in and to install
 * the apps. Who has been sent it for this operation already is not sent it twice. Answers how many messages there are.
 */
export async function sendQuickStart(
  tx: Writer,
  call: Call,
  { operationNo }: SendQuickStartInput,
): Promise<{ readonly people: number }> {
  requirePermission(call.actor, 'assignUserLicense');
  const given = await licensesGiven(tx, operationNo);
  if (given.size > quickStartPeopleMax) {
    throw new Refused({ code: 'TooManyPeople', count: given.size, max: quickStartPeopleMax });
  }
  const { displayName } = await tx.organization();
  const { products } = await tx.catalog();
  let people = 0;
  for (const user of await tx.usersByIds([...given.keys()])) {
    const names = (given.get(user.id) ?? []).map((id) => products.get(id)?.displayName ?? id);
    if (user.deletedDateTime !== null || names.length === 0) continue;
    const isNew = await tell(tx, call, {
      key: `quick start ${String(operationNo)} ${user.id}`,
      kind: 'quickStart',
      to: [addressOf(user)],
      subject: `You have ${names.join(' and ')} now`,
      text: [
        `Hello ${user.givenName ?? user.displayName},`,
        '',
        `${displayName} has given you ${names.join(' and ')}. To begin:`,
        '',
        `1. Sign in as ${user.userPrincipalName} at https://www.office.com.`,
        '2. Choose "Install apps" to get the apps on your computer.',
        '3. For mail on your phone install Outlook, and sign in as above.',
        '',
        'If something is missing, ask your administrators.',
      ].join('\n'),
    });
    if (isNew) people += 1;
  }
  return { people };
}

/** What an operation gave to whom, as far as they still hold it. */
async function licensesGiven(
  tx: Writer,
  operationNo: OperationNo,
): Promise<ReadonlyMap<UserId, readonly SkuId[]>> {
  const operation = await tx.operation(operationNo);
  if (operation === null) throw new Refused({ code: 'ResourceNotFound', id: String(operationNo) });
  const given = new Map<UserId, SkuId[]>();
  let after = (operation.firstSeq ?? 1) - 1;
  for (;;) {
    const lines = await tx.changesAfter(after, linesAtOnce, {
      operationNo,
      kinds: ['licenseAssigned'],
    });
    for (const { targetId, body } of lines) {
      // Lines of this kind are about a person and a product.
      const userId = targetId as UserId;
      const skuId = body['skuId'] as SkuId;
      given.set(userId, [...(given.get(userId) ?? []), skuId]);
    }
    const last = lines.at(-1);
    if (last === undefined || lines.length < linesAtOnce) break;
    after = last.seq;
    if (given.size > quickStartPeopleMax) return given;
  }
  const held = await tx.assignmentsOf([...given.keys()]);
  return new Map(
    Array.from(given, ([userId, skuIds]) => [
      userId,
      skuIds.filter((skuId) => (held.get(userId) ?? []).some((one) => one.skuId === skuId)),
    ]),
  );
}
