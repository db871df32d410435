import { describe, expect, it } from 'vitest';
import { emptyManageDraft, manageCommand } from './manage-draft.ts';

const e3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';
const exchange = 'efb87545-963c-4e0d-99df-69c6916d9eb0';
const teams = '57ff2da0-773e-42df-b2af-ffb7a2317929';
const licenses = new Map([[e3, new Set([exchange, teams])]]);

describe('Manage product licenses', () => {
  it('Assign more and Replace give the products chosen, with the apps that are off', () => {
    const chosen = [{ skuId: e3, disabledPlans: [teams, exchange] }];
    expect(manageCommand({ mode: 'assign', licenses })).toEqual({
      kind: 'assign',
      licenses: chosen,
    });
    expect(manageCommand({ mode: 'replace', licenses })).toEqual({
      kind: 'replace',
      licenses: chosen,
    });
  });

  it('says nothing about apps where none was turned off, so that what somebody had off stays off', () => {
    const command = manageCommand({ mode: 'assign', licenses: new Map([[e3, new Set()]]) });
    expect(command).toEqual({ kind: 'assign', licenses: [{ skuId: e3 }] });
  });

  it('Unassign all needs no product and ignores those chosen before', () => {
    expect(manageCommand({ mode: 'unassignAll', licenses })).toEqual({ kind: 'unassignAll' });
  });

  it('without a product there is nothing to do: Replace with nothing is not Unassign all', () => {
    expect(manageCommand(emptyManageDraft)).toBeNull();
    expect(manageCommand({ mode: 'replace', licenses: new Map() })).toBeNull();
  });
});
