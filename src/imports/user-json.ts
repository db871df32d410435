import { type User, userProperties } from '../core/directory/user.ts';
import type { JsonObject, JsonValue, PropertyKind } from '../core/directory/property.ts';
import { type ServicePlanId, type SkuId, parseId, parseInstant } from '../core/ids.ts';
import type { Parsed } from './import-event.ts';
import type { ImportedLicense, ImportedProperties, ImportedUser } from './imported-user.ts';
import type { ProductNames } from './product-names.ts';
import { parseUsageLocation } from './usage-location-name.ts';
import { isUserPropertyColumn } from './user-columns.ts';

/** A person as Microsoft Graph writes them (`GET /users?$select=…,assignedLicenses`), understood. */
export function parseUserJson(
  item: JsonObject,
  line: number,
  names: ProductNames,
): Parsed<ImportedUser> {
  const errors: string[] = [];
  const givenId = item['id'];
  const id = typeof givenId === 'string' ? parseId(givenId) : null;
  if (givenId !== undefined && id === null) errors.push('“id” must be a GUID.');
  const properties: Record<string, JsonValue> = {};
  for (const [name, value] of Object.entries(item)) {
    if (!isUserPropertyColumn(name)) continue;
    const parsed = parseValue(name, value);
    if (parsed === undefined) errors.push(`“${name}” cannot be ${JSON.stringify(value)}.`);
    else if (parsed !== keep) properties[name] = parsed;
  }
  if (id === null && typeof properties['userPrincipalName'] !== 'string') {
    errors.push('It says neither the userPrincipalName nor the id: whom it is about is unknown.');
  }
  if (typeof item['deletedDateTime'] === 'string') {
    errors.push('This person is deleted in the file (“deletedDateTime”) and was not imported.');
  }
  const licenses = licensesOf(item['assignedLicenses'], names, errors);
  if (errors.length > 0) return { ok: false, errors };
  return {
    ok: true,
    // Each value was checked against the kind that the table of properties gives its name.
    value: {
      line,
      id,
      properties: properties as ImportedProperties,
      passwordNeverExpires: null,
      licenses,
    },
  };
}

/** A null where the property cannot be empty: nothing is said about it. */
const keep: unique symbol = Symbol('keep');

function parseValue(name: keyof User, value: JsonValue): JsonValue | typeof keep | undefined {
  const kind: PropertyKind = userProperties[name];
  if (value === null) {
    if (kind === 'strings') return [];
    return kind.endsWith('?') ? null : keep;
  }
  switch (kind) {
    case 'boolean':
    case 'boolean?':
      return typeof value === 'boolean' ? value : undefined;
    case 'instant':
    case 'instant?':
      return typeof value === 'string' ? (parseInstant(value) ?? undefined) : undefined;
    case 'strings':
      return Array.isArray(value) && value.every((each) => typeof each === 'string')
        ? value
        : undefined;
    case 'json?':
      return value;
    default:
      return typeof value === 'string' ? parseText(name, value) : undefined;
  }
}

function parseText(name: keyof User, text: string): string | undefined {
  if (name === 'usageLocation') return parseUsageLocation(text) ?? undefined;
  if (name === 'userType') return text === 'Member' || text === 'Guest' ? text : undefined;
  return text;
}

function licensesOf(
  given: JsonValue | undefined,
  names: ProductNames,
  errors: string[],
): readonly ImportedLicense[] | null {
  if (given === undefined || given === null) return null;
  if (!isJsonList(given)) {
    errors.push('“assignedLicenses” must be a list.');
    return null;
  }
  return given.flatMap((each) => {
    const license = licenseOf(each);
    if (license === null) {
      errors.push('“assignedLicenses” must hold a skuId (GUID) and disabledPlans (GUIDs) each.');
      return [];
    }
    const product = names.catalog.products.get(license.skuId);
    if (product !== undefined || names.owned.has(license.skuId)) return [license];
    errors.push(
      `No product has the id ${license.skuId}. A product that is new to Allot comes with “import catalog”.`,
    );
    return [];
  });
}

function licenseOf(value: JsonValue): ImportedLicense | null {
  if (!isJsonObject(value)) return null;
  const { skuId: givenId, disabledPlans: givenPlans = [] } = value;
  const skuId = typeof givenId === 'string' ? parseId<SkuId>(givenId) : null;
  if (skuId === null || !isJsonList(givenPlans)) return null;
  const plans = givenPlans.map((plan) =>
    typeof plan === 'string' ? parseId<ServicePlanId>(plan) : null,
  );
  const disabledPlans = plans.filter((plan) => plan !== null);
  return disabledPlans.length === plans.length ? { skuId, disabledPlans } : null;
}

function isJsonList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isJsonObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !isJsonList(value);
}
