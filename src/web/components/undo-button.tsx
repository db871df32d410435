import { useMutation } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OperationBody } from '../../api/operations.ts';
import { undoOperation } from '../../client/operations.ts';
import { whyNoUndo } from '../app/operation-text.ts';
import { useMay } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { useShowPlan, useTellFailure } from '../app/use-plan-actions.ts';
import { Button, type ButtonLook } from './button.tsx';

/** Plans the way back from an operation and shows it; where there is none it says why. */
export function UndoButton({
  operation,
  look = 'normal',
}: {
  readonly operation: OperationBody;
  readonly look?: ButtonLook;
}): ReactNode {
  const mayNot = !useMay('assignUserLicense');
  const show = useShowPlan();
  const undo = useMutation({
    mutationFn: async () => show(await undoOperation(operation.operationNo), false),
    onError: useTellFailure(),
  });
  const number = t('operations.number', { operationNo: operation.operationNo });
  return (
    <Button
      look={look}
      icon={<Undo2 size={15} aria-hidden="true" />}
      label={`${t('states.undo')}: ${number}`}
      onPress={() => undo.mutate()}
      isBusy={undo.isPending}
      reason={whyNoUndo(operation) ?? (mayNot ? t('states.noRole') : null)}
    >
      {t('states.undo')}
    </Button>
  );
}
