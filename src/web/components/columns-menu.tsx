import { Columns3 } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../app/texts.ts';
import buttons from './button.module.css';
import { MenuButton } from './menu-button.tsx';

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
  const label = t('users.chooseColumns');
  const entries = columns.map((column) => ({
    ...column,
    isSelected: shown.has(column.id),
    onPress: () => onChange(toggled(shown, column.id)),
  }));
  return (
    <MenuButton
      label={label}
      buttonLabel={label}
      className={`${buttons.button} ${buttons.quiet}`}
      placement="bottom end"
      parts={[{ label, choice: 'multiple', entries }]}
    >
      <Columns3 size={16} aria-hidden="true" />
      {t('users.columns')}
    </MenuButton>
  );
}

function toggled(shown: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(shown);
  if (!next.delete(id)) next.add(id);
  return next;
}
