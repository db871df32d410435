import { signOut } from '../../client/organization.ts';

/** Ends the session of this browser and shows how to come back. Nothing that was fetched stays. */
export async function leave(): Promise<void> {
  await signOut();
  location.assign('/');
}
