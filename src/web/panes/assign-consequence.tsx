import type { ReactNode } from 'react';
import type { LicensesRow } from '../../api/licenses.ts';
import type { PlanPreviewBody, ProblemGroup } from '../../api/plans.ts';
import {
  type AssignRefusal,
  livePeopleMax,
  peopleWith,
  type Takes,
  takesOf,
} from '../app/assign-draft.ts';
import { formatNumber } from '../app/format.ts';
import { t } from '../app/texts.ts';
import { ProblemCard } from '../components/problem-card.tsx';
import { UnitBar } from '../components/unit-bar.tsx';
import styles from './assign-pane.module.css';
import { LocationFix } from './location-fix.tsx';
import { ShortFix } from './short-fix.tsx';
import type { AssignForm } from './use-assign-form.ts';

/** Refusals that no consequence is computed for. */
const outright: ReadonlySet<AssignRefusal['kind']> = new Set<AssignRefusal['kind']>([
  'tooMany',
  'selfService',
  'notForPeople',
]);

/** What assigning would take, and what stands in the way: as of the last change. */
export function AssignConsequence({ form }: { readonly form: AssignForm }): ReactNode {
  const { row, draft, live } = form;
  if (row === null || draft.people.length === 0) return null;
  if (form.refusal !== null && outright.has(form.refusal.kind)) return null;
  if (draft.people.length > livePeopleMax) {
    return <p className="muted small">{t('assign.refusal.usePreview', { max: livePeopleMax })}</p>;
  }
  const { preview } = live;
  return (
    <div
      className={`${styles.cards} ${live.isCurrent ? '' : styles.stale}`}
      aria-busy={!live.isCurrent}
    >
      <Taken row={row} takes={takesOf(row, preview)} />
      {preview?.problems.map((group) => (
        <ProblemCard
          key={group.key}
          group={group}
          names={form.names}
          chosen={draft.fixes.get(group.key) ?? null}
          onChoose={(fix) => form.choose(group.key, fix)}
        >
          {wayHere(group, { preview, form })}
        </ProblemCard>
      ))}
    </div>
  );
}

/** What can be done right here about a problem that no plan can solve. */
function wayHere(
  group: ProblemGroup,
  { preview, form }: { readonly preview: PlanPreviewBody; readonly form: AssignForm },
): ReactNode {
  const { code } = group.problem;
  if (code === 'UsageLocationMissing' || code === 'UsageLocationInvalid') {
    return <LocationFix ids={peopleWith(preview, group.key)} />;
  }
  if (code === 'CountViolation' && form.row !== null) {
    const without = new Set(peopleWith(preview, group.key));
    return (
      <ShortFix
        skuId={form.row.skuId}
        count={group.count}
        onTakeOut={() => form.setPeople(form.people.filter(({ id }) => !without.has(id)))}
      />
    );
  }
  return undefined;
}

function Taken({ row, takes }: { readonly row: LicensesRow; readonly takes: Takes }): ReactNode {
  const counts = [
    { label: t('assign.newLicenses'), text: `+${formatNumber(takes.added)}` },
    ...(takes.already > 0
      ? [{ label: t('assign.alreadyLicensed'), text: formatNumber(takes.already) }]
      : []),
    ...(row.isUnlimited ? [] : [{ label: t('assign.left'), text: formatNumber(takes.left) }]),
  ];
  return (
    <section className={styles.part} aria-label={t('assign.takes')}>
      <div className={styles.partHead}>
        <h3>{t('assign.takes')}</h3>
        <span className="muted small number">
          {row.isUnlimited
            ? t('licenses.assigned', { assigned: takes.after })
            : t('assign.after', { after: takes.after, total: takes.total })}
        </span>
      </div>
      {!row.isUnlimited && (
        <UnitBar
          size={12}
          units={{
            total: takes.total,
            assignedDirectly: row.assignedDirectly,
            assignedByGroups: row.assigned - row.assignedDirectly,
            added: takes.added,
          }}
        />
      )}
      <p role="status" className="muted small number">
        {counts.map(({ label, text }, at) => (
          <span key={label}>
            {at > 0 && ' · '}
            {label} <b>{text}</b>
          </span>
        ))}
        {takes.short > 0 && (
          <span className={styles.short}> · {t('assign.short', { count: takes.short })}</span>
        )}
      </p>
    </section>
  );
}
