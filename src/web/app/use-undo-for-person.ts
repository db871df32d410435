import { useNavigate } from '@tanstack/react-router';
import { notify } from '../components/notify.tsx';
import { textOf } from './field-errors.ts';
import { t } from './texts.ts';
import { undoAtOnce } from './undo-operation.ts';

/** Takes an operation of one person back; shows the plan where not all of it can go back. */
export function useUndoForPerson(): (operationNo: number, name: string) => Promise<void> {
  const navigate = useNavigate();
  return async (operationNo, name) => {
    try {
      const undone = await undoAtOnce(operationNo);
      if (undone.kind === 'done') notify({ text: t('person.undone', { name }) });
      else await navigate({ to: '/plans/$planId', params: { planId: undone.planId } });
    } catch (failure) {
      notify({ text: textOf(failure), tone: 'failed' });
    }
  };
}
