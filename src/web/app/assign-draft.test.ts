import { describe, expect, it } from 'vitest';
import type { LicensesRow } from '../../api/licenses.ts';
import type { PlanPreviewBody, ProblemGroup } from '../../api/plans.ts';
import { knownId, type ServicePlanId, type SkuId } from '../../core/ids.ts';
import {
  type AssignDraft,
  assignPlan,
  conflictsByApp,
  livePeopleMax,
  peopleWith,
  refusalOf,
  takesOf,
  withFix,
} from './assign-draft.ts';

const sku = '6fd2c87f-b296-42f0-b197-1e91e994b900';
const app = '5dbe027f-2339-4123-9542-606e4d348a72';

const row: LicensesRow = {
  skuId: sku,
  skuPartNumber: 'ENTERPRISEPACK',
  displayName: 'Office 365 E3',
  accountType: 'Organization',
  total: 13,
  assigned: 4,
  assignedDirectly: 4,
  available: 9,
  expiringSoon: 0,
  suspended: 0,
  capabilityStatus: 'Enabled',
  overassigned: 0,
  isUnlimited: false,
  subscriptions: [],
};

function draft(change: Partial<AssignDraft> = {}): AssignDraft {
  return { skuId: sku, people: ['a', 'b'], off: new Set(), fixes: new Map(), ...change };
}

function people(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `p${String(at)}`);
}

function preview(
  counts: { readonly change: number; readonly unchanged: number; readonly problem: number },
  problems: readonly ProblemGroup[] = [],
): PlanPreviewBody {
  return {
    totals: {
      counts: { people: counts.change + counts.unchanged + counts.problem, ...counts },
      units: [
        {
          skuId: knownId<SkuId>(sku),
          usable: 13,
          consumedBefore: 4,
          consumedAfter: 4 + counts.change,
        },
      ],
      apps: [],
      problems: {},
    },
    problems,
    unknownKeys: [],
    rows: [],
  };
}

function group(
  facts: ProblemGroup['problem']['facts'],
  count: number,
  resolvedBy: string | null = null,
): ProblemGroup {
  return {
    key: `${facts.code} ${String(count)}`,
    problem: { code: facts.code, title: '', message: '', sentence: '', help: '', facts },
    count,
    people: [],
    fixes: [],
    resolvedBy,
  };
}

describe('assignPlan', () => {
  it('says nothing about apps where none is off', () => {
    const plan = assignPlan(draft());
    expect(plan?.command).toEqual({ kind: 'assign', licenses: [{ skuId: sku }] });
    expect(plan?.surface).toBe('licensesPage');
  });

  it('#19 apps turned off are the disabled plans', () => {
    const plan = assignPlan(draft({ off: new Set([app]) }));
    expect(plan?.command).toEqual({
      kind: 'assign',
      licenses: [{ skuId: sku, disabledPlans: [app] }],
    });
  });

  it('takes the chosen ways out along, and a choice taken back is gone', () => {
    const fixes = withFix(withFix(new Map(), 'one', 'x'), 'two', 'y');
    expect(assignPlan(draft({ fixes: withFix(fixes, 'one', null) }))?.resolutions).toEqual([
      { problem: 'two', fix: 'y' },
    ]);
  });

  it('is none without a product or people', () => {
    expect(assignPlan(draft({ skuId: null }))).toBeNull();
    expect(assignPlan(draft({ people: [] }))).toBeNull();
  });
});

describe('refusalOf', () => {
  const known = { row, isForPeople: true, limit: null, preview: null };

  it('#15 20 people are within a limit of 20', () => {
    const twenty = draft({ people: people(20) });
    const computed = preview({ change: 20, unchanged: 0, problem: 0 });
    expect(refusalOf(twenty, { ...known, limit: 20, preview: computed })).toBeNull();
  });

  it('#16 21 people are over it, before the server is asked', () => {
    expect(refusalOf(draft({ people: people(21) }), { ...known, limit: 20 })).toEqual({
      kind: 'tooMany',
      count: 21,
      max: 20,
    });
  });

  it('a product that people bought for themselves is not assigned by others', () => {
    const selfService = { ...row, accountType: 'SelfService' } as const;
    expect(refusalOf(draft(), { ...known, row: selfService })).toEqual({ kind: 'selfService' });
  });

  it('more people than are computed at once go through the preview page', () => {
    const many = draft({ people: people(livePeopleMax + 1) });
    expect(refusalOf(many, known)?.kind).toBe('usePreview');
  });

  it('nobody to assign to: all have it, or problems are in the way', () => {
    const all = preview({ change: 0, unchanged: 2, problem: 0 });
    const stuck = preview({ change: 0, unchanged: 1, problem: 1 });
    expect(refusalOf(draft(), { ...known, preview: all })).toEqual({
      kind: 'allLicensed',
      count: 2,
    });
    expect(refusalOf(draft(), { ...known, preview: stuck })).toEqual({
      kind: 'unresolved',
      count: 1,
    });
  });
});

describe('takesOf', () => {
  it('tells new, already licensed and left', () => {
    const takes = takesOf(row, preview({ change: 3, unchanged: 2, problem: 0 }));
    expect(takes).toEqual({
      before: 4,
      after: 7,
      added: 3,
      already: 2,
      total: 13,
      left: 6,
      short: 0,
    });
  });

  it('tells how many licenses are missing, unless a way out was chosen', () => {
    const facts = { code: 'CountViolation', skuId: knownId<SkuId>(sku), usableUnits: 13 } as const;
    const problems = [group(facts, 5), group(facts, 2, 'fix')];
    expect(takesOf(row, preview({ change: 9, unchanged: 0, problem: 5 }, problems)).short).toBe(5);
  });
});

describe('what a preview says of apps and people', () => {
  it('counts conflicts at the app that is being added', () => {
    const facts = {
      code: 'MutuallyExclusiveViolation',
      exclusiveSet: 'SharePoint Online',
      plans: [
        {
          servicePlanId: knownId<ServicePlanId>(app),
          from: [{ skuId: knownId<SkuId>(sku), assignedByGroup: null, isNew: true }],
        },
        {
          servicePlanId: knownId<ServicePlanId>('c7699d2e-19aa-44de-8edf-1736da088ca1'),
          from: [{ skuId: knownId<SkuId>(sku), assignedByGroup: null, isNew: false }],
        },
      ],
    } as const;
    const counts = { change: 0, unchanged: 0, problem: 3 };
    expect([...conflictsByApp(preview(counts, [group(facts, 3)]))]).toEqual([[app, 3]]);
    expect(conflictsByApp(preview(counts, [group(facts, 3, 'fix')])).size).toBe(0);
  });

  it('knows everyone who has a problem, not only the first few', () => {
    const base = preview({ change: 0, unchanged: 0, problem: 30 });
    const rows = people(30).map((id) => ({
      id,
      displayName: id,
      userPrincipalName: id,
      userType: 'Member' as const,
      kind: 'problem' as const,
      problems: ['key'],
    }));
    expect(peopleWith({ ...base, rows }, 'key')).toHaveLength(30);
    expect(peopleWith({ ...base, rows }, 'other')).toHaveLength(0);
  });
});
