import type { Catalog } from '../core/catalog/catalog.ts';
import type { PlanSource, ProblemCode } from '../core/problems.ts';
import { actionOffTexts } from './action-off-texts.ts';
import {
  badRequest,
  conflict,
  denied,
  type Names,
  type ProblemByCode,
  type ProblemCatalogue,
} from './problem-entry.ts';
import { supplyProblems } from './supply-problems.ts';

const invalidLocation = 'License assignment cannot be done for user with invalid usage location.';

/** Status, texts and label of every problem. Help: `docs/errors/<Code>.md`. */
export const problemCatalogue: ProblemCatalogue = {
  // Of the request as a whole
  BadRequest: {
    ...badRequest,
    title: 'Request not understood',
    message: ({ message }) => message,
    sentence: ({ message }) => message,
  },
  ResourceNotFound: {
    status: 404,
    graphCode: 'Request_ResourceNotFound',
    title: 'Not found',
    message: ({ id }) =>
      `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
    sentence: ({ id }) => `There is nothing by the name or id '${id}', or you may not see it.`,
  },
  ObjectConflict: {
    ...badRequest,
    title: 'Already taken',
    message: ({ property }) =>
      // Memberships have a text of their own (contract.md 3.4, "Other texts").
      property === 'members' || property === 'owners'
        ? `One or more added object references already exist for the following modified properties: '${property}'.`
        : `Another object with the same value for property ${property} already exists.`,
    sentence: ({ property }) =>
      property === 'members' || property === 'owners'
        ? 'Already there: nothing was added.'
        : `Somebody else already has this ${property}. Choose another value.`,
    target: ({ property }) => property,
  },
  PermissionDenied: {
    ...denied,
    title: 'No permission',
    message: () => 'Insufficient privileges to complete the operation.',
    sentence: ({ action }) =>
      `You don't have permission for this (${action}). Ask an administrator whose role allows it.`,
  },
  TooManyPeople: {
    ...badRequest,
    title: 'Too many people at a time',
    message: ({ count, max }) => `${count} people were selected. At most ${max} are allowed here.`,
    sentence: ({ count, max }) =>
      `You can do this for up to ${max} people at a time; ${count} are selected. Select fewer, or use a plan.`,
  },
  TooManyGroups: {
    ...badRequest,
    title: 'Too many groups at a time',
    message: ({ count, max }) => `${count} groups were selected. At most ${max} are allowed here.`,
    sentence: ({ count, max }) =>
      `You can do this for up to ${max} groups at a time; ${count} are selected. Do it in parts.`,
  },
  MissingParameters: {
    ...badRequest,
    title: 'Parameters missing',
    message: ({ action, names }) =>
      `One or more parameters of the operation '${action}' are missing from the request payload. ` +
      `The missing parameters are: ${names.join(', ')}.`,
    sentence: ({ action, names }) => `${action} needs ${names.join(' and ')}.`,
  },
  SubscriptionLimitReached: {
    ...badRequest,
    title: 'Too many subscriptions',
    message: ({ max }) => `The organization has reached the limit of ${max} subscriptions.`,
    sentence: ({ max }) =>
      `An organization can have at most ${max} subscriptions. Cancel one that you no longer need.`,
  },
  SubscriptionActionOff: {
    ...conflict,
    title: 'Not possible for this subscription',
    message: ({ action, reason }) =>
      `The action ${action} is not available for this subscription: ${actionOffTexts[reason]}`,
    sentence: ({ reason }) => actionOffTexts[reason],
  },
  UnitsStillAssigned: {
    ...conflict,
    title: 'Licenses are assigned',
    message: ({ units }) =>
      `${units} of the licenses that are to be removed are assigned. Unassign them first.`,
    sentence: ({ skuId, units }, names) =>
      `Too many licenses of ${names.product(skuId)} are assigned: unassign ${units} of them, then remove.`,
  },
  ReturnWindowPassed: {
    ...conflict,
    title: 'Only in the first days',
    message: ({ action, days, effectiveAt }) =>
      `The action ${action} is only available within ${days} days of buying or renewing.${effectiveAt === null ? '' : ` The term ends on ${effectiveAt}.`}`,
    sentence: ({ action, days, effectiveAt }) =>
      `That is possible for ${days} days after buying or renewing. ${action === 'cancel' ? 'Turn off recurring billing instead' : 'Schedule the change for the renewal instead'}${effectiveAt === null ? '.' : `: it takes effect on ${effectiveAt.slice(0, 10)}.`}`,
  },
  RecurringBillingOff: {
    ...conflict,
    title: 'Recurring billing is off',
    message: ({ action }) => `The action ${action} requires recurring billing to be on.`,
    sentence: ({ action }) =>
      action === 'scheduleChange'
        ? 'With recurring billing off there is no renewal to schedule a change for.'
        : 'With recurring billing off licenses can’t be removed: the subscription ends with its term.',
  },
  TooManyUnitsToCancel: {
    ...conflict,
    title: 'Too many licenses to cancel',
    message: ({ units, max }) =>
      `The subscription has ${units} licenses; it can be canceled with ${max} or fewer.`,
    sentence: ({ units, max }) =>
      `A subscription with ${units} licenses can’t be canceled here. Reduce it to ${max} or fewer, then cancel.`,
  },
  CustomDomainAttached: {
    ...conflict,
    title: 'A domain is still attached',
    message: ({ domains }) => `Remove the custom domains first: ${domains.join(', ')}.`,
    sentence: ({ domains }) =>
      `Remove ${listOf(domains, 'and')} from the organization before you cancel its last subscription.`,
  },
  ...supplyProblems,
  ClockIsReal: {
    ...conflict,
    title: 'The clock can’t be moved',
    message: () => 'The clock can only be moved in an organization for rehearsal.',
    sentence: () =>
      'Only the clock of an organization for rehearsal can be moved, such as the sample organization.',
  },
  ClockGoesForward: {
    ...badRequest,
    title: 'The clock only goes forward',
    message: ({ now }) =>
      `The clock stands at ${now} and cannot be moved back, nor beyond its end.`,
    sentence: ({ now }) => `It is ${now} already. Choose a later moment.`,
  },
  NoLicenseChanges: {
    ...badRequest,
    title: 'Nothing to change',
    message: () => 'No license changes provided',
    sentence: () => 'No license was named: there is nothing to assign or remove.',
  },
  SkuBothAddedAndRemoved: {
    ...badRequest,
    title: 'Added and removed at once',
    message: ({ skuId }) => `License ${skuId} cannot be both added and removed in one request.`,
    sentence: ({ skuId }, names) =>
      `${names.product(skuId)} is to be assigned and unassigned at the same time. Decide for one.`,
  },

  // Of the products asked for
  SkuNotOwned: {
    ...badRequest,
    title: 'Product not owned',
    message: ({ skuId }) => `License ${skuId} does not correspond to a valid company License.`,
    sentence: ({ skuId }, names) =>
      `Your organization has no subscription of ${names.product(skuId)}. Buy it first.`,
  },
  SkuNotAssignable: {
    ...badRequest,
    title: 'Not assignable to people',
    message: ({ skuId }) => `License ${skuId} cannot be assigned to a user.`,
    sentence: ({ skuId }, names) =>
      `${names.product(skuId)} works for the whole organization or for devices. It isn't assigned to people.`,
  },
  SelfServiceSubscription: {
    ...badRequest,
    title: 'Bought by a person',
    message: ({ skuId }) => `License ${skuId} cannot be assigned to a user.`,
    sentence: ({ skuId }, names) =>
      `${names.product(skuId)} was bought by a person for their own use. Only they can assign it; take it over first.`,
  },
  UseLicensesPage: {
    ...badRequest,
    title: 'Use the Licenses page',
    message: ({ skuId }) => `License ${skuId} can only be assigned on the Licenses page.`,
    sentence: ({ skuId }, names) =>
      `${names.product(skuId)} can't be assigned from here. Use the Licenses page.`,
  },
  PlanNotInSku: {
    ...badRequest,
    title: 'App not part of the product',
    message: ({ skuId, servicePlanId }) =>
      `The service plan ${servicePlanId} does not belong to license ${skuId}.`,
    sentence: ({ skuId, servicePlanId }, names) =>
      `${names.servicePlan(servicePlanId)} is not part of ${names.product(skuId)}.`,
  },
  CompanyPlanNotSwitchable: {
    ...badRequest,
    title: 'App of the whole organization',
    message: ({ skuId, servicePlanId }) =>
      `The service plan ${servicePlanId} of license ${skuId} applies to the company and cannot be disabled for a user.`,
    sentence: ({ servicePlanId }, names) =>
      `${names.servicePlan(servicePlanId)} is on for the whole organization and can't be turned off for one person.`,
  },

  // Of one person
  UserDeleted: {
    status: 404,
    graphCode: 'Request_ResourceNotFound',
    title: 'Deleted',
    message: () => 'The user is deleted. Restore the user before changing its licenses.',
    sentence: () => 'This person is deleted. Restore the account first.',
  },
  GuestNeedsGlobalAdministrator: {
    ...denied,
    title: 'Guest',
    message: () => 'Insufficient privileges to complete the operation.',
    sentence: () => 'Only a Global Administrator can license guests.',
  },
  NotAssigned: {
    ...badRequest,
    title: 'Not assigned',
    message: () => 'User does not have a corresponding license.',
    sentence: ({ skuId }, names) => `${names.product(skuId)} is not assigned to this person.`,
  },
  InheritedLicense: {
    ...badRequest,
    title: 'Comes from a group',
    message: () =>
      'User license is inherited from a group membership and it cannot be removed directly from the user.',
    sentence: ({ skuId, groupIds }, names) =>
      `${names.product(skuId)} comes from ${listOf(groupIds.map(names.group), 'and')}. ` +
      'Remove the person from the group, or the license from the group.',
  },
  AlreadyAsRequested: {
    ...badRequest,
    title: 'Already so',
    message: () => 'No license changes provided',
    sentence: () => 'Everything already is as asked: nothing changes.',
  },
  UsageLocationMissing: {
    ...badRequest,
    title: 'User usage location not specified',
    message: () => invalidLocation,
    sentence: () => 'A usage location must be set before licenses can be assigned.',
  },
  UsageLocationInvalid: {
    ...badRequest,
    title: 'User usage location not valid',
    message: () => invalidLocation,
    sentence: ({ usageLocation }) =>
      `'${usageLocation}' is not a country or region code. Set a valid usage location.`,
  },
  ProhibitedInUsageLocationViolation: {
    ...badRequest,
    title: 'Not available in the usage location',
    message: ({ usageLocation, servicePlanIds }) =>
      `License assignment failed because service plans ${servicePlanIds.join(', ')} are prohibited in usage location ${usageLocation}.`,
    sentence: ({ usageLocation, servicePlanIds }, names) =>
      `${listOf(servicePlanIds.map(names.servicePlan), 'and')} may not be used in ${usageLocation}. Turn it off, or correct the usage location.`,
  },
  CountViolation: {
    ...badRequest,
    title: 'Not enough licenses',
    message: ({ skuId }) => `Subscription with SKU ${skuId} does not have any available licenses.`,
    sentence: ({ skuId, usableUnits }, names) =>
      usableUnits === 0
        ? `There are no licenses of ${names.product(skuId)} to assign. Buy some, or renew the subscription.`
        : `${noneOf(usableUnits)} of ${names.product(skuId)} ${usableUnits === 1 ? 'is taken' : 'is left for this person'}. Buy more, or take some from people who don't need them.`,
  },
  MutuallyExclusiveViolation: {
    ...badRequest,
    title: 'Conflicting service plans',
    message: ({ plans }) =>
      `License assignment failed because service plans ${idsOf(plans)} are mutually exclusive.`,
    sentence: ({ plans }, names) =>
      `These conflict and can't be on together: ${plans.map((plan) => planWithSource(plan, names)).join('; ')}. Turn off all but one.`,
  },
  DependencyViolation: {
    ...badRequest,
    title: 'Missing dependent service plans',
    message: ({ dependent, anyOf }) =>
      `License assignment failed because service plan ${dependent.servicePlanId} depends on the service plan(s) ${anyOf.join(', ')}.`,
    sentence: ({ dependent, anyOf }, names) =>
      `${planWithSource(dependent, names)} needs ${listOf(anyOf.map(names.servicePlan), 'or')} to be on as well.`,
  },
  UniquenessViolation: {
    ...badRequest,
    title: 'Duplicate proxy address',
    message: () => 'Another object with the same value for property proxyAddresses already exists.',
    sentence: ({ proxyAddress }) =>
      `The proxy address ${proxyAddress} is already being used by somebody else. Remove it from one of the two.`,
  },

  // Of a group that gives licenses
  GroupNotLicensable: {
    ...badRequest,
    title: 'Group cannot be licensed',
    message: () =>
      'License assignment failed because the group is not security enabled. Only security groups and security-enabled Microsoft 365 groups can be licensed.',
    sentence: ({ groupId }, names) =>
      `${names.group(groupId)} can't give licenses: only security groups and Microsoft 365 groups with security enabled can.`,
  },
  GroupStillLicensed: {
    ...badRequest,
    title: 'Group gives licenses',
    message: () =>
      'The group cannot be deleted because it has licenses assigned. Remove the licenses and try again.',
    sentence: ({ groupId }, names) =>
      `${names.group(groupId)} gives licenses to its members. Remove its licenses first, then delete it.`,
  },
  MissingGroupService: {
    ...badRequest,
    title: 'Missing service on the group',
    message: ({ servicePlanId, anyOf }) =>
      `License operation failed. Make sure that the group has necessary services before adding or removing a dependent service. The service ${servicePlanId} requires ${anyOf.join(' or ')} to be enabled as well.`,
    sentence: ({ skuId, servicePlanId, anyOf }, names) =>
      `${names.product(skuId)} alone is of no use to the group: ${names.servicePlan(servicePlanId)} needs ${listOf(anyOf.map(names.servicePlan), 'or')} in the same group.`,
  },
  RemovalNotConfirmed: {
    ...conflict,
    title: 'Confirm by name',
    message: ({ people, members }) =>
      `${people} of ${members} members would lose a license. Confirm the change with the name of the group.`,
    sentence: ({ groupName, people, members }) =>
      `${people} of ${members} members of ${groupName} would lose a license. Type the name of the group to go ahead.`,
  },

  // Of undo and apply
  WorldMovedOn: {
    ...conflict,
    title: 'Changed since',
    message: ({ skuId }) =>
      skuId === null
        ? 'The object was changed by a later operation.'
        : `License ${skuId} was changed by a later operation.`,
    sentence: ({ skuId }, names) =>
      `${skuId === null ? 'This' : names.product(skuId)} was changed again by a later operation; undoing would overwrite that. Undo the later one first.`,
  },
  Drifted: {
    ...conflict,
    title: 'Not as planned any more',
    message: () => 'The object changed after the plan was computed.',
    sentence: () =>
      'Something changed between the preview and now, so this row was left alone. Make a new plan for it.',
  },
  NotUndoable: {
    ...conflict,
    title: 'Cannot be undone',
    message: ({ operationNo, why }) => `Operation ${operationNo} cannot be undone: ${why}`,
    sentence: ({ operationNo, why }) => `Operation ${operationNo} can't be undone: ${why}`,
  },
  PlanNotReady: {
    ...conflict,
    title: 'Plan not ready',
    message: ({ status }) => `The plan is ${status} and cannot be applied.`,
    sentence: ({ status }) => `This plan can't be applied: it is ${status}.`,
  },
};

/** Where people read on, as an address on the server; in the repository the page is `docs/errors/<Code>.md`. */
export function helpPageOf(code: ProblemCode): string {
  return `/help/${code}`;
}

/** Names from the catalogue; group names from `groups` (id → display name) where given. */
export function namesOf(catalog: Catalog, groups?: ReadonlyMap<string, string>): Names {
  // Look-ups by plain text: ids in problems may be of things that do not exist.
  const products: ReadonlyMap<string, { readonly displayName: string }> = catalog.products;
  const servicePlans: ReadonlyMap<string, { readonly displayName: string }> = catalog.servicePlans;
  return {
    product: (skuId) => products.get(skuId)?.displayName ?? skuId,
    servicePlan: (servicePlanId) => servicePlans.get(servicePlanId)?.displayName ?? servicePlanId,
    group: (groupId) => groups?.get(groupId) ?? groupId,
  };
}

/** Graph's text for a problem. */
export function problemMessage<Code extends ProblemCode>(
  problem: ProblemByCode[Code] & { readonly code: Code },
): string {
  return problemCatalogue[problem.code].message(problem);
}

/** The sentence people read for a problem. */
export function problemSentence<Code extends ProblemCode>(
  problem: ProblemByCode[Code] & { readonly code: Code },
  names: Names,
): string {
  return problemCatalogue[problem.code].sentence(problem, names);
}

/** The property at fault, or null. */
export function problemTarget<Code extends ProblemCode>(
  problem: ProblemByCode[Code] & { readonly code: Code },
): string | null {
  return problemCatalogue[problem.code].target?.(problem) ?? null;
}

function idsOf(plans: readonly PlanSource[]): string {
  return plans.map((plan) => plan.servicePlanId).join(', ');
}

/** "Exchange Online (Plan 2), from Office 365 E3": clashes are only understood with where each side comes from. */
function planWithSource(plan: PlanSource, names: Names): string {
  const sources = plan.from.map((source) => {
    const product = names.product(source.skuId);
    if (source.isNew) return `${product}, to be assigned`;
    return source.assignedByGroup === null
      ? product
      : `${product} by group ${names.group(source.assignedByGroup)}`;
  });
  const plans = names.servicePlan(plan.servicePlanId);
  return sources.length === 0 ? plans : `${plans} (from ${listOf(sources, 'and')})`;
}

/** "The only license", "All 13 licenses". */
/** The subject of a sentence that no unit is left: that all are assigned is not certain, this very plan may take the last ones. */
function noneOf(units: number): string {
  return units === 1 ? 'The only license' : `None of the ${units.toLocaleString('en-US')} licenses`;
}

/** "a", "a and b", "a, b and c". */
function listOf(items: readonly string[], word: 'and' | 'or'): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}
