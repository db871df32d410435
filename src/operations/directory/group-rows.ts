import type { Group } from '../../core/directory/group.ts';
import type { Page } from '../../store/lists.ts';
import type { Reader } from '../../store/store.ts';

/** What the admin center calls a group (contract.md 2.9). */
export type GroupKind = 'security' | 'mailEnabledSecurity' | 'microsoft365' | 'distribution';

/** A group of the Groups list. */
export type GroupInList = Pick<Group, 'id' | 'displayName' | 'description' | 'mail'> & {
  readonly kind: GroupKind;
  readonly isDynamic: boolean;
  readonly isSynchronized: boolean;
  readonly members: number;
  readonly owners: number;
};

/** A page of groups by display name with their sizes. */
export async function groupRows(
  reader: Reader,
  input: { readonly q: string; readonly top: number; readonly after: string | null },
): Promise<Page<GroupInList>> {
  const text = input.q.trim();
  const page = await reader.listGroups(
    { kind: 'active' },
    {
      filter: null,
      search: text === '' ? null : { kind: 'term', property: null, text },
      orderBy: [{ property: 'displayName', descending: false }],
      top: input.top,
      after: input.after,
      count: true,
    },
  );
  const sizes = await reader.groupSizes(page.items.map((group) => group.id));
  const items = page.items.map((group) => ({
    id: group.id,
    displayName: group.displayName,
    description: group.description,
    mail: group.mail,
    kind: groupKind(group),
    isDynamic: group.groupTypes.includes('DynamicMembership'),
    isSynchronized: group.onPremisesSyncEnabled === true,
    ...(sizes.get(group.id) ?? { members: 0, owners: 0 }),
  }));
  return { ...page, items };
}

function groupKind(group: Group): GroupKind {
  if (group.groupTypes.includes('Unified')) return 'microsoft365';
  if (!group.mailEnabled) return 'security';
  return group.securityEnabled ? 'mailEnabledSecurity' : 'distribution';
}
