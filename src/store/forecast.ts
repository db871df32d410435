import type { Instant, SkuId } from '../core/ids.ts';

/** Units of a product at the end of a day. */
export type UnitsOfDay = {
  /** As `2026-01-31`. */
  readonly day: string;
  readonly usable: number;
  readonly consumed: number;
};

/** How many people on a day. */
export type PeopleOfDay = { readonly day: string; readonly people: number };

/** Reads what a forecast is made of. Part of `Reader`. */
export interface ForecastReader {
  /** Days from `since` on at whose end the units were not as the day before, ascending. */
  unitHistory(skuId: SkuId, since: string): Promise<readonly UnitsOfDay[]>;
  /** When people who hold a product leave, up to a moment, by day. Who should have left already is not in it. */
  leavesOf(
    skuId: SkuId,
    until: { readonly after: Instant; readonly until: Instant },
  ): Promise<readonly PeopleOfDay[]>;
  /** When people begin who do not hold any license yet, by day. */
  joins(after: Instant, until: Instant): Promise<readonly PeopleOfDay[]>;
}

/** Writes down how many units there are. Part of `Writer`. */
export interface ForecastWriter {
  /** Units of products on a day, as far as they are not as they were written down last. */
  putUnitHistory(
    day: string,
    units: readonly { readonly skuId: SkuId; readonly usable: number; readonly consumed: number }[],
  ): Promise<void>;
}
