import { knownId } from '../core/ids.ts';
import type { ServicePlanId, SkuId } from '../core/ids.ts';

/** Products that the sample organization owns, by the name used in its tables. The ids are Microsoft's. */
export const skus: Readonly<Record<MicrosoftSku, SkuId>> = {
  businessPremium: knownId<SkuId>('cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46'),
  office365E1: knownId<SkuId>('18181a46-0d4e-45cd-891e-60aabd171b4e'),
  office365E3: knownId<SkuId>('6fd2c87f-b296-42f0-b197-1e91e994b900'),
  office365E5: knownId<SkuId>('c7df2760-2c81-4ef7-b578-5b5392b571df'),
  microsoft365F3: knownId<SkuId>('66b55226-6b4f-492c-910c-a3b7a3c9d993'),
  microsoft365E5: knownId<SkuId>('06ebc4ee-1bb5-47dd-8120-11324bc54e06'),
  exchangePlan1: knownId<SkuId>('4b9405b0-7788-4568-add1-99614e613b69'),
  exchangePlan2: knownId<SkuId>('19ec0d23-8335-4cbd-94ac-6050e30712fa'),
  exchangeKiosk: knownId<SkuId>('80b2d799-d2ba-4d2a-8842-fb0d0f3a4b82'),
  visioPlan1: knownId<SkuId>('4b244418-9658-4451-a2b8-b5e2b364e9bd'),
  visioPlan2: knownId<SkuId>('c5928f49-12ba-48f7-ada3-0d743a3601d5'),
  projectPlan3: knownId<SkuId>('53818b1b-4a27-454b-8896-0dba576410e6'),
  projectPlan5: knownId<SkuId>('09015f9f-377f-4538-bbb5-f75ceb09358a'),
  powerBiFree: knownId<SkuId>('a403ebcc-fae0-4ca2-8c8c-7a907fd6c235'),
  powerBiPro: knownId<SkuId>('f8a1db68-be16-40ed-86d5-cb42ce701560'),
  powerBiProSelfService: knownId<SkuId>('3a6a908c-09c5-406a-8170-8ebb63c42882'),
  audioConferencing: knownId<SkuId>('0c266dff-15dd-4b49-8397-2bb16070ed52'),
  teamsPhone: knownId<SkuId>('e43b5b99-8dfb-405f-9987-dc307f34bcbd'),
  domesticCalling: knownId<SkuId>('0dab259f-bf13-4952-b7f8-7db8f131b28d'),
  teamsPremium: knownId<SkuId>('36a0f3b3-adb5-49ea-bf66-762134cf063a'),
  enterpriseMobilityE3: knownId<SkuId>('efccb6f7-5641-4e0e-bd10-b4976e1bf68e'),
  entraP2: knownId<SkuId>('84a661c4-e949-4bd2-a560-ed7766fcaf2b'),
  workplaceAnalytics: knownId<SkuId>('3d957427-ecdc-4df2-aacd-01cc9d519da8'),
  copilot: knownId<SkuId>('639dec6b-bb19-468b-871c-c5c441c4b0cb'),
  windows365: knownId<SkuId>('e2aebe6c-897d-480f-9d62-fff1381581f7'),
  dynamicsSales: knownId<SkuId>('1e1a282c-9c54-43a2-9310-98ef728faace'),
  appsDevice: knownId<SkuId>('ea4c5ec8-50e3-4193-89b9-50da5bd4cdc7'),
  extraFileStorage: knownId<SkuId>('99049c9c-6011-4908-bf17-15f496e6519d'),
};

type MicrosoftSku =
  | 'businessPremium'
  | 'office365E1'
  | 'office365E3'
  | 'office365E5'
  | 'microsoft365F3'
  | 'microsoft365E5'
  | 'exchangePlan1'
  | 'exchangePlan2'
  | 'exchangeKiosk'
  | 'visioPlan1'
  | 'visioPlan2'
  | 'projectPlan3'
  | 'projectPlan5'
  | 'powerBiFree'
  | 'powerBiPro'
  | 'powerBiProSelfService'
  | 'audioConferencing'
  | 'teamsPhone'
  | 'domesticCalling'
  | 'teamsPremium'
  | 'enterpriseMobilityE3'
  | 'entraP2'
  | 'workplaceAnalytics'
  | 'copilot'
  | 'windows365'
  | 'dynamicsSales'
  | 'appsDevice'
  | 'extraFileStorage';

/** Service plans that some people of the sample organization have off. */
export const plans: Readonly<Record<SwitchedPlan, ServicePlanId>> = {
  sharePointPlan1: knownId<ServicePlanId>('c7699d2e-19aa-44de-8edf-1736da088ca1'),
  sharePointPlan2: knownId<ServicePlanId>('5dbe027f-2339-4123-9542-606e4d348a72'),
  officeForTheWeb: knownId<ServicePlanId>('e95bec33-7c88-4a70-8e19-b10bd9d0c014'),
  yammer: knownId<ServicePlanId>('7547a3fe-08ee-4ccb-b430-5077c5041653'),
  sway: knownId<ServicePlanId>('a23b959c-7ce8-4e57-9140-b90eb88a9e97'),
  kaizalaE3: knownId<ServicePlanId>('aebd3021-9f8f-4bf8-bbe3-0ed2f4f047a1'),
};

type SwitchedPlan =
  | 'sharePointPlan1'
  | 'sharePointPlan2'
  | 'officeForTheWeb'
  | 'yammer'
  | 'sway'
  | 'kaizalaE3';
