import type { User } from '../../../core/directory/user.ts';
import { notFound, type GraphCall } from '../graph-call.ts';

/** The living person that the path's `{user}` means: id or user name. */
export async function pathUser(call: GraphCall): Promise<User> {
  const key = call.param('user');
  const user = await call.desk.near((reader) => reader.findUser(key));
  if (user === null || user.deletedDateTime !== null) throw notFound(key);
  return user;
}
