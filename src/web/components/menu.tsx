import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import buttons from './button.module.css';
import styles from './menu.module.css';

/** One thing to do from a menu. */
export type MenuAction = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly onPress: () => void;
  /** Why it cannot be done now; it is shown with the label. */
  readonly reason?: string | null | undefined;
};

/** A button that opens a menu: with `children` it is a labelled button, else three dots. */
export function Menu({
  label,
  actions,
  children,
}: {
  readonly label: string;
  readonly actions: readonly MenuAction[];
  readonly children?: ReactNode;
}): ReactNode {
  const className = children === undefined ? buttons.icon : `${buttons.button} ${buttons.quiet}`;
  return (
    <MenuTrigger>
      <AriaButton aria-label={label} className={className ?? ''}>
        {children ?? <Ellipsis size={18} aria-hidden="true" />}
      </AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <AriaMenu
          className={styles.menu ?? ''}
          disabledKeys={actions
            .filter(({ reason }) => typeof reason === 'string')
            .map(({ id }) => id)}
        >
          {actions.map(({ id, label: text, icon, onPress, reason }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={text}
              className={styles.item ?? ''}
              onAction={onPress}
            >
              {icon}
              <span>
                {text}
                {typeof reason === 'string' && <span className="tiny"> ({reason})</span>}
              </span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
