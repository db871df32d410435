import { canonicalUserPrincipalName } from '../core/directory/user-principal-name.ts';
import type { ImportedUser } from './imported-user.ts';

/** Remembers whom the rows of a file were about, so that a second row for one person is an error and not a surprise. */
export class SeenPeople {
  readonly #lines = new Map<string, number>();

  /** The line of an earlier row about the same person, or null; remembers this one. */
  earlierLine(row: ImportedUser): number | null {
    const name = row.properties.userPrincipalName;
    const keys = [row.id, name === undefined ? null : canonicalUserPrincipalName(name)];
    const earlier = keys.map((key) => (key === null ? undefined : this.#lines.get(key)));
    for (const key of keys) {
      if (key !== null && !this.#lines.has(key)) this.#lines.set(key, row.line);
    }
    return earlier.find((line) => line !== undefined) ?? null;
  }
}
