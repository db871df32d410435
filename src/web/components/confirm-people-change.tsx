import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { changePeopleMax, type PeopleProgress } from '../app/change-people.ts';
import { t } from '../app/texts.ts';
import { Confirm } from './pane.tsx';
import { Progress } from './progress.tsx';

/** What is asked before people are changed one after the other, and said while they are. */
export type PeopleChangeTexts = {
  /** The question, for so many people. */
  readonly ask: (count: number) => string;
  /** The button that begins it. */
  readonly confirm: (count: number) => string;
  readonly explanation: string;
  readonly tooMany: string;
  readonly running: string;
};

/** Asks before everyone selected is changed, tells how far it is, and lets it be stopped. Nothing is shown where nobody is selected. */
export function ConfirmPeopleChange({
  count,
  change: { run, progress, stop },
  texts,
  look,
  onClose,
}: {
  /** People selected; null: not counted yet. */
  readonly count: number | null;
  readonly change: {
    readonly run: UseMutationResult<PeopleProgress, Error, void>;
    readonly progress: PeopleProgress | null;
    readonly stop: () => void;
  };
  readonly texts: PeopleChangeTexts;
  readonly look: 'primary' | 'danger';
  readonly onClose: () => void;
}): ReactNode {
  if (count === 0 && progress === null) return null;
  if (count === null || (count > changePeopleMax && progress === null)) {
    return (
      <Confirm
        title={t('users.deleteTooMany')}
        confirm={t('states.close')}
        look="primary"
        onConfirm={onClose}
        onCancel={onClose}
      >
        {texts.tooMany}
      </Confirm>
    );
  }
  const total = progress?.total ?? count;
  const done = progress === null ? 0 : progress.done.length + progress.refused.length;
  return (
    <Confirm
      title={texts.ask(total)}
      confirm={texts.confirm(total)}
      cancel={run.isPending ? t('users.stop') : t('states.cancel')}
      look={look}
      isBusy={run.isPending}
      onConfirm={() => run.mutate()}
      onCancel={run.isPending ? stop : onClose}
    >
      {progress === null ? (
        texts.explanation
      ) : (
        <Progress
          label={texts.running}
          text={t('users.deletingOf', { done, total })}
          done={done}
          total={total}
        />
      )}
    </Confirm>
  );
}
