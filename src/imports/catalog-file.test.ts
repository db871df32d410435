import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { type CatalogRow, catalogOfRows, readCatalogFile } from './catalog-file.ts';
import { decodeText } from './decode-text.ts';
import type { ImportEvent } from './import-event.ts';
import { buildCatalog } from '../core/catalog/build-catalog.ts';
import { findProduct, productNames } from './product-names.ts';

const officialFile = new URL('../../../shared/domain/catalog.csv', import.meta.url);

async function read(text: string): Promise<readonly ImportEvent<CatalogRow>[]> {
  const events: ImportEvent<CatalogRow>[] = [];
  for await (const event of readCatalogFile(text)) events.push(event);
  return events;
}

function rowsOf(events: readonly ImportEvent<CatalogRow>[]): readonly CatalogRow[] {
  return events.flatMap((event) => (event.kind === 'row' ? [event.row] : []));
}

const head =
  'Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names\n';

describe('Microsoft’s file of products', () => {
  it('rows of one product are put together, and doubled rows count once', async () => {
    const row =
      'A,PART_A,D2DEA78B-507C-4E56-B400-39447F4738F8,PLAN,a7c70a41-5e02-4271-93e6-d9b4184d83f5,A plan\n';
    const catalog = catalogOfRows(rowsOf(await read('\n' + head + row + row)));
    expect(catalog).toEqual({
      products: [
        {
          skuId: 'd2dea78b-507c-4e56-b400-39447f4738f8',
          skuPartNumber: 'PART_A',
          displayName: 'A',
          servicePlanIds: ['a7c70a41-5e02-4271-93e6-d9b4184d83f5'],
        },
      ],
      servicePlans: [
        {
          servicePlanId: 'a7c70a41-5e02-4271-93e6-d9b4184d83f5',
          servicePlanName: 'PLAN',
          displayName: 'A plan',
        },
      ],
      doubled: 1,
    });
  });

  it('a broken id fails its row only; another file is refused with the headings it lacks', async () => {
    const events = await read(head + 'A,PART_A,x,PLAN,y,A plan\n');
    expect(events[1]).toMatchObject({
      kind: 'failed',
      row: {
        line: 2,
        errors: [expect.stringMatching(/GUID/), expect.stringMatching(/Service_Plan_Id/)],
      },
    });
    expect(await read('UPN,City\n')).toEqual([
      { kind: 'unreadable', error: expect.stringMatching(/lack Product_Display_Name/) },
    ]);
  });

  it.skipIf(!existsSync(officialFile))(
    'the real one (skipped where it is absent): 569 products, 723 plans, 9 doubled rows, nothing fails, 15 ambiguous names',
    async () => {
      const events = await read(decodeText(readFileSync(officialFile)).text);
      expect(events.filter((event) => event.kind === 'failed')).toEqual([]);
      const catalog = catalogOfRows(rowsOf(events));
      expect([catalog.products.length, catalog.servicePlans.length, catalog.doubled]).toEqual([
        569, 723, 9,
      ]);
      const names = productNames(
        buildCatalog(
          catalog.products.map((product) => ({ ...product, kind: 'standard' as const })),
          catalog.servicePlans.map((plan) => ({
            ...plan,
            appliesTo: 'User' as const,
            service: '',
          })),
        ),
        new Set(),
      );
      const counts = Map.groupBy(catalog.products, (product) =>
        product.displayName.trim().toLowerCase(),
      );
      const ambiguous = Array.from(counts).filter(([, products]) => products.length > 1);
      expect(ambiguous.length).toBeGreaterThanOrEqual(10);
      for (const [name, products] of ambiguous) {
        const found = findProduct(names, name);
        const message = found.ok ? '' : found.errors.join(' ');
        for (const { skuId } of products) expect(message).toContain(skuId);
        const [owned] = products;
        if (owned === undefined) throw new Error('a group is never empty');
        const inOrganization = productNames(names.catalog, new Set([owned.skuId]));
        expect(findProduct(inOrganization, name)).toEqual({ ok: true, value: owned.skuId });
      }
    },
  );
});
