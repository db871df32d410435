import type { Change, LicenseChange } from '../../core/change.ts';
import { recordApp } from './record-app.ts';
import {
  recordGroupAdded,
  recordGroupDeleted,
  recordGroupPurged,
  recordGroupRestored,
  recordGroupUpdated,
} from './record-group.ts';
import { recordGroupLicenses, recordGroupProcessing } from './record-group-licenses.ts';
import { recordLicenses } from './record-licenses.ts';
import { recordMembership, recordOwnership } from './record-membership.ts';
import { recordOrganization } from './record-organization.ts';
import { recordProduct, recordServicePlan, recordSubscription } from './record-product.ts';
import { recordClaim, recordRequest } from './record-request.ts';
import { recordRole } from './record-role.ts';
import {
  recordUserDeleted,
  recordUserPurged,
  recordUserRestored,
  recordUsersAdded,
  recordUsersUpdated,
} from './record-user.ts';
import type { Recording } from './recording.ts';

/** Writes changes in their order: tables, unit totals, log. Neighbours of one kind are written together. */
export function record(recording: Recording, changes: readonly Change[]): void {
  const { session, operationNo } = recording;
  const firstSeq = session.nextSeq;
  let from = 0;
  while (from < changes.length) {
    const kind = changes[from]?.kind;
    let to = from + 1;
    while (to < changes.length && changes[to]?.kind === kind) to += 1;
    recordRun(recording, changes.slice(from, to));
    from = to;
  }
  if (session.nextSeq === firstSeq) return;
  session.db.run(
    `update operation set first_seq = coalesce(first_seq, ?), last_seq = ?
      where tenant_id = ? and operation_no = ?`,
    [firstSeq, session.nextSeq - 1, session.db.tenant, operationNo],
  );
}

function recordRun(recording: Recording, run: readonly Change[]): void {
  const [first] = run;
  if (first?.kind === 'userAdded') {
    recordUsersAdded(
      recording,
      run.filter((change) => change.kind === 'userAdded'),
    );
  } else if (first?.kind === 'userUpdated') {
    recordUsersUpdated(
      recording,
      run.filter((change) => change.kind === 'userUpdated'),
    );
  } else {
    for (const change of run) recordOne(recording, change);
  }
}

function recordOne(recording: Recording, change: Change): void {
  switch (change.kind) {
    case 'licenseAssigned':
    case 'licenseRemoved':
    case 'appsChanged':
    case 'licenseStateSet':
      return recordLicenses(recording, change satisfies LicenseChange);
    case 'userAdded':
      return recordUsersAdded(recording, [change]);
    case 'userUpdated':
      return recordUsersUpdated(recording, [change]);
    case 'userDeleted':
      return recordUserDeleted(recording, change);
    case 'userRestored':
      return recordUserRestored(recording, change);
    case 'userPurged':
      return recordUserPurged(recording, change);
    case 'groupAdded':
      return recordGroupAdded(recording, change);
    case 'groupUpdated':
      return recordGroupUpdated(recording, change);
    case 'groupDeleted':
      return recordGroupDeleted(recording, change);
    case 'groupRestored':
      return recordGroupRestored(recording, change);
    case 'groupPurged':
      return recordGroupPurged(recording, change);
    case 'memberAdded':
    case 'memberRemoved':
      return recordMembership(recording, change);
    case 'ownerAdded':
    case 'ownerRemoved':
      return recordOwnership(recording, change);
    case 'groupLicensesSet':
      return recordGroupLicenses(recording, change);
    case 'groupProcessingTriggered':
    case 'groupProcessingStarted':
    case 'groupProcessingFinished':
      return recordGroupProcessing(recording, change);
    case 'subscriptionSet':
      return recordSubscription(recording, change);
    case 'licenseRequestSet':
      return recordRequest(recording, change);
    case 'licenseClaimed':
      return recordClaim(recording, change);
    case 'productSet':
      return recordProduct(recording, change);
    case 'servicePlanSet':
      return recordServicePlan(recording, change);
    case 'organizationUpdated':
      return recordOrganization(recording, change);
    case 'roleAssigned':
    case 'roleRemoved':
      return recordRole(recording, change);
    case 'appAdded':
    case 'appUpdated':
    case 'appRemoved':
      return recordApp(recording, change);
  }
}
