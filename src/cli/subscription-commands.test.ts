import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type CommandLine, commandLineOf, type Run } from '../../test/support/command-line.ts';
import { type RealServer, startServer } from '../../test/support/real-server.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let directory: string;
let server: RealServer;
let allot: CommandLine;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'allot-cli-subscriptions-'));
  server = await startServer(join(directory, 'data'));
  allot = commandLineOf(join(directory, 'data'));
});

afterAll(async () => {
  await server.stop();
  await rm(directory, { recursive: true, force: true });
});

const subscription = (...words: readonly string[]): Promise<Run> =>
  allot.run('subscription', ...words);

describe('subscriptions', () => {
  it('are meant by their product, or by id where it has several', async () => {
    const shown = await subscription('show', 'Visio Plan 2');
    expect(shown.out).toMatch(/^Visio Plan 2: 60 licenses, Enabled$/m);
    expect(shown.out).toMatch(/^ {2}cancel +no: That is possible for 7 days/m);
    const two = await subscription('show', 'Office 365 E3');
    expect([two.code, two.err]).toEqual([
      2,
      expect.stringMatching(/[0-9a-f-]{36} {2}200 licenses/),
    ]);
    const id = /([0-9a-f-]{36}) {2}200 licenses/.exec(two.err)?.[1] ?? '';
    expect((await subscription('show', id)).out).toMatch(/^Office 365 E3: 200 licenses/);
  });

  it('get the number of licenses that is given, and refuse with the reason', async () => {
    const bought = await subscription('set-units', 'Visio Plan 2', '--total', '65');
    expect([bought.code, bought.out]).toEqual([0, 'Visio Plan 2 has 65 licenses now.\n']);
    const refused = await subscription('set-units', 'Visio Plan 2', '--total', '50');
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringMatching(/^UnitsStillAssigned: 10 of the licenses/),
    ]);
    const later = await subscription('set-units', 'Visio Plan 2', '--total', '70', '--at-renewal');
    expect(later.out).toBe('Visio Plan 2 will have 70 licenses from the renewal on.\n');
    expect((await subscription('cancel', 'Visio Plan 2')).code).toBe(2);
  });

  it('live through a year: the clock of the sample can be moved ahead, not back', async () => {
    expect((await subscription('set-billing', 'Microsoft Entra ID P2', 'off')).code).toBe(0);
    expect((await allot.run('clock', '--days', '135')).out).toMatch(
      /^It is \d{4}-\d\d-\d\d .* now\.$/m,
    );
    expect((await subscription('show', 'Microsoft Entra ID P2')).out).toMatch(/, Warning$/m);
    expect((await subscription('reactivate', 'Microsoft Entra ID P2')).code).toBe(0);
    expect((await allot.run('clock', '--to', '2020-01-01')).err).toMatch(/^ClockGoesForward/);
    expect((await allot.run('log')).out).toMatch(/Expire subscription +Subscriptions/);
    expect((await subscription('show', 'Visio Plan 2')).out).toMatch(/^Visio Plan 2: 70 licenses/m);
  });

  it('are added with a term and on conditions', async () => {
    const words = [
      '--product',
      'Visio Plan 1',
      '--units',
      '5',
      '--term',
      'month',
      '--no-recurring',
    ];
    expect((await allot.run('sku', 'add', ...words)).code).toBe(0);
    const rows = await allot.json('subscription', 'list');
    expect(rows).toContainEqual(
      expect.objectContaining({ totalLicenses: 5, isEnding: true, term: 'P1M' }),
    );
  });
});
