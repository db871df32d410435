import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Change } from '../../src/core/change.ts';
import { parseInstant } from '../../src/core/ids.ts';
import { evaluate } from '../../src/odata/evaluate/evaluate.ts';
import { parseRule } from '../../src/odata/parse/rule.ts';
import { printRule } from '../../src/odata/print-rule.ts';
import { RuleRefused } from '../../src/odata/rule-problem.ts';
import { ruleLengthMax } from '../../src/odata/rule-properties.ts';
import { ruleProperties } from '../../src/operations/groups/membership-rule.ts';
import { rowsOf } from '../../src/operations/groups/follow-rules.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { anyRule, ruleFacts, ruleWords, tellingRule } from '../worlds/rules.ts';
import {
  aGroup,
  added,
  assigned,
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

const people = 60;

it('a printed rule parses to the same tree', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(anyRule, (rule) => {
      const text = printRule(rule, ruleProperties);
      fc.pre(text.length <= ruleLengthMax);
      kinds.add(rule.kind);
      expect(parseRule(text, ruleProperties)).toEqual(rule);
    }),
    { numRuns: 3000 },
  );
  expect([...kinds].toSorted()).toEqual(['and', 'any', 'compare', 'in', 'match', 'not', 'or']);
});

it('whatever is written, a rule is understood or refused', () => {
  const outcomes = { parsed: 0, refused: 0 };
  const scraps = fc.constantFrom(
    ...'user.city user.otherMails user.assignedPlans assignedPlan.service _ -eq -ne -in -any -all -and -or -not -match ( ) [ ] , "x" \'y\' " ` null true 2026-01-01 5 \u0000 – 😀'.split(
      ' ',
    ),
    'user.city -eq "x"',
  );
  const noise = fc.oneof(
    fc.array(scraps, { maxLength: 10 }).map((parts) => parts.join(' ')),
    fc.array(scraps, { maxLength: 10 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(...ruleWords),
    fc
      .array(fc.constantFrom('user.city -eq "x"', '-and', '-or', '-not', '(', ')'), {
        maxLength: 5,
      })
      .map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(noise, (text) => {
      try {
        parseRule(text, ruleProperties);
        outcomes.parsed += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(RuleRefused);
        if (!(error instanceof RuleRefused)) return;
        expect(error.problem.position).toBeGreaterThanOrEqual(0);
        expect(error.problem.position).toBeLessThanOrEqual(text.length);
        outcomes.refused += 1;
      }
    }),
    { numRuns: 20_000 },
  );
  expect(outcomes.parsed).toBeGreaterThan(50);
  expect(outcomes.refused).toBeGreaterThan(1000);
}, 60_000);

it('a rule chooses the same people by SQL and one by one; the walk finds exactly who has to move', async () => {
  const store = await founded(await openSqliteStore({ file: ':memory:' }));
  const facts = fc.sample(
    fc.tuple(ruleFacts, fc.subarray([e3, e5]), fc.subarray([yammer, sway]), fc.boolean()),
    { numRuns: people, seed: 5 },
  );
  const users = facts.map(([properties], index) =>
    aUser(index + 1, {
      ...properties,
      employeeHireDate:
        properties.employeeHireDate === null ? null : parseInstant(properties.employeeHireDate),
    }),
  );
  const changes: Change[] = [
    { kind: 'groupAdded', group: aGroup(1) },
    {
      kind: 'subscriptionSet',
      before: null,
      after: aSubscription(e5, 90, { status: 'Suspended', id: subscriptionId(5) }),
    },
    ...users.map(added),
    // A third is in the group already.
    ...facts.flatMap(([, , , isMember], index): Change[] =>
      isMember
        ? [
            {
              kind: 'memberAdded',
              groupId: groupId(1),
              memberId: userId(index + 1),
              memberType: 'user',
            },
          ]
        : [],
    ),
    ...facts.flatMap(([, held, off], index) =>
      held.map((skuId) => assigned(skuId, [index + 1], { disabledPlans: off.toSorted() })),
    ),
  ];
  await recorded(store, changes);
  const answers = { some: 0 };
  await fc.assert(
    fc.asyncProperty(tellingRule, fc.integer({ min: 1, max: 30 }), async (rule, movesMax) => {
      await store.write(async (tx) => {
        const rows = await rowsOf(
          tx,
          users.map(({ id }) => id),
        );
        const members = await tx.membersAmong(
          groupId(1),
          users.map(({ id }) => id),
        );
        const chosen = rows.filter((row) => evaluate(rule, row)).map(({ id }) => id);
        const joining: string[] = [];
        const leaving: string[] = [];
        let after: number | null = 0;
        while (after !== null) {
          const moves: Awaited<ReturnType<typeof tx.nextRuleMoves>> = await tx.nextRuleMoves(
            groupId(1),
            rule,
            { after, movesMax },
          );
          expect(moves.joining.length + moves.leaving.length).toBeLessThanOrEqual(movesMax);
          joining.push(...moves.joining);
          leaving.push(...moves.leaving);
          after = moves.next;
        }
        expect(joining).toEqual(chosen.filter((id) => !members.has(id)));
        const isChosen = new Set<string>(chosen);
        expect(leaving).toEqual(
          users.map(({ id }) => id).filter((id) => members.has(id) && !isChosen.has(id)),
        );
        const newcomers = await tx.ruleNewcomers(groupId(1), rule, 100);
        expect(newcomers.map(({ id }) => id).toSorted()).toEqual(joining.toSorted());
        if (chosen.length > 0 && chosen.length < people) answers.some += 1;
      });
    }),
    { numRuns: 500 },
  );
  // The rules tell people apart.
  expect(answers.some).toBeGreaterThan(150);
  await store.close();
}, 60_000);
