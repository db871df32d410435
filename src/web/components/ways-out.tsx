import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { ProblemGroup } from '../../api/plans.ts';
import { fixConsequence, fixTitle } from '../app/problem-text.ts';
import type { ProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import { suggestedKey, waysOut } from '../app/ways-out.ts';
import { Badge } from './badge.tsx';
import { RadioDot } from './radio-dot.tsx';
import styles from './problem-card.module.css';

const leaveOut = 'leave-out';

/** What to do about a problem in the same plan: each way with what it comes to, the last one is to leave these people out. */
export function WaysOut({
  group,
  names,
  chosen,
  onChoose,
  canLeaveOut = true,
}: {
  readonly group: ProblemGroup;
  readonly names: ProductNames;
  readonly chosen: string | null;
  readonly onChoose: (fixKey: string | null) => void;
  /** Whether leaving these people out is a way. */
  readonly canLeaveOut?: boolean;
}): ReactNode {
  const suggested = suggestedKey(group);
  return (
    <RadioGroup
      aria-label={t('assign.waysOut')}
      className={styles.ways ?? ''}
      value={chosen ?? (canLeaveOut ? leaveOut : null)}
      onChange={(value) => onChoose(value === leaveOut ? null : value)}
    >
      {waysOut(group).here.map((fix) => (
        <Way
          key={fix.key}
          value={fix.key}
          title={fixTitle(fix.facts, names, fix.people)}
          consequence={fixConsequence(fix.facts, names, fix.people)}
          note={
            fix.people < group.count
              ? t('assign.worksFor', { people: fix.people, count: group.count })
              : null
          }
          isSuggested={fix.key === suggested}
        />
      ))}
      {canLeaveOut && (
        <Way
          value={leaveOut}
          title={t('assign.leaveOut', { count: group.count })}
          consequence={t('assign.leaveOutConsequence')}
          note={null}
          isSuggested={false}
        />
      )}
    </RadioGroup>
  );
}

function Way({
  value,
  title,
  consequence,
  note,
  isSuggested,
}: {
  readonly value: string;
  readonly title: string;
  readonly consequence: string;
  readonly note: string | null;
  readonly isSuggested: boolean;
}): ReactNode {
  return (
    <Radio value={value} className={styles.way ?? ''}>
      <RadioDot />
      <span className={styles.wayText}>
        <span className={styles.wayTitle}>
          <b>{title}</b>
          {isSuggested && <Badge tone="ok">{t('assign.suggested')}</Badge>}
        </span>
        <span className="muted tiny">
          {consequence} {note}
        </span>
      </span>
    </Radio>
  );
}
