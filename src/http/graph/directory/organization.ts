import { organizationPatchBody } from '../../../graph/bodies/action-bodies.ts';
import { toGraphDomain, toGraphOrganization } from '../../../graph/present/organization.ts';
import { domainEntity, organizationEntity } from '../../../graph/resources/organization.ts';
import { pick, selectedNames } from '../../../graph/selected-names.ts';
import { noContent, ok } from '../graph-answer.ts';
import { bodyOf, noQuery, notFound, type GraphCall, type GraphRoute } from '../graph-call.ts';
import { collectionBody, entityBody } from '../links.ts';
import { pageOf } from '../page-of.ts';
import type { Organization } from '../../../core/directory/organization.ts';

async function organizationOf(call: GraphCall): Promise<Organization> {
  return await call.desk.near((reader) => reader.organization());
}

/** `GET /organization`: a collection of one (contract.md 1.1). */
const listOrganizationRoute: GraphRoute = {
  method: 'GET',
  path: '/organization',
  action: 'readOrganization',
  query: { entityType: organizationEntity, options: ['$select'] },
  async handle(call) {
    const { names, contextSuffix } = selectedNames(call.query.select, organizationEntity, null);
    const organization = toGraphOrganization(await organizationOf(call));
    return ok(
      collectionBody(call, 'organization' + contextSuffix, {
        items: [pick(organization, names)],
        next: null,
        count: null,
      }),
    );
  },
};

/** `GET /organization/{id}`. */
const getOrganizationRoute: GraphRoute = {
  method: 'GET',
  path: '/organization/{organization}',
  action: 'readOrganization',
  query: { entityType: organizationEntity, options: ['$select'] },
  properties: organizationEntity,
  async handle(call) {
    const organization = await requireOrganization(call);
    const { names, contextSuffix } = selectedNames(call.query.select, organizationEntity, null);
    return ok(
      entityBody(
        call,
        `organization${contextSuffix}/$entity`,
        pick(toGraphOrganization(organization), names),
      ),
    );
  },
};

/** `PATCH /organization/{id}`. */
const updateOrganizationRoute: GraphRoute = {
  method: 'PATCH',
  path: '/organization/{organization}',
  action: 'manageOrganization',
  query: noQuery,
  async handle(call) {
    const body = await bodyOf(call, organizationPatchBody, {
      resource: 'Organization',
      isReadOnly: (name) => Object.hasOwn(organizationEntity.properties, name),
    });
    await requireOrganization(call);
    const { defaultUsageLocation, preferredLanguage, technicalNotificationMails } = body;
    await call.desk.write('updateOrganization', call.actor, {
      ...(defaultUsageLocation === undefined ? {} : { defaultUsageLocation }),
      ...(preferredLanguage === undefined ? {} : { preferredLanguage }),
      ...(technicalNotificationMails === undefined ? {} : { technicalNotificationMails }),
    });
    return noContent;
  },
};

async function requireOrganization(call: GraphCall): Promise<Organization> {
  const organization = await organizationOf(call);
  const id = call.param('organization');
  if (organization.tenantId !== id.toLowerCase()) throw notFound(id);
  return organization;
}

/** `GET /domains`. */
const listDomainsRoute: GraphRoute = {
  method: 'GET',
  path: '/domains',
  action: 'readDomains',
  query: {
    entityType: domainEntity,
    options: ['$select', '$filter', '$top', '$count', '$skiptoken'],
  },
  hasCount: true,
  async handle(call) {
    const { verifiedDomains } = await organizationOf(call);
    return await pageOf(call, verifiedDomains.map(toGraphDomain), {
      fragment: 'domains',
      entityType: domainEntity,
      key: 'id',
    });
  },
};

/** `GET /domains/{name}`. */
const getDomainRoute: GraphRoute = {
  method: 'GET',
  path: '/domains/{domain}',
  action: 'readDomains',
  query: { entityType: domainEntity, options: ['$select'] },
  properties: domainEntity,
  async handle(call) {
    const name = call.param('domain').toLowerCase();
    const { verifiedDomains } = await organizationOf(call);
    const domain = verifiedDomains.find((candidate) => candidate.name.toLowerCase() === name);
    if (domain === undefined) throw notFound(call.param('domain'));
    const { names, contextSuffix } = selectedNames(call.query.select, domainEntity, null);
    const body = pick(toGraphDomain(domain), names);
    return ok(entityBody(call, `domains${contextSuffix}/$entity`, body));
  },
};

/** The organization and its domains (contract.md 1.1). */
export const organizationRoutes: readonly GraphRoute[] = [
  listOrganizationRoute,
  getOrganizationRoute,
  updateOrganizationRoute,
  listDomainsRoute,
  getDomainRoute,
];
