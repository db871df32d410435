import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { resultOfLine } from '../../src/core/audit/group-licensing-line.ts';
import { auditProperties } from '../../src/core/audit/audit-properties.ts';
import type { Change } from '../../src/core/change.ts';
import type { Group } from '../../src/core/directory/group.ts';
import type { User } from '../../src/core/directory/user.ts';
import type { ServicePlanId, SkuId } from '../../src/core/ids.ts';
import {
  toGraphAssignedLicenses,
  toGraphAssignedPlans,
  toGraphLicenseAssignmentStates,
} from '../../src/graph/present/license-properties.ts';
import type { LicenseFacts } from '../../src/graph/present/license-facts.ts';
import type { Comparison, Expression, Literal, OrderKey } from '../../src/odata/expression.ts';
import { evaluate, type Row } from '../../src/odata/evaluate/evaluate.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { UserIdsPart } from '../../src/store/lists.ts';
import type { Store } from '../../src/store/store.ts';
import {
  aGroup,
  all,
  added,
  assigned,
  at,
  aSubscription,
  aUser,
  e3,
  e5,
  founded,
  groupId,
  recorded,
  subscriptionId,
  sway,
  userId,
  yammer,
} from './world.ts';

/** People and groups in the store that the filters are asked of. */
const people = 60;

const words = [
  'ane\u0301x',
  'ane',
  '',
  'a',
  'A',
  'An',
  'ana',
  'ANA',
  'Ana Ü',
  'ana ü',
  'Äna',
  'an%',
  'a_a',
  'É',
  'É',
  'K',
  'k',
  'ſ',
  '\\',
  "O'B",
  '𝒳',
  '￿',
  'Sales',
  'sales ',
  'null',
  '1',
];
const word = fc.constantFrom(...words);
const maybe = fc.option(word);
const instants = [0, 1, 2, 3].map((minutes) => at(minutes));
const skuIds: readonly SkuId[] = [e3, e5];
const planIds: readonly ServicePlanId[] = [yammer, sway];

const userFacts = fc.record({
  displayName: word,
  accountEnabled: fc.boolean(),
  userType: fc.constantFrom('Member' as const, 'Guest' as const),
  createdDateTime: fc.constantFrom(...instants),
  department: maybe,
  mail: maybe,
  usageLocation: fc.option(fc.constantFrom('CH', 'US', 'ch')),
  jobTitle: maybe,
  employeeId: maybe,
  employeeHireDate: fc.option(fc.constantFrom(...instants)),
  showInAddressList: fc.option(fc.boolean()),
  employeeOrgData: fc.option(
    fc.record({ division: fc.constantFrom('a', 'A', 1, true, null), costCenter: maybe }),
  ),
  businessPhones: fc.array(word, { maxLength: 3 }),
  proxyAddresses: fc.array(fc.constantFrom('SMTP:a@x', 'smtp:A@X', 'smtp:ü@x', 'smtp:Ü@x'), {
    maxLength: 2,
  }),
});

const licenses = fc.array(
  fc.record({
    skuId: fc.constantFrom(...skuIds),
    group: fc.constantFrom(0, 1, 2),
    off: fc.subarray([...planIds]),
  }),
  { maxLength: 3 },
);

const equality = fc.constantFrom<Comparison>('eq', 'ne');
const ordering = fc.constantFrom<Comparison>('eq', 'ne', 'gt', 'ge', 'lt', 'le');
const matching = fc.constantFrom('startsWith' as const, 'endsWith' as const, 'contains' as const);

function compare(path: readonly string[], operator: Comparison, value: Literal): Expression {
  return { kind: 'compare', operator, path, value };
}

/** Questions about one text. */
function textClause(path: readonly string[]): fc.Arbitrary<Expression> {
  return fc.oneof(
    fc.tuple(ordering, maybe).map(([operator, value]) => compare(path, operator, value)),
    fc.array(maybe, { maxLength: 3 }).map((values): Expression => ({ kind: 'in', path, values })),
    fc
      .tuple(matching, word)
      .map(([name, value]): Expression => ({ kind: 'match', function: name, path, value })),
  );
}

function valueClause(
  path: readonly string[],
  operator: fc.Arbitrary<Comparison>,
  values: readonly Literal[],
): fc.Arbitrary<Expression> {
  return fc
    .tuple(operator, fc.constantFrom(...values))
    .map(([chosen, value]) => compare(path, chosen, value));
}

function anyClause(
  path: readonly string[],
  inner: (variable: string) => fc.Arbitrary<Expression>,
): fc.Arbitrary<Expression> {
  const variable = path.length === 1 ? 'x' : 'y';
  return fc
    .option(tree(inner(variable), 2))
    .map((predicate): Expression => ({ kind: 'any', path, variable, predicate }));
}

function countClause(path: readonly string[]): fc.Arbitrary<Expression> {
  return fc
    .tuple(ordering, fc.integer({ min: -1, max: 3 }))
    .map(([operator, value]): Expression => ({ kind: 'count', operator, path, value }));
}

function tree(leaf: fc.Arbitrary<Expression>, depth: number): fc.Arbitrary<Expression> {
  return fc.letrec<{ node: Expression }>((tie) => ({
    node: fc.oneof(
      { maxDepth: depth },
      { weight: 2, arbitrary: leaf },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constantFrom('and' as const, 'or' as const),
          left: tie('node'),
          right: tie('node'),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('not' as const), operand: tie('node') }),
      },
    ),
  })).node;
}

const disabledPlans = (variable: string): fc.Arbitrary<Expression> =>
  anyClause([variable, 'disabledPlans'], (plan) => valueClause([plan], equality, planIds));

const userLeaf: fc.Arbitrary<Expression> = fc.oneof(
  ...['displayName', 'userPrincipalName', 'department', 'mail', 'jobTitle', 'unknown'].map((name) =>
    textClause([name]),
  ),
  textClause(['employeeOrgData', 'division']),
  textClause(['employeeOrgData', 'costCenter']),
  valueClause(['employeeOrgData', 'division'], ordering, [1, 0, true, false]),
  valueClause(['employeeOrgData'], equality, [null, 'a']),
  valueClause(['userPrincipalName'], ordering, ['P1@contoso.com', 'p2@CONTOSO.com']),
  valueClause(
    ['id'],
    ordering,
    [1, 2, 30].map((no) => userId(no).toUpperCase()),
  ),
  valueClause(['usageLocation'], ordering, ['CH', 'us', null, 1]),
  valueClause(['userType'], ordering, ['guest', 'Member', true]),
  valueClause(['accountEnabled'], equality, [true, false, null, 'true']),
  valueClause(['showInAddressList'], ordering, [true, false, null]),
  valueClause(['createdDateTime'], ordering, instants),
  valueClause(['employeeHireDate'], ordering, [...instants, null]),
  valueClause(['businessPhones'], equality, [null, 'a']),
  countClause(['businessPhones']),
  countClause(['assignedLicenses']),
  countClause(['licenseAssignmentStates']),
  countClause(['unknown']),
  anyClause(['businessPhones'], (item) => textClause([item])),
  anyClause(['proxyAddresses'], (item) =>
    fc.oneof(
      valueClause([item], equality, ['smtp:a@X', 'SMTP:Ü@x', null]),
      fc.constant<Expression>({ kind: 'in', path: [item], values: ['smtp:ü@x', 'smtp:none'] }),
    ),
  ),
  anyClause(['assignedLicenses'], (item) =>
    fc.oneof(
      valueClause([item, 'skuId'], ordering, skuIds),
      disabledPlans(item),
      countClause([item, 'disabledPlans']),
    ),
  ),
  anyClause(['licenseAssignmentStates'], (item) =>
    fc.oneof(
      valueClause([item, 'skuId'], equality, skuIds),
      valueClause([item, 'assignedByGroup'], ordering, [
        null,
        groupId(1),
        groupId(2).toUpperCase(),
      ]),
      valueClause([item, 'state'], ordering, ['active', 'Error']),
      valueClause([item, 'error'], ordering, ['None', 'countviolation', null]),
      disabledPlans(item),
    ),
  ),
  anyClause(['assignedPlans'], (item) =>
    fc.oneof(
      valueClause([item, 'servicePlanId'], equality, planIds),
      valueClause([item, 'capabilityStatus'], ordering, ['Enabled', 'suspended', 'Warning']),
      valueClause([item, 'service'], equality, ['exchange', 'YammerEnterprise', 'Sway', null]),
    ),
  ),
);

type World = {
  readonly store: Store;
  readonly rows: readonly { readonly id: string; readonly row: Row; readonly user: User }[];
};

/** People with random facts and licenses, as the store has them and as Graph would show them. */
async function randomWorld(seed: number, status: 'Enabled' | 'Suspended'): Promise<World> {
  const store = await founded(await openSqliteStore({ file: ':memory:' }));
  const facts = fc.sample(fc.tuple(userFacts, licenses), { numRuns: people, seed });
  const users = facts.map(([properties], index) => aUser(index + 1, properties));
  const changes: Change[] = [
    ...[1, 2].map((no): Change => ({ kind: 'groupAdded', group: aGroup(no) })),
    {
      kind: 'subscriptionSet',
      before: null,
      after: aSubscription(e5, 50, { status, id: subscriptionId(5) }),
    },
    ...users.map(added),
  ];
  facts.forEach(([, held], index) => {
    const paths = new Map(held.map((path) => [path.skuId + String(path.group), path]));
    const seen = new Set<SkuId>();
    for (const { skuId, group, off } of paths.values()) {
      changes.push(
        assigned(skuId, [index + 1], {
          assignedByGroup: group === 0 ? null : groupId(group),
          disabledPlans: off.toSorted(),
          takesUnit: !seen.has(skuId),
        }),
      );
      seen.add(skuId);
    }
  });
  await recorded(store, changes);
  return { store, rows: await graphRows(store, users) };
}

async function graphRows(store: Store, users: readonly User[]): Promise<World['rows']> {
  return store.read(async (reader) => {
    const assignments = await reader.assignmentsOf(users.map((user) => user.id));
    const skus = await reader.subscribedSkus();
    const facts: LicenseFacts = {
      catalog: await reader.catalog(),
      capabilityStatuses: new Map(skus.map((sku) => [sku.skuId, sku.capabilityStatus])),
    };
    return users.map((user) => {
      const paths = assignments.get(user.id) ?? [];
      const row = {
        ...user,
        assignedLicenses: toGraphAssignedLicenses(paths),
        assignedPlans: toGraphAssignedPlans(paths, facts),
        licenseAssignmentStates: toGraphLicenseAssignmentStates(paths),
      };
      return { id: user.id, row, user };
    });
  });
}

describe('a filter as SQL is the filter as predicate', () => {
  const worlds: World[] = [];
  beforeAll(async () => {
    worlds.push(await randomWorld(1, 'Enabled'), await randomWorld(2, 'Suspended'));
    return async () => {
      for (const { store } of worlds) await store.close();
    };
  });

  it('of people', async () => {
    const answers = { some: 0, none: 0, all: 0 };
    await fc.assert(
      fc.asyncProperty(tree(userLeaf, 3), async (filter) => {
        for (const { store, rows } of worlds) {
          const expected = rows.filter(({ row }) => evaluate(filter, row)).map(({ id }) => id);
          const page = await store.read((reader) =>
            reader.listUsers({ kind: 'active' }, all({ filter, count: true })),
          );
          expect(page.items.map((user) => user.id)).toEqual(expected);
          expect(page.count).toBe(expected.length);
          answers[expected.length === 0 ? 'none' : expected.length === people ? 'all' : 'some'] +=
            1;
        }
      }),
      { numRuns: 1500 },
    );
    // The generator asks questions that tell people apart.
    expect(answers.some).toBeGreaterThan(500);
  });

  it('and so are the next ids of a plan, in both orders', async () => {
    await fc.assert(
      fc.asyncProperty(
        tree(userLeaf, 2),
        fc.constantFrom('id' as const, 'name' as const),
        fc.integer({ min: 1, max: 20 }),
        async (filter, order, limit) => {
          for (const { store, rows } of worlds) {
            const ids: string[] = [];
            await store.read(async (reader) => {
              let after: string | null = null;
              do {
                const part: UserIdsPart = await reader.nextUserIds(
                  { scope: { kind: 'active' }, filter, search: null },
                  order,
                  after,
                  limit,
                );
                ids.push(...part.ids);
                after = part.next;
              } while (after !== null);
            });
            const expected = rows.filter(({ row }) => evaluate(filter, row)).map(({ id }) => id);
            expect(ids.toSorted()).toEqual(expected);
            if (order === 'id') expect(ids).toEqual(expected);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('pages put together are the whole list, in any order asked for', async () => {
    const keys: fc.Arbitrary<OrderKey[]> = fc.uniqueArray(
      fc.record({
        property: fc.constantFrom(
          'displayName',
          'department',
          'createdDateTime',
          'accountEnabled',
          'userPrincipalName',
          'employeeHireDate',
        ),
        descending: fc.boolean(),
      }),
      { maxLength: 3, selector: (key) => key.property },
    );
    await fc.assert(
      fc.asyncProperty(keys, fc.integer({ min: 1, max: 25 }), async (orderBy, top) => {
        for (const { store } of worlds) {
          const [whole, pages] = await store.read(async (reader) => {
            const list = await reader.listUsers({ kind: 'active' }, all({ orderBy }));
            const found: string[] = [];
            let after: string | null = null;
            do {
              const page = await reader.listUsers({ kind: 'active' }, all({ orderBy, top, after }));
              found.push(...page.items.map((user) => user.id));
              after = page.next;
            } while (after !== null);
            return [list.items.map((user) => user.id), found] as const;
          });
          expect(pages).toEqual(whole);
          expect(new Set(whole).size).toBe(people);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of groups', async () => {
    const store = await founded(await openSqliteStore({ file: ':memory:' }));
    const facts = fc.sample(
      fc.record({
        displayName: word,
        description: maybe,
        mailEnabled: fc.boolean(),
        isAssignableToRole: fc.option(fc.boolean()),
        groupTypes: fc.subarray(['Unified', 'DynamicMembership']),
        proxyAddresses: fc.array(word, { maxLength: 2 }),
      }),
      { numRuns: people, seed: 3 },
    );
    const groups: Group[] = facts.map((properties, index) => aGroup(index + 1, properties));
    await recorded(
      store,
      groups.map((group): Change => ({ kind: 'groupAdded', group })),
    );
    const leaf = fc.oneof(
      textClause(['displayName']),
      textClause(['description']),
      valueClause(['mailEnabled'], equality, [true, false]),
      valueClause(['isAssignableToRole'], equality, [true, false, null]),
      anyClause(['groupTypes'], (item) => valueClause([item], equality, ['unified', 'Unified'])),
      anyClause(['proxyAddresses'], (item) => textClause([item])),
      countClause(['groupTypes']),
      anyClause(['assignedLicenses'], (item) => valueClause([item, 'skuId'], equality, skuIds)),
    );
    await fc.assert(
      fc.asyncProperty(tree(leaf, 3), async (filter) => {
        const page = await store.read((reader) =>
          reader.listGroups({ kind: 'active' }, all({ filter })),
        );
        const expected = groups.filter((group) => evaluate(filter, { ...group }));
        expect(page.items).toEqual(expected);
      }),
      { numRuns: 500 },
    );
    await store.close();
  });

  it('of the audit log', async () => {
    const [world] = worlds;
    if (world === undefined) throw new Error('no world');
    const lines = await world.store.read((reader) => reader.listAudit(all()));
    const rows = lines.items.map(({ change, operation }): Row => ({
      seq: change.seq,
      operationNo: change.operationNo,
      at: change.at,
      kind: change.kind,
      targetId: change.targetId,
      actorKind: operation.actor.kind,
      actorId: operation.actor.id,
      actorDisplayName: operation.actor.displayName,
      actorUserPrincipalName: operation.actor.userPrincipalName,
      result: resultOfLine(change),
    }));
    // Compared exactly, unlike everything else: beside this.
    const folded = Object.keys(auditProperties).filter((name) => name !== 'actorDisplayName');
    const leaf = fc.oneof(
      ...folded.map((name) => valueClause([name], equality, [null])),
      valueClause(['result'], equality, ['success', 'FAILURE']),
      valueClause(['seq'], ordering, [1, 5, 70]),
      valueClause(['operationNo'], ordering, [1, 2]),
      valueClause(['at'], ordering, instants),
      valueClause(['kind'], ordering, ['userAdded', 'LICENSEASSIGNED', 'nothing']),
      valueClause(['targetId'], ordering, [userId(3), userId(4).toUpperCase(), groupId(1)]),
      valueClause(['actorKind'], equality, ['SYSTEM', 'user']),
      textClause(['actorUserPrincipalName']),
      textClause(['kind']),
    );
    await fc.assert(
      fc.asyncProperty(tree(leaf, 3), async (filter) => {
        const page = await world.store.read((reader) => reader.listAudit(all({ filter })));
        const expected = rows.filter((row) => evaluate(filter, row)).map((row) => row['seq']);
        expect(page.items.map(({ change }) => change.seq)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
