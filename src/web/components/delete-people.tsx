import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import type { PeopleList } from '../../api/people.ts';
import { getUser, restoreUser } from '../../client/directory.ts';
import {
  type Deletion,
  deletePeople,
  deletePeopleMax,
  idsOfSelection,
} from '../app/delete-people.ts';
import { failureText } from '../app/failure-text.ts';
import { formatNumber } from '../app/format.ts';
import { nobody, type PeopleSelection, withPeople } from '../app/people-selection.ts';
import { useProductNames } from '../app/product-names.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { t } from '../app/texts.ts';
import { notify } from './notify.tsx';
import { Confirm } from './pane.tsx';
import { Progress } from './progress.tsx';

type DeleteProps = {
  readonly selection: PeopleSelection;
  readonly list: PeopleList;
  /** People selected; null: not counted yet. */
  readonly count: number | null;
  readonly onSelect: (selection: PeopleSelection) => void;
  readonly onClose: () => void;
};

/** Asks before people are deleted, then deletes them one after the other and tells how far it is. */
export function DeletePeople(props: DeleteProps): ReactNode {
  const { selection, count, onClose } = props;
  const { run, progress, stop } = useDeletion(props);
  const onlyId = selection.kind === 'some' && count === 1 ? ([...selection.ids][0] ?? '') : '';
  const person = useQuery({
    queryKey: ['people', onlyId, 'account'],
    queryFn: () => getUser(onlyId),
    enabled: onlyId !== '',
  });
  if (count === 0 && progress === null) return null;
  if (count === null || (count > deletePeopleMax && progress === null)) {
    return (
      <Confirm
        title={t('users.deleteTooMany')}
        confirm={t('states.close')}
        look="primary"
        onConfirm={onClose}
        onCancel={onClose}
      >
        {t('users.deleteTooManyText', { max: deletePeopleMax })}
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
            done: progress.deleted.length + progress.refused.length,
            total: progress.total,
          })}
          done={progress.deleted.length + progress.refused.length}
          total={progress.total}
        />
      )}
    </Confirm>
  );
}

function useDeletion({ selection, list, onSelect, onClose }: DeleteProps) {
  const [progress, setProgress] = useState<Deletion | null>(null);
  const stop = useRef<AbortController | null>(null);
  const names = useProductNames();
  const tell = useTell();
  const run = useMutation({
    mutationFn: async () => {
      const control = new AbortController();
      stop.current = control;
      const ids = await idsOfSelection(selection, list);
      let last: Deletion = { total: ids.length, deleted: [], refused: [] };
      setProgress(last);
      for await (const now of deletePeople(ids, control.signal)) {
        last = now;
        setProgress(now);
      }
      return last;
    },
    onSuccess: (done) => {
      onSelect(selection.kind === 'all' ? nobody : withPeople(selection, done.deleted, false));
      onClose();
      tell(done);
    },
    onError: (error) => notify({ text: failureText(error, names), tone: 'failed' }),
    onSettled: refreshAfterChange,
  });
  return { run, progress, stop: () => stop.current?.abort() };
}

function useTell(): (done: Deletion) => void {
  const navigate = useNavigate();
  return ({ deleted, refused }) => {
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
