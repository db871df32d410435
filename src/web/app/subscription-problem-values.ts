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
] as const;

/** Problems of a purchase, or of the clock that it goes by. */
export type SubscriptionProblem = Extract<Problem, { code: (typeof codes)[number] }>;

/** Whether a problem is one of them. */
export function isSubscriptionProblem(problem: Problem): problem is SubscriptionProblem {
  return codes.some((code) => code === problem.code);
}

/** What texts of such problems are filled with. */
export function subscriptionValues(problem: SubscriptionProblem): TextValues {
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
      return {};
    case 'ClockGoesForward':
      return { date: formatDateTime(problem.now) };
  }
}
