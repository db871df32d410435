import * as z from 'zod';

import { Refused } from '../../core/problems.ts';
import { mayPerform } from '../../core/roles/may-perform.ts';
import type { Actor } from '../../core/roles/actor.ts';
import { type ImportedAssignment, readAssignmentsFile } from '../../imports/assignments-file.ts';
import { type CatalogRow, catalogOfRows, readCatalogFile } from '../../imports/catalog-file.ts';
import type { ImportedUser } from '../../imports/imported-user.ts';
import { SeenPeople } from '../../imports/seen-people.ts';
import { readUsersFile } from '../../imports/users-file.ts';
import type { PlanPeople } from '../../operations/create-plan.ts';
import type { Desk } from '../../operations/desk.ts';
import {
  type ImportUsersOutput,
  importChunkRows,
  refuseUnlessAllowed,
} from '../../operations/import-users.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';
import { ImportReport } from './import-answer.ts';
import {
  type UnderstoodRow,
  aboutRows,
  inParts,
  loadProductNames,
  readFile,
} from './import-file.ts';
import { type Progress, answerWithProgress } from './import-progress.ts';

/** Characters of a reason. */
const reasonCharactersMax = 1000;

const flag = z
  .enum(['true', 'false', '1', '0', ''])
  .default('false')
  .transform((text) => text === 'true' || text === '1' || text === '');
const reason = z
  .string()
  .max(reasonCharactersMax)
  .nullish()
  .transform((text) => text ?? null);

/** What every import answers: `ImportAnswer`. */
const importAnswer = z.object({
  preview: z.boolean(),
  encoding: z.string(),
  ignoredHeadings: z.array(z.string()),
  total: z.number(),
  failed: z.number(),
  failures: z.array(z.object({ line: z.number(), errors: z.array(z.string()) })),
  failedFile: z.string().nullable(),
  operationNo: z.number().nullable(),
});

const usersQuery = z.object({
  /** Change nothing; say what would be. */
  preview: flag,
  /** Add domains of user names that the organization lacks. */
  addDomains: flag,
  /** `ignore`: do not plan the licenses that the file names. */
  licenses: z.enum(['assign', 'ignore']).default('assign'),
  reason,
});

/** Adds and updates people from a file; the licenses that it names become a plan, to be looked at and applied. */
export const importUsersRoute: ApiRoute = apiRoute({
  method: 'POST',
  path: '/api/imports/users',
  summary:
    'Import people from the admin center’s or Entra’s CSV, or from Graph’s JSON (the body is the file)',
  query: usersQuery,
  answer: importAnswer.extend({
    added: z.number(),
    updated: z.number(),
    unchanged: z.number(),
    /** Domains that rows need and the organization lacks, with the number of rows. */
    missingDomains: z.record(z.string(), z.number()),
    /** People with licenses to be given, and the plan that gives them once it is applied. */
    licenses: z.object({ people: z.number(), planId: z.string().nullable() }),
  }),
  async handle({ c, actor, query, deps: { desk } }) {
    refuseUnlessAllowed(actor, query.addDomains);
    const file = await readFile(c);
    const names = await loadProductNames(desk);
    return answerWithProgress(c, async (tell) => {
      const run = new UsersImport({ desk, actor, query, about: aboutRows(file.text) }, tell);
      const events = readUsersFile(file.text, names);
      await inParts(events, { report: run.report, size: importChunkRows }, (rows) =>
        run.take(rows),
      );
      return run.finish(file.encoding);
    });
  },
});

type UsersRequest = {
  readonly desk: Desk;
  readonly actor: Actor;
  readonly query: z.output<typeof usersQuery>;
  /** Lines of the file. */
  readonly about: number;
};

/** One file of people on its way through the writer, a part at a time. */
class UsersImport {
  readonly report: ImportReport = new ImportReport();
  readonly #request: UsersRequest;
  readonly #tell: (progress: Progress) => void;
  readonly #seen = new SeenPeople();
  readonly #counts = { added: 0, updated: 0, unchanged: 0 };
  readonly #licenses: { key: string; command: PlanRowCommand }[] = [];
  readonly #missingDomains: Record<string, number> = {};
  #operationNo: number | null = null;
  #failedTold = 0;

  constructor(request: UsersRequest, tell: (progress: Progress) => void) {
    this.#request = request;
    this.#tell = tell;
  }

  async take(part: readonly UnderstoodRow<ImportedUser>[]): Promise<void> {
    const rows = part.filter((each) => this.#isFirst(each));
    if (rows.length > 0) {
      const output = await this.#write(
        rows.map(({ row }) => row),
        false,
      );
      this.#count(output, new Map(rows.map(({ row, cells }) => [row.line, cells])));
    }
    this.#tell({
      done: this.report.total,
      total: Math.max(this.#request.about, this.report.total),
    });
  }

  async finish(encoding: string): Promise<object> {
    const { desk, actor, query } = this.#request;
    if (!query.preview) await this.#write([], true);
    const isPlanned =
      !query.preview && this.#licenses.length > 0 && mayPerform(actor, 'assignUserLicense');
    const plan = isPlanned
      ? await desk.write('createPlan', actor, {
          people: { kind: 'rows', rows: this.#licenses },
          surface: 'api',
          reason: query.reason,
        })
      : null;
    return {
      ...this.report.answer({ preview: query.preview, encoding, operationNo: this.#operationNo }),
      ...this.#counts,
      missingDomains: this.#missingDomains,
      licenses: { people: this.#licenses.length, planId: plan?.planId ?? null },
    };
  }

  #isFirst({ row, cells }: UnderstoodRow<ImportedUser>): boolean {
    const earlier = this.#seen.earlierLine(row);
    if (earlier === null) return true;
    this.report.fail({
      line: row.line,
      cells,
      errors: [`Line ${earlier} is about the same person.`],
    });
    return false;
  }

  async #write(
    rows: readonly ImportedUser[],
    isLast: boolean,
  ): Promise<Omit<ImportUsersOutput, 'operationNo' | 'isStopped'>> {
    const { desk, actor, query, about } = this.#request;
    const { addDomains } = query;
    if (query.preview) return desk.read('previewImportUsers', { rows, actor, addDomains });
    const unreadable = this.report.failed - this.#failedTold;
    const output = await desk.write('importUsers', actor, {
      rows,
      operationNo: this.#operationNo,
      total: isLast ? this.report.total : Math.max(about, this.report.total),
      unreadable,
      isLast,
      addDomains,
      reason: query.reason,
    });
    this.#operationNo = output.operationNo;
    if (output.isStopped) {
      const message = `Operation ${String(output.operationNo)} was stopped: rows before line ${String(rows[0]?.line ?? this.report.total)} are imported, the others are not.`;
      throw new Refused({ code: 'BadRequest', message });
    }
    this.#failedTold = this.report.failed + output.failures.length;
    return output;
  }

  #count(
    output: Omit<ImportUsersOutput, 'operationNo' | 'isStopped'>,
    cellsByLine: ReadonlyMap<number, readonly string[]>,
  ): void {
    this.#counts.added += output.added;
    this.#counts.updated += output.updated;
    this.#counts.unchanged += output.unchanged;
    for (const { line, errors } of output.failures) {
      this.report.fail({ line, cells: cellsByLine.get(line) ?? [], errors });
    }
    for (const [domain, rows] of Object.entries(output.missingDomains)) {
      this.#missingDomains[domain] = (this.#missingDomains[domain] ?? 0) + rows;
    }
    if (this.#request.query.licenses === 'ignore') return;
    for (const { userId, command } of output.licenses) {
      this.#licenses.push({ key: userId, command });
    }
  }
}

type PlanRowCommand = Extract<PlanPeople, { kind: 'rows' }>['rows'][number]['command'];

const assignmentsQuery = z.object({
  /** Only read the file; make no plan. */
  preview: flag,
  reason,
});

/** Turns a file of wishes into a plan. Nothing is assigned before the plan is applied. */
export const importAssignmentsRoute: ApiRoute = apiRoute({
  method: 'POST',
  path: '/api/imports/assignments',
  summary:
    'Plan the assignments of a CSV: who, product, apps off, assign or unassign (the body is the file)',
  query: assignmentsQuery,
  answer: importAnswer.extend({ understood: z.number(), planId: z.string().nullable() }),
  async handle({ c, actor, query, deps: { desk } }) {
    if (!mayPerform(actor, 'assignUserLicense')) {
      throw new Refused({ code: 'PermissionDenied', action: 'assignUserLicense' });
    }
    const file = await readFile(c);
    const names = await loadProductNames(desk);
    const about = aboutRows(file.text);
    return answerWithProgress(c, async (tell) => {
      const report = new ImportReport();
      const rows: { key: string; command: PlanRowCommand }[] = [];
      const events = readAssignmentsFile(file.text, names);
      await inParts(events, { report, size: importChunkRows }, async (part) => {
        rows.push(...(await knownPeople(desk, part, report)));
        tell({ done: report.total, total: Math.max(about, report.total) });
      });
      const people = { kind: 'rows' as const, rows };
      const plan =
        query.preview || rows.length === 0
          ? null
          : await desk.write('createPlan', actor, { people, surface: 'api', reason: query.reason });
      return {
        ...report.answer({ preview: query.preview, encoding: file.encoding, operationNo: null }),
        understood: rows.length,
        planId: plan?.planId ?? null,
      };
    });
  },
});

async function knownPeople(
  desk: Desk,
  part: readonly UnderstoodRow<ImportedAssignment>[],
  report: ImportReport,
): Promise<readonly { key: string; command: PlanRowCommand }[]> {
  const ids = await desk.near((reader) => reader.userIdsByKeys(part.map(({ row }) => row.key)));
  return part.flatMap(({ row, cells }) => {
    const userId = ids.get(row.key.toLowerCase());
    if (userId !== undefined) return [{ key: userId, command: row.command }];
    const error = `Nobody here has the user principal name or object id “${row.key}”.`;
    report.fail({ line: row.line, cells, errors: [error] });
    return [];
  });
}

const catalogCounts = z.object({
  added: z.number(),
  updated: z.number(),
  unchanged: z.number(),
});

/** Takes over products and service plans of Microsoft's list. */
export const importCatalogRoute: ApiRoute = apiRoute({
  method: 'POST',
  path: '/api/imports/catalog',
  summary:
    'Import Microsoft’s CSV of product names and service plan identifiers (the body is the file)',
  query: z.object({ preview: flag, reason }),
  answer: importAnswer.extend({
    products: catalogCounts,
    servicePlans: catalogCounts,
    /** Rows that say the same as an earlier one. */
    doubled: z.number(),
    /** Operations that turn off the apps that came new to products, where the organization decides first. */
    newPlansOffNos: z.array(z.number()),
  }),
  async handle({ c, actor, query, deps: { desk } }) {
    if (!mayPerform(actor, 'importCatalog')) {
      throw new Refused({ code: 'PermissionDenied', action: 'importCatalog' });
    }
    const file = await readFile(c);
    const report = new ImportReport();
    const rows: CatalogRow[] = [];
    await inParts(readCatalogFile(file.text), { report, size: importChunkRows }, async (part) => {
      for (const { row } of part) rows.push(row);
    });
    const { doubled, ...catalog } = catalogOfRows(rows);
    const imported = { ...catalog, doubled };
    const counts = query.preview
      ? {
          ...(await desk.read('previewImportCatalog', { catalog: imported })),
          operationNo: null,
          newPlansOffNos: [],
        }
      : await desk.write('importCatalog', actor, { catalog: imported, reason: query.reason });
    const { operationNo, newPlansOffNos, ...changed } = counts;
    return {
      ...report.answer({ preview: query.preview, encoding: file.encoding, operationNo }),
      ...changed,
      newPlansOffNos: [...newPlansOffNos],
      doubled,
    };
  },
});
