import { type UserPatch, userProperties } from '../core/directory/user.ts';
import type { JsonValue } from '../core/directory/property.ts';
import { parseId } from '../core/ids.ts';
import type { ImportEvent, Parsed } from './import-event.ts';
import type { ImportedLicense, ImportedProperties, ImportedUser } from './imported-user.ts';
import { jsonItems, looksLikeJson } from './json-items.ts';
import { type ProductNames, findJoinedProducts } from './product-names.ts';
import { type TableFormat, type TableRow, readTable } from './table-file.ts';
import { parseUserJson } from './user-json.ts';
import { type UserColumn, isUserPropertyColumn, userColumnOf } from './user-columns.ts';
import { parseUsageLocation } from './usage-location-name.ts';
import { parseBoolean, parseProperty } from './user-values.ts';

const usersTable: TableFormat<UserColumn> = {
  columnOf: userColumnOf,
  problemOf: (columns) =>
    columns.has('userPrincipalName') || columns.has('objectId')
      ? null
      : 'The first line must hold the headings, and one of them must be “User principal name” or “Object Id”.',
};

/** Reads a file of people: the admin center's or Entra's CSV, or JSON of Microsoft Graph. */
export async function* readUsersFile(
  text: string,
  names: ProductNames,
): AsyncGenerator<ImportEvent<ImportedUser>, void, undefined> {
  if (looksLikeJson(text)) {
    yield* readUsersJson(text, names);
    return;
  }
  for await (const event of readTable(text, usersTable)) {
    if (event.kind === 'head') {
      yield {
        kind: 'head',
        format: 'csv',
        headings: event.head.headings,
        ignored: event.head.ignored,
      };
    } else if (event.kind === 'row') {
      const { line, cells } = event.row;
      const parsed = parseUserRow(event.row, names);
      yield parsed.ok
        ? { kind: 'row', row: parsed.value, cells }
        : { kind: 'failed', row: { line, cells, errors: parsed.errors } };
    } else yield event;
  }
}

async function* readUsersJson(
  text: string,
  names: ProductNames,
): AsyncGenerator<ImportEvent<ImportedUser>, void, undefined> {
  yield { kind: 'head', format: 'json', headings: [], ignored: [] };
  for await (const item of jsonItems(text)) {
    const cells = [item.raw];
    const { line } = item;
    const parsed = item.ok
      ? parseUserJson(item.value, line, names)
      : { ok: false as const, errors: [item.error] };
    yield parsed.ok
      ? { kind: 'row', row: parsed.value, cells }
      : { kind: 'failed', row: { line, cells, errors: parsed.errors } };
  }
}

function parseUserRow(row: TableRow<UserColumn>, names: ProductNames): Parsed<ImportedUser> {
  const { values, line } = row;
  const errors: string[] = [];
  const id = parseId(values.objectId ?? '');
  if (id === null && (values.objectId ?? '') !== '') {
    errors.push(`“Object Id” must be a GUID, not “${values.objectId}”.`);
  }
  if (id === null && (values.userPrincipalName ?? '') === '') {
    errors.push(
      'The row says neither the user principal name nor the object id: whom it is about is unknown.',
    );
  }
  if ((values.softDeletionTimeStamp ?? '') !== '') {
    errors.push(
      'This person is deleted in the file (“Soft deletion time stamp”) and was not imported. Empty that field to import them as active.',
    );
  }
  const properties = collect(propertiesOf(values), errors) ?? {};
  const passwordNeverExpires = parseBoolean(values.passwordNeverExpires ?? '');
  if (passwordNeverExpires === undefined)
    errors.push('“Password never expires” must be True or False.');
  const licenses =
    values.licenses === undefined ? null : collect(licensesOf(values.licenses, names), errors);
  if (errors.length > 0) return { ok: false, errors };
  return {
    ok: true,
    value: { line, id, properties, passwordNeverExpires: passwordNeverExpires ?? null, licenses },
  };
}

/** The value, or null after its errors were added to `errors`. */
function collect<Value>(parsed: Parsed<Value>, errors: string[]): Value | null {
  if (parsed.ok) return parsed.value;
  errors.push(...parsed.errors);
  return null;
}

function licensesOf(text: string, names: ProductNames): Parsed<readonly ImportedLicense[]> {
  const found = findJoinedProducts(names, text);
  return found.ok ? { ok: true, value: found.value.map((skuId) => ({ skuId })) } : found;
}

function propertiesOf(values: TableRow<UserColumn>['values']): Parsed<ImportedProperties> {
  const errors: string[] = [];
  const properties: Record<string, JsonValue> = {};
  for (const [column, text] of Object.entries(values)) {
    if (!isUserPropertyColumn(column)) continue;
    const value = collect(propertyOf(column, text), errors);
    if (value !== null || text === '') {
      if (value !== undefined) properties[column] = value;
    }
  }
  if (values.blockCredential !== undefined) {
    const isBlocked = parseBoolean(values.blockCredential);
    if (isBlocked === undefined)
      errors.push(`“Block credential” must be True or False, not “${values.blockCredential}”.`);
    else if (isBlocked !== null) properties['accountEnabled'] = !isBlocked;
  }
  if (errors.length > 0) return { ok: false, errors };
  // Each value was parsed by the kind that the table of properties gives its name.
  return { ok: true, value: properties as ImportedProperties };
}

function propertyOf(column: keyof UserPatch, text: string): Parsed<JsonValue | undefined> {
  if (column === 'usageLocation' && text !== '') {
    const code = parseUsageLocation(text);
    return code === null
      ? {
          ok: false,
          errors: [
            `“${text}” is no usage location. Write the country's two-letter code (ISO 3166-1), for example CH.`,
          ],
        }
      : { ok: true, value: code };
  }
  if (column === 'userType') {
    const type = ['Member', 'Guest'].find((name) => name.toLowerCase() === text.toLowerCase());
    if (type === undefined && text !== '')
      return { ok: false, errors: [`“User type” must be Member or Guest, not “${text}”.`] };
    return { ok: true, value: type };
  }
  return parseProperty(column, userProperties[column], text);
}
