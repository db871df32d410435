import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type AuditTarget, type DirectoryAudit, getAudit } from '../../client/audit.ts';
import { prettyValue, operationNoOfAudit } from '../app/audit-text.ts';
import { formatDateTime } from '../app/format.ts';
import { activityText } from '../app/operation-text.ts';
import { useProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import { Fact } from '../components/fact.tsx';
import styles from '../components/operations.module.css';
import { Pane } from '../components/pane.tsx';
import { QueryView } from '../components/query-view.tsx';

/** One entry of the audit log: who, what, and each value before and after. */
export function AuditPane({
  id,
  known,
  onClose,
}: {
  readonly id: string;
  /** The entry where the list has it already. */
  readonly known: DirectoryAudit | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const query = useQuery({
    queryKey: ['audit', 'entry', id],
    queryFn: () => getAudit(id),
    ...(known === undefined ? {} : { initialData: known }),
  });
  return (
    <Pane
      title={
        query.data === undefined
          ? t('operations.audit.title')
          : activityText(query.data.activityDisplayName)
      }
      subtitle={query.data === undefined ? undefined : formatDateTime(query.data.activityDateTime)}
      onClose={onClose}
    >
      <QueryView query={query} rows={4}>
        {(entry) => <Entry entry={entry} />}
      </QueryView>
    </Pane>
  );
}

function Entry({ entry }: { readonly entry: DirectoryAudit }): ReactNode {
  const operationNo = operationNoOfAudit(entry.correlationId);
  return (
    <>
      <dl className={styles.facts}>
        <Fact label={t('operations.audit.actor')}>{initiatorOf(entry)}</Fact>
        <Fact label={t('operations.audit.category')}>{entry.category}</Fact>
        <Fact label={t('operations.audit.operation')}>
          <Link to="/activity/$operationNo" params={{ operationNo: String(operationNo) }}>
            {t('operations.number', { operationNo })}
          </Link>
        </Fact>
        {entry.additionalDetails.map(({ key, value }) => (
          <Fact key={key} label={key === 'Reason' ? t('operations.reason') : key}>
            {value}
          </Fact>
        ))}
      </dl>
      {entry.targetResources.map((target) => (
        <Target key={target.id} target={target} />
      ))}
    </>
  );
}

function Target({ target }: { readonly target: AuditTarget }): ReactNode {
  const names = useProductNames();
  return (
    <section className={styles.section}>
      <dl className={styles.facts}>
        <Fact label={t('operations.audit.target')}>{target.displayName ?? target.id}</Fact>
        <Fact label={t('operations.audit.type')}>{target.type}</Fact>
        <Fact label={t('operations.audit.id')}>
          <code>{target.id}</code>
        </Fact>
      </dl>
      <h3 className={styles.section}>{t('operations.audit.values')}</h3>
      {target.modifiedProperties.length === 0 && (
        <p className="muted">{t('operations.audit.noValues')}</p>
      )}
      <div className={styles.values}>
        {target.modifiedProperties.map(({ displayName, oldValue, newValue }) => (
          <div key={displayName} className={styles.value}>
            <b>{displayName}</b>
            <Value label={t('operations.audit.old')} text={prettyValue(oldValue, names)} />
            <Value label={t('operations.audit.new')} text={prettyValue(newValue, names)} />
          </div>
        ))}
      </div>
    </section>
  );
}

function Value({ label, text }: { readonly label: string; readonly text: string }): ReactNode {
  return (
    <div>
      <span className="muted tiny">{label}</span>
      <code>{text}</code>
    </div>
  );
}

/** Who did what an entry tells. */
export function initiatorOf({ initiatedBy: { user, app } }: DirectoryAudit): string {
  return user?.displayName ?? user?.userPrincipalName ?? app?.displayName ?? '–';
}
