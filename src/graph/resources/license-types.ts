import { collectionOf, complex, edm } from '../edm-types.ts';
import type { EdmType } from '../../odata/edm.ts';

/** contract.md 2.1. */
export const assignedLicenses: EdmType = collectionOf(
  complex({ disabledPlans: collectionOf(edm('Guid')), skuId: edm('Guid') }),
);

/** contract.md 2.2. */
export const licenseAssignmentStates: EdmType = collectionOf(
  complex({
    assignedByGroup: edm('String'),
    disabledPlans: collectionOf(edm('Guid')),
    error: edm('String'),
    lastUpdatedDateTime: edm('DateTimeOffset'),
    skuId: edm('Guid'),
    state: edm('String'),
  }),
);

/** contract.md 2.3. */
export const assignedPlans: EdmType = collectionOf(
  complex({
    assignedDateTime: edm('DateTimeOffset'),
    capabilityStatus: edm('String'),
    service: edm('String'),
    servicePlanId: edm('Guid'),
  }),
);

/** contract.md 2.4. */
export const provisionedPlans: EdmType = collectionOf(
  complex({
    capabilityStatus: edm('String'),
    provisioningStatus: edm('String'),
    service: edm('String'),
  }),
);

/** contract.md 2.5. */
export const servicePlanInfos: EdmType = collectionOf(
  complex({
    appliesTo: edm('String'),
    provisioningStatus: edm('String'),
    servicePlanId: edm('Guid'),
    servicePlanName: edm('String'),
  }),
);
