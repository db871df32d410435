import { z } from 'zod';
import type { PropertyKind } from '../../core/directory/property.ts';
import { parseInstant } from '../../core/ids.ts';

/** Characters of one text property at most. Graph's own bounds lie between 64 and 2,048 and differ by property. */
export const textLengthMax = 1_024;
/** Values of one list property at most (Graph: `otherMails` 250). */
const listLengthMax = 250;

const json: z.ZodType = z.record(z.string().max(64), z.string().max(textLengthMax).nullable());
// Empty text is refused, as Graph does: to clear a property, send null.
const text = z.string().min(1).max(textLengthMax);
const instant: z.ZodType = z
  .string()
  .max(64)
  .transform((value, context) => {
    const parsed = /^\d{4}-\d{2}-\d{2}(T|$)/.test(value) ? parseInstant(value) : null;
    if (parsed !== null) return parsed;
    context.addIssue({ code: 'custom', message: 'not a DateTimeOffset' });
    return z.NEVER;
  });

const schemas: { readonly [Kind in PropertyKind]: z.ZodType } = {
  guid: z.guid(),
  string: text,
  'string?': text.nullable(),
  boolean: z.boolean(),
  'boolean?': z.boolean().nullable(),
  instant,
  'instant?': instant.nullable(),
  strings: z.array(text).max(listLengthMax),
  'json?': json.nullable(),
};

/** The schema of a property's value in a request body. */
export function schemaOfKind(kind: PropertyKind): z.ZodType {
  return schemas[kind];
}
