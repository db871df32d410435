import { groupProperties, type Group } from '../../core/directory/group.ts';
import type { JsonObject, JsonValue } from '../../core/directory/property.ts';
import { presentStored } from './stored.ts';

/**
 * A group as Graph shows it (contract.md 2.9). `names`: canonical property names in the order to be answered. Whether members have
 * license errors can be asked by a filter, but is never returned.
 */
export function toGraphGroup(group: Group, names: readonly string[]): JsonObject {
  const answer: Record<string, JsonValue> = {};
  for (const name of names) {
    if (name === 'hasMembersWithLicenseErrors') continue;
    answer[name] = derived(name) ?? presentStored(groupProperties, group, name);
  }
  return answer;
}

function derived(name: string): JsonValue | undefined {
  switch (name) {
    case 'assignedLabels':
    case 'assignedLicenses':
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
