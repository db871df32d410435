import type { Problems } from '../core/problems.ts';
import { Refused } from '../core/problems.ts';
import type { Actor } from '../core/roles/actor.ts';

/** What a desk asks of a thread. */
export type Request = {
  readonly id: number;
  readonly name: string;
  /** null for reads. */
  readonly actor: Actor | null;
  readonly input: unknown;
};

/** What a thread answers. Errors lose their class on the way, so that refusals travel as their problems. */
export type Answer = { readonly id: number } & (
  | { readonly output: unknown }
  | { readonly refused: Problems }
  | { readonly defect: { readonly message: string; readonly stack: string } }
);

/** Messages a thread understands: requests, many at once, or the wish to end. `open` comes once, first. */
export type ToThread =
  | { readonly requests: readonly Request[] }
  | { readonly close: true }
  | { readonly open: true };

/** Messages a thread sends: ready once, then answers, many at once. */
export type FromThread =
  | { readonly ready: true }
  | { readonly answers: readonly Answer[] }
  | { readonly jobDefect: string };

/** An error as it travels. */
export function answerOfError(id: number, error: unknown): Answer {
  if (error instanceof Refused) return { id, refused: error.problems };
  if (error instanceof Error) {
    return { id, defect: { message: error.message, stack: error.stack ?? error.message } };
  }
  return { id, defect: { message: String(error), stack: String(error) } };
}

/** The error that an answer stands for, or null where it is an output. */
export function errorOfAnswer(answer: Answer): Error | null {
  if ('refused' in answer) return new Refused(...answer.refused);
  if ('defect' in answer) {
    const error = new Error(answer.defect.message);
    error.stack = answer.defect.stack;
    return error;
  }
  return null;
}

/** Collects what is sent in one turn of the event loop and sends it as one message: a message costs more than its content. */
export function coalesce<Item>(send: (items: Item[]) => void): (item: Item) => void {
  let items: Item[] = [];
  return (item) => {
    items.push(item);
    if (items.length > 1) return;
    queueMicrotask(() => {
      const collected = items;
      items = [];
      send(collected);
    });
  };
}
