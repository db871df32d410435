import type { Product, ServicePlan } from '../core/catalog/catalog.ts';
import { type ServicePlanId, type SkuId, parseId } from '../core/ids.ts';
import type { ImportEvent } from './import-event.ts';
import type { FailedRow } from './table-file.ts';
import { type TableFormat, type TableRow, readTable } from './table-file.ts';

type CatalogColumn =
  | 'displayName'
  | 'partNumber'
  | 'skuId'
  | 'planName'
  | 'planId'
  | 'planDisplayName';

/** One row of Microsoft's CSV: a product and one plan of it (some products have a row without a plan). */
export type CatalogRow = {
  readonly line: number;
  readonly skuId: SkuId;
  readonly skuPartNumber: string;
  readonly displayName: string;
  readonly plan: Pick<ServicePlan, 'servicePlanId' | 'servicePlanName' | 'displayName'> | null;
};

const columnsByHeading: { readonly [heading: string]: CatalogColumn } = {
  productdisplayname: 'displayName',
  productname: 'displayName',
  stringid: 'partNumber',
  guid: 'skuId',
  serviceplanname: 'planName',
  serviceplanid: 'planId',
  serviceplansincludedfriendlynames: 'planDisplayName',
  serviceplanincludedfriendlynames: 'planDisplayName',
};

const catalogTable: TableFormat<CatalogColumn> = {
  columnOf: (heading) => columnsByHeading[heading] ?? null,
  problemOf: (columns) => {
    const needed = [
      'Product_Display_Name',
      'String_Id',
      'GUID',
      'Service_Plan_Name',
      'Service_Plan_Id',
    ];
    const missing = (['displayName', 'partNumber', 'skuId', 'planName', 'planId'] as const).flatMap(
      (column, at) => (columns.has(column) ? [] : [needed[at] ?? column]),
    );
    if (missing.length === 0) return null;
    return `This is not Microsoft's “product names and service plan identifiers” file: the headings lack ${missing.join(', ')}.`;
  },
};

/** Reads Microsoft's CSV of product names and service plan identifiers (rules.md 10). */
export async function* readCatalogFile(
  text: string,
): AsyncGenerator<ImportEvent<CatalogRow>, void, undefined> {
  for await (const event of readTable(text, catalogTable)) {
    if (event.kind === 'head') {
      yield {
        kind: 'head',
        format: 'csv',
        headings: event.head.headings,
        ignored: event.head.ignored,
      };
    } else if (event.kind === 'row') {
      const parsed = parseCatalogRow(event.row);
      yield 'errors' in parsed
        ? { kind: 'failed', row: parsed }
        : { kind: 'row', row: parsed, cells: event.row.cells };
    } else yield event;
  }
}

function parseCatalogRow(row: TableRow<CatalogColumn>): CatalogRow | FailedRow {
  const { displayName = '', partNumber = '', planName = '', planDisplayName = '' } = row.values;
  const skuId = parseId<SkuId>(row.values.skuId ?? '');
  const givenPlanId = row.values.planId ?? '';
  const servicePlanId = parseId<ServicePlanId>(givenPlanId);
  const errors: string[] = [];
  if (skuId === null) errors.push('“GUID” must hold the id of the product.');
  if (partNumber === '') errors.push('“String_Id” is empty.');
  if (servicePlanId === null && givenPlanId !== '')
    errors.push('“Service_Plan_Id” must be a GUID.');
  if (errors.length > 0 || skuId === null) return { line: row.line, cells: row.cells, errors };
  return {
    line: row.line,
    skuId,
    skuPartNumber: partNumber,
    displayName: displayName === '' ? partNumber : displayName,
    plan:
      servicePlanId === null
        ? null
        : {
            servicePlanId,
            servicePlanName: planName,
            displayName: planDisplayName === '' ? planName : planDisplayName,
          },
  };
}

/** Products and plans of a whole file. */
export type ImportedCatalog = {
  readonly products: readonly Pick<
    Product,
    'skuId' | 'skuPartNumber' | 'displayName' | 'servicePlanIds'
  >[];
  readonly servicePlans: readonly Pick<
    ServicePlan,
    'servicePlanId' | 'servicePlanName' | 'displayName'
  >[];
  /** Rows that say the same as an earlier one. */
  readonly doubled: number;
};

/** The file's rows put together: plans of a product in the file's order, the first spelling of a name counts. */
export function catalogOfRows(rows: readonly CatalogRow[]): ImportedCatalog {
  const products = new Map<SkuId, { row: CatalogRow; planIds: Set<ServicePlanId> }>();
  const servicePlans = new Map<ServicePlanId, NonNullable<CatalogRow['plan']>>();
  let doubled = 0;
  for (const row of rows) {
    const product = products.get(row.skuId) ?? { row, planIds: new Set<ServicePlanId>() };
    products.set(row.skuId, product);
    if (row.plan === null) continue;
    if (product.planIds.has(row.plan.servicePlanId)) doubled += 1;
    product.planIds.add(row.plan.servicePlanId);
    if (!servicePlans.has(row.plan.servicePlanId))
      servicePlans.set(row.plan.servicePlanId, row.plan);
  }
  return {
    products: Array.from(products.values(), ({ row, planIds }) => ({
      skuId: row.skuId,
      skuPartNumber: row.skuPartNumber,
      displayName: row.displayName,
      servicePlanIds: [...planIds],
    })),
    servicePlans: [...servicePlans.values()],
    doubled,
  };
}
