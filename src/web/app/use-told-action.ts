import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { notify } from '../components/notify.tsx';
import { failureText } from './failure-text.ts';
import { useProductNames } from './product-names.ts';
import { refreshAfterChange } from './refresh.ts';

/** Does something, asks again for what is on screen, and tells what came of it, or why nothing did. */
export function useToldAction<Input, Output>(action: {
  readonly act: (input: Input) => Promise<Output>;
  readonly told: (output: Output, input: Input) => string;
  readonly onDone?: () => void;
}): UseMutationResult<Output, Error, Input> {
  const names = useProductNames();
  return useMutation({
    mutationFn: action.act,
    onSuccess: async (output, input) => {
      await refreshAfterChange();
      notify({ text: action.told(output, input) });
      action.onDone?.();
    },
    onError: (error) => notify({ text: failureText(error, names), tone: 'failed' }),
  });
}
