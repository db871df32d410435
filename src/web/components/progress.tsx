import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import styles from './progress.module.css';

/** How far something has come. Without a total it only shows that something happens. */
export function Progress({
  label,
  text,
  done,
  total,
}: {
  readonly label: string;
  /** The same in figures, beside the label. */
  readonly text: string;
  readonly done: number;
  readonly total: number | null;
}): ReactNode {
  const isKnown = total !== null && total > 0;
  return (
    <ProgressBar
      className={styles.progress ?? ''}
      value={done}
      maxValue={isKnown ? total : 1}
      isIndeterminate={!isKnown}
      valueLabel={text}
    >
      {({ percentage }) => (
        <>
          <span className={styles.head}>
            <Label>{label}</Label>
            <span className="muted number">{text}</span>
          </span>
          <span className={styles.track}>
            <span
              className={isKnown ? styles.fill : styles.moving}
              style={isKnown ? { width: `${percentage ?? 0}%` } : {}}
            />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
