import { describe, expect, it } from 'vitest';
import { evaluate, type Row } from '../../odata/evaluate/evaluate.ts';
import { ruleSentence } from '../../odata/rule-problem.ts';
import { membershipRuleProblem, requireMembershipRule } from './membership-rule.ts';

const exchange = 'efb87545-963c-4e0d-99df-69c6916d9eb0';
const ana: Row = {
  id: 'aaaaaaaa-0000-1111-2222-bbbbbbbbbbbb',
  displayName: 'David "D" O\'Brien',
  accountEnabled: true,
  userType: 'Member',
  department: 'Sales',
  country: 'US',
  city: 'Lagos',
  jobTitle: 'SDE II',
  mail: 'ana@contoso.com',
  mobilePhone: '+1 425',
  officeLocation: 'B7',
  faxNumber: null,
  companyName: null,
  onPremisesSyncEnabled: null,
  employeeHireDate: '2024-06-10T18:13:20.000Z',
  onPremisesExtensionAttributes: { extensionAttribute15: 'Marketing' },
  businessPhones: ['+41 44'],
  otherMails: ['ana@home.example', 'a@work.example'],
  proxyAddresses: ['SMTP:ana@contoso.com', 'smtp:a@fabrikam.com'],
  assignedPlans: [
    { servicePlanId: exchange, service: 'exchange', capabilityStatus: 'Enabled' },
    {
      servicePlanId: 'bea4c11e-220a-4e6d-8eb8-8ea15d019f90',
      service: 'RMS',
      capabilityStatus: 'Suspended',
    },
  ],
};
const nobody: Row = {
  ...ana,
  assignedPlans: [],
  otherMails: [],
  proxyAddresses: [],
  department: null,
};

function chooses(rule: string, row: Row = ana): boolean {
  return evaluate(requireMembershipRule(rule), row);
}

describe('membership rules', () => {
  it.each([
    ['user.department -eq "Sales"', true],
    ['user.department -eq "sales"', true],
    ['user.department eq "Sales"', true],
    ['USER.DEPARTMENT -EQ "Sales"', true],
    ["user.department -eq 'Sales'", true],
    ['user.department –eq "Sales" –and user.country –eq "US"', true],
    ['user.department -ne "Sales"', false],
    ['user.companyName -ne "Contoso"', true],
    ['user.jobTitle -startsWith "sde"', true],
    ['user.jobTitle -notStartsWith "SDE"', false],
    ['user.companyName -notStartsWith "SDE"', true],
    ['user.mail -endsWith "@Contoso.com"', true],
    ['user.mail -notEndsWith "@Contoso.com"', false],
    ['user.city -contains "ago"', true],
    ['user.city -notContains "ago"', false],
    ['user.city -match "ago"', true],
    ['user.city -match "^ago"', false],
    ['user.city -notMatch "^l.*s$"', false],
    ['user.displayName -match "^Da.*"', true],
    ['user.displayName -match ".*vid"', true],
    ['user.department -in ["Tax", "sales"]', true],
    ["user.department -in ['Tax']", false],
    ['user.department -notIn ["Tax"]', true],
    ['user.companyName -eq null', true],
    ['user.companyName -eq $null', true],
    ['user.companyName -eq "null"', false],
    ['user.mail -ne null', true],
    ['user.accountEnabled -eq true', true],
    ['user.accountEnabled -ne True', false],
    ['user.dirSyncEnabled -eq null', true],
    ['user.displayName -eq "David `"D`" O\'\'Brien"', true],
    ['user.displayName -contains "O\'B"', true],
    ['user.employeeHireDate -ge 2024-06-10', true],
    ['user.employeehiredate -le 2020-06-10T18:13:20Z', false],
    ['user.employeeHireDate -eq "2024-06-10T20:13:20+02:00"', true],
    ['user.mobile -startsWith "+1"', true],
    ['user.physicalDeliveryOfficeName -eq "b7"', true],
    ['user.facsimileTelephoneNumber -eq null', true],
    ['user.telephoneNumber -startsWith "+41"', true],
    ['user.extensionAttribute15 -eq "marketing"', true],
    ['user.extensionAttribute1 -eq null', true],
    ['user.objectId -ne null', true],
    ['user.objectId -eq "AAAAAAAA-0000-1111-2222-BBBBBBBBBBBB"', true],
    ['(user.objectId -ne null) -and (user.userType -eq "Member")', true],
  ])('%s: %s', (rule, answer) => {
    expect(chooses(rule)).toBe(answer);
  });

  it.each([
    // -not before -and before -or.
    ['user.city -eq "x" -and user.city -eq "x" -or user.country -eq "US"', true],
    ['user.country -eq "US" -or user.city -eq "x" -and user.city -eq "x"', true],
    ['-not user.country -eq "US" -or user.country -eq "US"', true],
    ['-not (user.country -eq "US" -or user.country -eq "US")', false],
    ['-not user.city -eq "x" -and user.city -eq "x"', false],
    [
      'user.country -eq "US" -and (user.department -eq "Tax" -or user.department -eq "Sales")',
      true,
    ],
    ['(user.department -eq "Sales") -and -not (user.jobTitle -startsWith "SDE")', false],
    ['-not -not user.country -eq "US"', true],
  ])('binds as documented: %s: %s', (rule, answer) => {
    expect(chooses(rule)).toBe(answer);
  });

  it.each([
    ['(user.proxyAddresses -any (_ -startsWith "smtp:a@"))', true, false],
    ['user.proxyAddresses -any _ -contains "fabrikam"', true, false],
    ['user.proxyAddresses -all (_ -contains "contoso")', false, true],
    ['user.proxyAddresses -notEndsWith "@outlook.com"', true, true],
    ['user.proxyAddresses -notEndsWith "@fabrikam.com"', false, true],
    ['user.otherMails -startsWith "a@work"', true, false],
    ['user.otherMails -in ["a@work.example"]', true, false],
    ['user.otherMails -ne "a@work.example"', false, true],
    ['user.otherMails -eq "a@work.example"', true, false],
    ['user.otherMails -eq null', false, true],
    ['user.otherMails -ne null', true, false],
    [
      `user.assignedPlans -any (assignedPlan.servicePlanId -eq "${exchange}" -and assignedPlan.capabilityStatus -eq "Enabled")`,
      true,
      false,
    ],
    [
      'user.assignedPlans -any (assignedPlan.service -eq "RMS" -and assignedPlan.capabilityStatus -eq "Enabled")',
      false,
      false,
    ],
    ['user.assignedPlans -all (assignedPlan.servicePlanId -eq null)', false, true],
    ['-not (user.assignedPlans -any (assignedPlan.service -startsWith "ex"))', false, true],
    // What follows -any without parentheses is inside: it binds last.
    ['user.otherMails -any _ -startsWith "x" -or _ -startsWith "ana"', true, false],
  ])('several values: %s: %s, of none: %s', (rule, ofAna, ofNobody) => {
    expect([chooses(rule), chooses(rule, nobody)]).toEqual([ofAna, ofNobody]);
  });

  it.each([
    ['', 'Syntax', 0],
    ['user.city', 'Syntax', 9],
    ['user.city -eq', 'Syntax', 13],
    ['user.city -eq "x" user.city -eq "y"', 'Syntax', 18],
    ['(user.city -eq "x"', 'Syntax', 18],
    ['user.city -eq "x")', 'Syntax', 17],
    ['"x" -eq user.city', 'Syntax', 0],
    ['user.city -eq "x', 'UnclosedString', 14],
    ['user.city -eq "x`"', 'UnclosedString', 14],
    ['user.city -eq Bern', 'IncompatibleTypes', 14],
    ['user.city -eq 5', 'IncompatibleTypes', 14],
    ['user.city -not null', 'UnknownOperator', 10],
    ['user.city -is "x"', 'UnknownOperator', 10],
    ['user.city -le "x"', 'UnsupportedOperator', 10],
    ['user.city -any (_ -eq "x")', 'UnsupportedOperator', 10],
    ['user.accountEnabled -contains "x"', 'UnsupportedOperator', 20],
    ['user.accountEnabled -eq "true"', 'IncompatibleTypes', 24],
    ['user.employeeHireDate -eq 2026-13-01', 'IncompatibleTypes', 26],
    ['user.town -eq "x"', 'UnknownProperty', 0],
    ['city -eq "x"', 'UnknownProperty', 0],
    ['_ -eq "x"', 'UnknownProperty', 0],
    ['user.otherMails -any (user.city -eq "x")', 'UnknownProperty', 22],
    ['user.assignedPlans -any (assignedPlan.name -eq "x")', 'UnknownProperty', 25],
    ['user.assignedPlans -eq "x"', 'UnsupportedOperator', 19],
    ['user.city -in "x"', 'IncompatibleTypes', 14],
    ['user.city -in ["x"', 'Syntax', 18],
    ['user.city -in []', 'Syntax', 15],
    ['user.city -match "(a"', 'InvalidPattern', 17],
    ['user.city -match "(?=a)"', 'InvalidPattern', 17],
    ['user.city -match "(a)\\1"', 'InvalidPattern', 17],
    ['Direct Reports for "aaaaaaaa-0000-1111-2222-bbbbbbbbbbbb"', 'UnsupportedRule', 0],
    ["user.memberOf -any (group.objectId -in ['x'])", 'UnsupportedRule', 0],
    ['device.displayName -eq "x"', 'UnsupportedRule', 0],
    ['user.extension_c272a57b722d4eb29bfe327874ae79cb_No -eq "1"', 'UnsupportedRule', 0],
    ['user.employeeHireDate -ge system.now -plus p1d', 'UnsupportedRule', 26],
    ['('.repeat(30) + 'user.city -eq "x"', 'TooLong', 21],
    [`user.city -eq "${'x'.repeat(3060)}"`, 'TooLong', 3072],
    ['user.city -eq "x" & 1', 'Syntax', 18],
  ])('refuses %s: %s at %i', (rule, code, position) => {
    const problem = membershipRuleProblem(rule);
    expect([problem?.code, problem?.position]).toEqual([code, position]);
    expect(problem === null ? '' : ruleSentence(problem)).toMatch(
      /^[A-Z'].*\(at position \d+ of the membership rule\)\.$/s,
    );
  });

  it('the longest rule is understood', () => {
    const rule = `user.city -eq "${'x'.repeat(3056)}"`;
    expect(rule).toHaveLength(3072);
    expect(membershipRuleProblem(rule)).toBeNull();
  });

  it('a pattern made to explode is answered as quickly as any other', () => {
    const text = 'a'.repeat(20_000) + 'b';
    expect(chooses('user.city -match "^(a+)+$"', { city: text })).toBe(false);
  });
});
