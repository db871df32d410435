import { addDays } from '../ids.ts';
import type { Instant } from '../ids.ts';

/** Days that a mailbox is kept once its license is gone (rules.md 6; checklist 180). */
const mailboxRetentionDays = 30;
/** Days that the organization's delicensing switch keeps a mailbox in service first (rules.md 6; checklist 183). */
const delicensingDelayDays = 30;
/** Days after which an unlicensed OneDrive can only be read (rules.md 6; checklist 182). */
const oneDriveReadOnlyDays = 60;
/** Days after which it is archived. */
const oneDriveArchiveDays = 93;

/** `deletionDue`: the data may be deleted at any moment and cannot be counted on. */
export type MailboxState = 'licensed' | 'inService' | 'kept' | 'deletionDue';

/** How an Exchange license went. Times are of the removal; null: it is there. */
export type MailboxLicense = {
  readonly removedAt: Instant | null;
  /** Whether the organization delays delicensing. */
  readonly isDelayed: boolean;
  /** When an administrator cut the delay short, or null. */
  readonly expeditedAt: Instant | null;
};

/** When the mailbox goes out of service: at once, or where delicensing is delayed at its end or when expedited. */
function mailboxOutOfServiceAt(removedAt: Instant, license: MailboxLicense): Instant {
  if (!license.isDelayed) return removedAt;
  const delayed = addDays(removedAt, delicensingDelayDays);
  const { expeditedAt } = license;
  return expeditedAt !== null && expeditedAt < delayed ? expeditedAt : delayed;
}

/** Where the mailbox stands. Licensing it again before deletion is due keeps everything (checklist 180). */
export function mailboxState(license: MailboxLicense, now: Instant): MailboxState {
  const { removedAt } = license;
  if (removedAt === null || now < removedAt) return 'licensed';
  const outOfService = mailboxOutOfServiceAt(removedAt, license);
  if (now < outOfService) return 'inService';
  return now < addDays(outOfService, mailboxRetentionDays) ? 'kept' : 'deletionDue';
}

/** Clouds in which unlicensed OneDrives are left alone (rules.md 6). */
export type Cloud = 'commercial' | 'EDU' | 'GCC' | 'GCCHigh' | 'DoD';

const cloudsWithoutArchiving: ReadonlySet<Cloud> = new Set(['EDU', 'GCC', 'DoD']);

/** Where an existing person's OneDrive stands after its license was removed (checklist 181, 182). Its files are never deleted by that. */
export function oneDriveState(
  removedAt: Instant,
  now: Instant,
  cloud: Cloud,
): 'available' | 'readOnly' | 'archived' {
  if (cloudsWithoutArchiving.has(cloud) || now < addDays(removedAt, oneDriveReadOnlyDays)) {
    return 'available';
  }
  return now < addDays(removedAt, oneDriveArchiveDays) ? 'readOnly' : 'archived';
}

/** Gigabytes up to which a shared, room or equipment mailbox needs no license (rules.md 4.1.13). */
const unlicensedMailboxGigabytesMax = 50;

/** Whether a shared, room or equipment mailbox needs an Exchange Online plan 2 license (checklist 96). */
export function needsExchangePlan2(mailbox: {
  readonly gigabytes: number;
  readonly hasArchive: boolean;
  readonly isOnLitigationHold: boolean;
}): boolean {
  return (
    mailbox.gigabytes > unlicensedMailboxGigabytesMax ||
    mailbox.hasArchive ||
    mailbox.isOnLitigationHold
  );
}
