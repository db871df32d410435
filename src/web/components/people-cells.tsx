import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { HeldLicense, PeopleSort, PersonRow } from '../../api/people.ts';
import type { ProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import { Avatar } from './avatar.tsx';
import styles from './people-grid.module.css';

/** One column of a list of people. Give `columns` with a stable identity (useMemo): rows are drawn anew where it changes. */
export type PeopleColumn = {
  readonly id: string;
  readonly label: string;
  readonly cell: (person: PersonRow) => ReactNode;
  /** A CSS grid track, such as `minmax(160px, 1fr)`. */
  readonly width?: string;
  /** What a press on its head sorts by; absent: it does not. */
  readonly sort?: PeopleSort;
  /** Left out where the list is narrow. */
  readonly isOptional?: boolean;
};

/** Product chips of one row; the rest is a number. */
const chipsMax = 2;

/** Coin, name and under it the user name. */
export function nameColumn(): PeopleColumn {
  return {
    id: 'name',
    label: t('users.displayName'),
    sort: 'displayName',
    width: 'minmax(170px, 2fr)',
    cell: (person) => <PersonCell person={person} />,
  };
}

/** Coin and name; the user name only where there is no room for a column of its own. */
export function displayNameColumn(): PeopleColumn {
  return {
    ...nameColumn(),
    cell: (person) => <PersonCell person={person} isSecondNarrowOnly />,
  };
}

/** The user name. */
export function userNameColumn(): PeopleColumn {
  return {
    id: 'username',
    label: t('users.username'),
    sort: 'userPrincipalName',
    width: 'minmax(120px, 1.7fr)',
    isOptional: true,
    cell: (person) => <div className="ellipsis muted">{person.userPrincipalName}</div>,
  };
}

/** What a person holds. */
export function licensesColumn(names: ProductNames): PeopleColumn {
  return {
    id: 'licenses',
    label: t('users.licenses'),
    width: 'minmax(150px, 2.4fr)',
    isOptional: true,
    cell: (person) => <LicenseChips licenses={person.licenses} names={names} />,
  };
}

function PersonCell({
  person,
  isSecondNarrowOnly = false,
}: {
  readonly person: PersonRow;
  readonly isSecondNarrowOnly?: boolean;
}): ReactNode {
  return (
    <div className={styles.person}>
      <Avatar id={person.id} name={person.displayName} />
      <div className={styles.names}>
        <span className={`ellipsis ${styles.name}`}>{person.displayName}</span>
        <span
          className={`ellipsis ${styles.second} ${isSecondNarrowOnly ? styles.narrowOnly : ''}`}
        >
          {person.userPrincipalName}
        </span>
      </div>
    </div>
  );
}

/** "Unlicensed", or the first products and how many more. */
function LicenseChips({
  licenses,
  names,
}: {
  readonly licenses: readonly HeldLicense[];
  readonly names: ProductNames;
}): ReactNode {
  const held = licenses.filter(({ isHeld }) => isHeld);
  const rest = held.slice(chipsMax);
  const hasError = licenses.some(({ error }) => error !== null);
  return (
    <div className={styles.chips}>
      {hasError && (
        <span className={styles.error} title={t('users.licenseError')}>
          <TriangleAlert size={14} aria-hidden="true" />
          <span className="hidden">{t('users.licenseError')}</span>
        </span>
      )}
      {held.length === 0 && <span className="muted">{t('users.unlicensed')}</span>}
      {held.slice(0, chipsMax).map(({ skuId }) => (
        <span key={skuId} className={`ellipsis ${styles.chip}`} title={names.product(skuId)}>
          {names.product(skuId)}
        </span>
      ))}
      {rest.length > 0 && (
        <span
          className={`number ${styles.more}`}
          title={rest.map(({ skuId }) => names.product(skuId)).join('\n')}
        >
          {t('users.more', { count: rest.length })}
        </span>
      )}
    </div>
  );
}
