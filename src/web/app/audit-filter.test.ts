import { describe, expect, it } from 'vitest';
import { directoryAuditEntity } from '../../graph/resources/directory-audit.ts';
import { parseFilter } from '../../odata/parse/filter.ts';
import { auditFilterText } from './audit-filter.ts';

describe('the filter of the audit log', () => {
  it('is nothing where nothing is narrowed', () => {
    expect(auditFilterText({})).toBe('');
  });

  it('holds the whole last day', () => {
    const text = auditFilterText({ from: '2026-11-23', to: '2026-11-23' });
    const [from, to] = [...text.matchAll(/\d{4}-[\dT:-]+Z/g)].map(([at]) => Date.parse(at));
    expect((to ?? 0) - (from ?? 0)).toBe(86_399_000);
  });

  it('leaves out what is no day', () => {
    expect(auditFilterText({ from: 'yesterday' })).toBe('');
  });

  it('keeps an apostrophe inside the text', () => {
    expect(auditFilterText({ activity: "a' or 1 eq 1" })).toBe(
      "activityDisplayName eq 'a'' or 1 eq 1'",
    );
  });

  it('is understood by the server, with everything set', () => {
    const text = auditFilterText({
      from: '2026-11-01',
      to: '2026-11-30',
      activity: 'Delete user',
      actor: "o'neil",
      target: 'Adele',
    });
    expect(() => parseFilter(text, directoryAuditEntity)).not.toThrow();
  });
});
