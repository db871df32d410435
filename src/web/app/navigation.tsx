import { Link, type LinkProps } from '@tanstack/react-router';
import {
  Globe,
  History,
  House,
  Layers,
  type LucideIcon,
  ScrollText,
  Settings,
  ShoppingBag,
  Trash2,
  User,
  Users,
} from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import styles from './navigation.module.css';
import { t, type TextKey } from './texts.ts';

type Entry = {
  readonly to: NonNullable<LinkProps['to']>;
  readonly label: TextKey;
  readonly icon: LucideIcon;
};
type Section = { readonly label: TextKey | null; readonly entries: readonly Entry[] };

const sections: readonly Section[] = [
  { label: null, entries: [{ to: '/', label: 'shell.home', icon: House }] },
  {
    label: 'shell.sectionUsers',
    entries: [
      { to: '/users', label: 'shell.activeUsers', icon: User },
      { to: '/guests', label: 'shell.guestUsers', icon: Globe },
      { to: '/deleted-users', label: 'shell.deletedUsers', icon: Trash2 },
    ],
  },
  {
    label: 'shell.sectionGroups',
    entries: [{ to: '/groups', label: 'shell.groups', icon: Users }],
  },
  {
    label: 'shell.sectionBilling',
    entries: [
      { to: '/licenses', label: 'shell.licenses', icon: Layers },
      { to: '/your-products', label: 'shell.yourProducts', icon: ShoppingBag },
    ],
  },
  {
    label: 'shell.sectionControl',
    entries: [
      { to: '/activity', label: 'shell.activity', icon: History },
      { to: '/audit-log', label: 'shell.auditLog', icon: ScrollText },
      { to: '/settings', label: 'shell.settings', icon: Settings },
    ],
  },
];

const Drawer = lazy(async () => ({ default: (await import('./drawer.tsx')).Drawer }));

/** The pages by name, as in the admin center; a drawer where the page is narrow. */
export function Navigation({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <>
      <nav className={styles.side} aria-label={t('shell.navigation')} id="navigation" tabIndex={-1}>
        <Entries />
      </nav>
      {isOpen && (
        <Suspense fallback={null}>
          <Drawer label={t('shell.navigation')} onClose={onClose}>
            <nav aria-label={t('shell.navigation')}>
              <Entries />
            </nav>
          </Drawer>
        </Suspense>
      )}
    </>
  );
}

function Entries(): ReactNode {
  return sections.map(({ label, entries }) => (
    <div key={label ?? 'first'}>
      {label !== null && <div className={styles.section}>{t(label)}</div>}
      <ul>
        {entries.map(({ to, label: name, icon: Icon }) => (
          <li key={to}>
            <Link
              to={to}
              className={styles.entry}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              title={t(name)}
            >
              <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
              <span>{t(name)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}
