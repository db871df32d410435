import { expect, it } from 'vitest';
import { isSameSecret, newRandomToken, tokenHash } from './random-token.ts';

it('a token needs no escaping in an address and is never the same', () => {
  const tokens = Array.from({ length: 100 }, newRandomToken);
  expect(new Set(tokens).size).toBe(100);
  expect(tokens.every((token) => /^[\w-]{43}$/.test(token))).toBe(true);
});

it('what is kept of a token is not the token', () => {
  expect(tokenHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

it('secrets are equal or they are not, whatever their lengths and characters', () => {
  expect(isSameSecret('abc', 'abc')).toBe(true);
  for (const other of ['abd', 'ab', 'abcd', '', 'ab\u00e9', 'ABC']) {
    expect(isSameSecret('abc', other), other).toBe(false);
  }
});
