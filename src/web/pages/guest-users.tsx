import { Globe, UserPlus } from 'lucide-react';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import type { PeopleList } from '../../api/people.ts';
import { formatNumber } from '../app/format.ts';
import { selectedCount } from '../app/people-selection.ts';
import { useProductNames } from '../app/product-names.ts';
import { useMay, useMe } from '../app/session.ts';
import { t, withPageTexts } from '../app/texts.ts';
import { useKeptSelection } from '../app/use-kept-selection.ts';
import { type PeopleAddress, usePeopleAddress } from '../app/use-people-address.ts';
import { Button } from '../components/button.tsx';
import { SearchField } from '../components/search-field.tsx';
import { Card, CommandBar, Page } from '../components/page.tsx';
import { PeopleCommands } from '../components/people-commands.tsx';
import { PeopleEmpty } from '../components/people-empty.tsx';
import { PeopleGrid } from '../components/people-grid.tsx';
import { SelectionBar } from '../components/selection-bar.tsx';
import { EmptyState } from '../components/states.tsx';
import { userColumns } from '../components/user-columns.tsx';
import { PeoplePanes } from '../panes/people-panes.tsx';

const InvitePane = lazy(async () => ({
  default: (await withPageTexts(import('../panes/invite-guest.tsx'))).InviteGuest,
}));

const shown: ReadonlySet<string> = new Set(['signIn']);

/** Users > Guest users: people from outside. */
export function GuestUsersPage(): ReactNode {
  const address = usePeopleAddress();
  const { q } = address;
  const { mayLicenseGuests } = useMe();
  const list = useMemo<PeopleList>(() => ({ view: 'guests', ...(q === '' ? {} : { q }) }), [q]);
  const [selection, onSelect] = useKeptSelection(list);
  const [total, setTotal] = useState<number | null>(null);
  const names = useProductNames();
  const columns = useMemo(() => userColumns(names, shown), [names]);
  const count = selectedCount(selection, total);
  return (
    <Page
      title={t('users.guests')}
      badge={total !== null && <span className="muted number">{formatNumber(total)}</span>}
      lede={t('users.guestsLede')}
      commands={<Invite look="primary" onPress={() => address.openPane('invite')} />}
    >
      <CommandBar>
        <SearchField
          label={t('users.searchGuests')}
          value={address.typed}
          onChange={address.onType}
        />
        <PeopleCommands
          {...{ address, count }}
          refusal={mayLicenseGuests ? null : t('users.guestsNeedGlobal')}
        />
      </CommandBar>
      <Card isFlush isFilling label={t('users.guests')}>
        <PeopleGrid
          label={t('users.guests')}
          onTotal={setTotal}
          onOpen={({ id }) => address.openPerson(id)}
          empty={q === '' ? <NoGuests address={address} /> : <PeopleEmpty address={address} />}
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
      {address.pane === 'invite' && (
        <Suspense fallback={null}>
          <InvitePane onClose={() => address.openPane(null)} />
        </Suspense>
      )}
    </Page>
  );
}

function Invite({
  look,
  onPress,
}: {
  readonly look: 'primary' | 'normal';
  readonly onPress: () => void;
}): ReactNode {
  return (
    <Button
      look={look}
      icon={<UserPlus size={16} aria-hidden="true" />}
      reason={useMay('inviteGuest') ? null : t('states.noRole')}
      onPress={onPress}
    >
      {t('users.inviteGuest')}
    </Button>
  );
}

function NoGuests({ address }: { readonly address: PeopleAddress }): ReactNode {
  return (
    <EmptyState
      icon={<Globe size={28} aria-hidden="true" />}
      title={t('users.noGuests')}
      action={<Invite look="normal" onPress={() => address.openPane('invite')} />}
    >
      {t('users.noGuestsText')}
    </EmptyState>
  );
}
