import type { User } from '../core/directory/user.ts';
import { addDays } from '../core/ids.ts';
import type { Instant, UserId } from '../core/ids.ts';
import { knownId } from '../core/ids.ts';
import { blankUser } from './blank-user.ts';
import type { Department } from './departments.ts';
import { departments } from './departments.ts';
import { knownPeople } from './known-people.ts';
import type { KnownPerson } from './known-people.ts';
import { givenNames, surnames } from './names.ts';
import { offices } from './offices.ts';
import type { Office } from './offices.ts';
import type { SeededRandom } from './random.ts';
import { securityIdentifierOf } from './security-identifier.ts';

/** The domain in people's user names and mail addresses. */
export const mailDomain = 'contoso.com';
/** The domain that the organization was created with. */
export const initialDomain = 'contoso.onmicrosoft.com';

/** What is known of somebody who works here before an account is made of it. */
type Hire = {
  readonly id: UserId;
  readonly givenName: string;
  readonly surname: string;
  readonly alias: string;
  readonly jobTitle: string | null;
  readonly department: string;
  readonly officeLocation: string | null;
  readonly office: Office;
  readonly number: number;
};

const hiredDaysAgoMax = 2600;

/** Everyone who works at the sample organization: the well-known first, then department by department. */
export function staffOf(random: SeededRandom, now: Instant): readonly User[] {
  const aliases = new Set<string>();
  const hires: Hire[] = knownPeople.map((person, index) =>
    knownHire(person, index, random, aliases),
  );
  for (const department of departments) {
    for (let index = 0; index < department.people; index += 1) {
      hires.push(hireFor(department, index, hires.length, random, aliases));
    }
  }
  const users = hires.map((hire) => accountOf(hire, random, now));
  return withSuperiors(users, random);
}

function knownHire(
  person: KnownPerson,
  index: number,
  random: SeededRandom,
  aliases: Set<string>,
): Hire {
  aliases.add(person.alias.toLowerCase());
  const { givenName, surname, alias, jobTitle, department, officeLocation } = person;
  const id = person.id === null ? random.id<UserId>() : knownId<UserId>(person.id);
  const office = offices[0] ?? random.pick(offices);
  return {
    id,
    givenName,
    surname,
    alias,
    jobTitle,
    department,
    officeLocation,
    office,
    number: index,
  };
}

function hireFor(
  department: Department,
  index: number,
  number: number,
  random: SeededRandom,
  aliases: Set<string>,
): Hire {
  const givenName = random.pick(givenNames);
  const surname = random.pick(surnames);
  const [head, lead, ...others] = department.titles;
  const staffTitle = others.length === 0 ? lead : random.pick(others);
  return {
    id: random.id<UserId>(),
    givenName,
    surname,
    alias: freeAlias(`${givenName}.${surname}`.toLowerCase(), aliases),
    jobTitle: index === 0 ? head : index % leadEvery === 1 ? lead : staffTitle,
    department: department.name,
    officeLocation: `${department.building}/${1100 + random.below(1200)}`,
    office: random.pick(offices),
    number,
  };
}

/** In each department one in so many leads the others. */
const leadEvery = 14;

function freeAlias(wanted: string, aliases: Set<string>): string {
  let alias = wanted;
  for (let double = 2; aliases.has(alias); double += 1) alias = `${wanted}${double}`;
  aliases.add(alias);
  return alias;
}

function accountOf(hire: Hire, random: SeededRandom, now: Instant): User {
  const { office } = hire;
  const created = addDays(now, -30 - random.below(hiredDaysAgoMax));
  const address = `${hire.alias}@${mailDomain}`;
  return {
    ...blankUser,
    id: hire.id,
    userPrincipalName: address,
    displayName: `${hire.givenName} ${hire.surname}`,
    createdDateTime: created,
    givenName: hire.givenName,
    surname: hire.surname,
    mail: address,
    mailNickname: hire.alias,
    usageLocation: office.usageLocation,
    jobTitle: hire.jobTitle,
    department: hire.department,
    companyName: 'Contoso',
    officeLocation: hire.officeLocation,
    streetAddress: office.streetAddress,
    city: office.city,
    state: office.state,
    postalCode: office.postalCode,
    country: office.country,
    preferredLanguage: office.preferredLanguage,
    employeeId: String(10_000 + hire.number),
    employeeType: 'Employee',
    employeeHireDate: created,
    lastPasswordChangeDateTime: created,
    signInSessionsValidFromDateTime: created,
    securityIdentifier: securityIdentifierOf(hire.id),
    businessPhones: [`${office.phonePrefix}${100 + random.below(900)}`],
    proxyAddresses: [`SMTP:${address}`, `smtp:${hire.alias}@${initialDomain}`],
    imAddresses: [address],
  };
}

/** The president leads the heads, heads the leads of their department, leads the rest. */
function withSuperiors(users: readonly User[], random: SeededRandom): readonly User[] {
  const president = users.find((user) => user.jobTitle === 'President');
  const heads = new Map<string, UserId>();
  const leads = new Map<string, UserId[]>();
  for (const department of departments) {
    const [headTitle, leadTitle] = department.titles;
    const own = users.filter((user) => user.department === department.name);
    const head = own.find((user) => user.jobTitle === headTitle);
    if (head !== undefined) heads.set(department.name, head.id);
    leads.set(
      department.name,
      own.filter((user) => user.jobTitle === leadTitle).map((user) => user.id),
    );
  }
  return users.map((user) => {
    if (user.id === president?.id) return user;
    const department = user.department ?? '';
    const head = heads.get(department);
    const ownLeads = leads.get(department) ?? [];
    if (head === undefined || user.id === head)
      return { ...user, managerId: president?.id ?? null };
    if (ownLeads.length === 0 || ownLeads.includes(user.id)) return { ...user, managerId: head };
    return { ...user, managerId: random.pick(ownLeads) };
  });
}
