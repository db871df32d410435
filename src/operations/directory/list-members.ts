import type { Group } from '../../core/directory/group.ts';
import type { GroupId } from '../../core/ids.ts';
import type { Expression, SearchExpression } from '../../odata/expression.ts';
import type { ListQuery, Page } from '../../store/lists.ts';
import type { Reader } from '../../store/store.ts';
import { withAssignments, type ListedUser } from './list-users.ts';

/** A person or a group in a list that holds both. */
export type DirectoryObject =
  | ({ readonly kind: 'user' } & ListedUser)
  | { readonly kind: 'group'; readonly group: Group };

/** Which members: of a group, with those of the groups inside it or without. */
export type MembersInput = {
  readonly groupId: GroupId;
  readonly transitive: boolean;
  readonly query: ListQuery;
  readonly withAssignments: boolean;
};

// Groups come after all people: a token says in which of the two lists it continues.
const inGroups = 'g.';
const inUsers = 'u.';

/** A page of members, people first, then groups. */
export async function listMembers(
  reader: Reader,
  input: MembersInput,
): Promise<Page<DirectoryObject>> {
  const { query, groupId, transitive } = input;
  const scope = { kind: 'membersOf', groupId, transitive } as const;
  const count = query.count ? await countMembers(reader, { ...input, ...query }) : null;
  const items: DirectoryObject[] = [];
  let groupsAfter: string | null = null;
  if (query.after?.startsWith(inGroups) === true) {
    groupsAfter = query.after.slice(inGroups.length);
  } else {
    const after = query.after?.slice(inUsers.length) ?? null;
    const page = await reader.listUsers(scope, { ...query, after, count: false });
    const listed = await withAssignments(reader, page.items, input.withAssignments);
    items.push(...listed.map((user) => ({ kind: 'user' as const, ...user })));
    if (page.next !== null) return { items, next: inUsers + page.next, count };
  }
  if (items.length === query.top) {
    const more = await reader.countGroups(scope, query.filter, query.search);
    return { items, next: more === 0 ? null : inGroups, count };
  }
  const page = await reader.listGroups(scope, {
    ...query,
    after: groupsAfter === '' ? null : groupsAfter,
    top: query.top - items.length,
    count: false,
  });
  items.push(...page.items.map((group) => ({ kind: 'group' as const, group })));
  return { items, next: page.next === null ? null : inGroups + page.next, count };
}

/** How many members, people and groups together. */
export async function countMembers(
  reader: Reader,
  input: {
    readonly groupId: GroupId;
    readonly transitive: boolean;
    readonly filter: Expression | null;
    readonly search: SearchExpression | null;
  },
): Promise<number> {
  const { groupId, transitive, filter, search } = input;
  const scope = { kind: 'membersOf', groupId, transitive } as const;
  return (
    (await reader.countUsers(scope, filter, search)) +
    (await reader.countGroups(scope, filter, search))
  );
}
