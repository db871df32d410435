import type { ReactNode } from 'react';
import type { ProductChange } from '../app/license-draft.ts';
import type { ProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import { DiffChip } from '../components/badge.tsx';
import styles from './person-licenses.module.css';

/** What saving changes: a product a line, and how many of its apps. */
export function LicenseChanges({
  changes,
  names,
}: {
  readonly changes: readonly ProductChange[];
  readonly names: ProductNames;
}): ReactNode {
  return (
    <ul className={styles.chips}>
      {changes.map(({ skuId, kind, turnedOn, turnedOff }) => (
        <li key={skuId}>
          <DiffChip kind={kind === 'added' ? 'plus' : kind === 'removed' ? 'minus' : 'stays'}>
            {names.product(skuId)}
          </DiffChip>
          {turnedOff.length > 0 && (
            <span className="muted tiny">
              {t('person.appsTurnedOff', { count: turnedOff.length })}
            </span>
          )}
          {turnedOn.length > 0 && (
            <span className="muted tiny">
              {t('person.appsTurnedOn', { count: turnedOn.length })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
