import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { SubscriptionChangedBody } from '../../api/licenses.ts';
import {
  changeSubscription,
  deleteSubscription,
  type SubscriptionRequest,
} from '../../client/subscriptions.ts';
import { notify } from '../components/notify.tsx';
import { failureText } from './failure-text.ts';
import { useProductNames } from './product-names.ts';
import { refreshAfterChange } from './refresh.ts';

/** What can be asked of a subscription on its pane. */
export type SubscriptionWish = SubscriptionRequest | { readonly what: 'delete' };

/** Changes a subscription, tells what came of it, and asks for what is on screen again. */
export function useSubscriptionChange(
  id: string,
  told: (wish: SubscriptionWish) => string,
): UseMutationResult<SubscriptionChangedBody, Error, SubscriptionWish> {
  const names = useProductNames();
  return useMutation({
    mutationFn: (wish: SubscriptionWish) =>
      wish.what === 'delete' ? deleteSubscription(id) : changeSubscription(id, wish),
    onSuccess: async (_answer, wish) => {
      await refreshAfterChange();
      notify({ text: told(wish) });
    },
    onError: (error) => notify({ text: failureText(error, names), tone: 'failed' }),
  });
}
