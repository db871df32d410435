import { Check } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { MenuEntry, MenuPart } from './menu-part.ts';
import styles from './menu.module.css';

/** What a menu button opens. */
export function MenuList({
  label,
  button,
  first,
  parts,
  placement,
  popoverClassName,
  onClose,
}: {
  readonly label: string;
  readonly button: RefObject<HTMLButtonElement | null>;
  /** Where the focus begins. */
  readonly first: 'first' | 'last';
  readonly parts: readonly MenuPart[];
  readonly placement: 'bottom start' | 'bottom end';
  readonly popoverClassName: string;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <Popover
      triggerRef={button}
      isOpen
      onOpenChange={onClose}
      className={`${styles.popover} ${popoverClassName}`}
      placement={placement}
    >
      <Menu aria-label={label} autoFocus={first} className={styles.menu ?? ''} onClose={onClose}>
        {parts.map((part) => (
          <MenuSection
            key={part.label}
            {...(part.isLabelShown === true ? {} : { 'aria-label': part.label })}
            selectionMode={part.choice ?? 'none'}
            selectedKeys={part.entries.filter(({ isSelected }) => isSelected).map(({ id }) => id)}
          >
            {part.isLabelShown === true && (
              <Header className={styles.header ?? ''}>{part.label}</Header>
            )}
            {part.entries.map((entry) => (
              <Entry key={entry.id} entry={entry} hasTick={part.choice === 'multiple'} />
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Popover>
  );
}

function Entry({
  entry: { id, label, reason = null, onPress },
  hasTick,
}: {
  readonly entry: MenuEntry;
  readonly hasTick: boolean;
}): ReactNode {
  return (
    <MenuItem
      id={id}
      textValue={label}
      className={styles.item ?? ''}
      isDisabled={reason !== null}
      onAction={onPress}
    >
      {({ isSelected }) => (
        <>
          {hasTick && (
            <Check size={16} aria-hidden="true" visibility={isSelected ? 'visible' : 'hidden'} />
          )}
          <span>
            {label}
            {reason !== null && <span className={`tiny ${styles.reason}`}>{reason}</span>}
          </span>
        </>
      )}
    </MenuItem>
  );
}
