import type { AppId, RoleId, UserId } from '../ids.ts';

/** One role of a person, in the whole organization (`/`) or in one administrative unit. */
export type HeldRole = {
  readonly roleId: RoleId;
  /** `/` or `/administrativeUnits/{id}`. */
  readonly directoryScopeId: string;
  /** Role actions of a custom role (`microsoft.directory/users/assignLicense`, …); null for a built-in one. */
  readonly allowedResourceActions: readonly string[] | null;
};

/** Who asks. Delegated calls are the intersection of `scopes` and the roles; app-only calls have permissions only. */
export type Actor =
  | {
      readonly kind: 'user';
      readonly userId: UserId;
      readonly userPrincipalName: string;
      readonly displayName: string;
      readonly userType: 'Member' | 'Guest';
      readonly roles: readonly HeldRole[];
      /** Scopes of a delegated token; null for a session of our own pages or CLI, which has no such limit. */
      readonly scopes: readonly string[] | null;
    }
  | {
      readonly kind: 'app';
      readonly appId: AppId;
      readonly displayName: string;
      readonly permissions: readonly string[];
    }
  /** The program itself, or who can read its data directory. */
  | { readonly kind: 'system'; readonly displayName: string };
