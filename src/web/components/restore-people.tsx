import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { restoreUsers } from '../../client/deleted-users.ts';
import { changePeopleMax, type PeopleProgress } from '../app/change-people.ts';
import { formatNumber } from '../app/format.ts';
import { t } from '../app/texts.ts';
import { ConfirmPeopleChange } from './confirm-people-change.tsx';
import { notify } from './notify.tsx';
import { type SelectedPeople, usePeopleChange } from './use-people-change.ts';

/** Asks before deleted people are restored, then restores them one after the other and tells how far it is. */
export function RestorePeople(props: SelectedPeople): ReactNode {
  const change = usePeopleChange(props, restoreUsers, useTell());
  return (
    <ConfirmPeopleChange
      count={props.count}
      change={change}
      look="primary"
      texts={{
        ask: (count) => t('users.restoreAsk', { count }),
        confirm: (count) => t('users.restoreUsers', { count }),
        explanation: t('users.restoreSeveralText'),
        tooMany: t('users.restoreTooManyText', { max: changePeopleMax }),
        running: t('users.restoring'),
      }}
      onClose={props.onClose}
    />
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
