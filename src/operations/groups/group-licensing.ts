import { groupKindProblem } from '../../core/groups/check-group-licenses.ts';
import type { GroupId, OperationNo, ServicePlanId, SkuId } from '../../core/ids.ts';
import type { Problem } from '../../core/problems.ts';
import type { ProcessingState } from '../../store/group-licensing.ts';
import type { Reader } from '../../store/store.ts';
import { requireGroup } from '../directory/find-in-directory.ts';
import { groupLicensingState, type GroupLicensingState } from './group-licensing-state.ts';

/** A product of a group and how its members fare with it. */
export type LicenseOfGroup = {
  readonly skuId: SkuId;
  readonly displayName: string;
  readonly disabledPlans: readonly ServicePlanId[];
  /** Members who have it as given, for whom it is not so, and, of those, who wait for a unit. */
  readonly active: number;
  readonly failing: number;
  readonly waiting: number;
};

/** What a group gives and how far it has come. */
export type GroupLicensing = {
  readonly groupId: GroupId;
  readonly displayName: string;
  /** Present direct members. */
  readonly members: number;
  /** Null: it may give licenses. */
  readonly canBeLicensed: Problem | null;
  readonly state: GroupLicensingState;
  readonly processingState: ProcessingState;
  /** Null: no operation brings licenses to its members. */
  readonly progress: {
    readonly operationNo: OperationNo;
    readonly done: number;
    readonly total: number;
  } | null;
  /** By display name. */
  readonly licenses: readonly LicenseOfGroup[];
};

/** What a group gives and how its members fare with it (checklist 122, 123). Counts its paths: cost follows the number of members. */
export async function groupLicensing(
  reader: Reader,
  input: { readonly groupId: string },
): Promise<GroupLicensing> {
  const group = await requireGroup(reader, input.groupId);
  const { id: groupId, displayName } = group;
  const given = (await reader.groupLicenses([groupId])).get(groupId) ?? [];
  const counts = await reader.groupSkuCounts({ groupId });
  const waiting = await reader.groupWaitingCounts(groupId);
  const processingState =
    (await reader.processingStates([groupId])).get(groupId) ?? 'ProcessingComplete';
  const { products } = await reader.catalog();
  const licenses = given.map(({ skuId, disabledPlans }) => {
    const count = counts.find((one) => one.skuId === skuId);
    return {
      skuId,
      displayName: products.get(skuId)?.displayName ?? skuId,
      disabledPlans,
      active: count?.active ?? 0,
      failing: count?.failing ?? 0,
      waiting: waiting.get(skuId) ?? 0,
    };
  });
  return {
    groupId,
    displayName,
    members: (await reader.groupSizes([groupId])).get(groupId)?.members ?? 0,
    canBeLicensed: groupKindProblem(group),
    state: groupLicensingState({
      products: given.length,
      failing: counts.reduce((sum, { failing }) => sum + failing, 0),
      processingState,
    }),
    processingState,
    progress: await progressOf(reader, groupId),
    licenses: licenses.sort((one, other) => (one.displayName < other.displayName ? -1 : 1)),
  };
}

/** The operation that works on the members, the newest first. */
async function progressOf(reader: Reader, groupId: GroupId): Promise<GroupLicensing['progress']> {
  const planIds = await reader.groupProcessingPlans(groupId);
  const numbers: OperationNo[] = [];
  for (const planId of planIds) {
    const no = (await reader.plan(planId))?.operationNo ?? null;
    if (no !== null) numbers.push(no);
  }
  const operationNo = Math.max(...numbers);
  const operation = numbers.length === 0 ? null : await reader.operation(operationNo);
  if (operation === null) return null;
  const { changed, unchanged, refused, drifted, total } = operation;
  return {
    operationNo: operation.operationNo,
    done: changed + unchanged + refused + drifted,
    total,
  };
}
