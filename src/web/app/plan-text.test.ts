import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { PlanBody } from '../../api/plans.ts';
import type { SkuId } from '../../core/ids.ts';
import type { Command } from '../../core/plan/command.ts';
import { applyText, planLede, planOrigin, planTitle } from './plan-text.ts';
import { loadPageTexts, showLanguage } from './texts.ts';

await loadPageTexts();

const product = (id: string): string => `Product ${id}`;
// Ids in these texts are only looked up by name.
const [one, two, three] = ['1', '2', '3'].map((id) => id as SkuId) as [SkuId, SkuId, SkuId];

const plan: PlanBody = {
  id: 'plan',
  status: 'ready',
  createdAt: '2026-11-23T09:00:00Z',
  actor: 'Megan',
  surface: 'activeUsersPage',
  command: { kind: 'assign', licenses: [{ skuId: one }] },
  source: 'listed',
  reason: null,
  planned: 20,
  total: 20,
  totals: null,
  unknownKeys: [],
  resolutions: [],
  operationNo: null,
  undoOf: null,
  dates: null,
  groups: [],
};

/** One of each kind: a new one does not compile until it is here. */
const commands: { readonly [Kind in Command['kind']]: Command & { readonly kind: Kind } } = {
  assign: { kind: 'assign', licenses: [{ skuId: one }, { skuId: two }, { skuId: three }] },
  unassign: { kind: 'unassign', skuIds: [one] },
  change: { kind: 'change', assign: [{ skuId: one }], unassign: [two] },
  replace: { kind: 'replace', licenses: [{ skuId: one }] },
  swap: { kind: 'swap', from: one, to: { skuId: two } },
  setApps: { kind: 'setApps', skuId: one, off: [], on: [] },
  unassignAll: { kind: 'unassignAll' },
  assignLicense: { kind: 'assignLicense', addLicenses: [], removeLicenses: [one] },
  restore: { kind: 'restore', licenses: [] },
};

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
});

describe.each(['en', 'de'] as const)('texts of plans in %s', (language) => {
  beforeAll(() => showLanguage(language));

  it.each(Object.values(commands))(
    'names what $kind does, and its button the number',
    (command) => {
      const texts = [
        planTitle({ ...plan, command }, product),
        applyText({ ...plan, command }, 4171),
      ];
      for (const text of texts) expect(text).not.toMatch(/[{}]|undefined|plans\./);
      expect(texts[1]).toContain(language === 'en' ? '4,171' : '4.171');
      expect(planLede({ ...plan, command }, product) ?? 'no lede').not.toMatch(/[{}]|plans\./);
    },
  );
});

describe('texts of plans', () => {
  beforeAll(() => showLanguage('en'));

  it('says what for how many', () => {
    expect(planTitle(plan, product)).toBe('Assign Product 1 to 20 people');
    expect(planTitle({ ...plan, total: 1 }, product)).toBe('Assign Product 1 to 1 person');
  });

  it('counts products where they are many', () => {
    expect(planTitle({ ...plan, command: commands.assign }, product)).toBe(
      'Assign 3 products to 20 people',
    );
  });

  it('does not say how many while nobody knows', () => {
    expect(planTitle({ ...plan, total: null }, product)).toBe(
      'Assign Product 1 to the people selected',
    );
  });

  it('names the operation that is undone, and leads back to Activity', () => {
    const undo: PlanBody = { ...plan, source: 'undo', command: null, undoOf: 17 };
    expect(planTitle(undo, product)).toBe('Undo operation 17');
    expect(planOrigin(undo).link).toEqual({ to: '/activity' });
    expect(planOrigin(plan).link).toEqual({ to: '/users' });
  });
});
