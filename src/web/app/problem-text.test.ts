import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type GroupId, instantOf, type ServicePlanId, type SkuId } from '../../core/ids.ts';
import type { FixFacts } from '../../core/plan/fixes.ts';
import type { Problem, ProblemCode } from '../../core/problems.ts';
import { fixConsequence, fixTitle, problemSentence, problemTitle } from './problem-text.ts';
import { loadPageTexts, showLanguage } from './texts.ts';

await loadPageTexts();

// Ids in these texts are only looked up by name.
const skuId = 'sku' as SkuId;
const instead = 'instead' as SkuId;
const servicePlanId = 'plan' as ServicePlanId;
const servicePlanIds = [servicePlanId];
const groupIds = ['group' as GroupId];
const names = {
  product: (id: string) => `Product of ${id}`,
  plan: (id: string) => `App of ${id}`,
  group: (id: string) => `Team of ${id}`,
};
const heldPlan = {
  servicePlanId,
  from: [{ skuId, assignedByGroup: null, isNew: false }],
};
const newPlan = {
  servicePlanId: 'other' as ServicePlanId,
  from: [{ skuId: instead, assignedByGroup: null, isNew: true }],
};

/** One of each code: a new one does not compile until it is here. */
const problems: { readonly [Code in ProblemCode]: Extract<Problem, { code: Code }> } = {
  BadRequest: { code: 'BadRequest', message: 'what is wrong' },
  ResourceNotFound: { code: 'ResourceNotFound', id: '1' },
  ObjectConflict: { code: 'ObjectConflict', property: 'userPrincipalName' },
  PermissionDenied: { code: 'PermissionDenied', action: 'assignUserLicense' },
  TooManyPeople: { code: 'TooManyPeople', count: 21, max: 20 },
  TooManyGroups: { code: 'TooManyGroups', count: 21, max: 20 },
  MissingParameters: { code: 'MissingParameters', action: 'assign', names: ['addLicenses'] },
  SubscriptionLimitReached: { code: 'SubscriptionLimitReached', max: 200 },
  SubscriptionActionOff: {
    code: 'SubscriptionActionOff',
    action: 'buyLicenses',
    reason: 'reseller',
  },
  UnitsStillAssigned: { code: 'UnitsStillAssigned', skuId, units: 3 },
  ReturnWindowPassed: {
    code: 'ReturnWindowPassed',
    action: 'cancel',
    days: 7,
    effectiveAt: instantOf(0),
  },
  RecurringBillingOff: { code: 'RecurringBillingOff', action: 'scheduleChange' },
  TooManyUnitsToCancel: { code: 'TooManyUnitsToCancel', units: 26, max: 25 },
  CustomDomainAttached: { code: 'CustomDomainAttached', domains: ['contoso.com'] },
  PlanChangeOff: { code: 'PlanChangeOff', reason: 'moreUsersThanUnits' },
  ProductKeyRefused: { code: 'ProductKeyRefused', reason: 'form' },
  NotEnoughUnits: { code: 'NotEnoughUnits', skuId, needed: 3, free: 1 },
  RequestsHandledElsewhere: {
    code: 'RequestsHandledElsewhere',
    message: 'Ask the service desk.',
    link: null,
  },
  RequestAlreadyDecided: { code: 'RequestAlreadyDecided' },
  AddressesUnknown: { code: 'AddressesUnknown', addresses: ['who@contoso.com'] },
  AutoClaimPolicyRefused: { code: 'AutoClaimPolicyRefused', reason: 'tooManyBackups', max: 4 },
  SelfServiceNotAllowed: { code: 'SelfServiceNotAllowed', skuId, reason: 'policy' },
  ClockIsReal: { code: 'ClockIsReal' },
  ClockGoesForward: { code: 'ClockGoesForward', now: instantOf(0) },
  NoLicenseChanges: { code: 'NoLicenseChanges' },
  SkuBothAddedAndRemoved: { code: 'SkuBothAddedAndRemoved', skuId },
  SkuNotOwned: { code: 'SkuNotOwned', skuId },
  SkuNotAssignable: { code: 'SkuNotAssignable', skuId },
  SelfServiceSubscription: { code: 'SelfServiceSubscription', skuId },
  UseLicensesPage: { code: 'UseLicensesPage', skuId },
  PlanNotInSku: { code: 'PlanNotInSku', skuId, servicePlanId },
  CompanyPlanNotSwitchable: { code: 'CompanyPlanNotSwitchable', skuId, servicePlanId },
  GroupNotLicensable: { code: 'GroupNotLicensable', groupId: 'g' as GroupId },
  GroupStillLicensed: { code: 'GroupStillLicensed', groupId: 'g' as GroupId },
  MissingGroupService: {
    code: 'MissingGroupService',
    skuId,
    servicePlanId,
    anyOf: ['third' as ServicePlanId],
  },
  RemovalNotConfirmed: {
    code: 'RemovalNotConfirmed',
    groupName: 'All employees',
    people: 1200,
    members: 2000,
  },
  UserDeleted: { code: 'UserDeleted' },
  GuestNeedsGlobalAdministrator: { code: 'GuestNeedsGlobalAdministrator' },
  NotAssigned: { code: 'NotAssigned', skuId },
  InheritedLicense: { code: 'InheritedLicense', skuId, groupIds },
  AlreadyAsRequested: { code: 'AlreadyAsRequested', inheritedKept: [{ skuId, groupIds }] },
  UsageLocationMissing: { code: 'UsageLocationMissing' },
  UsageLocationInvalid: { code: 'UsageLocationInvalid', usageLocation: 'XX' },
  ProhibitedInUsageLocationViolation: {
    code: 'ProhibitedInUsageLocationViolation',
    usageLocation: 'CN',
    servicePlanIds,
  },
  CountViolation: { code: 'CountViolation', skuId, usableUnits: 13 },
  MutuallyExclusiveViolation: {
    code: 'MutuallyExclusiveViolation',
    exclusiveSet: 'SharePoint Online',
    plans: [heldPlan, newPlan],
  },
  DependencyViolation: {
    code: 'DependencyViolation',
    dependent: newPlan,
    anyOf: [servicePlanId, 'third' as ServicePlanId],
  },
  UniquenessViolation: { code: 'UniquenessViolation', proxyAddress: 'SMTP:adele@contoso.com' },
  WorldMovedOn: { code: 'WorldMovedOn', skuId },
  Drifted: { code: 'Drifted' },
  NotUndoable: { code: 'NotUndoable', operationNo: 17, why: 'It runs still.' },
  PlanNotReady: { code: 'PlanNotReady', status: 'computing' },
};

/** One of each kind: likewise. */
const fixes: { readonly [Kind in FixFacts['kind']]: FixFacts & { readonly kind: Kind } } = {
  turnOffInNew: { kind: 'turnOffInNew', skuId, servicePlanIds },
  turnOffInHeld: { kind: 'turnOffInHeld', skuId, servicePlanIds },
  removeHeld: { kind: 'removeHeld', skuIds: [skuId] },
  turnOnPrerequisite: { kind: 'turnOnPrerequisite', skuId, servicePlanIds },
  addPrerequisite: { kind: 'addPrerequisite', skuId, servicePlanIds },
  turnOffDependent: { kind: 'turnOffDependent', skuId, servicePlanIds },
  removeDependent: { kind: 'removeDependent', skuId },
  assignInstead: { kind: 'assignInstead', skuId, instead },
  leaveOut: { kind: 'leaveOut', skuId },
  leavePlanOn: { kind: 'leavePlanOn', skuId, servicePlanId },
  buyUnits: { kind: 'buyUnits', skuId, units: 1 },
  freeUnits: { kind: 'freeUnits', skuId },
  buyProduct: { kind: 'buyProduct', skuId },
  takeOverSubscription: { kind: 'takeOverSubscription', skuId },
  useLicensesPage: { kind: 'useLicensesPage', skuId },
  setUsageLocation: { kind: 'setUsageLocation' },
  restoreUser: { kind: 'restoreUser' },
  askGlobalAdministrator: { kind: 'askGlobalAdministrator' },
  planAgain: { kind: 'planAgain' },
  changeGroups: { kind: 'changeGroups', skuId, groupIds },
  changeProxyAddress: { kind: 'changeProxyAddress', proxyAddress: 'SMTP:adele@contoso.com' },
};

/** A text that could stand on a page: filled in, and in words. */
function expectFinished(text: string): void {
  expect(text).toMatch(/\p{L}{2}/u);
  expect(text).not.toMatch(/[{}#]|undefined|null|NaN|problems\.|\bother\b \{/);
  expect(text).toBe(text.trim());
}

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
});

describe.each(['en', 'de'] as const)('texts of problems in %s', (language) => {
  beforeAll(() => showLanguage(language));

  it.each(Object.values(problems))('says $code for one person and for many', (problem) => {
    for (const count of [1, 2, 4218]) expectFinished(problemTitle(problem, names, count));
    expectFinished(problemSentence(problem, names));
  });

  it.each(Object.values(fixes))('says the way out $kind, and what it comes to', (fix) => {
    for (const count of [1, 2, 4218]) {
      expectFinished(fixTitle(fix, names, count));
      expectFinished(fixConsequence(fix, names, count));
    }
  });

  it('counts people in the words of the language', () => {
    const title = problemTitle(problems.UsageLocationMissing, names, 4218);
    expect(title).toContain(language === 'en' ? '4,218 people' : '4.218 Personen');
  });
});

describe('texts of problems', () => {
  beforeAll(() => showLanguage('en'));

  it('a clash with a held plan names both sides and the family', () => {
    const clash = problems.MutuallyExclusiveViolation;
    expect(problemTitle(clash, names, 3)).toBe(
      '3 people already have another SharePoint Online plan',
    );
    expect(problemSentence(clash, names)).toContain('App of plan (Product of sku)');
    expect(problemSentence(clash, names)).toContain('App of other (Product of instead)');
  });

  it('a clash between two new products does not say that anything is held', () => {
    const clash: Problem = { ...problems.MutuallyExclusiveViolation, plans: [newPlan, newPlan] };
    expect(problemTitle(clash, names, 1)).toBe('1 person would get two SharePoint Online plans');
  });

  it('groups are counted where their names are not known', () => {
    const { product, plan } = names;
    expect(problemSentence(problems.InheritedLicense, { product, plan })).toContain('a group');
    expect(problemSentence(problems.InheritedLicense, names)).toContain('Team of group');
  });

  it('more than three apps are counted, not named', () => {
    const many = ['1', '2', '3', '4'].map((id) => id as ServicePlanId);
    const fix: FixFacts = { kind: 'turnOffInNew', skuId, servicePlanIds: many };
    expect(fixTitle(fix, names)).toBe('Assign Product of sku without 4 apps');
  });
});
