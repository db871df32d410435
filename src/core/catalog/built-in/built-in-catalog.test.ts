import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { isGuid } from '../../ids.ts';
import { builtInProducts, builtInServicePlans } from './built-in-catalog.ts';
import { companyPlanIds } from './company-plans.ts';

const planIds = new Set<string>(builtInServicePlans.map((plan) => plan.servicePlanId));
const skuIds = builtInProducts.map((product) => product.skuId);

/** First id that occurs twice, or null. */
function firstDouble(ids: readonly string[]): string | null {
  return ids.find((id, index) => ids.indexOf(id) !== index) ?? null;
}

describe('built-in catalogue', () => {
  it('#200 is looked up by GUID: ids are unique and canonical, although string ids are not', () => {
    expect(firstDouble(skuIds)).toBeNull();
    expect(firstDouble([...planIds])).toBeNull();
    expect(planIds.size).toBe(builtInServicePlans.length);
    for (const id of [...skuIds, ...planIds]) {
      expect(isGuid(id) && id === id.toLowerCase(), id).toBe(true);
    }
    const domesticSmall = builtInProducts.filter((product) => product.skuPartNumber === 'MCOPSTN5');
    expect(domesticSmall).toHaveLength(2);
  });

  it('names every plan that a product refers to, once a product, and no plan without a product', () => {
    const referred = new Set<string>();
    for (const product of builtInProducts) {
      expect(firstDouble(product.servicePlanIds), product.skuPartNumber).toBeNull();
      expect(product.servicePlanIds.length, product.skuPartNumber).toBeGreaterThan(0);
      for (const id of product.servicePlanIds) {
        expect(planIds.has(id), `${product.skuPartNumber} ${id}`).toBe(true);
        referred.add(id);
      }
    }
    expect(referred).toEqual(planIds);
  });

  it('calls a plan Company exactly where the list of such plans has it', () => {
    const company = builtInServicePlans.filter((plan) => plan.appliesTo === 'Company');
    expect(new Set(company.map((plan) => plan.servicePlanId))).toEqual(companyPlanIds);
  });

  it('has at least one product that nobody can be given, and device products', () => {
    const companyOnly = builtInProducts.filter((product) =>
      product.servicePlanIds.every((id) => companyPlanIds.has(id)),
    );
    expect(companyOnly.map((product) => product.skuPartNumber)).toEqual(
      expect.arrayContaining(['SHAREPOINTSTORAGE', 'CDS_DB_CAPACITY', 'WINDOWS_STORE']),
    );
    expect(builtInProducts.some((product) => product.kind === 'device')).toBe(true);
  });
});

const official = new URL('../../../../../shared/domain/catalog.csv', import.meta.url);

describe.skipIf(!existsSync(official))(
  "agreement with Microsoft's list (skipped where that file is absent)",
  () => {
    it('has the same names and plans as the list for every built-in product', () => {
      const listed = readOfficialList();
      for (const product of builtInProducts) {
        const entry = listed.get(product.skuId);
        expect(entry, product.skuId).toBeDefined();
        expect(entry?.displayName).toBe(product.displayName);
        expect(entry?.skuPartNumber).toBe(product.skuPartNumber);
        expect([...(entry?.servicePlanIds ?? [])].toSorted()).toEqual(
          [...product.servicePlanIds].toSorted(),
        );
      }
    });
  },
);

type Entry = {
  readonly displayName: string;
  readonly skuPartNumber: string;
  readonly servicePlanIds: Set<string>;
};

function readOfficialList(): Map<string, Entry> {
  const rows: string[][] = parse(readFileSync(official), { bom: true, from: 2 });
  const products = new Map<string, Entry>();
  for (const [displayName = '', skuPartNumber = '', guid = '', , planId = ''] of rows) {
    const id = guid.toLowerCase();
    const entry = products.get(id) ?? {
      displayName: displayName.trim(),
      skuPartNumber: skuPartNumber.trim(),
      servicePlanIds: new Set<string>(),
    };
    entry.servicePlanIds.add(planId.toLowerCase());
    products.set(id, entry);
  }
  return products;
}
