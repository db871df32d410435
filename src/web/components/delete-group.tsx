import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { deleteGroup, type DirectoryGroup } from '../../client/directory.ts';
import { textOf } from '../app/field-errors.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { t } from '../app/texts.ts';
import { notify } from './notify.tsx';
import { Confirm } from './pane.tsx';

/** Asks whether a group shall go, and lets it go. */
export function DeleteGroup({
  group,
  onClose,
}: {
  readonly group: DirectoryGroup;
  readonly onClose: () => void;
}): ReactNode {
  const navigate = useNavigate();
  const [isBusy, setIsBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setIsBusy(true);
    try {
      await deleteGroup(group.id);
      await navigate({ to: '/groups' });
      notify({ text: t('groups.deleted', { name: group.displayName }) });
      await refreshAfterChange();
    } catch (error) {
      onClose();
      notify({ text: textOf(error), tone: 'failed' });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Confirm
      title={t('groups.deleteQuestion', { name: group.displayName })}
      confirm={t('groups.delete')}
      isBusy={isBusy}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      {t('groups.deleteText')}
    </Confirm>
  );
}
