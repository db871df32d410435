import type { OrganizationSettings } from '../directory/organization.ts';
import type { Problem } from '../problems.ts';
import type { Surface } from './outcome.ts';

/** Whether a page takes so many people at a time; refused before anything changes (checklist 15–17, 31). */
export function checkSelection(
  count: number,
  surface: Surface,
  settings: OrganizationSettings,
): Problem | null {
  const max = peopleMax(surface, settings);
  return max !== null && count > max ? { code: 'TooManyPeople', count, max } : null;
}

/** People at a time on this surface; null: no limit. */
export function peopleMax(surface: Surface, settings: OrganizationSettings): number | null {
  switch (surface) {
    case 'licensesPage':
      return settings.licensesPagePeopleMax;
    case 'activeUsersPage':
      return settings.activeUsersPagePeopleMax;
    case 'yourProductsPage':
      // It leads to the Licenses page's own dialog (rules.md 1.4).
      return settings.licensesPagePeopleMax;
    case 'api':
      return null;
  }
}
