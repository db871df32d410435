import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { t } from '../app/texts.ts';
import { useFocusBack } from '../app/use-focus-back.ts';
import { Button, IconButton } from './button.tsx';
import styles from './pane.module.css';

/**
 * The pane at the right, over the page. Escape and a click beside it close it; where something was entered it asks first. Focus goes
 * back to what opened it.
 */
export function Pane({
  title,
  subtitle,
  mark,
  isOpen = true,
  isDirty = false,
  onClose,
  footer,
  children,
}: {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly mark?: ReactNode;
  readonly isOpen?: boolean;
  /** Whether closing loses something that was entered. */
  readonly isDirty?: boolean;
  readonly onClose: () => void;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  useFocusBack();
  const [isAsking, setIsAsking] = useState(false);
  const close = (): void => (isDirty ? setIsAsking(true) : onClose());
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(next) => {
        if (!next) close();
      }}
      className={styles.overlay ?? ''}
    >
      <Modal className={styles.pane ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <PaneHeader {...{ title, subtitle, mark }} onClose={close} />
          <div className={styles.body}>{children}</div>
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </Dialog>
        {isAsking && (
          <Confirm
            title={t('states.discard')}
            confirm={t('states.discardButton')}
            cancel={t('states.keepEditing')}
            onConfirm={onClose}
            onCancel={() => setIsAsking(false)}
          >
            {t('states.discardText')}
          </Confirm>
        )}
      </Modal>
    </ModalOverlay>
  );
}

function PaneHeader({
  title,
  subtitle,
  mark,
  onClose,
}: {
  readonly title: string;
  readonly subtitle: ReactNode;
  readonly mark: ReactNode;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <header className={styles.header}>
      {mark}
      <div className={styles.titles}>
        <Heading slot="title" level={2}>
          {title}
        </Heading>
        {subtitle !== undefined && <div className="muted small">{subtitle}</div>}
      </div>
      <IconButton label={t('states.close')} icon={<X size={18} />} onPress={onClose} />
    </header>
  );
}

/** Asks before something is done. The button names what will happen. */
export function Confirm({
  title,
  children,
  confirm,
  cancel,
  look = 'danger',
  isBusy = false,
  onConfirm,
  onCancel,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly confirm: string;
  readonly cancel?: string;
  readonly look?: 'danger' | 'primary';
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}): ReactNode {
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onCancel();
      }}
      className={`${styles.overlay} ${styles.center}`}
    >
      <Modal className={styles.confirm ?? ''}>
        <Dialog role="alertdialog" className={styles.question ?? ''}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <div className="muted">{children}</div>
          <div className={styles.answers}>
            <Button look={look} onPress={onConfirm} isBusy={isBusy}>
              {confirm}
            </Button>
            <Button onPress={onCancel}>{cancel ?? t('states.cancel')}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
