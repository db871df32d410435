import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { PeopleList } from '../../api/people.ts';
import {
  changePeople,
  idsOfSelection,
  type PeopleChange,
  type PeopleProgress,
} from '../app/change-people.ts';
import { failureText } from '../app/failure-text.ts';
import { nobody, type PeopleSelection, withPeople } from '../app/people-selection.ts';
import { useProductNames } from '../app/product-names.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { notify } from './notify.tsx';

/** Whom a change is about, and what is to be done when it is over. */
export type SelectedPeople = {
  readonly selection: PeopleSelection;
  readonly list: PeopleList;
  /** People selected; null: not counted yet. */
  readonly count: number | null;
  readonly onSelect: (selection: PeopleSelection) => void;
  readonly onClose: () => void;
};

/** A change of everyone selected, some at a time: begin it, see how far it is, stop it. Those who were refused stay selected. */
export function usePeopleChange(
  { selection, list, onSelect, onClose }: SelectedPeople,
  change: PeopleChange,
  tell: (progress: PeopleProgress) => void,
): {
  readonly run: UseMutationResult<PeopleProgress, Error, void>;
  /** Null: it has not begun. */
  readonly progress: PeopleProgress | null;
  readonly stop: () => void;
} {
  const [progress, setProgress] = useState<PeopleProgress | null>(null);
  const stop = useRef<AbortController | null>(null);
  const names = useProductNames();
  const run = useMutation({
    mutationFn: async () => {
      const control = new AbortController();
      stop.current = control;
      const ids = await idsOfSelection(selection, list);
      let last: PeopleProgress = { total: ids.length, done: [], refused: [] };
      setProgress(last);
      for await (const now of changePeople(ids, change, control.signal)) {
        last = now;
        setProgress(now);
      }
      return last;
    },
    onSuccess: (last) => {
      onSelect(selection.kind === 'all' ? nobody : withPeople(selection, last.done, false));
      onClose();
      tell(last);
    },
    onError: (error) => notify({ text: failureText(error, names), tone: 'failed' }),
    onSettled: refreshAfterChange,
  });
  return { run, progress, stop: () => stop.current?.abort() };
}
