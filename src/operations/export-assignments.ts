import { assignmentHeadings } from '../imports/assignments-file.ts';
import { csvLine } from '../imports/csv-line.ts';
import type { Reader } from '../store/store.ts';
import {
  type ExportInput,
  type ExportPart,
  appName,
  idsOfPart,
  loadPart,
  nameInList,
} from './export-users.ts';

/** The first line of an export of assignments. */
export const exportAssignmentsHead: string =
  '\uFEFF' + csvLine(assignmentHeadings.map(([heading]) => heading));

/**
 * Every direct license, a line each, with the apps that are off; `import assignments` reads it back. Licenses that come
 * by a group are left out: importing them would make them direct ones.
 */
export async function exportAssignments(reader: Reader, input: ExportInput): Promise<ExportPart> {
  const { ids, next } = await idsOfPart(reader, input);
  const { people, assignments, names } = await loadPart(reader, ids);
  const nameOf = nameInList(names);
  const lines = people.flatMap((user) =>
    (assignments.get(user.id) ?? [])
      .filter(({ assignedByGroup }) => assignedByGroup === null)
      .map(({ skuId, disabledPlans }) => {
        const off = disabledPlans.map((planId) => appName(names.catalog, skuId, planId));
        return csvLine([user.userPrincipalName, nameOf(skuId), off.join(';'), 'assign']);
      }),
  );
  return { text: lines.join(''), next };
}
