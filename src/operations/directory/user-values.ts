import type { Organization } from '../../core/directory/organization.ts';
import { isUsageLocation } from '../../core/directory/usage-location.ts';
import {
  canonicalUserPrincipalName,
  isUserPrincipalName,
  splitUserPrincipalName,
} from '../../core/directory/user-principal-name.ts';
import type { User, UserPatch } from '../../core/directory/user.ts';
import { Refused } from '../../core/problems.ts';
import type { Reader } from '../../store/store.ts';

/** Characters of a mail nickname at most (Graph: `mailNickname`). */
const mailNicknameLengthMax = 64;

function invalidValue(property: string): Refused {
  return new Refused({
    code: 'BadRequest',
    message: `Invalid value specified for property '${property}' of resource 'User'.`,
  });
}

/** The patch with canonical values, or a refusal that names the property whose value cannot be. */
export function checkedUserPatch(patch: UserPatch, organization: Organization): UserPatch {
  if (patch.userPrincipalName !== undefined) {
    checkUserPrincipalName(patch.userPrincipalName, organization);
  }
  const { mailNickname, usageLocation } = patch;
  if (typeof mailNickname === 'string' && !isMailNickname(mailNickname)) {
    throw invalidValue('mailNickname');
  }
  if (typeof usageLocation !== 'string') return patch;
  const location = usageLocation.toUpperCase();
  if (!isUsageLocation(location)) throw invalidValue('usageLocation');
  return { ...patch, usageLocation: location };
}

function isMailNickname(text: string): boolean {
  return text.length <= mailNicknameLengthMax && /^[^\s@()\\[\]";:<>,\u0080-\uffff]+$/.test(text);
}

/** A user name must be well formed and end in a domain of the organization. */
function checkUserPrincipalName(text: string, organization: Organization): void {
  if (!isUserPrincipalName(text)) throw invalidValue('userPrincipalName');
  const domain = splitUserPrincipalName(text)?.domain.toLowerCase();
  if (!organization.verifiedDomains.some((verified) => verified.name.toLowerCase() === domain)) {
    throw new Refused({
      code: 'BadRequest',
      message:
        'The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.',
    });
  }
}

/** Refuses a user name that another person has (contract.md 3.4). */
export async function requireFreeUserPrincipalName(
  reader: Reader,
  userPrincipalName: string,
  except: User | null,
): Promise<void> {
  const holder = await reader.findUser(canonicalUserPrincipalName(userPrincipalName));
  if (holder !== null && holder.id !== except?.id) {
    throw new Refused({ code: 'ObjectConflict', property: 'userPrincipalName' });
  }
}
