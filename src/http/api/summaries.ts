import { Hono } from 'hono';
import { z } from 'zod';
import { licensesSummary } from '../../operations/licenses-summary.ts';
import type { App, AppDeps, AppEnv } from '../context.ts';
import { requireReader } from './plans.ts';

/** People offered while somebody types. */
const typeAheadDefault = 10;
const typeAheadMax = 50;
/** Characters of what is typed. */
const typedCharactersMax = 200;

const peopleQuery = z.object({
  q: z.string().max(typedCharactersMax),
  $top: z.coerce.number().int().min(1).max(typeAheadMax).default(typeAheadDefault),
});

/** What pages show at a glance. */
export function summaryRoutes({ desk }: AppDeps): App {
  const app = new Hono<AppEnv>();

  app.get('/summary/licenses', async (c) => {
    requireReader(c);
    return c.json({ value: await desk.near(licensesSummary) });
  });

  app.get('/summary/products', async (c) => {
    requireReader(c);
    const [subscriptions, catalog] = await desk.near(
      async (reader) => [await reader.subscriptions(), await reader.catalog()] as const,
    );
    const value = subscriptions.map((subscription) => ({
      ...subscription,
      displayName: catalog.products.get(subscription.skuId)?.displayName ?? subscription.skuId,
    }));
    return c.json({ value });
  });

  app.get('/people', async (c) => {
    requireReader(c);
    const { q, $top } = peopleQuery.parse(c.req.query());
    const people = await desk.near((reader) => reader.typeAhead(q, $top));
    const value = people.map(
      ({ id, displayName, userPrincipalName, mail, department, userType }) => ({
        id,
        displayName,
        userPrincipalName,
        mail,
        department,
        userType,
      }),
    );
    return c.json({ value });
  });

  return app;
}
