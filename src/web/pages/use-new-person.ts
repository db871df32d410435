import { useMemo, useState } from 'react';
import { addPerson } from '../../client/people.ts';
import { fieldErrorsOf, type FieldErrors, noFieldErrors } from '../app/field-errors.ts';
import { commandOf, type LicenseDraft } from '../app/license-draft.ts';
import {
  emptyPerson,
  generatePassword,
  missingOf,
  newUserBody,
  type NewPersonValues,
  secureRandom,
  userPrincipalNameOf,
  displayNameOf,
} from '../app/new-person.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { useMay, useMe } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { type LicensePreview, useLicensePreview } from '../app/use-license-preview.ts';

/** Somebody who was added. The password is nowhere else and is forgotten with the page. */
export type AddedPerson = {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly password: string;
  readonly licenses: number;
  readonly operationNo: number | null;
};

/** Whether licenses are given along. */
export type WithLicenses = 'licenses' | 'none';

/** The form of the page that adds a person. */
export type NewPersonForm = {
  readonly values: NewPersonValues;
  readonly change: (change: Partial<NewPersonValues>) => void;
  readonly withLicenses: WithLicenses;
  readonly chooseLicenses: (choice: WithLicenses) => void;
  readonly draft: LicenseDraft;
  readonly changeDraft: (draft: LicenseDraft) => void;
  readonly preview: LicensePreview;
  readonly errors: FieldErrors;
  readonly isSaving: boolean;
  /** Whether anything was entered that is not saved. */
  readonly isDirty: boolean;
  /** Why it cannot be finished yet; null: it can. */
  readonly reason: string | null;
  readonly added: AddedPerson | null;
  readonly finish: () => Promise<void>;
  readonly again: () => void;
};

const nothing: LicenseDraft = new Map();
const fields = [
  'userPrincipalName',
  'mailNickname',
  'displayName',
  'givenName',
  'surname',
  'jobTitle',
  'department',
  'officeLocation',
  'mobilePhone',
];

/** What is entered of a new person, what it would do, and adding them in one operation. */
export function useNewPerson(): NewPersonForm {
  const { organization } = useMe();
  const fresh = useMemo(() => freshPerson(organization), [organization]);
  const [values, setValues] = useState(fresh);
  const [withLicenses, setWithLicenses] = useState<WithLicenses>('licenses');
  const [draft, setDraft] = useState(nothing);
  const [errors, setErrors] = useState(noFieldErrors);
  const [isSaving, setIsSaving] = useState(false);
  const [added, setAdded] = useState<AddedPerson | null>(null);
  const command = withLicenses === 'none' ? null : commandOf(nothing, draft);
  const { usageLocation } = values;
  const preview = useLicensePreview({ userId: null, usageLocation, command });
  const reason = useReason({ values, withLicenses, hasLicenses: command !== null, preview });
  const finish = async (): Promise<void> => {
    const password = generatePassword(secureRandom);
    setIsSaving(true);
    setErrors(noFieldErrors);
    try {
      const { id, operationNo } = await addPerson({
        user: newUserBody(values, password),
        ...(command === null ? {} : { command }),
      });
      await refreshAfterChange();
      setAdded({
        id,
        operationNo,
        password,
        displayName: displayNameOf(values),
        userPrincipalName: userPrincipalNameOf(values),
        licenses: command === null ? 0 : draft.size,
      });
    } catch (error) {
      setErrors(fieldErrorsOf(error, fields));
    } finally {
      setIsSaving(false);
    }
  };
  return {
    values,
    change: (change) => setValues({ ...values, ...change }),
    withLicenses,
    chooseLicenses: setWithLicenses,
    draft,
    changeDraft: setDraft,
    preview,
    errors,
    isSaving,
    isDirty: added === null && (values !== fresh || draft.size > 0),
    reason,
    added,
    finish,
    again() {
      setValues(fresh);
      setDraft(nothing);
      setAdded(null);
    },
  };
}

function freshPerson(organization: ReturnType<typeof useMe>['organization']): NewPersonValues {
  const domain = organization.domains.find(({ isDefault }) => isDefault) ?? organization.domains[0];
  return emptyPerson(domain?.name ?? '', organization.defaultUsageLocation);
}

function useReason(form: {
  readonly values: NewPersonValues;
  readonly withLicenses: WithLicenses;
  readonly hasLicenses: boolean;
  readonly preview: LicensePreview;
}): string | null {
  const mayAdd = useMay('addUser');
  const mayLicense = useMay('assignUserLicense');
  if (!mayAdd) return t('states.noRole');
  const missing = missingOf(form.values);
  if (missing.length > 0) {
    return t(missing.includes('displayName') ? 'add.needsName' : 'add.needsUserName');
  }
  if (form.withLicenses === 'none') return null;
  if (!form.hasLicenses) return t('add.needsLicense');
  if (!mayLicense) return t('add.mayNotLicense');
  const { preview, isCurrent } = form.preview;
  const isRefused = isCurrent && preview !== null && preview.totals.counts.problem > 0;
  return isRefused ? t('person.solveFirst') : null;
}
