import { lazy, Suspense, type ReactNode } from 'react';
import type { PeopleList } from '../../api/people.ts';
import type { PeopleSelection } from '../app/people-selection.ts';
import { withOtherTexts } from '../app/texts.ts';

const ManageLicenses = lazy(async () => ({
  default: (await withOtherTexts(import('./manage-licenses.tsx'))).ManageLicenses,
}));
const DeletePeople = lazy(async () => ({
  default: (await withOtherTexts(import('../components/delete-people.tsx'))).DeletePeople,
}));

/** What is done to several people at once, as the address says: `manage` their licenses or `delete` them. Loaded when opened. */
export function PeoplePanes({
  pane,
  ...props
}: {
  readonly pane: string | null;
  readonly selection: PeopleSelection;
  readonly list: PeopleList;
  /** People selected; null: not counted yet. */
  readonly count: number | null;
  readonly onSelect: (selection: PeopleSelection) => void;
  readonly onClose: () => void;
}): ReactNode {
  if (pane !== 'manage' && pane !== 'delete') return null;
  return (
    <Suspense fallback={null}>
      {pane === 'manage' ? <ManageLicenses {...props} /> : <DeletePeople {...props} />}
    </Suspense>
  );
}
