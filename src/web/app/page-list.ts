import type { LinkProps } from '@tanstack/react-router';
import {
  CircleHelp,
  Globe,
  HandCoins,
  History,
  Inbox,
  House,
  Layers,
  type LucideIcon,
  Mail,
  Package,
  ScrollText,
  Settings,
  ShoppingBag,
  Trash2,
  User,
  UserPlus,
  Users,
  Zap,
} from 'lucide-react';
import type { TextKey } from './texts.ts';

/** A page that can be gone to by its name. */
export type NamedPage = {
  readonly to: string;
  readonly label: TextKey;
  readonly icon: LucideIcon;
  /** Key that goes there after G. */
  readonly key?: string;
};

/** Pages under one heading of the navigation; null: under none. */
export type PageSection = {
  readonly label: TextKey | null;
  readonly pages: readonly (NamedPage & { readonly to: NonNullable<LinkProps['to']> })[];
};

/** The navigation. */
export const pageSections: readonly PageSection[] = [
  {
    label: null,
    pages: [
      { to: '/', label: 'shell.home', icon: House, key: 'H' },
      { to: '/my-products', label: 'shell.myProducts', icon: Package },
    ],
  },
  {
    label: 'shell.sectionUsers',
    pages: [
      { to: '/users', label: 'shell.activeUsers', icon: User, key: 'U' },
      { to: '/guests', label: 'shell.guestUsers', icon: Globe },
      { to: '/deleted-users', label: 'shell.deletedUsers', icon: Trash2 },
    ],
  },
  {
    label: 'shell.sectionGroups',
    pages: [{ to: '/groups', label: 'shell.groups', icon: Users, key: 'G' }],
  },
  {
    label: 'shell.sectionBilling',
    pages: [
      { to: '/licenses', label: 'shell.licenses', icon: Layers, key: 'L' },
      { to: '/your-products', label: 'shell.yourProducts', icon: ShoppingBag, key: 'P' },
      { to: '/requests', label: 'shell.requests', icon: Inbox },
      { to: '/auto-claim', label: 'shell.autoClaim', icon: Zap },
      { to: '/self-service', label: 'shell.selfService', icon: HandCoins },
    ],
  },
  {
    label: 'shell.sectionControl',
    pages: [
      { to: '/activity', label: 'shell.activity', icon: History, key: 'A' },
      { to: '/audit-log', label: 'shell.auditLog', icon: ScrollText },
      { to: '/messages', label: 'shell.messages', icon: Mail },
      { to: '/settings', label: 'shell.settings', icon: Settings },
    ],
  },
];

/** The pages by name: those of the navigation, then those that pages and the top bar lead to. */
export const namedPages: readonly NamedPage[] = [
  ...pageSections.flatMap(({ pages }) => pages),
  { to: '/users/add', label: 'shell.addUser', icon: UserPlus },
  { to: '/users/import', label: 'shell.importUsers', icon: UserPlus },
  { to: '/help', label: 'shell.help', icon: CircleHelp },
];
