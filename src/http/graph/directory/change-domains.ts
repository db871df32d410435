import { domainPatchBody } from '../../../graph/bodies/action-bodies.ts';
import { toGraphDomain } from '../../../graph/present/organization.ts';
import { domainEntity } from '../../../graph/resources/organization.ts';
import { noContent, ok } from '../graph-answer.ts';
import { bodyOf, noQuery, notFound, type GraphCall, type GraphRoute } from '../graph-call.ts';
import { entityBody } from '../links.ts';
import type { VerifiedDomain } from '../../../core/directory/organization.ts';

/** `PATCH /domains/{name}`: the default domain is all there is to change (contract.md 1.1). */
const updateDomainRoute: GraphRoute = {
  method: 'PATCH',
  path: '/domains/{domain}',
  action: 'manageDomains',
  query: noQuery,
  async handle(call) {
    const body = await bodyOf(call, domainPatchBody, {
      resource: 'Domain',
      isReadOnly: (name) => Object.hasOwn(domainEntity.properties, name),
    });
    const { name } = await requireDomain(call);
    if (body.isDefault === true) await call.desk.write('setDefaultDomain', call.actor, { name });
    return noContent;
  },
};

/** `POST /domains/{name}/verify`: every domain there is has been verified (contract.md 1.1). */
const verifyDomainRoute: GraphRoute = {
  method: 'POST',
  path: '/domains/{domain}/verify',
  action: 'manageDomains',
  query: noQuery,
  async handle(call) {
    const domain = await requireDomain(call);
    return ok(entityBody(call, 'domains/$entity', toGraphDomain(domain)));
  },
};

async function requireDomain(call: GraphCall): Promise<VerifiedDomain> {
  const name = call.param('domain').toLowerCase();
  const { verifiedDomains } = await call.desk.near((reader) => reader.organization());
  const domain = verifiedDomains.find((candidate) => candidate.name.toLowerCase() === name);
  if (domain === undefined) throw notFound(call.param('domain'));
  return domain;
}

/** Changes to domains. */
export const changeDomainRoutes: readonly GraphRoute[] = [updateDomainRoute, verifyDomainRoute];
