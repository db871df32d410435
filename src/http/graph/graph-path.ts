import { badRequest } from '../http-refusal.ts';

/** Which of Graph's two versions was asked. Both are answered by the same handlers. */
export type GraphVersion = 'v1.0' | 'beta';

/** What a type cast in a path asks for. `other`: a type that nothing here has, so the answer is empty. */
export type Cast = 'user' | 'group' | 'other';

/** A path in its one canonical form. */
export type GraphPath = {
  readonly version: GraphVersion;
  /** Decoded; keys in parentheses stand as segments of their own; actions without namespace; casts and the tail removed. */
  readonly segments: readonly string[];
  readonly cast: Cast | null;
  /** Ends in `/$count`. */
  readonly isCount: boolean;
  /** Ends in `/$value`. */
  readonly isValue: boolean;
};

/** Segments of one path at most. */
const segmentsMax = 20;

const typeNames: ReadonlyMap<string, Cast> = new Map<string, Cast>([
  ['user', 'user'],
  ['group', 'group'],
  ...[
    'administrativeunit',
    'agentuser',
    'application',
    'device',
    'directoryrole',
    'orgcontact',
    'serviceprincipal',
  ].map((name): [string, Cast] => [name, 'other']),
]);

/**
 * Understands the spellings of contract.md 0: keys as segments or in parentheses, `/me`, actions with or without their
 * namespace, type casts, `/v1.0/myorganization`, slashes at the end. `pathname` is still percent-encoded.
 */
export function parseGraphPath(pathname: string): GraphPath {
  const [, version, ...rest] = pathname.split('/');
  const raw = rest.filter((segment) => segment !== '');
  if (raw.length > segmentsMax) throw badRequest('The path of the request is too long.');
  const segments: string[] = [];
  let cast: Cast | null = null;
  for (const segment of raw.flatMap((text) => keyedSegments(decode(text)))) {
    const plain = withoutNamespace(segment);
    const type = plain === segment ? undefined : typeNames.get(plain.toLowerCase());
    if (type !== undefined) cast = type;
    else segments.push(plain);
  }
  if (segments[0]?.toLowerCase() === 'myorganization') segments.shift();
  if (segments[0]?.toLowerCase() === 'me') segments.splice(0, 1, 'users', me);
  const tail = segments.at(-1)?.toLowerCase();
  if (tail === '$count' || tail === '$value') segments.pop();
  return {
    version: version?.toLowerCase() === 'beta' ? 'beta' : 'v1.0',
    segments,
    cast,
    isCount: tail === '$count',
    isValue: tail === '$value',
  };
}

/** Stands in a path for the caller. No user can be called so: user names have an `@` inside. */
export const me = '@me';

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw badRequest('The path of the request is not valid.');
  }
}

/** `users('x')` as two segments; `subscriptions(commerceSubscriptionId='x')` with the key's name kept: `commerceSubscriptionId=x`. */
function keyedSegments(segment: string): readonly string[] {
  const found = /^([A-Za-z.]+)\((.*)\)$/s.exec(segment);
  const [, name, inside] = found ?? [];
  if (name === undefined || inside === undefined) return [segment];
  if (inside === '') return [name];
  const named = /^(\w+)=(.*)$/s.exec(inside);
  const key = unquoted(named?.[2] ?? inside);
  return [name, named?.[1] === undefined || named[1] === 'id' ? key : named[1] + '=' + key];
}

function unquoted(text: string): string {
  return /^'.*'$/s.test(text) ? text.slice(1, -1).replaceAll("''", "'") : text;
}

function withoutNamespace(segment: string): string {
  // `Microsoft.DirectoryServices.User` stands at the end of the addresses in `Location` (contract.md 1.4).
  return segment.replace(/^(?:(?:microsoft\.)?graph|microsoft\.directoryservices)\./i, '');
}
