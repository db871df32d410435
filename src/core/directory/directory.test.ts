import { describe, expect, it } from 'vitest';
import { addDays, instantOf } from '../ids.ts';
import { decideRestore, isRestorable } from './restore.ts';
import { mailboxState, needsExchangePlan2, oneDriveState } from './retention.ts';
import { isUsageLocation, parseUsageLocation, usageLocations } from './usage-location.ts';
import {
  canonicalUserPrincipalName,
  guestUserPrincipalName,
  isUserPrincipalName,
} from './user-principal-name.ts';

const day0 = instantOf(Date.UTC(2026, 0, 31, 10, 17));
const onDay = (days: number): ReturnType<typeof addDays> => addDays(day0, days);

describe('usage location', () => {
  it('#66 is an assigned ISO 3166-1 alpha-2 code: ZZ is none', () => {
    expect(usageLocations.size).toBe(249);
    for (const code of ['CH', 'US', 'GB', 'AX', 'ZW']) expect(isUsageLocation(code)).toBe(true);
    for (const code of ['ZZ', 'UK', 'EU', 'XK', 'ch', 'CHE', '']) {
      expect(isUsageLocation(code), code).toBe(false);
    }
    expect(parseUsageLocation(' ch ')).toBe('CH');
    expect(parseUsageLocation('zz')).toBeNull();
  });
});

describe('user names', () => {
  it('are the same in any case and in any Unicode composition', () => {
    expect(canonicalUserPrincipalName(' Zoe@Contoso.COM ')).toBe('zoe@contoso.com');
    expect(canonicalUserPrincipalName('zoe\u0308@x.ch')).toBe(
      canonicalUserPrincipalName('ZOË@X.CH'),
    );
  });

  it('are local@domain with the characters that Entra allows', () => {
    for (const name of ['ada@contoso.com', "o'neil.a-b_c@a.b.co", 'x@contoso.onmicrosoft.com']) {
      expect(isUserPrincipalName(name), name).toBe(true);
    }
    const bad = [
      'ada',
      'ada@',
      '@contoso.com',
      'a@b@c.com',
      'a b@c.com',
      '.a@c.com',
      'a.@c.com',
      'a..b@c.com',
      'a@contoso',
      'a@-c.com',
      `${'x'.repeat(65)}@c.com`,
    ];
    for (const name of bad) expect(isUserPrincipalName(name), name).toBe(false);
  });

  it('of guests hold the invited address: name_domain#EXT#@tenant', () => {
    const name = guestUserPrincipalName('ada@fabrikam.com', 'contoso.onmicrosoft.com');
    expect(name).toBe('ada_fabrikam.com#EXT#@contoso.onmicrosoft.com');
    expect(isUserPrincipalName(name)).toBe(true);
  });
});

describe('retention', () => {
  const removed = { removedAt: day0, isDelayed: false, expeditedAt: null };

  it('#180 mailbox data is due for deletion at day 30; licensing before keeps it', () => {
    expect(mailboxState(removed, onDay(29))).toBe('kept');
    expect(mailboxState(removed, onDay(30))).toBe('deletionDue');
    expect(mailboxState({ ...removed, removedAt: null }, onDay(30))).toBe('licensed');
  });

  it('#181 OneDrive files remain while the person exists, license or not', () => {
    const states = [0, 60, 93, 10_000].map((days) =>
      oneDriveState(day0, onDay(days), 'commercial'),
    );
    expect(states).toEqual(['available', 'readOnly', 'archived', 'archived']);
  });

  it('#182 OneDrive is read-only from day 60 and archived at day 93, not in EDU, GCC and DoD', () => {
    expect(oneDriveState(day0, onDay(59), 'commercial')).toBe('available');
    expect(oneDriveState(day0, onDay(60), 'commercial')).toBe('readOnly');
    expect(oneDriveState(day0, onDay(92), 'commercial')).toBe('readOnly');
    expect(oneDriveState(day0, onDay(93), 'commercial')).toBe('archived');
    for (const cloud of ['EDU', 'GCC', 'DoD'] as const) {
      expect(oneDriveState(day0, onDay(365), cloud)).toBe('available');
    }
  });

  it('#183 delayed delicensing keeps the mailbox in service for 30 days, unless expedited', () => {
    const delayed = { ...removed, isDelayed: true };
    expect(mailboxState(delayed, onDay(29))).toBe('inService');
    expect(mailboxState(delayed, onDay(30))).toBe('kept');
    expect(mailboxState(delayed, onDay(60))).toBe('deletionDue');
    const expedited = { ...delayed, expeditedAt: onDay(10) };
    expect(mailboxState(expedited, onDay(9))).toBe('inService');
    expect(mailboxState(expedited, onDay(10))).toBe('kept');
    expect(mailboxState(expedited, onDay(40))).toBe('deletionDue');
    expect(mailboxState({ ...delayed, expeditedAt: onDay(45) }, onDay(59))).toBe('kept');
  });

  it('#96 a shared mailbox needs Exchange plan 2 above 50 GB, with an archive or on hold', () => {
    const small = { gigabytes: 50, hasArchive: false, isOnLitigationHold: false };
    expect(needsExchangePlan2(small)).toBe(false);
    expect(needsExchangePlan2({ ...small, gigabytes: 50.1 })).toBe(true);
    expect(needsExchangePlan2({ ...small, hasArchive: true })).toBe(true);
    expect(needsExchangePlan2({ ...small, isOnLitigationHold: true })).toBe(true);
  });
});

describe('restoring', () => {
  const person = {
    userPrincipalName: 'ada@contoso.com',
    proxyAddresses: ['SMTP:ada@contoso.com', 'smtp:a@contoso.com'],
  };
  const nothingTaken = {
    takenUserPrincipalNames: new Set<string>(),
    takenProxyAddresses: new Set<string>(),
  };

  it('#184 is possible for 30 days and on day 31 not', () => {
    expect(isRestorable(day0, day0)).toBe(true);
    expect(isRestorable(day0, onDay(30))).toBe(true);
    expect(isRestorable(day0, onDay(31))).toBe(false);
  });

  it('#185 brings the person back and says nothing of licenses: they are given anew', () => {
    expect(decideRestore(person, null, nothingTaken)).toEqual({
      ok: true,
      patch: { deletedDateTime: null },
    });
  });

  it('#186 asks for a new name where theirs is taken and drops proxy addresses that others have', () => {
    const taken = {
      takenUserPrincipalNames: new Set(['ada@contoso.com']),
      takenProxyAddresses: new Set(['smtp:a@contoso.com']),
    };
    expect(decideRestore({ ...person, userPrincipalName: 'ADA@contoso.com' }, null, taken)).toEqual(
      {
        ok: false,
        problem: { code: 'ObjectConflict', property: 'userPrincipalName' },
      },
    );
    expect(decideRestore(person, 'ada2@contoso.com', taken)).toEqual({
      ok: true,
      patch: {
        deletedDateTime: null,
        userPrincipalName: 'ada2@contoso.com',
        proxyAddresses: ['SMTP:ada@contoso.com'],
      },
    });
    expect(decideRestore(person, 'no name', taken).ok).toBe(false);
  });
});
