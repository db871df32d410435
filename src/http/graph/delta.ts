import type { JsonObject, JsonValue } from '../../core/directory/property.ts';
import { toGraphGroup } from '../../graph/present/group.ts';
import { toGraphUser } from '../../graph/present/user.ts';
import { groupEntity } from '../../graph/resources/group.ts';
import { userEntity } from '../../graph/resources/user.ts';
import type { EntityType } from '../../odata/edm.ts';
import type { Expression } from '../../odata/expression.ts';
import { idsOfFilter } from '../../odata/ids-of-filter.ts';
import { pageSizeDefault } from '../../odata/limits.ts';
import type { DeltaItem, DeltaMember } from '../../operations/directory/delta-changes.ts';
import { HttpRefusal } from '../http-refusal.ts';
import { readDeltaToken, writeDeltaToken, type DeltaState } from './delta-token.ts';
import type { GraphAnswer } from './graph-answer.ts';
import { ok } from './graph-answer.ts';
import type { GraphCall, GraphRoute } from './graph-call.ts';
import { groupNames, groupPresentation, needsGroupLicenses } from './groups/present-groups.ts';
import { contextUrl } from './links.ts';
import {
  needsAssignments,
  presentUsers,
  userNames,
  userPresentation,
} from './users/present-users.ts';
import { wholeList } from './list-query.ts';

/** Objects that one delta may be narrowed to (contract.md 1.12). */
const deltaIdsMax = 50;

/** Changed objects of a page, ready to answer, and where the next page begins. */
type DeltaAnswer = { readonly items: readonly JsonObject[]; readonly next: DeltaState };

type DeltaSource = {
  readonly fragment: 'users' | 'groups';
  /** Everything there is, page by page. */
  readonly snapshot: (call: GraphCall, state: DeltaState) => Promise<DeltaAnswer>;
  /** What has changed since `state.seq`. `isLast` of the answer: nothing more for now. */
  readonly changes: (
    call: GraphCall,
    state: DeltaState,
  ) => Promise<DeltaAnswer & { readonly isLast: boolean }>;
};

function deltaRoute(source: DeltaSource, entityType: EntityType): GraphRoute {
  const isOfUsers = source.fragment === 'users';
  // Members are no property, but may be selected (contract.md 1.12).
  const selectable: EntityType = isOfUsers
    ? entityType
    : {
        ...entityType,
        properties: {
          ...entityType.properties,
          members: { kind: 'collection', of: { kind: 'complex', properties: {} } },
        },
      };
  return {
    method: 'GET',
    path: `/${source.fragment}/delta`,
    action: isOfUsers ? 'readUsers' : 'readGroups',
    query: {
      entityType: selectable,
      options: ['$select', '$filter', '$top', '$skiptoken', '$deltatoken'],
    },
    handle: (call) => answerDelta(call, source),
  };
}

async function answerDelta(call: GraphCall, source: DeltaSource): Promise<GraphAnswer> {
  const token = call.query.skipToken ?? call.query.deltaToken;
  if (token?.toLowerCase() === 'latest') {
    const seq = await call.desk.near((reader) => reader.lastSeq());
    return finalPage(call, source, [], { ...freshState(call), seq, isSnapshot: false });
  }
  const state =
    token === null
      ? freshState(call)
      : readDeltaToken(token, call.now, `${call.address}?$deltatoken=`);
  if (state.isSnapshot) {
    const { items, next } = await source.snapshot(call, state);
    return next.isSnapshot
      ? page(call, source, items, { '@odata.nextLink': link(call, '$skiptoken', next) })
      : finalPage(call, source, items, next);
  }
  const { items, next, isLast } = await source.changes(call, state);
  return isLast
    ? finalPage(call, source, items, next)
    : page(call, source, items, { '@odata.nextLink': link(call, '$skiptoken', next) });
}

function freshState(call: GraphCall): DeltaState {
  const { select, filter } = call.query;
  return {
    seq: 0,
    after: null,
    isSnapshot: true,
    select: select === null || select.isAll ? null : select.names,
    ids: filter === null ? null : requiredIds(filter),
    top: call.query.top ?? pageSizeDefault,
    issuedAt: call.now,
  };
}

function requiredIds(filter: Expression): readonly string[] {
  const ids = idsOfFilter(filter);
  if (ids !== null && ids.length <= deltaIdsMax) return ids;
  throw new HttpRefusal(
    400,
    'Request_UnsupportedQuery',
    `A delta can only be filtered by id, for at most ${deltaIdsMax} objects.`,
  );
}

function finalPage(
  call: GraphCall,
  source: DeltaSource,
  items: readonly JsonObject[],
  state: DeltaState,
): GraphAnswer {
  const next = { ...state, isSnapshot: false, after: null, issuedAt: call.now };
  return page(call, source, items, { '@odata.deltaLink': link(call, '$deltatoken', next) });
}

function page(
  call: GraphCall,
  source: DeltaSource,
  items: readonly JsonObject[],
  links: Readonly<Record<string, JsonValue>>,
): GraphAnswer {
  return ok({
    '@odata.context': contextUrl(call, source.fragment),
    ...links,
    value: items,
  });
}

/** Only the token: it holds everything that was asked for. */
function link(call: GraphCall, name: string, state: DeltaState): string {
  return `${call.address}?${name}=${writeDeltaToken(state)}`;
}

function listQuery(state: DeltaState): typeof wholeList {
  return {
    ...wholeList,
    filter: state.ids === null ? null : { kind: 'in', path: ['id'], values: state.ids },
    top: state.top,
    after: state.after,
  };
}

/** The first page of a snapshot fixes from where changes will be told: what happens while it is read is told again. */
function afterSnapshot(
  state: DeltaState,
  result: { readonly seq: number; readonly page: { readonly next: string | null } },
): DeltaState {
  const seq = state.after === null ? result.seq : state.seq;
  return { ...state, seq, after: result.page.next, isSnapshot: result.page.next !== null };
}

/** The properties to answer of a changed object: with `return=minimal` those that changed, and its id. */
function shownNames(
  call: GraphCall,
  names: readonly string[],
  changed: readonly string[] | null,
): readonly string[] {
  const shown =
    call.preferences.isMinimal && changed !== null
      ? names.filter((name) => changed.includes(name))
      : names;
  return shown.includes('id') ? shown : [...shown, 'id'];
}

function userDeltaNames(state: DeltaState): readonly string[] {
  return userNames(state.select === null ? null : { isAll: false, names: state.select }).names;
}

const usersSource: DeltaSource = {
  fragment: 'users',
  async snapshot(call, state) {
    const names = userDeltaNames(state);
    const result = await call.desk.read('usersSnapshot', {
      query: listQuery(state),
      withRelated: needsAssignments(names),
    });
    const shown = shownNames(call, names, null);
    return {
      items: await presentUsers(call.desk, result.page.items, shown),
      next: afterSnapshot(state, result),
    };
  },
  async changes(call, state) {
    const names = userDeltaNames(state);
    const result = await call.desk.read('usersDelta', {
      after: state.seq,
      ids: state.ids,
      withRelated: needsAssignments(names),
    });
    const shared = await userPresentation(call.desk, names);
    const items = result.items.map((item) =>
      'removed' in item
        ? removedObject(item)
        : toGraphUser(item.entity, {
            ...shared,
            names: shownNames(call, names, item.changed),
          }),
    );
    return { items, isLast: result.isLast, next: { ...state, seq: result.seq } };
  },
};

/** Members come along unless properties were selected and they were not among them (contract.md 1.12). */
function withMembers(state: DeltaState): boolean {
  return state.select === null || state.select.includes('members');
}

function groupDeltaNames(state: DeltaState): readonly string[] {
  const names = state.select?.filter((name) => name !== 'members') ?? null;
  return groupNames(names === null ? null : { isAll: false, names }).names;
}

function memberObjects(members: readonly DeltaMember[]): Readonly<Record<string, JsonValue>> {
  if (members.length === 0) return {};
  return {
    'members@delta': members.map(({ id, memberType, isRemoved }) => ({
      '@odata.type': '#microsoft.graph.' + memberType,
      id,
      ...(isRemoved ? { '@removed': { reason: 'deleted' } } : {}),
    })),
  };
}

const groupsSource: DeltaSource = {
  fragment: 'groups',
  async snapshot(call, state) {
    const result = await call.desk.read('groupsSnapshot', {
      query: listQuery(state),
      withRelated: withMembers(state),
    });
    const names = shownNames(call, groupDeltaNames(state), null);
    const groups = result.page.items.map(({ group }) => group);
    const shown = await groupPresentation(call.desk, groups, names);
    return {
      items: result.page.items.map(({ group, members }) => ({
        ...toGraphGroup(group, shown),
        ...memberObjects(members),
      })),
      next: afterSnapshot(state, result),
    };
  },
  async changes(call, state) {
    const names = groupDeltaNames(state);
    const result = await call.desk.read('groupsDelta', {
      after: state.seq,
      ids: state.ids,
      withRelated: withMembers(state),
      withLicenses: needsGroupLicenses(names),
    });
    const groups = result.items.flatMap((item) => ('removed' in item ? [] : [item.entity]));
    const shared = await groupPresentation(call.desk, groups, names);
    const items = result.items.map((item) =>
      'removed' in item
        ? removedObject(item)
        : {
            ...toGraphGroup(item.entity, {
              ...shared,
              names: shownNames(call, names, item.changed),
            }),
            ...memberObjects(item.members),
          },
    );
    return { items, isLast: result.isLast, next: { ...state, seq: result.seq } };
  },
};

function removedObject(item: Extract<DeltaItem<never>, { removed: unknown }>): JsonObject {
  return { id: item.id, '@removed': { reason: item.removed } };
}

/** `GET /users/delta`, `GET /groups/delta` (contract.md 1.12). */
export const deltaRoutes: readonly GraphRoute[] = [
  deltaRoute(usersSource, userEntity),
  deltaRoute(groupsSource, groupEntity),
];
