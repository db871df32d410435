import type { ProductRow } from '../product-row.ts';

/** Office 365 and Microsoft 365 for schools. */
// oxfmt-ignore
export const educationProducts: readonly ProductRow[] = [
  {
    skuId: '94763226-9b3c-4e75-a931-5c89701abe66', skuPartNumber: 'STANDARDWOFFPACK_FACULTY',
    displayName: 'Office 365 A1 for faculty',
    servicePlanIds: [
      '1d0f309f-fdf9-4b2a-9ae7-9c48b91f1426', // AAD_BASIC_EDU
      'c87f142c-d1e9-4363-8630-aaea9c4d9ae5', // BPOS_S_TODO_2
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '40b010bb-0b69-4654-ac5e-ba161433f4b4', // DYN365_CDS_O365_P1
      'a9b86446-fa4e-498f-a92a-41b447e03337', // EducationAnalyticsP1
      '9aaf7827-d63c-4b61-89c3-182f06f82e5c', // EXCHANGE_S_STANDARD
      '76846ad7-7776-4c40-a281-a386362dd1b9', // FLOW_O365_P2
      'c4801e8a-cb58-4c35-aca6-f2dcc106f287', // INFORMATION_BARRIERS
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '54fc630f-5a40-48ee-8965-af0503c1386e', // KAIZALA_O365_P2
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      '9b5de886-f035-4ff2-b3d8-c9127bea3620', // OFFICE_FORMS_PLAN_2
      'c63d4d19-e8cb-460e-b37c-4d6c34603745', // OFFICEMOBILE_SUBSCRIPTION
      'c68f8d98-5534-41c8-bf36-22fa496fa792', // POWERAPPS_O365_P2
      'a55dfd10-0864-46d9-a3cd-da5991a3e0e2', // PROJECT_O365_P1
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      'c33802dd-1b50-4b9a-8bb9-f13d2cdeadac', // SCHOOL_DATA_SYNC_P1
      '0a4983bb-d3e5-4a09-95d8-b2d0127b3df5', // SHAREPOINTSTANDARD_EDU
      'e03c7e47-402c-463c-ab25-949079bedb21', // SHAREPOINTWAC_EDU
      '9e700747-8b1d-45e5-ab8d-ef187ceec156', // STREAM_O365_E3
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      'b8afc642-032e-4de5-8c0a-507a7bba7e5d', // WHITEBOARD_PLAN1
      '2078e8df-cff6-4290-98cb-5408261a760a', // YAMMER_EDU
    ],
  },
  {
    skuId: '314c4481-f395-4525-be8b-2ec4bb1e9d91', skuPartNumber: 'STANDARDWOFFPACK_STUDENT',
    displayName: 'Office 365 A1 for students',
    servicePlanIds: [
      '1d0f309f-fdf9-4b2a-9ae7-9c48b91f1426', // AAD_BASIC_EDU
      'c87f142c-d1e9-4363-8630-aaea9c4d9ae5', // BPOS_S_TODO_2
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '40b010bb-0b69-4654-ac5e-ba161433f4b4', // DYN365_CDS_O365_P1
      'a9b86446-fa4e-498f-a92a-41b447e03337', // EducationAnalyticsP1
      '9aaf7827-d63c-4b61-89c3-182f06f82e5c', // EXCHANGE_S_STANDARD
      '76846ad7-7776-4c40-a281-a386362dd1b9', // FLOW_O365_P2
      'c4801e8a-cb58-4c35-aca6-f2dcc106f287', // INFORMATION_BARRIERS
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '54fc630f-5a40-48ee-8965-af0503c1386e', // KAIZALA_O365_P2
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '9b5de886-f035-4ff2-b3d8-c9127bea3620', // OFFICE_FORMS_PLAN_2
      'c63d4d19-e8cb-460e-b37c-4d6c34603745', // OFFICEMOBILE_SUBSCRIPTION
      'c68f8d98-5534-41c8-bf36-22fa496fa792', // POWERAPPS_O365_P2
      'a55dfd10-0864-46d9-a3cd-da5991a3e0e2', // PROJECT_O365_P1
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      'c33802dd-1b50-4b9a-8bb9-f13d2cdeadac', // SCHOOL_DATA_SYNC_P1
      '0a4983bb-d3e5-4a09-95d8-b2d0127b3df5', // SHAREPOINTSTANDARD_EDU
      'e03c7e47-402c-463c-ab25-949079bedb21', // SHAREPOINTWAC_EDU
      '9e700747-8b1d-45e5-ab8d-ef187ceec156', // STREAM_O365_E3
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      'b8afc642-032e-4de5-8c0a-507a7bba7e5d', // WHITEBOARD_PLAN1
      '2078e8df-cff6-4290-98cb-5408261a760a', // YAMMER_EDU
    ],
  },
  {
    skuId: 'e578b273-6db4-4691-bba0-8d691f4da603', skuPartNumber: 'ENTERPRISEPACKPLUS_FACULTY',
    displayName: 'Office 365 A3 for faculty',
    servicePlanIds: [
      '1d0f309f-fdf9-4b2a-9ae7-9c48b91f1426', // AAD_BASIC_EDU
      '8c098270-9dd4-4350-9b30-ba4703f3b36b', // ADALLOM_S_O365
      'c87f142c-d1e9-4363-8630-aaea9c4d9ae5', // BPOS_S_TODO_2
      '95b76021-6a53-4741-ab8b-1d1f3d66a95a', // CDS_O365_P2
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '4ff01e01-1ba7-4d71-8cf8-ce96c3bbcf14', // DYN365_CDS_O365_P2
      'a9b86446-fa4e-498f-a92a-41b447e03337', // EducationAnalyticsP1
      'efb87545-963c-4e0d-99df-69c6916d9eb0', // EXCHANGE_S_ENTERPRISE
      '76846ad7-7776-4c40-a281-a386362dd1b9', // FLOW_O365_P2
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      'aebd3021-9f8f-4bf8-bbe3-0ed2f4f047a1', // KAIZALA_O365_P3
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '5136a095-5cf0-4aff-bec3-e84448b38ea5', // MIP_S_CLP1
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      '9b5de886-f035-4ff2-b3d8-c9127bea3620', // OFFICE_FORMS_PLAN_2
      '43de0ff5-c92c-492b-9116-175376d08c38', // OFFICESUBSCRIPTION
      '041fe683-03e4-45b6-b1af-c0cdc516daee', // POWER_VIRTUAL_AGENTS_O365_P2
      'c68f8d98-5534-41c8-bf36-22fa496fa792', // POWERAPPS_O365_P2
      '31b4e2fc-4cd6-4e7d-9c1b-41407303bd66', // PROJECT_O365_P2
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '500b6a2a-7a50-4f40-b5f9-160e5b8c2f48', // SCHOOL_DATA_SYNC_P2
      '63038b2c-28d0-45f6-bc36-33062963b498', // SHAREPOINTENTERPRISE_EDU
      'e03c7e47-402c-463c-ab25-949079bedb21', // SHAREPOINTWAC_EDU
      '9e700747-8b1d-45e5-ab8d-ef187ceec156', // STREAM_O365_E3
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      '94a54592-cd8b-425e-87c6-97868b000b91', // WHITEBOARD_PLAN2
      '2078e8df-cff6-4290-98cb-5408261a760a', // YAMMER_EDU
    ],
  },
  {
    skuId: 'a4585165-0533-458a-97e3-c400570268c4', skuPartNumber: 'ENTERPRISEPREMIUM_FACULTY',
    displayName: 'Office 365 A5 for faculty',
    servicePlanIds: [
      '1d0f309f-fdf9-4b2a-9ae7-9c48b91f1426', // AAD_BASIC_EDU
      '8c098270-9dd4-4350-9b30-ba4703f3b36b', // ADALLOM_S_O365
      'f20fedf3-f3c3-43c3-8267-2bfdd51c0939', // ATP_ENTERPRISE
      '70d33638-9c74-4d01-bfd3-562de28bd4ba', // BI_AZURE_P2
      '3fb82609-8c27-4f7b-bd51-30634711ee67', // BPOS_S_TODO_3
      'afa73018-811e-46e9-988f-f75d2b1b8430', // CDS_O365_P3
      '41fcdd7d-4733-4863-9cf4-c65b83ce2df4', // COMMUNICATIONS_COMPLIANCE
      '6dc145d6-95dd-4191-b9c3-185575ee6f6b', // COMMUNICATIONS_DLP
      'd9fa6af4-e046-4c89-9226-729a0786685d', // Content_Explorer
      '2b815d45-56e4-4e3a-b65c-66cb9175b560', // ContentExplorer_Standard
      '6db1f1db-2b46-403f-be40-e39395f08dbb', // CUSTOMER_KEY
      '46129a58-a698-46f0-aa5b-17f6586297d9', // DATA_INVESTIGATIONS
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '28b0fa46-c39a-4188-89e2-58e979a6b014', // DYN365_CDS_O365_P3
      'a9b86446-fa4e-498f-a92a-41b447e03337', // EducationAnalyticsP1
      '4de31727-a228-4ec3-a5bf-8e45b5ca48cc', // EQUIVIO_ANALYTICS
      '531ee2f8-b1cb-453b-9c21-d2180d014ca5', // EXCEL_PREMIUM
      '34c0d7a0-a70f-4668-9238-47f9fc208882', // EXCHANGE_ANALYTICS
      'efb87545-963c-4e0d-99df-69c6916d9eb0', // EXCHANGE_S_ENTERPRISE
      '07699545-9485-468e-95b6-2fca3738be01', // FLOW_O365_P3
      'e26c2fcc-ab91-4a61-b35c-03cdc8dddf66', // INFO_GOVERNANCE
      'c4801e8a-cb58-4c35-aca6-f2dcc106f287', // INFORMATION_BARRIERS
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '0898bdbb-73b0-471a-81e5-20f1fe4dd66e', // KAIZALA_STANDALONE
      '9f431833-0334-42de-a7dc-70aa40db46db', // LOCKBOX_ENTERPRISE
      '2f442157-a11c-46b9-ae5b-6e39ff4e5849', // M365_ADVANCED_AUDITING
      '4828c8ec-dc2e-4779-b502-87ac9ce28ab7', // MCOEV
      '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40', // MCOMEETADV
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      'a413a9ff-720c-4822-98ef-2f37c2a21f4c', // MICROSOFT_COMMUNICATION_COMPLIANCE
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '5136a095-5cf0-4aff-bec3-e84448b38ea5', // MIP_S_CLP1
      'efb0351d-3b08-4503-993d-383af8de41e3', // MIP_S_CLP2
      'cd31b152-6326-4d1b-ae1b-997b625182e6', // MIP_S_Exchange
      'bf28f719-7844-4079-9c78-c1307898e192', // MTP
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      '96c1e14a-ef43-418d-b115-9636cdaa8eed', // OFFICE_FORMS_PLAN_3
      '43de0ff5-c92c-492b-9116-175376d08c38', // OFFICESUBSCRIPTION
      'b1188c4c-1b36-4018-b48b-ee07604f6feb', // PAM_ENTERPRISE
      'ded3d325-1bdc-453e-8432-5bac26d7a014', // POWER_VIRTUAL_AGENTS_O365_P3
      '9c0dab89-a30c-4117-86e7-97bda240acd2', // POWERAPPS_O365_P3
      '617b097b-4b93-4ede-83de-5f075bb5fb2f', // PREMIUM_ENCRYPTION
      'b21a6b06-1988-436e-a07b-51ec6d9f52ad', // PROJECT_O365_P3
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      '65cc641f-cccd-4643-97e0-a17e3045e541', // RECORDS_MANAGEMENT
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '500b6a2a-7a50-4f40-b5f9-160e5b8c2f48', // SCHOOL_DATA_SYNC_P2
      '63038b2c-28d0-45f6-bc36-33062963b498', // SHAREPOINTENTERPRISE_EDU
      'e03c7e47-402c-463c-ab25-949079bedb21', // SHAREPOINTWAC_EDU
      '6c6042f5-6f01-4d67-b8c1-eb99d36eed3e', // STREAM_O365_E5
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      '8e0c0a52-6a6c-4d40-8370-dd62790dcd70', // THREAT_INTELLIGENCE
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      '4a51bca5-1eff-43f5-878c-177680f191af', // WHITEBOARD_PLAN3
      '2078e8df-cff6-4290-98cb-5408261a760a', // YAMMER_EDU
    ],
  },
  {
    skuId: 'b17653a4-2443-4e8c-a550-18249dda78bb', skuPartNumber: 'M365EDU_A1',
    displayName: 'Microsoft 365 A1',
    servicePlanIds: [
      '3a3976ce-de18-4a87-a78e-5e9245e252df', // AAD_EDU
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
      'da24caf9-af8e-485c-b7c8-e73336da2693', // INTUNE_EDU
      'a420f25f-a7b3-4ff5-a9d0-5d58f73b537d', // WINDOWS_STORE
    ],
  },
  {
    skuId: '4b590615-0888-425a-a965-b3bf7789848d', skuPartNumber: 'M365EDU_A3_FACULTY',
    displayName: 'Microsoft 365 A3 for Faculty',
    servicePlanIds: [
      '1d0f309f-fdf9-4b2a-9ae7-9c48b91f1426', // AAD_BASIC_EDU
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
      '932ad362-64a8-4783-9106-97849a1a30b9', // ADALLOM_S_DISCOVERY
      '8c098270-9dd4-4350-9b30-ba4703f3b36b', // ADALLOM_S_O365
      'c87f142c-d1e9-4363-8630-aaea9c4d9ae5', // BPOS_S_TODO_2
      '95b76021-6a53-4741-ab8b-1d1f3d66a95a', // CDS_O365_P2
      '2b815d45-56e4-4e3a-b65c-66cb9175b560', // ContentExplorer_Standard
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '4ff01e01-1ba7-4d71-8cf8-ce96c3bbcf14', // DYN365_CDS_O365_P2
      'a9b86446-fa4e-498f-a92a-41b447e03337', // EducationAnalyticsP1
      'efb87545-963c-4e0d-99df-69c6916d9eb0', // EXCHANGE_S_ENTERPRISE
      '76846ad7-7776-4c40-a281-a386362dd1b9', // FLOW_O365_P2
      'c4801e8a-cb58-4c35-aca6-f2dcc106f287', // INFORMATION_BARRIERS
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
      'da24caf9-af8e-485c-b7c8-e73336da2693', // INTUNE_EDU
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      'aebd3021-9f8f-4bf8-bbe3-0ed2f4f047a1', // KAIZALA_O365_P3
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '292cc034-7b7c-4950-aaf5-943befd3f1d4', // MDE_LITE
      '8a256a2b-b617-496d-b51b-e76466e88db0', // MFA_PREMIUM
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '4c246bbc-f513-4311-beff-eba54c353256', // MINECRAFT_EDUCATION_EDITION
      '5136a095-5cf0-4aff-bec3-e84448b38ea5', // MIP_S_CLP1
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      '9b5de886-f035-4ff2-b3d8-c9127bea3620', // OFFICE_FORMS_PLAN_2
      '43de0ff5-c92c-492b-9116-175376d08c38', // OFFICESUBSCRIPTION
      '041fe683-03e4-45b6-b1af-c0cdc516daee', // POWER_VIRTUAL_AGENTS_O365_P2
      'c68f8d98-5534-41c8-bf36-22fa496fa792', // POWERAPPS_O365_P2
      '31b4e2fc-4cd6-4e7d-9c1b-41407303bd66', // PROJECT_O365_P2
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '6c57d4b6-3b23-47a5-9bc9-69f17b4947b3', // RMS_S_PREMIUM
      '500b6a2a-7a50-4f40-b5f9-160e5b8c2f48', // SCHOOL_DATA_SYNC_P2
      '63038b2c-28d0-45f6-bc36-33062963b498', // SHAREPOINTENTERPRISE_EDU
      'e03c7e47-402c-463c-ab25-949079bedb21', // SHAREPOINTWAC_EDU
      '9e700747-8b1d-45e5-ab8d-ef187ceec156', // STREAM_O365_E3
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      '795f6fe0-cc4d-4773-b050-5dde4dc704c9', // UNIVERSAL_PRINT_01
      'e7c91390-7625-45be-94e0-e16907e03118', // Virtualization Rights for Windows 10 (E3/E5+VDA)
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      '94a54592-cd8b-425e-87c6-97868b000b91', // WHITEBOARD_PLAN2
      '7bf960f6-2cd9-443a-8046-5dbff9558365', // WINDOWSUPDATEFORBUSINESS_DEPLOYMENTSERVICE
      '2078e8df-cff6-4290-98cb-5408261a760a', // YAMMER_EDU
    ],
  },
  {
    skuId: '18250162-5d87-4436-a834-d795c15c80f3', skuPartNumber: 'M365EDU_A3_STUUSEBNFT',
    displayName: 'Microsoft 365 A3 for students use benefit',
    servicePlanIds: [
      '1d0f309f-fdf9-4b2a-9ae7-9c48b91f1426', // AAD_BASIC_EDU
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
      '932ad362-64a8-4783-9106-97849a1a30b9', // ADALLOM_S_DISCOVERY
      '8c098270-9dd4-4350-9b30-ba4703f3b36b', // ADALLOM_S_O365
      'c87f142c-d1e9-4363-8630-aaea9c4d9ae5', // BPOS_S_TODO_2
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '4ff01e01-1ba7-4d71-8cf8-ce96c3bbcf14', // DYN365_CDS_O365_P2
      'a9b86446-fa4e-498f-a92a-41b447e03337', // EducationAnalyticsP1
      'efb87545-963c-4e0d-99df-69c6916d9eb0', // EXCHANGE_S_ENTERPRISE
      '76846ad7-7776-4c40-a281-a386362dd1b9', // FLOW_O365_P2
      'c4801e8a-cb58-4c35-aca6-f2dcc106f287', // INFORMATION_BARRIERS
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
      'da24caf9-af8e-485c-b7c8-e73336da2693', // INTUNE_EDU
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      'aebd3021-9f8f-4bf8-bbe3-0ed2f4f047a1', // KAIZALA_O365_P3
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '8a256a2b-b617-496d-b51b-e76466e88db0', // MFA_PREMIUM
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '4c246bbc-f513-4311-beff-eba54c353256', // MINECRAFT_EDUCATION_EDITION
      '5136a095-5cf0-4aff-bec3-e84448b38ea5', // MIP_S_CLP1
      '9b5de886-f035-4ff2-b3d8-c9127bea3620', // OFFICE_FORMS_PLAN_2
      '43de0ff5-c92c-492b-9116-175376d08c38', // OFFICESUBSCRIPTION
      'c68f8d98-5534-41c8-bf36-22fa496fa792', // POWERAPPS_O365_P2
      '31b4e2fc-4cd6-4e7d-9c1b-41407303bd66', // PROJECT_O365_P2
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '500b6a2a-7a50-4f40-b5f9-160e5b8c2f48', // SCHOOL_DATA_SYNC_P2
      '63038b2c-28d0-45f6-bc36-33062963b498', // SHAREPOINTENTERPRISE_EDU
      'e03c7e47-402c-463c-ab25-949079bedb21', // SHAREPOINTWAC_EDU
      '9e700747-8b1d-45e5-ab8d-ef187ceec156', // STREAM_O365_E3
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      'b67adbaf-a096-42c9-967e-5a84edbe0086', // UNIVERSAL_PRINT_NO_SEEDING
      'e7c91390-7625-45be-94e0-e16907e03118', // Virtualization Rights for Windows 10 (E3/E5+VDA)
      '94a54592-cd8b-425e-87c6-97868b000b91', // WHITEBOARD_PLAN2
      '2078e8df-cff6-4290-98cb-5408261a760a', // YAMMER_EDU
    ],
  },
  {
    skuId: 'e97c048c-37a4-45fb-ab50-922fbf07a370', skuPartNumber: 'M365EDU_A5_FACULTY',
    displayName: 'Microsoft 365 A5 for Faculty',
    servicePlanIds: [
      '1d0f309f-fdf9-4b2a-9ae7-9c48b91f1426', // AAD_BASIC_EDU
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
      'eec0eb4f-6444-4f95-aba0-50c24d67f998', // AAD_PREMIUM_P2
      '8c098270-9dd4-4350-9b30-ba4703f3b36b', // ADALLOM_S_O365
      '2e2ddb96-6af9-4b1d-a3f0-d6ecfd22edb2', // ADALLOM_S_STANDALONE
      '14ab5db5-e6c4-4b20-b4bc-13e36fd2227f', // ATA
      'f20fedf3-f3c3-43c3-8267-2bfdd51c0939', // ATP_ENTERPRISE
      '70d33638-9c74-4d01-bfd3-562de28bd4ba', // BI_AZURE_P2
      '3fb82609-8c27-4f7b-bd51-30634711ee67', // BPOS_S_TODO_3
      'afa73018-811e-46e9-988f-f75d2b1b8430', // CDS_O365_P3
      '41fcdd7d-4733-4863-9cf4-c65b83ce2df4', // COMMUNICATIONS_COMPLIANCE
      '6dc145d6-95dd-4191-b9c3-185575ee6f6b', // COMMUNICATIONS_DLP
      'd9fa6af4-e046-4c89-9226-729a0786685d', // Content_Explorer
      '2b815d45-56e4-4e3a-b65c-66cb9175b560', // ContentExplorer_Standard
      '6db1f1db-2b46-403f-be40-e39395f08dbb', // CUSTOMER_KEY
      '46129a58-a698-46f0-aa5b-17f6586297d9', // DATA_INVESTIGATIONS
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '28b0fa46-c39a-4188-89e2-58e979a6b014', // DYN365_CDS_O365_P3
      'a9b86446-fa4e-498f-a92a-41b447e03337', // EducationAnalyticsP1
      '4de31727-a228-4ec3-a5bf-8e45b5ca48cc', // EQUIVIO_ANALYTICS
      '531ee2f8-b1cb-453b-9c21-d2180d014ca5', // EXCEL_PREMIUM
      '34c0d7a0-a70f-4668-9238-47f9fc208882', // EXCHANGE_ANALYTICS
      'efb87545-963c-4e0d-99df-69c6916d9eb0', // EXCHANGE_S_ENTERPRISE
      '07699545-9485-468e-95b6-2fca3738be01', // FLOW_O365_P3
      'e26c2fcc-ab91-4a61-b35c-03cdc8dddf66', // INFO_GOVERNANCE
      'c4801e8a-cb58-4c35-aca6-f2dcc106f287', // INFORMATION_BARRIERS
      'd587c7a3-bda9-4f99-8776-9bcf59c84f75', // INSIDER_RISK
      '9d0c4ee5-e4a1-4625-ab39-d82b619b1a34', // INSIDER_RISK_MANAGEMENT
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
      'da24caf9-af8e-485c-b7c8-e73336da2693', // INTUNE_EDU
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '0898bdbb-73b0-471a-81e5-20f1fe4dd66e', // KAIZALA_STANDALONE
      '9f431833-0334-42de-a7dc-70aa40db46db', // LOCKBOX_ENTERPRISE
      '2f442157-a11c-46b9-ae5b-6e39ff4e5849', // M365_ADVANCED_AUDITING
      '4828c8ec-dc2e-4779-b502-87ac9ce28ab7', // MCOEV
      '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40', // MCOMEETADV
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '8a256a2b-b617-496d-b51b-e76466e88db0', // MFA_PREMIUM
      'a413a9ff-720c-4822-98ef-2f37c2a21f4c', // MICROSOFT_COMMUNICATION_COMPLIANCE
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '64bfac92-2b17-4482-b5e5-a0304429de3e', // MICROSOFTENDPOINTDLP
      '4c246bbc-f513-4311-beff-eba54c353256', // MINECRAFT_EDUCATION_EDITION
      '5136a095-5cf0-4aff-bec3-e84448b38ea5', // MIP_S_CLP1
      'efb0351d-3b08-4503-993d-383af8de41e3', // MIP_S_CLP2
      'cd31b152-6326-4d1b-ae1b-997b625182e6', // MIP_S_Exchange
      'd2d51368-76c9-4317-ada2-a12c004c432f', // ML_CLASSIFICATION
      'bf28f719-7844-4079-9c78-c1307898e192', // MTP
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      '96c1e14a-ef43-418d-b115-9636cdaa8eed', // OFFICE_FORMS_PLAN_3
      '43de0ff5-c92c-492b-9116-175376d08c38', // OFFICESUBSCRIPTION
      'b1188c4c-1b36-4018-b48b-ee07604f6feb', // PAM_ENTERPRISE
      'ded3d325-1bdc-453e-8432-5bac26d7a014', // POWER_VIRTUAL_AGENTS_O365_P3
      '9c0dab89-a30c-4117-86e7-97bda240acd2', // POWERAPPS_O365_P3
      '617b097b-4b93-4ede-83de-5f075bb5fb2f', // PREMIUM_ENCRYPTION
      'b21a6b06-1988-436e-a07b-51ec6d9f52ad', // PROJECT_O365_P3
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      '65cc641f-cccd-4643-97e0-a17e3045e541', // RECORDS_MANAGEMENT
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '6c57d4b6-3b23-47a5-9bc9-69f17b4947b3', // RMS_S_PREMIUM
      '5689bec4-755d-4753-8b61-40975025187c', // RMS_S_PREMIUM2
      'bf6f5520-59e3-4f82-974b-7dbbc4fd27c7', // SAFEDOCS
      '500b6a2a-7a50-4f40-b5f9-160e5b8c2f48', // SCHOOL_DATA_SYNC_P2
      '63038b2c-28d0-45f6-bc36-33062963b498', // SHAREPOINTENTERPRISE_EDU
      'e03c7e47-402c-463c-ab25-949079bedb21', // SHAREPOINTWAC_EDU
      '6c6042f5-6f01-4d67-b8c1-eb99d36eed3e', // STREAM_O365_E5
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      '8e0c0a52-6a6c-4d40-8370-dd62790dcd70', // THREAT_INTELLIGENCE
      '795f6fe0-cc4d-4773-b050-5dde4dc704c9', // UNIVERSAL_PRINT_01
      'e7c91390-7625-45be-94e0-e16907e03118', // Virtualization Rights for Windows 10 (E3/E5+VDA)
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      '4a51bca5-1eff-43f5-878c-177680f191af', // WHITEBOARD_PLAN3
      '871d91ec-ec1a-452b-a83f-bd76c7d770ef', // WINDEFATP
      '7bf960f6-2cd9-443a-8046-5dbff9558365', // WINDOWSUPDATEFORBUSINESS_DEPLOYMENTSERVICE
      '2078e8df-cff6-4290-98cb-5408261a760a', // YAMMER_EDU
    ],
  },
];
