import { RE2JS, RE2JSException } from 're2js';

/** Compiled patterns kept at most; all are forgotten where there would be more. */
const compiledMax = 2_000;
const compiled = new Map<string, RE2JS>();

/**
 * Whether the regular expression matches anywhere in the text, in any case. RE2's syntax: everything but references back and looking
 * around, so that the time grows with the text and never explodes, whoever wrote the pattern. A pattern that is none matches nothing.
 */
export function matchesPattern(text: string, pattern: string): boolean {
  return patternOf(pattern)?.test(text) ?? false;
}

/** What is wrong with a regular expression, in RE2's words; null: nothing. */
export function patternProblem(pattern: string): string | null {
  try {
    compile(pattern);
    return null;
  } catch (error) {
    // Without what every message begins with, and what `compile` has put before the pattern.
    if (error instanceof RE2JSException) {
      return error.message.replace('error parsing regexp: ', '').replace('(?i)', '');
    }
    throw error;
  }
}

function patternOf(pattern: string): RE2JS | null {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  return patternProblem(pattern) === null ? compile(pattern) : null;
}

function compile(pattern: string): RE2JS {
  const expression = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  if (compiled.size >= compiledMax) compiled.clear();
  compiled.set(pattern, expression);
  return expression;
}
