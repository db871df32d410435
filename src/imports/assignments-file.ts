import type { ServicePlanId, SkuId } from '../core/ids.ts';
import type { Command } from '../core/plan/command.ts';
import type { ImportEvent, Parsed } from './import-event.ts';
import { type ProductNames, findProduct, findServicePlan } from './product-names.ts';
import { type TableFormat, type TableRow, readTable } from './table-file.ts';

/** What a column of an assignments file is about. */
export type AssignmentColumn = 'user' | 'objectId' | 'product' | 'appsOff' | 'action';

/** One row of an assignments file, understood: a command for one person. */
export type ImportedAssignment = {
  /** Where it starts in the file, from 1. */
  readonly line: number;
  /** Id or user principal name, as written. */
  readonly key: string;
  readonly command: Command;
};

/** The headings of our own assignments file. */
export const assignmentHeadings: readonly (readonly [heading: string, column: AssignmentColumn])[] =
  [
    ['User principal name', 'user'],
    ['Product', 'product'],
    ['Apps off', 'appsOff'],
    ['Action', 'action'],
  ];

const columnsByHeading: { readonly [heading: string]: AssignmentColumn } = {
  userprincipalname: 'user',
  upn: 'user',
  user: 'user',
  username: 'user',
  userid: 'objectId',
  objectid: 'objectId',
  id: 'objectId',
  product: 'product',
  productname: 'product',
  productdisplayname: 'product',
  license: 'product',
  licenses: 'product',
  sku: 'product',
  skuid: 'product',
  skupartnumber: 'product',
  appsoff: 'appsOff',
  disabledapps: 'appsOff',
  disabledplans: 'appsOff',
  disabledserviceplans: 'appsOff',
  action: 'action',
};

const assignmentsTable: TableFormat<AssignmentColumn> = {
  columnOf: (heading) => columnsByHeading[heading] ?? null,
  problemOf: (columns) =>
    (columns.has('user') || columns.has('objectId')) && columns.has('product')
      ? null
      : 'The first line must hold the headings, and among them “User principal name” (or “Object Id”) and “Product”.',
};

/** Reads a CSV of wishes: who, which product, which apps off, and whether to assign (the default) or unassign. */
export async function* readAssignmentsFile(
  text: string,
  names: ProductNames,
): AsyncGenerator<ImportEvent<ImportedAssignment>, void, undefined> {
  for await (const event of readTable(text, assignmentsTable)) {
    if (event.kind === 'head') {
      yield {
        kind: 'head',
        format: 'csv',
        headings: event.head.headings,
        ignored: event.head.ignored,
      };
    } else if (event.kind === 'row') {
      const { line, cells } = event.row;
      const parsed = parseAssignment(event.row, names);
      yield parsed.ok
        ? { kind: 'row', row: parsed.value, cells }
        : { kind: 'failed', row: { line, cells, errors: parsed.errors } };
    } else yield event;
  }
}

function parseAssignment(
  row: TableRow<AssignmentColumn>,
  names: ProductNames,
): Parsed<ImportedAssignment> {
  const { objectId = '', product = '', appsOff = '', action = '' } = row.values;
  const user = objectId === '' ? (row.values.user ?? '') : objectId;
  const errors: string[] = [];
  if (user === '')
    errors.push('The row does not say who is meant: the user principal name is empty.');
  const kind = /^(assign|add|)$/i.test(action)
    ? 'assign'
    : /^(unassign|remove)$/i.test(action)
      ? 'unassign'
      : null;
  if (kind === null) errors.push(`“Action” must be assign or unassign, not “${action}”.`);
  if (kind === 'unassign' && appsOff !== '')
    errors.push('A row that unassigns a product cannot turn apps off.');
  const skuId = product === '' ? null : findProduct(names, product);
  if (skuId === null) errors.push('The row does not say which product is meant.');
  else if (!skuId.ok) errors.push(...skuId.errors);
  const disabledPlans = skuId?.ok === true ? findApps(names, skuId.value, appsOff) : null;
  if (disabledPlans?.ok === false) errors.push(...disabledPlans.errors);
  if (errors.length > 0 || skuId?.ok !== true || disabledPlans?.ok !== true)
    return { ok: false, errors };
  const command = commandOf(kind === 'unassign', skuId.value, disabledPlans.value);
  return { ok: true, value: { line: row.line, key: user, command } };
}

function commandOf(
  isRemoval: boolean,
  skuId: SkuId,
  disabledPlans: readonly ServicePlanId[],
): Command {
  if (isRemoval) return { kind: 'unassign', skuIds: [skuId] };
  const choice = disabledPlans.length === 0 ? { skuId } : { skuId, disabledPlans };
  return { kind: 'assign', licenses: [choice] };
}

/** Apps joined by `;` or `+`. Some names contain a plus, so the whole part is tried first. */
function findApps(
  names: ProductNames,
  skuId: SkuId,
  text: string,
): Parsed<readonly ServicePlanId[]> {
  const product = names.catalog.products.get(skuId);
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return { ok: true, value: [] };
  if (product === undefined)
    return {
      ok: false,
      errors: [`The apps of product ${skuId} are not in the catalog: import the catalog first.`],
    };
  const planIds = new Set<ServicePlanId>();
  const errors: string[] = [];
  for (const part of parts) {
    const whole = findServicePlan(names, product, part);
    const pieces = whole.ok
      ? [whole]
      : part.split('+').map((piece) => findServicePlan(names, product, piece.trim()));
    for (const found of pieces) {
      if (found.ok) planIds.add(found.value);
      else errors.push(...found.errors);
    }
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: [...planIds] };
}
