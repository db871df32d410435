import { getByIdsBody } from '../../../graph/bodies/action-bodies.ts';
import { directoryObjectEntity } from '../../../graph/resources/directory-object.ts';
import { isGuid } from '../../../core/ids.ts';
import { ok } from '../graph-answer.ts';
import { bodyOf, notFound, type GraphRoute } from '../graph-call.ts';
import { collectionBody, entityBody } from '../links.ts';
import { presentObjects } from '../present-objects.ts';
import { needsAssignments, userNames } from '../users/present-users.ts';

const query = { entityType: directoryObjectEntity, options: ['$select'] } as const;

/** `GET /directoryObjects/{id}` (contract.md 1.2). */
const getDirectoryObjectRoute: GraphRoute = {
  method: 'GET',
  path: '/directoryObjects/{object}',
  action: 'readDirectory',
  query,
  casts: ['user', 'group'],
  async handle(call) {
    const id = call.param('object');
    const [object] = isGuid(id)
      ? await call.desk.read('objectsByIds', {
          ids: [id],
          withAssignments: needsAssignments(userNames(call.query.select).names),
        })
      : [];
    if (object === undefined || (call.cast !== null && call.cast !== object.kind)) {
      throw notFound(id);
    }
    const [presented] = await presentObjects(call.desk, [object], call.query.select);
    return ok(entityBody(call, 'directoryObjects/$entity', presented ?? {}));
  },
};

/** `POST /directoryObjects/getByIds` (contract.md 1.2): unknown ids are left out. */
const getByIdsRoute: GraphRoute = {
  method: 'POST',
  path: '/directoryObjects/getByIds',
  action: 'readDirectory',
  query,
  async handle(call) {
    const { ids, types } = await bodyOf(call, getByIdsBody, { resource: 'Parameter' });
    const wanted = types?.map((type) => type.toLowerCase()) ?? [];
    const isWanted = (kind: string): boolean =>
      wanted.length === 0 || wanted.includes(kind) || wanted.includes('directoryobject');
    const objects = await call.desk.read('objectsByIds', {
      ids,
      withAssignments: needsAssignments(userNames(call.query.select).names),
    });
    const items = await presentObjects(
      call.desk,
      objects.filter(({ kind }) => isWanted(kind)),
      call.query.select,
    );
    return ok(collectionBody(call, 'directoryObjects', { items, next: null, count: null }));
  },
};

/** People and groups by id alone (contract.md 1.2). */
export const directoryObjectRoutes: readonly GraphRoute[] = [
  getDirectoryObjectRoute,
  getByIdsRoute,
];
