import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { UserMinus, UserPlus, Users } from 'lucide-react';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import type { PeopleList } from '../../api/people.ts';
import type { DirectoryGroup } from '../../client/directory.ts';
import { nestedGroupsQuery } from '../app/group-queries.ts';
import { membersLockedBecause } from '../app/group-text.ts';
import { nobody, type PeopleSelection, selectedCount } from '../app/people-selection.ts';
import { useProductNames } from '../app/product-names.ts';
import { useMay } from '../app/session.ts';
import { t, withOtherTexts, withPageTexts } from '../app/texts.ts';
import { useKeptSelection } from '../app/use-kept-selection.ts';
import { type PeopleAddress, usePeopleAddress } from '../app/use-people-address.ts';
import { Button } from './button.tsx';
import { SearchField } from './search-field.tsx';
import { LockNote, Note } from './note.tsx';
import { Card, CommandBar } from './page.tsx';
import { ManageLicensesButton, nobodyYet } from './people-commands.tsx';
import { PeopleEmpty } from './people-empty.tsx';
import { PeopleGrid } from './people-grid.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { EmptyState } from './states.tsx';
import { userColumns } from './user-columns.tsx';

const AddMembers = lazy(async () => ({
  default: (await withPageTexts(import('../panes/add-members.tsx'))).AddMembers,
}));
const ManageLicenses = lazy(async () => ({
  default: (await withOtherTexts(import('../panes/manage-licenses.tsx'))).ManageLicenses,
}));
const RemoveMembers = lazy(async () => ({
  default: (await withPageTexts(import('./remove-members.tsx'))).RemoveMembers,
}));

const shown: ReadonlySet<string> = new Set(['department']);

/** Who is in a group: people on the grid, groups above it. */
export function GroupMembers({ group }: { readonly group: DirectoryGroup }): ReactNode {
  const address = usePeopleAddress();
  const { q } = address;
  const list = useMemo<PeopleList>(
    () => ({ group: group.id, ...(q === '' ? {} : { q }) }),
    [group.id, q],
  );
  const [selection, onSelect] = useKeptSelection(list);
  const [total, setTotal] = useState<number | null>(null);
  const names = useProductNames();
  const columns = useMemo(() => userColumns(names, shown), [names]);
  const count = selectedCount(selection, total);
  const closePane = (): void => address.openPane(null);
  return (
    <>
      <MembersLocked group={group} />
      <Nested group={group} />
      <CommandBar>
        <SearchField
          label={t('groups.searchMembers')}
          value={address.typed}
          onChange={address.onType}
        />
        <Commands {...{ group, address, selection, count, onSelect }} />
      </CommandBar>
      <Card isFlush isFilling label={t('groups.members')}>
        <PeopleGrid
          label={t('groups.members')}
          onTotal={setTotal}
          onOpen={({ id }) => address.openPerson(id)}
          empty={q === '' ? <NoMembers /> : <PeopleEmpty address={address} />}
          sort={address.sort}
          isDescending={address.isDescending}
          onSort={address.onSort}
          {...{ list, columns, selection, onSelect }}
        />
        <SelectionBar {...{ selection, total, onSelect }} />
      </Card>
      <Suspense fallback={null}>
        {address.pane === 'members' && <AddMembers group={group} onClose={closePane} />}
        {address.pane === 'manage' && (
          <ManageLicenses {...{ selection, list, count }} onClose={closePane} />
        )}
      </Suspense>
    </>
  );
}

/** Why the members cannot be changed here, where that is so. */
function MembersLocked({ group }: { readonly group: DirectoryGroup }): ReactNode {
  const locked = membersLockedBecause(group);
  if (locked === null) return null;
  return (
    <LockNote>
      {locked}
      {group.membershipRule !== null && (
        <>
          {' '}
          <code>{group.membershipRule}</code>
        </>
      )}
    </LockNote>
  );
}

function Nested({ group }: { readonly group: DirectoryGroup }): ReactNode {
  const { data = [] } = useQuery(nestedGroupsQuery(group.id));
  if (data.length === 0) return null;
  return (
    <Note icon={<Users size={15} aria-hidden="true" />}>
      {t('groups.nested', { count: data.length })}{' '}
      {data.map(({ id, displayName }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to="/groups/$groupId" params={{ groupId: id }}>
            {displayName}
          </Link>
        </span>
      ))}
    </Note>
  );
}

function NoMembers(): ReactNode {
  return (
    <EmptyState icon={<Users size={28} />} title={t('groups.noMembers')}>
      {t('groups.noMembersText')}
    </EmptyState>
  );
}

function Commands({
  group,
  address,
  selection,
  count,
  onSelect,
}: {
  readonly group: DirectoryGroup;
  readonly address: PeopleAddress;
  readonly selection: PeopleSelection;
  readonly count: number | null;
  readonly onSelect: (selection: PeopleSelection) => void;
}): ReactNode {
  const may = useMay('changeGroupMembers');
  const locked = may ? membersLockedBecause(group) : t('states.noRole');
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button
        look="quiet"
        icon={<UserPlus size={16} aria-hidden="true" />}
        reason={locked}
        onPress={() => address.openPane('members')}
      >
        {t('groups.addMembers')}
      </Button>
      <Button
        look="quiet"
        icon={<UserMinus size={16} aria-hidden="true" />}
        reason={
          locked ?? nobodyYet(count) ?? (selection.kind === 'all' ? t('groups.selectSome') : null)
        }
        onPress={() => setIsAsking(true)}
      >
        {t('groups.removeMembers')}
      </Button>
      <ManageLicensesButton {...{ address, count }} />
      {isAsking && selection.kind === 'some' && (
        <Suspense fallback={null}>
          <RemoveMembers
            group={group}
            ids={[...selection.ids]}
            onDone={() => onSelect(nobody)}
            onClose={() => setIsAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
