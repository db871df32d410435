import type { AssignmentError } from '../../core/assignment/assignment.ts';
import { parseId, type Instant, type SkuId, type UserId } from '../../core/ids.ts';
import { Refused, type Problem } from '../../core/problems.ts';
import type { UserSku } from '../../store/assignment-lists.ts';
import type { Reader, StoredAssignment } from '../../store/store.ts';
import { failureKey, groupFailures } from '../groups/group-failures.ts';

/** Why somebody does not have a product as groups give it to them (contract.md 1.18: by person and product). */
export type AssignmentErrorRow = UserSku & {
  readonly error: AssignmentError;
  /** What stands in the way now; null: it has gone, and the person has not been looked at again. */
  readonly problem: Problem | null;
  /** Since when it is so. */
  readonly since: Instant;
};

/** A page of all errors; `skuIds` null: of all products. Who only waits for a unit is in the line, not here. */
export async function listAssignmentErrors(
  reader: Reader,
  {
    skuIds,
    top,
    after,
  }: {
    readonly skuIds: readonly SkuId[] | null;
    readonly top: number;
    readonly after: string | null;
  },
): Promise<{ readonly rows: readonly AssignmentErrorRow[]; readonly next: string | null }> {
  const place = after === null ? null : placeOf(after);
  const found = await reader.failingUserSkus({ skuIds, after: place, top: top + 1 });
  const shown = found.slice(0, top);
  const wanted = new Set(shown.map(({ userId, skuId }) => `${userId} ${skuId}`));
  const all = await assignmentErrorsOf(reader, [...new Set(shown.map(({ userId }) => userId))]);
  const last = shown.at(-1);
  return {
    rows: all.filter(({ userId, skuId }) => wanted.has(`${userId} ${skuId}`)),
    next: found.length > top && last !== undefined ? `${last.userId}.${last.skuId}` : null,
  };
}

/** How many errors there are; `skuIds` null: of all products. */
export async function countAssignmentErrors(
  reader: Reader,
  { skuIds }: { readonly skuIds: readonly SkuId[] | null },
): Promise<number> {
  return await reader.failingUserSkuCount(skuIds);
}

/** Every error of these people, in their order, set-based. */
export async function assignmentErrorsOf(
  reader: Reader,
  userIds: readonly UserId[],
): Promise<readonly AssignmentErrorRow[]> {
  const paths = await reader.assignmentsOf(userIds);
  const failing = userIds.filter((id) => (paths.get(id) ?? []).some(isFailing));
  const failures = await groupFailures(reader, failing);
  const rows = new Map<string, AssignmentErrorRow>();
  for (const path of failing.flatMap((id) => (paths.get(id) ?? []).filter(isFailing))) {
    const { userId, skuId, assignedByGroup, error } = path;
    if (assignedByGroup === null || error === null) continue;
    const problem = failures.get(failureKey(userId, assignedByGroup, skuId)) ?? null;
    const key = `${userId} ${skuId}`;
    // Of several groups that give it, one whose own product fails tells more than one where a sibling does.
    const known = rows.get(key);
    if (known === undefined || known.error === 'Other') {
      rows.set(key, { userId, skuId, error, problem, since: path.updatedAt });
    }
  }
  return [...rows.values()];
}

function isFailing({ error }: StoredAssignment): boolean {
  return error !== null && error !== 'CountViolation';
}

function placeOf(text: string): UserSku {
  const [user = '', sku = ''] = text.split('.');
  const userId = parseId<UserId>(user);
  const skuId = parseId<SkuId>(sku);
  if (skuId === null || userId === null) {
    throw new Refused({ code: 'BadRequest', message: 'The $skiptoken is not one of this list.' });
  }
  return { userId, skuId };
}
