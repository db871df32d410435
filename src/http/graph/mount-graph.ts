import type { App, AppContext, AppDeps } from '../context.ts';
import { createGraphHandler } from './answer-graph.ts';
import type { AdvancedQueries } from './consistency.ts';
import type { GraphCall } from './graph-call.ts';
import { graphRoutes } from './graph-routes.ts';

/** Puts the Graph face on `/v1.0` and `/beta`. Callers are known already; errors are answered by the app. */
export function mountGraph(
  app: App,
  deps: AppDeps,
  advancedQueries: AdvancedQueries = 'lenient',
): void {
  const routes = graphRoutes((call, request) => runPart(app, call, request));
  const handler = createGraphHandler({ deps, routes, advancedQueries });
  for (const prefix of ['/v1.0/*', '/beta/*']) app.all(prefix, (c: AppContext) => handler(c));
}

/** A part of a batch enters the app like any request, with the caller, address and correlation of the batch. */
async function runPart(app: App, call: GraphCall, request: Request): Promise<Response> {
  return await app.request(request, undefined, {
    inherited: {
      actor: call.actor,
      origin: call.c.get('origin'),
      clientRequestId: call.c.get('clientRequestId'),
    },
  });
}
