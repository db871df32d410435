import type { Problem } from '../../core/problems.ts';
import { formatDate, formatDateTime, formatList } from './format.ts';
import type { TextValues } from './texts.ts';

const codes = [
  'SubscriptionActionOff',
  'ReturnWindowPassed',
  'RecurringBillingOff',
  'TooManyUnitsToCancel',
  'CustomDomainAttached',
  'ClockIsReal',
  'ClockGoesForward',
  'PlanChangeOff',
  'ProductKeyRefused',
  'RequestAlreadyDecided',
  'RequestsHandledElsewhere',
  'AddressesUnknown',
  'AutoClaimPolicyRefused',
  'SelfServiceNotAllowed',
  'NotEnoughUnits',
  'UnitsStillAssigned',
] as const;

/** Problems of a purchase, of the clock that it goes by, or of how licenses are asked for. */
export type SubscriptionProblem = Extract<Problem, { code: (typeof codes)[number] }>;

/** Whether a problem is one of them. */
export function isSubscriptionProblem(problem: Problem): problem is SubscriptionProblem {
  return codes.some((code) => code === problem.code);
}

/** What texts of such problems are filled with. */
export function subscriptionValues(
  problem: SubscriptionProblem,
  product: (skuId: string) => string,
): TextValues {
  switch (problem.code) {
    case 'ReturnWindowPassed': {
      const { action, days, effectiveAt } = problem;
      return { action, days, date: effectiveAt === null ? 'none' : formatDate(effectiveAt) };
    }
    case 'RecurringBillingOff':
      return { action: problem.action };
    case 'TooManyUnitsToCancel':
      return { units: problem.units, max: problem.max };
    case 'CustomDomainAttached':
      return { list: formatList(problem.domains) };
    case 'SubscriptionActionOff':
    case 'ClockIsReal':
    case 'RequestAlreadyDecided':
      return {};
    case 'SelfServiceNotAllowed':
      return { product: product(problem.skuId), reason: problem.reason };
    case 'NotEnoughUnits': {
      const { skuId, needed, free } = problem;
      return { product: product(skuId), needed, free, missing: needed - free };
    }
    case 'UnitsStillAssigned':
      return { product: product(problem.skuId), units: problem.units };
    case 'PlanChangeOff':
    case 'ProductKeyRefused':
      return { reason: problem.reason };
    case 'RequestsHandledElsewhere':
      return { message: problem.message, link: problem.link ?? 'none' };
    case 'AddressesUnknown':
      return { list: formatList(problem.addresses) };
    case 'AutoClaimPolicyRefused':
      return { reason: problem.reason, max: problem.max };
    case 'ClockGoesForward':
      return { date: formatDateTime(problem.now) };
  }
}
