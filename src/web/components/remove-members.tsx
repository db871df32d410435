import { useState, type ReactNode } from 'react';
import { addMembers, type DirectoryGroup, removeMembers } from '../../client/directory.ts';
import { textOf } from '../app/field-errors.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { t } from '../app/texts.ts';
import { notify } from './notify.tsx';
import { Confirm } from './pane.tsx';

/** Asks whether people shall leave a group, and lets them leave; they can be put back at once. */
export function RemoveMembers({
  group,
  ids,
  onDone,
  onClose,
}: {
  readonly group: DirectoryGroup;
  readonly ids: readonly string[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const [isBusy, setIsBusy] = useState(false);
  const again = async (): Promise<void> => {
    try {
      await addMembers(group.id, ids);
      await refreshAfterChange();
    } catch (error) {
      notify({ text: textOf(error), tone: 'failed' });
    }
  };
  const remove = async (): Promise<void> => {
    setIsBusy(true);
    try {
      const failed = await removeMembers(group.id, ids);
      onDone();
      notify({
        text: t(failed === 0 ? 'groups.removed' : 'groups.removedPartly', {
          count: ids.length - failed,
          failed,
        }),
        tone: failed === 0 ? 'done' : 'failed',
        action: { label: t('states.undo'), onPress: () => void again() },
      });
    } catch (error) {
      notify({ text: textOf(error), tone: 'failed' });
    } finally {
      onClose();
      await refreshAfterChange();
    }
  };
  return (
    <Confirm
      title={t('groups.removeQuestion', { count: ids.length, name: group.displayName })}
      confirm={t('groups.removeCount', { count: ids.length })}
      isBusy={isBusy}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      {t('groups.removeText')}
    </Confirm>
  );
}
