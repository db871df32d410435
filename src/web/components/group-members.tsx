import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { KeyRound, Lock, UserMinus, UserPlus, Users } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { PeopleList } from '../../api/people.ts';
import { addMembers, type DirectoryGroup, removeMembers } from '../../client/directory.ts';
import { textOf } from '../app/field-errors.ts';
import { nestedGroupsQuery } from '../app/group-queries.ts';
import { membersLockedBecause } from '../app/group-text.ts';
import { nobody, type PeopleSelection, selectedCount } from '../app/people-selection.ts';
import { useProductNames } from '../app/product-names.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { useMay } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { useKeptSelection } from '../app/use-kept-selection.ts';
import { type PeopleAddress, usePeopleAddress } from '../app/use-people-address.ts';
import { AddMembers } from '../panes/add-members.tsx';
import { ManageLicenses } from '../panes/manage-licenses.tsx';
import { Button } from './button.tsx';
import { SearchField } from './search-field.tsx';
import styles from './group-parts.module.css';
import { notify } from './notify.tsx';
import { Card, CommandBar } from './page.tsx';
import { Confirm } from './pane.tsx';
import { PeopleEmpty } from './people-empty.tsx';
import { PeopleGrid } from './people-grid.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { EmptyState } from './states.tsx';
import { userColumns } from './user-columns.tsx';

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
      <LockNote group={group} />
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
      {address.pane === 'members' && <AddMembers group={group} onClose={closePane} />}
      {address.pane === 'manage' && (
        <ManageLicenses {...{ selection, list, count }} onClose={closePane} />
      )}
    </>
  );
}

/** Why the members cannot be changed here, where that is so. */
function LockNote({ group }: { readonly group: DirectoryGroup }): ReactNode {
  const locked = membersLockedBecause(group);
  if (locked === null) return null;
  return (
    <p className={styles.note}>
      <Lock size={15} aria-hidden="true" />
      <span>
        {locked}
        {group.membershipRule !== null && (
          <>
            {' '}
            <code>{group.membershipRule}</code>
          </>
        )}
      </span>
    </p>
  );
}

function Nested({ group }: { readonly group: DirectoryGroup }): ReactNode {
  const { data = [] } = useQuery(nestedGroupsQuery(group.id));
  if (data.length === 0) return null;
  return (
    <p className={styles.note}>
      <Users size={15} aria-hidden="true" />
      <span>
        {t('groups.nested', { count: data.length })}{' '}
        {data.map(({ id, displayName }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <Link to="/groups/$groupId" params={{ groupId: id }}>
              {displayName}
            </Link>
          </span>
        ))}
      </span>
    </p>
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
  const mayAssign = useMay('assignUserLicense');
  const may = useMay('changeGroupMembers');
  const locked = may ? membersLockedBecause(group) : t('states.noRole');
  const nobodyYet = count === 0 ? t('users.selectFirst') : null;
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
        reason={locked ?? nobodyYet ?? (selection.kind === 'all' ? t('groups.selectSome') : null)}
        onPress={() => setIsAsking(true)}
      >
        {t('groups.removeMembers')}
      </Button>
      <Button
        look="quiet"
        icon={<KeyRound size={16} aria-hidden="true" />}
        reason={mayAssign ? nobodyYet : t('states.noRole')}
        onPress={() => address.openPane('manage')}
      >
        {t('users.manageLicenses')}
      </Button>
      {isAsking && selection.kind === 'some' && (
        <RemoveMembers
          group={group}
          ids={[...selection.ids]}
          onDone={() => onSelect(nobody)}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}

function RemoveMembers({
  group,
  ids,
  onDone,
  onClose,
}: {
  readonly group: DirectoryGroup;
  readonly ids: readonly string[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const [isBusy, setIsBusy] = useState(false);
  const again = async (): Promise<void> => {
    try {
      await addMembers(group.id, ids);
      await refreshAfterChange();
    } catch (error) {
      notify({ text: textOf(error), tone: 'failed' });
    }
  };
  const remove = async (): Promise<void> => {
    setIsBusy(true);
    try {
      const failed = await removeMembers(group.id, ids);
      onDone();
      notify({
        text: t(failed === 0 ? 'groups.removed' : 'groups.removedPartly', {
          count: ids.length - failed,
          failed,
        }),
        tone: failed === 0 ? 'done' : 'failed',
        action: { label: t('states.undo'), onPress: () => void again() },
      });
    } catch (error) {
      notify({ text: textOf(error), tone: 'failed' });
    } finally {
      onClose();
      await refreshAfterChange();
    }
  };
  return (
    <Confirm
      title={t('groups.removeQuestion', { count: ids.length, name: group.displayName })}
      confirm={t('groups.removeCount', { count: ids.length })}
      isBusy={isBusy}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      {t('groups.removeText')}
    </Confirm>
  );
}
