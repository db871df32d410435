import { useState, type ReactNode } from 'react';
import type { SubscriptionBody } from '../../api/licenses.ts';
import { formatDate, formatNumber } from '../app/format.ts';
import { t } from '../app/texts.ts';
import { Button } from '../components/button.tsx';
import { TextField } from '../components/fields.tsx';
import { RadioChoices } from '../components/radio-choices.tsx';
import styles from './subscription-units.module.css';

/** "Buy or remove licenses": the new number, now or from the renewal on (rules.md 3.3). */
export function SubscriptionUnits({
  subscription,
  reasonOf,
  isBusy,
  onSave,
}: {
  readonly subscription: SubscriptionBody;
  /** Why something cannot be done; null: it can. */
  readonly reasonOf: ReasonOf;
  readonly isBusy: boolean;
  readonly onSave: (totalLicenses: number, when: 'now' | 'renewal') => void;
}): ReactNode {
  const { totalLicenses: present, nextLifecycleDateTime } = subscription;
  const [typed, setTyped] = useState(String(present));
  const [when, setWhen] = useState<'now' | 'renewal'>('now');
  const wanted = /^\d{1,8}$/.test(typed.trim()) ? Number(typed) : null;
  const canBeScheduled = reasonOf('scheduleChange') === null && nextLifecycleDateTime !== null;
  const reason = reasonAgainst(subscription, { wanted, when }, reasonOf);
  return (
    <section className={styles.units}>
      <h3>{t('subscription.units')}</h3>
      <TextField
        label={t('subscription.newTotal')}
        value={typed}
        onChange={setTyped}
        hint={consequence(subscription, wanted, when)}
      />
      {canBeScheduled && (
        <RadioChoices
          label={t('subscription.when')}
          value={when}
          onChange={setWhen}
          choices={[
            { id: 'now', label: t('subscription.now') },
            {
              id: 'renewal',
              label: t('subscription.atRenewal', { date: formatDate(nextLifecycleDateTime) }),
            },
          ]}
        />
      )}
      <div>
        <Button
          look="primary"
          reason={reason}
          isBusy={isBusy}
          onPress={() => {
            if (wanted !== null) onSave(wanted, when);
          }}
        >
          {t('subscription.saveUnits')}
        </Button>
      </div>
    </section>
  );
}

type ReasonOf = (action: 'buyLicenses' | 'removeLicenses' | 'scheduleChange') => string | null;

/** Why it cannot be this number then; null: it can. */
function reasonAgainst(
  { totalLicenses: present, scheduledLicenses, fewestLicenses }: SubscriptionBody,
  { wanted, when }: { readonly wanted: number | null; readonly when: 'now' | 'renewal' },
  reasonOf: ReasonOf,
): string | null {
  if (wanted === null || wanted < 1) return t('subscription.noNumber');
  if (when === 'renewal') {
    const isAsIs = wanted === (scheduledLicenses ?? present);
    return reasonOf('scheduleChange') ?? (isAsIs ? t('subscription.nothingChanged') : null);
  }
  const off = reasonOf(wanted < present ? 'removeLicenses' : 'buyLicenses');
  if (off !== null) return off;
  if (wanted === present) return t('subscription.nothingChanged');
  return wanted < fewestLicenses ? t('subscription.fewest', { count: fewestLicenses }) : null;
}

/** What the number would come to, in a sentence. */
function consequence(
  { totalLicenses, scheduledLicenses, productAssigned, productTotal }: SubscriptionBody,
  wanted: number | null,
  when: 'now' | 'renewal',
): string {
  const more = (wanted ?? totalLicenses) - totalLicenses;
  if (more > 0 && when === 'now') return t('subscription.more', { count: more });
  if (more < 0 && when === 'now') return t('subscription.fewer', { count: -more });
  if (when === 'renewal' && scheduledLicenses !== null) {
    return t('subscription.scheduled', { count: scheduledLicenses });
  }
  return t('subscription.totalHint', {
    assigned: formatNumber(productAssigned),
    total: formatNumber(productTotal),
  });
}
