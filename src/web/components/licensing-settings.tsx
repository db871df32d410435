import { useState, type ReactNode } from 'react';
import type { SettingsBody, SettingsPatch } from '../../api/organization.ts';
import { changeSettings } from '../../client/organization.ts';
import { failureText } from '../app/failure-text.ts';
import { useProductNames } from '../app/product-names.ts';
import { meQuery, settingsQuery } from '../app/queries.ts';
import { queryClient } from '../app/query-client.ts';
import { useMay } from '../app/session.ts';
import {
  limitOf,
  type SettingsDraft,
  settingsDraftOf,
  settingsPatchOf,
} from '../app/settings-draft.ts';
import { t } from '../app/texts.ts';
import { Button } from './button.tsx';
import { Switch, TextField } from './fields.tsx';
import { CloudSettings } from './cloud-settings.tsx';
import { FormError } from './form-error.tsx';
import { GroupSettings } from './group-settings.tsx';
import { notify } from './notify.tsx';
import styles from './licensing-settings.module.css';

/** How licensing behaves; whoever may not change it sees it and why. */
export function LicensingSettings({ settings }: { readonly settings: SettingsBody }): ReactNode {
  const mayChange = useMay('manageOrganization');
  const { draft, change, patch, isSaving, failure, save } = useSettingsForm(settings);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{t('settings.licensing')}</h2>
      {!mayChange && <p className="muted">{t('settings.onlyGlobal')}</p>}
      <TextField
        label={t('settings.licensesPage')}
        hint={t('settings.licensesPageHint')}
        value={draft.licensesPage}
        isDisabled={!mayChange}
        error={limitError(draft.licensesPage)}
        onChange={(licensesPage) => change({ licensesPage })}
      />
      <TextField
        label={t('settings.activeUsersPage')}
        hint={t('settings.activeUsersPageHint')}
        value={draft.activeUsersPage}
        isDisabled={!mayChange}
        error={limitError(draft.activeUsersPage)}
        onChange={(activeUsersPage) => change({ activeUsersPage })}
      />
      <div>
        <Switch
          isSelected={draft.onlyGlobalAdministrators}
          isDisabled={!mayChange}
          onChange={(onlyGlobalAdministrators) => change({ onlyGlobalAdministrators })}
        >
          {t('settings.guests')}
        </Switch>
        <p className="muted small">{t('settings.guestsHint')}</p>
      </div>
      <CloudSettings draft={draft} isDisabled={!mayChange} change={change} />
      <GroupSettings draft={draft} isDisabled={!mayChange} change={change} />
      <FormError text={failure} />
      <div>
        <Button
          look="primary"
          type="submit"
          isBusy={isSaving}
          reason={whyNotSaved({ mayChange, patch })}
        >
          {t('states.save')}
        </Button>
      </div>
    </form>
  );
}

type SettingsForm = {
  readonly draft: SettingsDraft;
  readonly change: (fields: Partial<SettingsDraft>) => void;
  /** What saving changes; null: a field cannot be meant so. */
  readonly patch: SettingsPatch | null;
  readonly isSaving: boolean;
  readonly failure: string | null;
  readonly save: () => Promise<void>;
};

function useSettingsForm(settings: SettingsBody): SettingsForm {
  const names = useProductNames();
  const [draft, setDraft] = useState(settingsDraftOf(settings));
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const patch = settingsPatchOf(settings, draft);
  const save = async (): Promise<void> => {
    if (patch === null) return;
    setIsSaving(true);
    setFailure(null);
    try {
      queryClient.setQueryData(settingsQuery.queryKey, await changeSettings(patch));
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      notify({ text: t('settings.saved') });
    } catch (error) {
      setFailure(failureText(error, names));
    } finally {
      setIsSaving(false);
    }
  };
  const change = (fields: Partial<SettingsDraft>): void => setDraft({ ...draft, ...fields });
  return { draft, change, patch, isSaving, failure, save };
}

function limitError(typed: string): string | null {
  return limitOf(typed) === undefined ? t('settings.wholeNumber') : null;
}

/** Why saving does nothing now; null: it does. */
function whyNotSaved({
  mayChange,
  patch,
}: {
  readonly mayChange: boolean;
  readonly patch: object | null;
}): string | null {
  if (!mayChange) return t('settings.onlyGlobal');
  if (patch === null) return t('settings.fieldError');
  return Object.keys(patch).length === 0 ? t('settings.unchanged') : null;
}
