import { type ChangeKind, licenseKinds } from '../../core/change.ts';
import type { Group } from '../../core/directory/group.ts';
import type { LoggedChange } from '../../store/operation.ts';
import type { Reader } from '../../store/store.ts';
import { withAssignments, type ListedUser } from './list-users.ts';

/** Log lines that one page of a delta looks at, at most. */
const deltaLinesMax = 1_000;

/** What has become of an object: it is there, it is deleted (restorable), or it is gone. */
export type DeltaItem<Entity> =
  | {
      readonly id: string;
      readonly entity: Entity;
      /** Names of the properties that changed; null: all of them may have. */
      readonly changed: readonly string[] | null;
      readonly members: readonly DeltaMember[];
    }
  | { readonly id: string; readonly removed: 'changed' | 'deleted' };

/** A member that came or went. */
export type DeltaMember = {
  readonly id: string;
  readonly memberType: 'user' | 'group';
  readonly isRemoved: boolean;
};

/** A page of changes. `seq`: how far in the log it goes; `isLast`: nothing has happened after it. */
export type DeltaPage<Entity> = {
  readonly items: readonly DeltaItem<Entity>[];
  readonly seq: number;
  readonly isLast: boolean;
};

const userKinds: readonly ChangeKind[] = [
  'userAdded',
  'userUpdated',
  'userDeleted',
  'userRestored',
  'userPurged',
];
const groupKinds: readonly ChangeKind[] = [
  'groupAdded',
  'groupUpdated',
  'groupDeleted',
  'groupRestored',
  'groupPurged',
];
const memberKinds: readonly ChangeKind[] = ['memberAdded', 'memberRemoved'];
/** What Graph shows otherwise of a group after each of these. */
const groupLicenseNames = {
  groupLicensesSet: ['assignedLicenses', 'licenseProcessingState'],
  groupProcessingTriggered: ['licenseProcessingState'],
  groupProcessingStarted: ['licenseProcessingState'],
  groupProcessingFinished: ['licenseProcessingState'],
} as const;

function isGroupLicenseKind(kind: string): kind is keyof typeof groupLicenseNames {
  return Object.hasOwn(groupLicenseNames, kind);
}

/** What Graph computes from a person's licenses changes with them. */
const licenseProperties = [
  'assignedLicenses',
  'assignedPlans',
  'licenseAssignmentStates',
  'provisionedPlans',
];

/** What is asked of a delta: log lines after `after`, of these objects only (null: of all). */
export type DeltaInput = {
  readonly after: number;
  readonly ids: readonly string[] | null;
  readonly withRelated: boolean;
};

/** People changed since. `withRelated`: license changes count too. */
export async function usersDelta(
  reader: Reader,
  input: DeltaInput,
): Promise<DeltaPage<ListedUser>> {
  const kinds = input.withRelated ? [...userKinds, ...licenseKinds] : userKinds;
  const lines = await reader.changesAfter(input.after, deltaLinesMax, { kinds });
  const byId = linesById(lines, input.ids);
  const users = await reader.usersByIds([...byId.keys()]);
  const listed = await withAssignments(reader, users, input.withRelated);
  const found = new Map<string, ListedUser>(listed.map((one) => [one.user.id, one]));
  const items = Array.from(byId, ([id, own]): DeltaItem<ListedUser> => {
    const entity = found.get(id);
    if (entity === undefined) return { id, removed: 'deleted' };
    if (entity.user.deletedDateTime !== null) return { id, removed: 'changed' };
    return { id, entity, changed: changedNames(own), members: [] };
  });
  return { items, ...progress(lines, await reader.lastSeq(), input) };
}

/** Groups changed since. `withRelated`: members that came and went too; `withLicenses`: what groups give, and how far that is. */
export async function groupsDelta(
  reader: Reader,
  input: DeltaInput & { readonly withLicenses: boolean },
): Promise<DeltaPage<Group>> {
  const kinds = [
    ...groupKinds,
    ...(input.withRelated ? memberKinds : []),
    ...(input.withLicenses ? Object.keys(groupLicenseNames).filter(isGroupLicenseKind) : []),
  ];
  const lines = await reader.changesAfter(input.after, deltaLinesMax, { kinds });
  const byId = linesById(lines, input.ids);
  const groups = await reader.groupsByIds([...byId.keys()]);
  const found = new Map<string, Group>(groups.map((group) => [group.id, group]));
  const items = Array.from(byId, ([id, own]): DeltaItem<Group> => {
    const entity = found.get(id);
    if (entity === undefined) return { id, removed: 'deleted' };
    if (entity.deletedDateTime !== null) return { id, removed: 'changed' };
    return { id, entity, changed: changedNames(own), members: changedMembers(own) };
  });
  return { items, ...progress(lines, await reader.lastSeq(), input) };
}

function linesById(
  lines: readonly LoggedChange[],
  ids: readonly string[] | null,
): ReadonlyMap<string, readonly LoggedChange[]> {
  const only = ids === null ? null : new Set(ids);
  const byId = new Map<string, LoggedChange[]>();
  for (const line of lines) {
    if (only !== null && !only.has(line.targetId)) continue;
    const own = byId.get(line.targetId);
    if (own === undefined) byId.set(line.targetId, [line]);
    else own.push(line);
  }
  return byId;
}

function progress(
  lines: readonly LoggedChange[],
  lastSeq: number,
  input: DeltaInput,
): { readonly seq: number; readonly isLast: boolean } {
  // A full page may have more behind it; otherwise everything up to now has been seen.
  const isLast = lines.length < deltaLinesMax;
  return { isLast, seq: isLast ? Math.max(lastSeq, input.after) : (lines.at(-1)?.seq ?? lastSeq) };
}

function changedNames(lines: readonly LoggedChange[]): readonly string[] | null {
  const names = new Set<string>();
  for (const { kind, body } of lines) {
    if (licenseKinds.includes(kind)) {
      for (const name of licenseProperties) names.add(name);
      continue;
    }
    if (memberKinds.includes(kind)) continue;
    if (isGroupLicenseKind(kind)) {
      for (const name of groupLicenseNames[kind]) names.add(name);
      continue;
    }
    if (kind !== 'userUpdated' && kind !== 'groupUpdated') return null;
    for (const name of Object.keys(body['after'] ?? {})) names.add(name);
  }
  return [...names];
}

/** The last word on each member. */
function changedMembers(lines: readonly LoggedChange[]): readonly DeltaMember[] {
  const members = new Map<string, DeltaMember>();
  for (const { kind, body } of lines) {
    if (!memberKinds.includes(kind)) continue;
    const id = body['memberId'];
    if (typeof id !== 'string') continue;
    const memberType = body['memberType'] === 'group' ? 'group' : 'user';
    members.set(id, { id, memberType, isRemoved: kind === 'memberRemoved' });
  }
  return [...members.values()];
}
