import type { AsyncCommand } from 'fast-check';
import { compare, type ModelState, type Real } from './model-state.ts';

/** An action of an administrator: done over HTTP and in the model, which must then be alike. */
export abstract class Action implements AsyncCommand<ModelState, Real> {
  check(): boolean {
    return true;
  }

  async run(model: ModelState, real: Real): Promise<void> {
    await this.act(model, real);
    await compare(model, real);
  }

  abstract act(model: ModelState, real: Real): Promise<void>;

  toString(): string {
    return `${this.constructor.name}(${JSON.stringify(this)})`;
  }
}
