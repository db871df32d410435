import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { CircleCheck, CircleX, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OperationBody } from '../../api/operations.ts';
import { failureText } from '../app/failure-text.ts';
import { useProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import { undoAtOnce } from '../app/undo-operation.ts';
import { Button } from '../components/button.tsx';
import { notify } from '../components/notify.tsx';
import { Pane } from '../components/pane.tsx';
import { EmptyState } from '../components/states.tsx';

/** What an operation came to: how many changed, how many not, the way back and the way to it in Activity. */
export function PlanResult({
  title,
  operation,
  summary,
  again,
  onClose,
}: {
  readonly title: string;
  readonly operation: OperationBody;
  readonly summary: string;
  readonly again?: { readonly label: string; readonly onPress: () => void };
  readonly onClose: () => void;
}): ReactNode {
  const undo = useMutation({ mutationFn: useUndo(), onSuccess: onClose });
  const { changed, refused, unchanged } = operation;
  const isDone = operation.status === 'done';
  const missed = refused + operation.drifted;
  return (
    <Pane
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button look="primary" onPress={onClose}>
            {t('assign.close')}
          </Button>
          {again !== undefined && <Button onPress={again.onPress}>{again.label}</Button>}
          <Button
            icon={<Undo2 size={16} aria-hidden="true" />}
            isBusy={undo.isPending}
            reason={changed === 0 ? t('assign.nothingToUndo') : null}
            onPress={() => undo.mutate(operation.operationNo)}
          >
            {t('states.undo')}
          </Button>
        </>
      }
    >
      <div role="status">
        <EmptyState
          icon={isDone ? <CircleCheck size={32} /> : <CircleX size={32} />}
          title={isDone ? summary : t('assign.ended')}
          action={
            <Link
              to="/activity/$operationNo"
              params={{ operationNo: String(operation.operationNo) }}
            >
              {t('states.showActivity')}
            </Link>
          }
        >
          {missed > 0 && <>{t('assign.notDone', { count: missed })} </>}
          {unchanged > 0 && t('assign.hadIt', { count: unchanged })}
        </EmptyState>
      </div>
    </Pane>
  );
}

/** Takes an operation back; where not all of it can go back, the plan is shown instead. */
function useUndo(): (operationNo: number) => Promise<void> {
  const navigate = useNavigate();
  const names = useProductNames();
  return async (operationNo) => {
    try {
      const undone = await undoAtOnce(operationNo);
      if (undone.kind === 'done') notify({ text: t('assign.undone') });
      else await navigate({ to: '/plans/$planId', params: { planId: undone.planId } });
    } catch (error) {
      notify({ text: failureText(error, names), tone: 'failed' });
    }
  };
}

/** Tells that something was done, with the way back; null: nothing had to be changed. */
export function useUndoNotice(): (text: string, operationNo: number | null) => void {
  const undo = useUndo();
  return (text, operationNo) => {
    notify({
      text,
      ...(operationNo === null
        ? {}
        : { action: { label: t('states.undo'), onPress: () => void undo(operationNo) } }),
    });
  };
}
