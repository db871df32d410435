import type { GroupId, Instant, UserId } from '../../core/ids.ts';
import { knownId } from '../../core/ids.ts';
import type { UserScope } from '../../store/lists.ts';
import type { Reader } from '../../store/store.ts';

/**
 * The people to whom groups give their licenses, each once: their direct members, with `nestedGroupLicensing` those of groups inside them
 * too.
 */
export async function licensedScope(
  reader: Reader,
  groupIds: readonly GroupId[],
): Promise<UserScope> {
  const groups: { readonly groupId: GroupId; readonly transitive: boolean }[] = [];
  for (const groupId of groupIds) {
    groups.push({ groupId, transitive: await groupsInsideCount(reader, groupId) });
  }
  const [only] = groups;
  return only !== undefined && groups.length === 1
    ? { kind: 'membersOf', ...only }
    : { kind: 'membersOfAny', groups };
}

/** How many people those are. */
export async function countLicensedMembers(
  reader: Reader,
  groupIds: readonly GroupId[],
): Promise<number> {
  const scope = await licensedScope(reader, groupIds);
  if (scope.kind === 'membersOf' && !scope.transitive) {
    return (await reader.groupSizes([scope.groupId])).get(scope.groupId)?.members ?? 0;
  }
  return await reader.countUsers(scope, null, null);
}

/** Whether there are groups inside, and whether they count. */
async function groupsInsideCount(reader: Reader, groupId: GroupId): Promise<boolean> {
  const { settings } = await reader.organization();
  if (!settings.nestedGroupLicensing) return false;
  const inside = { kind: 'membersOf', groupId, transitive: false } as const;
  return (await reader.countGroups(inside, null, null)) > 0;
}

/** Lines of a group's history that are read at once. */
const historyLines = 500;
/** People of a group that are read at once. */
const peopleAtOnce = 1000;

/** Who has come to a group's licenses since then, by its history and by that of the groups inside it that count. */
export async function joinedSince(
  reader: Reader,
  groupId: GroupId,
  since: Instant,
): Promise<readonly UserId[]> {
  const joined = new Set<UserId>();
  const groups = [groupId];
  const isNested = await groupsInsideCount(reader, groupId);
  if (isNested) groups.push(...(await groupsInside(reader, groupId)));
  for (const id of groups) {
    const { people, groups: nested } = await addedTo(reader, id, since);
    for (const userId of people) joined.add(userId);
    if (!isNested) continue;
    for (const inner of nested) {
      for (const userId of await peopleOf(reader, inner)) joined.add(userId);
    }
  }
  return [...joined];
}

async function addedTo(
  reader: Reader,
  groupId: GroupId,
  since: Instant,
): Promise<{ readonly people: readonly UserId[]; readonly groups: readonly GroupId[] }> {
  const people: UserId[] = [];
  const groups: GroupId[] = [];
  for (let before: number | undefined; ;) {
    const lines = await reader.historyOf(groupId, historyLines, {
      kinds: ['memberAdded'],
      ...(before === undefined ? {} : { before }),
    });
    const fresh = lines.filter(({ at }) => at >= since);
    for (const { body } of fresh) {
      const { memberId, memberType } = body;
      if (typeof memberId !== 'string') continue;
      if (memberType === 'user') people.push(knownId<UserId>(memberId));
      if (memberType === 'group') groups.push(knownId<GroupId>(memberId));
    }
    if (fresh.length < historyLines) return { people, groups };
    before = fresh.at(-1)?.seq;
  }
}

async function groupsInside(reader: Reader, groupId: GroupId): Promise<readonly GroupId[]> {
  const ids: GroupId[] = [];
  for (let after: string | null = null; ;) {
    const page = await reader.listGroups(
      { kind: 'membersOf', groupId, transitive: true },
      { filter: null, search: null, orderBy: [], top: 999, after, count: false },
    );
    ids.push(...page.items.map(({ id }) => id).filter((id) => id !== groupId));
    if (page.next === null) return ids;
    after = page.next;
  }
}

async function peopleOf(reader: Reader, groupId: GroupId): Promise<readonly UserId[]> {
  const scope = { kind: 'membersOf', groupId, transitive: true } as const;
  const people = { scope, filter: null, search: null };
  const ids: UserId[] = [];
  for (let after: string | null = null; ;) {
    const part = await reader.nextUserIds(people, 'id', after, peopleAtOnce);
    ids.push(...part.ids);
    if (part.next === null) return ids;
    after = part.next;
  }
}
