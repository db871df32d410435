import type { Change, LicenseStep, PathState } from '../../src/core/change.ts';
import type { SkuId, UserId } from '../../src/core/ids.ts';
import type { Store, Writer } from '../../src/store/store.ts';
import { aGroup, e3, e5, founded, groupId, recorded, sway, userId, yammer } from './world.ts';

/** A person who is in a group from now on. */
export const isMember = (group: number, person: number): Change => ({
  kind: 'memberAdded',
  groupId: groupId(group),
  memberId: userId(person),
  memberType: 'user',
});

/** What a group gives that gave nothing before. */
export const gives = (
  group: number,
  after: Extract<Change, { kind: 'groupLicensesSet' }>['after'],
): Change => ({ kind: 'groupLicensesSet', groupId: groupId(group), before: [], after });

/** A product with all its plans. */
export const license = (
  skuId: SkuId,
): Extract<Change, { kind: 'groupLicensesSet' }>['after'][number] => ({
  skuId,
  disabledPlans: [],
});

/** A path that lacks a unit. */
export const short: PathState = { disabledPlans: [], state: 'Error', error: 'CountViolation' };
/** A path that is held though something clashes. */
export const clashing: PathState = {
  disabledPlans: [],
  state: 'ActiveWithError',
  error: 'MutuallyExclusiveViolation',
};

/** A path by a group that goes from one state to another. */
export function turned(
  skuId: SkuId,
  nos: readonly number[],
  {
    group = 1,
    before = null,
    after = short,
    ...more
  }: Partial<Extract<LicenseStep, { kind: 'licenseStateSet' }>> & { readonly group?: number },
): Change {
  return {
    kind: 'licenseStateSet',
    skuId,
    assignedByGroup: groupId(group),
    before,
    after,
    takesUnit: false,
    freesUnit: false,
    ...more,
    userIds: nos.map(userId),
  };
}

/** Two licensed groups: 1 gives E3 and E5 to 1, 2 and 3; 2 gives E3 to 3. Group 3 gives nothing to 4. */
export async function licensed(store: Store, people: number = 5): Promise<Store> {
  await founded(store, { people });
  await recorded(store, [
    ...[1, 2, 3].map((no): Change => ({ kind: 'groupAdded', group: aGroup(no) })),
    ...[1, 2, 3].map((no) => isMember(1, no)),
    isMember(2, 3),
    isMember(3, 4),
    gives(1, [{ skuId: e3, disabledPlans: [yammer, sway].sort() }, license(e5)]),
    gives(2, [license(e3)]),
  ]);
  await store.write(clearMarks);
  return store;
}

/** Takes all marks away. */
export async function clearMarks(tx: Writer): Promise<void> {
  await marks(tx);
}

/** Who is marked, in the order in which they come; takes the marks away. */
export async function marks(tx: Writer): Promise<readonly UserId[]> {
  const found: UserId[] = [];
  for (;;) {
    const stale = await tx.nextStaleUsers(100);
    if (stale === null) return found;
    found.push(...stale.userIds);
    await tx.dropStaleUsers(stale);
  }
}
