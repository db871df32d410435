import { describe, expect, it } from 'vitest';
import { knownId } from '../core/ids.ts';
import type { GroupId, ServicePlanId, SkuId } from '../core/ids.ts';
import type { Problem } from '../core/problems.ts';
import {
  helpPageOf,
  problemCatalogue,
  problemMessage,
  problemSentence,
} from './problem-catalogue.ts';
import type { Names } from './problem-entry.ts';

const e3 = knownId<SkuId>('6fd2c87f-b296-42f0-b197-1e91e994b900');
const exchange1 = knownId<ServicePlanId>('9aaf7827-d63c-4b61-89c3-182f06f82e5c');
const exchange2 = knownId<ServicePlanId>('efb87545-963c-4e0d-99df-69c6916d9eb0');
const sales = knownId<GroupId>('0f4b0f84-6b4c-4c4e-9d6a-0b1d5b7d4f11');

const names: Names = {
  product: (id) => (id === e3 ? 'Office 365 E3' : id),
  servicePlan: (id) => (id === exchange1 ? 'Exchange Plan 1' : 'Exchange Plan 2'),
  group: () => 'Sales',
};

describe('what Graph says, word for word (contract.md 1.20, 3.4)', () => {
  const texts: readonly (readonly [Problem, string])[] = [
    [
      { code: 'MissingParameters', action: 'assignLicense', names: ['addLicenses'] },
      "One or more parameters of the operation 'assignLicense' are missing from the request payload. The missing parameters are: addLicenses.",
    ],
    [
      { code: 'UsageLocationMissing' },
      'License assignment cannot be done for user with invalid usage location.',
    ],
    [
      { code: 'CountViolation', skuId: e3, usableUnits: 5 },
      `Subscription with SKU ${e3} does not have any available licenses.`,
    ],
    [
      { code: 'SkuNotOwned', skuId: e3 },
      `License ${e3} does not correspond to a valid company License.`,
    ],
    [{ code: 'SkuNotAssignable', skuId: e3 }, `License ${e3} cannot be assigned to a user.`],
    [
      {
        code: 'MutuallyExclusiveViolation',
        exclusiveSet: 'exchange',
        plans: [
          { servicePlanId: exchange1, from: [] },
          { servicePlanId: exchange2, from: [] },
        ],
      },
      `License assignment failed because service plans ${exchange1}, ${exchange2} are mutually exclusive.`,
    ],
    [
      {
        code: 'DependencyViolation',
        dependent: { servicePlanId: exchange1, from: [] },
        anyOf: [exchange2, exchange1],
      },
      `License assignment failed because service plan ${exchange1} depends on the service plan(s) ${exchange2}, ${exchange1}.`,
    ],
    [{ code: 'NotAssigned', skuId: e3 }, 'User does not have a corresponding license.'],
    [
      { code: 'InheritedLicense', skuId: e3, groupIds: [sales] },
      'User license is inherited from a group membership and it cannot be removed directly from the user.',
    ],
    [
      { code: 'UniquenessViolation', proxyAddress: 'smtp:a@b.c' },
      'Another object with the same value for property proxyAddresses already exists.',
    ],
    [
      { code: 'ObjectConflict', property: 'userPrincipalName' },
      'Another object with the same value for property userPrincipalName already exists.',
    ],
    [
      { code: 'ObjectConflict', property: 'members' },
      "One or more added object references already exist for the following modified properties: 'members'.",
    ],
    [
      { code: 'PermissionDenied', action: 'addUser' },
      'Insufficient privileges to complete the operation.',
    ],
    [
      { code: 'ResourceNotFound', id: 'x' },
      "Resource 'x' does not exist or one of its queried reference-property objects are not present.",
    ],
    [{ code: 'NoLicenseChanges' }, 'No license changes provided'],
  ];
  it.each(texts)('%j', (problem, text) => {
    expect(problemMessage(problem)).toBe(text);
  });
});

describe('what people read', () => {
  it('names products and apps, with where each side of a clash comes from', () => {
    const sentence = problemSentence(
      {
        code: 'MutuallyExclusiveViolation',
        exclusiveSet: 'exchange',
        plans: [
          {
            servicePlanId: exchange1,
            from: [{ skuId: e3, assignedByGroup: sales, isNew: false }],
          },
          { servicePlanId: exchange2, from: [{ skuId: e3, assignedByGroup: null, isNew: true }] },
        ],
      },
      names,
    );
    expect(sentence).toBe(
      "These conflict and can't be on together: Exchange Plan 1 (from Office 365 E3 by group Sales); " +
        'Exchange Plan 2 (from Office 365 E3, to be assigned). Turn off all but one.',
    );
  });

  it('says what is short and what can be done', () => {
    expect(problemSentence({ code: 'CountViolation', skuId: e3, usableUnits: 13 }, names)).toBe(
      "None of the 13 licenses of Office 365 E3 is left for this person. Buy more, or take some from people who don't need them.",
    );
  });

  it('a product that nobody knows stands for itself', () => {
    expect(problemSentence({ code: 'SkuNotOwned', skuId: knownId(sales) }, names)).toContain(sales);
  });
});

it('every code has a title of its own or shares it knowingly, and a help page', () => {
  const titles = Object.values(problemCatalogue).map(({ title }) => title);
  expect(titles.every((title) => title.length > 3)).toBe(true);
  expect(new Set(titles).size).toBe(titles.length);
  expect(helpPageOf('CountViolation')).toBe('/help/CountViolation');
});
