import type { EdmType, EntityType } from '../../odata/edm.ts';
import { collectionOf, complex, edm } from '../edm-types.ts';

/** Plans of a product, as this API calls them (contract.md 2.15). */
const services: EdmType = collectionOf(
  complex({ assignableTo: edm('String'), planId: edm('Guid'), planName: edm('String') }),
);

/** contract.md 2.15. */
export const allotmentEntity: EntityType = {
  name: 'allotment',
  properties: {
    id: edm('String'),
    allottedUnits: edm('Int32'),
    assignableTo: edm('String'),
    consumedUnits: edm('Int32'),
    externalServiceIdentifier: edm('String'),
    services,
    skuId: edm('Guid'),
    skuPartNumber: edm('String'),
    subscriptions: collectionOf(
      complex({
        subscriptionId: edm('String'),
        nextLifecycleDate: edm('Date'),
        startDate: edm('Date'),
        state: edm('String'),
        tags: edm('String'),
      }),
    ),
  },
};

/** contract.md 2.15. */
export const assignmentEntity: EntityType = {
  name: 'assignment',
  properties: { id: edm('String'), disabledServicePlanIds: collectionOf(edm('Guid')) },
};

/** What an assignment can be asked by: whose product it is, by its allotment. */
export const assignmentQueryEntity: EntityType = {
  name: 'assignment',
  properties: {
    skuId: edm('Guid'),
    allotment: complex({ id: edm('String'), skuId: edm('Guid'), skuPartNumber: edm('String') }),
  },
};

/** contract.md 2.15. */
export const usageRightEntity: EntityType = {
  name: 'usageRight',
  properties: {
    id: edm('String'),
    externalServiceIdentifier: edm('String'),
    services,
    skuId: edm('Guid'),
    skuPartNumber: edm('String'),
  },
};

/** contract.md 2.15. */
export const waitingMemberEntity: EntityType = {
  name: 'waitingMember',
  properties: { id: edm('String'), waitingSinceDateTime: edm('DateTimeOffset') },
};

/** contract.md 2.15. */
export const assignmentErrorEntity: EntityType = {
  name: 'assignmentError',
  properties: {
    id: edm('String'),
    code: edm('String'),
    message: edm('String'),
    occurrenceDateTime: edm('DateTimeOffset'),
    skuId: edm('Guid'),
  },
};

/** Errors are looked for by product. */
export const assignmentErrorQueryEntity: EntityType = {
  name: 'assignmentError',
  properties: { skuId: edm('Guid') },
};
