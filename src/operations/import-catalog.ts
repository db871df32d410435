import { companyPlanIds } from '../core/catalog/built-in/company-plans.ts';
import type { Product, ServicePlan } from '../core/catalog/catalog.ts';
import type { Catalog } from '../core/catalog/catalog.ts';
import type { Change } from '../core/change.ts';
import type { OperationNo } from '../core/ids.ts';
import { Refused } from '../core/problems.ts';
import { mayPerform } from '../core/roles/may-perform.ts';
import type { ImportedCatalog } from '../imports/catalog-file.ts';
import type { Reader, Writer } from '../store/store.ts';
import { actorStamp } from './actor-stamp.ts';
import type { Call } from './operation.ts';
import { newPlansIn, turnNewPlansOff } from './turn-new-plans-off.ts';

/** Products that one import may name; Microsoft's list has about 600. */
const catalogProductsMax = 20_000;

/** What to take over. */
export type ImportCatalogInput = {
  readonly catalog: ImportedCatalog;
  readonly reason: string | null;
};

/** How many products and service plans the import changes. Those that it does not name stay as they are. */
export type CatalogCounts = {
  readonly products: Counts;
  readonly servicePlans: Counts;
};

type Counts = { readonly added: number; readonly updated: number; readonly unchanged: number };

/** What the import changed, and the operations that turn off what it brought new to products (`newPlansOff`). */
export type ImportCatalogOutput = CatalogCounts & {
  readonly operationNo: OperationNo;
  readonly newPlansOffNos: readonly OperationNo[];
};

/** Takes over products and service plans. What the file does not say of a known one (kind, service) stays. */
export async function importCatalog(
  tx: Writer,
  call: Call,
  input: ImportCatalogInput,
): Promise<ImportCatalogOutput> {
  if (!mayPerform(call.actor, 'importCatalog')) {
    throw new Refused({ code: 'PermissionDenied', action: 'importCatalog' });
  }
  if (input.catalog.products.length > catalogProductsMax) {
    throw new Refused({
      code: 'BadRequest',
      message: `The file has ${String(input.catalog.products.length)} products; ${String(catalogProductsMax)} are the most.`,
    });
  }
  const { changes, counts } = decide(await tx.catalog(), input.catalog);
  const operationNo = await tx.openOperation({
    activity: 'Import catalog',
    actor: actorStamp(call.actor),
    reason: input.reason,
    planId: null,
    undoOf: null,
    total: input.catalog.products.length + input.catalog.servicePlans.length,
    status: 'done',
    startedAt: call.now,
    endedAt: call.now,
    changed: changes.length,
  });
  await tx.record(operationNo, changes, call.now);
  await tx.patchOperation(operationNo, {
    unchanged: counts.products.unchanged + counts.servicePlans.unchanged,
  });
  const plans = newPlansIn(changes, await tx.catalog());
  const newPlansOffNos = await turnNewPlansOff(tx, call, { plans, reason: input.reason });
  return { ...counts, operationNo, newPlansOffNos };
}

/** What `importCatalog` would do, changing nothing. */
export async function previewImportCatalog(
  reader: Reader,
  input: { readonly catalog: ImportedCatalog },
): Promise<CatalogCounts> {
  return decide(await reader.catalog(), input.catalog).counts;
}

function decide(
  known: Catalog,
  { products, servicePlans }: ImportedCatalog,
): { readonly changes: readonly Change[]; readonly counts: CatalogCounts } {
  const planChanges = servicePlans.map((given): Change | null => {
    const before = known.servicePlans.get(given.servicePlanId) ?? null;
    const after: ServicePlan = { ...planFacts(given, before), ...given };
    return isEqual(before, after) ? null : { kind: 'servicePlanSet', before, after };
  });
  const productChanges = products.map((given): Change | null => {
    const before = known.products.get(given.skuId) ?? null;
    const after: Product = { kind: before?.kind ?? kindOf(given.displayName), ...given };
    return isEqual(before, after) ? null : { kind: 'productSet', before, after };
  });
  return {
    // Plans first: a product names only plans that are there.
    changes: [...planChanges, ...productChanges].filter((change) => change !== null),
    counts: { products: countsOf(productChanges), servicePlans: countsOf(planChanges) },
  };
}

/** The file does not say on whom a plan acts: what was known stays, else the list of company plans decides. */
function planFacts(
  given: ImportedCatalog['servicePlans'][number],
  before: ServicePlan | null,
): Pick<ServicePlan, 'appliesTo' | 'service'> {
  if (before !== null) return { appliesTo: before.appliesTo, service: before.service };
  return {
    appliesTo: companyPlanIds.has(given.servicePlanId) ? 'Company' : 'User',
    service: given.servicePlanName,
  };
}

/** Products for devices say so in their names (rules.md 1.1). */
function kindOf(displayName: string): Product['kind'] {
  return /\(device\)/i.test(displayName) ? 'device' : 'standard';
}

function countsOf(changes: readonly (Change | null)[]): Counts {
  const counts = { added: 0, updated: 0, unchanged: 0 };
  for (const change of changes) {
    if (change === null) counts.unchanged += 1;
    else if ('before' in change && change.before === null) counts.added += 1;
    else counts.updated += 1;
  }
  return counts;
}

/** Whether two records of the same kind say the same; lists of plans in any order. */
function isEqual(before: Product | ServicePlan | null, after: Product | ServicePlan): boolean {
  return before !== null && textOf(before) === textOf(after);
}

function textOf(record: Product | ServicePlan): string {
  const entries = Object.entries(record).map(
    ([name, value]: [string, string | readonly string[]]) => [
      name,
      typeof value === 'string' ? value : value.toSorted(),
    ],
  );
  return JSON.stringify(entries.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}
