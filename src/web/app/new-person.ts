/** What is entered of a person who is to be added. */
export type NewPersonValues = {
  readonly givenName: string;
  readonly surname: string;
  /** Null: made of first and last name as they are typed. */
  readonly displayName: string | null;
  /** Before the @. Null: made of first and last name. */
  readonly userName: string | null;
  readonly domain: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly officeLocation: string;
  readonly mobilePhone: string;
  readonly usageLocation: string | null;
};

/** Nothing entered yet. */
export function emptyPerson(domain: string, usageLocation: string | null): NewPersonValues {
  return {
    givenName: '',
    surname: '',
    displayName: null,
    userName: null,
    domain,
    jobTitle: '',
    department: '',
    officeLocation: '',
    mobilePhone: '',
    usageLocation,
  };
}

/** The display name: as entered, else first and last name. */
export function displayNameOf(values: NewPersonValues): string {
  return values.displayName ?? `${values.givenName} ${values.surname}`.trim();
}

/** Characters that a user name may have before the @ (Entra: letters without accents, digits, . - _ ! # ^ ~ '). */
const unusable = /[^a-z0-9.\-_]+/g;

/** The user name before the @: as entered, else "first.last" in plain letters. */
export function userNameOf({ userName, givenName, surname }: NewPersonValues): string {
  if (userName !== null) return userName;
  return [givenName, surname].map(plainLetters).filter(Boolean).join('.');
}

function plainLetters(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replaceAll(unusable, '');
}

/** The whole user name. */
export function userPrincipalNameOf(values: NewPersonValues): string {
  return `${userNameOf(values).trim()}@${values.domain}`;
}

/** What is still missing before somebody can be added. */
export function missingOf(values: NewPersonValues): readonly ('displayName' | 'userName')[] {
  const missing: ('displayName' | 'userName')[] = [];
  if (displayNameOf(values).trim() === '') missing.push('displayName');
  if (userNameOf(values).trim() === '') missing.push('userName');
  return missing;
}

/** Graph's `user` for `POST /api/people`. */
export function newUserBody(
  values: NewPersonValues,
  password: string,
): Readonly<Record<string, unknown>> {
  const texts = {
    givenName: values.givenName,
    surname: values.surname,
    jobTitle: values.jobTitle,
    department: values.department,
    officeLocation: values.officeLocation,
    mobilePhone: values.mobilePhone,
    usageLocation: values.usageLocation ?? '',
  };
  return {
    accountEnabled: true,
    displayName: displayNameOf(values).trim(),
    mailNickname: userNameOf(values).trim(),
    userPrincipalName: userPrincipalNameOf(values),
    passwordProfile: { password, forceChangePasswordNextSignIn: true },
    ...Object.fromEntries(
      Object.entries(texts)
        .map(([name, text]) => [name, text.trim()] as const)
        .filter(([, text]) => text !== ''),
    ),
  };
}

/** Kinds of characters of a password; none that are taken for another (0 O, 1 l I). */
const alphabets = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '!#%+-=?'];
const passwordCharacters = 16;

/**
 * A password of 16 characters with every kind. `random` gives a whole number from 0 up to below its argument, each equally often
 * and unforeseeable.
 */
export function generatePassword(random: (below: number) => number): string {
  const all = alphabets.join('');
  const pick = (from: string): string => from.charAt(random(from.length));
  const characters = [
    ...alphabets.map(pick),
    ...Array.from({ length: passwordCharacters - alphabets.length }, () => pick(all)),
  ];
  // Fisher–Yates: otherwise the kinds would stand in a known order.
  for (let last = characters.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [characters[last], characters[other]] = [characters[other] ?? '', characters[last] ?? ''];
  }
  return characters.join('');
}

const wordValues = 2 ** 32;

/** An unforeseeable whole number from 0 up to below `below`, each equally often. */
export function secureRandom(below: number): number {
  // Values above the last whole multiple would make small results likelier: they are drawn again.
  const limit = wordValues - (wordValues % below);
  const words = new Uint32Array(1);
  for (;;) {
    const [word = 0] = crypto.getRandomValues(words);
    if (word < limit) return word % below;
  }
}
