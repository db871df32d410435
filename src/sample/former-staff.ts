import type { User } from '../core/directory/user.ts';
import { addDays } from '../core/ids.ts';
import type { Instant, UserId } from '../core/ids.ts';
import { blankUser } from './blank-user.ts';
import { givenNames, surnames } from './names.ts';
import { offices } from './offices.ts';
import type { SeededRandom } from './random.ts';
import { securityIdentifierOf } from './security-identifier.ts';
import { mailDomain } from './staff.ts';

/** Days before now on which people were deleted: within the 30 in which one can be restored. */
const deletedDaysAgo: readonly number[] = [
  1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 19, 20, 22, 24, 26, 27, 28, 29,
];

/** People who have left: deleted and restorable (checklist 184). */
export function formerStaffOf(random: SeededRandom, now: Instant): readonly User[] {
  return deletedDaysAgo.map((daysAgo, index) => {
    const id = random.id<UserId>();
    const givenName = random.pick(givenNames);
    const surname = random.pick(surnames);
    const office = random.pick(offices);
    const address = `${givenName}.${surname}.former${index + 1}@${mailDomain}`.toLowerCase();
    return {
      ...blankUser,
      id,
      userPrincipalName: address,
      displayName: `${givenName} ${surname}`,
      createdDateTime: addDays(now, -200 - random.below(1800)),
      deletedDateTime: addDays(now, -daysAgo),
      givenName,
      surname,
      mail: address,
      mailNickname: address.slice(0, address.indexOf('@')),
      usageLocation: office.usageLocation,
      department: random.pick(['Sales', 'Retail', 'Customer Service']),
      city: office.city,
      country: office.country,
      companyName: 'Contoso',
      securityIdentifier: securityIdentifierOf(id),
      proxyAddresses: [`SMTP:${address}`],
    };
  });
}
