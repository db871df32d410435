import type { Organization } from '../core/directory/organization.ts';
import type { User } from '../core/directory/user.ts';
import { addDays } from '../core/ids.ts';
import type { Instant } from '../core/ids.ts';
import { withCircumstances } from './circumstances.ts';
import { firstSettings } from './first-settings.ts';
import { formerStaffOf } from './former-staff.ts';
import { licensesOf } from './grants.ts';
import { groupsOf } from './groups.ts';
import { guestsOf } from './guests.ts';
import { ownProducts, ownServicePlans } from './own-products.ts';
import { prices } from './prices.ts';
import { subscriptionsOf } from './purchases.ts';
import { SeededRandom } from './random.ts';
import { roleAssignmentsOf } from './role-holders.ts';
import type { SampleWorld } from './sample-world.ts';
import { initialDomain, mailDomain, staffOf } from './staff.ts';

/** Any number would do; it stays, so that everyone has the same Contoso. */
const seed = 365;
/** The tenant that Graph's published examples speak of. */
const tenantId = 'dcd219dd-bc68-4b9b-bf0b-4a33a796be35';
/** Who bought a product for himself. */
const buyerAlias = 'AlexW';

/**
 * "Contoso": about 2,000 people with what they hold and what goes wrong. The same for every run; dates are told from `now`.
 * Nobody real is meant; a few people, the tenant and one group have the ids of Graph's published examples.
 */
export function sampleOrganization(now: Instant): SampleWorld {
  const random = new SeededRandom(seed);
  const staff = withCircumstances(staffOf(random, now), random);
  const guests = guestsOf(random, now);
  const formerStaff = formerStaffOf(random, now);
  const buyer = staff.find((user) => user.mailNickname === buyerAlias);
  if (buyer === undefined) throw new Error('the sample names nobody like ' + buyerAlias);
  return {
    organization: contoso(now),
    products: ownProducts,
    servicePlans: ownServicePlans,
    users: [...staff, ...guests, ...formerStaff] satisfies User[],
    ...groupsOf(random, now, { staff, guests }),
    subscriptions: subscriptionsOf(random, now, buyer.id),
    roleAssignments: roleAssignmentsOf(random, staff),
    licenses: licensesOf(staff, guests, buyer),
  };
}

function contoso(now: Instant): Organization {
  return {
    tenantId,
    displayName: 'Contoso',
    countryLetterCode: 'US',
    defaultUsageLocation: 'US',
    preferredLanguage: 'en',
    createdDateTime: addDays(now, -2700),
    customViews: [],
    technicalNotificationMails: [`admin@${mailDomain}`],
    verifiedDomains: [
      { name: mailDomain, isDefault: true, isInitial: false },
      { name: initialDomain, isDefault: false, isInitial: true },
    ],
    settings: firstSettings,
    rehearsal: { clockAheadMilliseconds: 0 },
    prices,
  };
}
