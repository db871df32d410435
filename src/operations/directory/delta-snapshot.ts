import type { Group } from '../../core/directory/group.ts';
import type { GroupId, UserId } from '../../core/ids.ts';
import type { ListQuery, Page } from '../../store/lists.ts';
import type { Reader } from '../../store/store.ts';
import type { DeltaMember } from './delta-changes.ts';
import { withAssignments, type ListedUser } from './list-users.ts';

/** A page of a first synchronization: everything there is, and how far the log went when it began. */
export async function usersSnapshot(
  reader: Reader,
  input: { readonly query: ListQuery; readonly withRelated: boolean },
): Promise<{ readonly page: Page<ListedUser>; readonly seq: number }> {
  const seq = await reader.lastSeq();
  const page = await reader.listUsers({ kind: 'active' }, input.query);
  return {
    seq,
    page: { ...page, items: await withAssignments(reader, page.items, input.withRelated) },
  };
}

/** A group with its direct members, as a first synchronization shows it. */
export type GroupWithMembers = { readonly group: Group; readonly members: readonly DeltaMember[] };

/** Groups of a first synchronization a page, where members come along: each needs its own reading. */
const groupsWithMembersPageMax = 20;
const membersPage = 999;

/** A page of groups with all their direct members. */
export async function groupsSnapshot(
  reader: Reader,
  input: { readonly query: ListQuery; readonly withRelated: boolean },
): Promise<{ readonly page: Page<GroupWithMembers>; readonly seq: number }> {
  const seq = await reader.lastSeq();
  const top = input.withRelated
    ? Math.min(input.query.top, groupsWithMembersPageMax)
    : input.query.top;
  const page = await reader.listGroups({ kind: 'active' }, { ...input.query, top });
  const items: GroupWithMembers[] = [];
  for (const group of page.items) {
    const members = input.withRelated ? await membersOf(reader, group.id) : [];
    items.push({ group, members });
  }
  return { seq, page: { ...page, items } };
}

async function membersOf(reader: Reader, groupId: GroupId): Promise<readonly DeltaMember[]> {
  const scope = { kind: 'membersOf', groupId, transitive: false } as const;
  const members: DeltaMember[] = [];
  const query = { filter: null, search: null, orderBy: [], top: membersPage, count: false };
  for (const memberType of ['user', 'group'] as const) {
    let after: string | null = null;
    do {
      const page: Page<{ readonly id: UserId | GroupId }> =
        memberType === 'user'
          ? await reader.listUsers(scope, { ...query, after })
          : await reader.listGroups(scope, { ...query, after });
      members.push(...page.items.map(({ id }) => ({ id, memberType, isRemoved: false })));
      after = page.next;
    } while (after !== null);
  }
  return members;
}
