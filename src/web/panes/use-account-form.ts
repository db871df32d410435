import { useState } from 'react';
import { type DirectoryUser, updateUser } from '../../client/directory.ts';
import {
  accountFields,
  accountPatch,
  type AccountValues,
  accountValuesOf,
} from '../app/account-draft.ts';
import { fieldErrorsOf, type FieldErrors, noFieldErrors } from '../app/field-errors.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { t } from '../app/texts.ts';
import { notify } from '../components/notify.tsx';
import { useChangeRefusal } from './use-change-refusal.ts';

/** What the Account tab works on. */
export type AccountForm = {
  readonly values: AccountValues;
  readonly errors: FieldErrors;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  /** Why nothing may be changed at all. */
  readonly refusal: string | null;
  /** Why it cannot be saved yet. */
  readonly notYet: string | null;
  readonly change: (values: AccountValues) => void;
  readonly reset: () => void;
  readonly save: () => Promise<void>;
};

/** The fields of a person, changed and saved; what is wrong comes back to its field. */
export function useAccountForm(user: DirectoryUser): AccountForm {
  const [edited, setEdited] = useState<AccountValues | null>(null);
  const [errors, setErrors] = useState(noFieldErrors);
  const [isSaving, setIsSaving] = useState(false);
  const values = edited ?? accountValuesOf(user);
  const patch = accountPatch(user, values);
  const reset = (): void => {
    setEdited(null);
    setErrors(noFieldErrors);
  };
  return {
    values,
    errors,
    isSaving,
    isDirty: patch !== null,
    refusal: useChangeRefusal(user, 'updateUser'),
    notYet: patch === null ? t('person.nothingToSave') : null,
    change: setEdited,
    reset,
    async save() {
      if (patch === null) return;
      setIsSaving(true);
      try {
        await updateUser(user.id, patch);
        await refreshAfterChange();
        reset();
        notify({ text: t('person.accountSaved', { name: values.displayName }) });
      } catch (error) {
        setErrors(fieldErrorsOf(error, accountFields));
      } finally {
        setIsSaving(false);
      }
    },
  };
}
