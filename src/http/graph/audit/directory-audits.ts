import type { AuditProperty } from '../../../core/audit/audit-properties.ts';
import type { Organization } from '../../../core/directory/organization.ts';
import {
  type AuditPresentation,
  auditIdOf,
  seqOfAuditId,
  toGraphDirectoryAudit,
} from '../../../graph/present/directory-audit.ts';
import { unsupportedClause } from '../../../graph/query-error.ts';
import { directoryAuditEntity } from '../../../graph/resources/directory-audit.ts';
import { pick, selectedNames } from '../../../graph/selected-names.ts';
import type { Expression, OrderKey } from '../../../odata/expression.ts';
import type { Desk } from '../../../operations/desk.ts';
import type { ListQuery } from '../../../store/lists.ts';
import { HttpRefusal } from '../../http-refusal.ts';
import { problemMessage } from '../../problem-catalogue.ts';
import { ok } from '../graph-answer.ts';
import { notFound, type GraphCall, type GraphRoute } from '../graph-call.ts';
import { collectionBody, entityBody } from '../links.ts';
import { listQueryOf } from '../list-query.ts';
import { auditFilter } from './audit-filter.ts';

/** `GET /auditLogs/directoryAudits` (contract.md 1.9): the change log, newest first. */
const listDirectoryAuditsRoute: GraphRoute = {
  method: 'GET',
  path: '/auditLogs/directoryAudits',
  action: 'readAudit',
  query: {
    entityType: directoryAuditEntity,
    options: ['$filter', '$top', '$skiptoken', '$orderby', '$count', '$select'],
  },
  async handle(call) {
    const organization = await organizationOf(call);
    const page = await call.desk.read('listAudit', {
      query: await auditQuery(call, organization.tenantId),
    });
    const { names, contextSuffix } = selectedNames(call.query.select, directoryAuditEntity, null);
    const items = page.items.map((line) =>
      pick(toGraphDirectoryAudit(line, shownBy(organization)), names),
    );
    return ok(
      collectionBody(call, 'auditLogs/directoryAudits' + contextSuffix, { ...page, items }),
    );
  },
};

/** `GET /auditLogs/directoryAudits/{id}`. */
const getDirectoryAuditRoute: GraphRoute = {
  method: 'GET',
  path: '/auditLogs/directoryAudits/{audit}',
  action: 'readAudit',
  query: { entityType: directoryAuditEntity, options: ['$select'] },
  async handle(call) {
    const id = call.param('audit');
    const seq = seqOfAuditId(id);
    if (seq === null) throw notFound(id);
    const organization = await organizationOf(call);
    const filter: Expression = { kind: 'compare', operator: 'eq', path: ['seq'], value: seq };
    const page = await call.desk.read('listAudit', {
      query: { ...listQueryOf(call.query), filter, orderBy: [], top: 1 },
    });
    const [line] = page.items;
    const isIt =
      line !== undefined &&
      auditIdOf(organization.tenantId, line.change.operationNo, seq).toLowerCase() ===
        id.toLowerCase();
    if (!isIt) throw notFound(id);
    const { names, contextSuffix } = selectedNames(call.query.select, directoryAuditEntity, null);
    const body = pick(toGraphDirectoryAudit(line, shownBy(organization)), names);
    return ok(entityBody(call, `auditLogs/directoryAudits${contextSuffix}/$entity`, body));
  },
};

function shownBy({ tenantId }: Organization): AuditPresentation {
  return { tenantId, messageOf: problemMessage };
}

async function organizationOf(call: GraphCall): Promise<Organization> {
  return await call.desk.near((reader) => reader.organization());
}

async function auditQuery(call: GraphCall, tenantId: string): Promise<ListQuery> {
  const query = listQueryOf(call.query);
  const filter =
    query.filter === null ? null : await loggedFilter(call.desk, query.filter, tenantId);
  return { ...query, filter, orderBy: query.orderBy.map(auditOrder) };
}

/** A filter on `directoryAudit` as the change log is asked for it; names of targets are looked up. */
export function loggedFilter(
  desk: Desk,
  filter: Expression,
  tenantId: string,
): Promise<Expression> {
  return auditFilter(filter, {
    tenantId,
    idsOfTargets: (condition) =>
      desk.read('auditTargetIds', {
        userFilter: condition,
        // Groups have no user names.
        groupFilter: condition.kind === 'count' || isOfUsersOnly(condition) ? null : condition,
      }),
  });
}

function isOfUsersOnly(condition: Expression): boolean {
  return 'path' in condition && condition.path[0] === 'userPrincipalName';
}

/** Lines are put in order by their time; ties by their place in the log. */
function auditOrder({ property, descending }: OrderKey): OrderKey {
  if (property !== 'activityDateTime') {
    const { code, message } = unsupportedClause('$orderby', property, 'DirectoryAudit');
    throw new HttpRefusal(400, code, message);
  }
  const at: AuditProperty = 'at';
  return { property: at, descending };
}

/** The audit log (contract.md 1.9). */
export const directoryAuditRoutes: readonly GraphRoute[] = [
  listDirectoryAuditsRoute,
  getDirectoryAuditRoute,
];
