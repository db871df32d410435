import * as z from 'zod';

import type { CliOption } from './command.ts';
import type { Options } from './options.ts';
import type { Column } from './table.ts';

/** A person, as Graph answers with `userSelect`. */
export type UserAnswer = { id: string; displayName: string; userPrincipalName: string } & Record<
  string,
  unknown
>;
export const userAnswer: z.ZodType<UserAnswer> = z.looseObject({
  id: z.string(),
  displayName: z.string(),
  userPrincipalName: z.string(),
});

/** What is asked of Graph for a list of people. */
export const userSelect =
  '$select=id,displayName,userPrincipalName,accountEnabled,userType,usageLocation,department,jobTitle,assignedLicenses';

/** Columns of a list of people. */
export const userColumns: readonly Column<UserAnswer>[] = [
  { heading: 'Name', of: (row) => row.displayName },
  { heading: 'User principal name', of: (row) => row.userPrincipalName },
  { heading: 'Department', of: (row) => textOf(row['department']) },
  { heading: 'Location', of: (row) => textOf(row['usageLocation']) },
  { heading: 'Type', of: (row) => textOf(row['userType']) },
  { heading: 'Blocked', of: (row) => row['accountEnabled'] === false },
  {
    heading: 'Licenses',
    of: (row) => (Array.isArray(row['assignedLicenses']) ? row['assignedLicenses'].length : 0),
  },
];

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Options that say what a person is like, with Graph's names of the properties. */
const properties: readonly {
  readonly name: string;
  readonly property: string;
  readonly summary: string;
}[] = [
  { name: 'display-name', property: 'displayName', summary: 'name as people see it' },
  { name: 'given-name', property: 'givenName', summary: 'first name' },
  { name: 'surname', property: 'surname', summary: 'last name' },
  {
    name: 'usage-location',
    property: 'usageLocation',
    summary: 'two-letter country code; licenses need it',
  },
  { name: 'department', property: 'department', summary: 'department' },
  { name: 'job-title', property: 'jobTitle', summary: 'job title' },
  { name: 'city', property: 'city', summary: 'city' },
  { name: 'country', property: 'country', summary: 'country' },
  { name: 'mobile-phone', property: 'mobilePhone', summary: 'mobile phone' },
];

/** Options for the properties of a person; `--blocked` says whether signing in is blocked. */
export const userPropertyOptions: readonly CliOption[] = [
  ...properties.map(({ name, summary }) => ({ flags: `--${name} <text>`, summary })),
  { flags: '--blocked <yes|no>', summary: 'whether signing in is blocked' },
];

/** The properties given, as Graph takes them; an empty text empties the property. */
export function userPropertiesOf(options: Options): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const { name, property } of properties) {
    const text = options.find(name);
    if (text !== null) body[property] = text === '' ? null : text;
  }
  const blocked = options.find('blocked');
  if (blocked !== null) body['accountEnabled'] = !/^(yes|true|1)$/i.test(blocked);
  return body;
}

/** The address of a person in Graph. */
export function userPath(user: string): string {
  return `/v1.0/users/${encodeURIComponent(user)}`;
}
