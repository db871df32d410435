import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './note.module.css';

/** Something to know about all that follows. */
export function Note({
  icon,
  children,
}: {
  readonly icon: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <p className={styles.note}>
      {icon}
      <span>{children}</span>
    </p>
  );
}

/** Why nothing that follows can be changed; nothing where it can. */
export function LockNote({ children }: { readonly children: ReactNode }): ReactNode {
  if (children === null) return null;
  return <Note icon={<Lock size={15} aria-hidden="true" />}>{children}</Note>;
}
