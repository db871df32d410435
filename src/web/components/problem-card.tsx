import { TriangleAlert } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import type { ProblemGroup } from '../../api/plans.ts';
import { fixTitle, problemSentence, problemTitle } from '../app/problem-text.ts';
import type { ProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import { clashOf, waysOut } from '../app/ways-out.ts';
import { Clash, Need } from './clash.tsx';
import styles from './problem-card.module.css';
import { PersonLink } from './person-link.tsx';
import { WaysOut } from './ways-out.tsx';

/** One problem and everyone who has it: both sides, why, and the ways out, best first. */
export function ProblemCard({
  group,
  names,
  chosen,
  onChoose,
  isOnePerson = false,
  children,
}: {
  readonly group: ProblemGroup;
  readonly names: ProductNames;
  /** Key of the way out that is taken; null: these people are left as they are. */
  readonly chosen: string | null;
  readonly onChoose: (fixKey: string | null) => void;
  /** Whether it is about the one person whom the page or pane is about: nobody needs to be listed or left out. */
  readonly isOnePerson?: boolean;
  /** What can be done about it right here, where that is no way out of the plan itself. */
  readonly children?: ReactNode;
}): ReactNode {
  const titleId = useId();
  const [isListed, setIsListed] = useState(false);
  const clash = clashOf(group);
  const { here, elsewhere } = waysOut(group);
  const { facts } = group.problem;
  return (
    <section aria-labelledby={titleId} className={styles.card}>
      <header className={styles.head}>
        <TriangleAlert size={18} aria-hidden="true" className={styles.icon} />
        <h3 id={titleId}>{problemTitle(group, names, group.count)}</h3>
        {!isOnePerson && <ShowPeople isListed={isListed} onChange={setIsListed} />}
      </header>
      {isListed && <PeopleOf group={group} />}
      {clash !== null && <Clash clash={clash} names={names} />}
      {facts.code === 'DependencyViolation' && <Need problem={facts} names={names} />}
      <p className={styles.why}>{problemSentence(group.problem, names)}</p>
      {children}
      {here.length > 0 && (
        <WaysOut
          group={group}
          names={names}
          chosen={chosen}
          onChoose={onChoose}
          canLeaveOut={!isOnePerson}
        />
      )}
      {elsewhere.length > 0 && children === undefined && (
        <ul className={styles.elsewhere}>
          {elsewhere.map((fix) => (
            <li key={fix.key}>{fixTitle(fix.facts, names, fix.people)}</li>
          ))}
        </ul>
      )}
      <details className={styles.technical}>
        <summary>{t('states.technicalDetails')}</summary>
        <code>{group.problem.code}</code> {group.problem.message}
      </details>
    </section>
  );
}

function ShowPeople({
  isListed,
  onChange,
}: {
  readonly isListed: boolean;
  readonly onChange: (isListed: boolean) => void;
}): ReactNode {
  return (
    <button
      type="button"
      className={styles.show}
      aria-expanded={isListed}
      onClick={() => onChange(!isListed)}
    >
      {isListed ? t('assign.hidePeople') : t('assign.showPeople')}
    </button>
  );
}

function PeopleOf({ group }: { readonly group: ProblemGroup }): ReactNode {
  const more = group.count - group.people.length;
  return (
    <ul className={styles.people}>
      {group.people.map(({ id, displayName, userPrincipalName }) => (
        <li key={id}>
          <PersonLink id={id}>{displayName}</PersonLink>{' '}
          <span className="muted tiny">{userPrincipalName}</span>
        </li>
      ))}
      {more > 0 && <li className="muted">{t('assign.andMore', { count: more })}</li>}
    </ul>
  );
}
