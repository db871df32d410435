import { Link, useNavigate } from '@tanstack/react-router';
import { CircleCheck, CircleX, Undo2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
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
  const undo = useUndo(operation.operationNo, onClose);
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
            isBusy={undo.isBusy}
            reason={changed === 0 ? t('assign.nothingToUndo') : null}
            onPress={undo.start}
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
export function useUndo(
  operationNo: number,
  onDone: () => void,
): { readonly start: () => void; readonly isBusy: boolean } {
  const [isBusy, setIsBusy] = useState(false);
  const navigate = useNavigate();
  const names = useProductNames();
  const run = async (): Promise<void> => {
    setIsBusy(true);
    try {
      const undone = await undoAtOnce(operationNo);
      onDone();
      if (undone.kind === 'done') notify({ text: t('assign.undone') });
      else await navigate({ to: '/plans/$planId', params: { planId: undone.planId } });
    } catch (error) {
      notify({ text: failureText(error, names), tone: 'failed' });
    } finally {
      setIsBusy(false);
    }
  };
  return { start: () => void run(), isBusy };
}
