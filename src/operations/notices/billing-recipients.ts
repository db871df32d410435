import { builtInRoles } from '../../core/roles/built-in-roles.ts';
import { isSoldByPartner, type Subscription } from '../../core/subscription/subscribed-sku.ts';
import { termsOf } from '../../core/subscription/terms-of.ts';
import type { Reader } from '../../store/store.ts';
import { addressOf } from './tell.ts';

/**
 * Who is told what becomes of a purchase (rules.md 9.3): of one's own purchase the person; under an MCA those who may spend from the
 * billing account; else every Global and Billing Administrator at all their addresses, and the organization's contact. Of what a partner
 * sold nobody: the partner tells.
 */
export async function billingRecipients(
  reader: Reader,
  subscription: Subscription,
): Promise<readonly string[]> {
  if (isSoldByPartner(subscription) || subscription.channel === 'Reseller') return [];
  if (subscription.ownerId !== null) {
    return (await presentPeople(reader, [subscription.ownerId])).map(addressOf);
  }
  const { billingAccount, technicalNotificationMails } = await reader.organization();
  const holders = (billingAccount ?? []).map(({ userId }) => userId);
  if (termsOf(subscription).agreement === 'MCA' && holders.length > 0) {
    return (await presentPeople(reader, holders)).map(addressOf);
  }
  const administrators = await Promise.all(
    [builtInRoles.globalAdministrator, builtInRoles.billingAdministrator].map(({ templateId }) =>
      reader.holdersOfRole(templateId),
    ),
  );
  const people = await presentPeople(reader, administrators.flat());
  return [
    ...people.flatMap((user) => [addressOf(user), ...user.otherMails]),
    ...technicalNotificationMails,
  ];
}

async function presentPeople(reader: Reader, ids: readonly string[]) {
  const users = await reader.usersByIds([...new Set(ids)]);
  return users.filter(({ deletedDateTime }) => deletedDateTime === null);
}
