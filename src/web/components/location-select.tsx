import { useMemo, type ReactNode } from 'react';
import { usageLocations } from '../../core/directory/usage-location.ts';
import { formatCountry } from '../app/format.ts';
import { currentLanguage, t } from '../app/texts.ts';
import { Select } from './select.tsx';

/** Where somebody uses the services: every country by name. */
export function LocationSelect({
  label,
  value,
  onChange,
  isDisabled = false,
}: {
  readonly label?: string;
  readonly value: string | null;
  readonly onChange: (code: string) => void;
  readonly isDisabled?: boolean;
}): ReactNode {
  const language = currentLanguage();
  const choices = useMemo(
    () =>
      [...usageLocations]
        .map((code) => ({ id: code, label: formatCountry(code) }))
        .toSorted((one, other) => one.label.localeCompare(other.label, language)),
    [language],
  );
  return (
    <Select
      label={label ?? t('person.selectLocation')}
      value={value}
      choices={choices}
      onChange={onChange}
      placeholder={t('person.noLocation')}
      isDisabled={isDisabled}
    />
  );
}
