import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PlannedGroup } from '../../api/plans.ts';
import { formatList } from '../app/format.ts';
import { explainedOff } from '../app/group-license-draft.ts';
import { type ProductNames, useProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import { DiffChip } from '../components/badge.tsx';
import { Card } from '../components/page.tsx';
import styles from './plan-group.module.css';

/** Apps of one product that are named; more are counted. */
const namedApps = 3;
/** Apps that would do instead which are named. */
const namedNeeds = 3;

/** What a group of a plan gives before and after, and why some apps of it are off. */
export function PlanGroup({
  group,
  isNamed,
}: {
  readonly group: PlannedGroup;
  /** Whether it says which group it is: where the plan has several. */
  readonly isNamed: boolean;
}): ReactNode {
  const names = useProductNames();
  const { before, after } = group;
  const name = group.displayName ?? t('groupPlan.goneGroup');
  const gone = before.filter(({ skuId }) => !after.some((one) => one.skuId === skuId));
  const lacking = explainedOff(after, names.all);
  return (
    <Card label={isNamed ? name : t('groupPlan.gives')}>
      <h2 className={isNamed ? styles.name : 'hidden'}>{isNamed ? name : t('groupPlan.gives')}</h2>
      <div className={styles.sides}>
        <section aria-label={t('groupPlan.before')}>
          <h3>{t('groupPlan.before')}</h3>
          <Given licenses={before} names={names} kindOf={() => 'stays'} />
        </section>
        <ArrowRight size={18} className={styles.arrow} aria-hidden="true" />
        <section aria-label={t('groupPlan.after')}>
          <h3>{t('groupPlan.after')}</h3>
          <Given
            licenses={after}
            names={names}
            kindOf={(skuId) => (before.some((one) => one.skuId === skuId) ? 'stays' : 'plus')}
          />
          <ul className={styles.gone}>
            {gone.map(({ skuId }) => (
              <li key={skuId}>
                <DiffChip kind="minus">{names.product(skuId)}</DiffChip>
              </li>
            ))}
          </ul>
        </section>
      </div>
      {lacking.length > 0 && (
        <ul className={`${styles.lacking} muted small`}>
          {lacking.map(({ skuId, servicePlanId, needs }) => (
            <li key={`${skuId} ${servicePlanId}`}>
              {t('groupPlan.offBecause', {
                app: names.plan(servicePlanId),
                needs: formatList(needs.slice(0, namedNeeds), 'or'),
              })}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Given({
  licenses,
  names,
  kindOf,
}: {
  readonly licenses: PlannedGroup['before'];
  readonly names: ProductNames;
  readonly kindOf: (skuId: string) => 'plus' | 'stays';
}): ReactNode {
  if (licenses.length === 0) return <p className="muted">{t('groupPlan.nothing')}</p>;
  return (
    <ul className={styles.given}>
      {licenses.map(({ skuId, disabledPlans }) => (
        <li key={skuId}>
          <DiffChip kind={kindOf(skuId)}>{names.product(skuId)}</DiffChip>
          {disabledPlans.length > 0 && (
            <span className="muted tiny" title={disabledPlans.map(names.plan).join('\n')}>
              {disabledPlans.length <= namedApps
                ? t('groupPlan.off', { apps: formatList(disabledPlans.map(names.plan)) })
                : t('groupLicenses.appsOff', { count: disabledPlans.length })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
