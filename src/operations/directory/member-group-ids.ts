import type { GroupId } from '../../core/ids.ts';
import type { Reader } from '../../store/store.ts';

/** Groups that `getMemberGroups` answers at most (Graph: 11,000). */
const memberGroupsMax = 11_000;
const pageSize = 999;

/** Ids of all groups that a person or group is in, directly or by other groups. */
export async function memberGroupIds(
  reader: Reader,
  input: { readonly memberId: string; readonly securityEnabledOnly: boolean },
): Promise<readonly GroupId[]> {
  const ids: GroupId[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Reader['listGroups']>> = await reader.listGroups(
      { kind: 'groupsOf', memberId: input.memberId, transitive: true },
      {
        filter: input.securityEnabledOnly
          ? { kind: 'compare', operator: 'eq', path: ['securityEnabled'], value: true }
          : null,
        search: null,
        orderBy: [],
        top: pageSize,
        after,
        count: false,
      },
    );
    ids.push(...page.items.map((group) => group.id));
    after = page.next;
  } while (after !== null && ids.length < memberGroupsMax);
  return ids;
}
