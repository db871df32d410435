import { CirclePause, CircleCheck, FlaskConical, Hourglass } from 'lucide-react';
import type { ReactNode } from 'react';
import type { YourProductsRow } from '../../api/licenses.ts';
import { formatDate, formatRelative } from '../app/format.ts';
import { t } from '../app/texts.ts';
import { subscriptionWord, termOf } from '../app/your-products-view.ts';
import { Status } from './badge.tsx';

const looks = {
  trial: { tone: 'accent', icon: FlaskConical },
  active: { tone: 'ok', icon: CircleCheck },
  expired: { tone: 'warn', icon: Hourglass },
  disabled: { tone: 'bad', icon: CirclePause },
  deleted: { tone: 'quiet', icon: CirclePause },
} as const;

/** The word with its icon. */
export function SubscriptionState({ row }: { readonly row: YourProductsRow }): ReactNode {
  const word = subscriptionWord(row);
  const { tone, icon: Icon } = looks[word];
  return (
    <Status tone={tone} icon={<Icon size={15} aria-hidden="true" />}>
      {t(`yourProducts.status.${word}`)}
    </Status>
  );
}

/** How many licenses of its product are assigned; "in all" where the product has further subscriptions. */
export function assignedText(row: YourProductsRow): string {
  const { productAssigned: assigned, productTotal: total } = row;
  const key = total === row.totalLicenses ? 'licenses.assignedOf' : 'yourProducts.assignedOf';
  return t(key, { assigned, total });
}

/** Who sold it. */
export function channelText({ channel }: YourProductsRow): string {
  switch (channel) {
    case 'Direct':
    case 'Reseller':
    case 'Prepaid':
    case 'VolumeLicensing':
    case 'SelfService':
      return t(`yourProducts.channel.${channel}`);
    default:
      return channel;
  }
}

/** "Renews on 23 Dec 2026 (in 30 days)"; what happens then depends on where it stands. */
export function dateText(row: YourProductsRow, now: number): string {
  const at = row.nextLifecycleDateTime;
  if (at === null) return t('yourProducts.noDate');
  const values = { date: formatDate(at), relative: formatRelative(at, now) };
  const word = subscriptionWord(row);
  if (word === 'expired') return t('yourProducts.disabledOn', values);
  if (word === 'disabled' || word === 'deleted') return t('yourProducts.deletedOn', values);
  return t(row.isEnding ? 'yourProducts.endsOn' : 'yourProducts.renewsOn', values);
}

/** "1 year", from a duration such as `P1Y`. */
export function termText(term: string | null): string {
  const known = termOf(term);
  if (known === null) return term ?? t('yourProducts.unknown');
  return t(`yourProducts.${known.unit}`, { count: known.count });
}

/** Whether it renews by itself. */
export function recurringText(recurring: boolean | null): string {
  if (recurring === null) return t('yourProducts.unknown');
  return recurring ? t('yourProducts.on') : t('yourProducts.off');
}
