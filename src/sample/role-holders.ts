import type { User } from '../core/directory/user.ts';
import type { RoleId } from '../core/ids.ts';
import { builtInRoles } from '../core/roles/built-in-roles.ts';
import type { BuiltInRole, BuiltInRoleName } from '../core/roles/built-in-roles.ts';
import type { RoleAssignment } from '../store/store.ts';
import type { SeededRandom } from './random.ts';

/** Who holds each role, by mail nickname: every role by somebody, so that each can be tried with `allot link --as`. */
const holders: Readonly<Record<BuiltInRoleName, readonly string[]>> = {
  globalAdministrator: ['admin', 'AllanD'],
  globalReader: ['ChristieC'],
  // Miriam has Billing and License together (checklist 40).
  licenseAdministrator: ['LidiaH', 'MiriamG'],
  userAdministrator: ['DiegoS'],
  billingAdministrator: ['PradeepG', 'MiriamG'],
  groupsAdministrator: ['GradyA'],
  directoryWriters: ['JohannaL'],
  directoryReaders: ['HenriettaM'],
  helpdeskAdministrator: ['IrvinS'],
  serviceSupportAdministrator: ['LynneR'],
  reportsReader: ['EmilyB'],
  usageSummaryReportsReader: ['EmilyB'],
  messageCenterReader: ['NestorW'],
  guestInviter: ['MeganB'],
  aiAdministrator: ['LeeG'],
  privilegedRoleAdministrator: ['DebraB'],
  privilegedAuthenticationAdministrator: ['DebraB'],
  authenticationAdministrator: ['IrvinS'],
  passwordAdministrator: ['IrvinS'],
  applicationAdministrator: ['HenriettaM'],
  cloudApplicationAdministrator: ['HenriettaM'],
  securityAdministrator: ['JoniS'],
  securityReader: ['JoniS'],
  exchangeAdministrator: ['NestorW'],
  sharePointAdministrator: ['NestorW'],
  teamsAdministrator: ['NestorW'],
  intuneAdministrator: ['NestorW'],
};

/** Everyone who holds a role, in the whole organization. */
export function roleAssignmentsOf(
  random: SeededRandom,
  staff: readonly User[],
): readonly RoleAssignment[] {
  const byAlias = new Map(staff.map((user) => [user.mailNickname, user.id]));
  const roles: readonly [string, BuiltInRole][] = Object.entries(builtInRoles);
  const aliases: Readonly<Record<string, readonly string[]>> = holders;
  return roles.flatMap(([name, role]) =>
    (aliases[name] ?? []).map((alias) => {
      const principalId = byAlias.get(alias);
      if (principalId === undefined) throw new Error('the sample names nobody like ' + alias);
      return {
        id: random.id<RoleId>(),
        principalId,
        roleId: role.templateId,
        directoryScopeId: '/',
      };
    }),
  );
}
