import type { User } from '../core/directory/user.ts';
import { knownPeople } from './known-people.ts';
import type { SeededRandom } from './random.ts';

const blockedMax = 40;
/** In each of these departments so many people have no usage location: they cannot be licensed until one is set. */
const withoutLocation: ReadonlyMap<string, number> = new Map([
  ['Manufacturing', 20],
  ['Sales', 9],
  ['Operations', 6],
]);
/** An address that two people claim: neither can have a mailbox until one gives it up (rules.md 4.1.10). */
export const clashingProxyAddress = 'smtp:events@contoso.com';
/** Titles whose holders never get into trouble here: they lead others. */
const settled = knownPeople.length;

/** The same people with what goes wrong in real life: blocked sign-ins, missing locations, a clashing address. */
export function withCircumstances(staff: readonly User[], random: SeededRandom): readonly User[] {
  const changed = new Map<number, Partial<User>>();
  for (const [department, count] of withoutLocation) {
    for (const index of lastOf(staff, department, count))
      changed.set(index, { usageLocation: null });
  }
  const clashing = lastOf(staff, 'Operations', 8).slice(0, 2);
  for (const index of clashing) {
    const proxyAddresses = [...(staff[index]?.proxyAddresses ?? []), clashingProxyAddress];
    changed.set(index, { proxyAddresses });
  }
  for (let blocked = 0; blocked < blockedMax;) {
    const index = settled + random.below(staff.length - settled);
    if (changed.has(index)) continue;
    changed.set(index, { accountEnabled: false });
    blocked += 1;
  }
  return staff.map((user, index) => ({ ...user, ...changed.get(index) }));
}

/** Positions of the last `count` people of a department, in order. */
function lastOf(staff: readonly User[], department: string, count: number): readonly number[] {
  return staff
    .flatMap((user, index) => (user.department === department ? [index] : []))
    .slice(-count);
}
