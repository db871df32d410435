import { hasPlan, meets, planIdsOf, type PlanMask, union } from '../catalog/plan-mask.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Group } from '../directory/group.ts';
import type { ServicePlanId, SkuId } from '../ids.ts';
import { assignmentMask } from '../assignment/enabled-plans.ts';
import { checkRequest } from '../plan/check-request.ts';
import { ascending } from '../plan/moves.ts';
import type { PlanContext } from '../plan/outcome.ts';
import type { Problem } from '../problems.ts';
import type { GroupLicense } from './group-license.ts';

/** What is asked of a group's licenses, as Graph's call has it: `disabledPlans` overwrites. */
export type GroupLicensesChange = {
  readonly addLicenses: readonly GroupLicense[];
  readonly removeLicenses: readonly SkuId[];
};

/** An app that a group would give and that is off in it, because what it needs is not in the same group (rules.md 11, decision 15). */
export type AppLeftOff = {
  readonly skuId: SkuId;
  readonly servicePlanId: ServicePlanId;
  readonly anyOf: readonly ServicePlanId[];
};

/** What the group gives after a change, or why not. */
export type GroupLicensesAfter =
  | {
      readonly ok: true;
      readonly licenses: readonly GroupLicense[];
      readonly leftOff: readonly AppLeftOff[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Why a group can give no licenses, or null: it must be a security group of some kind (rules.md 5.1; checklist 102). */
export function groupKindProblem(group: Group): Problem | null {
  return group.securityEnabled ? null : { code: 'GroupNotLicensable', groupId: group.id };
}

/**
 * What a group gives once the change is made. Wrong requests are refused as for people; an app that needs another app which the same
 * group does not give is left off, and a product of such apps only is refused (rules.md 5.3, 11 decision 15; checklist 120, 121).
 */
export function groupLicensesAfter(
  group: Group,
  before: readonly GroupLicense[],
  change: GroupLicensesChange,
  context: PlanContext,
): GroupLicensesAfter {
  const problems: Problem[] = [];
  const kind = groupKindProblem(group);
  if (kind !== null && change.addLicenses.length > 0) problems.push(kind);
  problems.push(...checkRequest({ kind: 'assignLicense', ...change }, context));
  for (const skuId of change.removeLicenses) {
    if (!before.some((license) => license.skuId === skuId)) {
      problems.push({ code: 'NotAssigned', skuId });
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  const given = change.addLicenses.map(({ skuId, disabledPlans }) => ({
    skuId,
    disabledPlans: ascending(disabledPlans),
  }));
  const named = new Set([...change.removeLicenses, ...given.map(({ skuId }) => skuId)]);
  const licenses = [...before.filter(({ skuId }) => !named.has(skuId)), ...given].sort(bySku);
  return withPrerequisites(licenses, context.catalog);
}

/** Turns off what lacks its prerequisite in the group, until nothing lacks any. */
function withPrerequisites(asked: readonly GroupLicense[], catalog: Catalog): GroupLicensesAfter {
  let licenses = asked;
  const leftOff: AppLeftOff[] = [];
  for (;;) {
    const lacking = firstLacking(licenses, catalog);
    if (lacking === null) break;
    leftOff.push(...lacking);
    licenses = licenses.map((license) => {
      const off = lacking.filter(({ skuId }) => skuId === license.skuId);
      const ids = off.map(({ servicePlanId }) => servicePlanId);
      return { ...license, disabledPlans: ascending([...license.disabledPlans, ...ids]) };
    });
  }
  const problems = licenses.flatMap((license): readonly Problem[] => {
    const first = leftOff.find(({ skuId }) => skuId === license.skuId);
    if (first === undefined || givesAnything(license, catalog)) return [];
    const { skuId, servicePlanId, anyOf } = first;
    return [{ code: 'MissingGroupService', skuId, servicePlanId, anyOf }];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, licenses, leftOff };
}

function firstLacking(
  licenses: readonly GroupLicense[],
  catalog: Catalog,
): readonly AppLeftOff[] | null {
  let mask: PlanMask = catalog.numbering.none;
  for (const license of licenses) mask = union(mask, assignmentMask(license, catalog));
  for (const { dependency, dependentNumber, anyOfMask } of catalog.rules.dependencies) {
    if (!hasPlan(mask, dependentNumber) || meets(mask, anyOfMask)) continue;
    return licenses
      .filter((license) => hasPlan(assignmentMask(license, catalog), dependentNumber))
      .map(({ skuId }) => ({
        skuId,
        servicePlanId: dependency.dependent,
        anyOf: dependency.anyOf,
      }));
  }
  return null;
}

/** Whether some app of the product that people can be given is on. */
function givesAnything(license: GroupLicense, catalog: Catalog): boolean {
  const on = assignmentMask(license, catalog);
  const facts = catalog.productFacts.get(license.skuId);
  return (
    facts !== undefined &&
    planIdsOf(on, catalog.numbering).some((id) => facts.userPlanIds.includes(id))
  );
}

function bySku(one: GroupLicense, other: GroupLicense): number {
  return one.skuId < other.skuId ? -1 : 1;
}
