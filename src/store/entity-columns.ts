import { groupProperties, type Group } from '../core/directory/group.ts';
import { userProperties, type User } from '../core/directory/user.ts';
import { fromCells, propertyColumns, type PropertyColumns } from './columns.ts';
import type { Row } from './sqlite-connection.ts';

/** Columns of the user table that are properties of a person. */
export const userColumns: PropertyColumns = propertyColumns(userProperties);
/** Columns of the group table that are properties of a group. */
export const groupColumns: PropertyColumns = propertyColumns(groupProperties);

/** The columns of a person for a select list, each as `u."…"`. */
export const userSelect: string = userColumns.columns.map((column) => 'u.' + column).join(', ');
/** The columns of a group for a select list, each as `g."…"`. */
export const groupSelect: string = groupColumns.columns.map((column) => 'g.' + column).join(', ');

/** The person in a row that begins with `userSelect`. */
export function userOf(row: Row): User {
  // Made of the table of properties, which is what `User` is made of.
  return fromCells(userColumns, row) as unknown as User;
}

/** The group in a row that begins with `groupSelect`. */
export function groupOf(row: Row): Group {
  // As in `userOf`.
  return fromCells(groupColumns, row) as unknown as Group;
}

/** Text as people are put in order by it and found by it: NFC, lower case. */
export function orderKey(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
