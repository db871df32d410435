import type { ReactNode } from 'react';
import { failureText } from '../app/failure-text.ts';
import { useProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import type { LivePreview } from '../app/use-plan-preview.ts';
import styles from './manage-preview.module.css';
import { ProblemCard } from './problem-card.tsx';
import { Skeleton } from './states.tsx';

/** Problems shown while choosing; the preview page shows all. */
const problemsShown = 4;

/** What would happen to those selected, as far as it is known already. */
export function ManagePreview({
  isLive,
  live: { preview, isCurrent, error },
  fixes,
  count,
  onFixes,
}: {
  /** Whether the consequence is told while choosing. */
  readonly isLive: boolean;
  readonly live: LivePreview;
  /** The way out of each problem that was chosen. */
  readonly fixes: ReadonlyMap<string, string>;
  readonly count: number | null;
  readonly onFixes: (fixes: ReadonlyMap<string, string>) => void;
}): ReactNode {
  const names = useProductNames();
  if (!isLive) {
    return (
      <p className="muted">
        {count === null ? t('users.computedNextAll') : t('users.computedNext', { count })}
      </p>
    );
  }
  if (error !== null) return <p role="alert">{failureText(error, names)}</p>;
  if (preview === null) return <Skeleton rows={2} />;
  const { change, unchanged, problem } = preview.totals.counts;
  const choose = (key: string, fix: string | null): void => {
    const next = new Map(fixes);
    if (fix === null) next.delete(key);
    else next.set(key, fix);
    onFixes(next);
  };
  const rest = preview.problems.length - problemsShown;
  return (
    <section aria-label={t('users.consequence')} aria-busy={!isCurrent} className={styles.preview}>
      <ul role="status" className={styles.counts}>
        <Count kind="change" text={t('users.willChange', { count: change })} />
        <Count kind="unchanged" text={t('users.needNoChange', { count: unchanged })} />
        <Count kind="problem" text={t('users.cannotChange', { count: problem })} />
      </ul>
      {preview.problems.slice(0, problemsShown).map((group) => (
        <ProblemCard
          key={group.key}
          group={group}
          names={names}
          chosen={fixes.get(group.key) ?? null}
          onChoose={(fix) => choose(group.key, fix)}
        />
      ))}
      {rest > 0 && <p className="muted small">{t('users.moreProblems', { count: rest })}</p>}
    </section>
  );
}

function Count({
  kind,
  text,
}: {
  readonly kind: 'change' | 'unchanged' | 'problem';
  readonly text: string;
}): ReactNode {
  return (
    <li>
      <i aria-hidden="true" className={styles[kind]} />
      <span className="number">{text}</span>
    </li>
  );
}
