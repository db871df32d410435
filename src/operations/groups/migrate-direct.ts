import { enabledMask } from '../../core/assignment/enabled-plans.ts';
import type { Assignment } from '../../core/assignment/assignment.ts';
import type { Catalog } from '../../core/catalog/catalog.ts';
import { minus, planIdsOf } from '../../core/catalog/plan-mask.ts';
import type { User } from '../../core/directory/user.ts';
import type { GroupLicense } from '../../core/groups/group-license.ts';
import {
  type GroupId,
  parseId,
  type PlanId,
  type ServicePlanId,
  type SkuId,
  type UserId,
} from '../../core/ids.ts';
import type { Command } from '../../core/plan/command.ts';
import { Refused } from '../../core/problems.ts';
import { mayLicenseGuests } from '../../core/roles/may-perform.ts';
import type { DirectBesideGroup } from '../../store/group-licensing.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { putEmptyPlan, putListedRows } from '../create-plan.ts';
import { requireGroup } from '../directory/find-in-directory.ts';
import type { Call } from '../operation.ts';
import { requirePermission } from '../require-permission.ts';

/** People of a page at most. */
export const directHoldersPageMax = 999;

/** How the people fare who hold a product of the group directly. */
export type DirectHolderCounts = {
  readonly skuId: SkuId;
  readonly displayName: string;
  /** Members who would keep every app by groups: their direct license can go without anybody noticing (checklist 131). */
  readonly safe: number;
  /** Members who have it by the group too, and who would lose apps that are on in the direct license only. */
  readonly losing: number;
  /** Members who have it directly only: the group could not give it to them. */
  readonly onlyDirect: number;
  /** People who are no members. */
  readonly outside: number;
};

/** A member who holds a product of the group directly. */
export type DirectHolder = {
  readonly user: User;
  readonly skuId: SkuId;
  /** Whether they have it by the group too. */
  readonly isByGroup: boolean;
  /** Apps of the product that would go with the direct license. */
  readonly appsLost: readonly ServicePlanId[];
};

/** A report page; `next` continues it. */
export type DirectHoldersOutput = {
  readonly groupId: GroupId;
  readonly displayName: string;
  /** Products of the group, by display name. */
  readonly products: readonly DirectHolderCounts[];
  readonly rows: readonly DirectHolder[];
  readonly next: string | null;
};

/** Who holds directly what a group gives: by product as the group has them, then by person; counts for all of them. */
export async function directHolders(
  reader: Reader,
  input: { readonly groupId: string; readonly top: number; readonly after: string | null },
): Promise<DirectHoldersOutput> {
  const group = await requireGroup(reader, input.groupId);
  const licenses = (await reader.groupLicenses([group.id])).get(group.id) ?? [];
  const catalog = await reader.catalog();
  const products: DirectHolderCounts[] = [];
  for (const { skuId } of licenses) {
    products.push(await countsOf(reader, { groupId: group.id, skuId, catalog }));
  }
  const found = await foundHolders(reader, { ...input, groupId: group.id, licenses });
  const users = new Map(
    (await reader.usersByIds(found.map(({ userId }) => userId))).map((user) => [user.id, user]),
  );
  const rows = found.flatMap(({ userId, skuId, paths }): DirectHolder[] => {
    const user = users.get(userId);
    const isByGroup = paths.byGroup !== null;
    return user === undefined
      ? []
      : [{ user, skuId, isByGroup, appsLost: appsLostWithDirect(skuId, paths, catalog) }];
  });
  const last = found.length < input.top ? undefined : found.at(-1);
  return {
    groupId: group.id,
    displayName: group.displayName,
    products: products.sort((one, other) => (one.displayName < other.displayName ? -1 : 1)),
    rows,
    next: last === undefined ? null : `${last.skuId}${last.userId}`,
  };
}

async function countsOf(
  reader: Reader,
  {
    groupId,
    skuId,
    catalog,
  }: { readonly groupId: GroupId; readonly skuId: SkuId; readonly catalog: Catalog },
): Promise<DirectHolderCounts> {
  const counts = { safe: 0, losing: 0, onlyDirect: 0 };
  for (const { people, ...paths } of await reader.directBesideGroupCounts(groupId, skuId)) {
    counts[kindOf(skuId, paths, catalog)] += people;
  }
  const members = counts.safe + counts.losing + counts.onlyDirect;
  const all = await reader.directHolderCount(skuId);
  const displayName = catalog.products.get(skuId)?.displayName ?? skuId;
  return { skuId, displayName, ...counts, outside: all - members };
}

function kindOf(
  skuId: SkuId,
  paths: DirectBesideGroup,
  catalog: Catalog,
): 'safe' | 'losing' | 'onlyDirect' {
  if (paths.byGroup === null) return 'onlyDirect';
  return appsLostWithDirect(skuId, paths, catalog).length === 0 ? 'safe' : 'losing';
}

/** Apps of the product that are on by the direct license and by no group. */
function appsLostWithDirect(
  skuId: SkuId,
  { direct, byGroup, byOthers }: DirectBesideGroup,
  catalog: Catalog,
): readonly ServicePlanId[] {
  const path = (disabledPlans: readonly ServicePlanId[]): Assignment => ({
    skuId,
    disabledPlans,
    assignedByGroup: null,
    state: 'Active',
    error: null,
  });
  const kept = [...(byGroup === null ? [] : [byGroup]), ...byOthers].map(path);
  const lost = minus(enabledMask([path(direct)], catalog), enabledMask(kept, catalog));
  return planIdsOf(lost, catalog.numbering);
}

type Found = { readonly userId: UserId; readonly skuId: SkuId; readonly paths: DirectBesideGroup };

/** Characters of an id: a place is a product and a person. */
const idCharacters = 36;

async function foundHolders(
  reader: Reader,
  {
    groupId,
    licenses,
    top,
    after,
  }: {
    readonly groupId: GroupId;
    readonly licenses: readonly GroupLicense[];
    readonly top: number;
    readonly after: string | null;
  },
): Promise<readonly Found[]> {
  const afterSku = after?.slice(0, idCharacters) ?? '';
  const afterUser = after === null ? null : parseId<UserId>(after.slice(idCharacters));
  const found: Found[] = [];
  for (const { skuId } of licenses) {
    if (skuId < afterSku || found.length >= top) continue;
    const rows = await reader.directBesideGroup(
      { groupId, skuId },
      { after: skuId === afterSku ? afterUser : null, limit: top - found.length },
    );
    found.push(...rows.map(({ userId, ...paths }) => ({ userId, skuId, paths })));
  }
  return found;
}

/** What to remove. */
export type PlanRemoveDirectInput = {
  readonly groupId: string;
  /** Null: every product of the group. */
  readonly skuIds: readonly SkuId[] | null;
  /** Whether also from those who would lose apps with it. */
  readonly withLosses: boolean;
  readonly reason: string | null;
};

/** The plan, and how many direct licenses of members it leaves. */
export type PlanRemoveDirectOutput = {
  readonly planId: PlanId;
  readonly people: number;
  readonly leftOut: number;
};

/** People of a group that are read at once. */
const peopleAtOnce = 1000;

/**
 * Plans to remove the direct licenses of those who have the same product by the group, and of nobody else. It is an ordinary plan: seen
 * before it is applied, and undone like any other. Who has lost the group's license meanwhile has drifted and keeps the direct one.
 */
export async function planRemoveDirect(
  tx: Writer,
  call: Call,
  input: PlanRemoveDirectInput,
): Promise<PlanRemoveDirectOutput> {
  requirePermission(call.actor, 'assignUserLicense');
  const group = await requireGroup(tx, input.groupId);
  const licenses = (await tx.groupLicenses([group.id])).get(group.id) ?? [];
  const skuIds = input.skuIds ?? licenses.map(({ skuId }) => skuId);
  for (const skuId of skuIds) {
    if (!licenses.some((license) => license.skuId === skuId)) {
      throw new Refused({ code: 'NotAssigned', skuId });
    }
  }
  const { people, leftOut } = await removable(tx, { ...input, groupId: group.id, skuIds });
  const { settings } = await tx.organization();
  const commands = new Map<string, Command>();
  const rows = Array.from(people, ([userId, taken]) => {
    const key = taken.join();
    const command = commands.get(key) ?? { kind: 'unassign', skuIds: taken };
    commands.set(key, command);
    return { userId, command };
  });
  const [command, ...others] = commands.values();
  const planId = await putEmptyPlan(tx, call, {
    input: { surface: 'api', reason: input.reason },
    source: { kind: 'listed' },
    guests: mayLicenseGuests(call.actor, settings),
    total: people.size,
    command: others.length === 0 ? (command ?? null) : null,
  });
  await putListedRows(tx, planId, rows);
  return { planId, people: people.size, leftOut };
}

async function removable(
  tx: Writer,
  {
    groupId,
    skuIds,
    withLosses,
  }: {
    readonly groupId: GroupId;
    readonly skuIds: readonly SkuId[];
    readonly withLosses: boolean;
  },
): Promise<{ readonly people: ReadonlyMap<UserId, readonly SkuId[]>; readonly leftOut: number }> {
  const catalog = await tx.catalog();
  const people = new Map<UserId, readonly SkuId[]>();
  let leftOut = 0;
  for (const skuId of skuIds) {
    for (let after: UserId | null = null; ;) {
      const rows = await tx.directBesideGroup({ groupId, skuId }, { after, limit: peopleAtOnce });
      for (const { userId, ...paths } of rows) {
        const kind = kindOf(skuId, paths, catalog);
        if (kind === 'onlyDirect' || (kind === 'losing' && !withLosses)) leftOut += 1;
        else people.set(userId, [...(people.get(userId) ?? []), skuId]);
      }
      if (rows.length < peopleAtOnce) break;
      after = rows.at(-1)?.userId ?? null;
    }
  }
  return { people, leftOut };
}
