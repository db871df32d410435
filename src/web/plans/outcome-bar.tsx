import type { ReactNode } from 'react';
import { formatNumber } from '../app/format.ts';
import { Card } from '../components/page.tsx';
import styles from './plan.module.css';

/** One part of an outcome: how many people, what becomes of them, a word of explanation. */
export type OutcomePart = {
  readonly id: 'change' | 'unchanged' | 'problem' | 'rest';
  readonly count: number;
  readonly label: string;
  readonly text: string;
};

/** How it ends for everyone, as a bar with a key; `aside` stands at the right. */
export function OutcomeBar({
  label,
  description,
  parts,
  aside,
}: {
  readonly label: string;
  /** The bar in words. */
  readonly description: string;
  readonly parts: readonly OutcomePart[];
  readonly aside?: ReactNode;
}): ReactNode {
  return (
    <Card label={label}>
      <div role="img" aria-label={description} className={styles.outcome}>
        {parts
          .filter(({ count }) => count > 0)
          .map(({ id, count }) => (
            <i key={id} className={styles[id]} style={{ flexGrow: count }} />
          ))}
      </div>
      <div className={styles.outcomeKey}>
        {parts.map((part) => (
          <div key={part.id} className={styles.outcomePart}>
            <i className={styles[part.id]} aria-hidden="true" />
            <p>
              <b className={`${styles.count} number`}>{formatNumber(part.count)}</b>{' '}
              <b>{part.label}</b>
              <span className="muted tiny">{part.text}</span>
            </p>
          </div>
        ))}
        {aside !== undefined && <div className={`${styles.aside} tiny muted`}>{aside}</div>}
      </div>
    </Card>
  );
}
