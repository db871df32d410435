import type { ProductRow } from '../product-row.ts';

/** Identity, device management, security and compliance. */
// oxfmt-ignore
export const securityProducts: readonly ProductRow[] = [
  {
    skuId: 'efccb6f7-5641-4e0e-bd10-b4976e1bf68e', skuPartNumber: 'EMS',
    displayName: 'Enterprise Mobility + Security E3',
    servicePlanIds: [
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
      '932ad362-64a8-4783-9106-97849a1a30b9', // ADALLOM_S_DISCOVERY
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
      '8a256a2b-b617-496d-b51b-e76466e88db0', // MFA_PREMIUM
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '6c57d4b6-3b23-47a5-9bc9-69f17b4947b3', // RMS_S_PREMIUM
    ],
  },
  {
    skuId: 'b05e124f-c7cc-45a0-a6aa-8cf78c946968', skuPartNumber: 'EMSPREMIUM',
    displayName: 'Enterprise Mobility + Security E5',
    servicePlanIds: [
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
      'eec0eb4f-6444-4f95-aba0-50c24d67f998', // AAD_PREMIUM_P2
      '2e2ddb96-6af9-4b1d-a3f0-d6ecfd22edb2', // ADALLOM_S_STANDALONE
      '14ab5db5-e6c4-4b20-b4bc-13e36fd2227f', // ATA
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
      '8a256a2b-b617-496d-b51b-e76466e88db0', // MFA_PREMIUM
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '6c57d4b6-3b23-47a5-9bc9-69f17b4947b3', // RMS_S_PREMIUM
      '5689bec4-755d-4753-8b61-40975025187c', // RMS_S_PREMIUM2
    ],
  },
  {
    skuId: '078d2b04-f1bd-4111-bbd4-b4b1b354cef4', skuPartNumber: 'AAD_PREMIUM',
    displayName: 'Microsoft Entra ID P1',
    servicePlanIds: [
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
      '932ad362-64a8-4783-9106-97849a1a30b9', // ADALLOM_S_DISCOVERY
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      '8a256a2b-b617-496d-b51b-e76466e88db0', // MFA_PREMIUM
    ],
  },
  {
    skuId: '84a661c4-e949-4bd2-a560-ed7766fcaf2b', skuPartNumber: 'AAD_PREMIUM_P2',
    displayName: 'Microsoft Entra ID P2',
    servicePlanIds: [
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
      'eec0eb4f-6444-4f95-aba0-50c24d67f998', // AAD_PREMIUM_P2
      '932ad362-64a8-4783-9106-97849a1a30b9', // ADALLOM_S_DISCOVERY
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      '8a256a2b-b617-496d-b51b-e76466e88db0', // MFA_PREMIUM
    ],
  },
  {
    skuId: 'cf6b0d46-4093-4546-a0ab-0b1546dcc10e', skuPartNumber: 'Microsoft_Entra_ID_Governance',
    displayName: 'Microsoft Entra ID Governance',
    servicePlanIds: [
      'e866a266-3cff-43a3-acca-0c90a7e00c8b', // Entra_Identity_Governance
    ],
  },
  {
    skuId: '061f9ace-7d42-4136-88ac-31dc755f143f', skuPartNumber: 'INTUNE_A',
    displayName: 'Intune',
    servicePlanIds: [
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
    ],
  },
  {
    skuId: 'a929cd4d-8672-47c9-8664-159c1f322ba8', skuPartNumber: 'Microsoft_Intune_Suite',
    displayName: 'Microsoft Intune Suite',
    servicePlanIds: [
      'bb73f429-78ef-4ff2-83c8-722b04c3e7d1', // Intune-EPM
      'a6e407da-7411-4397-8a2e-d9b52780849e', // Intune-MAMTunnel
      '2a4baa0e-5e99-4c38-b1f2-6864960f1bd1', // Intune_AdvancedEA
      'd9923fe3-a2de-4d29-a5be-e3e83bb786be', // INTUNE_P2
      'a4c6cf29-1168-4076-ba5c-e8fe0e62b17e', // REMOTE_HELP
    ],
  },
  {
    skuId: '2b317a4a-77a6-4188-9437-b68a77b4e2c6', skuPartNumber: 'INTUNE_A_D',
    displayName: 'Microsoft Intune Device',
    kind: 'device',
    servicePlanIds: [
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
    ],
  },
  {
    skuId: '4ef96642-f096-40de-a3e9-d83fb2f90211', skuPartNumber: 'ATP_ENTERPRISE',
    displayName: 'Microsoft Defender for Office 365 (Plan 1)',
    servicePlanIds: [
      'f20fedf3-f3c3-43c3-8267-2bfdd51c0939', // ATP_ENTERPRISE
    ],
  },
  {
    skuId: '3dd6cf57-d688-4eed-ba52-9e40b5468c3e', skuPartNumber: 'THREAT_INTELLIGENCE',
    displayName: 'Microsoft Defender for Office 365 (Plan 2)',
    servicePlanIds: [
      'f20fedf3-f3c3-43c3-8267-2bfdd51c0939', // ATP_ENTERPRISE
      'bf28f719-7844-4079-9c78-c1307898e192', // MTP
      '8e0c0a52-6a6c-4d40-8370-dd62790dcd70', // THREAT_INTELLIGENCE
    ],
  },
  {
    skuId: '16a55f2f-ff35-4cd5-9146-fb784e3761a5', skuPartNumber: 'DEFENDER_ENDPOINT_P1',
    displayName: 'Microsoft Defender for Endpoint P1',
    servicePlanIds: [
      '1689aade-3d6a-4bfc-b017-46d2672df5ad', // Intune_Defender
      '292cc034-7b7c-4950-aaf5-943befd3f1d4', // MDE_LITE
    ],
  },
  {
    skuId: '111046dd-295b-4d6d-9724-d52ac90bd1f2', skuPartNumber: 'WIN_DEF_ATP',
    displayName: 'Microsoft Defender for Endpoint',
    servicePlanIds: [
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      '871d91ec-ec1a-452b-a83f-bd76c7d770ef', // WINDEFATP
    ],
  },
  {
    skuId: '5e1e7702-a2b7-4360-8d07-2f515792896f', skuPartNumber: 'MDE_SMB',
    displayName: 'Microsoft Defender for Business',
    servicePlanIds: [
      '1689aade-3d6a-4bfc-b017-46d2672df5ad', // Intune_Defender
      '6f23d6a9-adbf-481c-8538-b4c095654487', // M365_LIGHTHOUSE_CUSTOMER_PLAN1
      'd55411c9-cfff-40a9-87c7-240f14df7da5', // M365_LIGHTHOUSE_PARTNER_PLAN1
      'bfc1bbd9-981b-4f71-9b82-17c35fd0e2a4', // MDE_SMB
    ],
  },
  {
    skuId: 'df845ce7-05f9-4894-b5f2-11bbfbcfd2b6', skuPartNumber: 'ADALLOM_STANDALONE',
    displayName: 'Microsoft Cloud App Security',
    servicePlanIds: [
      '2e2ddb96-6af9-4b1d-a3f0-d6ecfd22edb2', // ADALLOM_S_STANDALONE
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
    ],
  },
  {
    skuId: '98defdf7-f6c1-44f5-a1f6-943b6764e7a5', skuPartNumber: 'ATA',
    displayName: 'Microsoft Defender for Identity',
    servicePlanIds: [
      '61d18b02-6889-479f-8f36-56e6e0fe5792', // ADALLOM_FOR_AATP
      '14ab5db5-e6c4-4b20-b4bc-13e36fd2227f', // ATA
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
    ],
  },
  {
    skuId: '26124093-3d78-432b-b5dc-48bf992543d5', skuPartNumber: 'IDENTITY_THREAT_PROTECTION',
    displayName: 'Microsoft 365 E5 Security',
    servicePlanIds: [
      'eec0eb4f-6444-4f95-aba0-50c24d67f998', // AAD_PREMIUM_P2
      '2e2ddb96-6af9-4b1d-a3f0-d6ecfd22edb2', // ADALLOM_S_STANDALONE
      '14ab5db5-e6c4-4b20-b4bc-13e36fd2227f', // ATA
      'f20fedf3-f3c3-43c3-8267-2bfdd51c0939', // ATP_ENTERPRISE
      'bf28f719-7844-4079-9c78-c1307898e192', // MTP
      'bf6f5520-59e3-4f82-974b-7dbbc4fd27c7', // SAFEDOCS
      '8e0c0a52-6a6c-4d40-8370-dd62790dcd70', // THREAT_INTELLIGENCE
      '871d91ec-ec1a-452b-a83f-bd76c7d770ef', // WINDEFATP
    ],
  },
  {
    skuId: '184efa21-98c3-4e5d-95ab-d07053a96e67', skuPartNumber: 'INFORMATION_PROTECTION_COMPLIANCE',
    displayName: 'Microsoft 365 E5 Compliance',
    servicePlanIds: [
      '2e2ddb96-6af9-4b1d-a3f0-d6ecfd22edb2', // ADALLOM_S_STANDALONE
      '41fcdd7d-4733-4863-9cf4-c65b83ce2df4', // COMMUNICATIONS_COMPLIANCE
      '6dc145d6-95dd-4191-b9c3-185575ee6f6b', // COMMUNICATIONS_DLP
      'd9fa6af4-e046-4c89-9226-729a0786685d', // Content_Explorer
      '2b815d45-56e4-4e3a-b65c-66cb9175b560', // ContentExplorer_Standard
      '6db1f1db-2b46-403f-be40-e39395f08dbb', // CUSTOMER_KEY
      '46129a58-a698-46f0-aa5b-17f6586297d9', // DATA_INVESTIGATIONS
      '4de31727-a228-4ec3-a5bf-8e45b5ca48cc', // EQUIVIO_ANALYTICS
      'e26c2fcc-ab91-4a61-b35c-03cdc8dddf66', // INFO_GOVERNANCE
      'c4801e8a-cb58-4c35-aca6-f2dcc106f287', // INFORMATION_BARRIERS
      'd587c7a3-bda9-4f99-8776-9bcf59c84f75', // INSIDER_RISK
      '9d0c4ee5-e4a1-4625-ab39-d82b619b1a34', // INSIDER_RISK_MANAGEMENT
      '9f431833-0334-42de-a7dc-70aa40db46db', // LOCKBOX_ENTERPRISE
      '2f442157-a11c-46b9-ae5b-6e39ff4e5849', // M365_ADVANCED_AUDITING
      'a413a9ff-720c-4822-98ef-2f37c2a21f4c', // MICROSOFT_COMMUNICATION_COMPLIANCE
      '64bfac92-2b17-4482-b5e5-a0304429de3e', // MICROSOFTENDPOINTDLP
      'efb0351d-3b08-4503-993d-383af8de41e3', // MIP_S_CLP2
      'cd31b152-6326-4d1b-ae1b-997b625182e6', // MIP_S_Exchange
      'd2d51368-76c9-4317-ada2-a12c004c432f', // ML_CLASSIFICATION
      'b1188c4c-1b36-4018-b48b-ee07604f6feb', // PAM_ENTERPRISE
      '617b097b-4b93-4ede-83de-5f075bb5fb2f', // PREMIUM_ENCRYPTION
      '65cc641f-cccd-4643-97e0-a17e3045e541', // RECORDS_MANAGEMENT
      '5689bec4-755d-4753-8b61-40975025187c', // RMS_S_PREMIUM2
    ],
  },
  {
    skuId: 'c52ea49f-fe5d-4e95-93ba-1de91d380f89', skuPartNumber: 'RIGHTSMANAGEMENT',
    displayName: 'Azure Information Protection Plan 1',
    servicePlanIds: [
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '6c57d4b6-3b23-47a5-9bc9-69f17b4947b3', // RMS_S_PREMIUM
    ],
  },
];
