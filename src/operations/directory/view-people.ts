import {
  isStandardViewId,
  type CustomView,
  type StandardViewId,
  type ViewCondition,
} from '../../core/directory/people-view.ts';
import type { RoleId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import { builtInRoles } from '../../core/roles/built-in-roles.ts';
import type { Expression, Literal } from '../../odata/expression.ts';
import type { Reader } from '../../store/store.ts';

/** Whom a view shows, standard or custom; null: everyone. A view that is not there is refused. */
export async function viewFilter(reader: Reader, viewId: string): Promise<Expression | null> {
  if (isStandardViewId(viewId)) return standardViewFilter(reader, viewId);
  const { customViews } = await reader.organization();
  const view = customViews.find((custom) => custom.id === viewId);
  if (view === undefined) throw new Refused({ code: 'ResourceNotFound', id: viewId });
  return customViewFilter(view);
}

/** Whom a custom view shows: those who meet all its conditions (checklist 35). */
function customViewFilter(view: Pick<CustomView, 'conditions'>): Expression {
  const [first, ...others] = view.conditions;
  return others.reduce<Expression>(
    (left, condition) => ({ kind: 'and', left, right: conditionFilter(condition) }),
    conditionFilter(first),
  );
}

function conditionFilter(condition: ViewCondition): Expression {
  switch (condition.kind) {
    case 'domain':
      return {
        kind: 'match',
        function: 'endsWith',
        path: ['userPrincipalName'],
        value: `@${condition.domain}`,
      };
    case 'signIn':
      return equal('accountEnabled', condition.isAllowed);
    case 'location':
      return equal('usageLocation', condition.value);
    case 'department':
    case 'city':
    case 'state':
    case 'country':
    case 'jobTitle':
      return equal(condition.kind, condition.value);
    case 'product':
      return {
        kind: 'any',
        path: ['assignedLicenses'],
        variable: 'a',
        predicate: {
          kind: 'compare',
          operator: 'eq',
          path: ['a', 'skuId'],
          value: condition.skuId,
        },
      };
    case 'synchronized':
      return equal('onPremisesSyncEnabled', true);
    case 'withErrors':
      return withErrors;
    case 'unlicensed':
      return licensed('eq');
  }
}

function equal(property: string, value: Literal): Expression {
  return { kind: 'compare', operator: 'eq', path: [property], value };
}

function licensed(operator: 'eq' | 'ne'): Expression {
  return { kind: 'count', operator, path: ['assignedLicenses'], value: 0 };
}

const withErrors: Expression = {
  kind: 'any',
  path: ['licenseAssignmentStates'],
  variable: 's',
  predicate: {
    kind: 'in',
    path: ['s', 'state'],
    values: ['Error', 'ActiveWithError'],
  },
};

const roleOfView: Readonly<Partial<Record<StandardViewId, RoleId>>> = {
  billingAdministrators: builtInRoles.billingAdministrator.templateId,
  globalAdministrators: builtInRoles.globalAdministrator.templateId,
  helpdeskAdministrators: builtInRoles.helpdeskAdministrator.templateId,
  serviceAdministrators: builtInRoles.serviceSupportAdministrator.templateId,
  userAdministrators: builtInRoles.userAdministrator.templateId,
};

/** Whom a standard view shows; null: everyone. */
async function standardViewFilter(reader: Reader, id: StandardViewId): Promise<Expression | null> {
  const roleId = roleOfView[id];
  if (roleId !== undefined) {
    return { kind: 'in', path: ['id'], values: await reader.holdersOfRole(roleId) };
  }
  switch (id) {
    case 'licensed':
      return licensed('ne');
    case 'unlicensed':
      return licensed('eq');
    case 'guests':
      return equal('userType', 'Guest');
    case 'signInAllowed':
      return equal('accountEnabled', true);
    case 'signInBlocked':
      return equal('accountEnabled', false);
    case 'withErrors':
      return withErrors;
    default:
      return null;
  }
}

/** "Billing admins" is for those who buy from Microsoft themselves (rules.md 1.3). */
export async function isViewShown(reader: Reader, id: StandardViewId): Promise<boolean> {
  if (id !== 'billingAdministrators') return true;
  return (await reader.subscriptions()).some(({ channel }) => channel === 'Direct');
}
