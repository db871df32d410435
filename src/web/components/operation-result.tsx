import { Ban, CircleCheck, CircleMinus, CirclePause, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OperationBody } from '../../api/operations.ts';
import { doneOf } from '../app/operation-text.ts';
import { t } from '../app/texts.ts';
import { Status } from './badge.tsx';

const size = 16;

/** What became of an operation in figures, or how far it is. */
export function OperationResult({ operation }: { readonly operation: OperationBody }): ReactNode {
  const { status, changed, refused, drifted, total } = operation;
  if (status === 'running' || status === 'stopping') {
    return (
      <Status tone="accent" icon={<LoaderCircle size={size} aria-hidden="true" />}>
        {t(`operations.status.${status}`)},{' '}
        {t('operations.progress', { done: doneOf(operation), total })}
      </Status>
    );
  }
  const rest = [
    ...(refused > 0 ? [t('operations.refused', { count: refused })] : []),
    ...(drifted > 0 ? [t('operations.drifted', { count: drifted })] : []),
  ];
  return (
    <Status {...faceOf(operation)}>
      <span className="number">
        {status === 'done' ? '' : `${t(`operations.status.${status}`)}, `}
        {changed === 0 ? t('operations.nothing') : t('operations.changed', { count: changed })}
        {rest.length > 0 && <span className="muted">, {rest.join(', ')}</span>}
      </span>
    </Status>
  );
}

function faceOf(operation: OperationBody): {
  readonly tone: 'ok' | 'warn' | 'bad' | 'quiet';
  readonly icon: ReactNode;
} {
  const { status, changed, refused, drifted } = operation;
  if (status === 'failed') return { tone: 'bad', icon: <Ban size={size} aria-hidden="true" /> };
  if (status === 'stopped') {
    return { tone: 'warn', icon: <CirclePause size={size} aria-hidden="true" /> };
  }
  if (changed === 0) return { tone: 'quiet', icon: <CircleMinus size={size} aria-hidden="true" /> };
  return {
    tone: refused + drifted > 0 ? 'warn' : 'ok',
    icon: <CircleCheck size={size} aria-hidden="true" />,
  };
}
