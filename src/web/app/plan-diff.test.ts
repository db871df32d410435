import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { PlanRowBody } from '../../api/plans.ts';
import { serviceFamilies } from '../../core/catalog/service-families.ts';
import type { PathState } from '../../core/change.ts';
import type { GroupId, ServicePlanId, SkuId } from '../../core/ids.ts';
import { noticedApps, rowDiff } from './plan-diff.ts';
import { loadPageTexts, showLanguage } from './texts.ts';

// Ids in these texts are only looked up by name.
const sku = (id: string): SkuId => id as SkuId;
const app = (id: string): ServicePlanId => id as ServicePlanId;
const names = { product: (id: string) => `P${id}`, plan: (id: string) => `A${id}` };

const row: PlanRowBody = {
  id: 'u',
  userId: 'u',
  displayName: 'Adele Vance',
  userPrincipalName: 'adele@contoso.com',
  userType: 'Member',
  kind: 'change',
  command: { kind: 'unassignAll' },
  kept: [],
};

beforeAll(async () => {
  await loadPageTexts();
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  await showLanguage('en');
});

describe('the row of one person', () => {
  it('tells what goes, what comes and what stays', () => {
    const diff = rowDiff(
      {
        ...row,
        kept: ['3'],
        changes: [
          {
            kind: 'licenseRemoved',
            skuId: sku('1'),
            assignedByGroup: null,
            disabledPlans: [],
            freesUnit: true,
          },
          {
            kind: 'licenseAssigned',
            skuId: sku('2'),
            assignedByGroup: null,
            disabledPlans: [app('x')],
            takesUnit: true,
          },
        ],
      },
      names,
    );
    expect(diff.gone.map(({ text }) => text)).toEqual(['P1']);
    expect(diff.come.map(({ text }) => text)).toEqual(['P2']);
    expect(diff.kept.map(({ text }) => text)).toEqual(['Ax off', 'P3 stays']);
  });

  it('tells apps that are switched off and on in a product that stays', () => {
    const diff = rowDiff(
      {
        ...row,
        changes: [
          {
            kind: 'appsChanged',
            skuId: sku('1'),
            assignedByGroup: null,
            before: [app('a')],
            disabledPlans: [app('b')],
          },
        ],
      },
      names,
    );
    expect(diff.gone).toEqual([{ kind: 'minus', text: 'Ab' }]);
    expect(diff.come).toEqual([{ kind: 'plus', text: 'Aa on' }]);
  });

  it('tells of a group what comes, goes and stays for a person who has other ways to it', () => {
    const step = { assignedByGroup: 'g' as GroupId, disabledPlans: [] };
    const error: PathState = { disabledPlans: [], state: 'Error', error: 'CountViolation' };
    const active: PathState = { disabledPlans: [], state: 'Active', error: null };
    const set = { kind: 'licenseStateSet', assignedByGroup: 'g' as GroupId } as const;
    const diff = rowDiff(
      {
        ...row,
        changes: [
          { kind: 'licenseAssigned', skuId: sku('1'), ...step, takesUnit: true },
          { kind: 'licenseAssigned', skuId: sku('2'), ...step, takesUnit: false },
          { kind: 'licenseRemoved', skuId: sku('3'), ...step, freesUnit: true },
          { kind: 'licenseRemoved', skuId: sku('4'), ...step, freesUnit: false },
          {
            ...set,
            skuId: sku('5'),
            before: error,
            after: active,
            takesUnit: true,
            freesUnit: false,
          },
          {
            ...set,
            skuId: sku('6'),
            before: error,
            after: null,
            takesUnit: false,
            freesUnit: false,
          },
          {
            ...set,
            skuId: sku('7'),
            before: active,
            after: error,
            takesUnit: false,
            freesUnit: true,
          },
        ],
      },
      names,
    );
    expect(diff.come.map(({ text }) => text)).toEqual(['P1', 'P5']);
    expect(diff.gone.map(({ text }) => text)).toEqual(['P3', 'P7']);
    expect(diff.kept.map(({ text }) => text)).toEqual(['P2 stays', 'P4 stays']);
  });

  it('names two products that stay and counts the others', () => {
    const texts = rowDiff({ ...row, kept: ['1', '2', '3', '4'] }, names).kept;
    expect(texts.map(({ text }) => text)).toEqual(['P1 stays', 'P2 stays', '2 more stay']);
  });

  it('says of a license from a group that it stays because of that, once', () => {
    const inheritedKept = [{ skuId: '1', groupIds: ['g'] }];
    const texts = rowDiff({ ...row, kept: ['1'], inheritedKept }, names).kept;
    expect(texts.map(({ text }) => text)).toEqual(['P1 stays, from a group']);
  });
});

describe('what people will notice', () => {
  const [low, high] = [...serviceFamilies].flatMap(([id, family]) =>
    family === 'Exchange Online' ? [id] : [],
  );
  if (low === undefined || high === undefined) throw new Error('the family has two levels');
  const change = [
    { servicePlanId: low, gained: 0, lost: 5 },
    { servicePlanId: high, gained: 4, lost: 0 },
  ];

  it('tells two levels of one service together', () => {
    expect(noticedApps(change, names.plan)).toEqual([
      { kind: 'exchanged', family: 'Exchange Online', from: low, to: high, gained: 4, lost: 5 },
    ]);
  });

  it('says nothing where one id takes the place of another of the same name for as many', () => {
    const same = change.map((one) => ({ ...one, gained: one.gained && 4, lost: one.lost && 4 }));
    expect(noticedApps(same, () => 'Exchange')).toEqual([]);
    expect(noticedApps(change, () => 'Exchange')).toHaveLength(1);
  });

  it('begins with what most people notice; of as many, with what goes', () => {
    const apps = [
      { servicePlanId: 'a', gained: 3, lost: 0 },
      { servicePlanId: 'b', gained: 0, lost: 3 },
      { servicePlanId: 'c', gained: 9, lost: 0 },
    ];
    const ids = noticedApps(apps, names.plan).map((one) =>
      one.kind === 'exchanged' ? '' : one.id,
    );
    expect(ids).toEqual(['c', 'b', 'a']);
  });
});
