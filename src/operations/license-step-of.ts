import type { LicenseStep, PathState } from '../core/change.ts';
import { type GroupId, knownId, type ServicePlanId, type SkuId, type UserId } from '../core/ids.ts';
import type { JsonObject, JsonValue } from '../core/directory/property.ts';
import type { LoggedChange } from '../store/operation.ts';

/** A log line about a license, read back as the step it was and whose; null for any other line. */
export function licenseStepOf(line: LoggedChange): { userId: UserId; step: LicenseStep } | null {
  const { body } = line;
  const userId = knownId<UserId>(line.targetId);
  switch (line.kind) {
    case 'licenseAssigned':
      return {
        userId,
        step: {
          kind: line.kind,
          ...path(body),
          disabledPlans: plans(body['disabledPlans']),
          takesUnit: body['takesUnit'] === true,
        },
      };
    case 'licenseRemoved':
      return {
        userId,
        step: {
          kind: line.kind,
          ...path(body),
          disabledPlans: plans(body['disabledPlans']),
          freesUnit: body['freesUnit'] === true,
        },
      };
    case 'appsChanged':
      return {
        userId,
        step: {
          kind: line.kind,
          ...path(body),
          disabledPlans: plans(body['disabledPlans']),
          before: plans(body['before']),
        },
      };
    case 'licenseStateSet': {
      const { skuId, assignedByGroup } = path(body);
      if (assignedByGroup === null) throw new Error('a state line without its group');
      return {
        userId,
        step: {
          kind: line.kind,
          skuId,
          assignedByGroup,
          before: state(body['before']),
          after: state(body['after']),
          takesUnit: body['takesUnit'] === true,
          freesUnit: body['freesUnit'] === true,
        },
      };
    }
    default:
      return null;
  }
}

function path(body: JsonObject): { skuId: SkuId; assignedByGroup: GroupId | null } {
  const { skuId, assignedByGroup: group } = body;
  if (typeof skuId !== 'string') throw new Error('a license line without its product');
  return {
    skuId: knownId<SkuId>(skuId),
    assignedByGroup: typeof group === 'string' ? knownId<GroupId>(group) : null,
  };
}

function state(value: JsonValue | undefined): PathState | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { disabledPlans } = value as JsonObject;
  // Written by record from a PathState.
  return { ...(value as PathState), disabledPlans: plans(disabledPlans) };
}

function plans(value: JsonValue | undefined): ServicePlanId[] {
  return Array.isArray(value) ? value.map((id) => knownId<ServicePlanId>(String(id))) : [];
}
