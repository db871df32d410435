import type { User } from '../../core/directory/user.ts';
import type { Reader } from '../../store/store.ts';

/** Enough of a person to show who is meant. */
export type BriefPerson = Pick<User, 'id' | 'displayName' | 'userPrincipalName' | 'userType'>;

/** Who is meant by a pasted list. */
export type ResolvedPeople = {
  /** Everyone once, in the order of the keys, with the first key that names them. */
  readonly people: readonly (BriefPerson & { readonly key: string })[];
  readonly unknown: readonly string[];
  readonly ambiguous: readonly string[];
};

/** `Ada Abbott <ada@contoso.com>`, as mail programs copy it. */
const namedAddress = /<\s*([^<>\s]+@[^<>\s]+)\s*>\s*$/;

/** Finds the people of a pasted list, set-based; keys may be ids, user names, mail addresses and display names. */
export async function resolvePeople(
  reader: Reader,
  input: { readonly keys: readonly string[] },
): Promise<ResolvedPeople> {
  const asked = new Map<string, string>();
  for (const key of input.keys) {
    const text = (namedAddress.exec(key)?.[1] ?? key).trim();
    if (text !== '' && !asked.has(text.toLowerCase())) asked.set(text.toLowerCase(), key);
  }
  const meant = await reader.peopleMeant([...asked.keys()]);
  const keyOf = new Map<string, string>();
  const unknown: string[] = [];
  const ambiguous: string[] = [];
  for (const [text, key] of asked) {
    const [id, other] = meant.get(text) ?? [];
    if (id === undefined) unknown.push(key);
    else if (other !== undefined) ambiguous.push(key);
    else if (!keyOf.has(id)) keyOf.set(id, key);
  }
  const users = await reader.usersByIds([...keyOf.keys()]);
  return {
    people: users.map((user) => ({ ...briefPerson(user), key: keyOf.get(user.id) ?? '' })),
    unknown,
    ambiguous,
  };
}

/** What is shown of a person while somebody types. */
export function briefPerson({ id, displayName, userPrincipalName, userType }: User): BriefPerson {
  return { id, displayName, userPrincipalName, userType };
}
