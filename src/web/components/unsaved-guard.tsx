import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../app/texts.ts';
import { Confirm } from './pane.tsx';

/**
 * Asks before one goes away from something unsaved: by a link, the back button, closing a pane that the address holds open, or
 * closing the window.
 */
export function UnsavedGuard({
  isDirty,
  isStaying,
}: {
  readonly isDirty: boolean;
  /** Whether what was entered is still there at the next address. */
  readonly isStaying: (next: { readonly pathname: string; readonly search: object }) => boolean;
}): ReactNode {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ next }) => isDirty && !isStaying(next),
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Confirm
      title={t('states.discard')}
      confirm={t('states.discardButton')}
      cancel={t('states.keepEditing')}
      onConfirm={proceed}
      onCancel={reset}
    >
      {t('states.discardText')}
    </Confirm>
  );
}
