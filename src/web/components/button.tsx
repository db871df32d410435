import { useRef, useState, type FocusEvent, type ReactNode, type RefObject } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import styles from './button.module.css';

/** How a button looks: the one main action of a page or pane, an ordinary one, one without a border, one that takes something away. */
export type ButtonLook = 'primary' | 'normal' | 'quiet' | 'danger';

type ButtonProps = {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly look?: ButtonLook;
  readonly icon?: ReactNode;
  /** Why it may not be used now. It stays where it is, can be focused and says why. */
  readonly reason?: string | null | undefined;
  /** Something runs because of it. */
  readonly isBusy?: boolean;
  readonly type?: 'button' | 'submit';
  readonly label?: string;
  readonly isExpanded?: boolean;
  readonly buttonRef?: RefObject<HTMLButtonElement | null>;
};

/**
 * A button. With a `reason` it stays visible, does nothing and says why. It is the same element either way, so that focus stays on it
 * when the reason comes or goes.
 */
export function Button(props: ButtonProps): ReactNode {
  const { look = 'normal', reason = null, onPress } = props;
  const isRefused = reason !== null;
  const { onFocus, ...tip } = useTip();
  return (
    <TooltipTrigger delay={200} closeDelay={100} isDisabled={!isRefused} {...tip}>
      <AriaButton
        onFocus={onFocus}
        className={`${styles.button} ${styles[look]} ${isRefused ? styles.refused : ''}`}
        isPending={props.isBusy === true}
        type={isRefused ? 'button' : (props.type ?? 'button')}
        aria-disabled={isRefused}
        {...(onPress === undefined || isRefused ? {} : { onPress })}
        {...(props.label === undefined ? {} : { 'aria-label': props.label })}
        {...(props.isExpanded === undefined ? {} : { 'aria-expanded': props.isExpanded })}
        {...(props.buttonRef === undefined ? {} : { ref: props.buttonRef })}
      >
        {props.icon}
        {props.children}
      </AriaButton>
      <Tooltip className={styles.tooltip ?? ''} offset={6}>
        {reason}
      </Tooltip>
    </TooltipTrigger>
  );
}

type IconButtonProps = {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress?: () => void;
  readonly reason?: string | null;
  readonly slot?: string;
};

/** A button that is only an icon; its label shows when it is pointed at or focused. */
export function IconButton({
  label,
  icon,
  onPress,
  reason = null,
  slot,
}: IconButtonProps): ReactNode {
  return (
    <TooltipTrigger delay={400} closeDelay={100}>
      <AriaButton
        className={styles.icon ?? ''}
        aria-label={label}
        {...(onPress === undefined || reason !== null ? {} : { onPress })}
        {...(slot === undefined ? {} : { slot })}
      >
        {icon}
      </AriaButton>
      <Tooltip className={styles.tooltip ?? ''} offset={6}>
        {reason ?? label}
      </Tooltip>
    </TooltipTrigger>
  );
}

type Tip = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onFocus: (event: FocusEvent) => void;
};

/** Whether the tooltip shows. Scrolling closes it, and who comes to a button below the fold by keyboard scrolls: it opens again after. */
function useTip(): Tip {
  const [isOpen, setOpen] = useState(false);
  const wasOpen = useRef(false);
  const onOpenChange = (next: boolean): void => {
    wasOpen.current ||= next;
    setOpen(next);
  };
  const onFocus = ({ target }: FocusEvent): void => {
    afterScrolling(() => {
      if (wasOpen.current && document.activeElement === target) setOpen(true);
      wasOpen.current = false;
    });
  };
  return { isOpen, onOpenChange, onFocus };
}

/** A browser tells of scrolling to what got focus with the next frame. */
function afterScrolling(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}
