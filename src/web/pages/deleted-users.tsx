import { RotateCcw, Trash2 } from 'lucide-react';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import type { PeopleList, PersonRow } from '../../api/people.ts';
import { formatDate, formatNumber } from '../app/format.ts';
import { selectedCount } from '../app/people-selection.ts';
import { restorableDaysLeft } from '../app/restorable-days.ts';
import { useMay } from '../app/session.ts';
import { organizationNow } from '../app/organization-now.ts';
import { t, withPageTexts } from '../app/texts.ts';
import { usePeopleAddress } from '../app/use-people-address.ts';
import { useSelection } from '../app/use-selection.ts';
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { SearchField } from '../components/search-field.tsx';
import { Card, CommandBar, Page } from '../components/page.tsx';
import {
  displayNameColumn,
  type PeopleColumn,
  userNameColumn,
} from '../components/people-cells.tsx';
import { nobodyYet, RefreshButton } from '../components/people-commands.tsx';
import { PeopleEmpty } from '../components/people-empty.tsx';
import { PeopleGrid } from '../components/people-grid.tsx';
import { SelectionBar } from '../components/selection-bar.tsx';
import { EmptyState } from '../components/states.tsx';

const DeletedUser = lazy(async () => ({
  default: (await withPageTexts(import('../panes/deleted-user.tsx'))).DeletedUser,
}));

const RestorePeople = lazy(async () => ({
  default: (await withPageTexts(import('../components/restore-people.tsx'))).RestorePeople,
}));

/** Few days left: worth a color. */
const fewDays = 7;

/** Users > Deleted users: who can still be restored, and for how long. */
export function DeletedUsersPage(): ReactNode {
  const address = usePeopleAddress();
  const { q, pane } = address;
  const list = useMemo<PeopleList>(() => ({ deleted: true, ...(q === '' ? {} : { q }) }), [q]);
  const columns = useMemo(deletedColumns, []);
  const [selection, onSelect] = useSelection(list);
  const [total, setTotal] = useState<number | null>(null);
  const count = selectedCount(selection, total);
  const onClose = (): void => address.openPane(null);
  return (
    <Page
      title={t('users.deletedTitle')}
      badge={total !== null && <span className="muted number">{formatNumber(total)}</span>}
      lede={t('users.deletedLede')}
    >
      <CommandBar>
        <SearchField
          label={t('users.searchDeleted')}
          value={address.typed}
          onChange={address.onType}
        />
        <RestoreButton count={count} onPress={() => address.openPane('restore')} />
        <RefreshButton />
      </CommandBar>
      <Card isFlush isFilling label={t('users.deletedTitle')}>
        <PeopleGrid
          label={t('users.deletedTitle')}
          onTotal={setTotal}
          onOpen={({ id }) => address.openPane(id)}
          empty={q === '' ? <NoDeleted /> : <PeopleEmpty address={address} />}
          sort={address.sort}
          isDescending={address.isDescending}
          onSort={address.onSort}
          {...{ list, columns, selection, onSelect }}
        />
        <SelectionBar {...{ selection, total, onSelect }} />
      </Card>
      {pane !== null && (
        <Suspense fallback={null}>
          {pane === 'restore' ? (
            <RestorePeople {...{ selection, list, count, onSelect, onClose }} />
          ) : (
            <DeletedUser key={pane} userId={pane} onClose={onClose} />
          )}
        </Suspense>
      )}
    </Page>
  );
}

/** Restores those selected. */
function RestoreButton({
  count,
  onPress,
}: {
  /** Selected people; null: not counted yet. */
  readonly count: number | null;
  readonly onPress: () => void;
}): ReactNode {
  return (
    <Button
      look="quiet"
      icon={<RotateCcw size={16} aria-hidden="true" />}
      reason={useMay('restoreUser') ? nobodyYet(count) : t('states.noRole')}
      onPress={onPress}
    >
      {t('users.restoreUsers', { count: count ?? 2 })}
    </Button>
  );
}

function deletedColumns(): readonly PeopleColumn[] {
  return [
    displayNameColumn(),
    userNameColumn(),
    {
      id: 'deletedOn',
      label: t('users.deletedOn'),
      width: 'minmax(120px, 1fr)',
      isOptional: true,
      cell: ({ deletedDateTime }) => (deletedDateTime === null ? '' : formatDate(deletedDateTime)),
    },
    {
      id: 'daysLeft',
      label: t('users.daysLeft'),
      width: 'minmax(130px, 1fr)',
      cell: (person) => <DaysLeft person={person} />,
    },
  ];
}

function DaysLeft({ person }: { readonly person: PersonRow }): ReactNode {
  if (person.deletedDateTime === null) return null;
  const days = restorableDaysLeft(person.deletedDateTime, organizationNow());
  if (days === null) return <Badge tone="bad">{t('users.expired')}</Badge>;
  return <Badge tone={days <= fewDays ? 'warn' : 'quiet'}>{t('users.daysLeftOf', { days })}</Badge>;
}

function NoDeleted(): ReactNode {
  return (
    <EmptyState icon={<Trash2 size={28} aria-hidden="true" />} title={t('users.noDeleted')}>
      {t('users.noDeletedText')}
    </EmptyState>
  );
}
