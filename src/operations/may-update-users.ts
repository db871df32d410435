import type { User, UserPatch } from '../core/directory/user.ts';
import { builtInRoles } from '../core/roles/built-in-roles.ts';
import type { Actor } from '../core/roles/actor.ts';
import { mayPerform } from '../core/roles/may-perform.ts';
import type { Reader } from '../store/store.ts';

/** Properties by which an administrator could be locked out or taken over (Graph: "sensitive actions" on users). */
const sensitiveProperties: ReadonlySet<string> = new Set([
  'accountEnabled',
  'businessPhones',
  'mail',
  'mobilePhone',
  'onPremisesImmutableId',
  'otherMails',
  'passwordPolicies',
  'proxyAddresses',
  'userPrincipalName',
]);

/** Decides for each of these people whether the caller may change them so; roles are loaded once, where they matter. */
export async function mayUpdateUsers(
  reader: Reader,
  actor: Actor,
  users: readonly User[],
): Promise<(user: User, after: UserPatch) => boolean> {
  if (!mayPerform(actor, 'updateUser')) return () => false;
  const highest = { roleIds: [builtInRoles.globalAdministrator.templateId] };
  if (mayPerform(actor, 'updateSensitiveUserProperties', highest)) return () => true;
  const roles = await reader.rolesOfMany(users.map((user) => user.id));
  return (user, after) => {
    if (!Object.keys(after).some((name) => sensitiveProperties.has(name))) return true;
    const roleIds = (roles.get(user.id) ?? []).map(({ roleId }) => roleId);
    return mayPerform(actor, 'updateSensitiveUserProperties', { roleIds });
  };
}
