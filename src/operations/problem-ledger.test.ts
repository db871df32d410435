import { describe, expect, it } from 'vitest';
import { personId, skus } from '../../test/support/small-world.ts';
import type { Fix } from '../core/plan/fixes.ts';
import { fixKey, problemKey } from '../core/plan/resolution.ts';
import type { MetProblem } from '../core/plan/resolving-planner.ts';
import type { Problem } from '../core/problems.ts';
import { groupPeopleMax, ProblemLedger, problemGroupsMax } from './problem-ledger.ts';

const short: Problem = { code: 'CountViolation', skuId: skus.e3, usableUnits: 1 };

function met(problem: Problem, ...ways: readonly Fix[]): MetProblem {
  const fixes = ways.map((fix) => ({ key: fixKey(fix), fix }));
  return { key: problemKey(problem), problem, fixes, resolvedBy: null };
}
const buy: Fix = { kind: 'buyUnits', skuId: skus.e3, units: 1, command: null };
const instead = (other: keyof typeof skus): Fix => ({
  kind: 'assignInstead',
  skuId: skus.e3,
  instead: skus[other],
  command: { kind: 'assign', licenses: [{ skuId: skus[other] }] },
});

describe('problems that people share', () => {
  it('are one where the facts are equal, and two where any of them differs', () => {
    const ledger = new ProblemLedger();
    ledger.add(personId(1), [met(short)]);
    ledger.add(personId(2), [met({ ...short }), met({ ...short, usableUnits: 2 })]);
    expect(ledger.groups().map(({ problem, count }) => [problem, count])).toEqual([
      [short, 2],
      [{ ...short, usableUnits: 2 }, 1],
    ]);
  });

  it('have their ways out in the one order of which each person’s list is a part', () => {
    const ledger = new ProblemLedger();
    ledger.add(personId(1), [met(short, buy, instead('e5'))]);
    ledger.add(personId(2), [met(short, buy, instead('e1'), instead('e5'))]);
    ledger.add(personId(3), [met(short, buy, instead('e5'), instead('visio'))]);
    expect(ledger.groups()[0]?.fixes).toEqual([
      {
        key: fixKey(buy),
        facts: { kind: 'buyUnits', skuId: skus.e3, units: 1 },
        isCommand: false,
        people: 3,
      },
      ...(['e1', 'e5', 'visio'] as const).map((other) => ({
        key: fixKey(instead(other)),
        facts: { kind: 'assignInstead', skuId: skus.e3, instead: skus[other] },
        isCommand: true,
        people: other === 'e5' ? 3 : 1,
      })),
    ]);
  });

  it('are told for the 50 with most people, each with its first 20', () => {
    const ledger = new ProblemLedger();
    for (let no = 1; no <= 60; no += 1) {
      ledger.add(personId(no), [met({ ...short, usableUnits: no }), met(short)]);
    }
    const groups = ledger.groups();
    expect(groups).toHaveLength(problemGroupsMax);
    expect(groups[0]).toMatchObject({ problem: short, count: 61 });
    expect(groups[0]?.people).toHaveLength(groupPeopleMax);
    expect(groups[0]?.people[0]).toBe(personId(1));
  });
});
