import { groupProperties, type Group } from '../../core/directory/group.ts';
import type { JsonObject, JsonValue } from '../../core/directory/property.ts';
import type { GroupLicense } from '../../core/groups/group-license.ts';
import type { GroupId } from '../../core/ids.ts';
import { presentStored } from './stored.ts';

/** What groups give, and how far their members are. */
export type GroupLicenseFacts = {
  readonly licenses: ReadonlyMap<GroupId, readonly GroupLicense[]>;
  readonly processingStates: ReadonlyMap<GroupId, string>;
};

/** What all groups of one answer share. */
export type GroupPresentation = {
  /** Canonical property names, in the order to be answered. */
  readonly names: readonly string[];
  /** Needed where a property of `groupLicenseProperties` is asked for; else may be null. */
  readonly facts: GroupLicenseFacts | null;
};

/**
 * A group as Graph shows it (contract.md 2.9). Whether members have license errors can be asked by a filter, but is never returned.
 */
export function toGraphGroup(group: Group, { names, facts }: GroupPresentation): JsonObject {
  const answer: Record<string, JsonValue> = {};
  for (const name of names) {
    if (name === 'hasMembersWithLicenseErrors') continue;
    answer[name] =
      ofLicenses(name, group.id, facts) ??
      derived(name) ??
      presentStored(groupProperties, group, name);
  }
  return answer;
}

function ofLicenses(
  name: string,
  groupId: GroupId,
  facts: GroupLicenseFacts | null,
): JsonValue | undefined {
  if (name !== 'assignedLicenses' && name !== 'licenseProcessingState') return undefined;
  if (facts === null) throw new Error('licenses of a group are presented with what it gives');
  const licenses = facts.licenses.get(groupId) ?? [];
  if (name === 'assignedLicenses') {
    return licenses.map(({ skuId, disabledPlans }) => ({
      disabledPlans: [...disabledPlans],
      skuId,
    }));
  }
  const state = facts.processingStates.get(groupId) ?? idle;
  // Of a group that has nothing to do with licenses there is nothing to say.
  return licenses.length === 0 && state === idle ? undefined : { state };
}

const idle = 'ProcessingComplete';

function derived(name: string): JsonValue | undefined {
  switch (name) {
    case 'assignedLabels':
    case 'onPremisesProvisioningErrors':
    case 'serviceProvisioningErrors':
      return [];
    case 'allowExternalSenders':
    case 'autoSubscribeNewMembers':
    case 'hideFromAddressLists':
    case 'hideFromOutlookClients':
    case 'isSubscribedByMail':
      return false;
    default:
      return undefined;
  }
}
