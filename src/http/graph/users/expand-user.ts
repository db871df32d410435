import type { JsonObject, JsonValue } from '../../../core/directory/property.ts';
import type { User } from '../../../core/directory/user.ts';
import { directoryObjectEntity } from '../../../graph/resources/directory-object.ts';
import { userEntity } from '../../../graph/resources/user.ts';
import { evaluate } from '../../../odata/evaluate/evaluate.ts';
import { expandedObjectsMax } from '../../../odata/limits.ts';
import type { Expansion, Navigations } from '../../../odata/parse/expand.ts';
import type { GraphCall } from '../graph-call.ts';
import { presentGroups } from '../groups/present-groups.ts';
import { wholeList } from '../list-query.ts';
import { presentUsers, userNames } from './present-users.ts';

/** What a list of people may expand: what can be loaded for all of them at once. */
export const userListNavigations: Navigations = { manager: userEntity, sponsors: userEntity };
/** What one person may expand. */
export const userNavigations: Navigations = {
  ...userListNavigations,
  directReports: userEntity,
  memberOf: directoryObjectEntity,
};

/** The expanded navigations of each of these people, in their order. */
export async function expandUsers(
  call: GraphCall,
  users: readonly User[],
): Promise<readonly JsonObject[]> {
  const expanded: Record<string, JsonValue>[] = users.map(() => ({}));
  for (const expansion of call.query.expand) {
    const values = await expandOne(call, users, expansion);
    for (const [index, value] of values.entries()) {
      const target = expanded[index];
      if (target !== undefined && value !== null) target[expansion.navigation] = value;
    }
  }
  return expanded;
}

async function expandOne(
  call: GraphCall,
  users: readonly User[],
  expansion: Expansion,
): Promise<readonly JsonValue[]> {
  switch (expansion.navigation) {
    case 'manager':
      return await managersOf(call, users, expansion);
    case 'directReports':
      return await Promise.all(users.map((user) => directReportsOf(call, user, expansion)));
    case 'memberOf':
      return await Promise.all(users.map((user) => groupsOf(call, user, expansion)));
    default:
      // Nobody has sponsors here.
      return users.map(() => []);
  }
}

/** Managers of all people at once. A person without one has no such member in the answer. */
async function managersOf(
  call: GraphCall,
  users: readonly User[],
  expansion: Expansion,
): Promise<readonly JsonValue[]> {
  const ids = [...new Set(users.flatMap((user) => user.managerId ?? []))];
  const managers = (await call.desk.near((reader) => reader.usersByIds(ids))).filter(
    (manager) => manager.deletedDateTime === null && isWanted(manager, expansion),
  );
  const { names } = userNames(expansion.select);
  const listed = managers.map((user) => ({ user, assignments: [] }));
  const presented = await presentUsers(call.desk, listed, names);
  const byId = new Map(
    managers.map((manager, index) => [
      manager.id as string,
      { '@odata.type': '#microsoft.graph.user', ...presented[index] },
    ]),
  );
  return users.map((user) => (user.managerId === null ? null : (byId.get(user.managerId) ?? null)));
}

function isWanted(user: User, expansion: Expansion): boolean {
  return expansion.filter === null || evaluate(expansion.filter, user);
}

async function directReportsOf(
  call: GraphCall,
  user: User,
  expansion: Expansion,
): Promise<JsonValue> {
  const page = await call.desk.read('listUsers', {
    scope: { kind: 'directReportsOf', userId: user.id },
    query: { ...wholeList, filter: expansion.filter, top: expandedObjectsMax },
    withAssignments: false,
  });
  return await presentUsers(call.desk, page.items, userNames(expansion.select).names);
}

async function groupsOf(call: GraphCall, user: User, expansion: Expansion): Promise<JsonValue> {
  const page = await call.desk.read('listGroups', {
    scope: { kind: 'groupsOf', memberId: user.id, transitive: false },
    query: { ...wholeList, filter: expansion.filter, top: expandedObjectsMax },
  });
  const { select } = expansion;
  return await presentGroups(call.desk, page.items, { select, isTyped: true });
}
