import type { ReactNode } from 'react';
import { removalPeopleOf, removalPercentOf, type SettingsDraft } from '../app/settings-draft.ts';
import { t } from '../app/texts.ts';
import { Switch, TextField } from './fields.tsx';

type Fields = {
  readonly draft: SettingsDraft;
  readonly isDisabled: boolean;
  readonly change: (fields: Partial<SettingsDraft>) => void;
};

/** How groups give licenses, and when a change of a group has to be confirmed. */
export function GroupSettings({ draft, isDisabled, change }: Fields): ReactNode {
  return (
    <>
      <h3>{t('settings.groups')}</h3>
      <div>
        <Switch
          isSelected={draft.partialAssignment}
          isDisabled={isDisabled}
          onChange={(partialAssignment) => change({ partialAssignment })}
        >
          {t('settings.partialAssignment')}
        </Switch>
        <p className="muted small">{t('settings.partialAssignmentHint')}</p>
      </div>
      <div>
        <Switch
          isSelected={draft.nestedLicensing}
          isDisabled={isDisabled}
          onChange={(nestedLicensing) => change({ nestedLicensing })}
        >
          {t('settings.nestedLicensing')}
        </Switch>
        <p className="muted small">{t('settings.nestedLicensingHint')}</p>
      </div>
      <div>
        <Switch
          isSelected={draft.newPlansOff}
          isDisabled={isDisabled}
          onChange={(newPlansOff) => change({ newPlansOff })}
        >
          {t('settings.newPlansOff')}
        </Switch>
        <p className="muted small">{t('settings.newPlansOffHint')}</p>
      </div>
      <RemovalLimits draft={draft} isDisabled={isDisabled} change={change} />
    </>
  );
}

function RemovalLimits({ draft, isDisabled, change }: Fields): ReactNode {
  const { removalPeopleMax, removalPercentMax } = draft;
  return (
    <>
      <TextField
        label={t('settings.removalPeople')}
        hint={t('settings.removalPeopleHint')}
        value={removalPeopleMax}
        isDisabled={isDisabled}
        error={
          removalPeopleOf(removalPeopleMax) === undefined ? t('settings.removalPeopleError') : null
        }
        onChange={(typed) => change({ removalPeopleMax: typed })}
      />
      <TextField
        label={t('settings.removalPercent')}
        hint={t('settings.removalPeopleHint')}
        value={removalPercentMax}
        isDisabled={isDisabled}
        error={
          removalPercentOf(removalPercentMax) === undefined
            ? t('settings.removalPercentError')
            : null
        }
        onChange={(typed) => change({ removalPercentMax: typed })}
      />
    </>
  );
}
