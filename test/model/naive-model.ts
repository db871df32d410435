import {
  builtInProducts,
  builtInServicePlans,
} from '../../src/core/catalog/built-in/built-in-catalog.ts';
import { exclusiveSets } from '../../src/core/catalog/exclusive-sets.ts';
import { planDependencies } from '../../src/core/catalog/plan-dependencies.ts';
import { serviceFamilies } from '../../src/core/catalog/service-families.ts';

/**
 * Licensing as the facts say it (rules.md 4, design.md 1), in the simplest way: nothing is kept that can be counted again,
 * nobody is remembered, everything is worked out from all people every time. Of src it reads the tables of the catalogue only.
 */

/** Product → plans that are off; what somebody holds directly. */
export type Held = ReadonlyMap<string, ReadonlySet<string>>;

export type Choice = { readonly skuId: string; readonly disabledPlans?: readonly string[] };

/** What `/api/plans` and `assignLicense` are asked for, as it is sent. */
export type Wish =
  | { readonly kind: 'assign' | 'replace'; readonly licenses: readonly Choice[] }
  | { readonly kind: 'unassign'; readonly skuIds: readonly string[] }
  | {
      readonly kind: 'change';
      readonly assign: readonly Choice[];
      readonly unassign: readonly string[];
    }
  | { readonly kind: 'swap'; readonly from: string; readonly to: Choice }
  | {
      readonly kind: 'setApps';
      readonly skuId: string;
      readonly off: readonly string[];
      readonly on: readonly string[];
    }
  | { readonly kind: 'unassignAll' }
  | {
      readonly kind: 'assignLicense';
      readonly addLicenses: readonly Choice[];
      readonly removeLicenses: readonly string[];
    }
  | { readonly kind: 'takeBack'; readonly change: LicenseChange; readonly isNewest: boolean };

/** One person's licenses before and after an operation. */
export type LicenseChange = { readonly before: Held; readonly after: Held };

export type Person = {
  readonly id: string;
  userPrincipalName: string;
  readonly displayName: string;
  usageLocation: string | null;
  isDeleted: boolean;
  held: Held;
  /** What the deletion took. */
  former: Held;
};

/** What became of one person in a plan. */
export type Row = {
  readonly person: Person;
  readonly wish: Wish;
  /** Empty: it happens. */
  readonly problems: ReadonlySet<string>;
  readonly before: Held;
  readonly after: Held;
};

const productsById = new Map<string, readonly string[]>(
  builtInProducts.map((product) => [product.skuId, product.servicePlanIds]),
);
const companyPlans = new Set<string>(
  builtInServicePlans.filter((one) => one.appliesTo === 'Company').map((one) => one.servicePlanId),
);
const families: ReadonlyMap<string, string> = serviceFamilies;

/** Plans of a product. */
export function plansOf(skuId: string): readonly string[] {
  return productsById.get(skuId) ?? [];
}

/** Whether a plan is the organization's and not a person's. */
export function isCompanyPlan(id: string): boolean {
  return companyPlans.has(id);
}

/** Plans that are on: on as soon as one product leaves them on. */
function plansOn(held: Held): ReadonlySet<string> {
  return new Set([...held].flatMap(([skuId, off]) => plansOf(skuId).filter((id) => !off.has(id))));
}

/** What is wrong with a wish whoever it is for; the one to be named first comes first. */
export function requestProblems(wish: Wish, owned: ReadonlySet<string>): readonly string[] {
  const { given, taken, switched } = named(wish);
  const problems: string[] = [];
  const skuIds = given.map((choice) => choice.skuId);
  if (new Set(skuIds).size < skuIds.length) problems.push('BadRequest');
  if (wish.kind === 'setApps' && wish.off.some((id) => wish.on.includes(id)))
    problems.push('BadRequest');
  const plans = [...given, ...switched].flatMap(({ skuId, disabledPlans = [] }) =>
    disabledPlans.map((id) => ({ skuId, id })),
  );
  const isSilent =
    wish.kind === 'setApps' ? plans.length === 0 : given.length === 0 && taken.length === 0;
  if (isSilent && wish.kind !== 'unassignAll' && wish.kind !== 'takeBack')
    problems.push('NoLicenseChanges');
  if (taken.some((skuId) => skuIds.includes(skuId))) problems.push('SkuBothAddedAndRemoved');
  if (
    skuIds.some((skuId) => !owned.has(skuId)) ||
    taken.some((skuId) => !productsById.has(skuId))
  ) {
    problems.push('SkuNotOwned');
  }
  const known = plans.filter(
    ({ skuId }) => owned.has(skuId) || (wish.kind === 'setApps' && productsById.has(skuId)),
  );
  if (known.some(({ skuId, id }) => !plansOf(skuId).includes(id))) problems.push('PlanNotInSku');
  if (known.some(({ skuId, id }) => plansOf(skuId).includes(id) && companyPlans.has(id))) {
    problems.push('CompanyPlanNotSwitchable');
  }
  return problems;
}

function named(wish: Wish): {
  readonly given: readonly Choice[];
  readonly taken: readonly string[];
  readonly switched: readonly Choice[];
} {
  switch (wish.kind) {
    case 'assign':
    case 'replace':
      return { given: wish.licenses, taken: [], switched: [] };
    case 'unassign':
      return { given: [], taken: wish.skuIds, switched: [] };
    case 'change':
      return { given: wish.assign, taken: wish.unassign, switched: [] };
    case 'swap':
      return { given: [wish.to], taken: [wish.from], switched: [] };
    case 'assignLicense':
      return { given: wish.addLicenses, taken: wish.removeLicenses, switched: [] };
    case 'setApps':
      return {
        given: [],
        taken: [],
        switched: [{ skuId: wish.skuId, disabledPlans: [...wish.off, ...wish.on] }],
      };
    default:
      return { given: [], taken: [], switched: [] };
  }
}

/** What somebody would hold, and what makes no sense for them. */
function wished(held: Held, wish: Wish): { after: Held; misfits: readonly string[] } {
  const after = new Map(held);
  const misfits: string[] = [];
  const take = (skuIds: readonly string[]): void => {
    for (const skuId of skuIds)
      if (!after.delete(skuId) && !held.has(skuId)) misfits.push('NotAssigned');
  };
  const give = (choices: readonly Choice[]): void => {
    const kept = new Map(after);
    const gone = new Map([...held].filter(([skuId]) => !kept.has(skuId)));
    for (const { skuId, disabledPlans = [] } of choices) {
      const off = held.get(skuId) ?? carried(skuId, gone, kept);
      after.set(skuId, new Set([...off, ...disabledPlans]));
    }
  };
  switch (wish.kind) {
    case 'assign':
      give(wish.licenses);
      break;
    case 'unassign':
      take(wish.skuIds);
      break;
    case 'change':
      take(wish.unassign);
      give(wish.assign);
      break;
    case 'swap':
      take([wish.from]);
      give([wish.to]);
      break;
    case 'replace':
      for (const skuId of held.keys()) {
        if (!wish.licenses.some((choice) => choice.skuId === skuId)) after.delete(skuId);
      }
      give(wish.licenses);
      break;
    case 'unassignAll':
      after.clear();
      break;
    case 'setApps': {
      const off = held.get(wish.skuId);
      if (off === undefined) misfits.push('NotAssigned');
      else
        after.set(wish.skuId, new Set([...off, ...wish.off].filter((id) => !wish.on.includes(id))));
      break;
    }
    case 'assignLicense':
      take(wish.removeLicenses);
      for (const { skuId, disabledPlans = [] } of wish.addLicenses)
        after.set(skuId, new Set(disabledPlans));
      break;
    case 'takeBack':
      for (const [skuId, was, is] of differences(wish.change)) {
        if (!sameOff(held.get(skuId), is)) misfits.push('WorldMovedOn');
        else if (was === undefined) after.delete(skuId);
        else after.set(skuId, was);
      }
  }
  return { after, misfits };
}

/** Apps of a new product that stay off: by plan in what goes, else in what stays, else by family in what goes (design.md 1). */
function carried(skuId: string, gone: Held, kept: Held): readonly string[] {
  const offIn = (held: Held, has: (id: string) => boolean): boolean | null => {
    const switches = [...held].flatMap(([sku, off]) =>
      plansOf(sku)
        .filter(has)
        .map((id) => off.has(id)),
    );
    return switches.length === 0 ? null : switches.every((isOff) => isOff);
  };
  return plansOf(skuId).filter((id) => {
    if (companyPlans.has(id)) return false;
    const isIt = (other: string): boolean => other === id;
    const family = families.get(id);
    const isLike = (other: string): boolean =>
      family !== undefined && families.get(other) === family;
    return offIn(gone, isIt) ?? offIn(kept, isIt) ?? offIn(gone, isLike) ?? false;
  });
}

/** Products that are not the same on both sides: which, plans off before, plans off after (undefined: not held). */
export function differences({
  before,
  after,
}: LicenseChange): readonly (readonly [
  string,
  ReadonlySet<string> | undefined,
  ReadonlySet<string> | undefined,
])[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((skuId) => [skuId, before.get(skuId), after.get(skuId)] as const)
    .filter(([, was, is]) => !sameOff(was, is));
}

function sameOff(
  one: ReadonlySet<string> | undefined,
  other: ReadonlySet<string> | undefined,
): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.size === other.size && [...one].every((id) => other.has(id));
}

/** Everyone, and the units owned. */
export class NaiveWorld {
  readonly people: Person[] = [];
  readonly units: ReadonlyMap<string, number>;

  constructor(units: ReadonlyMap<string, number>) {
    this.units = units;
  }

  /** Counted again every time. */
  consumed(skuId: string): number {
    return this.people.filter((person) => !person.isDeleted && person.held.has(skuId)).length;
  }

  /** What a wish would come to for one person as the world is now. */
  row(person: Person, wish: Wish): Row {
    const before = person.held;
    const { after, misfits } = wished(before, wish);
    const problems = new Set(misfits);
    const changed = differences({ before, after });
    if (changed.length === 0 && misfits.length === 0) problems.add('AlreadyAsRequested');
    if (person.isDeleted) problems.add('UserDeleted');
    const fresh = changed.filter(([, was]) => was === undefined).map(([skuId]) => skuId);
    for (const skuId of fresh) {
      if (this.consumed(skuId) >= (this.units.get(skuId) ?? 0)) problems.add('CountViolation');
    }
    const mayBreakRules = wish.kind === 'takeBack' && wish.isNewest;
    if (changed.length > 0 && !mayBreakRules) {
      if (fresh.length > 0 && person.usageLocation === null) problems.add('UsageLocationMissing');
      for (const code of brokenRules(plansOn(after))) problems.add(code);
    }
    return { person, wish, problems, before, after };
  }

  /** One after the other, each as if those before had happened; nothing has happened afterwards. */
  plan(wishes: readonly { readonly person: Person; readonly wish: Wish }[]): readonly Row[] {
    const rows: Row[] = [];
    for (const { person, wish } of wishes) {
      const row = this.row(person, wish);
      rows.push(row);
      if (row.problems.size === 0) person.held = row.after;
    }
    for (const row of rows) row.person.held = row.before;
    return rows;
  }

  /** What happens when planned rows are applied now: those that would still come to the same. The world has changed afterwards. */
  apply(planned: readonly Row[]): {
    readonly written: readonly Row[];
    readonly drifted: readonly Row[];
  } {
    const written: Row[] = [];
    const drifted: Row[] = [];
    for (const row of planned) {
      if (row.problems.size > 0) continue;
      const again = this.row(row.person, row.wish);
      if (again.problems.size > 0 || effect(again) !== effect(row)) drifted.push(row);
      else {
        row.person.held = again.after;
        written.push(again);
      }
    }
    return { written, drifted };
  }
}

/** Exclusive plans that are on together, and plans on without what they need. */
function brokenRules(on: ReadonlySet<string>): readonly string[] {
  const problems: string[] = [];
  for (const set of exclusiveSets) {
    if ([...set.servicePlanIds].filter((id) => on.has(id)).length > 1)
      problems.push('MutuallyExclusiveViolation');
  }
  for (const { dependent, anyOf } of planDependencies) {
    if (on.has(dependent) && !anyOf.some((id) => on.has(id))) problems.push('DependencyViolation');
  }
  return problems;
}

/** What a row does, as text: licenses that change, and apps gained and lost by it. */
function effect({ before, after }: Row): string {
  const list = (off: ReadonlySet<string> | undefined): string =>
    off === undefined ? 'none' : [...off].sort().join();
  const moves = differences({ before, after }).map(
    ([skuId, was, is]) => `${skuId} ${list(was)} ${list(is)}`,
  );
  const [on, onAfter] = [plansOn(before), plansOn(after)];
  const apps = [...on, ...onAfter].filter(
    (id) => !companyPlans.has(id) && on.has(id) !== onAfter.has(id),
  );
  return [...moves.sort(), ...apps.sort()].join('\n');
}
