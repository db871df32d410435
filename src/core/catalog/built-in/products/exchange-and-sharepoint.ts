import type { ProductRow } from '../product-row.ts';

/** Exchange, SharePoint and OneDrive, sold on their own. */
// oxfmt-ignore
export const exchangeAndSharepointProducts: readonly ProductRow[] = [
  {
    skuId: '4b9405b0-7788-4568-add1-99614e613b69', skuPartNumber: 'EXCHANGESTANDARD',
    displayName: 'Exchange Online (Plan 1)',
    servicePlanIds: [
      '5e62787c-c316-451f-b873-1d05acd4d12c', // BPOS_S_TODO_1
      '9aaf7827-d63c-4b61-89c3-182f06f82e5c', // EXCHANGE_S_STANDARD
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
    ],
  },
  {
    skuId: '19ec0d23-8335-4cbd-94ac-6050e30712fa', skuPartNumber: 'EXCHANGEENTERPRISE',
    displayName: 'Exchange Online (Plan 2)',
    servicePlanIds: [
      'efb87545-963c-4e0d-99df-69c6916d9eb0', // EXCHANGE_S_ENTERPRISE
    ],
  },
  {
    skuId: '80b2d799-d2ba-4d2a-8842-fb0d0f3a4b82', skuPartNumber: 'EXCHANGEDESKLESS',
    displayName: 'Exchange Online Kiosk',
    servicePlanIds: [
      '4a82b400-a79f-41a4-b4e2-e94f5787b113', // EXCHANGE_S_DESKLESS
    ],
  },
  {
    skuId: 'ee02fd1b-340e-4a4b-b355-4a514e4c8943', skuPartNumber: 'EXCHANGEARCHIVE_ADDON',
    displayName: 'Exchange Online Archiving for Exchange Online',
    servicePlanIds: [
      '176a09a6-7ec5-4039-ac02-b2791c6ba793', // EXCHANGE_S_ARCHIVE_ADDON
    ],
  },
  {
    skuId: '90b5e015-709a-4b8b-b08e-3200f994494c', skuPartNumber: 'EXCHANGEARCHIVE',
    displayName: 'Exchange Online Archiving for Exchange Server',
    servicePlanIds: [
      'da040e0a-b393-4bea-bb76-928b3fa1cf5a', // EXCHANGE_S_ARCHIVE
    ],
  },
  {
    skuId: '1fc08a02-8b3d-43b9-831e-f76859e04e1a', skuPartNumber: 'SHAREPOINTSTANDARD',
    displayName: 'SharePoint Online (Plan 1)',
    servicePlanIds: [
      'c7699d2e-19aa-44de-8edf-1736da088ca1', // SHAREPOINTSTANDARD
    ],
  },
  {
    skuId: 'a9732ec9-17d9-494c-a51c-d6b45b384dcb', skuPartNumber: 'SHAREPOINTENTERPRISE',
    displayName: 'SharePoint Online (Plan 2)',
    servicePlanIds: [
      '5dbe027f-2339-4123-9542-606e4d348a72', // SHAREPOINTENTERPRISE
    ],
  },
  {
    skuId: 'e6778190-713e-4e4f-9119-8b8238de25df', skuPartNumber: 'WACONEDRIVESTANDARD',
    displayName: 'OneDrive for Business (Plan 1)',
    servicePlanIds: [
      '159f4cd6-e380-449f-a816-af1a9ef76344', // FORMS_PLAN_E1
      '13696edf-5a08-49f6-8134-03083ed8ba30', // ONEDRIVESTANDARD
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
    ],
  },
  {
    skuId: 'ed01faf2-1d88-4947-ae91-45ca18703a96', skuPartNumber: 'WACONEDRIVEENTERPRISE',
    displayName: 'OneDrive for Business (Plan 2)',
    servicePlanIds: [
      'afcafa6a-d966-4462-918c-ec0b4e0fe642', // ONEDRIVEENTERPRISE
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
    ],
  },
  {
    skuId: '99049c9c-6011-4908-bf17-15f496e6519d', skuPartNumber: 'SHAREPOINTSTORAGE',
    displayName: 'Office 365 Extra File Storage',
    servicePlanIds: [
      'be5a7ed5-c598-4fcd-a061-5e6724c68a58', // SHAREPOINTSTORAGE
    ],
  },
];
