import type { ProductRow } from '../product-row.ts';

/** Microsoft 365 for frontline workers. */
// oxfmt-ignore
export const frontlineProducts: readonly ProductRow[] = [
  {
    skuId: '4b585984-651b-448a-9e53-3b10f069cf7f', skuPartNumber: 'DESKLESSPACK',
    displayName: 'Office 365 F3',
    servicePlanIds: [
      '80873e7a-cd2a-4e67-b061-1b5381a676a5', // BPOS_S_TODO_FIRSTLINE
      '90db65a7-bf11-4904-a79f-ef657605145b', // CDS_O365_F1
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      'ca6e61ec-d4f4-41eb-8b88-d96e0e14323f', // DYN365_CDS_O365_F1
      '4a82b400-a79f-41a4-b4e2-e94f5787b113', // EXCHANGE_S_DESKLESS
      'bd91b1a4-9f94-4ecf-b45b-3a65e5c8128a', // FLOW_O365_S1
      'f07046bd-2a3c-4b96-b0be-dea79d7cbfb8', // FORMS_PLAN_K
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '73b2a583-6a59-42e3-8e83-54db46bc3278', // KAIZALA_O365_P1
      'afc06cb0-b4f4-4473-8286-d644f70d8faf', // MCOIMP
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      'c63d4d19-e8cb-460e-b37c-4d6c34603745', // OFFICEMOBILE_SUBSCRIPTION
      'ba2fdb48-290b-4632-b46a-e4ecc58ac11a', // POWER_VIRTUAL_AGENTS_O365_F1
      'e0287f9f-e222-4f98-9a83-f379e249159a', // POWERAPPS_O365_S1
      '7f6f28c2-34bb-4d4b-be36-48ca2e77e1ec', // PROJECT_O365_F3
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      '31cf2cfc-6b0d-4adc-a336-88b724ed8122', // RMS_S_BASIC
      '902b47e5-dcb2-4fdc-858b-c63a90a2bdb9', // SHAREPOINTDESKLESS
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '3ffba0d2-38e5-4d5e-8ec0-98f2b05c09d9', // STREAM_O365_K
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      'a82fbf69-b4d7-49f4-83a6-915b2cf354f4', // VIVAENGAGE_CORE
      '36b29273-c6d0-477a-aca6-6fbe24f538e3', // WHITEBOARD_FIRSTLINE1
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: '50f60901-3181-4b75-8a2c-4c8e4c1d5a72', skuPartNumber: 'M365_F1_COMM',
    displayName: 'Microsoft 365 F1',
    servicePlanIds: [
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
      '932ad362-64a8-4783-9106-97849a1a30b9', // ADALLOM_S_DISCOVERY
      'ca6e61ec-d4f4-41eb-8b88-d96e0e14323f', // DYN365_CDS_O365_F1
      '4a82b400-a79f-41a4-b4e2-e94f5787b113', // EXCHANGE_S_DESKLESS
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      'afc06cb0-b4f4-4473-8286-d644f70d8faf', // MCOIMP
      '8a256a2b-b617-496d-b51b-e76466e88db0', // MFA_PREMIUM
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '6c57d4b6-3b23-47a5-9bc9-69f17b4947b3', // RMS_S_PREMIUM
      '902b47e5-dcb2-4fdc-858b-c63a90a2bdb9', // SHAREPOINTDESKLESS
      '3ffba0d2-38e5-4d5e-8ec0-98f2b05c09d9', // STREAM_O365_K
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      'a82fbf69-b4d7-49f4-83a6-915b2cf354f4', // VIVAENGAGE_CORE
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: '44575883-256e-4a79-9da4-ebe9acabe2b2', skuPartNumber: 'M365_F1',
    displayName: 'Microsoft 365 F1',
    servicePlanIds: [
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
      '932ad362-64a8-4783-9106-97849a1a30b9', // ADALLOM_S_DISCOVERY
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      'afc06cb0-b4f4-4473-8286-d644f70d8faf', // MCOIMP
      '8a256a2b-b617-496d-b51b-e76466e88db0', // MFA_PREMIUM
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      '6a76346d-5d6e-4051-9fe3-ed3f312b5597', // RMS_S_ENTERPRISE_GOV
      '6c57d4b6-3b23-47a5-9bc9-69f17b4947b3', // RMS_S_PREMIUM
      '902b47e5-dcb2-4fdc-858b-c63a90a2bdb9', // SHAREPOINTDESKLESS
      '3ffba0d2-38e5-4d5e-8ec0-98f2b05c09d9', // STREAM_O365_K
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: '66b55226-6b4f-492c-910c-a3b7a3c9d993', skuPartNumber: 'SPE_F1',
    displayName: 'Microsoft 365 F3',
    servicePlanIds: [
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
      '932ad362-64a8-4783-9106-97849a1a30b9', // ADALLOM_S_DISCOVERY
      '0d0c0d31-fae7-41f2-b909-eaf4d7f26dba', // Bing_Chat_Enterprise
      '80873e7a-cd2a-4e67-b061-1b5381a676a5', // BPOS_S_TODO_FIRSTLINE
      '90db65a7-bf11-4904-a79f-ef657605145b', // CDS_O365_F1
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      'ca6e61ec-d4f4-41eb-8b88-d96e0e14323f', // DYN365_CDS_O365_F1
      '4a82b400-a79f-41a4-b4e2-e94f5787b113', // EXCHANGE_S_DESKLESS
      'bd91b1a4-9f94-4ecf-b45b-3a65e5c8128a', // FLOW_O365_S1
      'f07046bd-2a3c-4b96-b0be-dea79d7cbfb8', // FORMS_PLAN_K
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '73b2a583-6a59-42e3-8e83-54db46bc3278', // KAIZALA_O365_P1
      '6f23d6a9-adbf-481c-8538-b4c095654487', // M365_LIGHTHOUSE_CUSTOMER_PLAN1
      'afc06cb0-b4f4-4473-8286-d644f70d8faf', // MCOIMP
      '8a256a2b-b617-496d-b51b-e76466e88db0', // MFA_PREMIUM
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      'c63d4d19-e8cb-460e-b37c-4d6c34603745', // OFFICEMOBILE_SUBSCRIPTION
      'ba2fdb48-290b-4632-b46a-e4ecc58ac11a', // POWER_VIRTUAL_AGENTS_O365_F1
      'e0287f9f-e222-4f98-9a83-f379e249159a', // POWERAPPS_O365_S1
      '7f6f28c2-34bb-4d4b-be36-48ca2e77e1ec', // PROJECT_O365_F3
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '6c57d4b6-3b23-47a5-9bc9-69f17b4947b3', // RMS_S_PREMIUM
      '902b47e5-dcb2-4fdc-858b-c63a90a2bdb9', // SHAREPOINTDESKLESS
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '3ffba0d2-38e5-4d5e-8ec0-98f2b05c09d9', // STREAM_O365_K
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      '795f6fe0-cc4d-4773-b050-5dde4dc704c9', // UNIVERSAL_PRINT_01
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      'a82fbf69-b4d7-49f4-83a6-915b2cf354f4', // VIVAENGAGE_CORE
      '36b29273-c6d0-477a-aca6-6fbe24f538e3', // WHITEBOARD_FIRSTLINE1
      'e041597c-9c7f-4ed9-99b0-2663301576f7', // WIN10_ENT_LOC_F1
      '9a6eeb79-0b4b-4bf0-9808-39d99a2cd5a3', // Windows_Autopatch
      '7bf960f6-2cd9-443a-8046-5dbff9558365', // WINDOWSUPDATEFORBUSINESS_DEPLOYMENTSERVICE
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
];
