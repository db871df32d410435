import { isGuid, instantOf, knownId } from '../../src/core/ids.ts';
import type { Instant, ServicePlanId, SkuId, SubscriptionId, UserId } from '../../src/core/ids.ts';
import type { Change } from '../../src/core/change.ts';
import type { OrganizationSettings } from '../../src/core/directory/organization.ts';
import type { User } from '../../src/core/directory/user.ts';
import type { Command } from '../../src/core/plan/command.ts';
import type { Actor } from '../../src/core/roles/actor.ts';
import { type InlineDesk, openInlineDesk } from '../../src/jobs/inline-desk.ts';
import type { PlanPeople } from '../../src/operations/create-plan.ts';
import { blankUser } from '../../src/sample/blank-user.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Operation } from '../../src/store/operation.ts';
import type { Store } from '../../src/store/store.ts';
import type { StoredPlan } from '../../src/store/stored-plan.ts';

/** Products of the small world, by the names people use. */
export const skus: Readonly<Record<'e1' | 'e3' | 'e5' | 'visio', SkuId>> = {
  e1: knownId<SkuId>('18181a46-0d4e-45cd-891e-60aabd171b4e'),
  e3: knownId<SkuId>('6fd2c87f-b296-42f0-b197-1e91e994b900'),
  e5: knownId<SkuId>('c7df2760-2c81-4ef7-b578-5b5392b571df'),
  visio: knownId<SkuId>('c5928f49-12ba-48f7-ada3-0d743a3601d5'),
};

/** Service plans that both E3 and E5 have. */
export const plans: Readonly<Record<'yammer' | 'sway', ServicePlanId>> = {
  yammer: knownId<ServicePlanId>('7547a3fe-08ee-4ccb-b430-5077c5041653'),
  sway: knownId<ServicePlanId>('a23b959c-7ce8-4e57-9140-b90eb88a9e97'),
};

/** Who acts unless a test says otherwise. */
export const administrator: Actor = { kind: 'system', displayName: 'Test' };

/** A small organization in memory, and what tests do with it. */
export type SmallWorld = {
  readonly store: Store;
  readonly desk: InlineDesk;
  /** Moves the clock by so many minutes. */
  readonly pass: (minutes: number) => void;
  readonly now: () => Instant;
  /** Plans and waits until it is computed. */
  readonly plan: (people: PlanPeople) => Promise<StoredPlan>;
  /** Applies and waits until that has ended. */
  readonly apply: (plan: StoredPlan, options?: { allOrNothing?: boolean }) => Promise<Operation>;
  /** Takes an operation back and waits until that has ended. */
  readonly undo: (operation: Operation, options?: { allOrNothing?: boolean }) => Promise<Operation>;
  /** What somebody holds directly: product → plans that are off. */
  readonly holdings: (userId: UserId) => Promise<Readonly<Record<string, readonly string[]>>>;
  readonly consumed: (skuId: SkuId) => Promise<number>;
  /** Waits until nothing is left to be done; throws what went wrong meanwhile. */
  readonly settle: () => Promise<void>;
};

/** Person number `no` of a small world: `p1@contoso.com`, … */
export function personId(no: number): UserId {
  const id = `00000000-0000-4000-8000-${String(no).padStart(12, '0')}`;
  if (!isGuid(id)) throw new Error('too many people');
  return knownId<UserId>(id);
}

/** One command for the listed people. */
export function forPeople(nos: readonly number[], command: Command): PlanPeople {
  return { kind: 'people', keys: nos.map(personId), command };
}

/** Opens an organization with so many people (`people`) and units of each product. */
export async function smallWorld(options: {
  readonly people: number;
  readonly units: Readonly<Partial<Record<keyof typeof skus, number>>>;
  readonly change?: (user: User, no: number) => User;
  readonly settings?: Partial<OrganizationSettings>;
}): Promise<SmallWorld> {
  const clock = { minutes: 0 };
  const now = (): Instant => instantOf(Date.UTC(2026, 0, 31, 9, clock.minutes));
  const store = await openSqliteStore({ file: ':memory:', clock: now });
  await foundSmallWorld(store, { ...options, now: now() });
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `11111111-1111-4111-8111-${String(ids).padStart(12, '0')}`;
  };
  const defects: unknown[] = [];
  const desk = openInlineDesk(store, { newId, onDefect: (error) => defects.push(error) });
  const settle = async (): Promise<void> => {
    await desk.idle();
    if (defects.length > 0) throw defects[0];
  };
  const present = <Item>(item: Item | null): Item => {
    if (item === null) throw new Error('it is not there');
    return item;
  };
  const planOf = async (id: StoredPlan['id']): Promise<StoredPlan> => {
    await settle();
    return present(await store.read((reader) => reader.plan(id)));
  };
  const apply: SmallWorld['apply'] = async (plan, { allOrNothing = false } = {}) => {
    const { operationNo } = await desk.write('applyPlan', administrator, {
      planId: plan.id,
      allOrNothing,
      reason: null,
    });
    await settle();
    return present(await store.read((reader) => reader.operation(operationNo)));
  };
  return {
    store,
    desk,
    now,
    settle,
    apply,
    pass: (minutes) => {
      clock.minutes += minutes;
    },
    plan: async (people) => {
      const input = { people, surface: 'api', reason: null } as const;
      return planOf((await desk.write('createPlan', administrator, input)).planId);
    },
    undo: async ({ operationNo }, options) => {
      const input = { operationNo, reason: null };
      const { planId } = await desk.write('undoOperation', administrator, input);
      return apply(await planOf(planId), options);
    },
    holdings: async (userId) => {
      const all = await store.read((reader) => reader.assignmentsOf([userId]));
      const direct = (all.get(userId) ?? []).filter((one) => one.assignedByGroup === null);
      return Object.fromEntries(direct.map((one) => [one.skuId, one.disabledPlans]));
    },
    consumed: async (skuId) => {
      const all = await store.read((reader) => reader.subscribedSkus());
      return all.find((sku) => sku.skuId === skuId)?.consumedUnits ?? 0;
    },
  };
}

/** Fills a new store with the organization, its people and its purchases. */
export async function foundSmallWorld(
  store: Store,
  options: {
    readonly people: number;
    readonly units: Readonly<Partial<Record<keyof typeof skus, number>>>;
    readonly change?: (user: User, no: number) => User;
    readonly settings?: Partial<OrganizationSettings>;
    readonly now?: Instant;
  },
): Promise<void> {
  const now = options.now ?? instantOf(Date.UTC(2026, 0, 31, 9));
  const users = Array.from({ length: options.people }, (_, index) => {
    const user = person(index + 1, now);
    return options.change?.(user, index + 1) ?? user;
  });
  const changes: Change[] = users.map((user) => ({ kind: 'userAdded', user }));
  for (const [name, units] of Object.entries(options.units)) {
    changes.push(purchase(skus[name as keyof typeof skus], units, now));
  }
  await store.write(async (tx) => {
    await tx.createOrganization({
      tenantId: 'b3c0a5de-7a58-4d0c-9f7e-3c1f5a2d7e10',
      displayName: 'Small world',
      countryLetterCode: 'US',
      defaultUsageLocation: 'US',
      preferredLanguage: 'en',
      createdDateTime: now,
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
        ...options.settings,
      },
    });
    const operationNo = await tx.openOperation({
      activity: 'Create organization',
      actor: { kind: 'system', id: null, displayName: 'Test', userPrincipalName: null },
      reason: null,
      planId: null,
      undoOf: null,
      total: users.length,
      status: 'done',
      startedAt: now,
      endedAt: now,
      changed: users.length,
    });
    await tx.record(operationNo, changes, now);
  });
}

function person(no: number, now: Instant): User {
  return {
    ...blankUser,
    id: personId(no),
    userPrincipalName: `p${String(no)}@contoso.com`,
    displayName: `Person ${String(no).padStart(4, '0')}`,
    createdDateTime: now,
    usageLocation: 'US',
  };
}

/** A purchase of so many units. */
export function purchase(skuId: SkuId, units: number, now: Instant): Change {
  return {
    kind: 'subscriptionSet',
    before: null,
    after: {
      id: knownId<SubscriptionId>(`5${skuId.slice(1)}`),
      commerceSubscriptionId: `6${skuId.slice(1)}`,
      skuId,
      status: 'Enabled',
      totalLicenses: units,
      isTrial: false,
      channel: 'Direct',
      createdDateTime: now,
      nextLifecycleDateTime: null,
      ownerId: null,
      ownerTenantId: null,
    },
  };
}
