import { Check, Minus, Search, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { Switch as AriaSwitch } from 'react-aria-components/Switch';
import { Text } from 'react-aria-components/Text';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { t } from '../app/texts.ts';
import styles from './fields.module.css';

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** What is wrong with it, as the server says. */
  readonly error?: string | null;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly type?: 'text' | 'email' | 'password' | 'date';
  readonly name?: string;
  readonly autoFocus?: boolean;
};

/** One line of text with its label above. */
export function TextField(props: TextFieldProps): ReactNode {
  const { label, value, onChange, hint, error = null } = props;
  return (
    <AriaTextField
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
      isRequired={props.isRequired === true}
      isDisabled={props.isDisabled === true}
      type={props.type ?? 'text'}
      autoFocus={props.autoFocus === true}
      {...(props.name === undefined ? {} : { name: props.name })}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input className={styles.input ?? ''} />
      {hint !== undefined && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}

/** Narrows a list while typing. Its label is read out, not shown. */
export function SearchField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <AriaSearchField
      className={styles.search ?? ''}
      aria-label={label}
      value={value}
      onChange={onChange}
      data-page-search=""
    >
      <Search size={16} aria-hidden="true" />
      <Input className={styles.bare ?? ''} placeholder={label} />
      <Button className={styles.clear ?? ''} aria-label={t('states.clear')}>
        <X size={14} aria-hidden="true" />
      </Button>
    </AriaSearchField>
  );
}

/** Yes or no, or some of several. */
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
    <AriaCheckbox
      className={styles.checkbox ?? ''}
      isSelected={isSelected}
      isIndeterminate={isMixed}
      isDisabled={isDisabled}
      onChange={onChange}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      <span className={styles.box}>
        {isMixed ? <Minus size={14} strokeWidth={3} /> : <Check size={14} strokeWidth={3} />}
      </span>
      {children}
    </AriaCheckbox>
  );
}

/** On or off, at once. */
export function Switch({
  isSelected,
  onChange,
  children,
  isDisabled = false,
}: {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
  readonly isDisabled?: boolean;
}): ReactNode {
  return (
    <AriaSwitch
      className={styles.switch ?? ''}
      isSelected={isSelected}
      isDisabled={isDisabled}
      onChange={onChange}
    >
      <span className={styles.switchLabel}>{children}</span>
      <span className={styles.track} />
    </AriaSwitch>
  );
}
