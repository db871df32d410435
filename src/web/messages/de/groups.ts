import type { groups as english } from '../en/groups.ts';

/** Texts of the Groups list, of one group and of its panes. */
export const groups: { readonly [Key in keyof typeof english]: string } = {
  'groups.title': 'Gruppen',
  'groups.dynamic': 'Dynamisch',
  'groups.kind.security': 'Sicherheit',
  'groups.kind.mailEnabledSecurity': 'E-Mail-aktivierte Sicherheit',
  'groups.kind.microsoft365': 'Microsoft 365',
  'groups.kind.distribution': 'Verteilerliste',
  'groups.lockedSynchronized':
    'Diese Gruppe wird lokal synchronisiert. Ihre Mitglieder werden dort geändert.',
  'groups.lockedDynamic':
    'Eine Regel bestimmt, wer in dieser Gruppe ist. Ändern Sie die Regel, nicht die Mitglieder.',
};
