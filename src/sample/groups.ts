import type { Group } from '../core/directory/group.ts';
import type { User } from '../core/directory/user.ts';
import { addDays, knownId } from '../core/ids.ts';
import type { GroupId, Instant, UserId } from '../core/ids.ts';
import type { GroupLink } from '../store/store.ts';
import type { SeededRandom } from './random.ts';
import { securityIdentifierOf } from './security-identifier.ts';
import { mailDomain } from './staff.ts';
import { teams } from './teams.ts';
import type { Team, TeamKind } from './teams.ts';

/** Groups with their members and owners. */
export type SampleGroups = {
  readonly groups: readonly Group[];
  readonly members: readonly GroupLink[];
  readonly owners: readonly { readonly groupId: GroupId; readonly ownerId: UserId }[];
};

/** Graph's flags of each kind of group (graph/contract.md 1.4). */
const flags: Readonly<
  Record<TeamKind, Pick<Group, 'mailEnabled' | 'securityEnabled' | 'groupTypes'>>
> = {
  security: { mailEnabled: false, securityEnabled: true, groupTypes: [] },
  microsoft365: { mailEnabled: true, securityEnabled: false, groupTypes: ['Unified'] },
  distribution: { mailEnabled: true, securityEnabled: false, groupTypes: [] },
  mailEnabledSecurity: { mailEnabled: true, securityEnabled: true, groupTypes: [] },
  dynamic: { mailEnabled: false, securityEnabled: true, groupTypes: ['DynamicMembership'] },
};

/** The sample organization's groups with everyone in them. */
export function groupsOf(
  random: SeededRandom,
  now: Instant,
  people: { readonly staff: readonly User[]; readonly guests: readonly User[] },
): SampleGroups {
  const byAlias = new Map(people.staff.map((user) => [user.mailNickname, user.id]));
  const idByName = new Map<string, GroupId>();
  const groups: Group[] = [];
  const members: GroupLink[] = [];
  const owners: { groupId: GroupId; ownerId: UserId }[] = [];
  for (const team of teams) {
    const groupId = team.id === undefined ? random.id<GroupId>() : knownId<GroupId>(team.id);
    idByName.set(team.name, groupId);
    groups.push(groupOf(team, groupId, addDays(now, -60 - random.below(1200))));
    const userIds = new Set(
      people.staff
        .filter((user) => team.departments.includes(user.department ?? ''))
        .map((user) => user.id),
    );
    for (const alias of team.aliases) userIds.add(found(byAlias.get(alias), alias));
    for (const guest of people.guests.slice(0, team.guests ?? 0)) userIds.add(guest.id);
    for (const memberId of userIds) members.push({ groupId, memberId, memberType: 'user' });
    for (const name of team.groups) {
      members.push({ groupId, memberId: found(idByName.get(name), name), memberType: 'group' });
    }
    owners.push({ groupId, ownerId: found(byAlias.get(team.owner), team.owner) });
  }
  return { groups, members, owners };
}

function found<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error('the sample names nobody like ' + name);
  return value;
}

function groupOf(team: Team, id: GroupId, createdDateTime: Instant): Group {
  const mailNickname = team.name.replaceAll(/[^A-Za-z0-9]/g, '');
  const mail = flags[team.kind].mailEnabled ? `${mailNickname}@${mailDomain}` : null;
  const [department] = team.departments;
  return {
    ...blankGroup,
    ...flags[team.kind],
    id,
    displayName: team.name,
    description: team.description,
    mailNickname,
    mail,
    proxyAddresses: mail === null ? [] : [`SMTP:${mail}`],
    securityIdentifier: securityIdentifierOf(id),
    createdDateTime,
    renewedDateTime: createdDateTime,
    visibility: team.kind === 'microsoft365' ? 'Private' : null,
    membershipRule: team.kind === 'dynamic' ? `(user.department -eq "${department ?? ''}")` : null,
    membershipRuleProcessingState: team.kind === 'dynamic' ? 'On' : null,
  };
}

const blankGroup: Omit<
  Group,
  'id' | 'displayName' | 'createdDateTime' | 'mailEnabled' | 'securityEnabled' | 'groupTypes'
> = {
  description: null,
  mailNickname: null,
  mail: null,
  securityIdentifier: null,
  deletedDateTime: null,
  renewedDateTime: null,
  expirationDateTime: null,
  classification: null,
  visibility: null,
  theme: null,
  uniqueName: null,
  preferredLanguage: null,
  preferredDataLocation: null,
  isAssignableToRole: null,
  membershipRule: null,
  membershipRuleProcessingState: null,
  onPremisesSyncEnabled: null,
  onPremisesLastSyncDateTime: null,
  onPremisesDomainName: null,
  onPremisesNetBiosName: null,
  onPremisesSamAccountName: null,
  onPremisesSecurityIdentifier: null,
  proxyAddresses: [],
  resourceBehaviorOptions: [],
  resourceProvisioningOptions: [],
};
