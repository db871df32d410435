import type { Instant } from '../../core/ids.ts';
import type { Writer } from '../../store/store.ts';

/** Writes down how many units there are of each product today: forecasts tell a trend from it. */
export async function noteUnits(tx: Writer, now: Instant): Promise<void> {
  const skus = await tx.subscribedSkus();
  await tx.putUnitHistory(
    now.slice(0, 10),
    skus.map(({ skuId, usableUnits, consumedUnits }) => ({
      skuId,
      usable: usableUnits,
      consumed: consumedUnits,
    })),
  );
}
