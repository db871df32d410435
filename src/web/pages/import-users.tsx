import { Download, FileUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { csvLine, saveCsv } from '../app/csv.ts';
import { useMay, useMe } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { Button } from '../components/button.tsx';
import { FormError } from '../components/form-error.tsx';
import { ImportPreview, ImportResult } from '../components/import-outcome.tsx';
import { Card, Page } from '../components/page.tsx';
import { Progress } from '../components/progress.tsx';
import styles from './import-users.module.css';
import { type ImportForm, useImport } from './use-import.ts';

/** Add multiple users: a file is looked at, then imported. */
export function ImportUsersPage(): ReactNode {
  const form = useImport();
  return (
    <Page
      title={t('add.importTitle')}
      crumbs={[{ label: t('shell.activeUsers'), link: { to: '/users' } }]}
      lede={t('add.importLede')}
      commands={
        <Button icon={<Download size={16} aria-hidden="true" />} onPress={useTemplate()}>
          {t('add.template')}
        </Button>
      }
    >
      <Card>
        <Content form={form} />
      </Card>
    </Page>
  );
}

function Content({ form }: { readonly form: ImportForm }): ReactNode {
  const { state } = form;
  switch (state.step) {
    case 'choose':
      return <Choose form={form} error={state.error} />;
    case 'reading':
    case 'importing':
      return (
        <Running form={form} isImport={state.step === 'importing'} progress={state.progress} />
      );
    case 'preview':
      return <ImportPreview form={form} file={state.file} preview={state.preview} />;
    case 'done':
      return <ImportResult form={form} file={state.file} result={state.result} />;
  }
}

function Choose({
  form,
  error,
}: {
  readonly form: ImportForm;
  readonly error: string | null;
}): ReactNode {
  const reason = useMay('addUser') ? null : t('states.noRole');
  const take = (file: File | null | undefined): void => {
    if (file !== null && file !== undefined && reason === null) void form.choose(file);
  };
  return (
    <>
      <FormError text={error} />
      <DropZone
        className={styles.drop ?? ''}
        onDrop={({ items }) => {
          const [first] = items.filter((item) => item.kind === 'file');
          void first?.getFile().then(take);
        }}
      >
        <FileUp size={28} strokeWidth={1.5} aria-hidden="true" />
        <p>{t('add.drop')}</p>
        <FileTrigger
          acceptedFileTypes={['.csv', '.json', '.txt']}
          onSelect={(files) => take(files?.[0])}
        >
          <Button look="primary" reason={reason}>
            {t('add.chooseFile')}
          </Button>
        </FileTrigger>
        <p className="muted small">{t('add.dropText')}</p>
      </DropZone>
    </>
  );
}

function Running({
  form,
  isImport,
  progress,
}: {
  readonly form: ImportForm;
  readonly isImport: boolean;
  readonly progress: { readonly done: number; readonly total: number } | null;
}): ReactNode {
  const { done = 0, total = 0 } = progress ?? {};
  return (
    <div className={styles.running}>
      <Progress
        label={t(isImport ? 'add.importing' : 'add.reading')}
        text={t('add.linesOf', { done, total: Math.max(done, total) })}
        done={done}
        total={progress === null ? null : total}
      />
      {isImport ? (
        <p className="muted small">{t('add.importingText')}</p>
      ) : (
        <Button onPress={form.leave}>{t('states.cancel')}</Button>
      )}
    </div>
  );
}

/** Saves a file with the headings and one line to show how it is filled in. */
function useTemplate(): () => void {
  const { organization } = useMe();
  const domain = organization.domains.find(({ isDefault }) => isDefault)?.name ?? 'example.com';
  const location = organization.defaultUsageLocation ?? organization.countryLetterCode;
  return () =>
    saveCsv('users-template.csv', [
      csvLine([
        'User principal name',
        'Display name',
        'First name',
        'Last name',
        'Title',
        'Department',
        'Office',
        'Mobile Phone',
        'Usage location',
        'Licenses',
      ]),
      csvLine([
        `chris.green@${domain}`,
        'Chris Green',
        'Chris',
        'Green',
        'Buyer',
        'Purchasing',
        '',
        '',
        location,
        '',
      ]),
    ]);
}
