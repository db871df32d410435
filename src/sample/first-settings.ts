import type { OrganizationSettings } from '../core/directory/organization.ts';

/**
 * How a new organization begins: without the admin center's limits of 20 and 40 people at a time, which
 * `allot settings set limits.licensesPage 20` brings back; guests as documented (rules.md 1.1 and 11, decisions 6 and 9).
 */
export const firstSettings: OrganizationSettings = {
  licensesPagePeopleMax: null,
  activeUsersPagePeopleMax: null,
  guestsNeedGlobalAdministrator: true,
  groupPartialAssignment: false,
  nestedGroupLicensing: false,
  newPlansOff: false,
  groupRemovalPeopleMax: null,
  groupRemovalPercentMax: null,
};
