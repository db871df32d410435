import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { aView, catalog, direct, plan, sku } from '../../../test/worlds/world.ts';
import { problemsOf } from '../assignment/problems-of.ts';
import { knownId } from '../ids.ts';
import type { ServicePlanId, SkuId } from '../ids.ts';
import { buildCatalog } from './build-catalog.ts';
import type { Catalog, Product, ServicePlan } from './catalog.ts';
import { exclusiveSets } from './exclusive-sets.ts';
import { planDependencies } from './plan-dependencies.ts';
import { serviceFamilies } from './service-families.ts';

const published = new URL('../../../../shared/domain/catalog.csv', import.meta.url);
const conflicts = new URL('../../../../shared/domain/conflicts.csv', import.meta.url);
const isThere = existsSync(published) && existsSync(conflicts);
const onlyWithTable = it.skipIf(!isThere);
const title = isThere
  ? 'the catalogue'
  : 'the catalogue (the published table is not here: skipped)';

type Row = Readonly<Record<string, string>>;

function rowsOf(file: URL): readonly Row[] {
  return parse(readFileSync(file), { columns: true, bom: true, trim: true }) as Row[];
}

function ascending(one: number, other: number): number {
  return one - other;
}

/** Microsoft's table as products and plans. */
function publishedCatalog(): Catalog {
  const products = new Map<SkuId, Product & { servicePlanIds: ServicePlanId[] }>();
  const servicePlans = new Map<ServicePlanId, ServicePlan>();
  for (const row of rowsOf(published)) {
    const skuId = knownId<SkuId>(row['GUID'] ?? '');
    const servicePlanId = knownId<ServicePlanId>(row['Service_Plan_Id'] ?? '');
    const names = {
      skuPartNumber: row['String_Id'] ?? '',
      displayName: row['Product_Display_Name'] ?? '',
    };
    const product = products.get(skuId) ?? {
      skuId,
      kind: 'standard',
      ...names,
      servicePlanIds: [],
    };
    product.servicePlanIds.push(servicePlanId);
    products.set(skuId, product);
    const servicePlanName = row['Service_Plan_Name'] ?? '';
    servicePlans.set(servicePlanId, {
      servicePlanId,
      servicePlanName,
      displayName: servicePlanName,
      appliesTo: 'User',
      service: '',
    });
  }
  return buildCatalog(products.values(), servicePlans.values());
}

/** Names of products in which two plans of one set are. */
function selfConflicting(products: Iterable<Product>): readonly string[] {
  return [...products]
    .filter((product) =>
      exclusiveSets.some(
        (set) =>
          new Set(product.servicePlanIds.filter((id) => set.servicePlanIds.has(id))).size > 1,
      ),
    )
    .map((product) => product.skuPartNumber);
}

describe(title, () => {
  it('#199 holds no product with two plans of one exclusive set', () => {
    expect(selfConflicting(catalog.products.values())).toEqual([]);
  });

  onlyWithTable('#199 nor does Microsoft’s own table', () => {
    const { products } = publishedCatalog();
    expect(products.size).toBeGreaterThan(560);
    expect(selfConflicting(products.values())).toEqual([]);
  });

  onlyWithTable('#200 keeps products of one name apart by GUID', () => {
    const { products } = publishedCatalog();
    const shared = [...products.values()].filter((one) => one.skuPartNumber === 'MCOPSTN5');
    expect(shared).toHaveLength(2);
    for (const product of shared) expect(products.get(product.skuId)).toBe(product);
    const byName = Map.groupBy(products.values(), (one) => one.displayName);
    const ambiguous = [...byName.values()].filter((sameName) => sameName.length > 1);
    expect(ambiguous.length).toBeGreaterThan(10);
    for (const product of ambiguous.flat()) expect(products.get(product.skuId)).toBe(product);
  });

  onlyWithTable('has exactly the published exclusive sets', () => {
    const given = rowsOf(conflicts)
      .map((row) => row['service_plan_id'] ?? '')
      .sort();
    const ours = exclusiveSets.flatMap((set) => [...set.servicePlanIds] as string[]).sort();
    expect(ours).toEqual(given);
    const bySet = Map.groupBy(rowsOf(conflicts), (row) => row['set_id']);
    expect([...bySet.values()].map((rows) => rows.length).sort(ascending)).toEqual(
      exclusiveSets.map((set) => set.servicePlanIds.size).sort(ascending),
    );
  });

  onlyWithTable('refuses no published suite by itself: only add-ons miss a prerequisite', () => {
    const all = publishedCatalog();
    const refused = [...all.products.values()]
      .filter((product) => {
        const view = aView({ ...direct('SPB'), skuId: product.skuId });
        return problemsOf(view.assignments, view.user, all).length > 0;
      })
      .map((product) => product.skuPartNumber);
    const addOns =
      /^(MCOEV|MCOMEETADV|MCOTEAMS_ESSENTIALS|BUSINESS_VOICE|THREAT_INTELLIGENCE|IDENTITY_THREAT|SPE_F5|M365_SECURITY_COMPLIANCE_FOR_FLW|WORKPLACE_ANALYTICS)/;
    expect(refused.filter((name) => !addOns.test(name))).toEqual([]);
  });

  it('groups the levels of one service in one family and leaves the rest alone', () => {
    expect(serviceFamilies.get(plan('SHAREPOINTSTANDARD'))).toBe('SharePoint Online');
    expect(serviceFamilies.get(plan('SHAREPOINTENTERPRISE'))).toBe('SharePoint Online');
    expect(serviceFamilies.get(plan('STREAM_O365_E1'))).toBe(
      serviceFamilies.get(plan('STREAM_O365_E5')),
    );
    expect(serviceFamilies.has(plan('EXCHANGE_S_FOUNDATION'))).toBe(false);
  });

  it('knows every plan that a rule speaks of by number, whoever sells it', () => {
    for (const { dependent, anyOf } of planDependencies) {
      for (const id of [dependent, ...anyOf]) expect(catalog.numbering.numbers.has(id)).toBe(true);
    }
    expect(catalog.numbering.ids).toEqual([...catalog.numbering.ids].sort());
  });

  it('tells products for people from those for devices and those of the organization only', () => {
    const isForUsers = (name: string): boolean | undefined =>
      catalog.productFacts.get(sku(name))?.isForUsers;
    expect(isForUsers('ENTERPRISEPACK')).toBe(true);
    expect(isForUsers('PARTNER_APP')).toBe(true);
    expect(isForUsers('INTUNE_A_D')).toBe(false);
    expect(isForUsers('CDS_DB_CAPACITY')).toBe(false);
  });
});
