import { useMutation } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { reprocessPeople } from '../../client/groups.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { useMay } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { useTellFailure } from '../app/use-plan-actions.ts';
import { Button } from '../components/button.tsx';
import { notify } from '../components/notify.tsx';

/** Looks again at what groups give to a person, and tells what came of it. */
export function ReprocessPerson({ userId }: { readonly userId: string }): ReactNode {
  const may = useMay('reprocessUser');
  const reprocess = useMutation({
    mutationFn: () => reprocessPeople({ ids: [userId] }),
    onError: useTellFailure(),
    onSuccess: ({ value }) => {
      const failing = value.filter(({ problems }) => problems.length > 0).length;
      notify({ text: t(failing === 0 ? 'person.reprocessedWell' : 'person.reprocessedStill') });
    },
    onSettled: refreshAfterChange,
  });
  return (
    <Button
      icon={<RotateCcw size={15} aria-hidden="true" />}
      reason={may ? null : t('states.noRole')}
      isBusy={reprocess.isPending}
      onPress={() => reprocess.mutate()}
    >
      {t('groupErrors.reprocess')}
    </Button>
  );
}
