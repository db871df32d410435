import type { ReactNode } from 'react';
import type { AccountField, AccountValues } from '../app/account-draft.ts';
import { requiredFields } from '../app/account-draft.ts';
import type { FieldErrors } from '../app/field-errors.ts';
import { t, type TextKey } from '../app/texts.ts';
import { TextField } from '../components/fields.tsx';
import { LocationSelect } from '../components/location-select.tsx';
import { FormError } from '../components/form-error.tsx';
import { LockNote } from '../components/note.tsx';
import styles from './person-account.module.css';

const sections: readonly { readonly title: TextKey; readonly fields: readonly AccountField[] }[] = [
  {
    title: 'person.sectionName',
    fields: ['givenName', 'surname', 'displayName', 'userPrincipalName'],
  },
  {
    title: 'person.sectionJob',
    fields: ['jobTitle', 'department', 'companyName', 'officeLocation', 'employeeId'],
  },
  { title: 'person.sectionContact', fields: ['mail', 'businessPhones', 'mobilePhone'] },
  {
    title: 'person.sectionAddress',
    fields: ['streetAddress', 'postalCode', 'city', 'state', 'country'],
  },
];

/** The Account tab: who somebody is, to be changed. */
export function PersonAccount({
  values,
  errors,
  onChange,
  refusal,
}: {
  readonly values: AccountValues;
  readonly errors: FieldErrors;
  readonly onChange: (values: AccountValues) => void;
  /** Why nothing of it may be changed; null: it may. */
  readonly refusal: string | null;
}): ReactNode {
  return (
    <>
      <LockNote>{refusal}</LockNote>
      <FormError text={errors.general} />
      {sections.map(({ title, fields }) => (
        <fieldset key={title} className={styles.section}>
          <legend>{t(title)}</legend>
          {fields.map((field) => (
            <TextField
              key={field}
              name={field}
              label={t(`person.field.${field}`)}
              value={values[field]}
              onChange={(value) => onChange({ ...values, [field]: value })}
              error={errors.fields.get(field) ?? null}
              isRequired={requiredFields.has(field)}
              isDisabled={refusal !== null}
            />
          ))}
          {title === 'person.sectionJob' && (
            <LocationSelect
              label={t('person.field.usageLocation')}
              value={values.usageLocation === '' ? null : values.usageLocation}
              onChange={(usageLocation) => onChange({ ...values, usageLocation })}
              isDisabled={refusal !== null}
            />
          )}
        </fieldset>
      ))}
    </>
  );
}
