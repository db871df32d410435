import type { ProductRow } from '../product-row.ts';

/** Power BI, Power Apps, Power Automate and Power Pages. */
// oxfmt-ignore
export const powerPlatformProducts: readonly ProductRow[] = [
  {
    skuId: 'a403ebcc-fae0-4ca2-8c8c-7a907fd6c235', skuPartNumber: 'POWER_BI_STANDARD',
    displayName: 'Microsoft Fabric (Free)',
    servicePlanIds: [
      '2049e525-b859-401b-b2a0-e0a31c4b1fe4', // BI_AZURE_P0
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
    ],
  },
  {
    skuId: 'f8a1db68-be16-40ed-86d5-cb42ce701560', skuPartNumber: 'POWER_BI_PRO',
    displayName: 'Power BI Pro',
    servicePlanIds: [
      '70d33638-9c74-4d01-bfd3-562de28bd4ba', // BI_AZURE_P2
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
    ],
  },
  {
    skuId: '3a6a908c-09c5-406a-8170-8ebb63c42882', skuPartNumber: 'POWER_BI_PRO_DEPT',
    displayName: 'Power BI Pro Dept',
    servicePlanIds: [
      '70d33638-9c74-4d01-bfd3-562de28bd4ba', // BI_AZURE_P2
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
    ],
  },
  {
    skuId: 'c1d032e0-5619-4761-9b5c-75b6831e1711', skuPartNumber: 'PBI_PREMIUM_PER_USER',
    displayName: 'Power BI Premium Per User',
    servicePlanIds: [
      '70d33638-9c74-4d01-bfd3-562de28bd4ba', // BI_AZURE_P2
      '0bf3c642-7bb5-4ccc-884e-59d09df0266c', // BI_AZURE_P3
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
    ],
  },
  {
    skuId: 'b30411f5-fea1-4a59-9ad9-3db7c7ead579', skuPartNumber: 'POWERAPPS_PER_USER',
    displayName: 'Power Apps Premium',
    servicePlanIds: [
      '6ea4c1ef-c259-46df-bce2-943342cd3cb2', // DYN365_CDS_P2
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      'dc789ed8-0170-4b65-a415-eb77d5bb350a', // Flow_PowerApps_PerUser
      'ea2cf03b-ac60-46ae-9c1d-eeaeb63cec86', // POWERAPPS_PER_USER
    ],
  },
  {
    skuId: 'dcb1a3ae-b33f-4487-846a-a640262fadf4', skuPartNumber: 'POWERAPPS_VIRAL',
    displayName: 'Microsoft Power Apps Plan 2 Trial',
    servicePlanIds: [
      '17ab22cd-a0b3-4536-910a-cb6eb12696c0', // DYN365_CDS_VIRAL
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      '50e68c76-46c6-4674-81f9-75456511b170', // FLOW_P2_VIRAL
      'd20bfa21-e9ae-43fc-93c2-20783f0840c3', // FLOW_P2_VIRAL_REAL
      'd5368ca3-357e-4acb-9c21-8495fb025d1f', // POWERAPPS_P2_VIRAL
    ],
  },
  {
    skuId: 'eda1941c-3c4f-4995-b5eb-e85a42175ab9', skuPartNumber: 'POWERAUTOMATE_ATTENDED_RPA',
    displayName: 'Power Automate Premium',
    servicePlanIds: [
      '3da2fd4c-1bee-4b61-a17f-94c31e5cab93', // CDS_ATTENDED_RPA
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      '375cd0ad-c407-49fd-866a-0bff4f8a9a4d', // POWER_AUTOMATE_ATTENDED_RPA
    ],
  },
  {
    skuId: 'f30db892-07e9-47e9-837c-80727f46fd3d', skuPartNumber: 'FLOW_FREE',
    displayName: 'Microsoft Power Automate Free',
    servicePlanIds: [
      '17ab22cd-a0b3-4536-910a-cb6eb12696c0', // DYN365_CDS_VIRAL
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      '50e68c76-46c6-4674-81f9-75456511b170', // FLOW_P2_VIRAL
    ],
  },
  {
    skuId: '5b631642-bd26-49fe-bd20-1daaa972ef80', skuPartNumber: 'POWERAPPS_DEV',
    displayName: 'Microsoft Power Apps for Developer',
    servicePlanIds: [
      'd8c638e2-9508-40e3-9877-feb87603837b', // DYN365_CDS_DEV_VIRAL
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      'c7ce3f26-564d-4d3a-878d-d8ab868c85fe', // FLOW_DEV_VIRAL
      'a2729df7-25f8-4e63-984b-8a8484121554', // POWERAPPS_DEV_VIRAL
    ],
  },
  {
    skuId: 'e612d426-6bc3-4181-9658-91aa906b0ac0', skuPartNumber: 'CDS_DB_CAPACITY',
    displayName: 'Common Data Service Database Capacity',
    servicePlanIds: [
      '360bcc37-0c11-4264-8eed-9fa7a3297c9b', // CDS_DB_CAPACITY
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
    ],
  },
  {
    skuId: 'debc9e58-f2d7-412c-a0b6-575608564228', skuPartNumber: 'Power_Pages_authenticated_users_T1_100_users/per_site/month_capacity_pack',
    displayName: 'Power Pages authenticated users T1 100 users/per site/month capacity pack',
    servicePlanIds: [
      '0d3366f3-266e-4117-b422-7cabbc165e7c', // PowerPages_Authenticated_User
      '18e74ca2-b5f0-4802-9a8b-00d2ff1e8322', // PowerPages_Authenticated_User_GCCH
    ],
  },
];
