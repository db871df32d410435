import { expect } from 'vitest';
import type { Answer } from './http-world.ts';

/** The items of a list; the answer must be one. */
export function itemsOf(answer: Answer): readonly Record<string, unknown>[] {
  expect(answer.status, answer.text).toBe(200);
  const value = answer.body?.['value'];
  if (!Array.isArray(value)) throw new Error('no list: ' + answer.text);
  return value;
}

/** One text of an answer. */
export function textOf(object: Readonly<Record<string, unknown>> | null, name: string): string {
  const value = object?.[name];
  if (typeof value !== 'string')
    throw new Error('no text ' + name + ' in ' + JSON.stringify(object));
  return value;
}

/** Status, code and message of a refusal, to be compared as a whole. */
export function refusalOf(answer: Answer): readonly [number, unknown, unknown] {
  const error: unknown = answer.body?.['error'];
  if (typeof error !== 'object' || error === null) throw new Error('no error: ' + answer.text);
  return [answer.status, Reflect.get(error, 'code'), Reflect.get(error, 'message')];
}

/** The path and query of a link, which is absolute. */
export function pathOf(link: string): string {
  const url = new URL(link);
  return url.pathname + url.search;
}
