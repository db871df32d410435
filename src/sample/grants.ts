import type { LicenseChange } from '../core/change.ts';
import type { User } from '../core/directory/user.ts';
import type { ServicePlanId, SkuId } from '../core/ids.ts';
import { clashingProxyAddress } from './circumstances.ts';
import { designSuiteSku, timesheetsSku } from './own-products.ts';
import { plans, skus } from './skus.ts';

/** Who is given what: the first `people` of those whom the rule names. */
type Grant = {
  readonly skuId: SkuId;
  readonly people: number;
  /** Leaves out so many of them first, so that not everything goes to the same people. */
  readonly skip?: number;
  readonly departments: readonly string[];
  readonly off?: readonly ServicePlanId[];
};

const everyone = 10_000;

/**
 * Direct licenses of the staff. Nobody is named by two rules of which the plans would clash: Sales and Customer Service
 * stand on E1, so that giving them E3 shows the conflict (checklist 70); some of them have SharePoint off, so that it
 * does not (checklist 71).
 */
const grants: readonly Grant[] = [
  { skuId: skus.office365E1, people: 200, departments: ['Sales'] },
  {
    skuId: skus.office365E1,
    people: everyone,
    skip: 200,
    departments: ['Sales'],
    off: [plans.yammer],
  },
  { skuId: skus.office365E1, people: 150, departments: ['Customer Service'] },
  {
    skuId: skus.office365E1,
    people: everyone,
    skip: 150,
    departments: ['Customer Service'],
    off: [plans.sharePointPlan1, plans.officeForTheWeb],
  },
  { skuId: skus.office365E3, people: everyone, departments: ['Marketing'] },
  {
    skuId: skus.office365E3,
    people: everyone,
    departments: ['Finance'],
    off: [plans.yammer, plans.sway],
  },
  { skuId: skus.office365E3, people: everyone, departments: ['HR'], off: [plans.kaizalaE3] },
  { skuId: skus.office365E3, people: everyone, departments: ['Operations'] },
  { skuId: skus.office365E5, people: everyone, departments: ['Engineering', 'R&D', 'IT'] },
  { skuId: skus.office365E5, people: everyone, departments: ['Legal'], off: [plans.yammer] },
  { skuId: skus.microsoft365E5, people: everyone, departments: ['Executive Management'] },
  { skuId: skus.microsoft365F3, people: 470, departments: ['Retail'] },
  {
    skuId: skus.microsoft365F3,
    people: everyone,
    skip: 470,
    departments: ['Retail'],
    off: [plans.sway, plans.yammer],
  },
  { skuId: skus.businessPremium, people: 4, departments: ['Manufacturing'] },
  { skuId: skus.exchangePlan1, people: 40, skip: 4, departments: ['Manufacturing'] },
  { skuId: skus.exchangeKiosk, people: 300, skip: 44, departments: ['Manufacturing'] },
  { skuId: skus.visioPlan2, people: 60, departments: ['Engineering', 'R&D'] },
  { skuId: skus.visioPlan1, people: 12, departments: ['Operations'] },
  { skuId: skus.projectPlan3, people: 25, skip: 10, departments: ['Engineering'] },
  { skuId: skus.projectPlan5, people: 3, departments: ['R&D'] },
  { skuId: skus.powerBiFree, people: 120, departments: ['Sales'] },
  { skuId: skus.powerBiPro, people: 50, departments: ['Finance'] },
  { skuId: skus.powerBiPro, people: 20, departments: ['Marketing'] },
  { skuId: skus.audioConferencing, people: 120, departments: ['Sales'] },
  { skuId: skus.teamsPhone, people: 48, departments: ['Customer Service'] },
  { skuId: skus.domesticCalling, people: 22, departments: ['Customer Service'] },
  { skuId: skus.teamsPremium, people: 9, departments: ['HR'] },
  { skuId: skus.enterpriseMobilityE3, people: 150, departments: ['Sales'] },
  { skuId: skus.entraP2, people: 6, departments: ['IT'] },
  { skuId: skus.workplaceAnalytics, people: 8, departments: ['HR'] },
  { skuId: skus.copilot, people: 20, departments: ['Legal'] },
  { skuId: skus.copilot, people: 28, departments: ['Marketing'] },
  { skuId: skus.windows365, people: 7, departments: ['IT'] },
  { skuId: designSuiteSku, people: 14, departments: ['Manufacturing'] },
  { skuId: timesheetsSku, people: 35, departments: ['Customer Service'] },
  // Dynamics brings SharePoint Plan 2, which would clash with the Plan 1 of E1: off. Giving these E3 keeps it off.
  {
    skuId: skus.dynamicsSales,
    people: 22,
    skip: 150,
    departments: ['Sales'],
    off: [plans.sharePointPlan2],
  },
];

/** The direct licenses of staff, licensed guests and the one who bought for himself. */
export function licensesOf(
  staff: readonly User[],
  guests: readonly User[],
  buyer: User,
): readonly LicenseChange[] {
  const eligible = staff.filter(
    (user) => user.usageLocation !== null && !user.proxyAddresses.includes(clashingProxyAddress),
  );
  const byDepartment = Map.groupBy(eligible, (user) => user.department ?? '');
  const ofStaff = grants.map((grant) => {
    const named = grant.departments.flatMap((name) => byDepartment.get(name) ?? []);
    const skip = grant.skip ?? 0;
    return assigned(grant.skuId, named.slice(skip, skip + grant.people), grant.off);
  });
  const licensedGuests = guests.filter((guest) => guest.usageLocation !== null);
  return [
    ...ofStaff,
    assigned(skus.exchangePlan2, licensedGuests),
    assigned(skus.powerBiProSelfService, [buyer]),
  ];
}

function assigned(
  skuId: SkuId,
  users: readonly User[],
  off: readonly ServicePlanId[] = [],
): LicenseChange {
  return {
    kind: 'licenseAssigned',
    skuId,
    assignedByGroup: null,
    disabledPlans: off.toSorted(),
    takesUnit: true,
    userIds: users.map((user) => user.id),
  };
}
