import type { Problem, ProblemCode } from '../problems.ts';
import type { Fix, FixFacts } from './fixes.ts';

/** For everyone who has this problem and for whom this way out works: go it. Both by key. */
export type Resolution = {
  /** `problemKey`. */
  readonly problem: string;
  /** `fixKey`; of a way out that licensing itself can go. */
  readonly fix: string;
};

/** Short name of a problem with exactly these facts: `CountViolation-1k2j…`. The same facts have the same name in every plan. */
export function problemKey(problem: Problem): string {
  return `${problem.code}-${shortHash(canonicalText(problem))}`;
}

/** Short name of a way out with exactly these facts, whatever its command is for one person: `turnOffInNew-9x1c…`. */
export function fixKey(fix: Fix | FixFacts): string {
  const facts: Record<string, unknown> = { ...fix };
  delete facts['command'];
  return `${fix.kind}-${shortHash(canonicalText(facts))}`;
}

/** Whether a key names a way out that licensing itself can go: the others are steps elsewhere. */
export function isCommandFixKey(key: string): boolean {
  const kind = key.slice(0, Math.max(0, key.lastIndexOf('-')));
  return commandFixKinds.has(kind);
}

/** Whether a key has the form of a problem's. */
export function isProblemKey(key: string): key is `${ProblemCode}-${string}` {
  return /^[A-Z][A-Za-z]+-[0-9a-z]{1,24}$/.test(key);
}

/** Ways out that consist of another command (`fixesFor`). */
const commandFixKinds: ReadonlySet<string> = new Set<FixFacts['kind']>([
  'turnOffInNew',
  'turnOffInHeld',
  'removeHeld',
  'turnOnPrerequisite',
  'addPrerequisite',
  'turnOffDependent',
  'removeDependent',
  'assignInstead',
  'leaveOut',
  'leavePlanOn',
]);

/** JSON with the members of objects in the order of their names. */
function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );
}

/**
 * 64 bits of the text in base 36, by two rounds of a multiplying hash with different seeds. Tells some thousands of
 * texts apart; it keeps no secret.
 */
function shortHash(text: string): string {
  return [0x9e3779b9, 0x85ebca6b].map((seed) => hash32(text, seed).toString(36)).join('');
}

function hash32(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
