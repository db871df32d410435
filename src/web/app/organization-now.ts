import type { MeBody } from '../../api/organization.ts';
import { queryClient } from './query-client.ts';
import { meQuery } from './queries.ts';

/** What time it is for the organization, in milliseconds: in a rehearsal its clock may be ahead of this machine's. */
export function organizationNow(): number {
  const me = queryClient.getQueryData<MeBody>(meQuery.queryKey);
  return Date.now() + (me?.organization.clockAheadMilliseconds ?? 0);
}
