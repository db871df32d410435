import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { moveClock } from '../../client/subscriptions.ts';
import { failureText } from '../app/failure-text.ts';
import { formatDateTime } from '../app/format.ts';
import { organizationNow } from '../app/organization-now.ts';
import { useProductNames } from '../app/product-names.ts';
import { meQuery } from '../app/queries.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { useMay } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { Button } from './button.tsx';
import styles from './clock-settings.module.css';
import { notify } from './notify.tsx';

/** Steps by which the clock is moved, in days. */
const steps = { day: 1, week: 7, month: 30, year: 365 } as const;

/** The clock of an organization for rehearsal: what comes about meanwhile comes about in its order. */
export function ClockSettings(): ReactNode {
  const mayMove = useMay('manageOrganization');
  const queries = useQueryClient();
  const names = useProductNames();
  const move = useMutation({
    mutationFn: (step: keyof typeof steps) => moveClock(steps[step]),
    onSuccess: async ({ now }) => {
      await queries.invalidateQueries(meQuery);
      await refreshAfterChange();
      notify({ text: t('settings.clockMoved', { date: formatDateTime(now) }) });
    },
    onError: (error) => notify({ text: failureText(error, names), tone: 'failed' }),
  });
  const reason = mayMove ? null : t('states.noRole');
  return (
    <section className={styles.clock}>
      <h2>{t('settings.clock')}</h2>
      <p>
        {t('settings.clockNow', {
          date: formatDateTime(new Date(organizationNow()).toISOString()),
        })}
      </p>
      <p className="muted small">{t('settings.clockText')}</p>
      <div className={styles.steps}>
        {(['day', 'week', 'month', 'year'] as const).map((step) => (
          <Button
            key={step}
            reason={reason}
            isBusy={move.isPending && move.variables === step}
            onPress={() => move.mutate(step)}
          >
            {t(`settings.clock.${step}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
