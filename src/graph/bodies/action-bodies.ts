import { z } from 'zod';
import { textLengthMax } from './property-schemas.ts';

/** Ids in one call at most (Graph: getByIds 1,000, checkMember 20). */
const idsMax = 1_000;
const checkedIdsMax = 20;

const ids = z.array(z.guid()).max(idsMax);

/** `getMemberGroups`, `getMemberObjects`. */
export const memberGroupsBody: z.ZodType<{ readonly securityEnabledOnly: boolean }> = z.looseObject(
  { securityEnabledOnly: z.boolean().default(false) },
);

/** `checkMemberGroups`. */
export const checkGroupsBody: z.ZodType<{ readonly groupIds: readonly string[] }> = z.looseObject({
  groupIds: z.array(z.guid()).max(checkedIdsMax),
});

/** `checkMemberObjects`. */
export const checkObjectsBody: z.ZodType<{ readonly ids: readonly string[] }> = z.looseObject({
  ids: z.array(z.guid()).max(checkedIdsMax),
});

/** `directoryObjects/getByIds`. */
export const getByIdsBody: z.ZodType<{
  readonly ids: readonly string[];
  readonly types?: readonly string[] | null | undefined;
}> = z.looseObject({ ids, types: z.array(z.string().max(64)).max(20).nullish() });

/** A link: `{"@odata.id": "https://…/directoryObjects/{id}"}`. */
export const referenceBody: z.ZodType<{ readonly '@odata.id': string }> = z.looseObject({
  '@odata.id': z.string().min(1).max(textLengthMax),
});

/** `deletedItems/{id}/restore`. */
export const restoreBody: z.ZodType<{
  readonly newUserPrincipalName?: string | null | undefined;
}> = z.looseObject({ newUserPrincipalName: z.string().min(1).max(textLengthMax).nullish() });

/** `deletedItems/getUserOwnedObjects`. */
export const ownedObjectsBody: z.ZodType<{
  readonly userId: string;
  readonly type?: string | null | undefined;
}> = z.looseObject({ userId: z.guid(), type: z.string().max(64).nullish() });

/** `POST /invitations` (contract.md 1.8). */
export const invitationBody: z.ZodType<{
  readonly invitedUserEmailAddress: string;
  readonly inviteRedirectUrl: string;
  readonly invitedUserDisplayName?: string | null | undefined;
  readonly invitedUserType?: 'Guest' | 'Member' | null | undefined;
  readonly sendInvitationMessage?: boolean | null | undefined;
}> = z.looseObject({
  invitedUserEmailAddress: z.email().max(320),
  inviteRedirectUrl: z.url().max(textLengthMax),
  invitedUserDisplayName: z.string().min(1).max(256).nullish(),
  invitedUserType: z.enum(['Guest', 'Member']).nullish(),
  sendInvitationMessage: z.boolean().nullish(),
});

/** `PATCH /domains/{name}`. A domain ceases to be the default one when another becomes it, so false says nothing. */
export const domainPatchBody: z.ZodType<{ readonly isDefault?: boolean | undefined }> =
  z.strictObject({ isDefault: z.boolean().optional(), '@odata.type': z.string().optional() });

/** `PATCH /organization/{id}`: what Allot keeps of it. */
export const organizationPatchBody: z.ZodType<{
  readonly defaultUsageLocation?: string | null | undefined;
  readonly preferredLanguage?: string | undefined;
  readonly technicalNotificationMails?: readonly string[] | undefined;
}> = z.strictObject({
  defaultUsageLocation: z.string().length(2).nullable().optional(),
  preferredLanguage: z.string().min(2).max(16).optional(),
  technicalNotificationMails: z.array(z.string().min(1).max(320)).max(100).optional(),
  '@odata.type': z.string().optional(),
});
