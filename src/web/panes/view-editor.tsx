import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { NewView } from '../../api/views.ts';
import { addView, changeView } from '../../client/views.ts';
import type { CustomView } from '../../core/directory/people-view.ts';
import { failureText } from '../app/failure-text.ts';
import { viewsQuery } from '../app/people-queries.ts';
import { useProductNames } from '../app/product-names.ts';
import { refreshPeople } from '../app/refresh-people.ts';
import { t } from '../app/texts.ts';
import {
  blankCondition,
  type ConditionDraft,
  conditionKinds,
  conditionsOf,
  draftsOf,
} from '../app/view-draft.ts';
import { Button } from '../components/button.tsx';
import { ConditionRow } from '../components/condition-row.tsx';
import { TextField } from '../components/fields.tsx';
import { notify } from '../components/notify.tsx';
import { Pane } from '../components/pane.tsx';
import styles from './view-editor.module.css';

/** Characters of a view's name. */
const nameCharactersMax = 100;

/** Makes a custom view or changes one: a name, and conditions that all must hold. Every administrator sees it. */
export function ViewEditor({
  view,
  onSaved,
  onClose,
}: {
  /** Null: a new one. */
  readonly view: CustomView | null;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const [name, setName] = useState(view?.name ?? '');
  const [drafts, setDrafts] = useState<readonly ConditionDraft[]>(
    view === null ? [blankCondition('product')] : draftsOf(view.conditions),
  );
  const names = useProductNames();
  const save = useSave(view, onSaved);
  const conditions = conditionsOf(drafts);
  const isDirty =
    name !== (view?.name ?? '') ||
    JSON.stringify(conditions) !== JSON.stringify(view?.conditions ?? null);
  const reason =
    name.trim() === ''
      ? t('users.viewNeedsName')
      : conditions === null
        ? t('users.viewNeedsConditions')
        : null;
  return (
    <Pane
      title={view === null ? t('users.addView') : t('users.editView')}
      subtitle={t('users.viewLede')}
      isDirty={isDirty && !save.isSuccess}
      onClose={onClose}
      footer={
        <>
          <Button
            look="primary"
            reason={reason}
            isBusy={save.isPending}
            onPress={() => {
              if (conditions !== null) save.mutate({ name: name.trim(), conditions });
            }}
          >
            {view === null ? t('users.saveView') : t('states.save')}
          </Button>
          <Button onPress={onClose}>{t('states.cancel')}</Button>
        </>
      }
    >
      <TextField
        label={t('users.viewName')}
        value={name}
        onChange={(text) => setName(text.slice(0, nameCharactersMax))}
        error={save.error === null ? null : failureText(save.error, names)}
        autoFocus
      />
      <Conditions drafts={drafts} onChange={setDrafts} />
    </Pane>
  );
}

/** The conditions, one a line, and one more on demand. One always stays. */
function Conditions({
  drafts,
  onChange,
}: {
  readonly drafts: readonly ConditionDraft[];
  readonly onChange: (drafts: readonly ConditionDraft[]) => void;
}): ReactNode {
  return (
    <fieldset className={styles.conditions}>
      <legend>{t('users.conditions')}</legend>
      <p className="muted small">{t('users.conditionsText')}</p>
      {drafts.map((draft, at) => (
        <ConditionRow
          key={at}
          draft={draft}
          number={at + 1}
          onChange={(next) => onChange(drafts.with(at, next))}
          onRemove={
            drafts.length === 1 ? null : () => onChange(drafts.filter((_, other) => other !== at))
          }
        />
      ))}
      <div>
        <Button
          look="quiet"
          icon={<Plus size={16} aria-hidden="true" />}
          reason={drafts.length < conditionKinds.length ? null : t('users.conditionsFull')}
          onPress={() => onChange([...drafts, blankCondition(unusedKind(drafts))])}
        >
          {t('users.addCondition')}
        </Button>
      </div>
    </fieldset>
  );
}

function unusedKind(drafts: readonly ConditionDraft[]): ConditionDraft['kind'] {
  const used = new Set(drafts.map(({ kind }) => kind));
  return conditionKinds.find((kind) => !used.has(kind)) ?? 'department';
}

function useSave(view: CustomView | null, onSaved: (id: string) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewView) => (view === null ? addView(body) : changeView(view.id, body)),
    onSuccess: async (saved) => {
      await queries.invalidateQueries(viewsQuery);
      onSaved(saved.id);
      await refreshPeople();
      notify({ text: t('users.viewSaved', { name: saved.name }) });
    },
  });
}
