import type { FixFacts } from '../core/plan/fixes.ts';
import type { Names } from './problem-entry.ts';

/** What a way out does, as a person reads it on a button or in a list. */
export function fixSentence(fix: FixFacts, names: Names): string {
  const apps = (ids: readonly string[]): string => ids.map(names.servicePlan).join(', ');
  switch (fix.kind) {
    case 'turnOffInNew':
      return `Assign ${names.product(fix.skuId)} without ${apps(fix.servicePlanIds)}.`;
    case 'turnOffInHeld':
      return `Turn off ${apps(fix.servicePlanIds)} in ${names.product(fix.skuId)}, which the person has.`;
    case 'removeHeld':
      return `Unassign ${fix.skuIds.map(names.product).join(', ')} in the same step.`;
    case 'turnOnPrerequisite':
      return `Turn on ${apps(fix.servicePlanIds)} in ${names.product(fix.skuId)}.`;
    case 'addPrerequisite':
      return `Assign ${names.product(fix.skuId)} as well, which brings ${apps(fix.servicePlanIds)}.`;
    case 'turnOffDependent':
      return `Turn off ${apps(fix.servicePlanIds)} in ${names.product(fix.skuId)}.`;
    case 'removeDependent':
      return `Unassign ${names.product(fix.skuId)} as well.`;
    case 'assignInstead':
      return `Assign ${names.product(fix.instead)} instead of ${names.product(fix.skuId)}.`;
    case 'leaveOut':
      return `Leave ${names.product(fix.skuId)} out.`;
    case 'leavePlanOn':
      return `Leave ${names.servicePlan(fix.servicePlanId)} on in ${names.product(fix.skuId)}.`;
    default:
      return stepSentence(fix, names);
  }
}

/** A step elsewhere, after which the same command goes through. */
function stepSentence(
  fix: Extract<
    FixFacts,
    {
      kind:
        | 'buyUnits'
        | 'freeUnits'
        | 'buyProduct'
        | 'takeOverSubscription'
        | 'useLicensesPage'
        | 'setUsageLocation'
        | 'restoreUser'
        | 'askGlobalAdministrator'
        | 'planAgain'
        | 'changeGroups'
        | 'changeProxyAddress';
    }
  >,
  names: Names,
): string {
  switch (fix.kind) {
    case 'buyUnits':
      return `Buy more licenses of ${names.product(fix.skuId)}.`;
    case 'freeUnits':
      return `Unassign ${names.product(fix.skuId)} from somebody who doesn't need it.`;
    case 'buyProduct':
      return `Buy ${names.product(fix.skuId)}.`;
    case 'takeOverSubscription':
      return `Take over the subscription of ${names.product(fix.skuId)} from the person who bought it.`;
    case 'useLicensesPage':
      return `Assign ${names.product(fix.skuId)} on the Licenses page.`;
    case 'setUsageLocation':
      return 'Set the usage location of the person.';
    case 'restoreUser':
      return 'Restore the deleted person.';
    case 'askGlobalAdministrator':
      return 'Ask a Global Administrator to do it.';
    case 'planAgain':
      return 'Make a new plan.';
    case 'changeGroups':
      return `Take the person out of ${fix.groupIds.map(names.group).join(', ')}, or the license from the group.`;
    case 'changeProxyAddress':
      return `Remove the proxy address ${fix.proxyAddress} from one of the two people.`;
  }
}
