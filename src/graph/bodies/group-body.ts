import { z } from 'zod';
import { groupProperties } from '../../core/directory/group.ts';
import type { JsonValue } from '../../core/directory/property.ts';
import { schemaOfKind, textLengthMax } from './property-schemas.ts';

const readOnlyNames: ReadonlySet<string> = new Set([
  'id',
  'createdDateTime',
  'deletedDateTime',
  'expirationDateTime',
  'mail',
  'onPremisesDomainName',
  'onPremisesLastSyncDateTime',
  'onPremisesNetBiosName',
  'onPremisesSamAccountName',
  'onPremisesSecurityIdentifier',
  'onPremisesSyncEnabled',
  'proxyAddresses',
  'renewedDateTime',
  'securityIdentifier',
]);

const links = z.array(z.string().min(1).max(textLengthMax));
const groupShape = {
  ...Object.fromEntries(
    Object.entries(groupProperties)
      .filter(([name]) => !readOnlyNames.has(name))
      .map(([name, kind]) => [name, schemaOfKind(kind).optional()]),
  ),
  groupTypes: z.array(z.enum(['Unified', 'DynamicMembership'])).optional(),
  visibility: z.enum(['Private', 'Public', 'HiddenMembership']).nullable().optional(),
  membershipRuleProcessingState: z.enum(['On', 'Paused']).nullable().optional(),
  '@odata.type': z.string().optional(),
  'members@odata.bind': links.optional(),
  'owners@odata.bind': links.optional(),
};

/** Stored properties in a body, and the links to be made. */
export type GroupBody = {
  readonly properties: Readonly<Record<string, JsonValue>>;
  readonly members: readonly string[];
  readonly owners: readonly string[];
};

function split(body: Readonly<Record<string, unknown>>): GroupBody {
  const {
    'members@odata.bind': members,
    'owners@odata.bind': owners,
    '@odata.type': _type,
    ...properties
  } = body;
  return {
    // The schema has let through only JSON values of the stored kinds, and lists of text.
    properties: properties as Record<string, JsonValue>,
    members: (members as readonly string[] | undefined) ?? [],
    owners: (owners as readonly string[] | undefined) ?? [],
  };
}

/** `POST /groups` (contract.md 1.4). */
export const newGroupBody: z.ZodType<GroupBody> = z
  .strictObject({
    ...groupShape,
    displayName: schemaOfKind('string'),
    mailEnabled: z.boolean(),
    mailNickname: schemaOfKind('string'),
    securityEnabled: z.boolean(),
  })
  .transform(split);

/** `PATCH /groups/{id}`. */
export const groupPatchBody: z.ZodType<GroupBody> = z.strictObject(groupShape).transform(split);

/** Whether a property may be read but never written. */
export function isReadOnlyGroupProperty(name: string): boolean {
  return readOnlyNames.has(name);
}
