import type { JsonObject } from '../../../core/directory/property.ts';
import { toGraphLicenseDetails } from '../../../graph/present/license-details.ts';
import { licenseDetailsEntity } from '../../../graph/resources/subscribed-sku.ts';
import { pick, selectedNames } from '../../../graph/selected-names.ts';
import { ok } from '../graph-answer.ts';
import { notFound, type GraphCall, type GraphRoute } from '../graph-call.ts';
import { collectionBody, entityBody } from '../links.ts';
import { pathUser } from '../users/find-user.ts';

const query = { entityType: licenseDetailsEntity, options: ['$select'] } as const;

/** `GET /users/{id}/licenseDetails` (contract.md 1.3). */
export const listLicenseDetailsRoute: GraphRoute = {
  method: 'GET',
  path: '/users/{user}/licenseDetails',
  action: 'readLicenseDetails',
  selfAction: 'readSelf',
  query,
  async handle(call) {
    const { names, contextSuffix } = selectedNames(call.query.select, licenseDetailsEntity, null);
    const { userId, details } = await licenseDetails(call);
    return ok(
      collectionBody(call, `users('${userId}')/licenseDetails${contextSuffix}`, {
        items: details.map((item) => pick(item, names)),
        next: null,
        count: null,
      }),
    );
  },
};

/** `GET /users/{id}/licenseDetails/{licenseDetailsId}` (contract.md 1.3). */
export const getLicenseDetailsRoute: GraphRoute = {
  method: 'GET',
  path: '/users/{user}/licenseDetails/{details}',
  action: 'readLicenseDetails',
  selfAction: 'readSelf',
  query,
  async handle(call) {
    const id = call.param('details');
    const { userId, details } = await licenseDetails(call);
    const found = details.find((item) => item['id'] === id);
    if (found === undefined) throw notFound(id);
    const { names, contextSuffix } = selectedNames(call.query.select, licenseDetailsEntity, null);
    return ok(
      entityBody(
        call,
        `users('${userId}')/licenseDetails${contextSuffix}/$entity`,
        pick(found, names),
      ),
    );
  },
};

async function licenseDetails(
  call: GraphCall,
): Promise<{ readonly userId: string; readonly details: readonly JsonObject[] }> {
  const { id } = await pathUser(call);
  return await call.desk.near(async (reader) => {
    const assignments = (await reader.assignmentsOf([id])).get(id) ?? [];
    return {
      userId: id,
      details: toGraphLicenseDetails(id, assignments, await reader.catalog()),
    };
  });
}
