import { expect, it } from 'vitest';
import { aView, catalog, group, inherited, sku } from '../../../test/worlds/world.ts';
import { settle } from './settle.ts';

it('serves a group that the person has something of before one that is new, whatever their ids', () => {
  const gives = (name: string): readonly [{ skuId: ReturnType<typeof sku>; disabledPlans: [] }] => [
    { skuId: sku(name), disabledPlans: [] },
  ];
  const view = {
    ...aView(inherited('VISIOCLIENT', 2)),
    given: [
      { groupId: group(1), licenses: gives('STANDARDPACK') },
      { groupId: group(2), licenses: gives('ENTERPRISEPACK') },
    ],
  };
  const { held, blocked } = settle(view, () => true, {
    catalog,
    organizationLocation: null,
    isPartial: false,
    usableUnits: () => 9,
  });
  expect(held.map(({ skuId }) => skuId)).toEqual([sku('ENTERPRISEPACK')]);
  expect(blocked.map(({ path }) => path.groupId)).toEqual([group(1)]);
});
