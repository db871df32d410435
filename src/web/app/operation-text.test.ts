import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { OperationBody } from '../../api/operations.ts';
import { operationNoOfAudit, prettyValue } from './audit-text.ts';
import { skipTokenOf } from './next-page.ts';
import { activityText, concernedText, doneOf, whyNoUndo } from './operation-text.ts';
import { loadPageTexts, showLanguage } from './texts.ts';

const operation: OperationBody = {
  operationNo: 17,
  activity: 'Assign licenses',
  actor: { kind: 'user', id: 'u', displayName: 'Megan', userPrincipalName: 'megan@contoso.com' },
  reason: null,
  status: 'done',
  startedAt: '2026-11-23T09:00:00Z',
  endedAt: '2026-11-23T09:00:01Z',
  total: 20,
  changed: 15,
  refused: 2,
  unchanged: 2,
  drifted: 1,
  planId: null,
  undoOf: null,
  undoneBy: null,
  canUndo: true,
  target: null,
};

beforeAll(async () => {
  await loadPageTexts();
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  await showLanguage('en');
});

describe('texts of operations', () => {
  it('says why an operation cannot be undone, by its own facts', () => {
    const not = { ...operation, canUndo: false };
    expect(whyNoUndo(operation)).toBeNull();
    expect(whyNoUndo({ ...not, status: 'running' })).toBe('It is still running. Stop it first.');
    expect(whyNoUndo({ ...not, undoneBy: 19 })).toBe('Undone by 19');
    expect(whyNoUndo({ ...not, changed: 0 })).toBe('It changed nothing.');
    expect(whyNoUndo(not)).toBe('Only changes of licenses can be undone.');
  });

  it('names the one person, else says how many', () => {
    expect(concernedText(operation)).toBe('20 people');
    expect(concernedText({ ...operation, activity: 'Import catalog', total: 1 })).toBe('1 thing');
    const target = { id: 'u', displayName: 'Adele Vance' };
    expect(concernedText({ ...operation, target })).toBe('Adele Vance');
  });

  it('counts everyone it is done with', () => {
    expect(doneOf(operation)).toBe(20);
  });

  it('tells an activity that it does not know as it is', async () => {
    await showLanguage('de');
    expect(activityText('Assign licenses')).toBe('Lizenzen zuweisen');
    expect(activityText('Something new')).toBe('Something new');
    await showLanguage('en');
  });
});

describe('texts of the audit log', () => {
  it('finds the operation in the correlation', () => {
    expect(operationNoOfAudit('dcd219dd-bc68-4b9b-bf0b-00000000005f')).toBe(0x5f);
  });

  it('says products and apps by name, and leaves what is no JSON as it is', () => {
    const names = { product: (id: string) => `P${id}`, plan: (id: string) => `A${id}` };
    const text = prettyValue('{"skuId":"1","disabledPlans":["2"]}', names);
    expect(text).toContain('P1');
    expect(text).toContain('A2');
    expect(prettyValue('"DE"', names)).toBe('DE');
    expect(prettyValue('no json', names)).toBe('no json');
    expect(prettyValue(null, names)).toBe('–');
  });
});

describe('pages of a list', () => {
  it('the next page begins where the server says; without that there is none', () => {
    expect(skipTokenOf({ '@odata.nextLink': 'http://x/api/a?$top=5&$skiptoken=a%2Bb' })).toBe(
      'a+b',
    );
    expect(skipTokenOf({})).toBeNull();
  });
});
