import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { deleteUsers } from '../../client/deleted-users.ts';
import { getUser, restoreUser } from '../../client/directory.ts';
import { changePeopleMax, type PeopleProgress } from '../app/change-people.ts';
import { formatNumber } from '../app/format.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { t } from '../app/texts.ts';
import { ConfirmPeopleChange } from './confirm-people-change.tsx';
import { notify } from './notify.tsx';
import { type SelectedPeople, usePeopleChange } from './use-people-change.ts';

/** Asks before people are deleted, then deletes them one after the other and tells how far it is. */
export function DeletePeople(props: SelectedPeople): ReactNode {
  const { selection, count, onClose } = props;
  const change = usePeopleChange(props, deleteUsers, useTell());
  const onlyId = selection.kind === 'some' && count === 1 ? ([...selection.ids][0] ?? '') : '';
  const person = useQuery({
    queryKey: ['people', onlyId, 'account'],
    queryFn: () => getUser(onlyId),
    enabled: onlyId !== '',
  });
  const name = person.data?.displayName ?? null;
  return (
    <ConfirmPeopleChange
      count={count}
      change={change}
      look="danger"
      texts={{
        ask: (people) =>
          name === null
            ? t('users.deleteAsk', { count: people })
            : t('users.deleteOneAsk', { name }),
        confirm: (people) => t('users.deleteUser', { count: people }),
        explanation: t('users.deleteText'),
        tooMany: t('users.deleteTooManyText', { max: changePeopleMax }),
        running: t('users.deleting'),
      }}
      onClose={onClose}
    />
  );
}

function useTell(): (progress: PeopleProgress) => void {
  const navigate = useNavigate();
  return ({ done: deleted, refused }) => {
    const [first] = deleted;
    if (refused.length > 0) {
      const text = t('users.notDeleted', {
        count: refused.length,
        done: formatNumber(deleted.length),
      });
      notify({ text, tone: 'failed' });
    } else if (first !== undefined) {
      const undo = async (): Promise<void> => {
        await restoreUser(first);
        await refreshAfterChange();
      };
      notify({
        text: t('users.deleted', { count: deleted.length }),
        action:
          deleted.length === 1
            ? { label: t('states.undo'), onPress: () => void undo() }
            : {
                label: t('users.showDeleted'),
                onPress: () => void navigate({ to: '/deleted-users' }),
              },
      });
    }
  };
}
