import type { ProductRow } from '../product-row.ts';

/** Windows and Windows 365. */
// oxfmt-ignore
export const windowsProducts: readonly ProductRow[] = [
  {
    skuId: 'cb10e6cd-9da4-4992-867b-67546b1db821', skuPartNumber: 'WIN10_PRO_ENT_SUB',
    displayName: 'Windows 10/11 Enterprise E3',
    servicePlanIds: [
      '21b439ba-a0ca-424f-a6cc-52f954a5b111', // WIN10_PRO_ENT_SUB
    ],
  },
  {
    skuId: '6a0f6da5-0b87-4190-a6ae-9bb5a2b9546a', skuPartNumber: 'WIN10_VDA_E3',
    displayName: 'Windows 10/11 Enterprise E3',
    servicePlanIds: [
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      '795f6fe0-cc4d-4773-b050-5dde4dc704c9', // UNIVERSAL_PRINT_01
      'e7c91390-7625-45be-94e0-e16907e03118', // Virtualization Rights for Windows 10 (E3/E5+VDA)
      '9a6eeb79-0b4b-4bf0-9808-39d99a2cd5a3', // Windows_Autopatch
      '7bf960f6-2cd9-443a-8046-5dbff9558365', // WINDOWSUPDATEFORBUSINESS_DEPLOYMENTSERVICE
    ],
  },
  {
    skuId: '488ba24a-39a9-4473-8ee5-19291e71b002', skuPartNumber: 'WIN10_VDA_E5',
    displayName: 'Windows 10/11 Enterprise E5',
    servicePlanIds: [
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      '795f6fe0-cc4d-4773-b050-5dde4dc704c9', // UNIVERSAL_PRINT_01
      'e7c91390-7625-45be-94e0-e16907e03118', // Virtualization Rights for Windows 10 (E3/E5+VDA)
      '871d91ec-ec1a-452b-a83f-bd76c7d770ef', // WINDEFATP
      '9a6eeb79-0b4b-4bf0-9808-39d99a2cd5a3', // Windows_Autopatch
      '7bf960f6-2cd9-443a-8046-5dbff9558365', // WINDOWSUPDATEFORBUSINESS_DEPLOYMENTSERVICE
    ],
  },
  {
    skuId: 'e2aebe6c-897d-480f-9d62-fff1381581f7', skuPartNumber: 'CPC_E_2C_8GB_128GB',
    displayName: 'Windows 365 Enterprise 2 vCPU 8 GB 128 GB',
    servicePlanIds: [
      '3efff3fe-528a-4fc5-b1ba-845802cc764f', // CPC_2
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
    ],
  },
  {
    skuId: '135bee78-485b-4181-ad6e-40286e311850', skuPartNumber: 'CPC_B_2C_4RAM_128GB',
    displayName: 'Windows 365 Business 2 vCPU 4 GB 128 GB',
    servicePlanIds: [
      '1a13832e-cd79-497d-be76-24186f55c8b0', // CPC_B_2C_4RAM_128GB
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      '6f23d6a9-adbf-481c-8538-b4c095654487', // M365_LIGHTHOUSE_CUSTOMER_PLAN1
      'd55411c9-cfff-40a9-87c7-240f14df7da5', // M365_LIGHTHOUSE_PARTNER_PLAN1
    ],
  },
  {
    skuId: '6470687e-a428-4b7a-bef2-8a291ad947c9', skuPartNumber: 'WINDOWS_STORE',
    displayName: 'Windows Store for Business',
    servicePlanIds: [
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      'a420f25f-a7b3-4ff5-a9d0-5d58f73b537d', // WINDOWS_STORE
    ],
  },
];
