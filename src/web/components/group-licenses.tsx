import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { KeyRound, RotateCcw } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import type { GroupLicenseBody, GroupLicensesBody } from '../../api/groups.ts';
import type { DirectoryGroup } from '../../client/directory.ts';
import { reprocessGroup } from '../../client/groups.ts';
import { formatNumber } from '../app/format.ts';
import { groupLicensingQuery } from '../app/group-queries.ts';
import { problemSentence } from '../app/problem-text.ts';
import { type ProductNames, useProductNames } from '../app/product-names.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { useMay } from '../app/session.ts';
import { t, withOtherTexts } from '../app/texts.ts';
import { usePeopleAddress } from '../app/use-people-address.ts';
import { useTellFailure } from '../app/use-plan-actions.ts';
import { ProductMark } from './avatar.tsx';
import { Button } from './button.tsx';
import styles from './group-licenses.module.css';
import { GroupState } from './group-state.tsx';
import { notify } from './notify.tsx';
import { LockNote } from './note.tsx';
import { Card } from './page.tsx';
import { Progress } from './progress.tsx';
import { QueryView } from './query-view.tsx';
import { EmptyState } from './states.tsx';
import { type Column, Table } from './table.tsx';
import { TextButton } from './text-button.tsx';

const GroupLicensesPane = lazy(async () => ({
  default: (await withOtherTexts(import('../panes/group-licenses-pane.tsx'))).GroupLicensesPane,
}));
const GroupErrorsPane = lazy(async () => ({
  default: (await withOtherTexts(import('../panes/group-errors-pane.tsx'))).GroupErrorsPane,
}));

/** What a group gives its members, how far they have it, and what is to be done where they have not. */
export function GroupLicenses({ group }: { readonly group: DirectoryGroup }): ReactNode {
  const query = useQuery(groupLicensingQuery(group.id));
  const { pane, openPane } = usePeopleAddress();
  return (
    <>
      <QueryView query={query} rows={3}>
        {(licensing) => <Content licensing={licensing} openPane={openPane} />}
      </QueryView>
      <Suspense fallback={null}>
        {pane === 'licenses' && (
          <GroupLicensesPane groupId={group.id} onClose={() => openPane(null)} />
        )}
        {pane?.startsWith(errorsPane) === true && (
          <GroupErrorsPane
            groupId={group.id}
            skuId={pane.slice(errorsPane.length + 1) || null}
            onClose={() => openPane(null)}
          />
        )}
      </Suspense>
    </>
  );
}

/** How the address names the pane of errors; a product of which alone they are shown follows after a dot. */
const errorsPane = 'errors';

type ContentProps = {
  readonly licensing: GroupLicensesBody;
  readonly openPane: (pane: string | null) => void;
};

function Content({ licensing, openPane }: ContentProps): ReactNode {
  const names = useProductNames();
  const { licenses, canBeLicensed, members } = licensing;
  return (
    <>
      {canBeLicensed !== null && (
        <LockNote>
          {t('groupLicenses.cannot')}. {problemSentence(canBeLicensed, names)}
        </LockNote>
      )}
      <Card label={t('groupLicenses.status')}>
        <div className={styles.head}>
          <p className={styles.state}>
            {licensing.state !== 'none' && <GroupState state={licensing.state} />}
            <span className="muted small number">
              {t('groupLicenses.members', { count: members })}
            </span>
          </p>
          <Commands licensing={licensing} openPane={openPane} />
        </div>
        {licensing.state === 'inProgress' && <Working licensing={licensing} />}
      </Card>
      {licenses.length === 0 ? (
        <Card>
          <EmptyState icon={<KeyRound size={28} />} title={t('groupLicenses.none')}>
            {canBeLicensed === null ? t('groupLicenses.noneText') : undefined}
          </EmptyState>
        </Card>
      ) : (
        <Card isFlush label={t('groups.tab.licenses')}>
          <Table
            label={t('groups.tab.licenses')}
            columns={columns(names, openPane)}
            rows={licenses}
            rowKey={({ skuId }) => skuId}
          />
        </Card>
      )}
    </>
  );
}

function Working({ licensing: { progress } }: Pick<ContentProps, 'licensing'>): ReactNode {
  return (
    <div className={styles.progress}>
      <Progress
        label={t('groupLicenses.progress')}
        text={
          progress === null
            ? t('groupLicenses.queued')
            : t('groupLicenses.progressCount', { done: progress.done, total: progress.total })
        }
        done={progress?.done ?? 0}
        total={progress?.total ?? null}
      />
      {progress !== null && (
        <span className="small">
          <Link to="/activity/$operationNo" params={{ operationNo: String(progress.operationNo) }}>
            {t('groupLicenses.showOperation', { operationNo: progress.operationNo })}
          </Link>
        </span>
      )}
    </div>
  );
}

function Commands({ licensing, openPane }: ContentProps): ReactNode {
  const mayChange = useMay('assignGroupLicense');
  const mayReprocess = useMay('reprocessGroup');
  const { groupId, displayName, licenses, canBeLicensed, state } = licensing;
  const names = useProductNames();
  const reprocess = useMutation({
    mutationFn: () => reprocessGroup(groupId),
    onError: useTellFailure(),
    onSuccess: ({ operationNo }) =>
      notify({
        text:
          operationNo === null
            ? t('groupLicenses.nothingToReprocess')
            : t('groupLicenses.reprocessing', { group: displayName }),
      }),
    onSettled: refreshAfterChange,
  });
  // A group that can no longer be licensed can still be freed of what it gives.
  const locked =
    canBeLicensed !== null && licenses.length === 0 ? problemSentence(canBeLicensed, names) : null;
  const nothing = licenses.length === 0 ? t('groupLicenses.nothingToReprocess') : null;
  return (
    <div className={styles.commands}>
      {state === 'errors' && (
        <Button onPress={() => openPane(errorsPane)}>{t('groupLicenses.openErrors')}</Button>
      )}
      <Button
        icon={<RotateCcw size={15} aria-hidden="true" />}
        reason={mayReprocess ? nothing : t('states.noRole')}
        isBusy={reprocess.isPending}
        onPress={() => reprocess.mutate()}
      >
        {t('groupLicenses.reprocess')}
      </Button>
      <Button
        look="primary"
        icon={<KeyRound size={16} aria-hidden="true" />}
        reason={mayChange ? locked : t('states.noRole')}
        onPress={() => openPane('licenses')}
      >
        {t('groupLicenses.change')}
      </Button>
    </div>
  );
}

const columns = (
  names: ProductNames,
  openPane: (pane: string) => void,
): readonly Column<GroupLicenseBody>[] => [
  {
    id: 'product',
    label: t('groupLicenses.product'),
    width: '36%',
    cell: ({ skuId, displayName }) => (
      <span className={styles.product}>
        <ProductMark skuId={skuId} name={displayName} />
        <Link to="/licenses/$skuId" params={{ skuId }}>
          {displayName}
        </Link>
      </span>
    ),
  },
  {
    id: 'apps',
    label: t('groupLicenses.apps'),
    isOptional: true,
    cell: ({ disabledPlans }) => <AppsOff ids={disabledPlans} names={names} />,
  },
  {
    id: 'have',
    label: t('groupLicenses.have'),
    align: 'end',
    cell: ({ active }) => formatNumber(active),
  },
  {
    id: 'lack',
    label: t('groupLicenses.lack'),
    align: 'end',
    cell: (license) => (
      <Lack license={license} onOpen={() => openPane(`${errorsPane}.${license.skuId}`)} />
    ),
  },
];

/** Apps that are named; more are counted. */
const namedApps = 2;

function AppsOff({
  ids,
  names,
}: {
  readonly ids: readonly string[];
  readonly names: ProductNames;
}): ReactNode {
  if (ids.length === 0) return <span className={styles.apps}>{t('groupLicenses.allAppsOn')}</span>;
  return (
    <span className={styles.apps} title={ids.map(names.plan).join('\n')}>
      {ids.length <= namedApps
        ? ids.map((id) => t('plans.appOff', { app: names.plan(id) })).join(', ')
        : t('groupLicenses.appsOff', { count: ids.length })}
    </span>
  );
}

function Lack({
  license: { failing, waiting, displayName },
  onOpen,
}: {
  readonly license: GroupLicenseBody;
  readonly onOpen: () => void;
}): ReactNode {
  if (failing === 0) return formatNumber(0);
  return (
    <span className={styles.lack}>
      <TextButton
        onPress={onOpen}
        label={t('groupLicenses.lackOf', { product: displayName, count: failing })}
      >
        {formatNumber(failing)}
      </TextButton>
      {waiting > 0 && (
        <span className="muted tiny">{t('groupLicenses.waiting', { count: waiting })}</span>
      )}
    </span>
  );
}
