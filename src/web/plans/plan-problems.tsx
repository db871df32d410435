import { useQuery } from '@tanstack/react-query';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { PlanBody, ProblemGroup } from '../../api/plans.ts';
import { fixTitle, problemSentence, problemTitle } from '../app/problem-text.ts';
import { useProductNames } from '../app/product-names.ts';
import { planProblemsQuery } from '../app/queries.ts';
import { t } from '../app/texts.ts';
import type { PlanActions } from '../app/use-plan-actions.ts';
import { TextButton } from '../components/text-button.tsx';
import { Card } from '../components/page.tsx';
import { PersonLink } from '../components/person-link.tsx';
import { QueryView } from '../components/query-view.tsx';
import { PlanFixes } from './plan-fixes.tsx';
import { problemIcon } from './problem-icon.tsx';
import styles from './plan.module.css';

/** What was solved by a way out; below it what stands in the way, most people first, each with its ways out. */
export function PlanProblems({
  plan,
  actions,
  problemCount,
}: {
  readonly plan: PlanBody;
  /** Null: the plan is applied, nothing more is decided here. */
  readonly actions: PlanActions | null;
  readonly problemCount: number;
}): ReactNode {
  const query = useQuery(planProblemsQuery(plan.id));
  if (query.data?.value.length === 0) return null;
  return (
    <QueryView query={query} rows={3}>
      {({ value }) => {
        const open = value.filter(({ resolvedBy }) => resolvedBy === null);
        const solved = value.filter(({ resolvedBy }) => resolvedBy !== null);
        return (
          <>
            {solved.length > 0 && <Solved groups={solved} plan={plan} actions={actions} />}
            {open.length > 0 && (
              <Card label={t('plans.problems', { count: problemCount })}>
                <h2 className={styles.warning}>
                  <TriangleAlert size={16} aria-hidden="true" />
                  {t('plans.problems', { count: problemCount })}
                </h2>
                <ul className={styles.causes}>
                  {open.map((group) => (
                    <ProblemItem key={group.key} group={group} plan={plan} actions={actions} />
                  ))}
                </ul>
              </Card>
            )}
          </>
        );
      }}
    </QueryView>
  );
}

function ProblemItem({
  group,
  plan,
  actions,
}: {
  readonly group: ProblemGroup;
  readonly plan: PlanBody;
  readonly actions: PlanActions | null;
}): ReactNode {
  const names = useProductNames();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li className={styles.cause}>
      <span className={styles.causeIcon} aria-hidden="true">
        {problemIcon(group.problem.code)}
      </span>
      <div className={styles.causeBody}>
        <span>{problemTitle(group, names, group.count)}</span>
        {plan.groups.length > 0 && (
          <span className="muted tiny">{problemSentence(group.problem, names)}</span>
        )}
        {actions !== null && <PlanFixes group={group} plan={plan} actions={actions} />}
        <TextButton onPress={() => setIsOpen(!isOpen)} isExpanded={isOpen} isQuiet>
          {isOpen ? t('plans.hidePeople') : t('plans.showPeople', { count: group.count })}
        </TextButton>
        {isOpen && <Who group={group} />}
      </div>
    </li>
  );
}

function Who({ group }: { readonly group: ProblemGroup }): ReactNode {
  const rest = group.count - group.people.length;
  return (
    <ul className={`${styles.who} small`}>
      {group.people.map(({ id, displayName }) => (
        <li key={id}>
          <PersonLink id={id}>{displayName}</PersonLink>
        </li>
      ))}
      {rest > 0 && <li className="muted number">{t('plans.andMore', { count: rest })}</li>}
    </ul>
  );
}

function Solved({
  groups,
  plan,
  actions,
}: {
  readonly groups: readonly ProblemGroup[];
  readonly plan: PlanBody;
  readonly actions: PlanActions | null;
}): ReactNode {
  const names = useProductNames();
  return (
    <Card label={t('plans.solved')}>
      <h2 className={styles.solved}>
        <CircleCheck size={16} aria-hidden="true" />
        {t('plans.solved')}
      </h2>
      <ul className={styles.causes}>
        {groups.map((group) => {
          const fix = group.fixes.find(({ key }) => key === group.resolvedBy);
          const left = plan.resolutions.filter(({ problem }) => problem !== group.key);
          return (
            <li key={group.key} className={styles.cause}>
              <span className={styles.causeIcon} aria-hidden="true">
                {problemIcon(group.problem.code)}
              </span>
              <div className={styles.causeBody}>
                <span>{problemTitle(group, names, group.count)}</span>
                {fix !== undefined && (
                  <b className="small">{fixTitle(fix.facts, names, fix.people)}</b>
                )}
                {actions !== null && (
                  <TextButton onPress={() => actions.again({ resolutions: left })} isQuiet>
                    {t('plans.takeBack')}
                  </TextButton>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
