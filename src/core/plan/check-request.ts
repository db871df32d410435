import { hasPlan } from '../catalog/plan-mask.ts';
import type { SkuId } from '../ids.ts';
import type { Problem } from '../problems.ts';
import type { Command } from './command.ts';
import { licensesNamed } from './licenses-named.ts';
import type { NamedLicense, NamedLicenses } from './licenses-named.ts';
import type { PlanContext } from './outcome.ts';
import { inDocumentedOrder } from './problem-order.ts';

/** What is wrong with the products and apps asked for, whoever they are for; people are not looked at. In documented order. */
export function checkRequest(command: Command, context: PlanContext): readonly Problem[] {
  const asked = licensesNamed(command);
  const problems: Problem[] = [];
  checkShape(problems, command, asked);
  for (const license of asked.given) checkGiven(problems, license, context);
  for (const skuId of asked.taken) {
    const known = context.catalog.products.has(skuId) || context.skus.has(skuId);
    if (!known) problems.push({ code: 'SkuNotOwned', skuId });
    addHandlingProblems(problems, skuId, context);
  }
  for (const license of asked.switched) {
    addHandlingProblems(problems, license.skuId, context);
    checkPlans(problems, license, context);
  }
  return inDocumentedOrder(problems);
}

/** Problems of having anything to do with a product at all, given or taken (checklist 25, 159). */
export function addHandlingProblems(problems: Problem[], skuId: SkuId, context: PlanContext): void {
  if (context.skus.get(skuId)?.isSelfService === true) {
    problems.push({ code: 'SelfServiceSubscription', skuId });
  }
  if (context.surface === 'yourProductsPage') {
    // A partner's perpetual software can be given and taken on the Licenses page only (rules.md 1.4).
    if (context.catalog.products.get(skuId)?.kind === 'perpetual') {
      problems.push({ code: 'UseLicensesPage', skuId });
    }
  }
}

function checkShape(problems: Problem[], command: Command, asked: NamedLicenses): void {
  const given = new Set(asked.given.map((license) => license.skuId));
  const namesNothing =
    command.kind !== 'unassignAll' &&
    given.size === 0 &&
    asked.taken.length === 0 &&
    asked.switched.every((license) => license.servicePlanIds.length === 0);
  if (namesNothing) problems.push({ code: 'NoLicenseChanges' });
  if (given.size < asked.given.length) {
    problems.push({ code: 'BadRequest', message: 'A product is named twice.' });
  }
  if (command.kind === 'setApps' && command.off.some((id) => command.on.includes(id))) {
    problems.push({ code: 'BadRequest', message: 'An app is to be off and on at once.' });
  }
  for (const skuId of new Set(asked.taken)) {
    if (given.has(skuId)) problems.push({ code: 'SkuBothAddedAndRemoved', skuId });
  }
}

function checkGiven(problems: Problem[], license: NamedLicense, context: PlanContext): void {
  const { skuId } = license;
  const facts = context.catalog.productFacts.get(skuId);
  const sku = context.skus.get(skuId);
  if (facts === undefined || sku === undefined || sku.capabilityStatus === 'Deleted') {
    problems.push({ code: 'SkuNotOwned', skuId });
    return;
  }
  if (!facts.isForUsers) problems.push({ code: 'SkuNotAssignable', skuId });
  addHandlingProblems(problems, skuId, context);
  checkPlans(problems, license, context);
}

/** Plans named must belong to the product and be the person's to switch (checklist 86, 92). */
function checkPlans(problems: Problem[], license: NamedLicense, context: PlanContext): void {
  if (license.servicePlanIds.length === 0) return;
  const facts = context.catalog.productFacts.get(license.skuId);
  if (facts === undefined) return;
  for (const servicePlanId of license.servicePlanIds) {
    const number = context.catalog.numbering.numbers.get(servicePlanId);
    if (number === undefined || !hasPlan(facts.mask, number)) {
      problems.push({ code: 'PlanNotInSku', skuId: license.skuId, servicePlanId });
    } else if (!hasPlan(facts.userPlansMask, number)) {
      problems.push({ code: 'CompanyPlanNotSwitchable', skuId: license.skuId, servicePlanId });
    }
  }
}
