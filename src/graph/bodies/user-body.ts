import { z } from 'zod';
import type { JsonValue } from '../../core/directory/property.ts';
import { userProperties } from '../../core/directory/user.ts';
import { textLengthMax, schemaOfKind } from './property-schemas.ts';

/** Stored properties that Graph lets nobody write. */
const readOnlyNames: ReadonlySet<string> = new Set([
  'id',
  'createdDateTime',
  'deletedDateTime',
  'creationType',
  'externalUserState',
  'externalUserStateChangeDateTime',
  'imAddresses',
  'isResourceAccount',
  'lastPasswordChangeDateTime',
  'managerId',
  'onPremisesDistinguishedName',
  'onPremisesDomainName',
  'onPremisesLastSyncDateTime',
  'onPremisesSamAccountName',
  'onPremisesSecurityIdentifier',
  'onPremisesSyncEnabled',
  'onPremisesUserPrincipalName',
  'proxyAddresses',
  'securityIdentifier',
  'signInSessionsValidFromDateTime',
]);

const writable = Object.fromEntries(
  Object.entries(userProperties)
    .filter(([name]) => !readOnlyNames.has(name))
    .map(([name, kind]) => [name, schemaOfKind(kind).optional()]),
);

/** `passwordProfile`: the password is checked and forgotten; Allot keeps none yet. */
const passwordProfile = z.strictObject({
  '@odata.type': z.string().optional(),
  password: z.string().max(textLengthMax).nullable().optional(),
  forceChangePasswordNextSignIn: z.boolean().nullable().optional(),
  forceChangePasswordNextSignInWithMfa: z.boolean().nullable().optional(),
});

/** Shortest and longest password, in characters (Entra password policy). */
const passwordLengthMin = 8;
const passwordLengthMax = 256;

const userShape = {
  ...writable,
  userType: z.enum(['Member', 'Guest']).optional(),
  '@odata.type': z.string().optional(),
  passwordProfile: passwordProfile.nullable().optional(),
};

type PasswordProfile = z.infer<typeof passwordProfile>;

/** Stored properties in a body and the new password, if there is one. */
export type UserBody = {
  readonly properties: Readonly<Record<string, JsonValue>>;
  readonly password: string | null;
};

function split(body: Readonly<Record<string, unknown>>): UserBody {
  const { passwordProfile: profile, '@odata.type': _type, ...properties } = body;
  return {
    // The schema has let through only JSON values of the stored kinds.
    properties: properties as Record<string, JsonValue>,
    password: (profile as PasswordProfile | null | undefined)?.password ?? null,
  };
}

/** `POST /users` (contract.md 1.2). */
export const newUserBody: z.ZodType<UserBody> = z
  .strictObject({
    ...userShape,
    accountEnabled: z.boolean(),
    displayName: schemaOfKind('string'),
    mailNickname: schemaOfKind('string'),
    userPrincipalName: schemaOfKind('string'),
    passwordProfile: passwordProfile.extend({ password: z.string().max(textLengthMax) }),
  })
  .transform(split);

/** `PATCH /users/{id}`. */
export const userPatchBody: z.ZodType<UserBody> = z.strictObject(userShape).transform(split);

/** Whether a property may be read but never written; the answer to an attempt names it. */
export function isReadOnlyUserProperty(name: string): boolean {
  return readOnlyNames.has(name);
}

/** Whether a password is long enough and mixed enough: three of lower case, upper case, digit, symbol. */
export function isStrongPassword(password: string): boolean {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password));
  return (
    password.length >= passwordLengthMin &&
    password.length <= passwordLengthMax &&
    kinds.length >= 3
  );
}
