import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Switch as AriaSwitch } from 'react-aria-components/Switch';
import { Text } from 'react-aria-components/Text';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
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
