import type { Change } from '../../core/change.ts';
import {
  knownId,
  type OperationNo,
  type ServicePlanId,
  type SkuId,
  type SubscriptionId,
  type UserId,
} from '../../core/ids.ts';
import type { Problem } from '../../core/problems.ts';
import { Refused } from '../../core/problems.ts';
import { changedPlan, planChangeProblem } from '../../core/subscription/plan-change.ts';
import type { Subscription } from '../../core/subscription/subscribed-sku.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { licensesForAll } from '../licenses-for-all.ts';
import type { Call } from '../operation.ts';
import { loadPlanContext } from '../plan-context.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requireBuyer } from './require-buyer.ts';
import { catchUp } from './follow-calendar.ts';

/** People whose plan one change moves: it holds the writer until it is done. */
export const planChangePeopleMax = 100_000;
/** People whose ids are read at once. */
const peopleAtOnce = 1000;

/** Which purchase becomes one of which product. */
export type ChangePlanInput = {
  readonly subscriptionId: string;
  readonly skuId: SkuId;
  readonly reason: string | null;
};

/** What a change would come to, before anything happens. */
export type PlanChangePreview = {
  /** People who are moved. */
  readonly people: number;
  /** Of them, whose own choice of apps is lost: everything is on afterwards (rules.md 3.6). */
  readonly lostSwitches: number;
  /** Apps that the other product does not have. */
  readonly lostApps: readonly ServicePlanId[];
  /** Null: it can be done, as far as can be told before. */
  readonly problem: Problem | null;
};

/** What becomes of everybody who holds the product of a purchase. */
export async function previewPlanChange(
  reader: Reader,
  subscription: Subscription,
  to: SkuId,
): Promise<PlanChangePreview> {
  const catalog = await reader.catalog();
  const people = await peopleWith(reader, subscription.skuId);
  let lostSwitches = 0;
  for (let from = 0; from < people.length; from += peopleAtOnce) {
    const held = await reader.assignmentsOf(people.slice(from, from + peopleAtOnce));
    for (const assignments of held.values()) {
      const isSwitched = assignments.some(
        ({ skuId, disabledPlans }) => skuId === subscription.skuId && disabledPlans.length > 0,
      );
      if (isSwitched) lostSwitches += 1;
    }
  }
  const kept = new Set(catalog.products.get(to)?.servicePlanIds ?? []);
  return {
    people: people.length,
    lostSwitches,
    lostApps: (catalog.productFacts.get(subscription.skuId)?.userPlanIds ?? []).filter(
      (id) => !kept.has(id),
    ),
    problem: await problemOf(reader, subscription, to),
  };
}

/**
 * Changes a purchase to another product (rules.md 3.6; checklist 156, 157): everybody who holds the old product gets the new one with all
 * apps on, without a moment without, and the old purchase is canceled. All or nothing.
 */
export async function changePlan(
  tx: Writer,
  call: Call,
  { subscriptionId, skuId, reason }: ChangePlanInput,
): Promise<{ readonly operationNo: OperationNo; readonly subscriptionId: SubscriptionId }> {
  const recorded = (await tx.recordedSubscriptions()).find(
    ({ id }) => id === subscriptionId.toLowerCase(),
  );
  await requireBuyer(tx, call.actor, recorded);
  if (recorded === undefined) throw new Refused({ code: 'ResourceNotFound', id: subscriptionId });
  const before = await catchUp(tx, call, recorded);
  const problem = await problemOf(tx, before, skuId);
  if (problem !== null) throw new Refused(problem);
  const people = await peopleWith(tx, before.skuId);
  if (people.length > planChangePeopleMax) {
    throw new Refused({ code: 'TooManyPeople', count: people.length, max: planChangePeopleMax });
  }
  const ids = { id: knownId<SubscriptionId>(call.newId()), commerceSubscriptionId: call.newId() };
  const { after, successor } = changedPlan(before, skuId, call.now, ids);
  const bought: Change = { kind: 'subscriptionSet', before: null, after: successor };
  const moved = await movedPeople(tx, { before, successor, people });
  const operationNo = await recordAtOnce(
    tx,
    call,
    'Change plan',
    [bought, ...moved, { kind: 'subscriptionSet', before, after }],
    { reason, total: Math.max(1, people.length) },
  );
  if (operationNo === null) throw new Error('a changed plan is a change');
  return { operationNo, subscriptionId: successor.id };
}

/** Everybody gets the new product instead, with everything on; units are those of the purchase that takes the old one's place. */
async function movedPeople(
  tx: Writer,
  {
    before,
    successor,
    people,
  }: {
    readonly before: Subscription;
    readonly successor: Subscription;
    readonly people: readonly UserId[];
  },
): Promise<readonly Change[]> {
  const context = await loadPlanContext(tx, 'api', true);
  const present = context.skus.get(successor.skuId);
  const sku = {
    skuId: successor.skuId,
    prepaidUnits: { enabled: 0, warning: 0, suspended: 0, lockedOut: 0 },
    consumedUnits: 0,
    ...present,
    capabilityStatus: 'Enabled',
    isSelfService: false,
    usableUnits: (present?.usableUnits ?? 0) + successor.totalLicenses,
    subscriptionIds: [...(present?.subscriptionIds ?? []), successor.id],
  } as const;
  const command = {
    kind: 'assignLicense',
    addLicenses: [{ skuId: successor.skuId, disabledPlans: [] }],
    removeLicenses: [before.skuId],
  } as const;
  try {
    return await licensesForAll(tx, people, command, {
      ...context,
      skus: new Map([...context.skus, [sku.skuId, sku]]),
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const isAddOn = error.problems.some(({ code }) => code === 'DependencyViolation');
    throw new Refused(
      { code: 'PlanChangeOff', reason: isAddOn ? 'addOnInTheWay' : 'someoneRefused' },
      ...error.problems,
    );
  }
}

async function problemOf(
  reader: Reader,
  subscription: Subscription,
  to: SkuId,
): Promise<Problem | null> {
  const { settings } = await reader.organization();
  const { now } = await reader.moment();
  const sku = (await reader.subscribedSkus()).find(({ skuId }) => skuId === subscription.skuId);
  const people = sku?.consumedUnits ?? 0;
  const purchases = (await reader.subscriptions()).filter(
    ({ skuId, status }) => skuId === subscription.skuId && status !== 'Deleted',
  );
  const byGroups = [...(await reader.groupLicenses('all')).values()].some((licenses) =>
    licenses.some(({ skuId }) => skuId === subscription.skuId),
  );
  return planChangeProblem(subscription, to, {
    now,
    catalog: await reader.catalog(),
    cloud: settings.cloud ?? 'worldwide',
    sector: settings.sector ?? 'commercial',
    purchases,
    people,
    byGroups: byGroups ? people - (sku?.directUnits ?? 0) || 1 : 0,
  });
}

/** Everybody who holds a product directly, by id; at most one more than a change can move. */
async function peopleWith(reader: Reader, skuId: SkuId): Promise<readonly UserId[]> {
  const ids: UserId[] = [];
  while (ids.length <= planChangePeopleMax) {
    const page = { after: ids.at(-1) ?? null, top: peopleAtOnce };
    const part = await reader.directAssignments(skuId, page);
    ids.push(...part.map(({ userId }) => userId));
    if (part.length < peopleAtOnce) break;
  }
  return ids;
}
