import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import styles from './fields.module.css';

/** One of several choices that fit on a line each. */
export type Choice = { readonly id: string; readonly label: string };

/** Chooses one of a list that opens. */
export function Select({
  label,
  value,
  choices,
  onChange,
  placeholder,
  isLabelHidden = false,
  isDisabled = false,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly choices: readonly Choice[];
  readonly onChange: (id: string) => void;
  readonly placeholder?: string;
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
}): ReactNode {
  return (
    <AriaSelect
      className={styles.field ?? ''}
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <Label className={isLabelHidden ? 'hidden' : (styles.label ?? '')}>{label}</Label>
      <Button className={styles.select ?? ''}>
        <SelectValue className="ellipsis" />
        <span aria-hidden="true" className={styles.caret} />
      </Button>
      <Popover className={styles.popover ?? ''}>
        <ListBox className={styles.list ?? ''} items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className={styles.option ?? ''}>
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
