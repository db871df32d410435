import type { ProductRow } from '../product-row.ts';

/** Office apps and Copilot, sold on their own. */
// oxfmt-ignore
export const appsProducts: readonly ProductRow[] = [
  {
    skuId: 'c2273bd0-dff7-4215-9ef5-2c7bcfb06425', skuPartNumber: 'OFFICESUBSCRIPTION',
    displayName: 'Microsoft 365 Apps for Enterprise',
    servicePlanIds: [
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      '159f4cd6-e380-449f-a816-af1a9ef76344', // FORMS_PLAN_E1
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '43de0ff5-c92c-492b-9116-175376d08c38', // OFFICESUBSCRIPTION
      '13696edf-5a08-49f6-8134-03083ed8ba30', // ONEDRIVESTANDARD
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '94a54592-cd8b-425e-87c6-97868b000b91', // WHITEBOARD_PLAN2
    ],
  },
  {
    skuId: 'ea4c5ec8-50e3-4193-89b9-50da5bd4cdc7', skuPartNumber: 'OFFICE_PROPLUS_DEVICE1',
    displayName: 'Microsoft 365 Apps for enterprise (device)',
    kind: 'device',
    servicePlanIds: [
      '3c994f28-87d5-4273-b07a-eb6190852599', // OFFICE_PROPLUS_DEVICE
    ],
  },
  {
    skuId: '639dec6b-bb19-468b-871c-c5c441c4b0cb', skuPartNumber: 'Microsoft_365_Copilot',
    displayName: 'Microsoft Copilot for Microsoft 365',
    servicePlanIds: [
      '82d30987-df9b-4486-b146-198b21d164c7', // GRAPH_CONNECTORS_COPILOT
      'a62f8878-de10-42f3-b68f-6149a25ceb97', // M365_COPILOT_APPS
      '3f30311c-6b1e-48a4-ab79-725b469da960', // M365_COPILOT_BUSINESS_CHAT
      '89f1c4c8-0878-40f7-804d-869c9128ab5d', // M365_COPILOT_CONNECTORS
      '931e4a88-a67f-48b5-814f-16a5f1e6028d', // M365_COPILOT_INTELLIGENT_SEARCH
      'b95945de-b3bd-46db-8437-f2beb6ea2347', // M365_COPILOT_TEAMS
    ],
  },
  {
    skuId: 'a809996b-059e-42e2-9866-db24b99a9782', skuPartNumber: 'M365_Copilot',
    displayName: 'Microsoft Copilot for Microsoft 365',
    servicePlanIds: [
      '82d30987-df9b-4486-b146-198b21d164c7', // GRAPH_CONNECTORS_COPILOT
      'a62f8878-de10-42f3-b68f-6149a25ceb97', // M365_COPILOT_APPS
      '3f30311c-6b1e-48a4-ab79-725b469da960', // M365_COPILOT_BUSINESS_CHAT
      '89f1c4c8-0878-40f7-804d-869c9128ab5d', // M365_COPILOT_CONNECTORS
      '931e4a88-a67f-48b5-814f-16a5f1e6028d', // M365_COPILOT_INTELLIGENT_SEARCH
      'b95945de-b3bd-46db-8437-f2beb6ea2347', // M365_COPILOT_TEAMS
    ],
  },
];
