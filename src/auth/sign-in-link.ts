/** Life of a sign-in link that nobody opens, in seconds. */
export const signInLinkLifetimeSeconds: number = 24 * 3600;

/** Path and query of the page that a link's token opens. */
export function signInPath(token: string): string {
  return `/signin?token=${token}`;
}
