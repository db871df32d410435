import { ArrowRight, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PlanSource, Problem } from '../../core/problems.ts';
import { formatList } from '../app/format.ts';
import type { ProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import type { ClashSide } from '../app/ways-out.ts';
import styles from './problem-card.module.css';

/** Apps named on a tile. */
const namedMax = 3;

/** Two apps that exclude each other: each with the license that it comes from. */
export function Clash({
  clash,
  names,
}: {
  readonly clash: { readonly left: readonly ClashSide[]; readonly right: readonly ClashSide[] };
  readonly names: ProductNames;
}): ReactNode {
  return (
    <Sides icon={<X size={16} aria-hidden="true" />}>
      <Tile label={sideLabel(clash.left)} sides={clash.left} names={names} />
      <Tile label={sideLabel(clash.right)} sides={clash.right} names={names} />
    </Sides>
  );
}

/** An app, and what it needs. */
export function Need({
  problem,
  names,
}: {
  readonly problem: Extract<Problem, { code: 'DependencyViolation' }>;
  readonly names: ProductNames;
}): ReactNode {
  const needed = [...new Set(problem.anyOf.map(names.plan))];
  const shown = needed.slice(0, namedMax);
  return (
    <Sides icon={<ArrowRight size={16} aria-hidden="true" />}>
      <Tile
        label={t('assign.thisApp')}
        sides={[{ plan: problem.dependent, isNew: false }]}
        names={names}
      />
      <div className={styles.tile}>
        <div className="muted tiny">{t('assign.needsOneOf')}</div>
        <b className="small">{shown.join(t('assign.orBetween'))}</b>
        {needed.length > shown.length && (
          <div className="muted tiny">
            {t('assign.andMore', { count: needed.length - shown.length })}
          </div>
        )}
      </div>
    </Sides>
  );
}

function sideLabel(sides: readonly ClashSide[]): string {
  return sides.every(({ isNew }) => isNew) ? t('assign.youAreAdding') : t('assign.theyHaveNow');
}

function Sides({
  icon,
  children,
}: {
  readonly icon: ReactNode;
  readonly children: readonly [ReactNode, ReactNode];
}): ReactNode {
  const [left, right] = children;
  return (
    <div className={styles.sides}>
      {left}
      <div className={styles.between}>
        <span>{icon}</span>
      </div>
      {right}
    </div>
  );
}

function Tile({
  label,
  sides,
  names,
}: {
  readonly label: string;
  readonly sides: readonly ClashSide[];
  readonly names: ProductNames;
}): ReactNode {
  return (
    <div className={styles.tile}>
      <div className="muted tiny">{label}</div>
      {sides.map(({ plan }) => (
        <div key={plan.servicePlanId}>
          <b className="small">{names.plan(plan.servicePlanId)}</b>
          <div className="muted tiny">{fromText(plan, names)}</div>
        </div>
      ))}
    </div>
  );
}

function fromText({ from }: PlanSource, names: ProductNames): string {
  const products = formatList([...new Set(from.map(({ skuId }) => names.product(skuId)))]);
  const isInherited = from.length > 0 && from.every((path) => path.assignedByGroup !== null);
  return t(isInherited ? 'assign.fromGroupProduct' : 'assign.fromProduct', { product: products });
}
