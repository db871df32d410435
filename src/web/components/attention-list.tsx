import { Link, type LinkProps } from '@tanstack/react-router';
import {
  CalendarClock,
  CircleAlert,
  CirclePause,
  CircleX,
  Coins,
  Hourglass,
  LoaderCircle,
  type LucideIcon,
  TriangleAlert,
  UserX,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Attention } from '../../api/overview.ts';
import { formatDate, formatMoney } from '../app/format.ts';
import { activityText } from '../app/operation-text.ts';
import { t } from '../app/texts.ts';
import styles from './attention-list.module.css';
import { Status, type Tone } from './badge.tsx';

/** One thing that wants a decision, in words, with the one way to it. */
type Said = {
  readonly tone: Tone;
  readonly icon: LucideIcon;
  readonly word: string;
  readonly sentence: string;
  readonly action: string;
  readonly link: LinkProps;
};

/** What wants a decision, each in a sentence with its one action. */
export function AttentionList({
  items,
  isCompact = false,
}: {
  readonly items: readonly Attention[];
  /** In little room: the icon stands for the word. */
  readonly isCompact?: boolean;
}): ReactNode {
  return (
    <ul className={`${styles.list} ${isCompact ? styles.compact : ''}`}>
      {items.map((item) => {
        const { tone, icon: Icon, word, sentence, action, link } = sayAttention(item);
        return (
          <li key={keyOf(item)} className={styles.item}>
            <span className={styles.word}>
              <Status tone={tone} icon={<Icon size={16} aria-hidden="true" />}>
                <span className={isCompact ? 'hidden' : ''}>{word}</span>
              </Status>
            </span>
            <span className={styles.sentence}>{sentence}</span>
            <Link {...link} className={styles.action} aria-label={`${action}: ${sentence}`}>
              {action}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function keyOf(item: Attention): string {
  if ('subscriptionId' in item) return item.subscriptionId;
  if ('skuId' in item) return `${item.kind} ${item.skuId}`;
  return 'operationNo' in item ? `operation ${item.operationNo}` : item.kind;
}

function sayAttention(item: Attention): Said {
  switch (item.kind) {
    case 'overassigned':
    case 'outOfUnits':
    case 'runningLow':
      return sayProduct(item);
    case 'expiring':
    case 'expired':
      return saySubscription(item);
    case 'licenseErrors':
      return {
        tone: 'bad',
        icon: CircleAlert,
        word: t('home.errors'),
        sentence: t('home.errorsText', { people: item.people }),
        action: t('home.toErrors'),
        link: { to: '/users', search: { view: 'withErrors' } },
      };
    case 'unlicensedPeople':
      return {
        tone: 'quiet',
        icon: UserX,
        word: t('home.unlicensed'),
        sentence: t('home.unlicensedText', { people: item.people }),
        action: t('home.toUsers'),
        link: { to: '/users', search: { view: 'unlicensed' } },
      };
    case 'unassigned':
      return sayUnassigned(item);
    case 'operation':
      return sayOperation(item);
  }
}

type OfProduct = Extract<Attention, { kind: 'overassigned' | 'outOfUnits' | 'runningLow' }>;

function sayProduct(item: OfProduct): Said {
  const product = item.displayName;
  const way = {
    action: t('home.toProduct'),
    link: { to: '/licenses/$skuId', params: { skuId: item.skuId } },
  } as const;
  if (item.kind === 'overassigned') {
    const sentence = t('home.overText', { product, by: item.by });
    return { tone: 'bad', icon: CircleAlert, word: t('home.over'), sentence, ...way };
  }
  if (item.kind === 'outOfUnits') {
    const sentence = t('home.outText', { product, total: item.total });
    return { tone: 'bad', icon: CircleX, word: t('home.out'), sentence, ...way };
  }
  const sentence = t('home.lowText', { product, available: item.available, total: item.total });
  return { tone: 'warn', icon: TriangleAlert, word: t('home.low'), sentence, ...way };
}

type OfSubscription = Extract<Attention, { kind: 'expiring' | 'expired' }>;

function saySubscription(item: OfSubscription): Said {
  const { displayName: product, licenses } = item;
  const way = {
    action: t('home.toSubscription'),
    link: { to: '/your-products', search: { subscription: item.subscriptionId } },
  } as const;
  if (item.kind === 'expiring') {
    const sentence = t('home.expiringText', { product, licenses, date: formatDate(item.at) });
    return { tone: 'warn', icon: CalendarClock, word: t('home.expiring'), sentence, ...way };
  }
  if (item.status === 'Warning') {
    const sentence = t('home.graceText', { product, licenses });
    return { tone: 'warn', icon: Hourglass, word: t('home.grace'), sentence, ...way };
  }
  const sentence = t('home.suspendedText', { product, licenses });
  return { tone: 'bad', icon: CirclePause, word: t('home.suspended'), sentence, ...way };
}

function sayUnassigned(item: Extract<Attention, { kind: 'unassigned' }>): Said {
  const { licenses, products, monthlyCost, currency } = item;
  return {
    tone: 'quiet',
    icon: Coins,
    word: t('home.unassigned'),
    sentence:
      monthlyCost === null || currency === null
        ? t('home.unassignedText', { licenses, products })
        : t('home.unassignedCost', {
            licenses,
            products,
            cost: formatMoney(monthlyCost, currency),
          }),
    action: t('home.toLicenses'),
    link: { to: '/licenses' },
  };
}

function sayOperation(item: Extract<Attention, { kind: 'operation' }>): Said {
  const activity = activityText(item.activity);
  const link: LinkProps = {
    to: '/activity/$operationNo',
    params: { operationNo: String(item.operationNo) },
  };
  const way = { action: t('home.toOperation'), link };
  switch (item.status) {
    case 'failed': {
      const sentence = t('home.operationFailed', { activity });
      return { tone: 'bad', icon: CircleX, word: t('home.failed'), sentence, ...way };
    }
    case 'stopped': {
      const sentence = t('home.operationStopped', { activity });
      return { tone: 'warn', icon: CirclePause, word: t('home.stopped'), sentence, ...way };
    }
    case 'running':
    case 'stopping': {
      const word = item.status === 'running' ? t('home.running') : t('home.stopping');
      const sentence = t('home.operationRunning', { activity });
      return {
        tone: 'accent',
        icon: LoaderCircle,
        word,
        sentence,
        action: t('home.toProgress'),
        link,
      };
    }
  }
}
