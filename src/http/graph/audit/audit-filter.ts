import { kindsWhere, type Activity } from '../../../core/audit/activity.ts';
import type { AuditProperty } from '../../../core/audit/audit-properties.ts';
import {
  initiatorOf,
  loggedByService,
  operationNoOf,
} from '../../../graph/present/directory-audit.ts';
import { evaluate, type Row } from '../../../odata/evaluate/evaluate.ts';
import type { Comparison, Expression, Literal } from '../../../odata/expression.ts';
import { HttpRefusal } from '../../http-refusal.ts';
import { unsupportedClause } from '../../../graph/query-error.ts';

/** What a filter on audit lines needs to know. */
export type AuditFilterFacts = {
  readonly tenantId: string;
  /** Ids of the objects whose names fulfil a condition on `displayName` and `userPrincipalName`. */
  readonly idsOfTargets: (condition: Expression) => Promise<readonly string[]>;
};

/** The filter on `directoryAudit` in terms of the change log (`auditProperties`). Offered: contract.md 1.9. */
export async function auditFilter(
  filter: Expression,
  facts: AuditFilterFacts,
): Promise<Expression> {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return {
        kind: filter.kind,
        left: await auditFilter(filter.left, facts),
        right: await auditFilter(filter.right, facts),
      };
    case 'not':
      return { kind: 'not', operand: await auditFilter(filter.operand, facts) };
    case 'any':
      return await targetFilter(filter, facts);
    case 'compare':
    case 'match':
    case 'in':
      return propertyFilter(filter, facts);
    case 'count':
      throw unsupported(filter.path.join('/'));
  }
}

type Leaf = Extract<Expression, { kind: 'compare' | 'match' | 'in' }>;

const columns: ReadonlyMap<string, AuditProperty> = new Map<string, AuditProperty>([
  ['activityDateTime', 'at'],
  ['result', 'result'],
  ['initiatedBy/user/displayName', 'actorDisplayName'],
  ['initiatedBy/user/userPrincipalName', 'actorUserPrincipalName'],
  ['initiatedBy/user/id', 'actorId'],
  ['initiatedBy/app/appId', 'actorId'],
  ['initiatedBy/app/displayName', 'actorDisplayName'],
]);

function propertyFilter(leaf: Leaf, { tenantId }: AuditFilterFacts): Expression {
  const path = leaf.path.join('/');
  const column = columns.get(path);
  if (column !== undefined) {
    const condition: Leaf = { ...leaf, path: [column] };
    if (column === 'at' || column === 'result') return condition;
    return initiatorFilter(path.startsWith('initiatedBy/user') ? 'user' : 'app', condition);
  }
  switch (path) {
    case 'activityDisplayName':
      return kindFilter(leaf, (activity) => activity.name);
    case 'category':
      return kindFilter(leaf, (activity) => activity.category);
    case 'operationType':
      return kindFilter(leaf, (activity) => activity.operationType);
    case 'loggedByService':
      return constantFilter(leaf, loggedByService);
    case 'correlationId':
      if (leaf.kind !== 'compare' || (leaf.operator !== 'eq' && leaf.operator !== 'ne')) break;
      return correlationFilter(leaf.operator, leaf.value, tenantId);
    default:
  }
  throw unsupported(path);
}

/** A condition on `initiatedBy/user` or `/app`: of lines that show the other one, what it says of null. */
function initiatorFilter(initiator: 'user' | 'app', condition: Leaf): Expression {
  const kinds = Object.entries(initiatorOf).filter(([, shown]) => shown === initiator);
  const isShown: Expression = {
    kind: 'in',
    path: ['actorKind' satisfies AuditProperty],
    values: kinds.map(([kind]) => kind),
  };
  if (!holdsOf(condition, null)) return { kind: 'and', left: condition, right: isShown };
  return { kind: 'or', left: { kind: 'not', operand: isShown }, right: condition };
}

/** A condition on something that follows from the kind of change: the kinds of which it is true. */
function kindFilter(leaf: Leaf, valueOf: (activity: Activity) => string): Expression {
  const kinds = kindsWhere((activity) => holdsOf(leaf, valueOf(activity)));
  return kinds.length === 0 ? never : { kind: 'in', path: ['kind'], values: kinds };
}

function constantFilter(leaf: Leaf, value: string): Expression {
  return holdsOf(leaf, value) ? { kind: 'not', operand: never } : never;
}

function holdsOf(leaf: Leaf, value: string | null): boolean {
  const row: Row = { value };
  return evaluate({ ...leaf, path: ['value'] }, row);
}

function correlationFilter(operator: Comparison, value: Literal, tenantId: string): Expression {
  const operationNo = typeof value === 'string' ? operationNoOf(tenantId, value) : null;
  const condition: Expression =
    operationNo === null
      ? never
      : { kind: 'compare', operator: 'eq', path: ['operationNo'], value: operationNo };
  return operator === 'eq' ? condition : { kind: 'not', operand: condition };
}

/** `targetResources/any(t:t/id eq '…')`: every line has exactly one object, so `any` is a condition on it. */
async function targetFilter(
  filter: Expression & { kind: 'any' },
  facts: AuditFilterFacts,
): Promise<Expression> {
  const path = filter.path.join('/');
  if (path !== 'targetResources') throw unsupported(path);
  if (filter.predicate === null) return { kind: 'not', operand: never };
  return await targetCondition(filter.predicate, facts);
}

async function targetCondition(
  condition: Expression,
  facts: AuditFilterFacts,
): Promise<Expression> {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return {
        kind: condition.kind,
        left: await targetCondition(condition.left, facts),
        right: await targetCondition(condition.right, facts),
      };
    case 'not':
      return { kind: 'not', operand: await targetCondition(condition.operand, facts) };
    case 'compare':
    case 'match':
    case 'in': {
      const [, ...path] = condition.path;
      switch (path.join('/')) {
        case 'id':
          return { ...condition, path: ['targetId'] };
        case 'type':
          return kindFilter(condition, (activity) => activity.targetType);
        case 'displayName':
        case 'userPrincipalName': {
          const ids = await facts.idsOfTargets({ ...condition, path });
          return ids.length === 0 ? never : { kind: 'in', path: ['targetId'], values: ids };
        }
        default:
      }
      throw unsupported('targetResources/' + path.join('/'));
    }
    default:
      throw unsupported('targetResources');
  }
}

/** True of no line: every line has a kind. */
const never: Expression = { kind: 'compare', operator: 'eq', path: ['kind'], value: null };

function unsupported(property: string): HttpRefusal {
  const { code, message } = unsupportedClause('$filter', property, 'DirectoryAudit');
  return new HttpRefusal(400, code, message);
}
