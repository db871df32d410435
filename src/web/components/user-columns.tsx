import { Ban, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ProductNames } from '../app/product-names.ts';
import { formatCountry } from '../app/format.ts';
import { t } from '../app/texts.ts';
import { Status } from './badge.tsx';
import {
  displayNameColumn,
  licensesColumn,
  type PeopleColumn,
  userNameColumn,
} from './people-cells.tsx';

/** The columns of Active users: the fixed ones and those that were chosen. */
export function userColumns(
  names: ProductNames,
  shown: ReadonlySet<string>,
): readonly PeopleColumn[] {
  const chosen = optionalColumns().filter(({ id }) => shown.has(id));
  return [displayNameColumn(), userNameColumn(), licensesColumn(names), ...chosen];
}

/** The columns that can be chosen. */
export function optionalColumns(): readonly PeopleColumn[] {
  return [
    {
      id: 'department',
      label: t('users.department'),
      width: 'minmax(90px, 1fr)',
      isOptional: true,
      cell: ({ department }) => <Plain>{department}</Plain>,
    },
    {
      id: 'location',
      label: t('users.location'),
      width: 'minmax(90px, 1fr)',
      isOptional: true,
      cell: ({ usageLocation }) => (
        <Plain>{usageLocation === null ? null : formatCountry(usageLocation)}</Plain>
      ),
    },
    {
      id: 'signIn',
      label: t('users.signInStatus'),
      width: 'minmax(124px, 1fr)',
      isOptional: true,
      cell: ({ accountEnabled }) => <SignIn isAllowed={accountEnabled} />,
    },
  ];
}

function Plain({ children }: { readonly children: string | null }): ReactNode {
  return (
    <div className="ellipsis">{children ?? <span className="muted">{t('users.notSet')}</span>}</div>
  );
}

/** Whether somebody may sign in. */
function SignIn({ isAllowed }: { readonly isAllowed: boolean }): ReactNode {
  return isAllowed ? (
    <Status tone="quiet" icon={<CircleCheck size={14} aria-hidden="true" />}>
      {t('users.allowed')}
    </Status>
  ) : (
    <Status tone="warn" icon={<Ban size={14} aria-hidden="true" />}>
      {t('users.blocked')}
    </Status>
  );
}
