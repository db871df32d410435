import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { queryClient } from '../app/query-client.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { useMay, useMe } from '../app/session.ts';
import { setUsageLocation } from '../app/set-usage-location.ts';
import { t } from '../app/texts.ts';
import { Button } from '../components/button.tsx';
import { LocationSelect } from '../components/location-select.tsx';
import { notify } from '../components/notify.tsx';
import styles from './assign-pane.module.css';

/** Sets one usage location for everyone who has none; then the consequence is computed anew. */
export function LocationFix({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const { organization } = useMe();
  const mayFix = useMay('setUsageLocation');
  const [usageLocation, setLocation] = useState(
    organization.defaultUsageLocation ?? organization.countryLetterCode,
  );
  const set = useMutation({
    mutationFn: () => setUsageLocation(ids, { usageLocation, onProgress: () => undefined }),
    onSuccess: async (failed) => {
      if (failed > 0) notify({ text: t('assign.locationFailed', { failed }), tone: 'failed' });
      await queryClient.invalidateQueries({ queryKey: ['preview'] });
      await refreshAfterChange();
    },
    onError: () =>
      notify({ text: t('assign.locationFailed', { failed: ids.length }), tone: 'failed' }),
  });
  return (
    <div className={styles.location}>
      <LocationSelect value={usageLocation} onChange={setLocation} />
      <Button
        isBusy={set.isPending}
        reason={mayFix ? null : t('states.noRole')}
        onPress={() => set.mutate()}
      >
        {t('assign.setLocation', { count: ids.length })}
      </Button>
    </div>
  );
}
