import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { call } from '../../test/support/api-client.ts';
import { type CommandLine, commandLineOf } from '../../test/support/command-line.ts';
import { type RealServer, startServer } from '../../test/support/real-server.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let directory: string;
let server: RealServer;
let allot: CommandLine;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'allot-cli-supply-'));
  server = await startServer(join(directory, 'data'));
  allot = commandLineOf(join(directory, 'data'));
});

afterAll(async () => {
  await server.stop();
  await rm(directory, { recursive: true, force: true });
});

/** Runs a command that must end well, and answers what it wrote. */
async function done(...words: readonly string[]): Promise<string> {
  const { code, out, err } = await allot.run(...words);
  expect([code, code === 0 ? '' : err]).toEqual([0, '']);
  return out;
}

describe('where licenses come from', () => {
  it('what people may buy is listed and set; what they bought is shown and taken over', async () => {
    expect(await done('self-service', 'list')).toMatch(/^Power BI Pro Dept +yes +1 /m);
    await done('self-service', 'set', 'Power BI Pro Dept', 'deny');
    expect(await done('self-service', 'list')).toMatch(/^Power BI Pro Dept +no +1 /m);
    expect((await allot.run('self-service', 'set', 'Office 365 E3', 'deny')).code).toBe(2);
    const dept = 'Power BI Pro Dept';
    const shown = await done('self-service', 'take-over', dept);
    expect(shown).toMatch(/: 1 person has a license\.\n5 licenses of Power BI Pro can be/);
    expect((await allot.run('self-service', 'take-over', dept, '--cancel')).code).toBe(2);
    await done('self-service', 'take-over', dept, '--move');
    expect(await allot.run('self-service', 'take-over', dept)).toMatchObject({ code: 2 });
  });

  it('a plan begins and ends on dates, which are listed and dropped', async () => {
    const words = [
      'plan',
      'assign',
      '--product',
      'FABRIKAM_TIMESHEETS',
      '--user',
      'MeganB@contoso.com',
    ];
    const plan = await allot.json(...words);
    const { id } = plan as { id: string };
    expect(await done('apply', id, '--from', '2099-01-01').catch(() => 'refused')).toBe('refused');
    const from = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    expect(await done('apply', id, '--from', from, '--reason', 'later')).toBe(
      `It is applied on ${from}.\n`,
    );
    expect(await done('dates', 'list')).toMatch(
      new RegExp(`^${from} +stays +1 .*later.*${id}$`, 'm'),
    );
    await done('dates', 'cancel', id);
    expect(await done('dates', 'list')).toBe('Nothing to show.\n');
  });

  it('a forecast is a table, and says when there are too few', async () => {
    const { out, err } = await allot.run('sku', 'forecast', 'VISIOONLINE_PLAN1');
    expect(out).toMatch(/^Day +Licenses +In use +Free$/m);
    expect(err).toMatch(/^Too few from \d{4}-\d\d-\d\d on\.$/m);
  });

  it('a product key is issued and redeemed; a plan is changed after it was shown', async () => {
    const key = (await done('subscription', 'issue-key', 'AAD_PREMIUM', '--units', '3')).trim();
    await done('subscription', 'redeem-key', key);
    expect((await allot.run('subscription', 'redeem-key', key)).code).toBe(1);
    const change = ['subscription', 'change-plan', 'ENTERPRISEPREMIUM', '--to', 'SPE_E5'] as const;
    expect(await done(...change)).toMatch(/302 people move from Office 365 E5 to Microsoft 365 E5/);
  });

  it('policies of auto-claim are added, turned on, reported and removed', async () => {
    const words = ['--app', 'Power BI Pro', '--product', 'POWER_BI_PRO'];
    const { id } = (await allot.json('auto-claim', 'add', 'Reports', ...words)) as { id: string };
    const off = await allot.run('auto-claim', 'list');
    expect(off.out).toMatch(/^Reports +Power BI Pro +Power BI Pro +yes /m);
    expect(off.err).toMatch(/^Auto-claim is off/);
    await done('auto-claim', 'turn', 'on');
    expect((await allot.run('auto-claim', 'report', '--days', '7')).err).toBe(
      '0 in the last 7 days.\n',
    );
    await done('auto-claim', 'remove', id);
    expect(await done('auto-claim', 'list')).toBe('Nothing to show.\n');
  });

  it('who may spend is named, and nobody again', async () => {
    const account = ['settings', 'billing-account'] as const;
    expect(await done(...account)).toBe('Nothing to show.\n');
    const named = await done(...account, '--owner', 'MeganB@contoso.com');
    expect(named).toMatch(/^Megan Bowen +MeganB@contoso\.com +owner$/m);
    expect(await done(...account, '--nobody')).toBe('Nothing to show.\n');
  });

  it('requests are listed, shared and decided; whoever is concerned is told', async () => {
    const link = await call<{ url: string }>(server, 'POST', '/api/links', {
      user: 'MeganB@contoso.com',
    });
    const token = new URL(link.url).searchParams.get('token') ?? '';
    const signedIn = await fetch(`${server.url}/signin`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: server.url },
      body: new URLSearchParams({ token }),
    });
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const asked = await fetch(`${server.url}/api/me/requests`, {
      method: 'POST',
      headers: { cookie, origin: server.url, 'content-type': 'application/json' },
      body: JSON.stringify({
        skuId: '6c1d5f0e-3b7a-4c52-9e84-2f60a7d1b935',
        people: ['AdeleV@contoso.com'],
        note: 'For the audit',
      }),
    });
    const { id } = (await asked.json()) as { id: string };
    expect(await done('request', 'list')).toMatch(
      /Fabrikam Timesheets +Megan Bowen .*For the audit/,
    );
    await done('request', 'share', id, '--with', 'AlexW@contoso.com');
    expect((await allot.run('request', 'decide', id)).code).toBe(2);
    expect(await done('request', 'decide', id, '--approve', 'AdeleV@contoso.com')).toBe(
      'Fabrikam Timesheets: approved for 1, rejected for 1.\n',
    );
    expect(await done('request', 'list')).toBe('Nothing to show.\n');
    expect(await done('request', 'list', '--all')).toMatch(/approved in part/);
    expect(await done('notice', 'list')).toMatch(
      /Your request for Fabrikam Timesheets was approved in part +not sent/,
    );
  });
});
