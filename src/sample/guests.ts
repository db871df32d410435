import { guestUserPrincipalName } from '../core/directory/user-principal-name.ts';
import type { User } from '../core/directory/user.ts';
import { addDays } from '../core/ids.ts';
import type { Instant, UserId } from '../core/ids.ts';
import { blankUser } from './blank-user.ts';
import { givenNames, surnames } from './names.ts';
import type { SeededRandom } from './random.ts';
import { securityIdentifierOf } from './security-identifier.ts';
import { initialDomain } from './staff.ts';

const partnerDomains = ['fabrikam.com', 'adatum.com', 'tailspintoys.com', 'northwindtraders.com'];
const guestsMax = 60;
/** Guests with a usage location: these few hold licenses. */
const licensedGuestsMax = 3;

/** People of other organizations who were invited; every sixth has not accepted yet. */
export function guestsOf(random: SeededRandom, now: Instant): readonly User[] {
  const mails = new Set<string>();
  const guests: User[] = [];
  while (guests.length < guestsMax) {
    const givenName = random.pick(givenNames);
    const surname = random.pick(surnames);
    const mail = `${givenName}.${surname}@${random.pick(partnerDomains)}`.toLowerCase();
    if (mails.has(mail)) continue;
    mails.add(mail);
    guests.push(guestOf({ givenName, surname, mail, number: guests.length }, random, now));
  }
  return guests;
}

function guestOf(
  invited: {
    readonly givenName: string;
    readonly surname: string;
    readonly mail: string;
    readonly number: number;
  },
  random: SeededRandom,
  now: Instant,
): User {
  const id = random.id<UserId>();
  const created = addDays(now, -10 - random.below(900));
  const accepted = invited.number % 6 !== 5;
  return {
    ...blankUser,
    id,
    userType: 'Guest',
    userPrincipalName: guestUserPrincipalName(invited.mail, initialDomain),
    displayName: `${invited.givenName} ${invited.surname}`,
    createdDateTime: created,
    givenName: invited.givenName,
    surname: invited.surname,
    mail: invited.mail,
    mailNickname: `${invited.mail.replace('@', '_')}#EXT#`,
    otherMails: [invited.mail],
    usageLocation: invited.number < licensedGuestsMax ? 'GB' : null,
    creationType: 'Invitation',
    externalUserState: accepted ? 'Accepted' : 'PendingAcceptance',
    externalUserStateChangeDateTime: accepted ? addDays(created, 1) : created,
    securityIdentifier: securityIdentifierOf(id),
    proxyAddresses: [`SMTP:${invited.mail}`],
  };
}
