import type { OrganizationSettings } from '../core/directory/organization.ts';

/** How the admin center behaves by itself (rules.md 1.1 and 11, decisions 6 and 9). */
export const documentedSettings: OrganizationSettings = {
  licensesPagePeopleMax: 20,
  activeUsersPagePeopleMax: 40,
  guestsNeedGlobalAdministrator: true,
};
