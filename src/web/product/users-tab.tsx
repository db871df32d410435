import { useNavigate, useSearch } from '@tanstack/react-router';
import { RefreshCw, UserMinus, Users } from 'lucide-react';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import type { LicensesRow } from '../../api/licenses.ts';
import type { PeopleList } from '../../api/people.ts';
import { exportPeoplePath } from '../../client/exports.ts';
import { nobody, selectedCount } from '../app/people-selection.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { useMay } from '../app/session.ts';
import { t, withOtherTexts } from '../app/texts.ts';
import { useKeptSelection } from '../app/use-kept-selection.ts';
import { usePeopleAddress } from '../app/use-people-address.ts';
import { Button } from '../components/button.tsx';
import { DownloadLink } from '../components/download-link.tsx';
import { SearchField } from '../components/search-field.tsx';
import { FilterChips } from '../components/filter-chips.tsx';
import { Card, CommandBar } from '../components/page.tsx';
import { PeopleGrid } from '../components/people-grid.tsx';
import { SelectionBar } from '../components/selection-bar.tsx';
import { EmptyState } from '../components/states.tsx';
import { holderColumns } from './holder-columns.tsx';

const UnassignPane = lazy(async () => ({
  default: (await withOtherTexts(import('../panes/unassign-pane.tsx'))).UnassignPane,
}));

/** Everyone who holds a product, directly or through groups; select some to unassign. */
export function UsersTab({ row }: { readonly row: LicensesRow }): ReactNode {
  const { by, pane } = useSearch({ from: '/licenses/$skuId' });
  const navigate = useNavigate({ from: '/licenses/$skuId' });
  const address = usePeopleAddress();
  const { q } = address;
  const path = by === 'direct' || by === 'group' ? by : null;
  const list = useMemo<PeopleList>(
    () => ({
      sku: row.skuId,
      ...(path === null ? {} : { by: path }),
      ...(q === '' ? {} : { q }),
    }),
    [row.skuId, path, q],
  );
  const [selection, onSelect] = useKeptSelection(list);
  const [total, setTotal] = useState<number | null>(null);
  const columns = useMemo(() => holderColumns(row.skuId), [row.skuId]);
  const count = selectedCount(selection, total);
  return (
    <>
      <Commands {...{ row, list, count, path, address }} />
      <Card isFlush isFilling label={t('product.users')}>
        <PeopleGrid
          label={t('product.users')}
          sort={address.sort}
          isDescending={address.isDescending}
          onSort={address.onSort}
          onTotal={setTotal}
          onOpen={({ id }) => void navigate({ search: (old) => ({ ...old, apps: id }) })}
          empty={<NoHolders isFiltered={path !== null || q !== ''} />}
          {...{ list, columns, selection, onSelect }}
        />
        <SelectionBar {...{ selection, total, onSelect }} />
      </Card>
      {pane === 'unassign' && (
        <Suspense fallback={null}>
          <UnassignPane
            {...{ row, selection, list, count }}
            onDone={() => onSelect(nobody)}
            onClose={() => address.openPane(null)}
          />
        </Suspense>
      )}
    </>
  );
}

function Commands({
  row,
  list,
  count,
  path,
  address,
}: {
  readonly row: LicensesRow;
  readonly list: PeopleList;
  readonly count: number | null;
  readonly path: 'direct' | 'group' | null;
  readonly address: ReturnType<typeof usePeopleAddress>;
}): ReactNode {
  const mayAssign = useMay('assignUserLicense');
  const navigate = useNavigate({ from: '/licenses/$skuId' });
  const selectFirst = count === 0 ? t('product.selectFirst') : null;
  const byGroups = row.assigned > row.assignedDirectly || path !== null;
  return (
    <CommandBar
      end={
        <DownloadLink href={exportPeoplePath(list)} look="quiet">
          {t('product.exportUsers')}
        </DownloadLink>
      }
    >
      <SearchField label={t('product.find')} value={address.typed} onChange={address.onType} />
      {byGroups && (
        <FilterChips
          label={t('product.assignedBy')}
          selected={path ?? 'all'}
          chips={[
            { id: 'all', label: t('product.byAll') },
            { id: 'direct', label: t('product.direct') },
            { id: 'group', label: t('licenses.throughGroups') },
          ]}
          onSelect={(next) =>
            void navigate({
              search: ({ by: _by, ...rest }) => (next === 'all' ? rest : { ...rest, by: next }),
            })
          }
        />
      )}
      <Button
        look="quiet"
        icon={<UserMinus size={16} aria-hidden="true" />}
        reason={mayAssign ? selectFirst : t('states.noRole')}
        onPress={() => address.openPane('unassign')}
      >
        {t('product.unassign')}
      </Button>
      <Button
        look="quiet"
        icon={<RefreshCw size={16} aria-hidden="true" />}
        onPress={() => void refreshAfterChange()}
      >
        {t('states.refresh')}
      </Button>
    </CommandBar>
  );
}

function NoHolders({ isFiltered }: { readonly isFiltered: boolean }): ReactNode {
  return (
    <EmptyState
      icon={<Users size={28} />}
      title={isFiltered ? t('product.nobodyFound') : t('product.nobody')}
    >
      {isFiltered ? t('product.nobodyFoundText') : t('product.nobodyText')}
    </EmptyState>
  );
}
