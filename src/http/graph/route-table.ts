import type { GraphRoute } from './graph-call.ts';

type Method = GraphRoute['method'];

type Node = {
  /** By lower-case literal. */
  readonly literals: Map<string, Node>;
  key: Node | null;
  readonly routes: Map<Method, GraphRoute>;
};

/** How a path fits the table. */
export type RouteMatch =
  | { readonly kind: 'route'; readonly route: GraphRoute; readonly keys: readonly string[] }
  /** The path is known, the method is not. */
  | { readonly kind: 'method'; readonly allowed: readonly string[] }
  /** The last segment may be a property of what the segments before it name. */
  | {
      readonly kind: 'property';
      readonly route: GraphRoute;
      readonly keys: readonly string[];
      readonly segment: string;
    }
  /** The first segment that means nothing. */
  | { readonly kind: 'segment'; readonly segment: string };

/** Finds routes by path. Own code, as Graph answers with the segment that failed and with literals in any case. */
export type RouteTable = {
  readonly find: (method: string, segments: readonly string[]) => RouteMatch;
};

function emptyNode(): Node {
  return { literals: new Map(), key: null, routes: new Map() };
}

/** The table of these routes; a path that occurs twice with one method is a defect. */
export function createRouteTable(routes: readonly GraphRoute[]): RouteTable {
  const root = emptyNode();
  for (const route of routes) addRoute(root, route);
  return { find: (method, segments) => findRoute(root, method, segments) };
}

function addRoute(root: Node, route: GraphRoute): void {
  let node = root;
  for (const segment of route.path.split('/').slice(1)) {
    if (segment.startsWith('{')) {
      node.key ??= emptyNode();
      node = node.key;
      continue;
    }
    const literal = segment.toLowerCase();
    const next = node.literals.get(literal) ?? emptyNode();
    node.literals.set(literal, next);
    node = next;
  }
  if (node.routes.has(route.method)) throw new Error(`twice: ${route.method} ${route.path}`);
  node.routes.set(route.method, route);
}

function findRoute(root: Node, method: string, segments: readonly string[]): RouteMatch {
  let node = root;
  const keys: string[] = [];
  for (const [index, segment] of segments.entries()) {
    const literal = node.literals.get(segment.toLowerCase());
    if (literal !== undefined) {
      node = literal;
      continue;
    }
    if (node.key !== null) {
      keys.push(segment);
      node = node.key;
      continue;
    }
    const entity = node.routes.get('GET');
    const isLast = index === segments.length - 1;
    return isLast && method === 'GET' && entity?.properties !== undefined
      ? { kind: 'property', route: entity, keys, segment }
      : { kind: 'segment', segment };
  }
  const route = node.routes.get(isMethod(method) ? method : 'GET');
  if (route !== undefined && isMethod(method)) return { kind: 'route', route, keys };
  if (node.routes.size > 0) return { kind: 'method', allowed: [...node.routes.keys()] };
  return { kind: 'segment', segment: segments.at(-1) ?? '' };
}

function isMethod(method: string): method is Method {
  return ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'].includes(method);
}

/** The names of the keys in a route's path, in order. */
export function keyNames(route: GraphRoute): readonly string[] {
  return Array.from(route.path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
}
