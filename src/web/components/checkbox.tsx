import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './checkbox.module.css';

/** Yes or no, or some of several. The browser's own: lists of people need nothing else of forms. */
export function Checkbox({
  isSelected,
  isMixed = false,
  onChange,
  children,
  label,
  isDisabled = false,
}: {
  readonly isSelected: boolean;
  readonly isMixed?: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children?: ReactNode;
  /** Where nothing stands beside it. */
  readonly label?: string;
  readonly isDisabled?: boolean;
}): ReactNode {
  return (
    <label className={styles.checkbox}>
      <input
        type="checkbox"
        className={styles.input}
        checked={isSelected}
        disabled={isDisabled}
        ref={(input) => {
          // There is no attribute for it.
          if (input !== null) input.indeterminate = isMixed;
        }}
        onChange={(event) => onChange(event.target.checked)}
        {...(label === undefined ? {} : { 'aria-label': label })}
      />
      <span className={styles.box} aria-hidden="true">
        {isMixed ? <Minus size={14} strokeWidth={3} /> : <Check size={14} strokeWidth={3} />}
      </span>
      {children}
    </label>
  );
}
