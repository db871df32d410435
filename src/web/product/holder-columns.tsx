import { TriangleAlert, User, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import type { HeldLicense, PersonRow } from '../../api/people.ts';
import { t } from '../app/texts.ts';
import { nameColumn, type PeopleColumn } from '../components/people-cells.tsx';
import styles from './product.module.css';

/** Columns of the people who hold a product: by what path, and how many of its apps are on. */
export function holderColumns(skuId: string): readonly PeopleColumn[] {
  const heldBy = (person: PersonRow): HeldLicense | undefined =>
    person.licenses.find((license) => license.skuId === skuId);
  return [
    nameColumn(),
    {
      id: 'by',
      label: t('product.assignedBy'),
      width: 'minmax(120px, 1.3fr)',
      cell: (person) => <AssignedBy license={heldBy(person)} />,
    },
    {
      id: 'apps',
      label: t('product.appsOn'),
      width: 'minmax(90px, 0.6fr)',
      isOptional: true,
      cell: (person) => <AppsOn license={heldBy(person)} />,
    },
  ];
}

/** Columns of the people who have a problem with a product. */
export function problemColumns(skuId: string): readonly PeopleColumn[] {
  return [
    nameColumn(),
    {
      id: 'problem',
      label: t('product.problem'),
      width: 'minmax(160px, 1.5fr)',
      cell: (person) => <ProblemCell person={person} skuId={skuId} />,
    },
  ];
}

function AssignedBy({ license }: { readonly license: HeldLicense | undefined }): ReactNode {
  if (license === undefined) return null;
  const { isDirect, groups } = license;
  const names = groups.map(({ displayName }) => displayName);
  const words = [...(isDirect ? [t('product.direct')] : []), ...names];
  const [first = ''] = words;
  const Icon = isDirect ? User : Users;
  return (
    <span className={styles.by} title={words.join('\n')}>
      <Icon size={14} aria-hidden="true" />
      <span className="ellipsis">
        {words.length > 1 ? t('product.byMore', { first, more: words.length - 1 }) : first}
      </span>
    </span>
  );
}

function AppsOn({ license }: { readonly license: HeldLicense | undefined }): ReactNode {
  if (license === undefined) return null;
  const { appsOn: on, appsTotal: total } = license;
  return <span className="muted small number">{t('product.onOf', { on, total })}</span>;
}

function ProblemCell({
  person,
  skuId,
}: {
  readonly person: PersonRow;
  readonly skuId: string;
}): ReactNode {
  const own = person.licenses.find((license) => license.skuId === skuId)?.error ?? null;
  return (
    <span className={styles.problem}>
      <TriangleAlert size={14} aria-hidden="true" />
      <span className="ellipsis">
        {own === null ? t('product.problemElsewhere') : t(`product.error.${own}`)}
      </span>
    </span>
  );
}
