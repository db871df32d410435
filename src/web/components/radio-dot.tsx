import type { ReactNode } from 'react';
import styles from './radio-dot.module.css';

/** The circle of a radio, filled where it is the chosen one; right inside react-aria's `Radio`. */
export function RadioDot(): ReactNode {
  return <span className={styles.dot} />;
}
