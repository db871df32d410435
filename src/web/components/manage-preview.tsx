import type { ReactNode } from 'react';
import { failureText } from '../app/failure-text.ts';
import { useProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import type { LivePreview } from '../app/use-plan-preview.ts';
import styles from './manage-preview.module.css';
import { ProblemCard } from './problem-card.tsx';

/** Problems shown while choosing; the preview page shows all. */
const problemsShown = 4;

type ManagePreviewProps = {
  readonly live: LivePreview;
  /** The way out of each problem that was chosen. */
  readonly fixes: ReadonlyMap<string, string>;
  readonly onFixes: (fixes: ReadonlyMap<string, string>) => void;
};

/** Why some of those selected cannot be changed, and the ways out. */
export function ManagePreview({
  live: { preview, isCurrent, error },
  fixes,
  onFixes,
}: ManagePreviewProps): ReactNode {
  const names = useProductNames();
  if (error !== null) return <p role="alert">{failureText(error, names)}</p>;
  if (preview === null || preview.problems.length === 0) return null;
  const choose = (key: string, fix: string | null): void => {
    const next = new Map(fixes);
    if (fix === null) next.delete(key);
    else next.set(key, fix);
    onFixes(next);
  };
  const rest = preview.problems.length - problemsShown;
  return (
    <section aria-label={t('users.problems')} aria-busy={!isCurrent} className={styles.problems}>
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

/** How many change, need no change and cannot be changed, in a line. */
export function ManageCounts({ live: { preview } }: { readonly live: LivePreview }): ReactNode {
  if (preview === null) return <span className="muted small">{t('users.nothingYet')}</span>;
  const { change, unchanged, problem } = preview.totals.counts;
  return (
    <div role="status" aria-label={t('users.consequence')}>
      <ul className={styles.counts}>
        <Count kind="change" text={t('users.willChange', { count: change })} />
        {unchanged > 0 && (
          <Count kind="unchanged" text={t('users.needNoChange', { count: unchanged })} />
        )}
        {problem > 0 && <Count kind="problem" text={t('users.cannotChange', { count: problem })} />}
      </ul>
    </div>
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
