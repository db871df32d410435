import { splitUserPrincipalName } from '../core/directory/user-principal-name.ts';
import { type User, type UserPatch, userProperties } from '../core/directory/user.ts';
import type { Instant, UserId } from '../core/ids.ts';
import type { ImportedUser } from '../imports/imported-user.ts';

/** Properties that an import may give a new person but never changes afterwards: the program or Entra keeps them. */
const givenOnceOnly: ReadonlySet<string> = new Set([
  'createdDateTime',
  'creationType',
  'lastPasswordChangeDateTime',
  'securityIdentifier',
  'signInSessionsValidFromDateTime',
]);

/** The token that Graph's `passwordPolicies` has where the password never expires. */
const neverExpires = 'DisablePasswordExpiration';

/** A person as a row of a file describes them; what it does not say is empty. Name and user name must be there. */
export function newUserOf(
  row: ImportedUser,
  given: { readonly id: UserId; readonly now: Instant },
): User {
  const { userPrincipalName = '', displayName = '' } = row.properties;
  const isGuest = userPrincipalName.toUpperCase().includes('#EXT#@');
  const empty = Object.fromEntries(
    Object.entries(userProperties).map(([name, kind]) => [name, kind === 'strings' ? [] : null]),
  );
  // Every property has its empty value from the table; those that may not be empty follow.
  const user = {
    ...empty,
    accountEnabled: true,
    createdDateTime: given.now,
    userType: isGuest ? 'Guest' : 'Member',
    mailNickname: splitUserPrincipalName(userPrincipalName)?.localPart ?? null,
    mail: primaryAddress(row.properties.proxyAddresses ?? []),
    passwordPolicies: row.passwordNeverExpires === true ? neverExpires : null,
    ...row.properties,
    id: given.id,
    userPrincipalName,
    displayName,
    deletedDateTime: null,
  } as User;
  return user;
}

/** The address that mail goes to: the one whose prefix is in capitals. */
function primaryAddress(proxyAddresses: readonly string[]): string | null {
  return proxyAddresses.find((address) => address.startsWith('SMTP:'))?.slice(5) ?? null;
}

/** What the row changes about the person; null: nothing. */
export function patchOf(
  row: ImportedUser,
  user: User,
): { readonly before: UserPatch; readonly after: UserPatch } | null {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(row.properties)) {
    if (givenOnceOnly.has(name)) continue;
    // The names come from the table of a person's properties.
    const current = user[name as keyof User];
    if (isSame(current, wanted)) continue;
    before[name] = current;
    after[name] = wanted;
  }
  const policies = passwordPoliciesOf(row, user);
  if (policies !== undefined) {
    before['passwordPolicies'] = user.passwordPolicies;
    after['passwordPolicies'] = policies;
  }
  return Object.keys(after).length === 0 ? null : { before, after };
}

/** The policies after the row; undefined: as they are. Other tokens than the one for expiry stay. */
function passwordPoliciesOf(row: ImportedUser, user: User): string | null | undefined {
  if (row.passwordNeverExpires === null || row.properties.passwordPolicies !== undefined)
    return undefined;
  const tokens = (user.passwordPolicies ?? '').split(',').map((token) => token.trim());
  const others = tokens.filter((token) => token !== '' && token !== neverExpires);
  if (tokens.includes(neverExpires) === row.passwordNeverExpires) return undefined;
  const wanted = row.passwordNeverExpires ? [neverExpires, ...others] : others;
  return wanted.length === 0 ? null : wanted.join(', ');
}

/** Whether a file that says `wanted` agrees with `current`: space around a text and the kind of line end do not count. */
function isSame(current: unknown, wanted: unknown): boolean {
  return canonicalText(current) === canonicalText(wanted);
}

function canonicalText(value: unknown): string {
  if (typeof value === 'string') return value.replaceAll(/\r\n?/g, '\n').trim();
  if (Array.isArray(value)) return JSON.stringify(value.map(canonicalText));
  return JSON.stringify(value ?? '');
}
