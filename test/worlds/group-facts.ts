import type { Assignment } from '../../src/core/assignment/assignment.ts';
import type { Catalog } from '../../src/core/catalog/catalog.ts';
import type { MemberView } from '../../src/core/groups/group-license.ts';
import type { GroupRules } from '../../src/core/groups/settle.ts';
import type { ServicePlanId, SkuId } from '../../src/core/ids.ts';
import { gives, productsHeld } from './naive.ts';

/** The rules of group-based licensing said once more, from the facts of any catalogue, slowly. It shares no function with what it judges. */

/** Plans of a path that are on, whatever its state. */
export function ownPlans(
  { skuId, disabledPlans }: Pick<Assignment, 'skuId' | 'disabledPlans'>,
  catalog: Catalog,
): readonly ServicePlanId[] {
  const ids = catalog.products.get(skuId)?.servicePlanIds ?? [];
  return ids.filter((id) => !disabledPlans.includes(id));
}

/** Plans that are on by what is held. */
export function plansOnIn(
  assignments: readonly Assignment[],
  catalog: Catalog,
): ReadonlySet<ServicePlanId> {
  return new Set(assignments.filter(gives).flatMap((path) => ownPlans(path, catalog)));
}

/** Where licensing takes a person to be. */
export function placeOf(view: MemberView, rules: GroupRules): string | null {
  return view.user.usageLocation ?? rules.organizationLocation;
}

const mailboxPlans = 'Exchange Online';

/** What is wrong with these plans of somebody for whom all of `on` is on: rule and plan, as texts. */
export function wrongs(
  plans: readonly ServicePlanId[],
  on: ReadonlySet<ServicePlanId>,
  { view, rules }: { readonly view: MemberView; readonly rules: GroupRules },
): readonly string[] {
  const { catalog } = rules;
  const prohibited = catalog.prohibitedPlans.get(placeOf(view, rules) ?? '');
  const found: string[] = [];
  for (const id of plans) {
    for (const { name, servicePlanIds } of catalog.exclusiveSets) {
      if (!servicePlanIds.has(id)) continue;
      for (const other of servicePlanIds) {
        if (other !== id && on.has(other)) found.push(`${name}: ${[id, other].sort().join()}`);
      }
    }
    for (const { dependent, anyOf } of catalog.dependencies) {
      if (dependent === id && !anyOf.some((one) => on.has(one))) found.push(`needs: ${id}`);
    }
    if (prohibited?.has(id) === true) found.push(`prohibited: ${id}`);
    const hasMailbox = catalog.families.get(id) === mailboxPlans;
    if (hasMailbox && view.user.clashingProxyAddress !== null) found.push(`address: ${id}`);
  }
  return found;
}

/** What a move from one set of paths to another would newly make wrong. */
export function newWrongs(
  before: readonly Assignment[],
  after: readonly Assignment[],
  world: { readonly view: MemberView; readonly rules: GroupRules },
): readonly string[] {
  const { catalog } = world.rules;
  const [onBefore, onAfter] = [plansOnIn(before, catalog), plansOnIn(after, catalog)];
  const old = wrongs([...onBefore], onBefore, world);
  return wrongs([...onAfter], onAfter, world).filter((one) => !old.includes(one));
}

/** A product by a group that is not as the group gives it. */
export type Unlike = {
  readonly groupId: NonNullable<Assignment['assignedByGroup']>;
  readonly skuId: SkuId;
  readonly held: Assignment | null;
  readonly given: Pick<Assignment, 'skuId' | 'disabledPlans'> | null;
};

/** All that is not as the groups give it. */
export function unlikes(view: MemberView, assignments: readonly Assignment[]): readonly Unlike[] {
  const found: Unlike[] = [];
  const heldBy = assignments.filter((path) => path.assignedByGroup !== null && gives(path));
  for (const { groupId, licenses } of view.given) {
    for (const given of licenses) {
      const held = heldBy.find(
        (path) => path.assignedByGroup === groupId && path.skuId === given.skuId,
      );
      if (held !== undefined && held.disabledPlans.join() === given.disabledPlans.join()) continue;
      found.push({ groupId, skuId: given.skuId, held: held ?? null, given });
    }
  }
  for (const held of heldBy) {
    const { assignedByGroup: groupId, skuId } = held;
    const licenses = view.given.find((one) => one.groupId === groupId)?.licenses ?? [];
    if (groupId === null || licenses.some((one) => one.skuId === skuId)) continue;
    found.push({ groupId, skuId, held, given: null });
  }
  return found;
}

/** What is held once these are as their groups give them. */
export function afterMoving(
  assignments: readonly Assignment[],
  moving: readonly Unlike[],
): readonly Assignment[] {
  const others = assignments.filter(
    (path) =>
      !moving.some(
        ({ groupId, skuId }) => path.assignedByGroup === groupId && path.skuId === skuId,
      ),
  );
  const come = moving.flatMap(({ groupId, given }): readonly Assignment[] =>
    given === null ? [] : [{ ...given, assignedByGroup: groupId, state: 'Active', error: null }],
  );
  return [...others, ...come];
}

/** Whether the facts let these move together: nothing newly wrong, a place to be at, and units. */
export function mayMove(
  assignments: readonly Assignment[],
  moving: readonly Unlike[],
  world: {
    readonly view: MemberView;
    readonly rules: GroupRules;
    readonly units: ReadonlyMap<SkuId, number>;
  },
): boolean {
  const after = afterMoving(assignments, moving);
  const held = productsHeld(assignments);
  const place = placeOf(world.view, world.rules);
  for (const { skuId, held: before, given } of moving) {
    if (given === null) continue;
    if (before === null && (place === null || !/^C[HN]$/.test(place))) return false;
    if (!held.has(skuId) && (world.units.get(skuId) ?? 0) <= 0) return false;
  }
  return newWrongs(assignments, after, world).length === 0;
}
