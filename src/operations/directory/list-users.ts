import type { User } from '../../core/directory/user.ts';
import type { Expression, SearchExpression } from '../../odata/expression.ts';
import type { ListQuery, Page, UserScope } from '../../store/lists.ts';
import type { Reader, StoredAssignment } from '../../store/store.ts';

/** A person of a list, with assignments where they were asked for (else none). */
export type ListedUser = {
  readonly user: User;
  readonly assignments: readonly StoredAssignment[];
};

/** A page of people. */
export async function listUsers(
  reader: Reader,
  input: {
    readonly scope: UserScope;
    readonly query: ListQuery;
    readonly withAssignments: boolean;
  },
): Promise<Page<ListedUser>> {
  const page = await reader.listUsers(input.scope, input.query);
  return { ...page, items: await withAssignments(reader, page.items, input.withAssignments) };
}

/** People with their assignments, loaded for all at once. */
export async function withAssignments(
  reader: Reader,
  users: readonly User[],
  isAsked: boolean,
): Promise<readonly ListedUser[]> {
  const held =
    isAsked && users.length > 0 ? await reader.assignmentsOf(users.map((user) => user.id)) : null;
  return users.map((user) => ({ user, assignments: held?.get(user.id) ?? [] }));
}

/** How many people a list has. */
export async function countUsers(
  reader: Reader,
  input: {
    readonly scope: UserScope;
    readonly filter: Expression | null;
    readonly search: SearchExpression | null;
  },
): Promise<number> {
  return await reader.countUsers(input.scope, input.filter, input.search);
}
