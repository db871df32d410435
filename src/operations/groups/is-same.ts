import type { GroupLicense } from '../../core/groups/group-license.ts';

/** Whether both give the same. */
export function isSame(one: readonly GroupLicense[], other: readonly GroupLicense[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
