import { CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ProductGroupRow } from '../../api/groups.ts';
import { t } from '../app/texts.ts';
import { Status } from './badge.tsx';

const looks = {
  allAssigned: { tone: 'ok', icon: CircleCheck },
  inProgress: { tone: 'accent', icon: LoaderCircle },
  errors: { tone: 'warn', icon: TriangleAlert },
} as const;

/** How the members of a group fare: the admin center's word with its icon (checklist 122). */
export function GroupState({ state }: { readonly state: ProductGroupRow['state'] }): ReactNode {
  const { tone, icon: Icon } = looks[state];
  return (
    <Status tone={tone} icon={<Icon size={15} aria-hidden="true" />}>
      {t(`groupLicenses.state.${state}`)}
    </Status>
  );
}
