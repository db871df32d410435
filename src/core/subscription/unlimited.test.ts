import { expect, it } from 'vitest';
import { knownId, type SkuId } from '../ids.ts';
import { isUnlimited, unlimitedUnitsMin } from './unlimited.ts';

const free = knownId<SkuId>('a403ebcc-fae0-4ca2-8c8c-7a907fd6c235');
const e3 = knownId<SkuId>('6fd2c87f-b296-42f0-b197-1e91e994b900');

it.each([
  ['a free product with the units that Microsoft hands out', free, 1_000_000, true],
  ['a free product at the bound', free, unlimitedUnitsMin, true],
  ['a free product with few units: they are counted', free, unlimitedUnitsMin - 1, false],
  ['a product that a large organization has bought', e3, 1_000_000, false],
])('%s', (_what, skuId, usableUnits, expected) => {
  expect(isUnlimited({ skuId, usableUnits })).toBe(expected);
});
