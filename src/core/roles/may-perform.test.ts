import { describe, expect, it } from 'vitest';
import { guid } from '../../../test/worlds/world.ts';
import { knownId } from '../ids.ts';
import { actionNames, actions, isPermitted } from './action.ts';
import type { Action } from './action.ts';
import type { Actor, HeldRole } from './actor.ts';
import { builtInRoles, builtInRolesById } from './built-in-roles.ts';
import type { BuiltInRoleName } from './built-in-roles.ts';
import { mayLicenseGuests, mayPerform, reachOf } from './may-perform.ts';

type Person = Extract<Actor, { kind: 'user' }>;

function person(...roles: readonly HeldRole[]): Person {
  return {
    kind: 'user',
    userId: knownId(guid(1)),
    userPrincipalName: 'ada@contoso.com',
    displayName: 'Ada',
    userType: 'Member',
    roles,
    scopes: null,
  };
}

function held(name: BuiltInRoleName, directoryScopeId = '/'): HeldRole {
  return { roleId: builtInRoles[name].templateId, directoryScopeId, allowedResourceActions: null };
}

/** Somebody with these roles in the whole organization. */
function a(...names: readonly BuiltInRoleName[]): Person {
  return person(...names.map((name) => held(name)));
}

function app(...permissions: readonly string[]): Actor {
  return { kind: 'app', appId: knownId(guid(2)), displayName: 'Script', permissions };
}

const roleOf = (name: BuiltInRoleName): string => builtInRoles[name].templateId;
const holderOf = (name: BuiltInRoleName): { roleIds: readonly HeldRole['roleId'][] } => ({
  roleIds: [builtInRoles[name].templateId],
});
const inAdminCenter = { door: 'adminCenter' } as const;
const settings = {
  licensesPagePeopleMax: 20,
  activeUsersPagePeopleMax: 40,
  guestsNeedGlobalAdministrator: true,
};

/** Which of these the actor may do. */
function allowed(actor: Actor, ...asked: readonly Action[]): readonly Action[] {
  return asked.filter((action) => mayPerform(actor, action));
}

const everyChange = actionNames.filter((action) => actions[action].changes);

describe('directory roles', () => {
  it('#38 a Billing Administrator may not assign', () => {
    expect(allowed(a('billingAdministrator'), 'assignUserLicense', 'assignGroupLicense')).toEqual(
      [],
    );
  });

  it('#39 a Billing Administrator may buy', () => {
    expect(mayPerform(a('billingAdministrator'), 'buyLicenses')).toBe(true);
  });

  it('#40 Billing and License together may assign', () => {
    expect(mayPerform(a('billingAdministrator', 'licenseAdministrator'), 'assignUserLicense')).toBe(
      true,
    );
  });

  it('#41 a License Administrator may not buy', () => {
    expect(mayPerform(a('licenseAdministrator'), 'buyLicenses')).toBe(false);
  });

  it('#42 a License Administrator may set a usage location, not change a name nor create anybody', () => {
    const asked: Action[] = [
      'setUsageLocation',
      'updateUser',
      'updateSensitiveUserProperties',
      'addUser',
    ];
    expect(allowed(a('licenseAdministrator'), ...asked)).toEqual(['setUsageLocation']);
  });

  it('#43 a License Administrator may not open support tickets', () => {
    expect(mayPerform(a('licenseAdministrator'), 'manageSupportTickets')).toBe(false);
    expect(mayPerform(a('serviceSupportAdministrator'), 'manageSupportTickets')).toBe(true);
  });

  it('#44 a User Administrator may assign, unassign, create and delete a non-administrator, not buy', () => {
    const asked: Action[] = ['assignUserLicense', 'addUser', 'deleteUser', 'buyLicenses'];
    expect(allowed(a('userAdministrator'), ...asked)).toEqual([
      'assignUserLicense',
      'addUser',
      'deleteUser',
    ]);
  });

  it('#45 a User Administrator may not delete a Global Administrator, but a Reports Reader', () => {
    const user = a('userAdministrator');
    for (const action of [
      'deleteUser',
      'restoreUser',
      'resetPassword',
      'updateSensitiveUserProperties',
    ] as const) {
      expect(mayPerform(user, action, holderOf('globalAdministrator')), action).toBe(false);
      expect(mayPerform(user, action, holderOf('billingAdministrator')), action).toBe(false);
      expect(mayPerform(user, action, holderOf('reportsReader')), action).toBe(true);
    }
    const both = {
      roleIds: [...holderOf('reportsReader').roleIds, ...holderOf('globalAdministrator').roleIds],
    };
    expect(mayPerform(user, 'deleteUser', both)).toBe(false);
    expect(mayPerform(user, 'assignUserLicense', holderOf('globalAdministrator'))).toBe(true);
    expect(
      mayPerform(a('globalAdministrator'), 'deleteUser', holderOf('globalAdministrator')),
    ).toBe(true);
  });

  it('#46 a Service Support Administrator may not assign, buy or delete', () => {
    expect(
      allowed(a('serviceSupportAdministrator'), 'assignUserLicense', 'buyLicenses', 'deleteUser'),
    ).toEqual([]);
  });

  it('#47 Helpdesk, Reports Reader and AI Administrator may not assign', () => {
    for (const role of ['helpdeskAdministrator', 'reportsReader', 'aiAdministrator'] as const) {
      expect(
        allowed(a(role), 'assignUserLicense', 'assignGroupLicense', 'reprocessUser'),
        role,
      ).toEqual([]);
    }
  });

  it('#48 a Global Reader sees every license page and changes nothing', () => {
    const asked: Action[] = ['readLicensePages', 'readSubscriptions', 'readProducts', 'readAudit'];
    expect(allowed(a('globalReader'), ...asked)).toEqual(asked);
    expect(allowed(a('globalReader'), ...everyChange)).toEqual([]);
  });

  it('#49 an ordinary member sees the product list and changes nothing', () => {
    expect(mayPerform(a(), 'readProducts')).toBe(true);
    expect(allowed(a(), ...everyChange, 'readLicensePages', 'readAudit')).toEqual([]);
    const guest: Actor = { ...a(), userType: 'Guest' };
    expect(allowed(guest, ...actionNames)).toEqual(['readSelf']);
  });

  it('#50 a Groups Administrator may not license a group in the admin center', () => {
    expect(mayPerform(a('groupsAdministrator'), 'assignGroupLicense', inAdminCenter)).toBe(false);
    expect(mayPerform(a('licenseAdministrator'), 'assignGroupLicense', inAdminCenter)).toBe(true);
  });

  it('#51 a Groups Administrator may license a group by the API', () => {
    expect(mayPerform(a('groupsAdministrator'), 'assignGroupLicense', { door: 'api' })).toBe(true);
  });

  it('#52 a Groups Administrator may not license a person', () => {
    expect(allowed(a('groupsAdministrator'), 'assignUserLicense', 'reprocessUser')).toEqual([]);
  });

  it('#53 Directory Writers may reprocess a person by the API', () => {
    expect(allowed(a('directoryWriters'), 'reprocessUser', 'assignUserLicense')).toEqual([
      'reprocessUser',
      'assignUserLicense',
    ]);
    expect(mayPerform(a('directoryWriters'), 'assignUserLicense', inAdminCenter)).toBe(false);
  });

  it('#54 a custom role with users/assignLicense may assign to people and nothing else', () => {
    const custom = person({
      roleId: knownId(guid(77)),
      directoryScopeId: '/',
      allowedResourceActions: ['microsoft.directory/users/assignLicense'],
    });
    expect(allowed(custom, ...everyChange)).toEqual(['assignUserLicense']);
  });

  it('#55 only a Global Administrator may license guests by default, everybody where so wanted', () => {
    expect(mayLicenseGuests(a('licenseAdministrator', 'userAdministrator'), settings)).toBe(false);
    const open = { ...settings, guestsNeedGlobalAdministrator: false };
    expect(mayLicenseGuests(a('licenseAdministrator'), open)).toBe(true);
    expect(mayLicenseGuests(app('LicenseAssignment.ReadWrite.All'), settings)).toBe(true);
  });

  it('#56 a Global Administrator may license guests, not one of a unit only', () => {
    expect(mayLicenseGuests(a('globalAdministrator'), settings)).toBe(true);
    expect(
      mayLicenseGuests(person(held('globalAdministrator', '/administrativeUnits/A')), settings),
    ).toBe(false);
  });

  it('#57 an owner of an MCA billing account without a role may buy and not assign', () => {
    const owner = { billing: { agreement: 'MCA', accountRole: 'owner' } } as const;
    expect(mayPerform(a(), 'buyLicenses', owner)).toBe(true);
    expect(mayPerform(a(), 'assignUserLicense', owner)).toBe(false);
    const stranger = { billing: { agreement: 'MCA', accountRole: null } } as const;
    expect(mayPerform(a(), 'buyLicenses', stranger)).toBe(false);
    expect(mayPerform(a('billingAdministrator'), 'buyLicenses', stranger)).toBe(false);
    expect(
      mayPerform(a(), 'buyLicenses', { billing: { agreement: 'MOSA', accountRole: 'owner' } }),
    ).toBe(false);
  });

  it('#58 purchases through a partner are for Global Administrators alone', () => {
    expect(allowed(a('globalReader', 'billingAdministrator'), 'readPartnerSubscriptions')).toEqual(
      [],
    );
    expect(mayPerform(a('globalAdministrator'), 'readPartnerSubscriptions')).toBe(true);
  });

  it('#63 handling requests needs Global, License or User', () => {
    expect(mayPerform(a('licenseAdministrator'), 'handleLicenseRequests')).toBe(true);
    expect(
      allowed(a('billingAdministrator', 'helpdeskAdministrator'), 'handleLicenseRequests'),
    ).toEqual([]);
  });

  it('#118 #179 only who may buys, only Global Administrators make auto-claim policies', () => {
    expect(
      allowed(a('licenseAdministrator'), 'buyLicenses', 'manageAutoClaim', 'licenseDevices'),
    ).toEqual([]);
    expect(allowed(a('globalAdministrator'), ...actionNames)).toEqual(actionNames);
  });
});

describe('administrative units', () => {
  const scoped = person(held('licenseAdministrator', '/administrativeUnits/A'));
  const inUnit = (...administrativeUnitIds: readonly string[]): object => ({
    administrativeUnitIds,
  });

  it('#59 reaches people of the unit only, and lists are narrowed to it', () => {
    expect(mayPerform(scoped, 'assignUserLicense', inUnit('B', 'A'))).toBe(true);
    expect(mayPerform(scoped, 'assignUserLicense', inUnit('B'))).toBe(false);
    expect(mayPerform(scoped, 'assignUserLicense')).toBe(false);
    expect(reachOf(scoped, 'assignUserLicense')).toEqual(['A']);
    expect(reachOf(a('licenseAdministrator'), 'assignUserLicense')).toBe('all');
    expect(reachOf(a('billingAdministrator'), 'assignUserLicense')).toEqual([]);
  });

  it('#60 licenses a group of the unit by the API and not in the admin center', () => {
    expect(mayPerform(scoped, 'assignGroupLicense', { ...inUnit('A'), door: 'api' })).toBe(true);
    expect(mayPerform(scoped, 'assignGroupLicense', { ...inUnit('A'), ...inAdminCenter })).toBe(
      false,
    );
  });

  it('#61 does not reach a member of a group of the unit who is not in the unit', () => {
    expect(mayPerform(scoped, 'assignUserLicense', inUnit())).toBe(false);
  });

  it('#62 may not buy nor change the organization, whatever the role', () => {
    const everything = person(held('globalAdministrator', '/administrativeUnits/A'));
    for (const action of [
      'buyLicenses',
      'manageOrganization',
      'manageRoles',
      'importCatalog',
    ] as const) {
      expect(mayPerform(everything, action, inUnit('A')), action).toBe(false);
    }
  });
});

describe('tokens', () => {
  it('a delegated token may what its scopes and the person’s roles both allow', () => {
    const admin = a('licenseAdministrator');
    const withScopes = (...scopes: readonly string[]): Actor => ({ ...admin, scopes });
    expect(mayPerform(withScopes('LicenseAssignment.ReadWrite.All'), 'assignUserLicense')).toBe(
      true,
    );
    expect(mayPerform(withScopes('User.Read'), 'assignUserLicense')).toBe(false);
    expect(
      mayPerform({ ...a(), scopes: ['LicenseAssignment.ReadWrite.All'] }, 'assignUserLicense'),
    ).toBe(false);
    expect(mayPerform({ ...a('globalAdministrator'), scopes: ['User.Read'] }, 'readSelf')).toBe(
      true,
    );
  });

  it('an app may what one of its permissions allows', () => {
    expect(
      allowed(
        app('LicenseAssignment.ReadWrite.All'),
        'assignUserLicense',
        'addUser',
        'readProducts',
      ),
    ).toEqual(['assignUserLicense', 'readProducts']);
    expect(allowed(app('Directory.Read.All'), ...everyChange)).toEqual([]);
    expect(allowed(app(), ...actionNames)).toEqual([]);
  });

  it('the permissions named for an action are exactly those that permit it', () => {
    for (const action of actionNames) {
      for (const permission of actions[action].permissions) {
        expect(isPermitted(action, [permission])).toBe(true);
        expect(mayPerform(app(permission), action)).toBe(true);
      }
      expect(mayPerform(app('Mail.Read'), action)).toBe(false);
    }
  });

  it('no permission to read permits a change', () => {
    const readOnly = (permission: string): boolean => /\.(Read|ReadBasic)(\.|$)/.test(permission);
    for (const action of everyChange)
      expect(actions[action].permissions.filter(readOnly), action).toEqual([]);
  });

  it('the program itself may everything', () => {
    const system: Actor = { kind: 'system', displayName: 'allot' };
    expect(allowed(system, ...actionNames)).toEqual(actionNames);
  });
});

describe('the table of built-in roles', () => {
  it('has the ids of rules.md 2.1 and contract.md 1.6', () => {
    expect(roleOf('globalAdministrator')).toBe('62e90394-69f5-4237-9190-012177145e10');
    expect(roleOf('licenseAdministrator')).toBe('4d6ac14f-3453-41d0-bef9-a3e0c569773a');
    expect(roleOf('userAdministrator')).toBe('fe930be7-5e62-47db-91af-98c3a49a38b1');
    expect(roleOf('directoryWriters')).toBe('9360feb5-f418-4baa-8175-e2a00bac4301');
    expect(roleOf('groupsAdministrator')).toBe('fdd7a751-b60b-444a-984c-02652fe8fa1c');
    expect(builtInRolesById.size).toBe(Object.keys(builtInRoles).length);
  });
});
