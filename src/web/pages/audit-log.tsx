import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ScrollText } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { type DirectoryAudit, exportAuditPath } from '../../client/audit.ts';
import { activities } from '../../core/audit/activity.ts';
import { auditFilterText, type AuditFilter } from '../app/audit-filter.ts';
import { formatDateTime } from '../app/format.ts';
import { activityText } from '../app/operation-text.ts';
import { auditsQuery } from '../app/operation-queries.ts';
import { searchWith } from '../app/search.ts';
import { t } from '../app/texts.ts';
import { useRested } from '../app/use-rested.ts';
import { Button } from '../components/button.tsx';
import { DownloadLink } from '../components/download-link.tsx';
import { TextField } from '../components/fields.tsx';
import { Select } from '../components/select.tsx';
import styles from '../components/operations.module.css';
import { Card, Page } from '../components/page.tsx';
import { QueryView } from '../components/query-view.tsx';
import { ShowMore } from '../components/show-more.tsx';
import { EmptyState } from '../components/states.tsx';
import { type Column, Table } from '../components/table.tsx';
import { AuditPane, initiatorOf } from '../panes/audit-pane.tsx';

/** Choice that narrows nothing. */
const any = 'any';
/** A text filter takes effect when typing has rested so long, in milliseconds. */
const typingMilliseconds = 300;

/** Control > Audit log: every entry of Graph's `directoryAudits`, narrowed as documented. */
export function AuditLogPage(): ReactNode {
  const { entry, ...search } = useSearch({ from: '/audit-log' });
  const navigate = useNavigate({ from: '/audit-log' });
  const filter = auditFilterText(search);
  const query = useInfiniteQuery(auditsQuery(filter));
  const entries = query.data?.pages.flatMap((page) => page.value) ?? [];
  const open = (id: string | undefined): void =>
    void navigate({ search: (old) => searchWith(old, { entry: id }), resetScroll: false });
  return (
    <Page
      title={t('operations.audit.title')}
      lede={t('operations.audit.lede')}
      commands={<DownloadLink href={exportAuditPath(filter)}>{t('states.export')}</DownloadLink>}
    >
      {!(query.isError && query.data === undefined) && <Filters />}
      <Card isFlush>
        <QueryView query={query} rows={8}>
          {() =>
            entries.length === 0 ? (
              <Empty />
            ) : (
              <>
                <Table
                  label={t('operations.audit.title')}
                  columns={columns(open)}
                  rows={entries}
                  rowKey={({ id }) => id}
                  onOpen={({ id }) => open(id)}
                />
                <ShowMore query={query} />
              </>
            )
          }
        </QueryView>
      </Card>
      {entry !== undefined && (
        <AuditPane
          id={entry}
          known={entries.find(({ id }) => id === entry)}
          onClose={() => open(undefined)}
        />
      )}
    </Page>
  );
}

const columns = (open: (id: string) => void): readonly Column<DirectoryAudit>[] => [
  {
    id: 'when',
    label: t('operations.audit.when'),
    isOptional: true,
    cell: (entry) => <span className="number">{formatDateTime(entry.activityDateTime)}</span>,
  },
  {
    id: 'activity',
    label: t('operations.audit.activity'),
    cell: (entry) => (
      <>
        <AriaButton className={styles.row ?? ''} onPress={() => open(entry.id)}>
          {activityText(entry.activityDisplayName)}
        </AriaButton>
        <span className={`${styles.narrow} muted tiny number`}>
          {formatDateTime(entry.activityDateTime)}
        </span>
      </>
    ),
  },
  {
    id: 'target',
    label: t('operations.audit.target'),
    cell: ({ targetResources: [target] }) => (
      <span className={styles.what}>
        {target?.displayName ?? target?.id}
        <span className="muted tiny">{target?.userPrincipalName}</span>
      </span>
    ),
  },
  {
    id: 'actor',
    label: t('operations.audit.actor'),
    isOptional: true,
    cell: (entry) => initiatorOf(entry),
  },
  {
    id: 'category',
    label: t('operations.audit.category'),
    isOptional: true,
    cell: ({ category }) => <span className="muted">{category}</span>,
  },
];

/** Names of activities as Graph has them, each once. */
const activityNames: readonly string[] = [
  ...new Set(Object.values(activities).map(({ name }) => name)),
];

function Filters(): ReactNode {
  const search = useSearch({ from: '/audit-log' });
  const navigate = useNavigate({ from: '/audit-log' });
  const show = (next: AuditFilter): void =>
    void navigate({ search: (old) => searchWith(old, next), replace: true });
  const choices = activityNames
    .map((name) => ({ id: name, label: activityText(name) }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  return (
    <div className={styles.filters}>
      <TextField
        label={t('operations.audit.from')}
        type="date"
        value={search.from ?? ''}
        onChange={(from) => show({ from: from === '' ? undefined : from })}
      />
      <TextField
        label={t('operations.audit.to')}
        type="date"
        value={search.to ?? ''}
        onChange={(to) => show({ to: to === '' ? undefined : to })}
      />
      <Select
        label={t('operations.audit.activity')}
        value={search.activity ?? any}
        choices={[{ id: any, label: t('operations.audit.anyActivity') }, ...choices]}
        onChange={(id) => show({ activity: id === any ? undefined : id })}
      />
      <TextFilter
        label={t('operations.audit.actor')}
        value={search.actor}
        onChange={(actor) => show({ actor })}
      />
      <TextFilter
        label={t('operations.audit.target')}
        value={search.target}
        onChange={(target) => show({ target })}
      />
    </div>
  );
}

/** What is typed narrows the list as soon as typing rests. */
function TextFilter({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}): ReactNode {
  const [typed, setTyped] = useState(value ?? '');
  const rested = useRested(typed.trim(), typingMilliseconds);
  // The address may change by itself, on the way back.
  useEffect(() => setTyped(value ?? ''), [value]);
  useEffect(() => {
    if (rested !== (value ?? '')) onChange(rested === '' ? undefined : rested);
    // Only what was typed goes to the address; what comes from there does not go back.
  }, [rested]);
  return <TextField label={label} value={typed} onChange={setTyped} />;
}

function Empty(): ReactNode {
  const navigate = useNavigate({ from: '/audit-log' });
  return (
    <EmptyState
      icon={<ScrollText size={28} />}
      title={t('operations.audit.empty')}
      action={
        <Button onPress={() => void navigate({ search: {} })}>
          {t('operations.clearFilters')}
        </Button>
      }
    >
      {t('operations.audit.emptyText')}
    </EmptyState>
  );
}
