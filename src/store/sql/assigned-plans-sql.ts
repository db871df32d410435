import { sql } from 'kysely';
import type { ServicePlanId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { SubscriptionStatus } from '../../core/subscription/subscribed-sku.ts';
import type { Expression } from '../../odata/expression.ts';
import { evaluate } from '../../odata/evaluate/evaluate.ts';
import type { ReadContext } from '../read-context.ts';
import type { Sql } from './odata-to-sql.ts';
import { readSubscribedSkus } from './products.ts';

/*
 * `assignedPlans` is derived: a plan is on where a product that brings it is held and does not have it off, and its status is the best
 * of those products'. The catalogue is not in the tables' shape, so the predicate is asked here, of every plan of every product that
 * is owned, and what remains for SQL is which products must be held without which plans off.
 */

const statusesBestFirst: readonly SubscriptionStatus[] = [
  'Enabled',
  'Warning',
  'Suspended',
  'LockedOut',
  'Deleted',
];

type OwnedProduct = {
  readonly skuNo: number;
  readonly status: SubscriptionStatus;
  readonly plans: readonly ServicePlanId[];
};

/** The condition that a person has a plan on that fulfils the predicate. */
export function assignedPlansShortcut(
  context: ReadContext,
  variable: string,
  predicate: Expression,
): Sql {
  assertAnswerable(predicate, variable);
  const products = ownedProducts(context);
  const wanted = wantedStatuses(context, { products, variable, predicate });
  const sets = context.interned.planSets();
  const simple: Sql[] = [];
  const delicate: Sql[] = [];
  for (const product of products) {
    const plans = product.plans.filter((plan) => wanted.get(plan)?.has(product.status) === true);
    const sure = plans.filter((plan) => isBestWanted(wanted.get(plan), product.status));
    if (sure.length > 0) simple.push(pathLeavesOneOn(product, sure, sets));
    for (const plan of plans) {
      if (!sure.includes(plan)) delicate.push(onAndNoBetter(products, product, { plan, sets }));
    }
  }
  const parts = [...delicate];
  if (simple.length > 0) parts.push(isOnBy(sql.join(simple, sql` or `)));
  return parts.length === 0 ? sql`0` : sql`(${sql.join(parts, sql` or `)})`;
}

function ownedProducts(context: ReadContext): OwnedProduct[] {
  const catalog = context.catalog();
  return readSubscribedSkus(context.db, context.moment().now).map((sku) => ({
    skuNo: context.interned.skuNo(sku.skuId) ?? 0,
    status: sku.capabilityStatus,
    plans: (catalog.products.get(sku.skuId)?.servicePlanIds ?? []).filter((plan) =>
      catalog.servicePlans.has(plan),
    ),
  }));
}

/** For each plan the statuses with which it would fulfil the predicate. */
function wantedStatuses(
  context: ReadContext,
  asked: {
    readonly products: readonly OwnedProduct[];
    readonly variable: string;
    readonly predicate: Expression;
  },
): ReadonlyMap<ServicePlanId, ReadonlySet<SubscriptionStatus>> {
  const { servicePlans } = context.catalog();
  const present = new Set(asked.products.map((product) => product.status));
  const wanted = new Map<ServicePlanId, Set<SubscriptionStatus>>();
  for (const servicePlanId of new Set(asked.products.flatMap((product) => product.plans))) {
    const service = servicePlans.get(servicePlanId)?.service ?? null;
    const statuses = [...present].filter((capabilityStatus) =>
      evaluate(asked.predicate, { [asked.variable]: { servicePlanId, service, capabilityStatus } }),
    );
    wanted.set(servicePlanId, new Set(statuses));
  }
  return wanted;
}

/** Whether the plan counts with this status whatever better status another product may give it. */
function isBestWanted(
  wanted: ReadonlySet<SubscriptionStatus> | undefined,
  status: SubscriptionStatus,
): boolean {
  const better = statusesBestFirst.slice(0, statusesBestFirst.indexOf(status));
  return better.every((other) => wanted?.has(other) === true);
}

/** That path `a` is to this product and leaves at least one of the plans on. */
function pathLeavesOneOn(
  product: OwnedProduct,
  plans: readonly ServicePlanId[],
  sets: ReadonlyMap<number, readonly ServicePlanId[]>,
): Sql {
  const bad = [...sets].filter(([, off]) => plans.every((plan) => off.includes(plan)));
  const isOf = sql`a.sku_no = ${sql.raw(String(product.skuNo))}`;
  if (bad.length === 0) return isOf;
  return sql`(${isOf} and a.plan_set_no not in (${sql.raw(bad.map(([no]) => no).join(', '))}))`;
}

function isOnBy(condition: Sql): Sql {
  return sql`exists (select 1 from assignment as a
    where a.tenant_id = u.tenant_id and a.user_id = u.id and a.state < 2 and (${condition}))`;
}

function onAndNoBetter(
  products: readonly OwnedProduct[],
  product: OwnedProduct,
  {
    plan,
    sets,
  }: {
    readonly plan: ServicePlanId;
    readonly sets: ReadonlyMap<number, readonly ServicePlanId[]>;
  },
): Sql {
  const better = products.filter(
    (other) =>
      other.plans.includes(plan) &&
      statusesBestFirst.indexOf(other.status) < statusesBestFirst.indexOf(product.status),
  );
  const on = isOnBy(pathLeavesOneOn(product, [plan], sets));
  if (better.length === 0) return on;
  const conditions = better.map((other) => pathLeavesOneOn(other, [plan], sets));
  return sql`(${on} and not ${isOnBy(sql.join(conditions, sql` or `))})`;
}

/** Refuses what cannot be asked plan by plan: the time of assignment, and properties of the person inside the `any`. */
function assertAnswerable(expression: Expression, variable: string): void {
  switch (expression.kind) {
    case 'and':
    case 'or':
      assertAnswerable(expression.left, variable);
      assertAnswerable(expression.right, variable);
      return;
    case 'not':
      assertAnswerable(expression.operand, variable);
      return;
    case 'compare':
    case 'in':
    case 'match':
    case 'any':
    case 'count': {
      const [first, second] = expression.path;
      if (first === variable && second !== 'assignedDateTime') return;
      throw new Refused({
        code: 'BadRequest',
        message: `Unsupported or invalid query filter clause specified for property '${expression.path.join('/')}' in 'assignedPlans'.`,
      });
    }
  }
}
