import type { ProductRow } from '../product-row.ts';

/** Office 365 and Microsoft 365 for enterprises. */
// oxfmt-ignore
export const enterpriseProducts: readonly ProductRow[] = [
  {
    skuId: '18181a46-0d4e-45cd-891e-60aabd171b4e', skuPartNumber: 'STANDARDPACK',
    displayName: 'Office 365 E1',
    servicePlanIds: [
      '0d0c0d31-fae7-41f2-b909-eaf4d7f26dba', // Bing_Chat_Enterprise
      '5e62787c-c316-451f-b873-1d05acd4d12c', // BPOS_S_TODO_1
      'bed136c6-b799-4462-824d-fc045d3a9d25', // CDS_O365_P1
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '40b010bb-0b69-4654-ac5e-ba161433f4b4', // DYN365_CDS_O365_P1
      '9aaf7827-d63c-4b61-89c3-182f06f82e5c', // EXCHANGE_S_STANDARD
      '0f9b09cb-62d1-4ff4-9129-43f4996f83f4', // FLOW_O365_P1
      '159f4cd6-e380-449f-a816-af1a9ef76344', // FORMS_PLAN_E1
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '54fc630f-5a40-48ee-8965-af0503c1386e', // KAIZALA_O365_P2
      '6f23d6a9-adbf-481c-8538-b4c095654487', // M365_LIGHTHOUSE_CUSTOMER_PLAN1
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '3efbd4ed-8958-4824-8389-1321f8730af8', // MESH_AVATARS_ADDITIONAL_FOR_TEAMS
      'dcf9d2f4-772e-4434-b757-77a453cfbc02', // MESH_AVATARS_FOR_TEAMS
      'f0ff6ac6-297d-49cd-be34-6dfef97f0c28', // MESH_IMMERSIVE_FOR_TEAMS
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      'c63d4d19-e8cb-460e-b37c-4d6c34603745', // OFFICEMOBILE_SUBSCRIPTION
      '0683001c-0492-4d59-9515-d9a6426b5813', // POWER_VIRTUAL_AGENTS_O365_P1
      '92f7a6f3-b89b-4bbd-8c30-809e6da5ad1c', // POWERAPPS_O365_P1
      'a55dfd10-0864-46d9-a3cd-da5991a3e0e2', // PROJECT_O365_P1
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      '31cf2cfc-6b0d-4adc-a336-88b724ed8122', // RMS_S_BASIC
      'c7699d2e-19aa-44de-8edf-1736da088ca1', // SHAREPOINTSTANDARD
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '743dd19e-1ce3-4c62-a3ad-49ba8f63a2f6', // STREAM_O365_E1
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      'a82fbf69-b4d7-49f4-83a6-915b2cf354f4', // VIVAENGAGE_CORE
      'b8afc642-032e-4de5-8c0a-507a7bba7e5d', // WHITEBOARD_PLAN1
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: 'b57282e3-65bd-4252-9502-c0eae1e5ab7f', skuPartNumber: 'Office_365_w/o_Teams_Bundle_E1',
    displayName: 'Office 365 E1 EEA (no Teams)',
    servicePlanIds: [
      '5e62787c-c316-451f-b873-1d05acd4d12c', // BPOS_S_TODO_1
      'bed136c6-b799-4462-824d-fc045d3a9d25', // CDS_O365_P1
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '40b010bb-0b69-4654-ac5e-ba161433f4b4', // DYN365_CDS_O365_P1
      '9aaf7827-d63c-4b61-89c3-182f06f82e5c', // EXCHANGE_S_STANDARD
      '0f9b09cb-62d1-4ff4-9129-43f4996f83f4', // FLOW_O365_P1
      '159f4cd6-e380-449f-a816-af1a9ef76344', // FORMS_PLAN_E1
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '54fc630f-5a40-48ee-8965-af0503c1386e', // KAIZALA_O365_P2
      '6f23d6a9-adbf-481c-8538-b4c095654487', // M365_LIGHTHOUSE_CUSTOMER_PLAN1
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      'c63d4d19-e8cb-460e-b37c-4d6c34603745', // OFFICEMOBILE_SUBSCRIPTION
      '0683001c-0492-4d59-9515-d9a6426b5813', // POWER_VIRTUAL_AGENTS_O365_P1
      '92f7a6f3-b89b-4bbd-8c30-809e6da5ad1c', // POWERAPPS_O365_P1
      'a55dfd10-0864-46d9-a3cd-da5991a3e0e2', // PROJECT_O365_P1
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      '31cf2cfc-6b0d-4adc-a336-88b724ed8122', // RMS_S_BASIC
      'c7699d2e-19aa-44de-8edf-1736da088ca1', // SHAREPOINTSTANDARD
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '743dd19e-1ce3-4c62-a3ad-49ba8f63a2f6', // STREAM_O365_E1
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      'a82fbf69-b4d7-49f4-83a6-915b2cf354f4', // VIVAENGAGE_CORE
      'b8afc642-032e-4de5-8c0a-507a7bba7e5d', // WHITEBOARD_PLAN1
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: '6fd2c87f-b296-42f0-b197-1e91e994b900', skuPartNumber: 'ENTERPRISEPACK',
    displayName: 'Office 365 E3',
    servicePlanIds: [
      '0d0c0d31-fae7-41f2-b909-eaf4d7f26dba', // Bing_Chat_Enterprise
      'c87f142c-d1e9-4363-8630-aaea9c4d9ae5', // BPOS_S_TODO_2
      '95b76021-6a53-4741-ab8b-1d1f3d66a95a', // CDS_O365_P2
      '2b815d45-56e4-4e3a-b65c-66cb9175b560', // ContentExplorer_Standard
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '4ff01e01-1ba7-4d71-8cf8-ce96c3bbcf14', // DYN365_CDS_O365_P2
      'efb87545-963c-4e0d-99df-69c6916d9eb0', // EXCHANGE_S_ENTERPRISE
      '76846ad7-7776-4c40-a281-a386362dd1b9', // FLOW_O365_P2
      '2789c901-c14e-48ab-a76a-be334d9d793a', // FORMS_PLAN_E3
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      'aebd3021-9f8f-4bf8-bbe3-0ed2f4f047a1', // KAIZALA_O365_P3
      '6f23d6a9-adbf-481c-8538-b4c095654487', // M365_LIGHTHOUSE_CUSTOMER_PLAN1
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '3efbd4ed-8958-4824-8389-1321f8730af8', // MESH_AVATARS_ADDITIONAL_FOR_TEAMS
      'dcf9d2f4-772e-4434-b757-77a453cfbc02', // MESH_AVATARS_FOR_TEAMS
      'f0ff6ac6-297d-49cd-be34-6dfef97f0c28', // MESH_IMMERSIVE_FOR_TEAMS
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '5136a095-5cf0-4aff-bec3-e84448b38ea5', // MIP_S_CLP1
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      '43de0ff5-c92c-492b-9116-175376d08c38', // OFFICESUBSCRIPTION
      '041fe683-03e4-45b6-b1af-c0cdc516daee', // POWER_VIRTUAL_AGENTS_O365_P2
      'c68f8d98-5534-41c8-bf36-22fa496fa792', // POWERAPPS_O365_P2
      '31b4e2fc-4cd6-4e7d-9c1b-41407303bd66', // PROJECT_O365_P2
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '5dbe027f-2339-4123-9542-606e4d348a72', // SHAREPOINTENTERPRISE
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '9e700747-8b1d-45e5-ab8d-ef187ceec156', // STREAM_O365_E3
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      'a82fbf69-b4d7-49f4-83a6-915b2cf354f4', // VIVAENGAGE_CORE
      '94a54592-cd8b-425e-87c6-97868b000b91', // WHITEBOARD_PLAN2
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: '46c3a859-c90d-40b3-9551-6178a48d5c18', skuPartNumber: 'Office_365_E3_(no_Teams)',
    displayName: 'Office 365 E3 (no Teams)',
    servicePlanIds: [
      '0d0c0d31-fae7-41f2-b909-eaf4d7f26dba', // Bing_Chat_Enterprise
      'c87f142c-d1e9-4363-8630-aaea9c4d9ae5', // BPOS_S_TODO_2
      '95b76021-6a53-4741-ab8b-1d1f3d66a95a', // CDS_O365_P2
      'a1ace008-72f3-4ea0-8dac-33b3a23a2472', // CLIPCHAMP
      '2b815d45-56e4-4e3a-b65c-66cb9175b560', // ContentExplorer_Standard
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '4ff01e01-1ba7-4d71-8cf8-ce96c3bbcf14', // DYN365_CDS_O365_P2
      'efb87545-963c-4e0d-99df-69c6916d9eb0', // EXCHANGE_S_ENTERPRISE
      '76846ad7-7776-4c40-a281-a386362dd1b9', // FLOW_O365_P2
      '2789c901-c14e-48ab-a76a-be334d9d793a', // FORMS_PLAN_E3
      'a6520331-d7d4-4276-95f5-15c0933bc757', // GRAPH_CONNECTORS_SEARCH_INDEX
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      'aebd3021-9f8f-4bf8-bbe3-0ed2f4f047a1', // KAIZALA_O365_P3
      '6f23d6a9-adbf-481c-8538-b4c095654487', // M365_LIGHTHOUSE_CUSTOMER_PLAN1
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '3efbd4ed-8958-4824-8389-1321f8730af8', // MESH_AVATARS_ADDITIONAL_FOR_TEAMS
      'dcf9d2f4-772e-4434-b757-77a453cfbc02', // MESH_AVATARS_FOR_TEAMS
      'f0ff6ac6-297d-49cd-be34-6dfef97f0c28', // MESH_IMMERSIVE_FOR_TEAMS
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '5136a095-5cf0-4aff-bec3-e84448b38ea5', // MIP_S_CLP1
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      '43de0ff5-c92c-492b-9116-175376d08c38', // OFFICESUBSCRIPTION
      '1fe6227d-3e01-46d0-9510-0acad4ff6e94', // PLACES_CORE
      '041fe683-03e4-45b6-b1af-c0cdc516daee', // POWER_VIRTUAL_AGENTS_O365_P2
      'c68f8d98-5534-41c8-bf36-22fa496fa792', // POWERAPPS_O365_P2
      '31b4e2fc-4cd6-4e7d-9c1b-41407303bd66', // PROJECT_O365_P2
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '5dbe027f-2339-4123-9542-606e4d348a72', // SHAREPOINTENTERPRISE
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '9e700747-8b1d-45e5-ab8d-ef187ceec156', // STREAM_O365_E3
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      'a82fbf69-b4d7-49f4-83a6-915b2cf354f4', // VIVAENGAGE_CORE
      '94a54592-cd8b-425e-87c6-97868b000b91', // WHITEBOARD_PLAN2
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: 'c7df2760-2c81-4ef7-b578-5b5392b571df', skuPartNumber: 'ENTERPRISEPREMIUM',
    displayName: 'Office 365 E5',
    servicePlanIds: [
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
      '4de31727-a228-4ec3-a5bf-8e45b5ca48cc', // EQUIVIO_ANALYTICS
      '531ee2f8-b1cb-453b-9c21-d2180d014ca5', // EXCEL_PREMIUM
      '34c0d7a0-a70f-4668-9238-47f9fc208882', // EXCHANGE_ANALYTICS
      'efb87545-963c-4e0d-99df-69c6916d9eb0', // EXCHANGE_S_ENTERPRISE
      '07699545-9485-468e-95b6-2fca3738be01', // FLOW_O365_P3
      'e212cbc7-0961-4c40-9825-01117710dcb1', // FORMS_PLAN_E5
      'a6520331-d7d4-4276-95f5-15c0933bc757', // GRAPH_CONNECTORS_SEARCH_INDEX
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
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      '43de0ff5-c92c-492b-9116-175376d08c38', // OFFICESUBSCRIPTION
      'b1188c4c-1b36-4018-b48b-ee07604f6feb', // PAM_ENTERPRISE
      'ded3d325-1bdc-453e-8432-5bac26d7a014', // POWER_VIRTUAL_AGENTS_O365_P3
      '9c0dab89-a30c-4117-86e7-97bda240acd2', // POWERAPPS_O365_P3
      '617b097b-4b93-4ede-83de-5f075bb5fb2f', // PREMIUM_ENCRYPTION
      'b21a6b06-1988-436e-a07b-51ec6d9f52ad', // PROJECT_O365_P3
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      '65cc641f-cccd-4643-97e0-a17e3045e541', // RECORDS_MANAGEMENT
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '5dbe027f-2339-4123-9542-606e4d348a72', // SHAREPOINTENTERPRISE
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '6c6042f5-6f01-4d67-b8c1-eb99d36eed3e', // STREAM_O365_E5
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      '8e0c0a52-6a6c-4d40-8370-dd62790dcd70', // THREAT_INTELLIGENCE
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      'a82fbf69-b4d7-49f4-83a6-915b2cf354f4', // VIVAENGAGE_CORE
      '4a51bca5-1eff-43f5-878c-177680f191af', // WHITEBOARD_PLAN3
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: '26d45bd9-adf1-46cd-a9e1-51e9a5524128', skuPartNumber: 'ENTERPRISEPREMIUM_NOPSTNCONF',
    displayName: 'Office 365 E5 Without Audio Conferencing',
    servicePlanIds: [
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
      '4de31727-a228-4ec3-a5bf-8e45b5ca48cc', // EQUIVIO_ANALYTICS
      '531ee2f8-b1cb-453b-9c21-d2180d014ca5', // EXCEL_PREMIUM
      '34c0d7a0-a70f-4668-9238-47f9fc208882', // EXCHANGE_ANALYTICS
      'efb87545-963c-4e0d-99df-69c6916d9eb0', // EXCHANGE_S_ENTERPRISE
      '07699545-9485-468e-95b6-2fca3738be01', // FLOW_O365_P3
      'e212cbc7-0961-4c40-9825-01117710dcb1', // FORMS_PLAN_E5
      'a6520331-d7d4-4276-95f5-15c0933bc757', // GRAPH_CONNECTORS_SEARCH_INDEX
      'e26c2fcc-ab91-4a61-b35c-03cdc8dddf66', // INFO_GOVERNANCE
      'c4801e8a-cb58-4c35-aca6-f2dcc106f287', // INFORMATION_BARRIERS
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '0898bdbb-73b0-471a-81e5-20f1fe4dd66e', // KAIZALA_STANDALONE
      '9f431833-0334-42de-a7dc-70aa40db46db', // LOCKBOX_ENTERPRISE
      '2f442157-a11c-46b9-ae5b-6e39ff4e5849', // M365_ADVANCED_AUDITING
      '4828c8ec-dc2e-4779-b502-87ac9ce28ab7', // MCOEV
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      'a413a9ff-720c-4822-98ef-2f37c2a21f4c', // MICROSOFT_COMMUNICATION_COMPLIANCE
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '5136a095-5cf0-4aff-bec3-e84448b38ea5', // MIP_S_CLP1
      'efb0351d-3b08-4503-993d-383af8de41e3', // MIP_S_CLP2
      'cd31b152-6326-4d1b-ae1b-997b625182e6', // MIP_S_Exchange
      'bf28f719-7844-4079-9c78-c1307898e192', // MTP
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      '43de0ff5-c92c-492b-9116-175376d08c38', // OFFICESUBSCRIPTION
      'b1188c4c-1b36-4018-b48b-ee07604f6feb', // PAM_ENTERPRISE
      'ded3d325-1bdc-453e-8432-5bac26d7a014', // POWER_VIRTUAL_AGENTS_O365_P3
      '9c0dab89-a30c-4117-86e7-97bda240acd2', // POWERAPPS_O365_P3
      '617b097b-4b93-4ede-83de-5f075bb5fb2f', // PREMIUM_ENCRYPTION
      'b21a6b06-1988-436e-a07b-51ec6d9f52ad', // PROJECT_O365_P3
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      '65cc641f-cccd-4643-97e0-a17e3045e541', // RECORDS_MANAGEMENT
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '5dbe027f-2339-4123-9542-606e4d348a72', // SHAREPOINTENTERPRISE
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '6c6042f5-6f01-4d67-b8c1-eb99d36eed3e', // STREAM_O365_E5
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      '8e0c0a52-6a6c-4d40-8370-dd62790dcd70', // THREAT_INTELLIGENCE
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      '4a51bca5-1eff-43f5-878c-177680f191af', // WHITEBOARD_PLAN3
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: 'cf50bae9-29e8-4775-b07c-56ee10e3776d', skuPartNumber: 'Office_365_w/o_Teams_Bundle_E5',
    displayName: 'Office 365 E5 EEA (no Teams)',
    servicePlanIds: [
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
      '3ec18638-bd4c-4d3b-8905-479ed636b83e', // CustomerLockboxA_Enterprise
      '46129a58-a698-46f0-aa5b-17f6586297d9', // DATA_INVESTIGATIONS
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '28b0fa46-c39a-4188-89e2-58e979a6b014', // DYN365_CDS_O365_P3
      '4de31727-a228-4ec3-a5bf-8e45b5ca48cc', // EQUIVIO_ANALYTICS
      '531ee2f8-b1cb-453b-9c21-d2180d014ca5', // EXCEL_PREMIUM
      '34c0d7a0-a70f-4668-9238-47f9fc208882', // EXCHANGE_ANALYTICS
      'efb87545-963c-4e0d-99df-69c6916d9eb0', // EXCHANGE_S_ENTERPRISE
      '07699545-9485-468e-95b6-2fca3738be01', // FLOW_O365_P3
      'e212cbc7-0961-4c40-9825-01117710dcb1', // FORMS_PLAN_E5
      'a6520331-d7d4-4276-95f5-15c0933bc757', // GRAPH_CONNECTORS_SEARCH_INDEX
      'e26c2fcc-ab91-4a61-b35c-03cdc8dddf66', // INFO_GOVERNANCE
      'c4801e8a-cb58-4c35-aca6-f2dcc106f287', // INFORMATION_BARRIERS
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '0898bdbb-73b0-471a-81e5-20f1fe4dd66e', // KAIZALA_STANDALONE
      '9f431833-0334-42de-a7dc-70aa40db46db', // LOCKBOX_ENTERPRISE
      '2f442157-a11c-46b9-ae5b-6e39ff4e5849', // M365_ADVANCED_AUDITING
      '6f23d6a9-adbf-481c-8538-b4c095654487', // M365_LIGHTHOUSE_CUSTOMER_PLAN1
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
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      '43de0ff5-c92c-492b-9116-175376d08c38', // OFFICESUBSCRIPTION
      'b1188c4c-1b36-4018-b48b-ee07604f6feb', // PAM_ENTERPRISE
      'ded3d325-1bdc-453e-8432-5bac26d7a014', // POWER_VIRTUAL_AGENTS_O365_P3
      '9c0dab89-a30c-4117-86e7-97bda240acd2', // POWERAPPS_O365_P3
      '617b097b-4b93-4ede-83de-5f075bb5fb2f', // PREMIUM_ENCRYPTION
      'b21a6b06-1988-436e-a07b-51ec6d9f52ad', // PROJECT_O365_P3
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      '65cc641f-cccd-4643-97e0-a17e3045e541', // RECORDS_MANAGEMENT
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '5dbe027f-2339-4123-9542-606e4d348a72', // SHAREPOINTENTERPRISE
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '6c6042f5-6f01-4d67-b8c1-eb99d36eed3e', // STREAM_O365_E5
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '8e0c0a52-6a6c-4d40-8370-dd62790dcd70', // THREAT_INTELLIGENCE
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      'a82fbf69-b4d7-49f4-83a6-915b2cf354f4', // VIVAENGAGE_CORE
      '4a51bca5-1eff-43f5-878c-177680f191af', // WHITEBOARD_PLAN3
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: '05e9a617-0261-4cee-bb44-138d3ef5d965', skuPartNumber: 'SPE_E3',
    displayName: 'Microsoft 365 E3',
    servicePlanIds: [
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
      '932ad362-64a8-4783-9106-97849a1a30b9', // ADALLOM_S_DISCOVERY
      '0d0c0d31-fae7-41f2-b909-eaf4d7f26dba', // Bing_Chat_Enterprise
      'c87f142c-d1e9-4363-8630-aaea9c4d9ae5', // BPOS_S_TODO_2
      '95b76021-6a53-4741-ab8b-1d1f3d66a95a', // CDS_O365_P2
      'a1ace008-72f3-4ea0-8dac-33b3a23a2472', // CLIPCHAMP
      '2b815d45-56e4-4e3a-b65c-66cb9175b560', // ContentExplorer_Standard
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '4ff01e01-1ba7-4d71-8cf8-ce96c3bbcf14', // DYN365_CDS_O365_P2
      'efb87545-963c-4e0d-99df-69c6916d9eb0', // EXCHANGE_S_ENTERPRISE
      '76846ad7-7776-4c40-a281-a386362dd1b9', // FLOW_O365_P2
      '2789c901-c14e-48ab-a76a-be334d9d793a', // FORMS_PLAN_E3
      'a6520331-d7d4-4276-95f5-15c0933bc757', // GRAPH_CONNECTORS_SEARCH_INDEX
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      'aebd3021-9f8f-4bf8-bbe3-0ed2f4f047a1', // KAIZALA_O365_P3
      '6f23d6a9-adbf-481c-8538-b4c095654487', // M365_LIGHTHOUSE_CUSTOMER_PLAN1
      'd55411c9-cfff-40a9-87c7-240f14df7da5', // M365_LIGHTHOUSE_PARTNER_PLAN1
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '292cc034-7b7c-4950-aaf5-943befd3f1d4', // MDE_LITE
      '3efbd4ed-8958-4824-8389-1321f8730af8', // MESH_AVATARS_ADDITIONAL_FOR_TEAMS
      'dcf9d2f4-772e-4434-b757-77a453cfbc02', // MESH_AVATARS_FOR_TEAMS
      'f0ff6ac6-297d-49cd-be34-6dfef97f0c28', // MESH_IMMERSIVE_FOR_TEAMS
      '8a256a2b-b617-496d-b51b-e76466e88db0', // MFA_PREMIUM
      'c4b8c31a-fb44-4c65-9837-a21f55fcabda', // MICROSOFT_LOOP
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '5136a095-5cf0-4aff-bec3-e84448b38ea5', // MIP_S_CLP1
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      '43de0ff5-c92c-492b-9116-175376d08c38', // OFFICESUBSCRIPTION
      '041fe683-03e4-45b6-b1af-c0cdc516daee', // POWER_VIRTUAL_AGENTS_O365_P2
      'c68f8d98-5534-41c8-bf36-22fa496fa792', // POWERAPPS_O365_P2
      '31b4e2fc-4cd6-4e7d-9c1b-41407303bd66', // PROJECT_O365_P2
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '6c57d4b6-3b23-47a5-9bc9-69f17b4947b3', // RMS_S_PREMIUM
      '5dbe027f-2339-4123-9542-606e4d348a72', // SHAREPOINTENTERPRISE
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '9e700747-8b1d-45e5-ab8d-ef187ceec156', // STREAM_O365_E3
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      '795f6fe0-cc4d-4773-b050-5dde4dc704c9', // UNIVERSAL_PRINT_01
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      'a82fbf69-b4d7-49f4-83a6-915b2cf354f4', // VIVAENGAGE_CORE
      '94a54592-cd8b-425e-87c6-97868b000b91', // WHITEBOARD_PLAN2
      '21b439ba-a0ca-424f-a6cc-52f954a5b111', // WIN10_PRO_ENT_SUB
      '9a6eeb79-0b4b-4bf0-9808-39d99a2cd5a3', // Windows_Autopatch
      '7bf960f6-2cd9-443a-8046-5dbff9558365', // WINDOWSUPDATEFORBUSINESS_DEPLOYMENTSERVICE
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: 'dcf0408c-aaec-446c-afd4-43e3683943ea', skuPartNumber: 'Microsoft_365_E3_(no_Teams)',
    displayName: 'Microsoft 365 E3 (no Teams)',
    servicePlanIds: [
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
      '932ad362-64a8-4783-9106-97849a1a30b9', // ADALLOM_S_DISCOVERY
      '0d0c0d31-fae7-41f2-b909-eaf4d7f26dba', // Bing_Chat_Enterprise
      'c87f142c-d1e9-4363-8630-aaea9c4d9ae5', // BPOS_S_TODO_2
      '95b76021-6a53-4741-ab8b-1d1f3d66a95a', // CDS_O365_P2
      'a1ace008-72f3-4ea0-8dac-33b3a23a2472', // CLIPCHAMP
      '2b815d45-56e4-4e3a-b65c-66cb9175b560', // ContentExplorer_Standard
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '4ff01e01-1ba7-4d71-8cf8-ce96c3bbcf14', // DYN365_CDS_O365_P2
      'efb87545-963c-4e0d-99df-69c6916d9eb0', // EXCHANGE_S_ENTERPRISE
      '76846ad7-7776-4c40-a281-a386362dd1b9', // FLOW_O365_P2
      '2789c901-c14e-48ab-a76a-be334d9d793a', // FORMS_PLAN_E3
      'a6520331-d7d4-4276-95f5-15c0933bc757', // GRAPH_CONNECTORS_SEARCH_INDEX
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      'aebd3021-9f8f-4bf8-bbe3-0ed2f4f047a1', // KAIZALA_O365_P3
      '6f23d6a9-adbf-481c-8538-b4c095654487', // M365_LIGHTHOUSE_CUSTOMER_PLAN1
      'd55411c9-cfff-40a9-87c7-240f14df7da5', // M365_LIGHTHOUSE_PARTNER_PLAN1
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '292cc034-7b7c-4950-aaf5-943befd3f1d4', // MDE_LITE
      '3efbd4ed-8958-4824-8389-1321f8730af8', // MESH_AVATARS_ADDITIONAL_FOR_TEAMS
      'dcf9d2f4-772e-4434-b757-77a453cfbc02', // MESH_AVATARS_FOR_TEAMS
      'f0ff6ac6-297d-49cd-be34-6dfef97f0c28', // MESH_IMMERSIVE_FOR_TEAMS
      '8a256a2b-b617-496d-b51b-e76466e88db0', // MFA_PREMIUM
      'c4b8c31a-fb44-4c65-9837-a21f55fcabda', // MICROSOFT_LOOP
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '5136a095-5cf0-4aff-bec3-e84448b38ea5', // MIP_S_CLP1
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      '43de0ff5-c92c-492b-9116-175376d08c38', // OFFICESUBSCRIPTION
      '1fe6227d-3e01-46d0-9510-0acad4ff6e94', // PLACES_CORE
      '041fe683-03e4-45b6-b1af-c0cdc516daee', // POWER_VIRTUAL_AGENTS_O365_P2
      'c68f8d98-5534-41c8-bf36-22fa496fa792', // POWERAPPS_O365_P2
      '31b4e2fc-4cd6-4e7d-9c1b-41407303bd66', // PROJECT_O365_P2
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '6c57d4b6-3b23-47a5-9bc9-69f17b4947b3', // RMS_S_PREMIUM
      '5dbe027f-2339-4123-9542-606e4d348a72', // SHAREPOINTENTERPRISE
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '9e700747-8b1d-45e5-ab8d-ef187ceec156', // STREAM_O365_E3
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '795f6fe0-cc4d-4773-b050-5dde4dc704c9', // UNIVERSAL_PRINT_01
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      'a82fbf69-b4d7-49f4-83a6-915b2cf354f4', // VIVAENGAGE_CORE
      '94a54592-cd8b-425e-87c6-97868b000b91', // WHITEBOARD_PLAN2
      '21b439ba-a0ca-424f-a6cc-52f954a5b111', // WIN10_PRO_ENT_SUB
      '9a6eeb79-0b4b-4bf0-9808-39d99a2cd5a3', // Windows_Autopatch
      '7bf960f6-2cd9-443a-8046-5dbff9558365', // WINDOWSUPDATEFORBUSINESS_DEPLOYMENTSERVICE
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: '06ebc4ee-1bb5-47dd-8120-11324bc54e06', skuPartNumber: 'SPE_E5',
    displayName: 'Microsoft 365 E5',
    servicePlanIds: [
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
      'eec0eb4f-6444-4f95-aba0-50c24d67f998', // AAD_PREMIUM_P2
      '8c098270-9dd4-4350-9b30-ba4703f3b36b', // ADALLOM_S_O365
      '2e2ddb96-6af9-4b1d-a3f0-d6ecfd22edb2', // ADALLOM_S_STANDALONE
      '14ab5db5-e6c4-4b20-b4bc-13e36fd2227f', // ATA
      'f20fedf3-f3c3-43c3-8267-2bfdd51c0939', // ATP_ENTERPRISE
      '70d33638-9c74-4d01-bfd3-562de28bd4ba', // BI_AZURE_P2
      '0d0c0d31-fae7-41f2-b909-eaf4d7f26dba', // Bing_Chat_Enterprise
      '3fb82609-8c27-4f7b-bd51-30634711ee67', // BPOS_S_TODO_3
      'afa73018-811e-46e9-988f-f75d2b1b8430', // CDS_O365_P3
      'a1ace008-72f3-4ea0-8dac-33b3a23a2472', // CLIPCHAMP
      '41fcdd7d-4733-4863-9cf4-c65b83ce2df4', // COMMUNICATIONS_COMPLIANCE
      '6dc145d6-95dd-4191-b9c3-185575ee6f6b', // COMMUNICATIONS_DLP
      'd9fa6af4-e046-4c89-9226-729a0786685d', // Content_Explorer
      '2b815d45-56e4-4e3a-b65c-66cb9175b560', // ContentExplorer_Standard
      '6db1f1db-2b46-403f-be40-e39395f08dbb', // CUSTOMER_KEY
      '3ec18638-bd4c-4d3b-8905-479ed636b83e', // CustomerLockboxA_Enterprise
      '46129a58-a698-46f0-aa5b-17f6586297d9', // DATA_INVESTIGATIONS
      '99cd49a9-0e54-4e07-aea1-d8d9f5f704f5', // Defender_for_Iot_Enterprise
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '28b0fa46-c39a-4188-89e2-58e979a6b014', // DYN365_CDS_O365_P3
      '4de31727-a228-4ec3-a5bf-8e45b5ca48cc', // EQUIVIO_ANALYTICS
      '531ee2f8-b1cb-453b-9c21-d2180d014ca5', // EXCEL_PREMIUM
      '34c0d7a0-a70f-4668-9238-47f9fc208882', // EXCHANGE_ANALYTICS
      'efb87545-963c-4e0d-99df-69c6916d9eb0', // EXCHANGE_S_ENTERPRISE
      '07699545-9485-468e-95b6-2fca3738be01', // FLOW_O365_P3
      'e212cbc7-0961-4c40-9825-01117710dcb1', // FORMS_PLAN_E5
      'a6520331-d7d4-4276-95f5-15c0933bc757', // GRAPH_CONNECTORS_SEARCH_INDEX
      'e26c2fcc-ab91-4a61-b35c-03cdc8dddf66', // INFO_GOVERNANCE
      'c4801e8a-cb58-4c35-aca6-f2dcc106f287', // INFORMATION_BARRIERS
      'd587c7a3-bda9-4f99-8776-9bcf59c84f75', // INSIDER_RISK
      '9d0c4ee5-e4a1-4625-ab39-d82b619b1a34', // INSIDER_RISK_MANAGEMENT
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '0898bdbb-73b0-471a-81e5-20f1fe4dd66e', // KAIZALA_STANDALONE
      '9f431833-0334-42de-a7dc-70aa40db46db', // LOCKBOX_ENTERPRISE
      '2f442157-a11c-46b9-ae5b-6e39ff4e5849', // M365_ADVANCED_AUDITING
      'f6de4823-28fa-440b-b886-4783fa86ddba', // M365_AUDIT_PLATFORM
      '6f23d6a9-adbf-481c-8538-b4c095654487', // M365_LIGHTHOUSE_CUSTOMER_PLAN1
      '4828c8ec-dc2e-4779-b502-87ac9ce28ab7', // MCOEV
      '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40', // MCOMEETADV
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '3efbd4ed-8958-4824-8389-1321f8730af8', // MESH_AVATARS_ADDITIONAL_FOR_TEAMS
      'dcf9d2f4-772e-4434-b757-77a453cfbc02', // MESH_AVATARS_FOR_TEAMS
      'f0ff6ac6-297d-49cd-be34-6dfef97f0c28', // MESH_IMMERSIVE_FOR_TEAMS
      '8a256a2b-b617-496d-b51b-e76466e88db0', // MFA_PREMIUM
      'a413a9ff-720c-4822-98ef-2f37c2a21f4c', // MICROSOFT_COMMUNICATION_COMPLIANCE
      'c4b8c31a-fb44-4c65-9837-a21f55fcabda', // MICROSOFT_LOOP
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '64bfac92-2b17-4482-b5e5-a0304429de3e', // MICROSOFTENDPOINTDLP
      '5136a095-5cf0-4aff-bec3-e84448b38ea5', // MIP_S_CLP1
      'efb0351d-3b08-4503-993d-383af8de41e3', // MIP_S_CLP2
      'cd31b152-6326-4d1b-ae1b-997b625182e6', // MIP_S_Exchange
      'd2d51368-76c9-4317-ada2-a12c004c432f', // ML_CLASSIFICATION
      'bf28f719-7844-4079-9c78-c1307898e192', // MTP
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      '43de0ff5-c92c-492b-9116-175376d08c38', // OFFICESUBSCRIPTION
      'b1188c4c-1b36-4018-b48b-ee07604f6feb', // PAM_ENTERPRISE
      'ded3d325-1bdc-453e-8432-5bac26d7a014', // POWER_VIRTUAL_AGENTS_O365_P3
      '9c0dab89-a30c-4117-86e7-97bda240acd2', // POWERAPPS_O365_P3
      '617b097b-4b93-4ede-83de-5f075bb5fb2f', // PREMIUM_ENCRYPTION
      'b21a6b06-1988-436e-a07b-51ec6d9f52ad', // PROJECT_O365_P3
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      'c948ea65-2053-4a5a-8a62-9eaaaf11b522', // PURVIEW_DISCOVERY
      '65cc641f-cccd-4643-97e0-a17e3045e541', // RECORDS_MANAGEMENT
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '6c57d4b6-3b23-47a5-9bc9-69f17b4947b3', // RMS_S_PREMIUM
      '5689bec4-755d-4753-8b61-40975025187c', // RMS_S_PREMIUM2
      'bf6f5520-59e3-4f82-974b-7dbbc4fd27c7', // SAFEDOCS
      '5dbe027f-2339-4123-9542-606e4d348a72', // SHAREPOINTENTERPRISE
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '6c6042f5-6f01-4d67-b8c1-eb99d36eed3e', // STREAM_O365_E5
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      '8e0c0a52-6a6c-4d40-8370-dd62790dcd70', // THREAT_INTELLIGENCE
      '795f6fe0-cc4d-4773-b050-5dde4dc704c9', // UNIVERSAL_PRINT_01
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      'a82fbf69-b4d7-49f4-83a6-915b2cf354f4', // VIVAENGAGE_CORE
      '4a51bca5-1eff-43f5-878c-177680f191af', // WHITEBOARD_PLAN3
      '21b439ba-a0ca-424f-a6cc-52f954a5b111', // WIN10_PRO_ENT_SUB
      '871d91ec-ec1a-452b-a83f-bd76c7d770ef', // WINDEFATP
      '9a6eeb79-0b4b-4bf0-9808-39d99a2cd5a3', // Windows_Autopatch
      '7bf960f6-2cd9-443a-8046-5dbff9558365', // WINDOWSUPDATEFORBUSINESS_DEPLOYMENTSERVICE
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: 'cd2925a3-5076-4233-8931-638a8c94f773', skuPartNumber: 'SPE_E5_NOPSTNCONF',
    displayName: 'Microsoft 365 E5 without Audio Conferencing',
    servicePlanIds: [
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
      'eec0eb4f-6444-4f95-aba0-50c24d67f998', // AAD_PREMIUM_P2
      '8c098270-9dd4-4350-9b30-ba4703f3b36b', // ADALLOM_S_O365
      '2e2ddb96-6af9-4b1d-a3f0-d6ecfd22edb2', // ADALLOM_S_STANDALONE
      '14ab5db5-e6c4-4b20-b4bc-13e36fd2227f', // ATA
      'f20fedf3-f3c3-43c3-8267-2bfdd51c0939', // ATP_ENTERPRISE
      '70d33638-9c74-4d01-bfd3-562de28bd4ba', // BI_AZURE_P2
      '0d0c0d31-fae7-41f2-b909-eaf4d7f26dba', // Bing_Chat_Enterprise
      '3fb82609-8c27-4f7b-bd51-30634711ee67', // BPOS_S_TODO_3
      'afa73018-811e-46e9-988f-f75d2b1b8430', // CDS_O365_P3
      'a1ace008-72f3-4ea0-8dac-33b3a23a2472', // CLIPCHAMP
      '41fcdd7d-4733-4863-9cf4-c65b83ce2df4', // COMMUNICATIONS_COMPLIANCE
      '6dc145d6-95dd-4191-b9c3-185575ee6f6b', // COMMUNICATIONS_DLP
      'd9fa6af4-e046-4c89-9226-729a0786685d', // Content_Explorer
      '2b815d45-56e4-4e3a-b65c-66cb9175b560', // ContentExplorer_Standard
      '6db1f1db-2b46-403f-be40-e39395f08dbb', // CUSTOMER_KEY
      '3ec18638-bd4c-4d3b-8905-479ed636b83e', // CustomerLockboxA_Enterprise
      '46129a58-a698-46f0-aa5b-17f6586297d9', // DATA_INVESTIGATIONS
      '99cd49a9-0e54-4e07-aea1-d8d9f5f704f5', // Defender_for_Iot_Enterprise
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '28b0fa46-c39a-4188-89e2-58e979a6b014', // DYN365_CDS_O365_P3
      '4de31727-a228-4ec3-a5bf-8e45b5ca48cc', // EQUIVIO_ANALYTICS
      '531ee2f8-b1cb-453b-9c21-d2180d014ca5', // EXCEL_PREMIUM
      '34c0d7a0-a70f-4668-9238-47f9fc208882', // EXCHANGE_ANALYTICS
      'efb87545-963c-4e0d-99df-69c6916d9eb0', // EXCHANGE_S_ENTERPRISE
      '07699545-9485-468e-95b6-2fca3738be01', // FLOW_O365_P3
      'e212cbc7-0961-4c40-9825-01117710dcb1', // FORMS_PLAN_E5
      'a6520331-d7d4-4276-95f5-15c0933bc757', // GRAPH_CONNECTORS_SEARCH_INDEX
      'e26c2fcc-ab91-4a61-b35c-03cdc8dddf66', // INFO_GOVERNANCE
      'c4801e8a-cb58-4c35-aca6-f2dcc106f287', // INFORMATION_BARRIERS
      'd587c7a3-bda9-4f99-8776-9bcf59c84f75', // INSIDER_RISK
      '9d0c4ee5-e4a1-4625-ab39-d82b619b1a34', // INSIDER_RISK_MANAGEMENT
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '0898bdbb-73b0-471a-81e5-20f1fe4dd66e', // KAIZALA_STANDALONE
      '9f431833-0334-42de-a7dc-70aa40db46db', // LOCKBOX_ENTERPRISE
      '2f442157-a11c-46b9-ae5b-6e39ff4e5849', // M365_ADVANCED_AUDITING
      'f6de4823-28fa-440b-b886-4783fa86ddba', // M365_AUDIT_PLATFORM
      '6f23d6a9-adbf-481c-8538-b4c095654487', // M365_LIGHTHOUSE_CUSTOMER_PLAN1
      '4828c8ec-dc2e-4779-b502-87ac9ce28ab7', // MCOEV
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '3efbd4ed-8958-4824-8389-1321f8730af8', // MESH_AVATARS_ADDITIONAL_FOR_TEAMS
      'dcf9d2f4-772e-4434-b757-77a453cfbc02', // MESH_AVATARS_FOR_TEAMS
      '8a256a2b-b617-496d-b51b-e76466e88db0', // MFA_PREMIUM
      'a413a9ff-720c-4822-98ef-2f37c2a21f4c', // MICROSOFT_COMMUNICATION_COMPLIANCE
      'c4b8c31a-fb44-4c65-9837-a21f55fcabda', // MICROSOFT_LOOP
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '64bfac92-2b17-4482-b5e5-a0304429de3e', // MICROSOFTENDPOINTDLP
      '5136a095-5cf0-4aff-bec3-e84448b38ea5', // MIP_S_CLP1
      'efb0351d-3b08-4503-993d-383af8de41e3', // MIP_S_CLP2
      'cd31b152-6326-4d1b-ae1b-997b625182e6', // MIP_S_Exchange
      'd2d51368-76c9-4317-ada2-a12c004c432f', // ML_CLASSIFICATION
      'bf28f719-7844-4079-9c78-c1307898e192', // MTP
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      '43de0ff5-c92c-492b-9116-175376d08c38', // OFFICESUBSCRIPTION
      'b1188c4c-1b36-4018-b48b-ee07604f6feb', // PAM_ENTERPRISE
      'ded3d325-1bdc-453e-8432-5bac26d7a014', // POWER_VIRTUAL_AGENTS_O365_P3
      '9c0dab89-a30c-4117-86e7-97bda240acd2', // POWERAPPS_O365_P3
      '617b097b-4b93-4ede-83de-5f075bb5fb2f', // PREMIUM_ENCRYPTION
      'b21a6b06-1988-436e-a07b-51ec6d9f52ad', // PROJECT_O365_P3
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      'c948ea65-2053-4a5a-8a62-9eaaaf11b522', // PURVIEW_DISCOVERY
      '65cc641f-cccd-4643-97e0-a17e3045e541', // RECORDS_MANAGEMENT
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '6c57d4b6-3b23-47a5-9bc9-69f17b4947b3', // RMS_S_PREMIUM
      '5689bec4-755d-4753-8b61-40975025187c', // RMS_S_PREMIUM2
      'bf6f5520-59e3-4f82-974b-7dbbc4fd27c7', // SAFEDOCS
      '5dbe027f-2339-4123-9542-606e4d348a72', // SHAREPOINTENTERPRISE
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '6c6042f5-6f01-4d67-b8c1-eb99d36eed3e', // STREAM_O365_E5
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      '8e0c0a52-6a6c-4d40-8370-dd62790dcd70', // THREAT_INTELLIGENCE
      '795f6fe0-cc4d-4773-b050-5dde4dc704c9', // UNIVERSAL_PRINT_01
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      '4a51bca5-1eff-43f5-878c-177680f191af', // WHITEBOARD_PLAN3
      '21b439ba-a0ca-424f-a6cc-52f954a5b111', // WIN10_PRO_ENT_SUB
      '871d91ec-ec1a-452b-a83f-bd76c7d770ef', // WINDEFATP
      '9a6eeb79-0b4b-4bf0-9808-39d99a2cd5a3', // Windows_Autopatch
      '7bf960f6-2cd9-443a-8046-5dbff9558365', // WINDOWSUPDATEFORBUSINESS_DEPLOYMENTSERVICE
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: '3271cf8e-2be5-4a09-a549-70fd05baaa17', skuPartNumber: 'O365_w/o_Teams_Bundle_M5',
    displayName: 'Microsoft 365 E5 EEA (no Teams)',
    servicePlanIds: [
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
      'eec0eb4f-6444-4f95-aba0-50c24d67f998', // AAD_PREMIUM_P2
      '8c098270-9dd4-4350-9b30-ba4703f3b36b', // ADALLOM_S_O365
      '2e2ddb96-6af9-4b1d-a3f0-d6ecfd22edb2', // ADALLOM_S_STANDALONE
      '14ab5db5-e6c4-4b20-b4bc-13e36fd2227f', // ATA
      'f20fedf3-f3c3-43c3-8267-2bfdd51c0939', // ATP_ENTERPRISE
      '70d33638-9c74-4d01-bfd3-562de28bd4ba', // BI_AZURE_P2
      '0d0c0d31-fae7-41f2-b909-eaf4d7f26dba', // Bing_Chat_Enterprise
      '3fb82609-8c27-4f7b-bd51-30634711ee67', // BPOS_S_TODO_3
      'afa73018-811e-46e9-988f-f75d2b1b8430', // CDS_O365_P3
      'a1ace008-72f3-4ea0-8dac-33b3a23a2472', // CLIPCHAMP
      '41fcdd7d-4733-4863-9cf4-c65b83ce2df4', // COMMUNICATIONS_COMPLIANCE
      '6dc145d6-95dd-4191-b9c3-185575ee6f6b', // COMMUNICATIONS_DLP
      'd9fa6af4-e046-4c89-9226-729a0786685d', // Content_Explorer
      '2b815d45-56e4-4e3a-b65c-66cb9175b560', // ContentExplorer_Standard
      '6db1f1db-2b46-403f-be40-e39395f08dbb', // CUSTOMER_KEY
      '3ec18638-bd4c-4d3b-8905-479ed636b83e', // CustomerLockboxA_Enterprise
      '46129a58-a698-46f0-aa5b-17f6586297d9', // DATA_INVESTIGATIONS
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '28b0fa46-c39a-4188-89e2-58e979a6b014', // DYN365_CDS_O365_P3
      '4de31727-a228-4ec3-a5bf-8e45b5ca48cc', // EQUIVIO_ANALYTICS
      '531ee2f8-b1cb-453b-9c21-d2180d014ca5', // EXCEL_PREMIUM
      '34c0d7a0-a70f-4668-9238-47f9fc208882', // EXCHANGE_ANALYTICS
      'efb87545-963c-4e0d-99df-69c6916d9eb0', // EXCHANGE_S_ENTERPRISE
      '07699545-9485-468e-95b6-2fca3738be01', // FLOW_O365_P3
      'e212cbc7-0961-4c40-9825-01117710dcb1', // FORMS_PLAN_E5
      'a6520331-d7d4-4276-95f5-15c0933bc757', // GRAPH_CONNECTORS_SEARCH_INDEX
      'e26c2fcc-ab91-4a61-b35c-03cdc8dddf66', // INFO_GOVERNANCE
      'c4801e8a-cb58-4c35-aca6-f2dcc106f287', // INFORMATION_BARRIERS
      'd587c7a3-bda9-4f99-8776-9bcf59c84f75', // INSIDER_RISK
      '9d0c4ee5-e4a1-4625-ab39-d82b619b1a34', // INSIDER_RISK_MANAGEMENT
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '0898bdbb-73b0-471a-81e5-20f1fe4dd66e', // KAIZALA_STANDALONE
      '9f431833-0334-42de-a7dc-70aa40db46db', // LOCKBOX_ENTERPRISE
      '2f442157-a11c-46b9-ae5b-6e39ff4e5849', // M365_ADVANCED_AUDITING
      'f6de4823-28fa-440b-b886-4783fa86ddba', // M365_AUDIT_PLATFORM
      '6f23d6a9-adbf-481c-8538-b4c095654487', // M365_LIGHTHOUSE_CUSTOMER_PLAN1
      '4828c8ec-dc2e-4779-b502-87ac9ce28ab7', // MCOEV
      '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40', // MCOMEETADV
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '8a256a2b-b617-496d-b51b-e76466e88db0', // MFA_PREMIUM
      'a413a9ff-720c-4822-98ef-2f37c2a21f4c', // MICROSOFT_COMMUNICATION_COMPLIANCE
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '64bfac92-2b17-4482-b5e5-a0304429de3e', // MICROSOFTENDPOINTDLP
      '5136a095-5cf0-4aff-bec3-e84448b38ea5', // MIP_S_CLP1
      'efb0351d-3b08-4503-993d-383af8de41e3', // MIP_S_CLP2
      'cd31b152-6326-4d1b-ae1b-997b625182e6', // MIP_S_Exchange
      'd2d51368-76c9-4317-ada2-a12c004c432f', // ML_CLASSIFICATION
      'bf28f719-7844-4079-9c78-c1307898e192', // MTP
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
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
      '5dbe027f-2339-4123-9542-606e4d348a72', // SHAREPOINTENTERPRISE
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '6c6042f5-6f01-4d67-b8c1-eb99d36eed3e', // STREAM_O365_E5
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '8e0c0a52-6a6c-4d40-8370-dd62790dcd70', // THREAT_INTELLIGENCE
      '795f6fe0-cc4d-4773-b050-5dde4dc704c9', // UNIVERSAL_PRINT_01
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      'a82fbf69-b4d7-49f4-83a6-915b2cf354f4', // VIVAENGAGE_CORE
      '4a51bca5-1eff-43f5-878c-177680f191af', // WHITEBOARD_PLAN3
      '21b439ba-a0ca-424f-a6cc-52f954a5b111', // WIN10_PRO_ENT_SUB
      '871d91ec-ec1a-452b-a83f-bd76c7d770ef', // WINDEFATP
      '9a6eeb79-0b4b-4bf0-9808-39d99a2cd5a3', // Windows_Autopatch
      '7bf960f6-2cd9-443a-8046-5dbff9558365', // WINDOWSUPDATEFORBUSINESS_DEPLOYMENTSERVICE
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: 'c42b9cae-ea4f-4ab7-9717-81576235ccac', skuPartNumber: 'DEVELOPERPACK_E5',
    displayName: 'Microsoft 365 E5 Developer (without Windows and Audio Conferencing)',
    servicePlanIds: [
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
      'eec0eb4f-6444-4f95-aba0-50c24d67f998', // AAD_PREMIUM_P2
      '8c098270-9dd4-4350-9b30-ba4703f3b36b', // ADALLOM_S_O365
      '2e2ddb96-6af9-4b1d-a3f0-d6ecfd22edb2', // ADALLOM_S_STANDALONE
      '14ab5db5-e6c4-4b20-b4bc-13e36fd2227f', // ATA
      'f20fedf3-f3c3-43c3-8267-2bfdd51c0939', // ATP_ENTERPRISE
      '70d33638-9c74-4d01-bfd3-562de28bd4ba', // BI_AZURE_P2
      '0d0c0d31-fae7-41f2-b909-eaf4d7f26dba', // Bing_Chat_Enterprise
      '3fb82609-8c27-4f7b-bd51-30634711ee67', // BPOS_S_TODO_3
      'afa73018-811e-46e9-988f-f75d2b1b8430', // CDS_O365_P3
      'a1ace008-72f3-4ea0-8dac-33b3a23a2472', // CLIPCHAMP
      '41fcdd7d-4733-4863-9cf4-c65b83ce2df4', // COMMUNICATIONS_COMPLIANCE
      '6dc145d6-95dd-4191-b9c3-185575ee6f6b', // COMMUNICATIONS_DLP
      'd9fa6af4-e046-4c89-9226-729a0786685d', // Content_Explorer
      '6db1f1db-2b46-403f-be40-e39395f08dbb', // CUSTOMER_KEY
      '3ec18638-bd4c-4d3b-8905-479ed636b83e', // CustomerLockboxA_Enterprise
      '46129a58-a698-46f0-aa5b-17f6586297d9', // DATA_INVESTIGATIONS
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '28b0fa46-c39a-4188-89e2-58e979a6b014', // DYN365_CDS_O365_P3
      '4de31727-a228-4ec3-a5bf-8e45b5ca48cc', // EQUIVIO_ANALYTICS
      '531ee2f8-b1cb-453b-9c21-d2180d014ca5', // EXCEL_PREMIUM
      '34c0d7a0-a70f-4668-9238-47f9fc208882', // EXCHANGE_ANALYTICS
      'efb87545-963c-4e0d-99df-69c6916d9eb0', // EXCHANGE_S_ENTERPRISE
      '07699545-9485-468e-95b6-2fca3738be01', // FLOW_O365_P3
      'e212cbc7-0961-4c40-9825-01117710dcb1', // FORMS_PLAN_E5
      'a6520331-d7d4-4276-95f5-15c0933bc757', // GRAPH_CONNECTORS_SEARCH_INDEX
      'e26c2fcc-ab91-4a61-b35c-03cdc8dddf66', // INFO_GOVERNANCE
      'd587c7a3-bda9-4f99-8776-9bcf59c84f75', // INSIDER_RISK
      '9d0c4ee5-e4a1-4625-ab39-d82b619b1a34', // INSIDER_RISK_MANAGEMENT
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '9f431833-0334-42de-a7dc-70aa40db46db', // LOCKBOX_ENTERPRISE
      '2f442157-a11c-46b9-ae5b-6e39ff4e5849', // M365_ADVANCED_AUDITING
      'f6de4823-28fa-440b-b886-4783fa86ddba', // M365_AUDIT_PLATFORM
      '6f23d6a9-adbf-481c-8538-b4c095654487', // M365_LIGHTHOUSE_CUSTOMER_PLAN1
      '4828c8ec-dc2e-4779-b502-87ac9ce28ab7', // MCOEV
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '3efbd4ed-8958-4824-8389-1321f8730af8', // MESH_AVATARS_ADDITIONAL_FOR_TEAMS
      'dcf9d2f4-772e-4434-b757-77a453cfbc02', // MESH_AVATARS_FOR_TEAMS
      '8a256a2b-b617-496d-b51b-e76466e88db0', // MFA_PREMIUM
      'a413a9ff-720c-4822-98ef-2f37c2a21f4c', // MICROSOFT_COMMUNICATION_COMPLIANCE
      'c4b8c31a-fb44-4c65-9837-a21f55fcabda', // MICROSOFT_LOOP
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '5136a095-5cf0-4aff-bec3-e84448b38ea5', // MIP_S_CLP1
      'efb0351d-3b08-4503-993d-383af8de41e3', // MIP_S_CLP2
      'cd31b152-6326-4d1b-ae1b-997b625182e6', // MIP_S_Exchange
      'd2d51368-76c9-4317-ada2-a12c004c432f', // ML_CLASSIFICATION
      'bf28f719-7844-4079-9c78-c1307898e192', // MTP
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      '43de0ff5-c92c-492b-9116-175376d08c38', // OFFICESUBSCRIPTION
      'b1188c4c-1b36-4018-b48b-ee07604f6feb', // PAM_ENTERPRISE
      'ded3d325-1bdc-453e-8432-5bac26d7a014', // POWER_VIRTUAL_AGENTS_O365_P3
      '9c0dab89-a30c-4117-86e7-97bda240acd2', // POWERAPPS_O365_P3
      'b21a6b06-1988-436e-a07b-51ec6d9f52ad', // PROJECT_O365_P3
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      'c948ea65-2053-4a5a-8a62-9eaaaf11b522', // PURVIEW_DISCOVERY
      '65cc641f-cccd-4643-97e0-a17e3045e541', // RECORDS_MANAGEMENT
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '6c57d4b6-3b23-47a5-9bc9-69f17b4947b3', // RMS_S_PREMIUM
      '5689bec4-755d-4753-8b61-40975025187c', // RMS_S_PREMIUM2
      'bf6f5520-59e3-4f82-974b-7dbbc4fd27c7', // SAFEDOCS
      '5dbe027f-2339-4123-9542-606e4d348a72', // SHAREPOINTENTERPRISE
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '6c6042f5-6f01-4d67-b8c1-eb99d36eed3e', // STREAM_O365_E5
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      '8e0c0a52-6a6c-4d40-8370-dd62790dcd70', // THREAT_INTELLIGENCE
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      '4a51bca5-1eff-43f5-878c-177680f191af', // WHITEBOARD_PLAN3
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
];
