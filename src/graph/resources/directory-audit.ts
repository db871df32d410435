import type { EntityType } from '../../odata/edm.ts';
import { collectionOf, complex, edm } from '../edm-types.ts';

/** contract.md 2.11. */
export const directoryAuditEntity: EntityType = {
  name: 'DirectoryAudit',
  properties: {
    id: edm('String'),
    activityDateTime: edm('DateTimeOffset'),
    activityDisplayName: edm('String'),
    additionalDetails: collectionOf(complex({ key: edm('String'), value: edm('String') })),
    category: edm('String'),
    correlationId: edm('String'),
    initiatedBy: complex({
      user: complex({
        id: edm('String'),
        displayName: edm('String'),
        userPrincipalName: edm('String'),
        ipAddress: edm('String'),
      }),
      app: complex({
        appId: edm('String'),
        displayName: edm('String'),
        servicePrincipalId: edm('String'),
        servicePrincipalName: edm('String'),
      }),
    }),
    loggedByService: edm('String'),
    operationType: edm('String'),
    result: edm('String'),
    resultReason: edm('String'),
    targetResources: collectionOf(
      complex({
        id: edm('String'),
        displayName: edm('String'),
        type: edm('String'),
        userPrincipalName: edm('String'),
        groupType: edm('String'),
        modifiedProperties: collectionOf(
          complex({
            displayName: edm('String'),
            newValue: edm('String'),
            oldValue: edm('String'),
          }),
        ),
      }),
    ),
  },
};
