import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { KeyRound, Users, UsersRound } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import type { ProductGroupRow } from '../../api/groups.ts';
import type { LicensesRow } from '../../api/licenses.ts';
import { formatNumber } from '../app/format.ts';
import { productGroupsQuery } from '../app/group-queries.ts';
import { useProductNames } from '../app/product-names.ts';
import { useMay } from '../app/session.ts';
import { t, withOtherTexts, withPageTexts } from '../app/texts.ts';
import { Button, IconButton } from '../components/button.tsx';
import { GroupState } from '../components/group-state.tsx';
import { Card, CommandBar } from '../components/page.tsx';
import { QueryView } from '../components/query-view.tsx';
import { EmptyState } from '../components/states.tsx';
import { type Column, Table } from '../components/table.tsx';
import { TextButton } from '../components/text-button.tsx';
import styles from './product.module.css';

const AssignToGroups = lazy(async () => ({
  default: (await withPageTexts(import('../panes/assign-to-groups.tsx'))).AssignToGroups,
}));
const GroupLicensesPane = lazy(async () => ({
  default: (await withOtherTexts(import('../panes/group-licenses-pane.tsx'))).GroupLicensesPane,
}));
const GroupErrorsPane = lazy(async () => ({
  default: (await withOtherTexts(import('../panes/group-errors-pane.tsx'))).GroupErrorsPane,
}));

/** Groups that give a product, how their members fare, and the way to give it to another group. */
export function GroupsTab({ row }: { readonly row: LicensesRow }): ReactNode {
  const query = useQuery(productGroupsQuery(row.skuId));
  const open = useOpenPane();
  return (
    <>
      <CommandBar>
        <Button
          look="quiet"
          icon={<UsersRound size={16} aria-hidden="true" />}
          reason={useAssignReason(row)}
          onPress={() => open('assignGroup')}
        >
          {t('groupLicenses.assignToGroup')}
        </Button>
      </CommandBar>
      <Card isFlush label={t('product.groups')}>
        <QueryView query={query} rows={4}>
          {({ value }) => <Groups rows={value} open={open} />}
        </QueryView>
      </Card>
      <Panes row={row} />
    </>
  );
}

type OpenPane = (pane: string | null, group?: string) => void;

/** Shows a pane for one of the groups; the address keeps both. */
function useOpenPane(): OpenPane {
  const navigate = useNavigate({ from: '/licenses/$skuId' });
  return (pane, group) =>
    void navigate({
      search: ({ pane: _pane, group: _group, ...rest }) => ({
        ...rest,
        ...(pane === null ? {} : { pane }),
        ...(group === undefined ? {} : { group }),
      }),
      resetScroll: false,
    });
}

function useAssignReason(row: LicensesRow): string | null {
  const mayAssign = useMay('assignGroupLicense');
  const names = useProductNames();
  if (!mayAssign) return t('states.noRole');
  if (row.accountType === 'SelfService') return t('assign.refusal.selfService');
  if (names.find(row.skuId)?.isForUsers === false) return t('assign.refusal.notForPeople');
  return null;
}

function Groups({
  rows,
  open,
}: {
  readonly rows: readonly ProductGroupRow[];
  readonly open: OpenPane;
}): ReactNode {
  if (rows.length === 0) {
    return (
      <EmptyState icon={<Users size={28} />} title={t('groupLicenses.noGroups')}>
        {t('groupLicenses.noGroupsText')}
      </EmptyState>
    );
  }
  return (
    <Table
      label={t('product.groups')}
      columns={columns(open)}
      rows={rows}
      rowKey={({ group }) => group.id}
      onOpen={({ group }) => open('groupErrors', group.id)}
    />
  );
}

const columns = (open: OpenPane): readonly Column<ProductGroupRow>[] => [
  {
    id: 'group',
    label: t('groupLicenses.group'),
    width: '38%',
    cell: ({ group, disabledPlans }) => (
      <span className={styles.group}>
        <Link to="/groups/$groupId" params={{ groupId: group.id }} search={{ tab: 'licenses' }}>
          {group.displayName}
        </Link>
        {disabledPlans.length > 0 && (
          <span className="muted tiny">
            {t('groupLicenses.appsOff', { count: disabledPlans.length })}
          </span>
        )}
      </span>
    ),
  },
  {
    id: 'status',
    label: t('groupLicenses.status'),
    cell: ({ state }) => <GroupState state={state} />,
  },
  {
    id: 'members',
    label: t('groupLicenses.memberCount'),
    align: 'end',
    isOptional: true,
    cell: ({ members }) => formatNumber(members),
  },
  {
    id: 'have',
    label: t('groupLicenses.have'),
    align: 'end',
    isOptional: true,
    cell: ({ active }) => formatNumber(active),
  },
  {
    id: 'lack',
    label: t('groupLicenses.lack'),
    align: 'end',
    cell: ({ group, failing }) =>
      failing === 0 ? (
        formatNumber(0)
      ) : (
        <TextButton
          label={t('groupLicenses.lackOf', { product: group.displayName, count: failing })}
          onPress={() => open('groupErrors', group.id)}
        >
          {formatNumber(failing)}
        </TextButton>
      ),
  },
  {
    id: 'change',
    label: t('groupLicenses.change'),
    align: 'end',
    // Where it is narrow, the page of the group is the way.
    isOptional: true,
    cell: ({ group }) => (
      <span className={styles.change}>
        <IconButton
          label={t('groupLicenses.changeOf', { group: group.displayName })}
          icon={<KeyRound size={16} aria-hidden="true" />}
          onPress={() => open('groupLicenses', group.id)}
        />
      </span>
    ),
  },
];

function Panes({ row }: { readonly row: LicensesRow }): ReactNode {
  const { pane, group } = useSearch({ from: '/licenses/$skuId' });
  const open = useOpenPane();
  const close = (): void => open(null);
  return (
    <Suspense fallback={null}>
      {pane === 'assignGroup' && <AssignToGroups product={row} onClose={close} />}
      {pane === 'groupLicenses' && group !== undefined && (
        <GroupLicensesPane key={group} groupId={group} skuId={row.skuId} onClose={close} />
      )}
      {pane === 'groupErrors' && group !== undefined && (
        <GroupErrorsPane key={group} groupId={group} skuId={row.skuId} onClose={close} />
      )}
    </Suspense>
  );
}
