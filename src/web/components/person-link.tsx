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
      search={(old) => ({ ...old, user: id, userTab: undefined })}
      preload={false}
      resetScroll={false}
    >
      {children}
    </Link>
  );
}
