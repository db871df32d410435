import { describe, expect, it } from 'vitest';
import { createSecretVerifier, hashSecret, newSecret } from './app-secret.ts';

describe('the secret of an app', () => {
  it('is accepted against its own hash only', async () => {
    const secrets = createSecretVerifier();
    const [secret, other] = [newSecret(), newSecret()];
    const hash = await hashSecret(secret);
    expect(await secrets.isRight(secret, hash)).toBe(true);
    expect(await secrets.isRight(other, hash)).toBe(false);
    expect(await secrets.isRight('', hash)).toBe(false);
    expect(await secrets.isRight(`${secret}x`, hash)).toBe(false);
  });

  it('is not accepted against the hash of another after it was right once', async () => {
    const secrets = createSecretVerifier();
    const secret = newSecret();
    const hash = await hashSecret(secret);
    expect(await secrets.isRight(secret, hash)).toBe(true);
    expect(await secrets.isRight(secret, await hashSecret(newSecret()))).toBe(false);
  });

  it('is kept as an argon2id hash with a salt of its own and its cost', async () => {
    const secret = newSecret();
    const [one, two] = [await hashSecret(secret), await hashSecret(secret)];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(two);
    expect(one).not.toContain(secret);
  });

  it('is checked with the cost that its hash names, so that the cost can be raised later', async () => {
    const hash = await hashSecret('secret');
    const cheaper = hash.replace('t=2', 't=1');
    expect(await createSecretVerifier().isRight('secret', cheaper)).toBe(false);
  });

  it('needs no second long computation within the hour', async () => {
    const secrets = createSecretVerifier();
    const secret = newSecret();
    const hash = await hashSecret(secret);
    await secrets.isRight(secret, hash);
    const started = performance.now();
    for (let round = 0; round < 1000; round += 1) await secrets.isRight(secret, hash);
    // A thousand full computations take over ten seconds.
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('beyond any sensible length is refused without computing', async () => {
    const secrets = createSecretVerifier();
    expect(await secrets.isRight('x'.repeat(100_000), await hashSecret('x'))).toBe(false);
  });

  it('a kept hash that is not one is a defect, not a wrong secret', async () => {
    await expect(createSecretVerifier().isRight('x', 'plain')).rejects.toThrow('not readable');
  });
});
