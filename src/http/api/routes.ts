import type { ApiRoute } from './api-route.ts';

/** Every route of `/api`. */
export const apiRoutes: readonly ApiRoute[] = [];
