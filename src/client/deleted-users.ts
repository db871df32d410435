import { request } from './request.ts';

/** Brings a deleted person back, with another user name where theirs is taken (checklist 186). */
export function restoreUserAs(id: string, newUserPrincipalName: string | null): Promise<unknown> {
  return request(`/v1.0/directory/deletedItems/${encodeURIComponent(id)}/restore`, {
    method: 'POST',
    body: newUserPrincipalName === null ? {} : { newUserPrincipalName },
  });
}

/** Deletes a deleted person for good. */
export function purgeUser(id: string): Promise<null> {
  return request(`/v1.0/directory/deletedItems/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

/** People deleted or restored with one request: as many as a batch takes. */
export const peopleAtATime = 20;

type BatchAnswer = {
  readonly responses: readonly { readonly id: string; readonly status: number }[];
};

/** Deletes at most `peopleAtATime` people with one request. Answers who could not be deleted. */
export function deleteUsers(ids: readonly string[]): Promise<readonly string[]> {
  return refusedOf(ids, (id) => ({ method: 'DELETE', url: `/users/${id}` }));
}

/** Restores at most `peopleAtATime` deleted people with one request. Answers who could not be restored. */
export function restoreUsers(ids: readonly string[]): Promise<readonly string[]> {
  return refusedOf(ids, (id) => ({
    method: 'POST',
    url: `/directory/deletedItems/${id}/restore`,
  }));
}

/** Who is refused of a batch that asks the same about each person. */
async function refusedOf(
  ids: readonly string[],
  requestOf: (id: string) => { readonly method: string; readonly url: string },
): Promise<readonly string[]> {
  const requests = ids.map((id) => ({ id, ...requestOf(encodeURIComponent(id)) }));
  const { responses } = await request<BatchAnswer>('/v1.0/$batch', {
    method: 'POST',
    body: { requests },
  });
  return responses.filter(({ status }) => status >= 400).map(({ id }) => id);
}
