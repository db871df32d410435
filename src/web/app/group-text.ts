import type { GroupRow } from '../../api/overview.ts';
import type { Group } from '../../core/directory/group.ts';
import { t } from './texts.ts';

/** What kind of group it is, in the admin center's words. */
export function groupKindText(
  group: Pick<Group, 'groupTypes' | 'mailEnabled' | 'securityEnabled'>,
): string {
  return t(`groups.kind.${groupKindOf(group)}`);
}

/** The kind that Graph's three properties come to. */
export function groupKindOf(
  group: Pick<Group, 'groupTypes' | 'mailEnabled' | 'securityEnabled'>,
): GroupRow['kind'] {
  if (group.groupTypes.includes('Unified')) return 'microsoft365';
  if (!group.mailEnabled) return 'security';
  return group.securityEnabled ? 'mailEnabledSecurity' : 'distribution';
}

/** Why the members of a group cannot be changed here; null: they can. */
export function membersLockedBecause(
  group: Pick<Group, 'groupTypes' | 'onPremisesSyncEnabled'>,
): string | null {
  if (group.onPremisesSyncEnabled === true) return t('groups.lockedSynchronized');
  return group.groupTypes.includes('DynamicMembership') ? t('groups.lockedDynamic') : null;
}

/** A mail alias made of a group's name: plain letters, digits, dots, dashes. */
export function mailNicknameOf(displayName: string): string {
  return displayName
    .normalize('NFD')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^A-Za-z0-9.-]+/g, '');
}
