import type { Command } from '../core/plan/command.ts';

/** Numbers the commands of ways out behind the plan's own; the same one is kept once. */
export class WaysOutCommands {
  readonly #firstNo: number;
  readonly #commands: Command[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #byObject = new WeakMap<Command, number>();
  #taken = 0;

  /** `firstNo`: how many commands the plan has of its own. */
  constructor(firstNo: number) {
    this.#firstNo = firstNo;
  }

  numberOf(command: Command): number {
    let no = this.#byObject.get(command);
    if (no !== undefined) return no;
    const text = JSON.stringify(command);
    no = this.#numbers.get(text);
    if (no === undefined) {
      no = this.#firstNo + this.#commands.length;
      this.#numbers.set(text, no);
      this.#commands.push(command);
    }
    this.#byObject.set(command, no);
    return no;
  }

  /** Commands that came up since the last call, and the number of the first of them. */
  takeNewCommands(): { readonly firstNo: number; readonly commands: readonly Command[] } {
    const from = this.#taken;
    this.#taken = this.#commands.length;
    return { firstNo: this.#firstNo + from, commands: this.#commands.slice(from) };
  }
}
