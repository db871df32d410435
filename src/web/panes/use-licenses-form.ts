import { useMemo, useState } from 'react';
import type { PersonLicensesBody } from '../../api/person.ts';
import type { DirectoryUser } from '../../client/directory.ts';
import { savePersonLicenses } from '../../client/people.ts';
import { textOf } from '../app/field-errors.ts';
import { commandOf, draftOf, type LicenseDraft } from '../app/license-draft.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { t } from '../app/texts.ts';
import { type LicensePreview, useLicensePreview } from '../app/use-license-preview.ts';
import { useUndoForPerson } from '../app/use-undo-for-person.ts';
import { notify } from '../components/notify.tsx';
import { useChangeRefusal } from './use-change-refusal.ts';

/** What the tab Licenses and apps works on; the pane keeps it, so that changing tabs loses nothing. */
export type LicensesForm = {
  readonly held: LicenseDraft;
  readonly draft: LicenseDraft;
  readonly usageLocation: string | null;
  readonly preview: LicensePreview;
  readonly error: string | null;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  /** Why nothing may be changed at all. */
  readonly refusal: string | null;
  /** Why it cannot be saved yet. */
  readonly notYet: string | null;
  readonly change: (change: LicensesChange) => void;
  readonly reset: () => void;
  readonly save: () => Promise<void>;
};

/** What of it was chosen anew. */
export type LicensesChange = {
  readonly draft?: LicenseDraft;
  readonly usageLocation?: string;
};

/** Location and licenses of a person, looked at before and saved as one operation. */
export function useLicensesForm(user: DirectoryUser, licenses: PersonLicensesBody): LicensesForm {
  const [edited, setEdited] = useState<LicensesChange>({});
  const [error, setError] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const held = useMemo(() => draftOf(licenses.value), [licenses]);
  const draft = edited.draft ?? held;
  const usageLocation = edited.usageLocation ?? licenses.usageLocation;
  const command = commandOf(held, draft);
  const isMoved = usageLocation !== licenses.usageLocation;
  const preview = useLicensePreview({ userId: user.id, usageLocation, command });
  const reset = (): void => {
    setEdited({});
    setError(null);
  };
  const undo = useUndoForPerson();
  const save = async (): Promise<void> => {
    setIsSaving(true);
    try {
      const { operationNo } = await savePersonLicenses(user.id, {
        ...(isMoved && usageLocation !== null ? { usageLocation } : {}),
        ...(command === null ? {} : { command }),
      });
      await refreshAfterChange();
      reset();
      const canUndo = operationNo !== null && command !== null;
      notify({
        text: t('person.licensesSaved', { name: user.displayName }),
        ...(canUndo
          ? {
              action: {
                label: t('states.undo'),
                onPress: () => void undo(operationNo, user.displayName),
              },
            }
          : {}),
      });
    } catch (failure) {
      setError(textOf(failure));
    } finally {
      setIsSaving(false);
    }
  };
  return {
    held,
    draft,
    usageLocation,
    preview,
    error,
    isSaving,
    isDirty: command !== null || isMoved,
    refusal: useChangeRefusal(user, 'assignUserLicense'),
    notYet: notYetOf(preview, command !== null || isMoved),
    change: (change) => setEdited({ ...edited, ...change }),
    reset,
    save,
  };
}

function notYetOf({ preview, isCurrent }: LicensePreview, isDirty: boolean): string | null {
  if (!isDirty) return t('person.nothingToSave');
  const isRefused = isCurrent && preview !== null && preview.totals.counts.problem > 0;
  return isRefused ? t('person.solveFirst') : null;
}
