import type { User, UserPatch } from '../core/directory/user.ts';
import type { Group, GroupPatch } from '../core/directory/group.ts';
import type { GroupsBody } from '../api/overview.ts';
import { queryOf, request, RequestFailed } from './request.ts';

/** Properties of a person that the pages show. */
const userSelect = [
  'id',
  'displayName',
  'userPrincipalName',
  'userType',
  'accountEnabled',
  'givenName',
  'surname',
  'mail',
  'usageLocation',
  'jobTitle',
  'department',
  'companyName',
  'officeLocation',
  'employeeId',
  'streetAddress',
  'city',
  'state',
  'postalCode',
  'country',
  'mobilePhone',
  'businessPhones',
  'createdDateTime',
  'deletedDateTime',
  'onPremisesSyncEnabled',
  'externalUserState',
] as const;

/** A person as Graph has them, as far as the pages show it. */
export type DirectoryUser = Pick<User, (typeof userSelect)[number]>;

/** A person by id, active or deleted. Throws `RequestFailed` 404 where there is neither. */
export async function getUser(id: string): Promise<DirectoryUser> {
  try {
    return await request(`/v1.0/users/${encodeURIComponent(id)}${selectUser()}`);
  } catch (error) {
    if (!(error instanceof RequestFailed) || error.status !== 404) throw error;
    return await getDeletedUser(id);
  }
}

/** A deleted person by id. Throws `RequestFailed` 404 where there is none, or they were restored. */
export function getDeletedUser(id: string): Promise<DirectoryUser> {
  return request(
    `/v1.0/directory/deletedItems/${encodeURIComponent(id)}/microsoft.graph.user${selectUser()}`,
  );
}

function selectUser(): string {
  return queryOf({ $select: userSelect.join(',') });
}

/** Changes some properties of a person. */
export function updateUser(id: string, patch: UserPatch): Promise<null> {
  return request(`/v1.0/users/${encodeURIComponent(id)}`, { method: 'PATCH', body: patch });
}

/** Deletes a person; for 30 days they can be restored. */
export function deleteUser(id: string): Promise<null> {
  return request(`/v1.0/users/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

/** Brings a deleted person back. */
export function restoreUser(id: string): Promise<unknown> {
  return request(`/v1.0/directory/deletedItems/${encodeURIComponent(id)}/restore`, {
    method: 'POST',
    body: {},
  });
}

/** A group of a person's list, by display name. */
export type MemberOfGroup = Pick<
  Group,
  'id' | 'displayName' | 'description' | 'groupTypes' | 'mailEnabled' | 'securityEnabled'
>;

/** Groups shown of one person at most. */
const memberOfMax = 999;

/** The groups that a person is in directly. */
export async function getMemberOf(id: string): Promise<readonly MemberOfGroup[]> {
  const query = queryOf({
    $select: 'id,displayName,description,groupTypes,mailEnabled,securityEnabled',
    $top: memberOfMax,
  });
  const { value } = await request<{ readonly value: readonly MemberOfGroup[] }>(
    `/v1.0/users/${encodeURIComponent(id)}/memberOf/microsoft.graph.group${query}`,
  );
  return value.toSorted((a, b) => a.displayName.localeCompare(b.displayName));
}

/** Invites somebody from outside; answers who they are here. */
export async function inviteGuest(guest: {
  readonly mail: string;
  readonly displayName: string;
}): Promise<string> {
  const { invitedUser } = await request<{ readonly invitedUser: { readonly id: string } }>(
    '/v1.0/invitations',
    {
      method: 'POST',
      body: {
        invitedUserEmailAddress: guest.mail,
        ...(guest.displayName === '' ? {} : { invitedUserDisplayName: guest.displayName }),
        inviteRedirectUrl: `${location.origin}/`,
        sendInvitationMessage: false,
      },
    },
  );
  return invitedUser.id;
}

/** A page of the Groups list. */
export function getGroups(
  page: { readonly q: string; readonly top: number; readonly after: string | null },
  signal: AbortSignal,
): Promise<GroupsBody> {
  const query = queryOf({ q: page.q, $top: page.top, $skiptoken: page.after });
  return request(`/api/groups-list${query}`, { signal });
}

/** A group as Graph has it. */
export type DirectoryGroup = Group;

/** One group. */
export function getGroup(id: string): Promise<DirectoryGroup> {
  return request(groupPath(id));
}

/** Where it is. */
export function groupPath(id: string): string {
  return `/v1.0/groups/${encodeURIComponent(id)}`;
}

/** What a new group needs; Graph fills in the rest. */
export type NewGroup = Pick<
  Group,
  'displayName' | 'description' | 'mailEnabled' | 'mailNickname' | 'securityEnabled' | 'groupTypes'
> & { readonly membershipRule?: string; readonly membershipRuleProcessingState?: 'On' };

/** Creates a group. */
export function addGroup(group: NewGroup): Promise<DirectoryGroup> {
  return request('/v1.0/groups', { method: 'POST', body: group });
}

/** Changes some properties of a group. */
export function updateGroup(id: string, patch: GroupPatch): Promise<null> {
  return request(`/v1.0/groups/${encodeURIComponent(id)}`, { method: 'PATCH', body: patch });
}

/** Deletes a group. */
export function deleteGroup(id: string): Promise<null> {
  return request(`/v1.0/groups/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

/** Members that one request can add (Graph's `@odata.bind`). */
const membersAtATime = 20;

/** Adds people or groups to a group, 20 at a time; stops at the first refusal. */
export async function addMembers(id: string, memberIds: readonly string[]): Promise<void> {
  for (let first = 0; first < memberIds.length; first += membersAtATime) {
    const part = memberIds.slice(first, first + membersAtATime);
    const links = part.map((member) => `${location.origin}/v1.0/directoryObjects/${member}`);
    await request(`/v1.0/groups/${encodeURIComponent(id)}`, {
      method: 'PATCH',
      body: { 'members@odata.bind': links },
    });
  }
}

/** Takes members out of a group, 20 at a time; answers how many could not be. */
export async function removeMembers(id: string, memberIds: readonly string[]): Promise<number> {
  let failed = 0;
  for (let first = 0; first < memberIds.length; first += membersAtATime) {
    const part = memberIds.slice(first, first + membersAtATime);
    const { responses } = await request<{
      readonly responses: readonly { readonly status: number }[];
    }>('/v1.0/$batch', {
      method: 'POST',
      body: {
        requests: part.map((member) => ({
          id: member,
          method: 'DELETE',
          url: `/groups/${encodeURIComponent(id)}/members/${encodeURIComponent(member)}/$ref`,
        })),
      },
    });
    failed += responses.filter(({ status }) => status >= firstFailedStatus).length;
  }
  return failed;
}

const firstFailedStatus = 400;

/** A group inside a group. */
export type NestedGroup = Pick<Group, 'id' | 'displayName'>;

/** The groups that are members of a group. */
export async function getNestedGroups(id: string): Promise<readonly NestedGroup[]> {
  const query = queryOf({ $select: 'id,displayName', $top: memberOfMax });
  const { value } = await request<{ readonly value: readonly NestedGroup[] }>(
    `/v1.0/groups/${encodeURIComponent(id)}/members/microsoft.graph.group${query}`,
  );
  return value.toSorted((a, b) => a.displayName.localeCompare(b.displayName));
}

/** Somebody who owns a group. */
export type GroupOwner = Pick<User, 'id' | 'displayName' | 'userPrincipalName'>;

/** Who owns a group. */
export async function getOwners(id: string): Promise<readonly GroupOwner[]> {
  const { value } = await request<{ readonly value: readonly GroupOwner[] }>(
    `/v1.0/groups/${encodeURIComponent(id)}/owners${queryOf({ $top: memberOfMax })}`,
  );
  return value;
}

/** Makes somebody an owner. */
export function addOwner(id: string, ownerId: string): Promise<null> {
  return request(`/v1.0/groups/${encodeURIComponent(id)}/owners/$ref`, {
    method: 'POST',
    body: { '@odata.id': `${location.origin}/v1.0/directoryObjects/${ownerId}` },
  });
}

/** Ends that somebody owns a group. */
export function removeOwner(id: string, ownerId: string): Promise<null> {
  return request(
    `/v1.0/groups/${encodeURIComponent(id)}/owners/${encodeURIComponent(ownerId)}/$ref`,
    { method: 'DELETE' },
  );
}
