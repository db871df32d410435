import type { ReactNode } from 'react';
import type { LicensesRow } from '../../api/licenses.ts';
import type { PlanPreviewBody } from '../../api/plans.ts';
import { takesOf } from '../app/assign-draft.ts';
import type { ProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import { DiffChip } from '../components/badge.tsx';
import { ProblemCard } from '../components/problem-card.tsx';
import { UnitBar } from '../components/unit-bar.tsx';
import styles from './assign-pane.module.css';
import chips from './apps-change.module.css';

/** Apps named; the rest is counted. */
const appsShown = 24;

/** What unassigning frees, which apps people lose, and whom it cannot be taken from. */
export function UnassignConsequence({
  row,
  preview,
  names,
  fixes,
  onChoose,
}: {
  readonly row: LicensesRow;
  readonly preview: PlanPreviewBody;
  readonly names: ProductNames;
  readonly fixes: ReadonlyMap<string, string>;
  readonly onChoose: (problem: string, fix: string | null) => void;
}): ReactNode {
  return (
    <div className={styles.cards}>
      <FreedLicenses {...{ row, preview }} />
      <LostApps {...{ preview, names }} />
      {preview.problems.map((group) => (
        <ProblemCard
          key={group.key}
          group={group}
          names={names}
          chosen={fixes.get(group.key) ?? null}
          onChoose={(fix) => onChoose(group.key, fix)}
        />
      ))}
    </div>
  );
}

function FreedLicenses({
  row,
  preview,
}: {
  readonly row: LicensesRow;
  readonly preview: PlanPreviewBody;
}): ReactNode {
  const takes = takesOf(row, preview);
  const freed = Math.max(0, -takes.added);
  return (
    <section className={styles.part} aria-label={t('unassign.frees')}>
      <div className={styles.partHead}>
        <h3>{t('unassign.frees')}</h3>
        <span className="muted small number">
          {t('assign.after', { after: takes.after, total: takes.total })}
        </span>
      </div>
      {!row.isUnlimited && (
        <UnitBar
          size={12}
          units={{
            total: takes.total,
            assignedDirectly: row.assignedDirectly,
            assignedByGroups: row.assigned - row.assignedDirectly,
            freed,
          }}
        />
      )}
      <p role="status" className="muted small number">
        {t('unassign.freed', { count: freed })}
      </p>
    </section>
  );
}

/** The apps that people lose, those that most of them lose first; nothing where nobody loses one. */
function LostApps({
  preview,
  names,
}: {
  readonly preview: PlanPreviewBody;
  readonly names: ProductNames;
}): ReactNode {
  const { change } = preview.totals.counts;
  const lost = preview.totals.apps
    .filter((app) => app.lost > 0)
    .toSorted(
      (one, other) =>
        other.lost - one.lost ||
        names.plan(one.servicePlanId).localeCompare(names.plan(other.servicePlanId)),
    );
  if (lost.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3>{t('unassign.lose', { count: change })}</h3>
      <ul className={chips.chips}>
        {lost.slice(0, appsShown).map((app) => (
          <li key={app.servicePlanId}>
            <DiffChip kind="stays">
              {names.plan(app.servicePlanId)}
              {app.lost < change && ` (${String(app.lost)})`}
            </DiffChip>
          </li>
        ))}
        {lost.length > appsShown && (
          <li className="muted small">{t('assign.andMore', { count: lost.length - appsShown })}</li>
        )}
      </ul>
    </section>
  );
}
