import type { PersonBrief } from '../../api/people.ts';
import type { User } from '../../core/directory/user.ts';

/** Domain → wire; may not fail. */
export function toPersonBrief(user: User): PersonBrief {
  const { id, displayName, userPrincipalName, userType } = user;
  return { id, displayName, userPrincipalName, userType };
}
