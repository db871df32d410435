import type { LinkProps } from '@tanstack/react-router';
import type { PlanBody } from '../../api/plans.ts';
import type { Command } from '../../core/plan/command.ts';
import { formatList } from './format.ts';
import type { ProblemNames } from './problem-text.ts';
import { t } from './texts.ts';

/** More products than these are counted instead of named. */
const namedProductsMax = 2;

type ProductName = ProblemNames['product'];

/** What a plan does, for how many: "Assign Microsoft 365 E3 to 20 people". */
export function planTitle(plan: PlanBody, product: ProductName): string {
  const [first] = plan.groups;
  if (first !== undefined) {
    const group =
      plan.groups.length === 1
        ? (first.displayName ?? t('groupPlan.goneGroup'))
        : t('groupPlan.several', { count: plan.groups.length });
    const { undoOf: operationNo } = plan;
    return operationNo === null
      ? t('groupPlan.title', { group })
      : t('groupPlan.titleUndo', { group, operationNo });
  }
  if (plan.undoOf !== null) return t('plans.title.undo', { operationNo: plan.undoOf });
  const count = plan.totals?.counts.people ?? plan.total;
  const people = count === null ? t('plans.peopleUnknown') : peopleText(count);
  const { command } = plan;
  switch (command?.kind) {
    case 'assign':
      return t('plans.title.assign', { products: skusText(givenBy(command), product), people });
    case 'unassign':
      return t('plans.title.unassign', { products: skusText(command.skuIds, product), people });
    case 'replace':
      return t('plans.title.replace', { people });
    case 'swap': {
      const [from, products] = [product(command.from), product(command.to.skuId)];
      return t('plans.title.swap', { from, products, people });
    }
    case 'setApps':
      return t('plans.title.setApps', { products: product(command.skuId), people });
    case 'unassignAll':
      return t('plans.title.unassignAll', { people });
    default:
      return t('plans.title.change', { people });
  }
}

/** What stays and what goes, in a sentence; null where the title says it all. */
export function planLede(plan: PlanBody, product: ProductName): string | null {
  if (plan.groups.length > 1) return t('groupPlan.ledeSeveral');
  if (plan.groups.length === 1) return t('groupPlan.lede');
  if (plan.undoOf !== null) return t('plans.lede.undo');
  switch (plan.command?.kind) {
    case 'replace':
      return t('plans.lede.replace', { products: skusText(givenBy(plan.command), product) });
    case 'assign':
    case 'unassign':
    case 'change':
    case 'swap':
    case 'setApps':
    case 'unassignAll':
      return t(`plans.lede.${plan.command.kind}`);
    default:
      return null;
  }
}

/** What the button does: "Replace for 4,171 people". */
export function applyText(plan: PlanBody, count: number): string {
  if (plan.groups.length > 0 && plan.undoOf === null) return t('groupPlan.apply', { count });
  const people = peopleText(count);
  if (plan.undoOf !== null) return t('plans.apply.undo', { people });
  switch (plan.command?.kind) {
    case 'assign':
      return t('plans.apply.assign', { people });
    case 'unassign':
    case 'unassignAll':
      return t('plans.apply.unassign', { people });
    case 'replace':
    case 'swap':
      return t('plans.apply.replace', { people });
    default:
      return t('plans.apply.change', { people });
  }
}

/** The page a plan was made on. */
export function planOrigin(plan: PlanBody): { readonly label: string; readonly link: LinkProps } {
  const [group] = plan.groups;
  if (plan.groups.length > 1) return { label: t('shell.groups'), link: { to: '/groups' } };
  if (group !== undefined && group.displayName !== null) {
    const { groupId, displayName } = group;
    return {
      label: displayName,
      link: { to: '/groups/$groupId', params: { groupId }, search: { tab: 'licenses' } },
    };
  }
  if (plan.undoOf === null && plan.surface === 'licensesPage') {
    return { label: t('shell.licenses'), link: { to: '/licenses' } };
  }
  if (plan.undoOf === null && plan.surface === 'activeUsersPage') {
    return { label: t('shell.activeUsers'), link: { to: '/users' } };
  }
  return { label: t('shell.activity'), link: { to: '/activity' } };
}

/** "4,218 people". */
function peopleText(count: number): string {
  return t('plans.people', { count });
}

/** Products that a command names to be given. */
function givenBy(command: Extract<Command, { kind: 'assign' | 'replace' }>): readonly string[] {
  return command.licenses.map(({ skuId }) => skuId);
}

function skusText(skuIds: readonly string[], product: ProductName): string {
  return skuIds.length <= namedProductsMax
    ? formatList(skuIds.map(product))
    : t('plans.products', { count: skuIds.length });
}
