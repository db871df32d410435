import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A person's name that opens their pane over the page one is on. */
export function PersonLink({
  id,
  children,
}: {
  readonly id: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Link
      to="."
      search={({ userTab: _tab, ...rest }) => ({ ...rest, user: id })}
      preload={false}
      resetScroll={false}
    >
      {children}
    </Link>
  );
}
