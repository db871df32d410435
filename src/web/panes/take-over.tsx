import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { TakeOverBody } from '../../api/supply.ts';
import { takeOver } from '../../client/supply.ts';
import { useMay } from '../app/session.ts';
import { takeOverQuery } from '../app/supply-queries.ts';
import { t } from '../app/texts.ts';
import { useToldAction } from '../app/use-told-action.ts';
import { Button } from '../components/button.tsx';
import { TextField } from '../components/fields.tsx';
import { Confirm } from '../components/pane.tsx';
import { QueryView } from '../components/query-view.tsx';
import styles from '../components/supply.module.css';

/** Takes over what a person bought: its people are moved, or it is canceled (rules.md 3.7). */
export function TakeOver({ id }: { readonly id: string }): ReactNode {
  const may = useMay('takeOverSelfService');
  const query = useQuery({ ...takeOverQuery(id), enabled: may });
  if (!may) return <p className="muted small">{t('states.noRole')}</p>;
  return (
    <QueryView query={query} rows={2}>
      {(body) => <Choice id={id} body={body} />}
    </QueryView>
  );
}

function Choice({ id, body }: { readonly id: string; readonly body: TakeOverBody }): ReactNode {
  const [how, setHow] = useState<'move' | 'cancel' | null>(null);
  const { people, owner, to, free } = body;
  const missing = people.length - free;
  return (
    <section className={styles.stack}>
      <h3>{t('takeOver.title')}</h3>
      <p>
        {t('takeOver.facts', {
          count: people.length,
          owner: owner?.displayName ?? t('requests.gone'),
        })}
      </p>
      <div className={styles.row}>
        <Button
          reason={
            missing > 0
              ? t('takeOver.short', { product: to.displayName, count: missing, free })
              : null
          }
          onPress={() => setHow('move')}
        >
          {t('takeOver.move')}
        </Button>
        <Button look="danger" onPress={() => setHow('cancel')}>
          {t('takeOver.cancel')}
        </Button>
      </div>
      {how !== null && <Question id={id} body={body} how={how} onClose={() => setHow(null)} />}
    </section>
  );
}

function Question({
  id,
  body: { people, product, to },
  how,
  onClose,
}: {
  readonly id: string;
  readonly body: TakeOverBody;
  readonly how: 'move' | 'cancel';
  readonly onClose: () => void;
}): ReactNode {
  const [reason, setReason] = useState('');
  const count = people.length;
  const act = useToldAction({
    act: () => takeOver(id, how, reason.trim() || null),
    told: () =>
      t(how === 'move' ? 'takeOver.moved' : 'takeOver.canceled', { product: product.displayName }),
    onDone: onClose,
  });
  const isMissing = how === 'cancel' && reason.trim() === '';
  return (
    <Confirm
      title={t(how === 'move' ? 'takeOver.moveQuestion' : 'takeOver.cancelQuestion', {
        product: product.displayName,
      })}
      confirm={t(how === 'move' ? 'takeOver.move' : 'takeOver.cancel')}
      look={how === 'move' ? 'primary' : 'danger'}
      isBusy={act.isPending}
      onConfirm={() => {
        if (!isMissing) act.mutate(undefined);
      }}
      onCancel={onClose}
    >
      <div className={styles.stack}>
        <p>
          {how === 'move'
            ? t('takeOver.moveText', { count, product: to.displayName })
            : t('takeOver.cancelText', { count })}
        </p>
        {how === 'cancel' && (
          <TextField
            label={t('takeOver.reason')}
            hint={t('takeOver.reasonHint')}
            value={reason}
            onChange={setReason}
            isRequired
          />
        )}
      </div>
    </Confirm>
  );
}
