import type { Organization } from '../core/directory/organization.ts';
import { canonicalUserPrincipalName } from '../core/directory/user-principal-name.ts';
import type { OperationNo, UserId } from '../core/ids.ts';
import { Refused } from '../core/problems.ts';
import type { Actor } from '../core/roles/actor.ts';
import { mayPerform } from '../core/roles/may-perform.ts';
import type { ImportedUser } from '../imports/imported-user.ts';
import type { Reader, Writer } from '../store/store.ts';
import { actorStamp } from './actor-stamp.ts';
import { type ImportDecision, decideImportedUsers } from './decide-imported-users.ts';
import type { Call } from './operation.ts';
import { mayUpdateUsers } from './may-update-users.ts';

/** Rows of one part of an import: loaded, decided and written together, one commit each. */
export const importChunkRows = 500;

/** The next part of a users file. */
export type ImportUsersInput = {
  readonly rows: readonly ImportedUser[];
  /** The operation that the first part opened; null: this is the first part. */
  readonly operationNo: OperationNo | null;
  /** Rows of the whole file, as far as known. */
  readonly total: number;
  /** Rows that could not be read since the last part. */
  readonly unreadable: number;
  readonly isLast: boolean;
  /** Add domains that the organization lacks. */
  readonly addDomains: boolean;
  readonly reason: string | null;
};

/** What became of the part. */
export type ImportUsersOutput = Omit<ImportDecision, 'changes'> & {
  readonly operationNo: OperationNo;
  /** Whether somebody stopped the import: then nothing of this part was done, and no part may follow. */
  readonly isStopped: boolean;
};

/**
 * Adds and updates people, a part of a file at a time, all parts under one operation. Rows that cannot be carried out
 * are answered with their reasons and change nothing; licenses are answered as commands, for the caller to plan.
 */
export async function importUsers(
  tx: Writer,
  call: Call,
  input: ImportUsersInput,
): Promise<ImportUsersOutput> {
  refuseUnlessAllowed(call.actor, input.addDomains);
  const operationNo = input.operationNo ?? (await open(tx, call, input));
  const operation = await tx.operation(operationNo);
  if (operation === null) throw new Refused({ code: 'ResourceNotFound', id: String(operationNo) });
  if (operation.status !== 'running') {
    await tx.patchOperation(operationNo, { status: 'stopped', endedAt: call.now });
    return { ...nothing, operationNo, isStopped: true };
  }
  if (input.addDomains) await addDomains(tx, call, operationNo, input.rows);
  const { changes, ...answer } = await decide(tx, call, input.rows);
  await tx.record(operationNo, changes, call.now);
  await tx.patchOperation(operationNo, {
    total: input.total,
    changed: operation.changed + answer.added + answer.updated,
    unchanged: operation.unchanged + answer.unchanged,
    refused: operation.refused + answer.failures.length + input.unreadable,
    ...(input.isLast ? { status: 'done' as const, endedAt: call.now } : {}),
  });
  return { ...answer, operationNo, isStopped: false };
}

const nothing: Omit<ImportDecision, 'changes'> = {
  added: 0,
  updated: 0,
  unchanged: 0,
  failures: [],
  licenses: [],
  missingDomains: {},
};

/** What a preview looks at. */
export type PreviewImportUsersInput = {
  readonly rows: readonly ImportedUser[];
  readonly actor: Actor;
  readonly addDomains: boolean;
};

/** What `importUsers` would do with the part, changing nothing. Ids of people who would be added are made up. */
export async function previewImportUsers(
  reader: Reader,
  input: PreviewImportUsersInput,
): Promise<Omit<ImportDecision, 'changes'>> {
  refuseUnlessAllowed(input.actor, input.addDomains);
  let made = 0;
  const newId = (): string => {
    made += 1;
    return `00000000-0000-0000-0000-${made.toString(16).padStart(12, '0')}`;
  };
  const more = input.addDomains ? domainsOf(input.rows) : [];
  const { changes: _changes, ...answer } = await decide(
    reader,
    { actor: input.actor, ...(await reader.moment()), newId },
    input.rows,
    more,
  );
  return answer;
}

/** Whether the caller may import people at all. Refuses where not. */
export function refuseUnlessAllowed(actor: Actor, withDomains: boolean): void {
  const actions = withDomains
    ? (['addUser', 'updateUser', 'manageOrganization'] as const)
    : (['addUser', 'updateUser'] as const);
  for (const action of actions) {
    if (!mayPerform(actor, action)) throw new Refused({ code: 'PermissionDenied', action });
  }
}

async function open(tx: Writer, call: Call, input: ImportUsersInput): Promise<OperationNo> {
  return tx.openOperation({
    activity: 'Import users',
    actor: actorStamp(call.actor),
    reason: input.reason,
    planId: null,
    undoOf: null,
    total: input.total,
    status: 'running',
    startedAt: call.now,
    endedAt: null,
    changed: 0,
  });
}

async function decide(
  reader: Reader,
  call: Call,
  rows: readonly ImportedUser[],
  moreDomains: readonly string[] = [],
): Promise<ImportDecision> {
  const names = rows.flatMap(({ properties: { userPrincipalName: name } }) =>
    name === undefined ? [] : [canonicalUserPrincipalName(name)],
  );
  const idsByName = await reader.userIdsByKeys(names);
  const ids = new Set<string>([...rows.flatMap(({ id }) => id ?? []), ...idsByName.values()]);
  const users = await reader.usersByIds([...ids]);
  const { verifiedDomains } = await reader.organization();
  return decideImportedUsers(
    {
      usersById: new Map(users.map((user) => [user.id, user])),
      idsByName: new Map<string, UserId>(idsByName),
      assignments: await reader.assignmentsOf(users.map((user) => user.id)),
      domains: new Set([...verifiedDomains.map(({ name }) => name.toLowerCase()), ...moreDomains]),
      now: call.now,
      newId: call.newId,
      mayUpdate: await mayUpdateUsers(reader, call.actor, users),
    },
    rows,
  );
}

/** Lower-case domains of the rows' user names. */
function domainsOf(rows: readonly ImportedUser[]): readonly string[] {
  const domains = rows.flatMap(({ properties: { userPrincipalName: name } }) => {
    const domain = name?.split('@')[1]?.toLowerCase();
    return domain !== undefined && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) ? [domain] : [];
  });
  return [...new Set(domains)];
}

async function addDomains(
  tx: Writer,
  call: Call,
  operationNo: OperationNo,
  rows: readonly ImportedUser[],
): Promise<void> {
  const { verifiedDomains } = await tx.organization();
  const known = new Set(verifiedDomains.map(({ name }) => name.toLowerCase()));
  const missing = domainsOf(rows).filter((name) => !known.has(name));
  if (missing.length === 0) return;
  const added = missing.map((name) => ({ name, isDefault: false, isInitial: false }));
  const after: Pick<Organization, 'verifiedDomains'> = {
    verifiedDomains: [...verifiedDomains, ...added],
  };
  await tx.record(
    operationNo,
    [{ kind: 'organizationUpdated', before: { verifiedDomains }, after }],
    call.now,
  );
}
