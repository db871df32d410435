import type { Group } from '../../core/directory/group.ts';
import type { User } from '../../core/directory/user.ts';
import { parseId, type RoleId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { Reader } from '../../store/store.ts';

/** The person by id or user name; refuses with `ResourceNotFound` where there is none or they are deleted. */
export async function requireUser(reader: Reader, key: string): Promise<User> {
  const user = await reader.findUser(key);
  if (user === null || user.deletedDateTime !== null) {
    throw new Refused({ code: 'ResourceNotFound', id: key });
  }
  return user;
}

/** The deleted person by id; refuses where there is none or they are not deleted. */
export async function requireDeletedUser(reader: Reader, id: string): Promise<User> {
  const user = parseId(id) === null ? null : await reader.findUser(id, { deleted: true });
  if (user === null || user.deletedDateTime === null) {
    throw new Refused({ code: 'ResourceNotFound', id });
  }
  return user;
}

/** The group by id; refuses where there is none or it is deleted. */
export async function requireGroup(reader: Reader, id: string): Promise<Group> {
  const group = parseId(id) === null ? null : await reader.findGroup(id.toLowerCase());
  if (group === null || group.deletedDateTime !== null) {
    throw new Refused({ code: 'ResourceNotFound', id });
  }
  return group;
}

/** The deleted group by id; refuses where there is none or it is not deleted. */
export async function requireDeletedGroup(reader: Reader, id: string): Promise<Group> {
  const group =
    parseId(id) === null ? null : await reader.findGroup(id.toLowerCase(), { deleted: true });
  if (group === null || group.deletedDateTime === null) {
    throw new Refused({ code: 'ResourceNotFound', id });
  }
  return group;
}

/** Roles of a person: administrators are protected from those below them (checklist 45). */
export async function roleIdsOf(reader: Reader, userId: string): Promise<readonly RoleId[]> {
  return (await reader.rolesOf(userId)).map((assignment) => assignment.roleId);
}
