import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps, Navigate } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OperationBody } from '../../api/operations.ts';
import type { HomeBody } from '../../api/overview.ts';
import { formatNumber, formatRelative } from '../app/format.ts';
import { activityText } from '../app/operation-text.ts';
import { homeQuery } from '../app/queries.ts';
import { useMay, useMe } from '../app/session.ts';
import { organizationNow } from '../app/organization-now.ts';
import { t } from '../app/texts.ts';
import { AttentionList } from '../components/attention-list.tsx';
import { Badge, Status, type Tone } from '../components/badge.tsx';
import { Card, Page } from '../components/page.tsx';
import { QueryView } from '../components/query-view.tsx';
import { EmptyState } from '../components/states.tsx';
import styles from './home.module.css';

/** What needs attention today, what there is, what was done last. */
export function HomePage(): ReactNode {
  // Who administers nothing has nothing to see here, but products of their own.
  return useMay('readLicensePages') ? <Overview /> : <Navigate to="/my-products" replace />;
}

function Overview(): ReactNode {
  const query = useQuery(homeQuery);
  const { organization } = useMe();
  return (
    <Page title={t('home.title')} lede={t('home.lede', { organization: organization.displayName })}>
      <QueryView query={query}>
        {(home) => (
          <div className={styles.columns}>
            <AttentionCard items={home.attention} />
            <div className={styles.side}>
              <LicensesCard licenses={home.licenses} />
              <PeopleCard people={home.people} />
            </div>
            <RecentCard operations={home.recent} />
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function AttentionCard({ items }: { readonly items: HomeBody['attention'] }): ReactNode {
  return (
    <section className={styles.attention} aria-labelledby="attention">
      <Card>
        <h2 id="attention" className={styles.heading}>
          {t('home.attention')} {items.length > 0 && <Badge>{formatNumber(items.length)}</Badge>}
        </h2>
        {items.length === 0 ? (
          <EmptyState icon={<CircleCheck size={28} />} title={t('home.allClear')}>
            {t('home.allClearText')}
          </EmptyState>
        ) : (
          <AttentionList items={items} />
        )}
      </Card>
    </section>
  );
}

function LicensesCard({ licenses }: { readonly licenses: HomeBody['licenses'] }): ReactNode {
  const { total, assigned, available, products } = licenses;
  const part = total === 0 ? 0 : Math.min(1, assigned / total);
  return (
    <Card>
      <h2 className={styles.heading}>{t('home.licenses')}</h2>
      <p>
        <Link to="/licenses" className={styles.hero}>
          {formatNumber(assigned)}
        </Link>{' '}
        <span className="muted number">{t('home.licensesOf', { total })}</span>
      </p>
      <div className={styles.track} aria-hidden="true">
        <i style={{ width: `${part * 100}%` }} />
      </div>
      <p className={`${styles.beside} small muted number`}>
        <span>{t('home.licensesProducts', { products })}</span>
        <b>{t('home.licensesAvailable', { available })}</b>
      </p>
    </Card>
  );
}

function PeopleCard({ people }: { readonly people: HomeBody['people'] }): ReactNode {
  const counts: readonly (readonly [string, number | null, LinkProps])[] = [
    [t('shell.activeUsers'), people.active, { to: '/users' }],
    [t('shell.guestUsers'), people.guests, { to: '/guests' }],
    [t('shell.deletedUsers'), people.deleted, { to: '/deleted-users' }],
  ];
  return (
    <Card>
      <h2 className={styles.heading}>{t('home.people')}</h2>
      <ul className={styles.counts}>
        {counts.map(([label, count, link]) => (
          <li key={label}>
            <Link {...link}>{label}</Link>
            <span className="number">
              {count === null ? (
                <span className="muted small">{t('home.counting')}</span>
              ) : (
                <b>{formatNumber(count)}</b>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function RecentCard({ operations }: { readonly operations: HomeBody['recent'] }): ReactNode {
  const now = organizationNow();
  return (
    <section className={styles.recent} aria-labelledby="recent">
      <Card>
        <div className={styles.beside}>
          <h2 id="recent" className={styles.heading}>
            {t('home.recent')}
          </h2>
          <Link to="/activity">{t('home.recentAll')}</Link>
        </div>
        {operations.length === 0 && <p className="muted">{t('home.recentNone')}</p>}
        <ul className={styles.operations}>
          {operations.map((operation) => (
            <li key={operation.operationNo}>
              <span className={styles.what}>
                <Link
                  to="/activity/$operationNo"
                  params={{ operationNo: String(operation.operationNo) }}
                >
                  {titleOf(operation)}
                </Link>
                <span className="muted small">
                  {t('home.recentLine', {
                    actor: operation.actor.displayName,
                    time: formatRelative(operation.startedAt, now),
                  })}
                </span>
              </span>
              <StatusOf status={operation.status} />
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}

/** "Assign licenses: 40 people"; of one person the name; of none only what was done. */
function titleOf({ activity: done, target, total }: OperationBody): string {
  const activity = activityText(done);
  if (target !== null) return t('home.recentTarget', { activity, name: target.displayName });
  return total > 1 ? t('home.recentPeople', { activity, people: total }) : activity;
}

const tones: Readonly<Record<OperationBody['status'], Tone>> = {
  done: 'ok',
  running: 'accent',
  stopping: 'accent',
  stopped: 'warn',
  failed: 'bad',
};

function StatusOf({ status }: { readonly status: OperationBody['status'] }): ReactNode {
  return <Status tone={tones[status]}>{t(`home.${status}`)}</Status>;
}
