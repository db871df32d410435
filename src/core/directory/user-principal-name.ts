/** Characters before the `@` at most (Entra: prepare for directory synchronization, "userPrincipalName"). */
const localPartLengthMax = 64;
/** Characters after the `@` at most (DNS). */
const domainLengthMax = 253;

const memberLocalPart = /^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+(\.[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+)*$/;
const domainName =
  /^(?=.*\.)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/;
const guestMark = '#EXT#';

/** The one form that decides identity: Unicode NFC, lower case, no space around. Never shown. */
export function canonicalUserPrincipalName(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

/** The parts of `local@domain`; null where there is not exactly one `@` with text on both sides. */
export function splitUserPrincipalName(
  text: string,
): { readonly localPart: string; readonly domain: string } | null {
  const at = text.indexOf('@');
  if (at <= 0 || at !== text.lastIndexOf('@') || at === text.length - 1) return null;
  return { localPart: text.slice(0, at), domain: text.slice(at + 1) };
}

/** Whether `text` can be a user name: `local@domain`, lengths and characters as Entra allows, guests' `#EXT#` included. */
export function isUserPrincipalName(text: string): boolean {
  const parts = splitUserPrincipalName(text);
  if (parts === null) return false;
  return (
    parts.domain.length <= domainLengthMax &&
    domainName.test(parts.domain) &&
    memberLocalPart.test(parts.localPart) &&
    (parts.localPart.length <= localPartLengthMax || isGuestLocalPart(parts.localPart))
  );
}

/** A guest's name holds a whole mail address before the `@`, so the usual 64 characters do not bind it. */
function isGuestLocalPart(localPart: string): boolean {
  return localPart.toUpperCase().endsWith(guestMark);
}

/**
 * The user name an invited guest gets: `name_domain#EXT#@tenant` (contract.md 1.8).
 * `initialDomain` is the organization's `….onmicrosoft.com` name.
 */
export function guestUserPrincipalName(mail: string, initialDomain: string): string {
  return `${mail.trim().replaceAll('@', '_')}${guestMark}@${initialDomain}`;
}
