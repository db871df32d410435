import type { PersonBrief } from '../../api/people.ts';
import { resolvePeople } from '../../client/people.ts';
import { keyParts } from './pasted-keys.ts';

/** Who was meant by a pasted list, and what could not be told. */
export type PastedPeople = {
  readonly people: readonly PersonBrief[];
  /** Nobody is called so. */
  readonly unknown: readonly string[];
  /** Several people are called so. */
  readonly ambiguous: readonly string[];
};

/** Asks the server who is meant, part after part. */
export async function resolvePasted(keys: readonly string[]): Promise<PastedPeople> {
  const people = new Map<string, PersonBrief>();
  const unknown: string[] = [];
  const ambiguous: string[] = [];
  for (const part of keyParts(keys)) {
    // One part after the other: thousands of names are one person's work, not to be rushed over others'.
    const answer = await resolvePeople(part);
    for (const { key: _key, ...person } of answer.people) people.set(person.id, person);
    unknown.push(...answer.unknown);
    ambiguous.push(...answer.ambiguous);
  }
  return { people: [...people.values()], unknown, ambiguous };
}
