import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { deleteUsers } from '../../client/deleted-users.ts';
import { getUser, restoreUser } from '../../client/directory.ts';
import { changePeopleMax, type PeopleProgress } from '../app/change-people.ts';
import { formatNumber } from '../app/format.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { t } from '../app/texts.ts';
import { notify } from './notify.tsx';
import { Confirm } from './pane.tsx';
import { Progress } from './progress.tsx';
import { type SelectedPeople, usePeopleChange } from './use-people-change.ts';

/** Asks before people are deleted, then deletes them one after the other and tells how far it is. */
export function DeletePeople(props: SelectedPeople): ReactNode {
  const { selection, count, onClose } = props;
  const { run, progress, stop } = usePeopleChange(props, deleteUsers, useTell());
  const onlyId = selection.kind === 'some' && count === 1 ? ([...selection.ids][0] ?? '') : '';
  const person = useQuery({
    queryKey: ['people', onlyId, 'account'],
    queryFn: () => getUser(onlyId),
    enabled: onlyId !== '',
  });
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
        {t('users.deleteTooManyText', { max: changePeopleMax })}
      </Confirm>
    );
  }
  const name = person.data?.displayName;
  return (
    <Confirm
      title={
        name === undefined || name === null
          ? t('users.deleteAsk', { count: progress?.total ?? count })
          : t('users.deleteOneAsk', { name })
      }
      confirm={t('users.deleteUser', { count: progress?.total ?? count })}
      cancel={run.isPending ? t('users.stop') : t('states.cancel')}
      isBusy={run.isPending}
      onConfirm={() => run.mutate()}
      onCancel={run.isPending ? stop : onClose}
    >
      {progress === null ? (
        t('users.deleteText')
      ) : (
        <Progress
          label={t('users.deleting')}
          text={t('users.deletingOf', {
            done: progress.done.length + progress.refused.length,
            total: progress.total,
          })}
          done={progress.done.length + progress.refused.length}
          total={progress.total}
        />
      )}
    </Confirm>
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
