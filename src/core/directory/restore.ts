import { addDays } from '../ids.ts';
import type { Instant } from '../ids.ts';
import type { Problem } from '../problems.ts';
import type { UserPatch } from './user.ts';
import { canonicalUserPrincipalName, isUserPrincipalName } from './user-principal-name.ts';

/** Days after deletion during which a person or a Microsoft 365 group can be brought back (rules.md 6; checklist 184). */
export const restorableDays = 30;

/** When a deleted object is gone for good: `restorableDays` after its deletion, to the moment. */
export function purgeDue(deletedAt: Instant): Instant {
  return addDays(deletedAt, restorableDays);
}

/** Whether it can still be brought back: through day 30, on day 31 not. */
export function isRestorable(deletedAt: Instant, now: Instant): boolean {
  return now <= purgeDue(deletedAt);
}

/** What the directory has meanwhile given to others. */
export type RestoreConflicts = {
  /** Canonical user names that are taken. */
  readonly takenUserPrincipalNames: ReadonlySet<string>;
  /** Proxy addresses, lower case, that others have. */
  readonly takenProxyAddresses: ReadonlySet<string>;
};

/**
 * What must change on a deleted person for them to come back: a new name where theirs is taken, and no proxy address that another
 * has (rules.md 6; checklist 186). A problem where the name is taken and no free one is given. Licenses do not come back by
 * themselves: they are given anew where units are free (rules.md 11, decision 12; checklist 185).
 */
export function decideRestore(
  person: { readonly userPrincipalName: string; readonly proxyAddresses: readonly string[] },
  newUserPrincipalName: string | null,
  conflicts: RestoreConflicts,
):
  | { readonly ok: true; readonly patch: UserPatch }
  | { readonly ok: false; readonly problem: Problem } {
  const name = newUserPrincipalName ?? person.userPrincipalName;
  if (newUserPrincipalName !== null && !isUserPrincipalName(newUserPrincipalName)) {
    return { ok: false, problem: { code: 'BadRequest', message: 'The user name is not valid.' } };
  }
  if (conflicts.takenUserPrincipalNames.has(canonicalUserPrincipalName(name))) {
    return { ok: false, problem: { code: 'ObjectConflict', property: 'userPrincipalName' } };
  }
  const free = person.proxyAddresses.filter(
    (address) => !conflicts.takenProxyAddresses.has(address.toLowerCase()),
  );
  return {
    ok: true,
    patch: {
      deletedDateTime: null,
      ...(name === person.userPrincipalName ? {} : { userPrincipalName: name }),
      ...(free.length === person.proxyAddresses.length ? {} : { proxyAddresses: free }),
    },
  };
}
