import type { ReactNode } from 'react';
import { formatNumber } from '../app/format.ts';
import { t } from '../app/texts.ts';
import styles from './unit-bar.module.css';

/** What a unit bar shows of one product. All are licenses, 0 or more. */
export type Units = {
  readonly total: number;
  readonly assignedDirectly: number;
  /** Held only through groups. */
  readonly assignedByGroups: number;
  /** New in the plan that is shown. */
  readonly added?: number;
  /** Given back by the plan that is shown. */
  readonly freed?: number;
  /** Of those available, how many will end soon. */
  readonly expiring?: number;
  /** Sizes of the subscriptions, where there are several: a cut between each two. */
  readonly subscriptions?: readonly number[];
};

/** Smallest part of the bar that can still be seen, in percent. */
const visiblePercent = 0.8;
/** A change that would be drawn smaller than this, in percent, is drawn larger with a break in the bar. */
const breakPercent = 3;
/** What such a change is drawn as, in percent. */
const enlargedPercent = 14;

type Part = { readonly kind: 'direct' | 'group' | 'added' | 'freed'; readonly percent: number };

/**
 * One mark for licenses everywhere: held directly, held through groups, what a plan adds or frees, what is left. Its length says how
 * full it is; numbers stand beside it and in its label.
 */
export function UnitBar({
  units,
  size = 8,
}: {
  readonly units: Units;
  readonly size?: 8 | 12 | 20;
}): ReactNode {
  const { total, expiring = 0, subscriptions = [] } = units;
  const held = units.assignedDirectly + units.assignedByGroups + (units.added ?? 0);
  const { parts, isBroken } = partsOf(units);
  const over = Math.max(0, held - total);
  return (
    <div role="img" aria-label={labelOf(units)} className={`${styles.bar} ${styles[`h${size}`]}`}>
      {parts.map(({ kind, percent }) => (
        <i key={kind} className={styles[kind]} style={{ width: percentText(percent) }} />
      ))}
      {isBroken && <i className={styles.break} style={{ left: percentText(breakAt(parts)) }} />}
      {over === 0 && expiring > 0 && (
        <i
          className={styles.expiring}
          style={{ width: percentText((expiring / Math.max(1, total)) * 100) }}
        />
      )}
      {!isBroken &&
        over === 0 &&
        cutsOf(subscriptions).map((percent) => (
          <i key={percent} className={styles.cut} style={{ left: percentText(percent) }} />
        ))}
      {over > 0 && (
        <i
          className={styles.over}
          style={{
            width: percentText(Math.min(6, Math.max(2, (over / Math.max(1, total)) * 100))),
          }}
        />
      )}
    </div>
  );
}

function partsOf(units: Units): { readonly parts: readonly Part[]; readonly isBroken: boolean } {
  const { assignedDirectly, assignedByGroups, added = 0, freed = 0 } = units;
  const held = assignedDirectly + assignedByGroups + added;
  const whole = Math.max(1, units.total, held);
  const percent = (count: number): number =>
    count === 0 ? 0 : Math.max(visiblePercent, (count / whole) * 100);
  const kept: readonly Part[] = [
    { kind: 'direct', percent: percent(Math.max(0, assignedDirectly - freed)) },
    { kind: 'group', percent: percent(assignedByGroups) },
  ];
  const changed: readonly Part[] = [
    { kind: 'freed', percent: percent(freed) },
    { kind: 'added', percent: percent(added) },
  ];
  const change = changed.reduce((sum, part) => sum + part.percent, 0);
  const isBroken = change > 0 && change < breakPercent && held / whole > 0.3;
  // A small change is drawn large enough to be seen, at the cost of what stays: a break in the bar says so.
  const keptScale = isBroken ? 1 - (enlargedPercent - change) / 100 : 1;
  const changeScale = isBroken ? enlargedPercent / change : 1;
  const scaled = (parts: readonly Part[], scale: number): readonly Part[] =>
    parts.map((part) => ({ ...part, percent: part.percent * scale }));
  const parts = [...scaled(kept, keptScale), ...scaled(changed, changeScale)];
  return { parts: parts.filter((part) => part.percent > 0), isBroken };
}

function breakAt(parts: readonly Part[]): number {
  const first = parts[0];
  return first === undefined ? 0 : first.percent / 2;
}

/** Where one subscription ends and the next begins, in percent. */
function cutsOf(subscriptions: readonly number[]): readonly number[] {
  const total = subscriptions.reduce((sum, size) => sum + size, 0);
  let before = 0;
  return subscriptions.slice(0, -1).map((size) => {
    before += size;
    return (before / Math.max(1, total)) * 100;
  });
}

function labelOf({
  total,
  assignedDirectly,
  assignedByGroups,
  added = 0,
  freed = 0,
}: Units): string {
  const held = assignedDirectly + assignedByGroups;
  if (added > 0 || freed > 0) {
    return t('unitBar.planLabel', { before: held, after: held + added - freed, total });
  }
  return t('unitBar.label', { held, total, direct: assignedDirectly, groups: assignedByGroups });
}

function percentText(percent: number): string {
  return `${percent}%`;
}

/** The key under a large bar: what each color stands for, with its number. */
export function UnitKey({
  entries,
}: {
  readonly entries: readonly {
    readonly kind: 'direct' | 'group' | 'added' | 'freed' | 'free' | 'expiring' | 'over';
    readonly label: string;
    readonly count: number;
  }[];
}): ReactNode {
  return (
    <ul className={styles.key}>
      {entries.map(({ kind, label, count }) => (
        <li key={kind}>
          <i className={styles[`key-${kind}`]} aria-hidden="true" />
          {label} <b className="number">{formatNumber(count)}</b>
        </li>
      ))}
    </ul>
  );
}
