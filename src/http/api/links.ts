import * as z from 'zod';
import { newRandomToken, tokenHash } from '../../auth/random-token.ts';
import { addSeconds } from '../../auth/seconds.ts';
import { signInLinkLifetimeSeconds, signInPath } from '../../auth/sign-in-link.ts';
import { apiRoute } from './api-route.ts';
import type { ApiRoute } from './api-route.ts';

/** Makes a link that signs a person in once. */
export const addLinkRoute: ApiRoute = apiRoute({
  method: 'POST',
  path: '/api/links',
  summary: 'Make a one-time sign-in link for a person',
  body: z.object({
    /** Id or user principal name; absent: the Global Administrator of longest standing. */
    user: z.string().min(1).max(1024).nullish(),
  }),
  answer: z.object({
    url: z.string(),
    userPrincipalName: z.string(),
    displayName: z.string(),
    expiresDateTime: z.string(),
  }),
  status: 201,
  async handle({ actor, body, now, origin, deps }) {
    const token = newRandomToken();
    const expiresAt = addSeconds(now, signInLinkLifetimeSeconds);
    const { userPrincipalName, displayName } = await deps.desk.write('addSignInLink', actor, {
      user: body.user ?? null,
      tokenHash: tokenHash(token),
      expiresAt,
    });
    return {
      url: origin + signInPath(token),
      userPrincipalName,
      displayName,
      expiresDateTime: expiresAt,
    };
  },
});
