import { parseId, type ServicePlanId, type SkuId } from '../../core/ids.ts';

/** Products in one `assignLicense` call at most, added and removed together. */
const assignLicenseSkusMax = 300;

/** An `assignLicense` call understood (contract.md 1.3), or why not. */
export type AssignLicenseReading =
  | {
      readonly ok: true;
      readonly addLicenses: readonly {
        readonly skuId: SkuId;
        readonly disabledPlans: readonly ServicePlanId[];
      }[];
      readonly removeLicenses: readonly SkuId[];
    }
  /** Parameters that are not there at all. */
  | { readonly ok: false; readonly missing: readonly string[] }
  | { readonly ok: false; readonly message: string };

// Clients compare these texts (contract.md 3.4).
const notAGuid =
  "Cannot convert a primitive value to the expected type 'Edm.Guid'. See the inner exception for more details.";
const notACollection = (name: string): string =>
  `An unexpected 'PrimitiveValue' node was found when reading from the JSON reader. A 'StartArray' node was expected. (${name})`;

class Unreadable extends Error {}

/** Reads the body of `assignLicense`, keys canonical already. Both arrays must be there; `disabledPlans` may be missing. */
export function readAssignLicense(body: unknown): AssignLicenseReading {
  const parameters: Readonly<Record<string, unknown>> =
    typeof body === 'object' && body !== null ? { ...body } : {};
  const missing = ['addLicenses', 'removeLicenses'].filter(
    (name) => parameters[name] === undefined || parameters[name] === null,
  );
  if (missing.length > 0) return { ok: false, missing };
  try {
    const adds = list(parameters['addLicenses'], 'addLicenses');
    const removes = list(parameters['removeLicenses'], 'removeLicenses');
    if (adds.length + removes.length > assignLicenseSkusMax) {
      return {
        ok: false,
        message: `At most ${assignLicenseSkusMax} licenses can be named in one call.`,
      };
    }
    return {
      ok: true,
      addLicenses: adds.map(addedLicense),
      removeLicenses: removes.map((item) => id<SkuId>(item)),
    };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, message: error.message };
    throw error;
  }
}

function addedLicense(item: unknown): {
  readonly skuId: SkuId;
  readonly disabledPlans: readonly ServicePlanId[];
} {
  const license: Readonly<Record<string, unknown>> =
    typeof item === 'object' && item !== null ? { ...item } : {};
  const plans = license['disabledPlans'] ?? [];
  const disabledPlans = list(plans, 'disabledPlans').map((plan) => id<ServicePlanId>(plan));
  return { skuId: id<SkuId>(license['skuId']), disabledPlans };
}

function list(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Unreadable(notACollection(name));
  return value;
}

function id<Kind extends SkuId | ServicePlanId>(value: unknown): Kind {
  const parsed = typeof value === 'string' ? parseId<Kind>(value) : null;
  if (parsed === null) throw new Unreadable(notAGuid);
  return parsed;
}
