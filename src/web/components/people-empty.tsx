import { UserSearch } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../app/texts.ts';
import type { PeopleAddress } from '../app/use-people-address.ts';
import { Button } from './button.tsx';
import { EmptyState } from './states.tsx';

/** Nobody matches: what was searched, and how to see everyone again. */
export function PeopleEmpty({ address }: { readonly address: PeopleAddress }): ReactNode {
  const { q, view } = address;
  const isNarrowed = q !== '' || view !== null;
  return (
    <EmptyState
      icon={<UserSearch size={28} aria-hidden="true" />}
      title={q === '' ? t('users.nobodyHere') : t('users.nobodyFound', { q })}
      action={
        isNarrowed && (
          <Button onPress={() => (q === '' ? address.showView(null) : address.onType(''))}>
            {q === '' ? t('users.showAll') : t('users.clearSearch')}
          </Button>
        )
      }
    >
      {q === '' ? t('users.nobodyHereText') : t('users.nobodyFoundText')}
    </EmptyState>
  );
}
