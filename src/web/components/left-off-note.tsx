import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatList } from '../app/format.ts';
import type { LeftOff } from '../app/group-license-draft.ts';
import type { ProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import styles from './left-off-note.module.css';

/** Needed apps that are named; one of them would be enough, so that the first say it. */
const namedNeeds = 3;

/** Apps that a group will not give although they are chosen, and what each lacks. */
export function LeftOffNote({
  apps,
  names,
}: {
  readonly apps: readonly LeftOff[];
  readonly names: ProductNames;
}): ReactNode {
  if (apps.length === 0) return null;
  return (
    <div role="status" className={styles.note}>
      <p className={styles.title}>
        <TriangleAlert size={15} aria-hidden="true" />
        {t('groupLicenses.leftOff', { count: apps.length })}
      </p>
      <ul className="small">
        {apps.map(({ skuId, servicePlanId, needs }) => (
          <li key={`${skuId} ${servicePlanId}`}>
            {t('groupLicenses.leftOffApp', {
              app: names.plan(servicePlanId),
              product: names.product(skuId),
              needs: formatList(needs.slice(0, namedNeeds), 'or'),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
