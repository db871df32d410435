import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Download, UserPlus, Users } from 'lucide-react';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import type { PeopleList } from '../../api/people.ts';
import type { ViewBody } from '../../api/views.ts';
import { exportPeoplePath } from '../../client/exports.ts';
import { formatNumber } from '../app/format.ts';
import { viewsQuery } from '../app/people-queries.ts';
import { selectedCount } from '../app/people-selection.ts';
import { useProductNames } from '../app/product-names.ts';
import { useMay } from '../app/session.ts';
import { useShownColumns } from '../app/shown-columns.ts';
import { t, withOtherTexts } from '../app/texts.ts';
import { useKeptSelection } from '../app/use-kept-selection.ts';
import { type PeopleAddress, usePeopleAddress } from '../app/use-people-address.ts';
import { Button } from '../components/button.tsx';
import { ColumnsMenu } from '../components/columns-menu.tsx';
import { SearchField } from '../components/search-field.tsx';
import { Card, CommandBar, Page } from '../components/page.tsx';
import { PeopleCommands } from '../components/people-commands.tsx';
import { PeopleEmpty } from '../components/people-empty.tsx';
import { PeopleGrid } from '../components/people-grid.tsx';
import { optionalColumns, userColumns } from '../components/user-columns.tsx';
import { SelectionBar } from '../components/selection-bar.tsx';
import { ViewsMenu } from '../components/views-menu.tsx';
import { PeoplePanes } from '../panes/people-panes.tsx';

const ViewEditor = lazy(async () => ({
  default: (await withOtherTexts(import('../panes/view-editor.tsx'))).ViewEditor,
}));
const DeleteView = lazy(async () => ({
  default: (await withOtherTexts(import('../components/delete-view.tsx'))).DeleteView,
}));

const noViews: readonly ViewBody[] = [];

/** Users > Active users: everyone who is not deleted, whatever their number. */
export function ActiveUsersPage(): ReactNode {
  const address = usePeopleAddress();
  const { view, q } = address;
  const list = useMemo<PeopleList>(
    () => ({ ...(view === null ? {} : { view }), ...(q === '' ? {} : { q }) }),
    [view, q],
  );
  const views = useQuery(viewsQuery).data?.value ?? noViews;
  const current = views.find(({ id }) => id === (view ?? 'all'));
  const [selection, onSelect] = useKeptSelection(list);
  const [total, setTotal] = useState<number | null>(null);
  const [shown, setShown] = useShownColumns();
  const names = useProductNames();
  const columns = useMemo(() => userColumns(names, shown), [names, shown]);
  const count = selectedCount(selection, total);
  return (
    <Page
      title={t('users.title')}
      badge={total !== null && <span className="muted number">{formatNumber(total)}</span>}
      commands={<PageCommands list={list} />}
    >
      <CommandBar
        end={<ColumnsMenu columns={optionalColumns()} shown={shown} onChange={setShown} />}
      >
        <Views {...{ address, views, current }} />
        <SearchField label={t('users.search')} value={address.typed} onChange={address.onType} />
        <PeopleCommands {...{ address, count }} />
      </CommandBar>
      <Card isFlush isFilling label={t('users.title')}>
        <PeopleGrid
          label={t('users.title')}
          onTotal={setTotal}
          onOpen={({ id }) => address.openPerson(id)}
          empty={<PeopleEmpty address={address} />}
          sort={address.sort}
          isDescending={address.isDescending}
          onSort={address.onSort}
          {...{ list, columns, selection, onSelect }}
        />
        <SelectionBar {...{ selection, total, onSelect }} />
      </Card>
      <PeoplePanes
        pane={address.pane}
        {...{ selection, list, count, onSelect }}
        onClose={() => address.openPane(null)}
      />
    </Page>
  );
}

function PageCommands({ list }: { readonly list: PeopleList }): ReactNode {
  const navigate = useNavigate();
  const reason = useMay('addUser') ? null : t('states.noRole');
  return (
    <>
      <Button
        icon={<Download size={16} aria-hidden="true" />}
        onPress={() => location.assign(exportPeoplePath(list))}
      >
        {t('users.export')}
      </Button>
      <Button
        icon={<Users size={16} aria-hidden="true" />}
        reason={reason}
        onPress={() => void navigate({ to: '/users/import' })}
      >
        {t('users.addMultiple')}
      </Button>
      <Button
        look="primary"
        icon={<UserPlus size={16} aria-hidden="true" />}
        reason={reason}
        onPress={() => void navigate({ to: '/users/add' })}
      >
        {t('users.add')}
      </Button>
    </>
  );
}

function Views({
  address,
  views,
  current,
}: {
  readonly address: PeopleAddress;
  readonly views: readonly ViewBody[];
  readonly current: ViewBody | undefined;
}): ReactNode {
  const mayManage = useMay('manageUserViews');
  const custom = current?.isStandard === false ? current : null;
  const show = (id: string): void => address.showView(id === 'all' ? null : id);
  return (
    <>
      <ViewsMenu
        {...{ views, current, mayManage }}
        onShow={show}
        onAct={(act) => address.openPane(`${act}-view`)}
      />
      <Suspense fallback={null}>
        {(address.pane === 'add-view' || (address.pane === 'edit-view' && custom !== null)) && (
          <ViewEditor
            view={address.pane === 'add-view' ? null : custom}
            onSaved={show}
            onClose={() => address.openPane(null)}
          />
        )}
        {address.pane === 'delete-view' && custom !== null && (
          <DeleteView
            view={custom}
            onDeleted={() => address.showView(null)}
            onClose={() => address.openPane(null)}
          />
        )}
      </Suspense>
    </>
  );
}
