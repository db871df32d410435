import { assert, property, string, uuid } from 'fast-check';
import { expect, it } from 'vitest';
import { pairId, readPairId } from './pair-id.ts';

it('two ids in one are found again, in any case, and no two pairs share a text', () => {
  assert(
    property(uuid(), uuid(), (owner, thing) => {
      const id = pairId(owner, thing);
      expect(id).toMatch(/^[A-Z2-7]{52}$/);
      expect(readPairId(id)).toEqual({ owner, thing });
      expect(readPairId(id.toLowerCase())).toEqual({ owner, thing });
      expect(pairId(thing, owner) === id).toBe(owner === thing);
    }),
  );
});

it('what is read has one spelling: any other text is no id', () => {
  assert(
    property(string({ minLength: 50, maxLength: 54, unit: 'grapheme-ascii' }), (text) => {
      const pair = readPairId(text);
      if (pair !== null) expect(pairId(pair.owner, pair.thing)).toBe(text.toUpperCase());
    }),
  );
  const id = pairId('5bde3e51-d13b-4db1-9948-fe4b109d11a8', '6fd2c87f-b296-42f0-b197-1e91e994b900');
  expect(readPairId(id.slice(0, -1) + (id.endsWith('B') ? 'C' : 'B'))).toBeNull();
});
