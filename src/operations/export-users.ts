import type { User } from '../core/directory/user.ts';
import { userProperties } from '../core/directory/user.ts';
import type { SkuId, UserId } from '../core/ids.ts';
import { csvLine, csvLines } from '../imports/csv-line.ts';
import { findProduct, productNames } from '../imports/product-names.ts';
import type { ProductNames } from '../imports/product-names.ts';
import { type UserColumn, isUserPropertyColumn, userHeadings } from '../imports/user-columns.ts';
import type { Expression } from '../odata/expression.ts';
import type { UserIdsPart } from '../store/lists.ts';
import type { Reader, StoredAssignment } from '../store/store.ts';

/** People of one part of an export. */
export const exportChunkPeople = 1000;

/** Which part to export: the people after `after`, by id. */
export type ExportInput = {
  readonly filter: Expression | null;
  readonly after: string | null;
};

/** Some lines of a CSV file, and where the next part begins; null: that was all. */
export type ExportPart = { readonly text: string; readonly next: string | null };

/** The first line of an export of people, with the mark that tells spreadsheets that UTF-8 follows. */
export const exportUsersHead: string = '\uFEFF' + csvLine(userHeadings.map(([heading]) => heading));

/** People and their licenses with the headings of the admin center's "Export users"; `import users` reads it back. */
export async function exportUsers(reader: Reader, input: ExportInput): Promise<ExportPart> {
  const { ids, next } = await idsOfPart(reader, input);
  return { text: userLines(await loadPart(reader, ids)), next };
}

/** These people as lines of an export, in their order. */
export function userLines({ people, assignments, names }: LoadedPart): string {
  const nameOf = nameInList(names);
  const lines = people.map((user) => {
    const held = assignments.get(user.id) ?? [];
    const products = [...new Set(held.map(({ skuId }) => skuId))].map(nameOf).toSorted();
    return userHeadings.map(([, column]) => cellOf(column, user, products));
  });
  return csvLines(lines);
}

/** What every part of an export has loaded: people, their licenses, and the names of products. */
export type LoadedPart = {
  readonly people: readonly User[];
  readonly assignments: ReadonlyMap<string, readonly StoredAssignment[]>;
  readonly names: ProductNames;
};

/** The people of the next part, by id. */
export function idsOfPart(reader: Reader, input: ExportInput): Promise<UserIdsPart> {
  const conditions = { scope: { kind: 'active' }, filter: input.filter, search: null } as const;
  return reader.nextUserIds(conditions, 'id', input.after, exportChunkPeople);
}

/** Loads a part of an export, set-based, in the order of `ids`. */
export async function loadPart(reader: Reader, ids: readonly UserId[]): Promise<LoadedPart> {
  const people = await reader.usersByIds(ids);
  const assignments = await reader.assignmentsOf(ids);
  const owned = new Set((await reader.subscribedSkus()).map(({ skuId }) => skuId));
  return { people, assignments, names: productNames(await reader.catalog(), owned) };
}

function cellOf(column: UserColumn, user: User, products: readonly string[]): string {
  switch (column) {
    case 'objectId':
      return user.id;
    case 'blockCredential':
      return user.accountEnabled ? 'False' : 'True';
    case 'licenses':
      return products.length === 0 ? 'Unlicensed' : products.join('+');
    case 'softDeletionTimeStamp':
      return user.deletedDateTime ?? '';
    case 'passwordNeverExpires':
      return (user.passwordPolicies ?? '').includes('DisablePasswordExpiration') ? 'True' : 'False';
    default:
      return isUserPropertyColumn(column) ? textOf(column, user) : '';
  }
}

function textOf(column: keyof User, user: User): string {
  const value = user[column];
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') {
    // The admin center's notation: 2022-03-18 19:49:35Z.
    const isInstant = userProperties[column].startsWith('instant');
    return isInstant ? value.replace('T', ' ').replace('.000Z', 'Z') : value;
  }
  return Array.isArray(value) ? value.join(column === 'proxyAddresses' ? '+' : ';') : '';
}

/** How a list joined by `+` names a product: as people call it where that finds it again, else by its GUID. */
export function nameInList(names: ProductNames): (skuId: SkuId) => string {
  const known = new Map<SkuId, string>();
  return (skuId) => {
    const name = known.get(skuId) ?? clearName(names, skuId);
    known.set(skuId, name);
    return name;
  };
}

function clearName({ catalog, ...names }: ProductNames, skuId: SkuId): string {
  const product = catalog.products.get(skuId);
  const candidates = product === undefined ? [] : [product.displayName, product.skuPartNumber];
  const clear = candidates.find((name) => {
    const found = findProduct({ catalog, ...names }, name);
    return found.ok && found.value === skuId && !/^unlicensed$/i.test(name);
  });
  return clear ?? skuId;
}

/** Friendly name of an app where it is the only one of its product with it, else its id. */
export function appName(catalog: ProductNames['catalog'], skuId: SkuId, planId: string): string {
  const plans = (catalog.products.get(skuId)?.servicePlanIds ?? []).flatMap(
    (id) => catalog.servicePlans.get(id) ?? [],
  );
  const name = plans.find((plan) => plan.servicePlanId === planId)?.servicePlanName;
  const same = plans.filter((plan) =>
    [plan.servicePlanName, plan.displayName].some(
      (each) => each.toLowerCase() === name?.toLowerCase(),
    ),
  );
  return name === undefined || same.length !== 1 || /[;+]/.test(name) ? planId : name;
}
