import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { appsOf } from '../app/app-needs.ts';
import { conflictsByApp } from '../app/assign-draft.ts';
import { t } from '../app/texts.ts';
import { AppsSwitches } from '../components/apps-switches.tsx';
import styles from './assign-pane.module.css';
import type { AssignForm } from './use-assign-form.ts';

/** "Turn apps and services on or off": closed at first, everything on. */
export function AssignApps({ form }: { readonly form: AssignForm }): ReactNode {
  const [isOpen, setIsOpen] = useState(form.draft.off.size > 0);
  const listId = useId();
  const { product, draft, live, names } = form;
  if (product === null || !product.isForUsers) return null;
  const { own } = appsOf(product);
  const conflicts = conflictsByApp(live.preview);
  const notes = new Map(
    [...conflicts].map(([id, count]) => [id, t('assign.conflicts', { count })] as const),
  );
  const off = own.filter(({ servicePlanId }) => draft.off.has(servicePlanId));
  return (
    <section>
      <button
        type="button"
        className={styles.expander}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <ChevronRight size={16} aria-hidden="true" className={styles.chevron} />
        <span>{t('assign.apps')}</span>
        <span className="muted small number">
          {t('assign.appsOn', { on: own.length - off.length, total: own.length })}
        </span>
      </button>
      {!isOpen && off.length > 0 && (
        <p className="muted tiny">
          {t('assign.offList', {
            apps: off.map(({ servicePlanId }) => names.plan(servicePlanId)).join(', '),
          })}
        </p>
      )}
      <div id={listId}>
        {isOpen && (
          <AppsSwitches product={product} off={draft.off} onChange={form.setOff} notes={notes} />
        )}
      </div>
    </section>
  );
}
