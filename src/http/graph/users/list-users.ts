import {
  userEntity,
  userQueryEntity,
  userSingleOnlyProperties,
} from '../../../graph/resources/user.ts';
import type { UserScope } from '../../../store/lists.ts';
import { ok, type GraphAnswer } from '../graph-answer.ts';
import { notImplemented, type GraphCall, type GraphRoute } from '../graph-call.ts';
import { collectionBody } from '../links.ts';
import { listOptions, listQueryOf } from '../list-query.ts';
import { expandUsers, userListNavigations } from './expand-user.ts';
import { needsAssignments, presentUsers, userNames } from './present-users.ts';

/** `GET /users`, `GET /users/$count` (contract.md 1.2). */
export const listUsersRoute: GraphRoute = {
  method: 'GET',
  path: '/users',
  action: 'readUsers',
  query: {
    entityType: userEntity,
    queryType: userQueryEntity,
    options: listOptions,
    navigations: userListNavigations,
  },
  hasCount: true,
  casts: ['user', 'other'],
  handle: (call) => answerUsers(call, { kind: 'active' }, { fragment: 'users', isTyped: false }),
};

/** A list of people, or its length. */
export async function answerUsers(
  call: GraphCall,
  scope: UserScope,
  shape: { readonly fragment: string; readonly isTyped: boolean },
): Promise<GraphAnswer> {
  const { filter, search, select } = call.query;
  // A cast to a type that nobody has.
  if (call.cast === 'other' || call.cast === 'group') return nothing(call, shape.fragment);
  if (call.isCount) {
    return countAnswer(await call.desk.read('countUsers', { scope, filter, search }));
  }
  if (select?.names.some((name) => userSingleOnlyProperties.includes(name)) === true) {
    throw notImplemented();
  }
  const { names, contextSuffix } = userNames(select);
  const page = await call.desk.read('listUsers', {
    scope,
    query: listQueryOf(call.query),
    withAssignments: needsAssignments(names),
  });
  const presented = await presentUsers(call.desk, page.items, names);
  const expanded = await expandUsers(
    call,
    page.items.map((one) => one.user),
  );
  const items = presented.map((user, index) => ({
    ...(shape.isTyped ? { '@odata.type': '#microsoft.graph.user' } : {}),
    ...user,
    ...expanded[index],
  }));
  return ok(collectionBody(call, shape.fragment + contextSuffix, { ...page, items }));
}

/** A bare number (contract.md 1.2). */
export function countAnswer(count: number): GraphAnswer {
  return { kind: 'text', text: String(count), contentType: 'text/plain' };
}

/** An empty list, or its length. */
export function nothing(call: GraphCall, fragment: string): GraphAnswer {
  if (call.isCount) return countAnswer(0);
  const count = call.query.count ? 0 : null;
  return ok(collectionBody(call, fragment, { items: [], next: null, count }));
}
