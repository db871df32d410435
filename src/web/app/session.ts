import { useSuspenseQuery } from '@tanstack/react-query';
import type { MeBody } from '../../api/organization.ts';
import type { Action } from '../../core/roles/action.ts';
import { meQuery } from './queries.ts';

/** Who is signed in. The shell shows no page before that is known. */
export function useMe(): MeBody {
  return useSuspenseQuery(meQuery).data;
}

/** Whether the person signed in may do this at all; a single target may still be refused by the server. */
export function useMay(action: Action): boolean {
  return useMe().can.includes(action);
}
