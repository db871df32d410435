import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseInstant } from '../core/ids.ts';
import { graphAudiences, issuerOf, signAppToken } from './access-token.ts';
import type { AppTokenFacts } from './access-token.ts';
import type { KeptKey, KeyFile } from './key-file.ts';
import { openKeyRing, tokenLifetimeSeconds } from './key-ring.ts';
import type { KeyRing } from './key-ring.ts';
import { addSeconds, epochSeconds } from './seconds.ts';
import { createTokenVerifier } from './token-verifier.ts';
import type { TokenExpectation, TokenVerifier } from './token-verifier.ts';

const now = parseInstant('2026-03-01T08:00:00Z') ?? failed();
function failed(): never {
  throw new Error('the test needs an instant');
}
const tenantId = '84841066-274d-4ec0-a5c1-276be684bdd3';
const facts: AppTokenFacts = {
  audience: 'https://graph.microsoft.com',
  tenantId,
  appId: '00001111-aaaa-4222-9bbb-3333cccc4444',
  objectId: '11112222-bbbb-4333-8ccc-4444dddd5555',
  displayName: 'Script',
  roles: ['User.Read.All', 'LicenseAssignment.ReadWrite.All'],
  tokenId: 'unique',
};
const expected: TokenExpectation = { tenantId, origin: 'https://localhost:8365', now };

/** Keys kept in memory: the files have tests of their own. */
function keysInMemory(): KeyFile {
  let kept: readonly KeptKey[] = [];
  return {
    read: async () => kept,
    write: async (keys) => {
      kept = keys;
    },
  };
}

let keys: KeyRing;
let verifier: TokenVerifier;
beforeAll(async () => {
  keys = await openKeyRing(keysInMemory(), now);
  verifier = createTokenVerifier(keys);
});

const sign = (changed: Partial<AppTokenFacts> = {}): Promise<string> =>
  signAppToken({ ...facts, ...changed }, keys.signingKey(), now);

describe('an access token', () => {
  it('says who the app is and what it may, and lives an hour', async () => {
    expect(await verifier.verify(await sign(), expected)).toEqual({
      ok: true,
      claims: {
        audience: 'https://graph.microsoft.com',
        appId: facts.appId,
        tenantId,
        roles: facts.roles,
        expiresAt: addSeconds(now, tokenLifetimeSeconds),
      },
    });
  });

  it.each([...graphAudiences, 'https://localhost:8365'])('is accepted for %s', async (audience) => {
    expect(await verifier.verify(await sign({ audience }), expected)).toMatchObject({ ok: true });
  });

  it('is accepted to its last second and not in the one after', async () => {
    const token = await sign();
    const end = addSeconds(now, tokenLifetimeSeconds);
    for (const fresh of [false, true]) {
      const one = fresh ? createTokenVerifier(keys) : verifier;
      const last = { ...expected, now: addSeconds(end, -1) };
      expect(await one.verify(token, last)).toMatchObject({ ok: true });
      expect(await one.verify(token, { ...expected, now: end })).toEqual({
        ok: false,
        refusal: 'expired',
      });
      expect(one.known(token, { ...expected, now: end })).toBeNull();
    }
  });
});

describe('an access token is refused', () => {
  const refused = async (token: string, refusal: string): Promise<void> => {
    expect(await verifier.verify(token, expected)).toEqual({ ok: false, refusal });
    expect(verifier.known(token, expected)).toBeNull();
  };

  it('for another audience', async () => {
    await refused(await sign({ audience: 'https://management.azure.com' }), 'audience');
  });

  it('for another server, also when this one has accepted it under its own name', async () => {
    const token = await sign({ audience: 'https://localhost:8365' });
    expect(await verifier.verify(token, expected)).toMatchObject({ ok: true });
    const elsewhere = { ...expected, origin: 'https://other:8365' };
    expect(await verifier.verify(token, elsewhere)).toEqual({ ok: false, refusal: 'audience' });
  });

  it('from another organization', async () => {
    const other = 'aaaaaaaa-274d-4ec0-a5c1-276be684bdd3';
    await refused(await sign({ tenantId: other }), 'issuer');
  });

  it('with the issuer of another organization', async () => {
    const token = await new SignJWT({ appid: facts.appId, tid: tenantId, roles: [] })
      .setProtectedHeader({ alg: 'RS256', kid: keys.signingKey().kid })
      .setAudience(facts.audience)
      .setIssuer(issuerOf('other'))
      .setNotBefore(epochSeconds(now))
      .setExpirationTime(epochSeconds(now) + 60)
      .sign(keys.signingKey().privateKey);
    await refused(token, 'issuer');
  });

  it('before its time', async () => {
    const token = await signAppToken(facts, keys.signingKey(), addSeconds(now, 60));
    await refused(token, 'expired');
  });

  it('signed by a key of somebody else under our key id', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const kid = keys.signingKey().kid;
    await refused(await signAppToken(facts, { kid, privateKey }, now), 'signature');
  });

  it('signed by a key that we never had', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    await refused(await signAppToken(facts, { kid: 'other', privateKey }, now), 'signature');
  });

  it('not signed at all', async () => {
    const unsigned = new UnsecuredJWT({ appid: facts.appId, tid: tenantId, roles: facts.roles })
      .setIssuer(issuerOf(tenantId))
      .setAudience(facts.audience)
      .setNotBefore(epochSeconds(now))
      .setExpirationTime(epochSeconds(now) + 60)
      .encode();
    await refused(unsigned, 'signature');
    const [, payload] = unsigned.split('.');
    const header = btoa(JSON.stringify({ alg: 'none', kid: keys.signingKey().kid }));
    await refused(`${header.replace(/=+$/, '')}.${payload}.`, 'signature');
  });

  it('signed with our public key as a shared secret', async () => {
    const [jwk] = keys.jwks(now).keys;
    const token = await new SignJWT({ appid: facts.appId, tid: tenantId, roles: facts.roles })
      .setProtectedHeader({ alg: 'HS256', kid: keys.signingKey().kid })
      .setIssuer(issuerOf(tenantId))
      .setAudience(facts.audience)
      .setExpirationTime(epochSeconds(now) + 60)
      .sign(new TextEncoder().encode(JSON.stringify(jwk)));
    await refused(token, 'signature');
  });

  it('changed by one character anywhere', async () => {
    const token = await sign({ tokenId: 'tampered' });
    await verifier.verify(token, expected);
    for (let position = 0; position < token.length; position += 11) {
      const other = token[position] === 'A' ? 'B' : 'A';
      const changed = token.slice(0, position) + other + token.slice(position + 1);
      const verdict = await verifier.verify(changed, expected);
      expect(verdict.ok, `position ${position}`).toBe(false);
    }
  });

  it('with another last character, although decoders would ignore the difference', async () => {
    const token = await sign({ tokenId: 'last' });
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=';
    for (const last of alphabet.replace(token.at(-1) ?? '', '')) {
      const verdict = await verifier.verify(token.slice(0, -1) + last, expected);
      expect(verdict.ok, last).toBe(false);
    }
    expect((await verifier.verify(`${token}=`, expected)).ok).toBe(false);
  });

  it('that is no token', async () => {
    for (const text of [
      '',
      'x',
      'a.b',
      'a.b.c',
      '..',
      '\u0000',
      'é'.repeat(50),
      'A'.repeat(100_000),
    ]) {
      await refused(text, 'malformed');
    }
  });
});

describe('a token that was verified before', () => {
  it('is known without cryptography', async () => {
    const token = await sign({ tokenId: 'known' });
    expect(verifier.known(token, expected)).toBeNull();
    await verifier.verify(token, expected);
    expect(verifier.known(token, expected)).toMatchObject({ appId: facts.appId });
  });

  it('is verified anew after a rotation, and still good while the old key is', async () => {
    const ring = await openKeyRing(keysInMemory(), now);
    const own = createTokenVerifier(ring);
    const token = await signAppToken(facts, ring.signingKey(), now);
    await own.verify(token, expected);
    await ring.rotate(now);
    expect(own.known(token, expected)).toBeNull();
    expect(await own.verify(token, expected)).toMatchObject({ ok: true });
  });

  it('costs under 20 µs', async () => {
    const token = await sign({ tokenId: 'cost' });
    await verifier.verify(token, expected);
    const rounds = 20_000;
    // As it comes from a header: a new string each time, so that its hash is computed each time.
    const copies = Array.from({ length: 100 }, () => Buffer.from(token).toString());
    const started = performance.now();
    for (let round = 0; round < rounds; round += 1) {
      verifier.known(copies[round % copies.length] ?? '', expected);
    }
    const microseconds = ((performance.now() - started) / rounds) * 1000;
    expect(microseconds).toBeLessThan(20);
  });
});
