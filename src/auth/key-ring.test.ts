import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseInstant } from '../core/ids.ts';
import type { Instant } from '../core/ids.ts';
import { keyFileIn } from './key-file.ts';
import { keyAgeMaxDays, openKeyRing, tokenLifetimeSeconds } from './key-ring.ts';
import type { KeyRing } from './key-ring.ts';
import { addSeconds } from './seconds.ts';

const start = parseInstant('2026-03-01T08:00:00Z') ?? failed();
function failed(): never {
  throw new Error('the test needs an instant');
}

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'allot-keys-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

const open = (now: Instant): Promise<KeyRing> => openKeyRing(keyFileIn(directory), now);
const kids = (keys: KeyRing, now: Instant): unknown[] => keys.jwks(now).keys.map(({ kid }) => kid);

describe('signing keys', () => {
  it('are made at the first start and the same after a restart', async () => {
    const first = await open(start);
    const second = await open(addSeconds(start, 60));
    expect(second.signingKey().kid).toBe(first.signingKey().kid);
    expect(kids(second, start)).toEqual([first.signingKey().kid]);
  });

  it.skipIf(process.platform === 'win32')('are readable by their owner only', async () => {
    await open(start);
    expect(statSync(join(directory, 'signing-keys.json')).mode & 0o777).toBe(0o600);
  });

  it('are shown without their private parts', async () => {
    const keys = await open(start);
    const [key] = keys.jwks(start).keys;
    expect(Object.keys(key ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  it('after a rotation the new one signs and the old one vouches until its last token has expired', async () => {
    const keys = await open(start);
    const old = keys.signingKey().kid;
    const rotated = addSeconds(start, 1000);
    await keys.rotate(rotated);
    const next = keys.signingKey().kid;
    expect(next).not.toBe(old);
    expect(keys.generation()).toBe(1);
    const lastMoment = addSeconds(rotated, tokenLifetimeSeconds - 1);
    expect(kids(keys, lastMoment)).toEqual([next, old]);
    expect(keys.verificationKey(old, lastMoment)).not.toBeNull();
    const after = addSeconds(rotated, tokenLifetimeSeconds);
    expect(kids(keys, after)).toEqual([next]);
    expect(keys.verificationKey(old, after)).toBeNull();
  });

  it('a rotation outlives a restart', async () => {
    const keys = await open(start);
    const old = keys.signingKey().kid;
    await keys.rotate(addSeconds(start, 10));
    const again = await open(addSeconds(start, 20));
    expect(again.signingKey().kid).toBe(keys.signingKey().kid);
    expect(again.verificationKey(old, addSeconds(start, 20))).not.toBeNull();
  });

  it('an old key is dropped for good at the next rotation', async () => {
    const keys = await open(start);
    await keys.rotate(addSeconds(start, 10));
    await keys.rotate(addSeconds(start, 20 + tokenLifetimeSeconds));
    expect(await keyFileIn(directory).read()).toHaveLength(2);
  });

  it(`are replaced by themselves after ${keyAgeMaxDays} days, not before`, async () => {
    const keys = await open(start);
    const due = addSeconds(start, keyAgeMaxDays * 86_400);
    expect(await keys.rotateIfOld(addSeconds(due, -1))).toBe(false);
    expect(await keys.rotateIfOld(due)).toBe(true);
    expect(await keys.rotateIfOld(due)).toBe(false);
  });

  it('a key file that is not one stops the start instead of making new keys over it', async () => {
    writeFileSync(join(directory, 'signing-keys.json'), '[{"kid":1}]');
    await expect(open(start)).rejects.toThrow();
    writeFileSync(join(directory, 'signing-keys.json'), '{');
    await expect(open(start)).rejects.toThrow();
  });
});
