import type { GroupHttpWorld } from './group-http-world.ts';
import { itemsOf, textOf } from './graph-answers.ts';
import type { Answer } from './http-world.ts';
import { personId } from './small-world.ts';

/** Where beta keeps the licensing of the organization. */
export const admin = '/beta/admin/cloudLicensing';

/** The id of a product's allotment, found as a client finds it. */
export async function allotmentOf(world: GroupHttpWorld, skuId: string): Promise<string> {
  const [found] = itemsOf(
    await world.commandLine('GET', `${admin}/allotments?$filter=skuId eq ${skuId}`),
  );
  return textOf(found ?? null, 'id');
}

/** The body that gives a product to a person. */
export async function givingTo(
  world: GroupHttpWorld,
  skuId: string,
  assignedTo: string,
  disabledServicePlanIds: readonly string[] = [],
): Promise<object> {
  const allotment = await allotmentOf(world, skuId);
  return {
    '@odata.type': '#microsoft.graph.cloudLicensing.assignment',
    'allotment@odata.bind': `https://graph.microsoft.com${admin}/allotments/${allotment}`,
    'assignedTo@odata.bind': `https://graph.microsoft.com/beta/${assignedTo}`,
    disabledServicePlanIds,
  };
}

/** What somebody holds, in the words of v1.0. */
export async function assigned(world: GroupHttpWorld, no: number): Promise<unknown> {
  const path = `/v1.0/users/${personId(no)}?$select=assignedLicenses`;
  return (await world.commandLine('GET', path)).body?.['assignedLicenses'];
}

/** Status, code, inner code and further facts of a refusal. */
export function formOf(answer: Answer): unknown {
  const error = Object(answer.body?.['error']);
  const inner = Object(Reflect.get(error, 'innerError'));
  const { date: _date, 'request-id': _id, 'client-request-id': _client, ...facts } = inner;
  return [answer.status, Reflect.get(error, 'code'), facts];
}
