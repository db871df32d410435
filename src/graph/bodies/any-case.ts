import { z } from 'zod';

/**
 * An object schema whose keys are understood in any case (contract.md 0: PnP sends `mailNickName`, `surName`) and come
 * out as written in `shape`. Unknown keys stay, so that the reader can refuse or pass over them; `null` stays null.
 */
export function anyCaseObject<Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodPipe<z.ZodTransform<unknown, unknown>, z.ZodObject<Shape, z.core.$loose>> {
  const names = new Map(Object.keys(shape).map((name) => [name.toLowerCase(), name]));
  return z.preprocess((value) => withCanonicalKeys(value, names), z.looseObject(shape));
}

function withCanonicalKeys(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [names.get(key.toLowerCase()) ?? key, item]),
  );
}
