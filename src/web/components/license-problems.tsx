import type { ReactNode } from 'react';
import type { ProblemGroup } from '../../api/plans.ts';
import { changesOf, type LicenseDraft, withFix } from '../app/license-draft.ts';
import { anchorOf } from '../app/problem-anchor.ts';
import { useProductNames } from '../app/product-names.ts';
import { ProblemCard } from './problem-card.tsx';

/** What stands in the way of what was chosen for one person. Going a way out changes what is chosen. */
export function LicenseProblems({
  problems,
  held,
  draft,
  onChange,
}: {
  readonly problems: readonly ProblemGroup[];
  readonly held: LicenseDraft;
  readonly draft: LicenseDraft;
  readonly onChange: (draft: LicenseDraft) => void;
}): ReactNode {
  const names = useProductNames();
  const go = (group: ProblemGroup, fixKey: string | null): void => {
    const fix = group.fixes.find(({ key }) => key === fixKey);
    const next = fix === undefined ? null : withFix(draft, held, fix.facts);
    if (next !== null) onChange(next);
  };
  return problems.map((group) => (
    <ProblemCard
      key={group.key}
      group={group}
      names={names}
      chosen={null}
      isOnePerson
      onChoose={(fixKey) => go(group, fixKey)}
    />
  ));
}

/** The problems by the product under which they are told; null: those about no product that is changed. */
export function problemsByProduct(
  problems: readonly ProblemGroup[],
  held: LicenseDraft,
  draft: LicenseDraft,
): ReadonlyMap<string | null, readonly ProblemGroup[]> {
  const changed = new Set(changesOf(held, draft).map(({ skuId }) => skuId));
  return Map.groupBy(problems, ({ problem }) => anchorOf(problem.facts, changed));
}
