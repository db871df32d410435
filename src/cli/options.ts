import { UsageError } from './failures.ts';

/** What was written on the command line: arguments and options by name. */
export class Options {
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(values: ReadonlyMap<string, unknown>) {
    this.#values = values;
  }

  /** The text given, or null. */
  find(name: string): string | null {
    const value = this.#values.get(name);
    return typeof value === 'string' ? value : null;
  }

  /** The text given; without it the command was used wrongly. */
  text(name: string): string {
    const value = this.find(name);
    if (value === null) throw new UsageError(`“${name}” is missing.`);
    return value;
  }

  /** Whether the option is there. */
  has(name: string): boolean {
    return this.#values.get(name) === true;
  }

  /** Whether `--no-<name>` is there. */
  isOff(name: string): boolean {
    return this.#values.get(`no-${name}`) === false;
  }

  /** All values of an option that may be given several times, or none. */
  list(name: string): readonly string[] {
    const value = this.#values.get(name);
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  }

  /** A whole number from 1, or null. */
  count(name: string): number | null {
    const text = this.find(name);
    if (text === null) return null;
    const value = Number(text);
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new UsageError(`“${name}” must be a whole number from 1, not “${text}”.`);
    }
    return value;
  }
}
