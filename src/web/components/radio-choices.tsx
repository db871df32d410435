import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { RadioDot } from './radio-dot.tsx';
import styles from './radio-choices.module.css';

/** One of several ways, with what it means. */
export type RadioChoice<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly hint?: string;
};

/** Chooses one of few ways that are all shown. */
export function RadioChoices<Id extends string>({
  label,
  choices,
  value,
  onChange,
}: {
  readonly label: string;
  readonly choices: readonly RadioChoice<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}): ReactNode {
  const change = (id: string): void => {
    const chosen = choices.find((choice) => choice.id === id);
    if (chosen !== undefined) onChange(chosen.id);
  };
  return (
    <RadioGroup aria-label={label} className={styles.group ?? ''} value={value} onChange={change}>
      {choices.map(({ id, label: text, hint }) => (
        <Radio key={id} value={id} className={styles.choice ?? ''}>
          <RadioDot />
          <span className={styles.text}>
            <span>{text}</span>
            {hint !== undefined && <span className="muted tiny">{hint}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
