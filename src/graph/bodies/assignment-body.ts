import { parseId, type ServicePlanId } from '../../core/ids.ts';

/** Plans in one assignment at most: no product has as many. */
const disabledPlansMax = 500;

/** The body of a call that makes or changes an assignment (contract.md 1.18). Null: not named. */
export type AssignmentBody = {
  readonly allotment: string | null;
  readonly assignedTo: string | null;
  readonly disabledServicePlanIds: readonly ServicePlanId[] | null;
};

/** A body understood, or the property that is not what it should be. */
export type AssignmentBodyReading =
  | { readonly ok: true; readonly value: AssignmentBody }
  | { readonly ok: false; readonly propertyName: string };

/** Reads the body, keys canonical already. The references may stand without `@odata.bind`, as the design's own examples have them. */
export function readAssignmentBody(body: unknown): AssignmentBodyReading {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { ok: false, propertyName: '' };
  }
  const references: Record<string, string | null> = {};
  for (const name of ['allotment', 'assignedTo']) {
    const value: unknown =
      Reflect.get(body, name + '@odata.bind') ?? Reflect.get(body, name) ?? null;
    if (value !== null && typeof value !== 'string') return { ok: false, propertyName: name };
    references[name] = value;
  }
  const plans: unknown = Reflect.get(body, 'disabledServicePlanIds') ?? null;
  if (plans !== null && (!Array.isArray(plans) || plans.length > disabledPlansMax)) {
    return { ok: false, propertyName: 'disabledServicePlanIds' };
  }
  const ids: ServicePlanId[] = [];
  for (const [index, plan] of (plans ?? []).entries()) {
    const id = typeof plan === 'string' ? parseId<ServicePlanId>(plan) : null;
    if (id === null) {
      return { ok: false, propertyName: `disabledServicePlanIds[${String(index)}]` };
    }
    ids.push(id);
  }
  return {
    ok: true,
    value: {
      allotment: references['allotment'] ?? null,
      assignedTo: references['assignedTo'] ?? null,
      disabledServicePlanIds: plans === null ? null : ids,
    },
  };
}
