import type { AnyRouter } from '@tanstack/react-router';
import { History, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SearchBody } from '../../api/overview.ts';
import { Avatar, ProductMark } from '../components/avatar.tsx';
import { namedPages } from './page-list.ts';
import { recentResults } from './recent-results.ts';
import { t } from './texts.ts';

/** One thing that was found: how it looks, and where it leads. */
export type SearchResult = {
  readonly key: string;
  readonly mark: ReactNode;
  readonly label: string;
  readonly detail: string;
  readonly go: (router: AnyRouter) => void;
};

/** Results of a kind. */
export type ResultSection = {
  readonly id: string;
  readonly label: string;
  readonly results: readonly SearchResult[];
};

/** What to offer: pages by name and whatever the server found; before anything is typed what was opened last, and all pages. */
export function resultSections(
  typed: string,
  found: SearchBody | undefined,
): readonly ResultSection[] {
  const sections: readonly ResultSection[] = [
    { id: 'recent', label: t('shell.recent'), results: typed === '' ? recent() : [] },
    { id: 'pages', label: t('shell.pages'), results: pages(typed) },
    { id: 'people', label: t('shell.users'), results: (found?.people ?? []).map(ofPerson) },
    { id: 'groups', label: t('shell.groups'), results: (found?.groups ?? []).map(ofGroup) },
    { id: 'products', label: t('shell.products'), results: (found?.products ?? []).map(ofProduct) },
  ];
  return sections.filter(({ results }) => results.length > 0);
}

/** What of an earlier answer also fits what is typed by now; until the next answer, nothing else may be chosen. */
export function narrowed(found: SearchBody | undefined, typed: string): SearchBody | undefined {
  if (found === undefined) return undefined;
  const words = plain(typed).split(/\s+/);
  const fits = (...names: readonly (string | null)[]) => {
    const text = plain(names.join(' '));
    return words.every((word) => text.includes(word));
  };
  return {
    people: found.people.filter((one) => fits(one.displayName, one.userPrincipalName)),
    groups: found.groups.filter((one) => fits(one.displayName, one.mail)),
    products: found.products.filter((one) => fits(one.displayName, one.skuPartNumber)),
  };
}

/** Without case and accents, which search does not regard either. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Every word of a name can be begun with: "log" finds "Audit log". */
function pages(typed: string): readonly SearchResult[] {
  const start = typed.toLocaleLowerCase();
  return namedPages
    .map(({ to, label, icon: Icon, key }) => ({
      key: `page:${to}`,
      mark: <Icon size={18} strokeWidth={1.75} aria-hidden="true" />,
      label: t(label),
      detail: key === undefined ? '' : t('shell.goKey', { key }),
      go: goTo(`page:${to}`),
    }))
    .filter(({ label }) => {
      const name = label.toLocaleLowerCase();
      return name.startsWith(start) || name.split(/[\s-]+/).some((word) => word.startsWith(start));
    });
}

function ofPerson(person: SearchBody['people'][number]): SearchResult {
  const key = `person:${person.id}`;
  return {
    key,
    mark: <Avatar id={person.id} name={person.displayName} size={22} />,
    label: person.displayName,
    detail: person.userPrincipalName,
    go: goTo(key),
  };
}

function ofGroup(group: SearchBody['groups'][number]): SearchResult {
  const key = `group:${group.id}`;
  return {
    key,
    mark: <Users size={18} strokeWidth={1.75} aria-hidden="true" />,
    label: group.displayName,
    detail: group.mail ?? '',
    go: goTo(key),
  };
}

function ofProduct(product: SearchBody['products'][number]): SearchResult {
  const key = `product:${product.skuId}`;
  return {
    key,
    mark: <ProductMark skuId={product.skuId} name={product.displayName} />,
    label: product.displayName,
    detail: product.skuPartNumber,
    go: goTo(key),
  };
}

function recent(): readonly SearchResult[] {
  return recentResults().map(({ key, label, detail }) => ({
    // The same page stands among the pages too.
    key: `again:${key}`,
    mark: <History size={18} strokeWidth={1.75} aria-hidden="true" />,
    label,
    detail,
    go: goTo(key),
  }));
}

/** Where a result leads: a person's pane opens over the page one is on. */
function goTo(key: string): (router: AnyRouter) => void {
  const at = key.indexOf(':');
  const kind = key.slice(0, at);
  const id = key.slice(at + 1);
  return (router) => {
    if (kind === 'person') {
      const search = (old: Record<string, unknown>) => ({ ...old, user: id });
      void router.navigate({ to: '.', search });
    } else if (kind === 'group') {
      void router.navigate({ to: '/groups/$groupId', params: { groupId: id } });
    } else if (kind === 'product') {
      void router.navigate({ to: '/licenses/$skuId', params: { skuId: id } });
    } else {
      void router.navigate({ to: id });
    }
  };
}
