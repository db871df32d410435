import type { PlanRowBody, PlanTotalsBody } from '../../api/plans.ts';
import type { LicenseStep, PathState } from '../../core/change.ts';
import { serviceFamilies } from '../../core/catalog/service-families.ts';
import type { ProblemNames } from './problem-text.ts';
import { t } from './texts.ts';

/** Something that comes, goes or stays for one person. */
export type DiffPart = {
  readonly kind: 'plus' | 'minus' | 'stays';
  readonly text: string;
};

/** What a plan does to one person: what goes, what comes in its place, what stays. */
export type RowDiff = {
  readonly gone: readonly DiffPart[];
  readonly come: readonly DiffPart[];
  readonly kept: readonly DiffPart[];
};

/** Apps of one switch that are named; more are counted. */
const namedAppsMax = 2;
/** Products that stay which are named; more are counted. */
const namedKeptMax = 2;

/** The row of one person, as chips. */
export function rowDiff(row: PlanRowBody, names: ProblemNames): RowDiff {
  const gone: DiffPart[] = [];
  const come: DiffPart[] = [];
  const switched: DiffPart[] = [];
  for (const step of row.changes ?? []) {
    const path = pathChangeOf(step);
    if (path === 'goes') {
      gone.push({ kind: 'minus', text: names.product(step.skuId) });
    } else if (path === 'goesOtherStays' || path === 'comesToHeld') {
      const product = names.product(step.skuId);
      switched.push({ kind: 'stays', text: t('plans.stays', { product }) });
    } else if (path === 'comes' && step.kind === 'licenseStateSet') {
      come.push({ kind: 'plus', text: names.product(step.skuId) });
      switched.push(...appParts('stays', step.after?.disabledPlans ?? [], names));
    } else if (step.kind === 'licenseAssigned') {
      come.push({ kind: 'plus', text: names.product(step.skuId) });
      switched.push(...appParts('stays', step.disabledPlans, names));
    } else if (step.kind === 'appsChanged') {
      const before = new Set(step.before);
      const after = new Set(step.disabledPlans);
      const off = step.disabledPlans.filter((id) => !before.has(id));
      const on = step.before.filter((id) => !after.has(id));
      gone.push(...appParts('minus', off, names));
      come.push(...appParts('plus', on, names));
    }
  }
  return { gone, come, kept: [...switched, ...keptParts(row, names)] };
}

/** What a step means for having the product: a group's path may come beside another one, or leave one when it goes. */
function pathChangeOf(
  step: LicenseStep,
): 'comes' | 'comesToHeld' | 'goes' | 'goesOtherStays' | null {
  if (step.kind === 'licenseRemoved') {
    return step.assignedByGroup === null || step.freesUnit ? 'goes' : 'goesOtherStays';
  }
  if (step.kind === 'licenseAssigned' && step.assignedByGroup !== null && !step.takesUnit) {
    return 'comesToHeld';
  }
  if (step.kind !== 'licenseStateSet') return null;
  const had = isHeld(step.before);
  const has = isHeld(step.after);
  if (had === has) return null;
  if (has) return step.takesUnit ? 'comes' : 'comesToHeld';
  return step.freesUnit ? 'goes' : 'goesOtherStays';
}

function isHeld(path: PathState | null): boolean {
  return path !== null && path.state !== 'Error';
}

function appParts(
  kind: DiffPart['kind'],
  ids: readonly string[],
  names: ProblemNames,
): readonly DiffPart[] {
  const isOn = kind === 'plus';
  if (ids.length > namedAppsMax) {
    return [{ kind, text: t(isOn ? 'plans.appsOn' : 'plans.appsOff', { count: ids.length }) }];
  }
  return ids.map((id) => ({
    kind,
    // Struck through, the name alone says that it goes.
    text:
      kind === 'minus'
        ? names.plan(id)
        : t(isOn ? 'plans.appOn' : 'plans.appOff', { app: names.plan(id) }),
  }));
}

function keptParts(row: PlanRowBody, names: ProblemNames): readonly DiffPart[] {
  const inherited = new Set(row.inheritedKept?.map(({ skuId }) => skuId));
  const kept = [
    ...[...inherited].map((id) => t('plans.fromGroup', { product: names.product(id) })),
    ...row.kept
      .filter((id) => !inherited.has(id))
      .map((id) => t('plans.stays', { product: names.product(id) })),
  ];
  const rest = kept.length - namedKeptMax;
  const texts =
    rest > 0 ? [...kept.slice(0, namedKeptMax), t('plans.staysMore', { count: rest })] : kept;
  return texts.map((text) => ({ kind: 'stays', text }));
}

/** What people notice of one app, or of one service whose level changes. */
export type NoticedApp =
  | { readonly kind: 'gained' | 'lost'; readonly id: string; readonly count: number }
  | {
      readonly kind: 'exchanged';
      /** The service that both are a level of. */
      readonly family: string;
      readonly from: string;
      readonly to: string;
      readonly gained: number;
      readonly lost: number;
    };

/**
 * Apps by how many people notice, most first. A level that goes and one that comes of the same service are told together; not at all
 * where both are called the same and reach as many people: nobody notices that.
 */
export function noticedApps(
  apps: PlanTotalsBody['apps'],
  nameOf: ProblemNames['plan'],
): readonly NoticedApp[] {
  const families = new Map<string, { from: string[]; to: string[] }>();
  const countOf = new Map(apps.map((app) => [app.servicePlanId, app]));
  for (const { servicePlanId, gained, lost } of apps) {
    const family = familyOf(servicePlanId);
    if (family === null || (gained > 0 && lost > 0)) continue;
    const levels = families.get(family) ?? { from: [], to: [] };
    families.set(family, levels);
    (gained > 0 ? levels.to : levels.from).push(servicePlanId);
  }
  const told = new Set<string>();
  const noticed: NoticedApp[] = [];
  for (const [family, { from, to }] of families) {
    const [before] = from;
    const [after] = to;
    if (before === undefined || after === undefined || from.length + to.length !== 2) continue;
    told.add(before).add(after);
    const gained = countOf.get(after)?.gained ?? 0;
    const lost = countOf.get(before)?.lost ?? 0;
    if (gained === lost && nameOf(before) === nameOf(after)) continue;
    noticed.push({ kind: 'exchanged', family, from: before, to: after, gained, lost });
  }
  for (const { servicePlanId: id, gained, lost } of apps) {
    if (told.has(id)) continue;
    if (gained > 0) noticed.push({ kind: 'gained', id, count: gained });
    if (lost > 0) noticed.push({ kind: 'lost', id, count: lost });
  }
  return noticed.toSorted(
    (one, other) => peopleOf(other) - peopleOf(one) || weights[other.kind] - weights[one.kind],
  );
}

/** Of what as many people notice, what goes is told first. */
const weights = { lost: 2, gained: 1, exchanged: 0 } as const;

function peopleOf(app: NoticedApp): number {
  return app.kind === 'exchanged' ? Math.max(app.gained, app.lost) : app.count;
}

function familyOf(servicePlanId: string): string | null {
  // Look-up by plain text: ids from the wire are not branded.
  const families: ReadonlyMap<string, string> = serviceFamilies;
  return families.get(servicePlanId) ?? null;
}
