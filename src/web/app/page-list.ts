import {
  CircleHelp,
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
  UserPlus,
  Users,
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

/** The pages by name. */
export const namedPages: readonly NamedPage[] = [
  { to: '/', label: 'shell.home', icon: House, key: 'H' },
  { to: '/users', label: 'shell.activeUsers', icon: User, key: 'U' },
  { to: '/users/add', label: 'shell.addUser', icon: UserPlus },
  { to: '/users/import', label: 'shell.importUsers', icon: UserPlus },
  { to: '/guests', label: 'shell.guestUsers', icon: Globe },
  { to: '/deleted-users', label: 'shell.deletedUsers', icon: Trash2 },
  { to: '/groups', label: 'shell.groups', icon: Users, key: 'G' },
  { to: '/licenses', label: 'shell.licenses', icon: Layers, key: 'L' },
  { to: '/your-products', label: 'shell.yourProducts', icon: ShoppingBag, key: 'P' },
  { to: '/activity', label: 'shell.activity', icon: History, key: 'A' },
  { to: '/audit-log', label: 'shell.auditLog', icon: ScrollText },
  { to: '/settings', label: 'shell.settings', icon: Settings },
  { to: '/help', label: 'shell.help', icon: CircleHelp },
];
