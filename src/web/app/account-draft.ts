import type { DirectoryUser } from '../../client/directory.ts';
import type { UserPatch } from '../../core/directory/user.ts';

/** Properties of a person that are one line of text each, as Graph calls them. */
const textProperties = [
  'givenName',
  'surname',
  'displayName',
  'userPrincipalName',
  'jobTitle',
  'department',
  'companyName',
  'officeLocation',
  'employeeId',
  'mail',
  'mobilePhone',
  'streetAddress',
  'city',
  'state',
  'postalCode',
  'country',
] as const;

/** A field of the Account tab; `businessPhones` is the first of them, the others stay. */
export const accountFields = [...textProperties, 'businessPhones', 'usageLocation'] as const;
/** One of them. */
export type AccountField = (typeof accountFields)[number];
/** What stands in the fields; '' is nothing. */
export type AccountValues = Readonly<Record<AccountField, string>>;

/** The fields as the directory has them. */
export function accountValuesOf(user: DirectoryUser): AccountValues {
  const texts = Object.fromEntries(textProperties.map((name) => [name, user[name] ?? '']));
  return {
    // One entry for each property of the list.
    ...(texts as Record<(typeof textProperties)[number], string>),
    businessPhones: user.businessPhones[0] ?? '',
    usageLocation: user.usageLocation ?? '',
  };
}

/** What saving writes: only what differs; an emptied field is cleared. Null: nothing differs. */
export function accountPatch(user: DirectoryUser, values: AccountValues): UserPatch | null {
  const before = accountValuesOf(user);
  const patch: Record<string, unknown> = {};
  for (const field of accountFields) {
    const value = values[field].trim();
    if (value === before[field]) continue;
    if (field !== 'businessPhones') patch[field] = value === '' ? null : value;
    else patch[field] = [...(value === '' ? [] : [value]), ...user.businessPhones.slice(1)];
  }
  // Names are those of Graph's user, values text, null or a list of text as the property wants it.
  return Object.keys(patch).length === 0 ? null : (patch as UserPatch);
}

/** What a field must have before it can be saved. */
export const requiredFields: ReadonlySet<AccountField> = new Set([
  'displayName',
  'userPrincipalName',
]);
