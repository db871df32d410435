import type { OrganizationSettings } from '../directory/organization.ts';
import type { UserType } from '../directory/user.ts';
import type { RoleId } from '../ids.ts';
import { actions, isPermitted } from './action.ts';
import type { Action } from './action.ts';
import type { Actor, HeldRole } from './actor.ts';
import { builtInRoles, builtInRolesById, rolesBelowUserAdministrator } from './built-in-roles.ts';

/** What an action is about, as far as it matters to who may do it. Leave out what does not apply. */
export type Target = {
  /** Where it is asked for; some roles may do less in the admin center (checklist 50, 51, 60). Default: `api`. */
  readonly door?: 'adminCenter' | 'api';
  /** Administrative units the user or group itself is in: being in a group that is in one does not count (checklist 61). */
  readonly administrativeUnitIds?: readonly string[];
  /** Directory roles that the person concerned holds: administrators are protected (checklist 45). */
  readonly roleIds?: readonly RoleId[];
  /** The agreement and the caller's place in its billing account, for buying (rules.md 2.2). Default: MOSA, none. */
  readonly billing?: {
    readonly agreement: 'MCA' | 'MOSA';
    readonly accountRole: 'owner' | 'contributor' | null;
  };
};

const everywhere = '/';
const noTarget: Target = {};

/**
 * Whether `actor` may do this (rules.md 2). People may what one of their roles allows and, by a delegated token, one of its scopes
 * as well; apps what one of their permissions allows; the program itself everything.
 */
export function mayPerform(actor: Actor, action: Action, target: Target = noTarget): boolean {
  switch (actor.kind) {
    case 'system':
      return true;
    case 'app':
      return isPermitted(action, actor.permissions);
    case 'user':
      if (actor.scopes !== null && !isPermitted(action, actor.scopes)) return false;
      return (
        isEveryones(actor.userType, action) ||
        isBillingAccountHolder(action, target) ||
        actor.roles.some((held) => roleAllows(held, action, target))
      );
  }
}

/**
 * Where the actor may do it: `all`, or the administrative units of which objects may be listed and changed; lists are narrowed to
 * them (checklist 59). An empty list: nowhere.
 */
export function reachOf(
  actor: Actor,
  action: Action,
  door: 'adminCenter' | 'api' = 'api',
): 'all' | readonly string[] {
  if (mayPerform(actor, action, { door })) return 'all';
  if (actor.kind !== 'user') return [];
  const units = actor.roles.map(unitOf).filter((unit) => unit !== null);
  return [...new Set(units)].filter((unit) =>
    mayPerform(actor, action, { door, administrativeUnitIds: [unit] }),
  );
}

/**
 * Whether the caller may license guests: by the organization's choice only Global Administrators among people (rules.md 11,
 * decision 6; checklist 55, 56). Apps act by their permissions: the API makes no difference for guests (contract.md 1.3).
 */
export function mayLicenseGuests(
  actor: Actor,
  settings: Pick<OrganizationSettings, 'guestsNeedGlobalAdministrator'>,
): boolean {
  if (!settings.guestsNeedGlobalAdministrator || actor.kind !== 'user') return true;
  return actor.roles.some(
    (held) =>
      held.roleId === builtInRoles.globalAdministrator.templateId &&
      held.directoryScopeId === everywhere,
  );
}

/** What every member may without any role: read the directory and the product list (checklist 49). Guests see themselves. */
function isEveryones(userType: UserType, action: Action): boolean {
  if (action === 'readSelf') return true;
  return userType === 'Member' && memberReads.has(action);
}

const memberReads: ReadonlySet<Action> = new Set([
  'readUsers',
  'readGroups',
  'readGroupMembers',
  'readDirectory',
  'readOrganization',
  'readDomains',
  'readProducts',
  'readLicenseDetails',
  'readRoles',
]);

/** Under the Microsoft Customer Agreement owners and contributors of the billing account buy, whatever their role (checklist 57). */
function isBillingAccountHolder(action: Action, target: Target): boolean {
  return (
    action === 'buyLicenses' &&
    target.billing?.agreement === 'MCA' &&
    target.billing.accountRole !== null
  );
}

function roleAllows(held: HeldRole, action: Action, target: Target): boolean {
  if (!reaches(held, action, target)) return false;
  if (held.allowedResourceActions !== null) {
    const { resourceActions } = actions[action];
    return (
      resourceActions.some((one) => held.allowedResourceActions?.includes(one)) &&
      mayTouchHolder(held.roleId, action, target)
    );
  }
  const role = builtInRolesById.get(held.roleId);
  if (role === undefined || !role.actions.has(action)) return false;
  if (target.door === 'adminCenter' && role.notInAdminCenter.has(action)) return false;
  if (action === 'buyLicenses' && target.billing?.agreement === 'MCA') {
    // The Billing Administrator's right to buy is of the older agreement (rules.md 2.2).
    return role === builtInRoles.globalAdministrator;
  }
  return mayTouchHolder(held.roleId, action, target);
}

/** A role of one unit reaches users and groups of that unit only, and in the admin center no group's licenses (rules.md 2.3). */
function reaches(held: HeldRole, action: Action, target: Target): boolean {
  if (held.directoryScopeId === everywhere) return true;
  const unit = unitOf(held);
  const { object } = actions[action];
  if (unit === null || object === 'organization' || object === 'self') return false;
  const licensesGroup = action === 'assignGroupLicense' || action === 'reprocessGroup';
  if (licensesGroup && target.door === 'adminCenter') return false;
  return target.administrativeUnitIds?.includes(unit) ?? false;
}

function unitOf(held: HeldRole): string | null {
  const prefix = '/administrativeUnits/';
  return held.directoryScopeId.startsWith(prefix)
    ? held.directoryScopeId.slice(prefix.length)
    : null;
}

/** What is done to administrators only by those above them (rules.md 2.1). */
const protectedActions: ReadonlySet<Action> = new Set([
  'deleteUser',
  'restoreUser',
  'purgeUser',
  'resetPassword',
  'revokeSignInSessions',
  'updateSensitiveUserProperties',
]);

const aboveEverybody: ReadonlySet<RoleId> = new Set([
  builtInRoles.globalAdministrator.templateId,
  builtInRoles.privilegedAuthenticationAdministrator.templateId,
]);

function mayTouchHolder(roleId: RoleId, action: Action, target: Target): boolean {
  if (!protectedActions.has(action) || aboveEverybody.has(roleId)) return true;
  return (target.roleIds ?? []).every((held) => rolesBelowUserAdministrator.has(held));
}
