import type { Actor } from '../core/roles/actor.ts';
import { mayPerform } from '../core/roles/may-perform.ts';

/** Whether the caller may see who changed licenses and why: those who see the license pages or may assign. */
export function mayReadOperations(actor: Actor): boolean {
  return mayPerform(actor, 'readLicensePages') || mayPerform(actor, 'assignUserLicense');
}
