import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { withPageTexts } from './texts.ts';

const UserPane = lazy(async () => ({
  default: (await withPageTexts(import('../panes/user-pane.tsx'))).UserPane,
}));

/** The pane of the person whom the address names, over whatever page. */
export function UserPaneSlot(): ReactNode {
  const { user } = useSearch({ strict: false });
  if (user === undefined) return null;
  return (
    <Suspense fallback={null}>
      <UserPane key={user} userId={user} />
    </Suspense>
  );
}
