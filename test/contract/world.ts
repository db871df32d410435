import type { Change, LicenseStep } from '../../src/core/change.ts';
import type { Group } from '../../src/core/directory/group.ts';
import type { Organization } from '../../src/core/directory/organization.ts';
import type { User } from '../../src/core/directory/user.ts';
import {
  knownId,
  parseInstant,
  type GroupId,
  type Instant,
  type OperationNo,
  type PlanId,
  type ServicePlanId,
  type SkuId,
  type SubscriptionId,
  type UserId,
} from '../../src/core/ids.ts';
import type { Subscription } from '../../src/core/subscription/subscribed-sku.ts';
import { blankUser } from '../../src/sample/blank-user.ts';
import type { ListQuery } from '../../src/store/lists.ts';
import type { Operation } from '../../src/store/operation.ts';
import type { Store, Writer } from '../../src/store/store.ts';
import type { StoredPlan } from '../../src/store/stored-plan.ts';

/** A GUID with this number at its end. */
function guid(kind: string, no: number): string {
  return `${kind.repeat(8)}-0000-4000-8000-${String(no).padStart(12, '0')}`;
}

export const userId = (no: number): UserId => knownId<UserId>(guid('0', no));
export const groupId = (no: number): GroupId => knownId<GroupId>(guid('a', no));
export const planId = (no: number): PlanId => knownId<PlanId>(guid('b', no));
export const subscriptionId = (no: number): SubscriptionId =>
  knownId<SubscriptionId>(guid('c', no));

/** An instant so many minutes into a morning. */
export function at(minutes: number): Instant {
  const instant = parseInstant(new Date(Date.UTC(2026, 0, 31, 8, minutes)).toISOString());
  if (instant === null) throw new Error('no such minute');
  return instant;
}

export const e3: SkuId = knownId<SkuId>('6fd2c87f-b296-42f0-b197-1e91e994b900');
export const e5: SkuId = knownId<SkuId>('c7df2760-2c81-4ef7-b578-5b5392b571df');
/** Plans that both have. */
export const yammer: ServicePlanId = knownId<ServicePlanId>('7547a3fe-08ee-4ccb-b430-5077c5041653');
export const sway: ServicePlanId = knownId<ServicePlanId>('a23b959c-7ce8-4e57-9140-b90eb88a9e97');

export const organization: Organization = {
  tenantId: 'b3c0a5de-7a58-4d0c-9f7e-3c1f5a2d7e10',
  displayName: 'Contoso',
  countryLetterCode: 'US',
  defaultUsageLocation: 'US',
  preferredLanguage: 'en',
  createdDateTime: at(0),
  customViews: [],
  technicalNotificationMails: [],
  verifiedDomains: [{ name: 'contoso.com', isDefault: true, isInitial: true }],
  settings: {
    licensesPagePeopleMax: null,
    activeUsersPagePeopleMax: null,
    guestsNeedGlobalAdministrator: true,
    groupPartialAssignment: false,
    nestedGroupLicensing: false,
    newPlansOff: false,
    groupRemovalPeopleMax: null,
    groupRemovalPercentMax: null,
  },
};

/** Person number `no`, with what a test says of them. */
export function aUser(no: number, properties: Partial<User> = {}): User {
  return {
    ...blankUser,
    id: userId(no),
    userPrincipalName: `p${String(no)}@contoso.com`,
    displayName: `Person ${String(no).padStart(4, '0')}`,
    createdDateTime: at(0),
    ...properties,
  };
}

/** Security group number `no`. */
export function aGroup(no: number, properties: Partial<Group> = {}): Group {
  return {
    id: groupId(no),
    displayName: `Group ${String(no)}`,
    description: null,
    mailEnabled: false,
    mailNickname: null,
    mail: null,
    securityEnabled: true,
    securityIdentifier: null,
    createdDateTime: at(0),
    deletedDateTime: null,
    renewedDateTime: null,
    expirationDateTime: null,
    classification: null,
    visibility: null,
    theme: null,
    uniqueName: null,
    preferredLanguage: null,
    preferredDataLocation: null,
    isAssignableToRole: null,
    membershipRule: null,
    membershipRuleProcessingState: null,
    onPremisesSyncEnabled: null,
    onPremisesLastSyncDateTime: null,
    onPremisesDomainName: null,
    onPremisesNetBiosName: null,
    onPremisesSamAccountName: null,
    onPremisesSecurityIdentifier: null,
    groupTypes: [],
    proxyAddresses: [],
    resourceBehaviorOptions: [],
    resourceProvisioningOptions: [],
    ...properties,
  };
}

/** A purchase of so many units. */
export function aSubscription(
  skuId: SkuId,
  units: number,
  properties: Partial<Subscription> = {},
): Subscription {
  return {
    id: subscriptionId(skuId === e3 ? 3 : 5),
    commerceSubscriptionId: guid('d', 1),
    skuId,
    status: 'Enabled',
    totalLicenses: units,
    isTrial: false,
    channel: 'Direct',
    createdDateTime: at(0),
    nextLifecycleDateTime: null,
    ownerId: null,
    ownerTenantId: null,
    ...properties,
  };
}

export const bought = (skuId: SkuId, units: number): Change => ({
  kind: 'subscriptionSet',
  before: null,
  after: aSubscription(skuId, units),
});

export const added = (user: User): Change => ({ kind: 'userAdded', user });

/** A direct license for these people, each one's first path. */
export function assigned(
  skuId: SkuId,
  nos: readonly number[],
  more: Partial<Extract<LicenseStep, { kind: 'licenseAssigned' }>> = {},
): Change {
  return {
    kind: 'licenseAssigned',
    skuId,
    assignedByGroup: null,
    disabledPlans: [],
    takesUnit: true,
    userIds: nos.map(userId),
    ...more,
  };
}

/** A direct license taken from these people, each one's last path. */
export function removed(
  skuId: SkuId,
  nos: readonly number[],
  more: Partial<Extract<LicenseStep, { kind: 'licenseRemoved' }>> = {},
): Change {
  return {
    kind: 'licenseRemoved',
    skuId,
    assignedByGroup: null,
    disabledPlans: [],
    freesUnit: true,
    userIds: nos.map(userId),
    ...more,
  };
}

/** What `openOperation` is given, with what a test says of it. */
export function anOperation(
  properties: Partial<Operation> = {},
): Parameters<Writer['openOperation']>[0] {
  return {
    activity: 'Test',
    actor: { kind: 'system', id: null, displayName: 'Test', userPrincipalName: null },
    reason: null,
    planId: null,
    undoOf: null,
    total: 1,
    status: 'done',
    startedAt: at(1),
    endedAt: at(1),
    changed: 1,
    ...properties,
  };
}

/** Records changes as one operation in one transaction. */
export async function recorded(
  store: Store,
  changes: readonly Change[],
  now: Instant = at(1),
): Promise<OperationNo> {
  return store.write(async (tx) => {
    const operationNo = await tx.openOperation(anOperation({ startedAt: now }));
    await tx.record(operationNo, changes, now);
    return operationNo;
  });
}

/** An organization with so many people and units of E3 and E5. */
export async function founded(
  store: Store,
  options: { readonly people?: number; readonly units?: number } = {},
): Promise<Store> {
  await store.write((tx) => tx.createOrganization(organization));
  const people = Array.from({ length: options.people ?? 0 }, (_, index) => aUser(index + 1));
  const units = options.units ?? 100;
  await recorded(store, [bought(e3, units), bought(e5, units), ...people.map(added)], at(0));
  return store;
}

/** A list query that asks for everything by default. */
export function all(query: Partial<ListQuery> = {}): ListQuery {
  return { filter: null, search: null, orderBy: [], top: 999, after: null, count: false, ...query };
}

/** A plan's head, with what a test says of it. */
export function aPlan(no: number, properties: Partial<StoredPlan> = {}): StoredPlan {
  return {
    id: planId(no),
    source: { kind: 'listed' },
    surface: 'api',
    command: null,
    resolutions: [],
    actor: { kind: 'system', id: null, displayName: 'Test', userPrincipalName: null },
    mayLicenseGuests: false,
    reason: null,
    status: 'computing',
    createdAt: at(no),
    planned: 0,
    total: null,
    totals: null,
    unknownKeys: [],
    operationNo: null,
    allOrNothing: false,
    chunks: 0,
    chunksApplied: 0,
    walk: null,
    ...properties,
  };
}

/** Consumed units of a product. */
export async function consumed(store: Store, skuId: SkuId): Promise<number> {
  const skus = await store.read((reader) => reader.subscribedSkus());
  return skus.find((sku) => sku.skuId === skuId)?.consumedUnits ?? 0;
}
