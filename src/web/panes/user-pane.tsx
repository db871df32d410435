import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Pane } from '../components/pane.tsx';

/** To be built. */
export function UserPane({ userId }: { readonly userId: string }): ReactNode {
  const navigate = useNavigate();
  return (
    <Pane
      title={userId}
      onClose={() =>
        void navigate({ to: '.', search: ({ user: _user, userTab: _tab, ...rest }) => rest })
      }
    >
      …
    </Pane>
  );
}
