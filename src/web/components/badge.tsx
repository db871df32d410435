import type { ReactNode } from 'react';
import styles from './badge.module.css';

/** What a badge or status judges: well, to be watched, wrong, neither, or simply told. */
export type Tone = 'ok' | 'warn' | 'bad' | 'quiet' | 'accent';

/** A word with its icon: never a color alone. */
export function Status({
  tone,
  icon,
  children,
}: {
  readonly tone: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span className={`${styles.status} ${styles[`text-${tone}`]}`}>
      {icon}
      {children}
    </span>
  );
}

/** A short word on a soft ground: a count on a tab, "Suggested", "Preview". */
export function Badge({
  tone = 'quiet',
  children,
}: {
  readonly tone?: Tone;
  readonly children: ReactNode;
}): ReactNode {
  return <span className={`${styles.badge} ${styles[`soft-${tone}`]} number`}>{children}</span>;
}

/** A product or app that comes, goes or stays, in rows of plans and operations. */
export function DiffChip({
  kind,
  children,
}: {
  readonly kind: 'plus' | 'minus' | 'stays';
  readonly children: ReactNode;
}): ReactNode {
  const Element = kind === 'minus' ? 'del' : kind === 'plus' ? 'ins' : 'span';
  return <Element className={`${styles.diff} ${styles[kind]}`}>{children}</Element>;
}
