import type { EdmProperties, EdmType } from '../../odata/edm.ts';
import { companySubscriptionEntity } from '../resources/subscribed-sku.ts';
import { groupEntity } from '../resources/group.ts';
import { organizationEntity } from '../resources/organization.ts';
import { userEntity } from '../resources/user.ts';

/** Objects and lists inside each other in one request body at most. */
export const bodyDepthMax = 20;

/** Parameters of actions and keys of links: names that no entity has. */
const parameterNames: readonly string[] = [
  '@odata.id',
  '@odata.type',
  'addLicenses',
  'allotment@odata.bind',
  'assignedTo@odata.bind',
  'autoReconcileProxyConflict',
  'body',
  'ccRecipients',
  'customizedMessageBody',
  'dependsOn',
  'disabledServicePlanIds',
  'groupIds',
  'headers',
  'ids',
  'inviteRedirectUrl',
  'invitedUser',
  'invitedUserDisplayName',
  'invitedUserEmailAddress',
  'invitedUserMessageInfo',
  'invitedUserType',
  'members@odata.bind',
  'messageLanguage',
  'method',
  'newUserPrincipalName',
  'owners@odata.bind',
  'removeLicenses',
  'requests',
  'resetRedemption',
  'securityEnabledOnly',
  'sendInvitationMessage',
  'types',
  'url',
  'userId',
];

function* namesIn(properties: EdmProperties): Generator<string> {
  for (const [name, type] of Object.entries(properties)) {
    yield name;
    let inner: EdmType = type;
    while (inner.kind === 'collection') inner = inner.of;
    if (inner.kind === 'complex') yield* namesIn(inner.properties);
  }
}

const canonicalNames: ReadonlyMap<string, string> = new Map(
  [
    ...namesIn(userEntity.properties),
    ...namesIn(groupEntity.properties),
    ...namesIn(organizationEntity.properties),
    ...namesIn(companySubscriptionEntity.properties),
    ...parameterNames,
  ].map((name) => [name.toLowerCase(), name]),
);

/**
 * A request body with every known key in its canonical spelling, at any depth: keys are understood in any case
 * (contract.md 0: PnP sends `mailNickName`, `surName`). Null where it is nested deeper than `bodyDepthMax`.
 */
export function canonicalBody(value: unknown): { readonly value: unknown } | null {
  return depthOf(value) > bodyDepthMax ? null : { value: canonical(value) };
}

/** Nesting of a value without recursion: a body may be nested deeper than the stack is. */
function depthOf(value: unknown): number {
  let level: unknown[] = [value];
  let depth = 0;
  while (depth <= bodyDepthMax) {
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? Object.values(item) : [],
    );
    if (level.length === 0) return depth;
    depth += 1;
  }
  return depth;
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      canonicalNames.get(key.toLowerCase()) ?? key,
      canonical(item),
    ]),
  );
}
