import { describe, expect, it } from 'vitest';
import type { EntityType } from './edm.ts';
import { applySteps } from './evaluate/apply.ts';
import { parseApply } from './parse/apply.ts';
import { QueryRefused } from './refusal.ts';

const type: EntityType = {
  name: 'pool',
  properties: {
    sku: { kind: 'primitive', primitive: 'String' },
    all: { kind: 'primitive', primitive: 'Int32' },
    used: { kind: 'primitive', primitive: 'Int32' },
  },
};
const rows = [
  { sku: 'a', all: 5, used: 1 },
  { sku: 'b', all: 7, used: 7 },
  { sku: 'a', all: 3, used: 3 },
];
const made = (text: string): unknown => applySteps(parseApply(text, type), rows);

describe('$apply', () => {
  it('groups, and adds up in each group', () => {
    expect(made('groupby((SKU), aggregate(all with sum as total, $count as pools))')).toEqual([
      { sku: 'a', total: 8, pools: 2 },
      { sku: 'b', total: 7, pools: 1 },
    ]);
    expect(made('groupby((sku))')).toEqual([{ sku: 'a' }, { sku: 'b' }]);
    expect(
      made('aggregate(all with min as least,all with max as most,all with average as mean)'),
    ).toEqual([{ least: 3, most: 7, mean: 5 }]);
  });

  it('each step works on what the one before it made, by its names', () => {
    expect(
      made(
        "filter(sku eq 'a')/compute(all sub used as free)/topcount(1, free)/aggregate(free with sum as sum)",
      ),
    ).toEqual([{ sum: 4 }]);
    expect(made('compute(all mul -2 as less)/bottomcount(1,less)')).toMatchObject([{ less: -14 }]);
    expect(made('groupby((sku),aggregate(all with sum as total))/filter(total gt 7)')).toEqual([
      { sku: 'a', total: 8 },
    ]);
  });

  it.each([
    '',
    'groupby(sku)',
    'groupby((nothing))',
    'aggregate(sku with sum as x)',
    'aggregate(all with sum as total)/filter(sku eq 1)',
    'topcount(all)',
    'compute(all div used as x)',
    Array.from({ length: 11 }, () => 'filter(all gt 0)').join('/'),
  ])('refuses %s, and throws nothing else', (text) => {
    expect(() => parseApply(text, type)).toThrow(QueryRefused);
  });
});
