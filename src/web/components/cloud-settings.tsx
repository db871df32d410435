import type { ReactNode } from 'react';
import type { SettingsDraft } from '../app/settings-draft.ts';
import { t } from '../app/texts.ts';
import { Select } from './select.tsx';

const clouds = ['worldwide', 'china', 'usGov', 'usGovHigh', 'usGovDoD'] as const;
const sectors = ['commercial', 'education', 'government', 'nonprofit'] as const;

/** Which cloud the organization is in, and what kind of customer it is: offers differ (rules.md 8). */
export function CloudSettings({
  draft,
  isDisabled,
  change,
}: {
  readonly draft: SettingsDraft;
  readonly isDisabled: boolean;
  readonly change: (fields: Partial<SettingsDraft>) => void;
}): ReactNode {
  return (
    <>
      <div>
        <Select
          label={t('settings.cloud')}
          value={draft.cloud}
          isDisabled={isDisabled}
          choices={clouds.map((id) => ({ id, label: t(`settings.cloud.${id}`) }))}
          onChange={(id) => {
            const cloud = clouds.find((one) => one === id);
            if (cloud !== undefined) change({ cloud });
          }}
        />
        <p className="muted small">{t('settings.cloudHint')}</p>
      </div>
      <Select
        label={t('settings.sector')}
        value={draft.sector}
        isDisabled={isDisabled}
        choices={sectors.map((id) => ({ id, label: t(`settings.sector.${id}`) }))}
        onChange={(id) => {
          const sector = sectors.find((one) => one === id);
          if (sector !== undefined) change({ sector });
        }}
      />
    </>
  );
}
