import type { JsonObject } from '../../../core/directory/property.ts';
import type { User } from '../../../core/directory/user.ts';
import type { LicenseFacts } from '../../../graph/present/license-facts.ts';
import { toGraphUser, type UserPresentation } from '../../../graph/present/user.ts';
import {
  userDefaultProperties,
  userEntity,
  userLicenseProperties,
} from '../../../graph/resources/user.ts';
import { selectedNames, type SelectedNames } from '../../../graph/selected-names.ts';
import type { Selection } from '../../../odata/parse/select.ts';
import type { Desk } from '../../../operations/desk.ts';
import type { ListedUser } from '../../../operations/directory/list-users.ts';
import type { Reader } from '../../../store/store.ts';

/** The properties of people to answer. In a list of several types only those that people have. */
export function userNames(select: Selection | null): SelectedNames {
  const { names, contextSuffix } = selectedNames(select, userEntity, userDefaultProperties);
  const own = names.filter((name) => Object.hasOwn(userEntity.properties, name));
  return { names: own, contextSuffix };
}

/** Whether any of these properties comes from licenses, so that assignments are needed. */
export function needsAssignments(names: readonly string[]): boolean {
  return names.some((name) => userLicenseProperties.includes(name));
}

/** What all people of one answer share: read once, and only where the properties ask for it. */
export async function userPresentation(
  desk: Desk,
  names: readonly string[],
): Promise<UserPresentation> {
  const needsFacts = names.includes('assignedPlans') || names.includes('provisionedPlans');
  const needsIssuer = names.includes('identities');
  if (!needsFacts && !needsIssuer) return { names, facts: null, issuer: '' };
  return await desk.near(async (reader) => {
    const domains = needsIssuer ? (await reader.organization()).verifiedDomains : [];
    const issuer = domains.find((domain) => domain.isInitial)?.name ?? '';
    return { names, facts: needsFacts ? await licenseFacts(reader) : null, issuer };
  });
}

async function licenseFacts(reader: Reader): Promise<LicenseFacts> {
  const skus = await reader.subscribedSkus();
  return {
    catalog: await reader.catalog(),
    capabilityStatuses: new Map(skus.map((sku) => [sku.skuId, sku.capabilityStatus])),
  };
}

/** People as Graph shows them. */
export async function presentUsers(
  desk: Desk,
  listed: readonly ListedUser[],
  names: readonly string[],
): Promise<readonly JsonObject[]> {
  const shown = await userPresentation(desk, names);
  return listed.map((one) => toGraphUser(one, shown));
}

/** One person as Graph shows them, assignments loaded as needed. */
export async function presentUser(
  desk: Desk,
  user: User,
  names: readonly string[],
): Promise<JsonObject> {
  const assignments = needsAssignments(names)
    ? await desk.near(async (reader) => (await reader.assignmentsOf([user.id])).get(user.id) ?? [])
    : [];
  return toGraphUser({ user, assignments }, await userPresentation(desk, names));
}
