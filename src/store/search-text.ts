import type { User } from '../core/directory/user.ts';

const words = /[\p{L}\p{M}\p{N}]+/gu;
// Where Graph splits a word further: between letters and digits, and where a lower-case letter meets an upper-case one.
const seams = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{N})(?=\p{L})|(?<=\p{L})(?=\p{N})/u;

const plainWords = /^[ -~]*$/;
const asciiWords = /[A-Za-z0-9]+/g;
const asciiSeams = /[a-z][A-Z]|\d[A-Za-z]|[A-Za-z]\d/;

/** The words of a text as typed, lower-case; symbols and spaces part them. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().normalize('NFC').match(words) ?? [];
}

/** Words to be found by: each whole word, and its parts where it has seams ("OneVideo2" → one, video, 2). */
export function searchWords(text: string): string[] {
  const ascii = plainWords.test(text);
  const found: string[] = [];
  const add = (word: string): void => {
    if (!found.includes(word)) found.push(word);
  };
  // A name of plain letters is the usual case, and an import asks this of every person several times.
  for (const word of ascii
    ? (text.match(asciiWords) ?? [])
    : (text.normalize('NFC').match(words) ?? [])) {
    add(word.toLowerCase());
    if (ascii ? !asciiSeams.test(word) : !seams.test(word)) continue;
    for (const part of word.split(seams)) add(part.toLowerCase());
  }
  return found;
}

/** What the search index holds of a person, in the order of its columns. A word is not repeated further right. */
export function searchRow(
  user: Pick<User, 'displayName' | 'givenName' | 'surname' | 'userPrincipalName' | 'mail'>,
): string[] {
  const displayName = searchWords(user.displayName);
  const seen = new Set(displayName);
  const rest = (text: string | null): string => {
    const fresh = text === null ? [] : searchWords(text).filter((word) => !seen.has(word));
    for (const word of fresh) seen.add(word);
    return fresh.join(' ');
  };
  return [
    displayName.join(' '),
    [rest(user.givenName), rest(user.surname)].join(' ').trim(),
    rest(localPart(user.userPrincipalName)),
    rest(user.mail === null ? null : localPart(user.mail)),
  ];
}

function localPart(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? address : address.slice(0, at);
}
