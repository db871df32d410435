import * as z from 'zod';

import { isGuid } from '../core/ids.ts';
import type { Client } from './client.ts';
import type { CliArgument } from './command.ts';
import { Refusal, UsageError } from './failures.ts';
import { userAnswer, userPath } from './users.ts';

/** A group, as Graph answers with `groupSelect`. */
export type GroupAnswer = { id: string; displayName: string } & Record<string, unknown>;
export const groupAnswer: z.ZodType<GroupAnswer> = z.looseObject({
  id: z.string(),
  displayName: z.string(),
});

/** What is asked of Graph for groups. */
export const groupSelect =
  '$select=id,displayName,description,mail,groupTypes,mailEnabled,securityEnabled,membershipRule';

/** The argument that names a group. */
export const groupArgument: CliArgument = { name: '<group>', summary: 'name or id of the group' };

/** What `/api/groups/{id}/licenses` answers, as far as it is read here. */
export type GroupLicensesAnswer = {
  groupId: string;
  displayName: string;
  members: number;
  state: keyof typeof stateTexts;
  progress: { operationNo: number; done: number; total: number } | null;
  licenses: {
    skuId: string;
    displayName: string;
    disabledPlans: string[];
    active: number;
    failing: number;
    waiting: number;
  }[];
};
export const groupLicensesAnswer: z.ZodType<GroupLicensesAnswer> = z.looseObject({
  groupId: z.string(),
  displayName: z.string(),
  members: z.number(),
  state: z.enum(['none', 'allAssigned', 'inProgress', 'errors']),
  progress: z.object({ operationNo: z.number(), done: z.number(), total: z.number() }).nullable(),
  licenses: z.array(
    z.looseObject({
      skuId: z.string(),
      displayName: z.string(),
      disabledPlans: z.array(z.string()),
      active: z.number(),
      failing: z.number(),
      waiting: z.number(),
    }),
  ),
});

/** How a group's members fare, in the admin center's words. */
export const stateTexts = {
  none: 'No licenses',
  allAssigned: 'All licenses assigned',
  inProgress: 'In progress',
  errors: 'Errors and issues',
} as const;

/** The group meant by a name or an id. */
export async function findGroup(client: Client, text: string): Promise<GroupAnswer> {
  if (isGuid(text.toLowerCase())) {
    return await client.get(groupAnswer, `/v1.0/groups/${text.toLowerCase()}?${groupSelect}`);
  }
  const filter = encodeURIComponent(`displayName eq '${text.replaceAll("'", "''")}'`);
  const [group, ...others] = await client.list(
    groupAnswer,
    `/v1.0/groups?${groupSelect}&$filter=${filter}`,
  );
  if (group === undefined) {
    throw new Refusal('ResourceNotFound', `No group here is called “${text}”.`, [
      'See which there are: allot group list',
    ]);
  }
  if (others.length > 0) {
    const ids = [group, ...others].map(({ id }) => `  ${id}`).join('\n');
    throw new UsageError(`Several groups are called “${text}”. Say which by its id:\n${ids}`);
  }
  return group;
}

/** What a group gives and how its members fare with it. */
export async function groupLicensesOf(client: Client, id: string): Promise<GroupLicensesAnswer> {
  return await client.get(groupLicensesAnswer, `/api/groups/${id}/licenses`);
}

/** Ids of the people meant by user names or ids, all of them before anything is done. */
export async function findPeople(client: Client, texts: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const text of texts) {
    const { id } = await client.get(
      userAnswer,
      `${userPath(text)}?$select=id,displayName,userPrincipalName`,
    );
    ids.push(id);
  }
  return ids;
}

/** What the admin center calls a group. */
export function groupKind(group: GroupAnswer): string {
  const types = Array.isArray(group['groupTypes']) ? group['groupTypes'] : [];
  const kind = types.includes('Unified')
    ? 'Microsoft 365'
    : group['mailEnabled'] !== true
      ? 'Security'
      : group['securityEnabled'] === true
        ? 'Mail-enabled security'
        : 'Distribution list';
  return types.includes('DynamicMembership') ? `${kind}, dynamic` : kind;
}
