import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import styles from './text-button.module.css';

/** A button that looks like a link: the way out under a problem, "Recompute". */
export function TextButton({
  children,
  onPress,
  isExpanded,
  isQuiet = false,
  isBusy = false,
  label,
}: {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly isExpanded?: boolean;
  /** Less weight than the ways out beside it. */
  readonly isQuiet?: boolean;
  readonly isBusy?: boolean;
  /** Says more than what is seen; begins or ends with that. */
  readonly label?: string;
}): ReactNode {
  return (
    <Button
      className={`${styles.text} ${isQuiet ? styles.quiet : ''}`}
      onPress={onPress}
      isPending={isBusy}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
    >
      {children}
    </Button>
  );
}
