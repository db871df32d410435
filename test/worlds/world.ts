import type { Assignment, LicensedUser, UserView } from '../../src/core/assignment/assignment.ts';
import { buildCatalog } from '../../src/core/catalog/build-catalog.ts';
import {
  builtInProducts,
  builtInServicePlans,
} from '../../src/core/catalog/built-in/built-in-catalog.ts';
import type {
  AppliesTo,
  Catalog,
  Product,
  ProductKind,
  ServicePlan,
} from '../../src/core/catalog/catalog.ts';
import type { LicenseStep } from '../../src/core/change.ts';
import { stateAfter, stateBefore } from '../../src/core/assignment/path-states.ts';
import { instantOf, knownId } from '../../src/core/ids.ts';
import type { GroupId, ServicePlanId, SkuId } from '../../src/core/ids.ts';
import type { Outcome, PlanContext } from '../../src/core/plan/outcome.ts';
import type { SubscribedSku, Subscription } from '../../src/core/subscription/subscribed-sku.ts';

/** Builders of small worlds for tests: real products and plans by their string ids, people with what they hold. */

/** A GUID made of a small number. */
export function guid(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** A group by number. */
export function group(number: number): GroupId {
  return knownId<GroupId>(guid(0x9000 + number));
}

/** Plans that tests need and no built-in product has; ids of the service plan reference. */
const extraPlans: Readonly<Record<string, { readonly id: string; readonly appliesTo: AppliesTo }>> =
  {
    RMS_S_ENTERPRISE_GOV: { id: '6a76346d-5d6e-4051-9fe3-ed3f312b5597', appliesTo: 'User' },
    INTUNE_A_VL: { id: '3e170737-c728-4eae-bbb9-3f3360f7184c', appliesTo: 'User' },
  };

/** Products of ours beside the built-in ones: a name for each situation. */
const extraProducts: readonly {
  readonly name: string;
  readonly kind: ProductKind;
  readonly plans: readonly string[];
}[] = [
  { name: 'GOV_RIGHTS', kind: 'standard', plans: ['RMS_S_ENTERPRISE_GOV'] },
  { name: 'VOLUME_INTUNE', kind: 'standard', plans: ['INTUNE_A_VL'] },
  { name: 'YAMMER_SCHOOL', kind: 'standard', plans: ['YAMMER_EDU'] },
  { name: 'OFFICE_FOREVER', kind: 'perpetual', plans: ['OFFICESUBSCRIPTION'] },
  { name: 'PARTNER_APP', kind: 'thirdParty', plans: [] },
];

const idsByName = new Map<string, ServicePlanId>([
  ...builtInServicePlans.map((one) => [one.servicePlanName, one.servicePlanId] as const),
  ...Object.entries(extraPlans).map(
    ([name, { id }]) => [name, knownId<ServicePlanId>(id)] as const,
  ),
]);

const skusByName = new Map<string, SkuId>([
  ...builtInProducts.map((one) => [one.skuPartNumber, one.skuId] as const),
  ...extraProducts.map(({ name }, index) => [name, knownId<SkuId>(guid(0x5000 + index))] as const),
]);

/** The plan of this string id; where several have it, the last. */
export function plan(name: string): ServicePlanId {
  const id = idsByName.get(name);
  if (id === undefined) throw new Error('no such plan: ' + name);
  return id;
}

/** The product of this string id; where several have it, the last. */
export function sku(name: string): SkuId {
  const id = skusByName.get(name);
  if (id === undefined) throw new Error('no such product: ' + name);
  return id;
}

/** Ids of these plans, ascending. */
export function plans(...names: readonly string[]): readonly ServicePlanId[] {
  return names.map(plan).sort();
}

/** The built-in catalogue with the extra products; `prohibited` says which plans may not be used where. */
export function aCatalog(prohibited: Readonly<Record<string, readonly string[]>> = {}): Catalog {
  const servicePlans: ServicePlan[] = Object.entries(extraPlans).map(
    ([servicePlanName, { id, appliesTo }]) => ({
      servicePlanId: knownId<ServicePlanId>(id),
      servicePlanName,
      displayName: servicePlanName,
      appliesTo,
      service: 'test',
    }),
  );
  const products: Product[] = extraProducts.map(({ name, kind, plans: names }) => ({
    skuId: sku(name),
    skuPartNumber: name,
    displayName: name,
    kind,
    servicePlanIds: names.map(plan),
  }));
  return buildCatalog(
    [...builtInProducts, ...products],
    [...builtInServicePlans, ...servicePlans],
    Object.fromEntries(
      Object.entries(prohibited).map(([country, names]) => [country, names.map(plan)]),
    ),
  );
}

/** The catalogue of most tests. */
export const catalog: Catalog = aCatalog();

/** A member in Switzerland. */
export function aUser(facts: Partial<LicensedUser> = {}): LicensedUser {
  return {
    id: knownId(guid(1)),
    userPrincipalName: 'ada@contoso.com',
    displayName: 'Ada',
    userType: 'Member',
    usageLocation: 'CH',
    isDeleted: false,
    clashingProxyAddress: null,
    ...facts,
  };
}

/** A direct license with these plans off. */
export function direct(name: string, ...off: readonly string[]): Assignment {
  return {
    skuId: sku(name),
    disabledPlans: plans(...off),
    assignedByGroup: null,
    state: 'Active',
    error: null,
  };
}

/** A license by a group with these plans off. */
export function inherited(
  name: string,
  groupNumber: number,
  ...off: readonly string[]
): Assignment {
  return { ...direct(name, ...off), assignedByGroup: group(groupNumber) };
}

/** A license by a group that could not be given. */
export function failed(name: string, groupNumber: number): Assignment {
  return { ...inherited(name, groupNumber), state: 'Error', error: 'CountViolation' };
}

/** Somebody with these licenses. */
export function aView(...assignments: readonly Assignment[]): UserView {
  return { user: aUser(), assignments };
}

/** A purchase of `totalLicenses` units. */
export function aSubscription(
  name: string,
  totalLicenses: number,
  facts: Partial<Subscription> = {},
): Subscription {
  const id = guid(0x7000 + totalLicenses);
  return {
    id: knownId(id),
    commerceSubscriptionId: id,
    skuId: sku(name),
    status: 'Enabled',
    totalLicenses,
    isTrial: false,
    channel: 'Direct',
    createdDateTime: instantOf(0),
    nextLifecycleDateTime: null,
    ownerId: null,
    ownerTenantId: null,
    ...facts,
  };
}

/** A product owned with so many usable units, of which so many are consumed. */
export function anOwnedSku(
  name: string,
  usable: number,
  consumed: number = 0,
  facts: Partial<SubscribedSku> = {},
): SubscribedSku {
  return {
    skuId: sku(name),
    prepaidUnits: { enabled: usable, warning: 0, suspended: 0, lockedOut: 0 },
    consumedUnits: consumed,
    capabilityStatus: 'Enabled',
    usableUnits: usable,
    isSelfService: false,
    subscriptionIds: [],
    ...facts,
  };
}

/** An organization that owns 100 free units of every product, but for those given. */
export function aContext(
  facts: Partial<Omit<PlanContext, 'skus'>> & { readonly owned?: readonly SubscribedSku[] } = {},
): PlanContext {
  const { owned = [], ...rest } = facts;
  const skus = new Map<SkuId, SubscribedSku>();
  for (const name of skusByName.keys()) skus.set(sku(name), anOwnedSku(name, 100));
  for (const one of owned) skus.set(one.skuId, one);
  return {
    catalog,
    skus,
    settings: {
      licensesPagePeopleMax: 20,
      activeUsersPagePeopleMax: 40,
      guestsNeedGlobalAdministrator: true,
      groupPartialAssignment: false,
      nestedGroupLicensing: false,
      newPlansOff: false,
      groupRemovalPeopleMax: null,
      groupRemovalPercentMax: null,
    },
    surface: 'api',
    mayLicenseGuests: false,
    ...rest,
  };
}

/** The world after a row was applied: steps taken one by one, as the store would. Throws where a step does not fit. */
export function afterSteps(view: UserView, steps: readonly LicenseStep[]): UserView {
  let assignments = view.assignments;
  for (const step of steps) {
    const isStep = (one: Assignment): boolean =>
      one.skuId === step.skuId && one.assignedByGroup === step.assignedByGroup;
    const others = assignments.filter((one) => !isStep(one));
    const held = assignments.find(isStep);
    if ((stateBefore(step) === null) === (held !== undefined)) {
      throw new Error(`${step.kind} does not fit`);
    }
    const { skuId, assignedByGroup } = step;
    const after = stateAfter(step);
    assignments = after === null ? others : [...others, { skuId, assignedByGroup, ...after }];
  }
  return { ...view, assignments };
}

/** The world after an outcome: unchanged where the row was refused. */
export function afterOutcome(view: UserView, outcome: Outcome): UserView {
  return outcome.ok ? afterSteps(view, outcome.changes) : view;
}

/** Codes of the problems of a refused row, in order; empty where it was not refused. */
export function codesOf(outcome: Outcome): readonly string[] {
  return outcome.ok ? [] : outcome.problems.map((problem) => problem.code);
}
