import type { Group } from '../../core/directory/group.ts';
import type { GroupPatch } from '../../core/directory/group.ts';
import { Refused } from '../../core/problems.ts';
import { requireMembershipRule } from '../groups/membership-rule.ts';
import type { Reader } from '../../store/store.ts';

/** Characters of a group's name and of its mail nickname at most (Graph: group resource). */
const groupNameLengthMax = 256;
const groupNicknameLengthMax = 64;

function refuse(message: string): never {
  throw new Refused({ code: 'BadRequest', message });
}

function refuseValue(property: string): never {
  refuse(`Invalid value specified for property '${property}' of resource 'Group'.`);
}

/** The group as it may be, or a refusal that says what does not fit together. */
export function checkedGroup(group: Group): Group {
  const isUnified = group.groupTypes.includes('Unified');
  const isDynamic = group.groupTypes.includes('DynamicMembership');
  if (group.displayName.length > groupNameLengthMax) refuseValue('displayName');
  if (group.mailNickname !== null) checkMailNickname(group.mailNickname);
  if (group.mailEnabled && !isUnified) {
    // Graph's own words: distribution lists and mail-enabled security groups are Exchange's.
    refuse(
      'The service does not currently support writes of mail-enabled groups. Please ensure that the mail-enablement property is unset and the security-enablement property is set.',
    );
  }
  if (isUnified && !group.mailEnabled) refuseValue('mailEnabled');
  if (!group.mailEnabled && !group.securityEnabled) refuseValue('securityEnabled');
  if (isDynamic && group.membershipRule === null) {
    refuse("A value is required for property 'membershipRule' of resource 'Group'.");
  }
  if (!isDynamic && group.membershipRule !== null) refuseValue('membershipRule');
  if (group.membershipRule !== null) requireMembershipRule(group.membershipRule);
  return group;
}

/**
 * The patch with what follows from it for the rule: a group that gets one has it worked off unless said otherwise; one that has none any
 * more forgets it, as Microsoft's own script for making groups static expects.
 */
export function withRuleState(
  group: Pick<Group, 'groupTypes' | 'membershipRuleProcessingState'>,
  patch: GroupPatch,
): GroupPatch {
  const types = patch.groupTypes ?? group.groupTypes;
  const state = patch.membershipRuleProcessingState;
  if (types.includes('DynamicMembership')) {
    const isSaid = (state === undefined ? group.membershipRuleProcessingState : state) !== null;
    return isSaid ? patch : { ...patch, membershipRuleProcessingState: 'On' };
  }
  if (!group.groupTypes.includes('DynamicMembership')) {
    return state === undefined ? patch : { ...patch, membershipRuleProcessingState: null };
  }
  return { membershipRule: null, ...patch, membershipRuleProcessingState: null };
}

/** Groups with a rule that an organization may have. Source: rules.md 5.1. */
const dynamicGroupsMax = 15_000;

/** Refuses one group with a rule too many. */
export async function requireRoomForRule(
  reader: Reader,
  group: Group,
  before: Group | null,
): Promise<void> {
  if (group.membershipRule === null || (before !== null && before.membershipRule !== null)) return;
  if ((await reader.ruleCount()) < dynamicGroupsMax) return;
  refuse(`An organization has at most ${String(dynamicGroupsMax)} groups with dynamic membership.`);
}

function checkMailNickname(text: string): void {
  if (text.length > groupNicknameLengthMax || !/^[^\s@()\\[\]";:<>,\u0080-\uffff]+$/.test(text)) {
    refuseValue('mailNickname');
  }
}

/** Mail nicknames of groups with mail are unique: addresses are made of them. */
export async function requireFreeMailNickname(
  reader: Reader,
  group: Group,
  except: Group | null,
): Promise<void> {
  if (!group.mailEnabled || group.mailNickname === null) return;
  const holders = await reader.listGroups(
    { kind: 'active' },
    {
      filter: {
        kind: 'and',
        left: {
          kind: 'compare',
          operator: 'eq',
          path: ['mailNickname'],
          value: group.mailNickname,
        },
        right: { kind: 'compare', operator: 'eq', path: ['mailEnabled'], value: true },
      },
      search: null,
      orderBy: [],
      top: 2,
      after: null,
      count: false,
    },
  );
  if (holders.items.some((holder) => holder.id !== except?.id)) {
    throw new Refused({ code: 'ObjectConflict', property: 'mailNickname' });
  }
}
