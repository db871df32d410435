import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { SubscriptionBody } from '../../api/licenses.ts';
import type { SubscriptionAction } from '../../core/subscription/subscription-action.ts';
import { formatDate } from '../app/format.ts';
import { problemSentence } from '../app/problem-text.ts';
import { type ProductNames, useProductNames } from '../app/product-names.ts';
import { subscriptionQuery } from '../app/queries.ts';
import { t, withPageTexts } from '../app/texts.ts';
import { type SubscriptionWish, useSubscriptionChange } from '../app/use-subscription-change.ts';
import { Button } from '../components/button.tsx';
import { TextField } from '../components/fields.tsx';
import { Confirm } from '../components/pane.tsx';
import { FailedState, Skeleton } from '../components/states.tsx';
import { SubscriptionUnits } from './subscription-units.tsx';
import styles from './subscription-actions.module.css';

const TakeOver = lazy(async () => ({
  default: (await withPageTexts(import('./take-over.tsx'))).TakeOver,
}));
const PlanChange = lazy(async () => ({
  default: (await withPageTexts(import('./plan-change.tsx'))).PlanChange,
}));

/** What can be done to a subscription: every button says why it is off. */
export function SubscriptionActions({ id }: { readonly id: string }): ReactNode {
  const query = useQuery(subscriptionQuery(id));
  const names = useProductNames();
  if (query.data?.channel === 'SelfService') {
    // Whoever bought it manages it: what is left is to take it over.
    return <FurtherActions subscription={query.data} />;
  }
  if (query.data !== undefined) return <Loaded subscription={query.data} names={names} />;
  return query.isError ? (
    <FailedState error={query.error} onRetry={() => void query.refetch()} />
  ) : (
    <Skeleton />
  );
}

type LoadedProps = { readonly subscription: SubscriptionBody; readonly names: ProductNames };

/** What is asked about before it is done. */
type Asked = 'cancel' | 'delete' | 'turnOffRecurringBilling' | null;

function Loaded({ subscription, names }: LoadedProps): ReactNode {
  const [asked, setAsked] = useState<Asked>(null);
  const change = useSubscriptionChange(subscription.id, (wish) => toldOf(wish, subscription));
  const reasonOf = (action: SubscriptionAction): string | null =>
    reasonAgainst(subscription, action, names);
  const wish = (wanted: SubscriptionWish): void => {
    setAsked(null);
    change.mutate(wanted);
  };
  return (
    <>
      {subscription.settleBy !== null && (
        <p className={styles.note}>
          {t('subscription.settle', {
            count: subscription.productAssigned - subscription.productTotal,
            date: formatDate(subscription.settleBy),
          })}
        </p>
      )}
      <SubscriptionUnits
        key={subscription.totalLicenses}
        subscription={subscription}
        reasonOf={reasonOf}
        isBusy={change.isPending}
        onSave={(totalLicenses, when) => wish({ what: 'units', totalLicenses, when })}
      />
      <section>
        <h3>{t('subscription.actions')}</h3>
        <div className={styles.actions}>
          {shownActions(subscription).map((action) => (
            <Button
              key={action}
              reason={reasonOf(action)}
              look={action === 'cancel' || action === 'delete' ? 'danger' : 'normal'}
              onPress={() => {
                const wanted = wishOf(action, subscription);
                if (wanted === null) setAsked(askedOf(action));
                else wish(wanted);
              }}
            >
              {t(`subscription.action.${action}`)}
            </Button>
          ))}
        </div>
      </section>
      <FurtherActions subscription={subscription} />
      {asked !== null && (
        <Asking
          asked={asked}
          subscription={subscription}
          onWish={wish}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

/** What takes more than a button: taking it over, or changing it to another product. */
function FurtherActions({ subscription }: Pick<LoadedProps, 'subscription'>): ReactNode {
  const { id, channel, status } = subscription;
  if (status === 'Deleted') return null;
  return (
    <Suspense fallback={null}>
      {channel === 'SelfService' ? (
        <TakeOver id={id} />
      ) : (
        <PlanChange subscription={subscription} />
      )}
    </Suspense>
  );
}

/** Why something cannot be done to it; null: it can. */
function reasonAgainst(
  { actions }: SubscriptionBody,
  action: SubscriptionAction,
  names: ProductNames,
): string | null {
  const problem = actions.find((one) => one.action === action)?.problem ?? null;
  if (problem === null) return null;
  const { facts } = problem;
  return facts.code === 'SubscriptionActionOff'
    ? t('subscription.off', { reason: facts.reason })
    : problemSentence(problem, names);
}

type ShownAction = Exclude<
  SubscriptionAction,
  'buyLicenses' | 'removeLicenses' | 'scheduleChange' | 'changePlan' | 'redeemProductKey'
>;

/** The buttons that make sense where it stands; each is there though it may be off. */
function shownActions({
  status,
  isTrial,
  recurringBilling,
}: SubscriptionBody): readonly ShownAction[] {
  if (status === 'Deleted') return ['reactivate'];
  if (status !== 'Enabled') {
    return isTrial ? ['buyTrial', 'delete'] : ['reactivate', 'delete'];
  }
  const recurring = recurringBilling ? 'turnOffRecurringBilling' : 'turnOnRecurringBilling';
  return isTrial ? ['buyTrial', 'extendTrial', recurring] : [recurring, 'cancel'];
}

/** What is done at once; null: it is asked about first. */
function wishOf(action: ShownAction, { totalLicenses }: SubscriptionBody): SubscriptionWish | null {
  switch (action) {
    case 'turnOnRecurringBilling':
      return { what: 'recurring-billing', isOn: true };
    case 'reactivate':
      return { what: 'reactivate' };
    case 'extendTrial':
      return { what: 'extend-trial' };
    case 'buyTrial':
      return { what: 'buy', totalLicenses, term: 'P1Y' };
    case 'turnOffRecurringBilling':
    case 'cancel':
    case 'delete':
      return null;
  }
}

function askedOf(action: ShownAction): Asked {
  return action === 'cancel' || action === 'delete' || action === 'turnOffRecurringBilling'
    ? action
    : null;
}

const toldKeys = {
  'recurring-billing': 'subscription.told.recurringBilling',
  cancel: 'subscription.told.cancel',
  reactivate: 'subscription.told.reactivate',
  'extend-trial': 'subscription.told.extendTrial',
  buy: 'subscription.told.buy',
  delete: 'subscription.told.delete',
} as const;

function toldOf(wish: SubscriptionWish, { displayName }: SubscriptionBody): string {
  const product = displayName;
  if (wish.what === 'units') {
    const key = wish.when === 'now' ? 'subscription.told.units' : 'subscription.told.scheduled';
    return t(key, { product, count: wish.totalLicenses });
  }
  return t(toldKeys[wish.what], { product });
}

function Asking({
  asked,
  subscription,
  onWish,
  onClose,
}: {
  readonly asked: Exclude<Asked, null>;
  readonly subscription: SubscriptionBody;
  readonly onWish: (wish: SubscriptionWish) => void;
  readonly onClose: () => void;
}): ReactNode {
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const { nextLifecycleDateTime: end, displayName: product } = subscription;
  const confirmed = (): void => {
    if (asked === 'delete') return onWish({ what: 'delete' });
    if (asked === 'turnOffRecurringBilling')
      return onWish({ what: 'recurring-billing', isOn: false });
    if (reason.trim() === '') return setIsMissing(true);
    return onWish({ what: 'cancel', reason });
  };
  return (
    <Confirm
      title={t(`subscription.ask.${asked}`, { product })}
      confirm={t(`subscription.action.${asked}`)}
      onConfirm={confirmed}
      onCancel={onClose}
    >
      <p>
        {t(`subscription.askText.${asked}`, {
          date: end === null ? '' : formatDate(end),
          count: subscription.productAssigned,
        })}
      </p>
      {asked === 'cancel' && (
        <TextField
          label={t('subscription.reason')}
          value={reason}
          onChange={setReason}
          error={isMissing ? t('subscription.reasonMissing') : null}
          isRequired
        />
      )}
    </Confirm>
  );
}
