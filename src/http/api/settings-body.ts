import * as z from 'zod';
import type { SettingsBody } from '../../api/organization.ts';
import type { OrganizationSettings } from '../../core/directory/organization.ts';

const peopleMax = z.int().min(1).nullable();

/** Settings by the names that people use for them. */
export const settingsBody: z.ZodType<SettingsBody, SettingsBody> = z.strictObject({
  'limits.licensesPage': peopleMax,
  'limits.activeUsersPage': peopleMax,
  'guests.onlyGlobalAdministrators': z.boolean(),
});

/** Domain → wire; may not fail. */
export function toSettingsBody(settings: OrganizationSettings): SettingsBody {
  return {
    'limits.licensesPage': settings.licensesPagePeopleMax,
    'limits.activeUsersPage': settings.activeUsersPagePeopleMax,
    'guests.onlyGlobalAdministrators': settings.guestsNeedGlobalAdministrator,
  };
}
