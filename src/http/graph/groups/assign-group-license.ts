import { accepted } from '../graph-answer.ts';
import { noQuery, type GraphCall, type GraphRoute } from '../graph-call.ts';
import { licenseChangeOf } from '../licenses/license-change.ts';
import { entityBody } from '../links.ts';
import { pathGroup, presentGroups } from './present-groups.ts';

/**
 * `POST /groups/{id}/assignLicense` (contract.md 1.4): the group gives it from now on, its members get it in the background, so the
 * answer is 202. Where the organization guards against taking licenses from many, the header `x-allot-confirm` names the group.
 */
export const assignGroupLicenseRoute: GraphRoute = {
  method: 'POST',
  path: '/groups/{group}/assignLicense',
  action: 'assignGroupLicense',
  query: noQuery,
  async handle(call) {
    const change = await licenseChangeOf(call);
    const group = await pathGroup(call);
    await call.desk.write('setGroupLicenses', call.actor, {
      groupId: group.id,
      change,
      reason: null,
      confirmation: confirmationOf(call),
    });
    const [presented] = await presentGroups(call.desk, [group], { select: null });
    const { tenantId } = await call.desk.near((reader) => reader.organization());
    return accepted(
      entityBody(call, 'groups/$entity', presented ?? {}),
      `${call.c.get('origin')}/v2/${tenantId}/directoryObjects/${group.id}/Microsoft.DirectoryServices.Group`,
    );
  },
};

/** The group that the caller has named so that many may lose a license. Headers carry ASCII only: the name may be percent-encoded. */
export function confirmationOf(call: GraphCall): string | null {
  const header = call.c.req.header('x-allot-confirm') ?? null;
  if (header === null) return null;
  try {
    return decodeURIComponent(header);
  } catch {
    // A name with a percent sign of its own.
    return header;
  }
}
