import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { t } from '../app/texts.ts';
import { Button } from './button.tsx';
import type { Notice } from './notice.ts';
import styles from './notices.module.css';

/** How long a notice stays, in milliseconds; not while it is pointed at or focused. */
const noticeMilliseconds = 10_000;
/** Notices shown at a time. */
const noticesMax = 3;

const queue = new ToastQueue<Notice>({ maxVisibleToasts: noticesMax });

/** Shows a notice; answers how to take it away. */
export function addNotice(notice: Notice): () => void {
  const key = queue.add(notice, { timeout: noticeMilliseconds });
  return () => queue.close(key);
}

/** The notices that are shown now. */
export function NoticeRegion(): ReactNode {
  return (
    <ToastRegion queue={queue} className={styles.region ?? ''}>
      {({ toast }) => (
        <Toast
          toast={toast}
          className={`${styles.notice} ${toast.content.tone === 'failed' ? styles.failed : ''}`}
        >
          <ToastContent className={styles.content ?? ''}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action !== undefined && (
            <Button
              look="quiet"
              onPress={() => {
                toast.content.action?.onPress();
                queue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <AriaButton slot="close" aria-label={t('states.close')} className={styles.close ?? ''}>
            <X size={16} aria-hidden="true" />
          </AriaButton>
        </Toast>
      )}
    </ToastRegion>
  );
}
