import type { JsonObject } from '../../../core/directory/property.ts';
import type { SkuId } from '../../../core/ids.ts';
import { cloudLicensingType, toGraphAssignment } from '../../../graph/present/cloud-licensing.ts';
import { allotmentEntity, assignmentEntity } from '../../../graph/resources/cloud-licensing.ts';
import { directoryObjectEntity } from '../../../graph/resources/directory-object.ts';
import { pick, selectedNames } from '../../../graph/selected-names.ts';
import { evaluate } from '../../../odata/evaluate/evaluate.ts';
import type { Expansion, Navigations } from '../../../odata/parse/expand.ts';
import type { Selection } from '../../../odata/parse/select.ts';
import type { AssignmentRow } from '../../../operations/cloud-licensing/find-assignment.ts';
import type { GraphCall } from '../graph-call.ts';
import { presentObjects } from '../present-objects.ts';
import { needsAssignments, userNames } from '../users/present-users.ts';
import { allotmentsFor } from './allotments.ts';

/** What an assignment and a place in line lead to. */
export const assigneeNavigations: Navigations = {
  allotment: allotmentEntity,
  assignedTo: directoryObjectEntity,
};

/** Assignments as Graph shows them, with what is to be expanded; read for all of them together. */
export async function presentAssignments(
  call: GraphCall,
  rows: readonly AssignmentRow[],
): Promise<readonly JsonObject[]> {
  const { names } = selectedNames(call.query.select, assignmentEntity, null);
  const expanded = await expandedOf(
    call,
    rows.map(({ assignee, skuId }) => ({ id: assignee.id, skuId })),
  );
  return rows.map((row, index) => ({
    '@odata.type': cloudLicensingType('assignment'),
    ...pick(toGraphAssignment(row.assignee.id, row), names),
    ...expanded[index],
  }));
}

/** The navigations of `$expand` for rows of an assignee and a product, set-based. */
export async function expandedOf(
  call: GraphCall,
  rows: readonly { readonly id: string; readonly skuId: SkuId }[],
): Promise<readonly JsonObject[]> {
  const found: Record<string, JsonObject | null>[] = rows.map(() => ({}));
  for (const expansion of call.query.expand) {
    const values =
      expansion.navigation === 'allotment'
        ? await allotmentsOf(call, rows, expansion)
        : await assigneesOf(call, rows, expansion.select);
    for (const [index, row] of found.entries()) row[expansion.navigation] = values[index] ?? null;
  }
  return found;
}

async function allotmentsOf(
  call: GraphCall,
  rows: readonly { readonly skuId: SkuId }[],
  { filter, select }: Expansion,
): Promise<readonly (JsonObject | null)[]> {
  const { names } = selectedNames(select, allotmentEntity, null);
  const all = new Map(
    (await allotmentsFor(call))
      .filter(({ allotment }) => filter === null || evaluate(filter, allotment))
      .map(({ skuId, allotment }) => [
        skuId,
        { '@odata.type': cloudLicensingType('allotment'), ...pick(allotment, names) },
      ]),
  );
  return rows.map(({ skuId }) => all.get(skuId) ?? null);
}

/** People and groups as references lead to them, in the order of the rows; null: not there. */
export async function assigneesOf(
  call: GraphCall,
  rows: readonly { readonly id: string }[],
  select: Selection | null,
): Promise<readonly (JsonObject | null)[]> {
  const objects = await call.desk.read('objectsByIds', {
    ids: [...new Set(rows.map(({ id }) => id))],
    withAssignments: needsAssignments(userNames(select).names),
  });
  const presented = await presentObjects(call.desk, objects, select);
  const byId = new Map<string, JsonObject | null>(
    objects.map((object, index) => [
      object.kind === 'user' ? object.user.id : object.group.id,
      presented[index] ?? null,
    ]),
  );
  return rows.map(({ id }) => byId.get(id) ?? null);
}
