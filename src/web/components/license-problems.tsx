import type { ReactNode } from 'react';
import type { ProblemGroup } from '../../api/plans.ts';
import { type LicenseDraft, withFix } from '../app/license-draft.ts';
import type { ProductNames } from '../app/product-names.ts';
import { ProblemCard } from './problem-card.tsx';

/** What stands in the way of what was chosen for one person. Going a way out changes what is chosen. */
export function LicenseProblems({
  problems,
  names,
  held,
  draft,
  onChange,
}: {
  readonly problems: readonly ProblemGroup[];
  readonly names: ProductNames;
  readonly held: LicenseDraft;
  readonly draft: LicenseDraft;
  readonly onChange: (draft: LicenseDraft) => void;
}): ReactNode {
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
      onChoose={(fixKey) => go(group, fixKey)}
    />
  ));
}
