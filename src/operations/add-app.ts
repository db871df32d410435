import { knownId } from '../core/ids.ts';
import type { AppId } from '../core/ids.ts';
import { Refused } from '../core/problems.ts';
import { mayPerform } from '../core/roles/may-perform.ts';
import type { Writer } from '../store/store.ts';
import { actorStamp } from './actor-stamp.ts';
import type { Call } from './operation.ts';

/** Longest display name of an app, in characters (Graph: application.displayName). */
export const appNameMax = 256;
/** Permissions one app may be given. */
export const appPermissionsMax = 200;

/** An app to be registered. Its secret was made and hashed before: it never comes here. */
export type AddAppInput = {
  readonly displayName: string;
  readonly permissions: readonly string[];
  readonly secretHash: string;
};

/** The new registration's ids. */
export type AddAppOutput = {
  readonly appId: AppId;
  readonly objectId: string;
  readonly tenantId: string;
};

/** A permission by its name: `User.Read.All`, `RoleManagement.ReadWrite.Directory`. */
const permissionPattern = /^[a-z][a-z0-9-]*(\.[a-z0-9_-]+)+$/i;

/**
 * Registers an app that may ask for tokens with a secret, with the application permissions given. Permissions are
 * rights of their own, so that handing them out takes who may hand out roles (as in Entra: an Application
 * Administrator registers apps but does not consent to application permissions of Graph).
 */
export async function addApp(tx: Writer, call: Call, input: AddAppInput): Promise<AddAppOutput> {
  if (!mayPerform(call.actor, 'manageApps')) {
    throw new Refused({ code: 'PermissionDenied', action: 'manageApps' });
  }
  if (input.permissions.length > 0 && !mayPerform(call.actor, 'manageRoles')) {
    throw new Refused({ code: 'PermissionDenied', action: 'manageRoles' });
  }
  const displayName = checkedName(input.displayName);
  const permissions = checkedPermissions(input.permissions);
  const appId = knownId<AppId>(call.newId());
  const objectId = call.newId();
  const operationNo = await tx.openOperation({
    activity: 'Add application',
    actor: actorStamp(call.actor),
    reason: null,
    planId: null,
    undoOf: null,
    total: 1,
    status: 'done',
    startedAt: call.now,
    endedAt: call.now,
    changed: 1,
  });
  await tx.putApp({
    appId,
    objectId,
    displayName,
    permissions,
    secretHash: input.secretHash,
    createdAt: call.now,
  });
  await tx.record(operationNo, [{ kind: 'appAdded', appId, displayName, permissions }], call.now);
  const { tenantId } = await tx.organization();
  return { appId, objectId, tenantId };
}

function checkedName(text: string): string {
  const name = text.trim();
  if (name === '' || name.length > appNameMax) {
    throw new Refused({
      code: 'BadRequest',
      message: `An app needs a name of 1 to ${appNameMax} characters.`,
    });
  }
  return name;
}

function checkedPermissions(names: readonly string[]): readonly string[] {
  const wrong = names.find((name) => !permissionPattern.test(name));
  if (wrong !== undefined) {
    throw new Refused({
      code: 'BadRequest',
      message: `'${wrong}' is not the name of a permission; they look like User.Read.All.`,
    });
  }
  if (names.length > appPermissionsMax) {
    throw new Refused({
      code: 'BadRequest',
      message: `An app can have at most ${appPermissionsMax} permissions.`,
    });
  }
  return [...new Set(names)].sort();
}
