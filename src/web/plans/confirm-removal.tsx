import { useState, type ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { t } from '../app/texts.ts';
import type { PlanActions } from '../app/use-plan-actions.ts';
import { Button } from '../components/button.tsx';
import { TextField } from '../components/fields.tsx';
import styles from '../components/pane.module.css';

/** Asks for the name of the group before licenses are taken from more people than may happen by mistake. */
export function ConfirmRemoval({ actions }: { readonly actions: PlanActions }): ReactNode {
  const [typed, setTyped] = useState('');
  const { unconfirmed } = actions;
  if (unconfirmed === null) return null;
  const { people, members, groupName } = unconfirmed;
  const isNamed = typed === groupName;
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) actions.dismiss();
      }}
      className={`${styles.overlay} ${styles.center}`}
    >
      <Modal className={styles.confirm ?? ''}>
        <Dialog role="alertdialog">
          <form
            className={styles.question}
            onSubmit={(event) => {
              event.preventDefault();
              if (isNamed) actions.confirm(typed);
            }}
          >
            <Heading slot="title" level={2}>
              {t('groupPlan.confirmTitle', { people })}
            </Heading>
            <p className="muted">{t('groupPlan.confirmText', { people, members })}</p>
            <TextField
              label={t('groupPlan.confirmField', { group: groupName })}
              value={typed}
              onChange={setTyped}
              autoFocus
            />
            <div className={styles.answers}>
              <Button
                look="danger"
                type="submit"
                reason={isNamed ? null : t('groupPlan.confirmNotYet')}
                isBusy={actions.isBusy}
              >
                {t('groupPlan.confirmButton')}
              </Button>
              <Button onPress={actions.dismiss}>{t('states.cancel')}</Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
