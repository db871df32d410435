import { KeyRound, RefreshCw, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { refreshPeople } from '../app/refresh-people.ts';
import { useMay } from '../app/session.ts';
import { t } from '../app/texts.ts';
import type { PeopleAddress } from '../app/use-people-address.ts';
import { Button } from './button.tsx';

/** What is done to those selected on a list of people, and to the list. */
export function PeopleCommands({
  address,
  count,
  refusal = null,
}: {
  readonly address: PeopleAddress;
  /** Selected people; null: not counted yet. */
  readonly count: number | null;
  /** Why licenses of nobody on this list may be managed; null: they may. */
  readonly refusal?: string | null;
}): ReactNode {
  return (
    <>
      <ManageLicensesButton {...{ address, count, refusal }} />
      <Button
        look="quiet"
        icon={<Trash2 size={16} aria-hidden="true" />}
        reason={useMay('deleteUser') ? nobodyYet(count) : t('states.noRole')}
        onPress={() => address.openPane('delete')}
      >
        {t('users.deleteUser', { count: count ?? 2 })}
      </Button>
      <RefreshButton />
    </>
  );
}

/** "Manage product licenses" of those selected. */
export function ManageLicensesButton({
  address,
  count,
  refusal = null,
}: {
  readonly address: PeopleAddress;
  readonly count: number | null;
  readonly refusal?: string | null;
}): ReactNode {
  const mayAssign = useMay('assignUserLicense');
  return (
    <Button
      look="quiet"
      icon={<KeyRound size={16} aria-hidden="true" />}
      reason={mayAssign ? (refusal ?? nobodyYet(count)) : t('states.noRole')}
      onPress={() => address.openPane('manage')}
    >
      {t('users.manageLicenses')}
    </Button>
  );
}

/** Loads the list anew. */
export function RefreshButton(): ReactNode {
  return (
    <Button
      look="quiet"
      icon={<RefreshCw size={16} aria-hidden="true" />}
      onPress={() => void refreshPeople()}
    >
      {t('states.refresh')}
    </Button>
  );
}

/** Why nothing can be done to those selected yet; null: somebody is selected. */
export function nobodyYet(count: number | null): string | null {
  return count === 0 ? t('users.selectFirst') : null;
}
