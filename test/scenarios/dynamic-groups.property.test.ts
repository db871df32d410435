import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { GroupId } from '../../src/core/ids.ts';
import { evaluate } from '../../src/odata/evaluate/evaluate.ts';
import { rowsOf } from '../../src/operations/groups/follow-rules.ts';
import { requireMembershipRule } from '../../src/operations/groups/membership-rule.ts';
import { groupWorld, license, people, type GroupWorld } from '../support/group-world.ts';
import { administrator, personId, skus } from '../support/small-world.ts';

const peopleCount = 6;
const exchange = 'efb87545-963c-4e0d-99df-69c6916d9eb0';
const texts: readonly string[] = [
  'user.department -eq "A"',
  'user.department -ne "A" -and user.accountEnabled -eq true',
  'user.department -in ["A", "B"]',
  'user.displayName -match "[135]$"',
  'user.otherMails -any (_ -startsWith "a")',
  `user.assignedPlans -any (assignedPlan.servicePlanId -eq "${exchange}")`,
];
/** Not for the group that gives licenses: it would choose whom it has just let go, and let go whom it has chosen. */
const withoutPlans = 'user.assignedPlans -all (assignedPlan.servicePlanId -eq null)';

type Action =
  | { readonly kind: 'person'; readonly no: number; readonly department: string | null }
  | { readonly kind: 'mail' | 'disable' | 'delete' | 'restore'; readonly no: number }
  | { readonly kind: 'license'; readonly no: number; readonly isGiven: boolean }
  | { readonly kind: 'rule'; readonly group: 0 | 1; readonly rule: string }
  | { readonly kind: 'state'; readonly group: 0 | 1; readonly state: 'On' | 'Paused' }
  | { readonly kind: 'static'; readonly group: 0 | 1 };

const no = fc.integer({ min: 1, max: peopleCount });
const group = fc.constantFrom(0 as const, 1 as const);
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constant('person' as const),
    no,
    department: fc.constantFrom('A', 'B', null),
  }),
  fc.record({ kind: fc.constantFrom('mail', 'disable', 'delete', 'restore'), no }),
  fc.record({ kind: fc.constant('license' as const), no, isGiven: fc.boolean() }),
  fc.record({ kind: fc.constant('rule' as const), group, rule: fc.constantFrom(...texts) }),
  fc.constant({ kind: 'rule' as const, group: 1 as const, rule: withoutPlans }),
  fc.record({
    kind: fc.constant('state' as const),
    group,
    state: fc.constantFrom('On' as const, 'Paused' as const),
  }),
  fc.record({ kind: fc.constant('static' as const), group }),
);

/** What the call refuses (a deleted person, a license that is not there) is no part of the law. */
async function attempt(work: Promise<unknown>): Promise<void> {
  await work.catch(() => null);
}

async function act(world: GroupWorld, groups: readonly GroupId[], action: Action): Promise<void> {
  const { desk } = world;
  const patchGroup = async (index: number, patch: object): Promise<void> =>
    attempt(
      desk.write('updateGroup', administrator, {
        groupId: groups[index] ?? '',
        patch,
        memberIds: [],
        ownerIds: [],
      }),
    );
  switch (action.kind) {
    case 'rule':
      return patchGroup(action.group, {
        groupTypes: ['DynamicMembership'],
        membershipRule: action.rule,
      });
    case 'state':
      return patchGroup(action.group, { membershipRuleProcessingState: action.state });
    case 'static':
      return patchGroup(action.group, { groupTypes: [] });
    case 'license':
      return attempt(
        desk.write('assignLicense', administrator, {
          userId: personId(action.no),
          addLicenses: action.isGiven ? [license(skus.e3)] : [],
          removeLicenses: action.isGiven ? [] : [skus.e3],
        }),
      );
    case 'delete':
      return attempt(desk.write('deleteUser', administrator, { userKey: personId(action.no) }));
    case 'restore':
      return attempt(
        desk.write('restoreUser', administrator, {
          userId: personId(action.no),
          newUserPrincipalName: null,
        }),
      );
    case 'person':
    case 'mail':
    case 'disable': {
      const patch =
        action.kind === 'person'
          ? { department: action.department }
          : action.kind === 'mail'
            ? { otherMails: ['a@home.example'] }
            : { accountEnabled: false };
      return attempt(
        desk.write('updateUser', administrator, {
          userKey: personId(action.no),
          patch,
          setsPassword: false,
        }),
      );
    }
  }
}

it('whatever happens, groups with an active rule hold exactly whom it chooses', async () => {
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyAction, { minLength: 3, maxLength: 14 }), async (actions) => {
      const world = await groupWorld({ people: peopleCount, units: { e3: 20, visio: 4 } });
      const groups = [await world.group('First', [1, 2]), await world.group('Second', [])];
      const [first] = groups;
      if (first !== undefined) await world.license(first, { addLicenses: [license(skus.visio)] });
      for (const action of actions) await act(world, groups, action);
      await world.settled();
      const all = people(1, peopleCount).map(personId);
      await world.store.read(async (reader) => {
        const rows = await rowsOf(reader, all);
        for (const { groupId, rule } of await reader.activeRules()) {
          const members = await reader.presentMembersAmong(groupId, all);
          const chosen = rows
            .filter((row) => evaluate(requireMembershipRule(rule), row))
            .map(({ id }) => id);
          expect([...members].toSorted()).toEqual(chosen.toSorted());
          moved += chosen.length;
        }
        expect(await reader.isRuleWorkLeft()).toBe(false);
      });
      await world.desk.close();
    }),
    { numRuns: 100 },
  );
  expect(moved).toBeGreaterThan(70);
}, 60_000);
