import { describe, expect, it } from 'vitest';
import type { Assignment, LicensedUser } from '../core/assignment/assignment.ts';
import { problemsOf } from '../core/assignment/problems-of.ts';
import { buildCatalog } from '../core/catalog/build-catalog.ts';
import { builtInProducts, builtInServicePlans } from '../core/catalog/built-in/built-in-catalog.ts';
import type { Catalog } from '../core/catalog/catalog.ts';
import { isUsageLocation } from '../core/directory/usage-location.ts';
import { isUserPrincipalName } from '../core/directory/user-principal-name.ts';
import type { User } from '../core/directory/user.ts';
import { instantOf } from '../core/ids.ts';
import type { SkuId } from '../core/ids.ts';
import { builtInRoles } from '../core/roles/built-in-roles.ts';
import { planForUser } from '../core/plan/plan-for-user.ts';
import { subscribedSkuOf } from '../core/subscription/subscribed-sku-of.ts';
import type { SubscribedSku } from '../core/subscription/subscribed-sku.ts';
import { sampleOrganization } from './sample-organization.ts';
import { skus } from './skus.ts';

const now = instantOf(Date.UTC(2026, 0, 31, 10));
const world = sampleOrganization(now);
const catalog: Catalog = buildCatalog(
  [...builtInProducts, ...world.products],
  [...builtInServicePlans, ...world.servicePlans],
);
const userById = new Map<string, User>(world.users.map((user) => [user.id, user]));
const assignmentsById = assignmentsByUser();
const owned = ownedSkus();

function assignmentsByUser(): ReadonlyMap<string, readonly Assignment[]> {
  const byUser = new Map<string, Assignment[]>();
  for (const change of world.licenses) {
    if (change.kind !== 'licenseAssigned') continue;
    const { skuId, disabledPlans } = change;
    for (const id of change.userIds) {
      const held = byUser.get(id) ?? [];
      held.push({ skuId, disabledPlans, assignedByGroup: null, state: 'Active', error: null });
      byUser.set(id, held);
    }
  }
  return byUser;
}

function ownedSkus(): ReadonlyMap<SkuId, SubscribedSku> {
  const consumed = new Map<SkuId, number>();
  for (const change of world.licenses) {
    consumed.set(change.skuId, (consumed.get(change.skuId) ?? 0) + change.userIds.length);
  }
  const bySku = Map.groupBy(world.subscriptions, (subscription) => subscription.skuId);
  return new Map(
    [...bySku].map(([skuId, own]) => [
      skuId,
      subscribedSkuOf(skuId, own, consumed.get(skuId) ?? 0),
    ]),
  );
}

function licensedUserOf(user: User): LicensedUser {
  const others = world.users.filter(
    (other) => other.id !== user.id && other.deletedDateTime === null,
  );
  const clashing = user.proxyAddresses.find((address) =>
    others.some((other) => other.proxyAddresses.includes(address)),
  );
  return {
    id: user.id,
    userPrincipalName: user.userPrincipalName,
    displayName: user.displayName,
    userType: user.userType,
    usageLocation: user.usageLocation,
    isDeleted: user.deletedDateTime !== null,
    clashingProxyAddress: clashing ?? null,
  };
}

function personNamed(mailNickname: string): User {
  const user = world.users.find((one) => one.mailNickname === mailNickname);
  if (user === undefined) throw new Error('nobody named ' + mailNickname);
  return user;
}

describe('sample organization', () => {
  it('is the same in every run, and tells its dates from now', () => {
    expect(sampleOrganization(now)).toEqual(world);
    const later = sampleOrganization(instantOf(Date.UTC(2026, 5, 1)));
    expect(later.users.map((user) => user.id)).toEqual(world.users.map((user) => user.id));
    for (const user of world.users) expect(user.createdDateTime < now).toBe(true);
  });

  it('has about 2,000 people, with guests, blocked and deleted ones', () => {
    const count = (keep: (user: User) => boolean): number => world.users.filter(keep).length;
    expect(count((user) => user.deletedDateTime === null)).toBeGreaterThan(1900);
    expect(count((user) => user.userType === 'Guest')).toBe(60);
    expect(count((user) => !user.accountEnabled)).toBe(40);
    expect(count((user) => user.deletedDateTime !== null)).toBe(20);
    const members = world.users.filter((user) => user.userType === 'Member');
    expect(members.filter((user) => user.usageLocation === null)).toHaveLength(35);
  });

  it('gives every person and group one id of version 4 and every person a valid, unique user name', () => {
    const v4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    const ids = [...world.users, ...world.groups, ...world.subscriptions].map((one) => one.id);
    expect(new Set<string>(ids).size).toBe(ids.length);
    for (const id of [...ids, world.organization.tenantId]) expect(id).toMatch(v4);
    const names = world.users.map((user) => user.userPrincipalName.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(isUserPrincipalName(name), name).toBe(true);
  });

  it('uses usage locations that exist', () => {
    for (const user of world.users) {
      expect(user.usageLocation === null || isUsageLocation(user.usageLocation)).toBe(true);
    }
  });

  it('leads everyone to the president without going round', () => {
    for (const user of world.users) {
      let superior = user.managerId;
      for (let steps = 0; superior !== null; steps += 1) {
        expect(steps).toBeLessThan(5);
        expect(userById.has(superior)).toBe(true);
        superior = userById.get(superior)?.managerId ?? null;
      }
    }
  });

  it('breaks no rule of licensing: nobody holds what could not be assigned to them', () => {
    const clashing = world.users.map(licensedUserOf);
    for (const user of clashing) {
      const held = assignmentsById.get(user.id) ?? [];
      expect(problemsOf(held, user, catalog), user.userPrincipalName).toEqual([]);
      if (user.isDeleted) expect(held).toEqual([]);
      expect(new Set(held.map((one) => one.skuId)).size).toBe(held.length);
    }
  });

  it('switches off only plans that their product has', () => {
    for (const change of world.licenses) {
      const product = catalog.products.get(change.skuId);
      if (change.kind !== 'licenseAssigned' || product === undefined) throw new Error('unknown');
      expect(product.servicePlanIds).toEqual(expect.arrayContaining([...change.disabledPlans]));
    }
  });

  it('oversells nothing, but shows one product without free units and one suspended with holders', () => {
    const oversold = [...owned.values()].filter((sku) => sku.consumedUnits > sku.usableUnits);
    const selfService = skus.powerBiProSelfService;
    expect(oversold.map((sku) => sku.skuId).filter((id) => id !== selfService)).toEqual([
      skus.projectPlan5,
    ]);
    expect(owned.get(skus.projectPlan5)?.capabilityStatus).toBe('Suspended');
    expect(owned.get(skus.visioPlan2)?.consumedUnits).toBe(60);
    expect(owned.get(skus.visioPlan2)?.usableUnits).toBe(60);
    expect(owned.get(skus.visioPlan1)?.capabilityStatus).toBe('Warning');
    expect(owned.get(selfService)?.isSelfService).toBe(true);
  });

  it('#1 #3 two subscriptions of 5 and 8 show 13 of which 4 are assigned', () => {
    const premium = owned.get(skus.businessPremium);
    expect(premium?.prepaidUnits.enabled).toBe(13);
    expect(premium?.subscriptionIds).toHaveLength(2);
    expect(premium?.consumedUnits).toBe(4);
  });

  it('has a conflict waiting: a sales rep on E1 cannot be given E3, a support agent without SharePoint can', () => {
    const give = (user: User): readonly string[] => {
      const view = { user: licensedUserOf(user), assignments: assignmentsById.get(user.id) ?? [] };
      const { outcome } = planForUser(
        view,
        { kind: 'assign', licenses: [{ skuId: skus.office365E3 }] },
        new Map([[skus.office365E3, 56]]),
        {
          catalog,
          skus: owned,
          settings: world.organization.settings,
          surface: 'api',
          mayLicenseGuests: true,
        },
      );
      return outcome.ok ? [] : outcome.problems.map((problem) => problem.code);
    };
    expect(give(personNamed('IsaiahL'))).toEqual(['MutuallyExclusiveViolation']);
    const withoutSharePoint = world.users.filter(
      (user) =>
        user.department === 'Customer Service' &&
        assignmentsById
          .get(user.id)
          ?.some((one) => one.skuId === skus.office365E1 && one.disabledPlans.length > 0),
    );
    expect(withoutSharePoint.length).toBeGreaterThan(20);
    for (const user of withoutSharePoint) expect(give(user)).toEqual([]);
  });

  it('owns only products of the catalogue and fills groups with people who exist', () => {
    for (const skuId of owned.keys()) expect(catalog.products.has(skuId), skuId).toBe(true);
    const groupIds = new Set<string>(world.groups.map((group) => group.id));
    for (const link of world.members) {
      const known =
        link.memberType === 'user' ? userById.has(link.memberId) : groupIds.has(link.memberId);
      expect(known).toBe(true);
    }
    expect(
      world.groups.filter((group) => group.groupTypes.includes('DynamicMembership')),
    ).toHaveLength(1);
    for (const holder of world.roleAssignments) expect(userById.has(holder.principalId)).toBe(true);
  });

  it('lets every built-in role be tried: somebody holds it', () => {
    const held = new Set(world.roleAssignments.map((assignment) => assignment.roleId));
    expect(held).toEqual(new Set(Object.values(builtInRoles).map((role) => role.templateId)));
  });
});
