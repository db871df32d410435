import { useState, type ReactNode } from 'react';
import type { PlanBody } from '../../api/plans.ts';
import { cancelDates, schedulePlan } from '../../client/supply.ts';
import { formatDate } from '../app/format.ts';
import { organizationNow } from '../app/organization-now.ts';
import { planQuery } from '../app/queries.ts';
import { queryClient } from '../app/query-client.ts';
import { t } from '../app/texts.ts';
import { useToldAction } from '../app/use-told-action.ts';
import { Button } from '../components/button.tsx';
import { TextField } from '../components/fields.tsx';
import { Card } from '../components/page.tsx';
import { TextButton } from '../components/text-button.tsx';
import styles from '../components/supply.module.css';

/** When a plan is applied and taken back by itself; where it has no dates yet they can be given. */
export function PlanDates({
  plan,
  reason,
}: {
  readonly plan: PlanBody;
  /** Why it cannot be applied; null: it can. */
  readonly reason: string | null;
}): ReactNode {
  if (plan.undoOf !== null) return null;
  if (plan.dates !== null) return <Given plan={plan} dates={plan.dates} />;
  return plan.status === 'ready' ? <Giving plan={plan} reason={reason} /> : null;
}

function Given({
  plan: { id },
  dates: { startsAt, endsAt, state },
}: {
  readonly plan: PlanBody;
  readonly dates: NonNullable<PlanBody['dates']>;
}): ReactNode {
  const cancel = useToldAction({
    act: () => cancelDates(id),
    told: () => t('planDates.dropped'),
    onDone: () => void queryClient.invalidateQueries(planQuery(id)),
  });
  const isToCome = state === 'waiting' || (state === 'running' && endsAt !== null);
  return (
    <Card label={t('planDates.title')}>
      <h2>{t('planDates.title')}</h2>
      <p>
        {startsAt !== null && `${t('planDates.starts', { date: formatDate(startsAt) })} `}
        {endsAt !== null && `${t('planDates.ends', { date: formatDate(endsAt) })} `}
        {t(`planDates.state.${state}`)}
      </p>
      {isToCome && (
        <TextButton isBusy={cancel.isPending} onPress={() => cancel.mutate(undefined)}>
          {t('planDates.drop')}
        </TextButton>
      )}
    </Card>
  );
}

function Giving({
  plan: { id },
  reason,
}: {
  readonly plan: PlanBody;
  readonly reason: string | null;
}): ReactNode {
  const [starts, setStarts] = useState('');
  const [ends, setEnds] = useState('');
  const today = new Date(organizationNow()).toISOString().slice(0, 10);
  const schedule = useToldAction({
    act: () => schedulePlan(id, { startsAt: starts || null, endsAt: ends || null }),
    told: ({ operationNo }) => t(operationNo === null ? 'planDates.scheduled' : 'planDates.begun'),
    onDone: () => void queryClient.invalidateQueries(planQuery(id)),
  });
  return (
    <Card label={t('planDates.title')}>
      <div className={styles.stack}>
        <div>
          <h2>{t('planDates.title')}</h2>
          <p className="muted small">{t('planDates.hint')}</p>
        </div>
        <div className={styles.two}>
          <TextField label={t('planDates.from')} type="date" value={starts} onChange={setStarts} />
          <TextField label={t('planDates.until')} type="date" value={ends} onChange={setEnds} />
        </div>
        <div>
          <Button
            reason={reason ?? whyNot({ starts, ends, today })}
            isBusy={schedule.isPending}
            onPress={() => schedule.mutate(undefined)}
          >
            {t(starts > today ? 'planDates.schedule' : 'planDates.applyUntil')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

/** Why these dates cannot be; null: they can. Dates as `2026-01-31`, '' none. */
function whyNot({
  starts,
  ends,
  today,
}: {
  readonly starts: string;
  readonly ends: string;
  readonly today: string;
}): string | null {
  if (starts === '' && ends === '') return t('planDates.none');
  if (starts !== '' && starts <= today) return t('planDates.past');
  if (ends !== '' && ends <= (starts === '' ? today : starts)) return t('planDates.order');
  return null;
}
