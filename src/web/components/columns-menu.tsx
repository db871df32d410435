import { Columns3 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Check } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { t } from '../app/texts.ts';
import buttons from './button.module.css';
import menu from './menu.module.css';

/** Which of the optional columns a list shows. */
export function ColumnsMenu({
  columns,
  shown,
  onChange,
}: {
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly shown: ReadonlySet<string>;
  readonly onChange: (shown: ReadonlySet<string>) => void;
}): ReactNode {
  return (
    <MenuTrigger>
      <Button
        className={`${buttons.button} ${buttons.quiet}`}
        aria-label={t('users.chooseColumns')}
      >
        <Columns3 size={16} aria-hidden="true" />
        {t('users.columns')}
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end">
        <Menu
          className={menu.menu ?? ''}
          aria-label={t('users.chooseColumns')}
          selectionMode="multiple"
          selectedKeys={shown}
          onSelectionChange={(keys) =>
            onChange(new Set(keys === 'all' ? columns.map(({ id }) => id) : [...keys].map(String)))
          }
        >
          {columns.map(({ id, label }) => (
            <MenuItem key={id} id={id} textValue={label} className={menu.item ?? ''}>
              {({ isSelected }) => (
                <>
                  <Check
                    size={16}
                    aria-hidden="true"
                    visibility={isSelected ? 'visible' : 'hidden'}
                  />
                  {label}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
