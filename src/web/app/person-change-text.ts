import type { ActivityLine } from '../../api/person.ts';
import type { ChangeKind } from '../../core/change.ts';
import { formatList } from './format.ts';
import type { ProductNames } from './product-names.ts';
import { t, type TextKey } from './texts.ts';

/** Kinds of change that happen to a person. */
const personChanges = [
  'licenseAssigned',
  'licenseRemoved',
  'appsChanged',
  'licenseStateSet',
  'userAdded',
  'userUpdated',
  'userDeleted',
  'userRestored',
  'memberAdded',
  'memberRemoved',
  'ownerAdded',
  'ownerRemoved',
  'roleAssigned',
  'roleRemoved',
] as const satisfies readonly ChangeKind[];

/** Properties named in one sentence at most. */
const namedFieldsMax = 4;

/** What a line of a person's history says: "Office 365 E3 was assigned, 2 apps off". A kind that is not known stands for itself. */
export function personChangeText(
  { kind, body }: Pick<ActivityLine, 'kind' | 'body'>,
  names: Pick<ProductNames, 'product'>,
): string {
  const known = personChanges.find((one) => one === kind);
  if (known === undefined) return kind;
  const skuId = body['skuId'];
  const product = typeof skuId === 'string' ? names.product(skuId) : '';
  switch (known) {
    case 'licenseAssigned':
    case 'licenseRemoved': {
      const isInherited = typeof body['assignedByGroup'] === 'string';
      const off = textsOf(body['disabledPlans']).length;
      const key = `person.change.${known}${isInherited ? 'ByGroup' : ''}` as const;
      return t(key, { product, off });
    }
    case 'appsChanged':
      return appsText(body, product);
    case 'licenseStateSet':
      return t(stateKey(body), { product });
    case 'userUpdated':
      return updatedText(body);
    default:
      return t(`person.change.${known}`);
  }
}

/** A path by a group that is or was in error: whether the product comes, goes, waits for something, or is no longer meant to come. */
function stateKey(body: ActivityLine['body']): TextKey {
  const [before, after] = [recordOf(body['before']), recordOf(body['after'])];
  const isHeld = (path: Readonly<Record<string, unknown>>): boolean =>
    path['state'] === 'Active' || path['state'] === 'ActiveWithError';
  if (after['state'] === 'ActiveWithError') return 'person.change.groupBlocked';
  if (isHeld(after))
    return isHeld(before) ? 'person.change.groupSolved' : 'person.change.groupComes';
  if (after['state'] === 'Error') return 'person.change.groupFails';
  return isHeld(before) ? 'person.change.groupGoes' : 'person.change.groupNoLonger';
}

function appsText(body: ActivityLine['body'], product: string): string {
  const before = new Set(textsOf(body['before']));
  const after = new Set(textsOf(body['disabledPlans']));
  const off = [...after].filter((id) => !before.has(id)).length;
  const on = [...before].filter((id) => !after.has(id)).length;
  if (on === 0) return t('person.change.appsOff', { product, off });
  if (off === 0) return t('person.change.appsOn', { product, on });
  return t('person.change.appsBoth', { product, on, off });
}

function updatedText(body: ActivityLine['body']): string {
  const after = recordOf(body['after']);
  if (after['accountEnabled'] === false) return t('person.change.blocked');
  if (after['accountEnabled'] === true) return t('person.change.unblocked');
  const fields = Object.keys(after).filter((field) => !followers.has(field));
  const named = fields.slice(0, namedFieldsMax).map(fieldName);
  const more = fields.length - named.length;
  if (named.length === 0) return t('person.change.updated');
  const rest = more === 0 ? [] : [t('person.change.moreFields', { count: more })];
  return t('person.change.userUpdated', { fields: formatList([...named, ...rest]) });
}

/** Properties that change by themselves along with others. */
const followers: ReadonlySet<string> = new Set(['proxyAddresses', 'imAddresses']);

const namedFields: Readonly<Record<string, TextKey>> = {
  displayName: 'person.field.displayName',
  givenName: 'person.field.givenName',
  surname: 'person.field.surname',
  userPrincipalName: 'person.field.userPrincipalName',
  jobTitle: 'person.field.jobTitle',
  department: 'person.field.department',
  companyName: 'person.field.companyName',
  officeLocation: 'person.field.officeLocation',
  employeeId: 'person.field.employeeId',
  mail: 'person.field.mail',
  mobilePhone: 'person.field.mobilePhone',
  businessPhones: 'person.field.businessPhones',
  streetAddress: 'person.field.streetAddress',
  city: 'person.field.city',
  state: 'person.field.state',
  postalCode: 'person.field.postalCode',
  country: 'person.field.country',
  usageLocation: 'person.field.usageLocation',
};

function fieldName(property: string): string {
  const key = namedFields[property];
  return key === undefined ? property : t(key);
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  // Parse border: members are looked at as unknown.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
