import type { DirectoryUser } from '../../client/directory.ts';
import { useMay, useMe } from '../app/session.ts';
import { t } from '../app/texts.ts';

/** Why nothing of a person can be changed; null: it can. */
export function useChangeRefusal(
  user: Pick<DirectoryUser, 'deletedDateTime' | 'userType'>,
  action: 'updateUser' | 'assignUserLicense',
): string | null {
  const may = useMay(action);
  const { mayLicenseGuests } = useMe();
  if (user.deletedDateTime !== null) return t('person.deletedReason');
  if (!may) return t('states.noRole');
  if (action === 'assignUserLicense' && user.userType === 'Guest' && !mayLicenseGuests) {
    return t('person.guestReason');
  }
  return null;
}
