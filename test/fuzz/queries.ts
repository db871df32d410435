import type { SeededRandom } from '../../src/sample/random.ts';
import { inOddCase, oddTexts } from './odd-values.ts';

const properties = [
  'id',
  'displayName',
  'userPrincipalName',
  'mail',
  'department',
  'usageLocation',
  'userType',
  'accountEnabled',
  'createdDateTime',
  'deletedDateTime',
  'assignedLicenses',
  'assignedLicenses/$count',
  'assignedPlans',
  'licenseAssignmentStates',
  'proxyAddresses',
  'businessPhones',
  'groupTypes',
  'mailEnabled',
  'securityEnabled',
  'membershipRule',
  'hasMembersWithLicenseErrors',
  'activityDateTime',
  'activityDisplayName',
  'initiatedBy/user/id',
  'targetResources',
  'category',
  'skuId',
  'consumedUnits',
  'prepaidUnits',
  'servicePlans',
  'signInActivity',
  'aboutMe',
  'nonsense',
  'manager',
  'members',
];
const values = [
  "'US'",
  "'a'",
  "''",
  "'o''brien'",
  'true',
  'false',
  'null',
  '1',
  '-1',
  '1.5',
  '1e400',
  '2026-01-01T00:00:00Z',
  '2026-13-45T99:99:99Z',
  '6fd2c87f-b296-42f0-b197-1e91e994b900',
  "'6fd2c87f-b296-42f0-b197-1e91e994b900'",
  '0x10',
  "'unclosed",
  'duration',
];
const comparisons = ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'EQ', 'has', 'like', '='];

function condition(random: SeededRandom): string {
  const property = random.pick(properties);
  switch (random.below(7)) {
    case 0:
      return `${random.pick(['startsWith', 'endswith', 'contains', 'substringof', 'tolower'])}(${property},${random.pick(values)})`;
    case 1:
      return `${property}/any(x:x/skuId eq ${random.pick(values)})`;
    case 2:
      return `${property}/${random.pick(['any', 'all'])}(${random.pick(['x', 'y', ''])}:${random.pick(['x', 'x/id', 'y'])} eq ${random.pick(values)})`;
    case 3:
      return `${property} in (${random.pick(values)},${random.pick(values)})`;
    default:
      return `${property} ${random.pick(comparisons)} ${random.pick(values)}`;
  }
}

function filter(random: SeededRandom, depth = 0): string {
  if (depth > 4 || random.next() < 0.5) return condition(random);
  switch (random.below(4)) {
    case 0:
      return `not (${filter(random, depth + 1)})`;
    case 1:
      return `(${filter(random, depth + 1)})`;
    default:
      return `${filter(random, depth + 1)} ${random.pick(['and', 'or', 'AND', 'xor'])} ${filter(random, depth + 1)}`;
  }
}

function broken(random: SeededRandom, text: string): string {
  const at = random.below(text.length + 1);
  switch (random.below(4)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + random.pick(oddTexts) + text.slice(at);
    case 2:
      return '('.repeat(random.pick([3, 200, 5000])) + text;
    default:
      return Array.from({ length: random.pick([3, 40, 400]) }, () => text).join(' or ');
  }
}

function optionValue(random: SeededRandom, name: string): string {
  switch (name) {
    case '$filter': {
      const text = filter(random);
      return random.next() < 0.3 ? broken(random, text) : text;
    }
    case '$select':
    case '$orderby':
      return Array.from({ length: 1 + random.below(4) }, () => random.pick(properties)).join(
        random.pick([',', ', ', ' desc,', ' asc, ']),
      );
    case '$expand':
      return random.pick([
        'manager',
        'manager($select=id)',
        'members($select=id,displayName)',
        'owners',
        'manager($expand=manager)',
        'manager(',
        'directReports($filter=id eq 1)',
        '*',
      ]);
    case '$search':
      return random.pick([
        '"displayName:a"',
        '"displayName:a" OR "mail:b"',
        '"displayName:a',
        'a',
        '("displayName:a" AND "x:y")',
        '""',
        '"displayName:ü ﬃ"',
      ]);
    case '$count':
      return random.pick(['true', 'false', 'TRUE', '1', 'yes']);
    case '$top':
      return random.pick(['1', '2', '5', '20', '999', '1000', '0', '-1', '1.5', '1e2', ' 3 ']);
    default:
      return random.pick(oddTexts);
  }
}

const names = [
  '$filter',
  '$filter',
  '$filter',
  '$select',
  '$select',
  '$orderby',
  '$expand',
  '$search',
  '$count',
  '$top',
  '$skiptoken',
  '$deltatoken',
  '$skip',
  '$apply',
  '$format',
  'filter',
  'top',
  'kind',
  'q',
  'preview',
  'nonsense',
];

/** The query of a request, with its question mark. */
export function query(random: SeededRandom): string {
  const parts = Array.from({ length: 1 + random.below(3) }, () => {
    const name = random.pick(names);
    const value = optionValue(random, name);
    const spelled = random.next() < 0.1 ? inOddCase(random, name) : name;
    // Clients leave much unencoded; what URLs cannot carry is encoded by whoever makes them.
    return random.next() < 0.5
      ? `${spelled}=${encode(value)}`
      : `${spelled}=${value.replace(/[#&\ud800-\udfff]/gu, '')}`;
  });
  return '?' + parts.join(random.next() < 0.95 ? '&' : ';');
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
