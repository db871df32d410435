import type { ServicePlanId, SkuId } from '../core/ids.ts';
import type { SqliteConnection } from './sqlite-connection.ts';

const noPlans: readonly ServicePlanId[] = [];

/**
 * The small numbers that stand for products and for sets of plans that are off. They are given once and never change,
 * so every connection may keep what it has read; `forget` is for the writer whose transaction was undone.
 */
export class Interned {
  readonly #db: SqliteConnection;
  readonly #skuIds = new Map<number, SkuId>();
  readonly #skuNos = new Map<SkuId, number>();
  readonly #planSets = new Map<number, readonly ServicePlanId[]>();
  readonly #planSetNos = new Map<string, number>();

  constructor(db: SqliteConnection) {
    this.#db = db;
  }

  /** The product's number, or null where nobody ever owned it. */
  skuNo(skuId: SkuId): number | null {
    if (!this.#skuNos.has(skuId)) this.#readSkus();
    return this.#skuNos.get(skuId) ?? null;
  }

  /** The number of every product that was ever owned. */
  skuNos(): ReadonlyMap<SkuId, number> {
    this.#readSkus();
    return this.#skuNos;
  }

  /** The product with this number. */
  skuId(skuNo: number): SkuId {
    if (!this.#skuIds.has(skuNo)) this.#readSkus();
    const skuId = this.#skuIds.get(skuNo);
    if (skuId === undefined) throw new Error('no product has number ' + String(skuNo));
    return skuId;
  }

  /** Gives the product a number where it has none (writers only). */
  addSku(skuId: SkuId): number {
    const known = this.skuNo(skuId);
    if (known !== null) return known;
    const skuNo = 1 + Math.max(0, ...this.#skuIds.keys());
    this.#db.run('insert into unit_total (tenant_id, sku_no, sku_id) values (?, ?, ?)', [
      this.#db.tenant,
      skuNo,
      skuId,
    ]);
    this.#rememberSku(skuNo, skuId);
    return skuNo;
  }

  /** The plans of this set; the same list each time, so treat it as immutable. */
  planSet(planSetNo: number): readonly ServicePlanId[] {
    if (planSetNo === 0) return noPlans;
    if (!this.#planSets.has(planSetNo)) this.#readPlanSets();
    const plans = this.#planSets.get(planSetNo);
    if (plans === undefined) throw new Error('no plan set has number ' + String(planSetNo));
    return plans;
  }

  /** Every set there is, by number, the empty one (0) included. */
  planSets(): ReadonlyMap<number, readonly ServicePlanId[]> {
    this.#readPlanSets();
    return new Map([[0, noPlans], ...this.#planSets]);
  }

  /** The number of this set, given to it where it has none (writers only). */
  addPlanSet(plans: readonly ServicePlanId[]): number {
    if (plans.length === 0) return 0;
    const text = plans.join(' ');
    if (!this.#planSetNos.has(text)) this.#readPlanSets();
    const known = this.#planSetNos.get(text);
    if (known !== undefined) return known;
    const planSetNo = 1 + Math.max(0, ...this.#planSets.keys());
    this.#db.run(
      'insert into disabled_plan_set (tenant_id, plan_set_no, service_plan_ids) values (?, ?, ?)',
      [this.#db.tenant, planSetNo, text],
    );
    this.#rememberPlanSet(planSetNo, text);
    return planSetNo;
  }

  /** Forgets everything: what was read may have been undone. */
  forget(): void {
    this.#skuIds.clear();
    this.#skuNos.clear();
    this.#planSets.clear();
    this.#planSetNos.clear();
  }

  #readSkus(): void {
    const rows = this.#db.rows<[number, SkuId]>(
      'select sku_no, sku_id from unit_total where tenant_id = ?',
      [this.#db.tenant],
    );
    for (const [skuNo, skuId] of rows) this.#rememberSku(skuNo, skuId);
  }

  #rememberSku(skuNo: number, skuId: SkuId): void {
    this.#skuIds.set(skuNo, skuId);
    this.#skuNos.set(skuId, skuNo);
  }

  #readPlanSets(): void {
    const rows = this.#db.rows<[number, string]>(
      'select plan_set_no, service_plan_ids from disabled_plan_set where tenant_id = ? and plan_set_no > ?',
      [this.#db.tenant, Math.max(0, ...this.#planSets.keys())],
    );
    for (const [planSetNo, text] of rows) this.#rememberPlanSet(planSetNo, text);
  }

  #rememberPlanSet(planSetNo: number, text: string): void {
    // What `addPlanSet` has joined.
    this.#planSets.set(planSetNo, text.split(' ') as unknown as readonly ServicePlanId[]);
    this.#planSetNos.set(text, planSetNo);
  }
}
