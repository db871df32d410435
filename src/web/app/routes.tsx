import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { FailedState } from '../components/states.tsx';
import { NotFound } from './not-found.tsx';
import type { AddressedList } from './addressed-people.ts';
import { firstRowsOf } from './before-drawing.ts';
import { groupQuery } from './group-queries.ts';
import { homeQuery, licensesQuery, planQuery, yourProductsQuery } from './queries.ts';
import { queryClient } from './query-client.ts';
import { text, flag } from './search.ts';
import { Shell } from './shell.tsx';
import { withOtherTexts, withPageTexts } from './texts.ts';

/** Every address of the pages. What a page shows besides (tab, search, sort, an open pane) stands in its search. */

const root = createRootRouteWithContext<{ readonly queryClient: QueryClient }>()({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => <FailedState error={error} onRetry={reset} />,
  // A person's pane opens over any page.
  validateSearch: (search) => ({ ...text(search, 'user'), ...text(search, 'userTab') }),
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: () => void queryClient.prefetchQuery(homeQuery),
  component: lazyRouteComponent(() => import('../pages/home.tsx'), 'HomePage'),
});

const licenses = createRoute({
  getParentRoute: () => root,
  path: '/licenses',
  validateSearch: (search) => ({
    ...text(search, 'q'),
    ...text(search, 'show'),
    ...text(search, 'sort'),
    ...flag(search, 'desc'),
    ...flag(search, 'assign'),
  }),
  loader: () => void queryClient.prefetchQuery(licensesQuery),
  component: lazyRouteComponent(() => import('../pages/licenses.tsx'), 'LicensesPage'),
});

/** Of what the address of a list of people says, that which decides who comes first. */
const listDeps = ({ search }: { readonly search: AddressedList }): AddressedList => {
  const { view, q, sort, desc } = search;
  return { view, q, sort, desc };
};

const product = createRoute({
  getParentRoute: () => root,
  path: '/licenses/$skuId',
  validateSearch: (search) => ({
    ...text(search, 'tab'),
    ...text(search, 'q'),
    ...text(search, 'by'),
    ...text(search, 'sort'),
    ...flag(search, 'desc'),
    ...flag(search, 'assign'),
    ...text(search, 'apps'),
    ...text(search, 'pane'),
    ...text(search, 'group'),
  }),
  loaderDeps: ({ search }) => ({ ...listDeps({ search }), tab: search.tab, by: search.by }),
  loader: ({ location, deps }) =>
    firstRowsOf(location.pathname, deps, queryClient.prefetchQuery(licensesQuery)),
  component: lazyRouteComponent(
    () => withOtherTexts(import('../pages/product.tsx')),
    'ProductPage',
  ),
});

const yourProducts = createRoute({
  getParentRoute: () => root,
  path: '/your-products',
  validateSearch: (search) => ({
    ...text(search, 'q'),
    ...text(search, 'show'),
    ...text(search, 'sort'),
    ...flag(search, 'desc'),
    ...text(search, 'subscription'),
    ...text(search, 'pane'),
  }),
  loader: () => void queryClient.prefetchQuery(yourProductsQuery),
  component: lazyRouteComponent(
    () => withOtherTexts(import('../pages/your-products.tsx')),
    'YourProductsPage',
  ),
});

/** What every list of people keeps in its address. */
const peopleSearch = (search: Record<string, unknown>) => ({
  ...text(search, 'view'),
  ...text(search, 'q'),
  ...text(search, 'sort'),
  ...flag(search, 'desc'),
  ...text(search, 'pane'),
});

const activeUsers = createRoute({
  getParentRoute: () => root,
  path: '/users',
  validateSearch: peopleSearch,
  loaderDeps: listDeps,
  loader: ({ location, deps }) => firstRowsOf(location.pathname, deps),
  component: lazyRouteComponent(() => import('../pages/active-users.tsx'), 'ActiveUsersPage'),
});

const addUser = createRoute({
  getParentRoute: () => root,
  path: '/users/add',
  component: lazyRouteComponent(
    () => withPageTexts(import('../pages/add-user.tsx')),
    'AddUserPage',
  ),
});

const importUsers = createRoute({
  getParentRoute: () => root,
  path: '/users/import',
  component: lazyRouteComponent(
    () => withPageTexts(import('../pages/import-users.tsx')),
    'ImportUsersPage',
  ),
});

const guestUsers = createRoute({
  getParentRoute: () => root,
  path: '/guests',
  validateSearch: peopleSearch,
  loaderDeps: listDeps,
  loader: ({ location, deps }) => firstRowsOf(location.pathname, deps),
  component: lazyRouteComponent(
    () => withPageTexts(import('../pages/guest-users.tsx')),
    'GuestUsersPage',
  ),
});

const deletedUsers = createRoute({
  getParentRoute: () => root,
  path: '/deleted-users',
  validateSearch: peopleSearch,
  loaderDeps: listDeps,
  loader: ({ location, deps }) => firstRowsOf(location.pathname, deps),
  component: lazyRouteComponent(
    () => withPageTexts(import('../pages/deleted-users.tsx')),
    'DeletedUsersPage',
  ),
});

const groups = createRoute({
  getParentRoute: () => root,
  path: '/groups',
  validateSearch: (search) => ({ ...text(search, 'q'), ...text(search, 'pane') }),
  component: lazyRouteComponent(() => withPageTexts(import('../pages/groups.tsx')), 'GroupsPage'),
});

const group = createRoute({
  getParentRoute: () => root,
  path: '/groups/$groupId',
  validateSearch: (search) => ({
    ...text(search, 'tab'),
    ...text(search, 'q'),
    ...text(search, 'sort'),
    ...flag(search, 'desc'),
    ...text(search, 'pane'),
  }),
  loaderDeps: ({ search }) => ({ ...listDeps({ search }), tab: search.tab }),
  loader: ({ location, params, deps }) =>
    firstRowsOf(location.pathname, deps, queryClient.prefetchQuery(groupQuery(params.groupId))),
  component: lazyRouteComponent(() => withPageTexts(import('../pages/group.tsx')), 'GroupPage'),
});

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plans/$planId',
  validateSearch: (search) => ({ ...text(search, 'show') }),
  loader: ({ params }) => void queryClient.prefetchQuery(planQuery(params.planId)),
  component: lazyRouteComponent(() => withOtherTexts(import('../pages/plan.tsx')), 'PlanPage'),
});

const activity = createRoute({
  getParentRoute: () => root,
  path: '/activity',
  validateSearch: (search) => ({ ...text(search, 'status'), ...text(search, 'actor') }),
  component: lazyRouteComponent(
    () => withPageTexts(import('../pages/activity.tsx')),
    'ActivityPage',
  ),
});

const operation = createRoute({
  getParentRoute: () => root,
  path: '/activity/$operationNo',
  component: lazyRouteComponent(
    () => withPageTexts(import('../pages/operation.tsx')),
    'OperationPage',
  ),
});

const auditLog = createRoute({
  getParentRoute: () => root,
  path: '/audit-log',
  validateSearch: (search) => ({
    ...text(search, 'from'),
    ...text(search, 'to'),
    ...text(search, 'activity'),
    ...text(search, 'actor'),
    ...text(search, 'target'),
    ...text(search, 'entry'),
  }),
  component: lazyRouteComponent(
    () => withPageTexts(import('../pages/audit-log.tsx')),
    'AuditLogPage',
  ),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(
    () => withPageTexts(import('../pages/settings.tsx')),
    'SettingsPage',
  ),
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/help/{-$topic}',
  component: lazyRouteComponent(() => withPageTexts(import('../pages/help.tsx')), 'HelpPage'),
});

const requests = createRoute({
  getParentRoute: () => root,
  path: '/requests',
  validateSearch: (search) => ({ ...text(search, 'tab'), ...text(search, 'request') }),
  component: lazyRouteComponent(
    () => withPageTexts(import('../pages/requests.tsx')),
    'RequestsPage',
  ),
});

const autoClaim = createRoute({
  getParentRoute: () => root,
  path: '/auto-claim',
  validateSearch: (search) => text(search, 'policy'),
  component: lazyRouteComponent(
    () => withPageTexts(import('../pages/auto-claim.tsx')),
    'AutoClaimPage',
  ),
});

const selfService = createRoute({
  getParentRoute: () => root,
  path: '/self-service',
  component: lazyRouteComponent(
    () => withPageTexts(import('../pages/self-service.tsx')),
    'SelfServicePage',
  ),
});

const myProducts = createRoute({
  getParentRoute: () => root,
  path: '/my-products',
  component: lazyRouteComponent(
    () => withPageTexts(import('../pages/my-products.tsx')),
    'MyProductsPage',
  ),
});

const messages = createRoute({
  getParentRoute: () => root,
  path: '/messages',
  component: lazyRouteComponent(
    () => withPageTexts(import('../pages/messages.tsx')),
    'MessagesPage',
  ),
});

/** The site map. */
const routeTree = root.addChildren([
  home,
  licenses,
  product,
  yourProducts,
  activeUsers,
  addUser,
  importUsers,
  guestUsers,
  deletedUsers,
  groups,
  group,
  plan,
  activity,
  operation,
  auditLog,
  settings,
  help,
  requests,
  autoClaim,
  selfService,
  myProducts,
  messages,
]);

/** Reads the address and shows the page. */
export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  // Freshness is the query client's business.
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  // Merges with the router's own type: links are checked against the site map.
  interface Register {
    router: typeof router;
  }
}
