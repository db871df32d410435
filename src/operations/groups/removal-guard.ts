import type { OrganizationSettings } from '../../core/directory/organization.ts';
import { Refused } from '../../core/problems.ts';

/** How many people of a group would lose a license by a change, not counting who gets another in its place. */
export type Removal = {
  readonly groupName: string;
  readonly people: number;
  readonly members: number;
};

/** Whether the organization wants to be asked before licenses are taken from many. */
export function hasRemovalGuard(settings: OrganizationSettings): boolean {
  return settings.groupRemovalPeopleMax !== null || settings.groupRemovalPercentMax !== null;
}

/** The guard against taking licenses from many by mistake: beyond the limits the group must have been named. */
export function refuseMassRemoval(settings: OrganizationSettings, removal: Removal): void {
  const { groupRemovalPeopleMax, groupRemovalPercentMax } = settings;
  const { groupName, people, members } = removal;
  const tooMany = groupRemovalPeopleMax !== null && people > groupRemovalPeopleMax;
  const tooMuch =
    groupRemovalPercentMax !== null && people * 100 > groupRemovalPercentMax * members;
  if (tooMany || tooMuch) {
    throw new Refused({ code: 'RemovalNotConfirmed', groupName, people, members });
  }
}
