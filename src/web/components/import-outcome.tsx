import { Link } from '@tanstack/react-router';
import { CircleCheck, Download, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ImportedUsers } from '../../client/imports.ts';
import { saveCsv } from '../app/csv.ts';
import { formatList, formatNumber } from '../app/format.ts';
import { t } from '../app/texts.ts';
import type { ImportForm } from '../pages/use-import.ts';
import { Status } from './badge.tsx';
import { Button } from './button.tsx';
import { Checkbox } from './checkbox.tsx';
import styles from './import-outcome.module.css';
import { Table } from './table.tsx';

/** What a file would do, line by line where something is wrong; nothing is changed yet. */
export function ImportPreview({
  form,
  file,
  preview,
}: {
  readonly form: ImportForm;
  readonly file: File;
  readonly preview: ImportedUsers;
}): ReactNode {
  const { added, updated } = preview;
  const count = added + updated;
  const domains = Object.entries(preview.missingDomains);
  return (
    <div className={styles.outcome}>
      <h2>{t('add.previewTitle', { file: file.name })}</h2>
      <p className="muted">{t('add.previewText')}</p>
      <Counts outcome={preview} />
      {(domains.length > 0 || form.addDomains) && (
        <Checkbox
          isSelected={form.addDomains}
          onChange={(addDomains) => void form.choose(file, addDomains)}
        >
          <span>
            {t('add.addDomains')}
            {domains.length > 0 && (
              <span className="muted small">
                {' '}
                {t('add.missingDomains', { domains: formatList(domains.map(([name]) => name)) })}
              </span>
            )}
          </span>
        </Checkbox>
      )}
      {preview.licenses.people > 0 && (
        <p className="small">{t('add.previewLicenses', { count: preview.licenses.people })}</p>
      )}
      {preview.ignoredHeadings.length > 0 && (
        <p className="muted small">
          {t('add.ignored', { headings: formatList(preview.ignoredHeadings) })}
        </p>
      )}
      <div className={styles.commands}>
        <Button
          look="primary"
          onPress={() => void form.start()}
          reason={count === 0 ? t('add.nothingToImport') : null}
        >
          {t('add.start', { count })}
        </Button>
        <Button onPress={form.leave}>{t('add.otherFile')}</Button>
      </div>
      <Failures outcome={preview} />
    </div>
  );
}

/** What a file has done, what is left to do, and the lines that failed. */
export function ImportResult({
  form,
  file,
  result,
}: {
  readonly form: ImportForm;
  readonly file: File;
  readonly result: ImportedUsers;
}): ReactNode {
  const { planId, people } = result.licenses;
  return (
    <div className={styles.outcome} role="status">
      <h2>{t('add.doneTitle', { file: file.name })}</h2>
      <Counts outcome={result} />
      {planId !== null && (
        <p className={styles.next}>
          {t('add.planText', { count: people })}{' '}
          <Link to="/plans/$planId" params={{ planId }}>
            {t('add.toPlan')}
          </Link>
        </p>
      )}
      <div className={styles.commands}>
        <Button look="primary" onPress={form.leave}>
          {t('add.nextFile')}
        </Button>
        {result.operationNo !== null && (
          <Link to="/activity/$operationNo" params={{ operationNo: String(result.operationNo) }}>
            {t('states.showActivity')}
          </Link>
        )}
        <Link to="/users">{t('add.toUsers')}</Link>
      </div>
      <Failures outcome={result} />
    </div>
  );
}

function Counts({ outcome }: { readonly outcome: ImportedUsers }): ReactNode {
  const counts = [
    { key: 'added', count: outcome.added },
    { key: 'updated', count: outcome.updated },
    { key: 'unchanged', count: outcome.unchanged },
    { key: 'failed', count: outcome.failed },
  ] as const;
  return (
    <dl className={styles.counts}>
      {counts.map(({ key, count }) => (
        <div key={key} className={key === 'failed' && count > 0 ? styles.bad : ''}>
          <dt>{t(outcome.preview ? `add.will.${key}` : `add.was.${key}`)}</dt>
          <dd className="number">{formatNumber(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Failures({ outcome }: { readonly outcome: ImportedUsers }): ReactNode {
  const { failures, failed, failedFile } = outcome;
  if (failed === 0) {
    return (
      <Status tone="ok" icon={<CircleCheck size={15} aria-hidden="true" />}>
        {t(outcome.preview ? 'add.noFailures' : 'add.allImported')}
      </Status>
    );
  }
  return (
    <section className={styles.failures} aria-label={t('add.failures', { count: failed })}>
      <div className={styles.failuresHead}>
        <Status tone="bad" icon={<TriangleAlert size={15} aria-hidden="true" />}>
          {t('add.failures', { count: failed })}
        </Status>
        {failedFile !== null && (
          <Button
            icon={<Download size={16} aria-hidden="true" />}
            onPress={() => saveCsv('failed-lines.csv', [failedFile])}
          >
            {t('add.failedFile')}
          </Button>
        )}
      </div>
      <Table
        label={t('add.failures', { count: failed })}
        rows={failures}
        rowKey={({ line }) => String(line)}
        columns={[
          {
            id: 'line',
            label: t('add.line'),
            width: '80px',
            cell: ({ line }) => formatNumber(line),
          },
          { id: 'errors', label: t('add.errors'), cell: ({ errors }) => errors.join(' ') },
        ]}
      />
      {failures.length < failed && (
        <p className="muted small">{t('add.moreFailures', { count: failed - failures.length })}</p>
      )}
    </section>
  );
}
