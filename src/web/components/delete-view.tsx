import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CustomView } from '../../core/directory/people-view.ts';
import { deleteView } from '../../client/views.ts';
import { viewsQuery } from '../app/people-queries.ts';
import { t } from '../app/texts.ts';
import { failureText } from '../app/failure-text.ts';
import { useProductNames } from '../app/product-names.ts';
import { notify } from './notify.tsx';
import { Confirm } from './pane.tsx';

/** Asks before a custom view goes. */
export function DeleteView({
  view,
  onDeleted,
  onClose,
}: {
  readonly view: CustomView;
  readonly onDeleted: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const queries = useQueryClient();
  const names = useProductNames();
  const deletion = useMutation({
    mutationFn: () => deleteView(view.id),
    onSuccess: async () => {
      onDeleted();
      await queries.invalidateQueries(viewsQuery);
      notify({ text: t('users.viewDeleted', { name: view.name }) });
    },
    onError: (error) => notify({ text: failureText(error, names), tone: 'failed' }),
  });
  return (
    <Confirm
      title={t('users.deleteViewAsk', { name: view.name })}
      confirm={t('users.deleteView')}
      isBusy={deletion.isPending}
      onConfirm={() => deletion.mutate()}
      onCancel={onClose}
    >
      {t('users.deleteViewText')}
    </Confirm>
  );
}
