import type { z } from 'zod';

/** A body understood, or what is wrong with it in Graph's words. */
export type BodyReading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string; readonly target: string | null };

/** Reads a body (keys canonical already) by its schema; `resource` is named in messages, for example `User`. */
export function readBody<Value>(
  schema: z.ZodType<Value>,
  body: unknown,
  resource: string,
): BodyReading<Value> {
  const result = schema.safeParse(body);
  if (result.success) return { ok: true, value: result.data };
  const [issue] = result.error.issues;
  if (issue === undefined) return refused('The request body is not valid.', null);
  if (issue.code === 'unrecognized_keys') {
    const name = issue.keys[0] ?? '';
    return refused(`Invalid property '${name}'.`, name);
  }
  const target = issue.path.map(String).join('/');
  if (target === '') return refused('Empty Payload. JSON content expected.', null);
  if (isMissing(body, issue.path)) {
    return refused(
      `A value is required for property '${target}' of resource '${resource}'.`,
      target,
    );
  }
  return refused(
    `Invalid value specified for property '${target}' of resource '${resource}'.`,
    target,
  );
}

function refused(message: string, target: string | null): BodyReading<never> {
  return { ok: false, message, target };
}

function isMissing(body: unknown, path: readonly PropertyKey[]): boolean {
  let value: unknown = body;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return true;
    value = Reflect.get(value, step);
  }
  return value === undefined;
}
