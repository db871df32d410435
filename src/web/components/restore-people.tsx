import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { restoreUsers } from '../../client/deleted-users.ts';
import { changePeopleMax, type PeopleProgress } from '../app/change-people.ts';
import { formatNumber } from '../app/format.ts';
import { t } from '../app/texts.ts';
import { notify } from './notify.tsx';
import { Confirm } from './pane.tsx';
import { Progress } from './progress.tsx';
import { type SelectedPeople, usePeopleChange } from './use-people-change.ts';

/** Asks before deleted people are restored, then restores them one after the other and tells how far it is. */
export function RestorePeople(props: SelectedPeople): ReactNode {
  const { count, onClose } = props;
  const { run, progress, stop } = usePeopleChange(props, restoreUsers, useTell());
  if (count === 0 && progress === null) return null;
  if (count === null || (count > changePeopleMax && progress === null)) {
    return (
      <Confirm
        title={t('users.deleteTooMany')}
        confirm={t('states.close')}
        look="primary"
        onConfirm={onClose}
        onCancel={onClose}
      >
        {t('users.restoreTooManyText', { max: changePeopleMax })}
      </Confirm>
    );
  }
  const total = progress?.total ?? count;
  const done = progress === null ? 0 : progress.done.length + progress.refused.length;
  return (
    <Confirm
      title={t('users.restoreAsk', { count: total })}
      confirm={t('users.restoreUsers', { count: total })}
      cancel={run.isPending ? t('users.stop') : t('states.cancel')}
      look="primary"
      isBusy={run.isPending}
      onConfirm={() => run.mutate()}
      onCancel={run.isPending ? stop : onClose}
    >
      {progress === null ? (
        t('users.restoreSeveralText')
      ) : (
        <Progress
          label={t('users.restoring')}
          text={t('users.deletingOf', { done, total })}
          done={done}
          total={total}
        />
      )}
    </Confirm>
  );
}

function useTell(): (progress: PeopleProgress) => void {
  const navigate = useNavigate();
  return ({ done, refused }) => {
    if (refused.length > 0) {
      const text = t('users.notRestored', {
        count: refused.length,
        done: formatNumber(done.length),
      });
      notify({ text, tone: 'failed' });
    } else if (done.length > 0) {
      notify({
        text: t('users.severalRestored', { count: done.length }),
        action: { label: t('users.showActive'), onPress: () => void navigate({ to: '/users' }) },
      });
    }
  };
}
