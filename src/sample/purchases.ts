import { addDays } from '../core/ids.ts';
import type { Instant, SkuId, SubscriptionId, UserId } from '../core/ids.ts';
import type {
  PurchaseChannel,
  Subscription,
  SubscriptionStatus,
} from '../core/subscription/subscribed-sku.ts';
import { designSuiteSku, timesheetsSku } from './own-products.ts';
import type { SeededRandom } from './random.ts';
import { skus } from './skus.ts';

/** The partner organization that sold some of it; its id is invented. */
const resellerTenant = '9d2f6b18-4c7e-4f05-a3b1-e58d70c924f6';

/** One purchase as the table below tells it; what is left out is the usual: enabled, bought directly, not a trial. */
type Purchase = {
  readonly skuId: SkuId;
  readonly units: number;
  readonly boughtDaysAgo: number;
  readonly nextInDays: number | null;
  readonly status?: SubscriptionStatus;
  readonly channel?: PurchaseChannel;
  readonly isTrial?: true;
};

/** What the sample organization has bought. Comments say what a row is there to show. */
const purchases: readonly Purchase[] = [
  // Two subscriptions of one product: the Licenses page shows 13, Your products shows 5 and 8 (checklist 1, 2).
  { skuId: skus.businessPremium, units: 5, boughtDaysAgo: 700, nextInDays: 30 },
  { skuId: skus.businessPremium, units: 8, boughtDaysAgo: 200, nextInDays: 165 },
  { skuId: skus.office365E1, units: 440, boughtDaysAgo: 1500, nextInDays: 310 },
  // Fewer free units than people in Sales: giving E3 to all of them runs short, and clashes with their E1.
  { skuId: skus.office365E3, units: 200, boughtDaysAgo: 1400, nextInDays: 45 },
  { skuId: skus.office365E3, units: 150, boughtDaysAgo: 400, nextInDays: 330 },
  { skuId: skus.office365E5, units: 320, boughtDaysAgo: 1100, nextInDays: 260 },
  { skuId: skus.microsoft365F3, units: 560, boughtDaysAgo: 900, nextInDays: 195 },
  { skuId: skus.microsoft365E5, units: 10, boughtDaysAgo: 500, nextInDays: 230 },
  { skuId: skus.exchangeKiosk, units: 320, boughtDaysAgo: 1300, nextInDays: 160 },
  { skuId: skus.exchangePlan1, units: 50, boughtDaysAgo: 1300, nextInDays: 160 },
  { skuId: skus.exchangePlan2, units: 10, boughtDaysAgo: 800, nextInDays: 295 },
  // No unit is free.
  { skuId: skus.visioPlan2, units: 60, boughtDaysAgo: 600, nextInDays: 130 },
  // In its grace period: still usable, and expiring soon (checklist 7, 11).
  { skuId: skus.visioPlan1, units: 20, boughtDaysAgo: 375, nextInDays: 20, status: 'Warning' },
  { skuId: skus.projectPlan3, units: 40, boughtDaysAgo: 420, nextInDays: 310 },
  // Suspended although people still hold it: nobody can be given it, they need another license (checklist 8, 12).
  { skuId: skus.projectPlan5, units: 10, boughtDaysAgo: 430, nextInDays: 55, status: 'Suspended' },
  { skuId: skus.powerBiFree, units: 1_000_000, boughtDaysAgo: 1600, nextInDays: null },
  { skuId: skus.powerBiPro, units: 75, boughtDaysAgo: 350, nextInDays: 15 },
  // Bought by a person for themselves: administrators may not assign it (checklist 159).
  {
    skuId: skus.powerBiProSelfService,
    units: 2,
    boughtDaysAgo: 40,
    nextInDays: 20,
    channel: 'SelfService',
  },
  { skuId: skus.audioConferencing, units: 150, boughtDaysAgo: 450, nextInDays: 280 },
  { skuId: skus.teamsPhone, units: 60, boughtDaysAgo: 450, nextInDays: 280 },
  { skuId: skus.domesticCalling, units: 30, boughtDaysAgo: 450, nextInDays: 280 },
  { skuId: skus.teamsPremium, units: 25, boughtDaysAgo: 18, nextInDays: 12, isTrial: true },
  { skuId: skus.enterpriseMobilityE3, units: 200, boughtDaysAgo: 650, nextInDays: 80 },
  { skuId: skus.entraP2, units: 10, boughtDaysAgo: 250, nextInDays: 115 },
  { skuId: skus.workplaceAnalytics, units: 20, boughtDaysAgo: 300, nextInDays: 65 },
  { skuId: skus.copilot, units: 50, boughtDaysAgo: 150, nextInDays: 215 },
  // Sold by a partner.
  { skuId: skus.windows365, units: 10, boughtDaysAgo: 220, nextInDays: 25, channel: 'Reseller' },
  { skuId: designSuiteSku, units: 20, boughtDaysAgo: 500, nextInDays: null, channel: 'Reseller' },
  { skuId: skus.dynamicsSales, units: 30, boughtDaysAgo: 360, nextInDays: 5 },
  // For devices, for the whole organization, and of another vendor.
  { skuId: skus.appsDevice, units: 15, boughtDaysAgo: 270, nextInDays: 95 },
  { skuId: skus.extraFileStorage, units: 500, boughtDaysAgo: 330, nextInDays: 35 },
  { skuId: timesheetsSku, units: 100, boughtDaysAgo: 160, nextInDays: 205 },
];

/** The table above as subscriptions; `buyer` is the person who bought for themselves. */
export function subscriptionsOf(
  random: SeededRandom,
  now: Instant,
  buyer: UserId,
): readonly Subscription[] {
  return purchases.map((purchase) => {
    const channel = purchase.channel ?? 'Direct';
    return {
      id: random.id<SubscriptionId>(),
      commerceSubscriptionId: random.id<SubscriptionId>(),
      skuId: purchase.skuId,
      status: purchase.status ?? 'Enabled',
      totalLicenses: purchase.units,
      isTrial: purchase.isTrial ?? false,
      channel,
      createdDateTime: addDays(now, -purchase.boughtDaysAgo),
      nextLifecycleDateTime:
        purchase.nextInDays === null ? null : addDays(now, purchase.nextInDays),
      ownerId: channel === 'SelfService' ? buyer : null,
      ownerTenantId: channel === 'Reseller' ? resellerTenant : null,
    };
  });
}
