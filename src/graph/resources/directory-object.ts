import type { EntityType } from '../../odata/edm.ts';
import { groupEntity, groupQueryEntity } from './group.ts';
import { userEntity, userQueryEntity } from './user.ts';

/** What a polymorphic list may select: the properties of every type that can stand in it. */
export const directoryObjectEntity: EntityType = {
  name: 'DirectoryObject',
  properties: { ...groupEntity.properties, ...userEntity.properties },
};

/** What a filter or order on a list of people and groups can be asked of: what both have. */
export const directoryObjectQueryEntity: EntityType = {
  name: 'DirectoryObject',
  properties: Object.fromEntries(
    Object.entries(userQueryEntity.properties).filter(
      ([name, type]) => groupQueryEntity.properties[name]?.kind === type.kind,
    ),
  ),
};
