import { useQuery } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NoticesBody } from '../../api/supply.ts';
import { formatDateTime } from '../app/format.ts';
import { noticesQuery } from '../app/supply-queries.ts';
import { t } from '../app/texts.ts';
import { Badge } from '../components/badge.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { Card, Page } from '../components/page.tsx';
import { QueryView } from '../components/query-view.tsx';
import { EmptyState } from '../components/states.tsx';
import styles from '../components/supply.module.css';

type Message = NoticesBody['value'][number];

/** Control > Messages: what was told to whom, by mail or not (rules.md 9.3). */
export function MessagesPage(): ReactNode {
  const query = useQuery(noticesQuery);
  return (
    <Page title={t('messages.title')} lede={t('messages.lede')}>
      <QueryView query={query}>
        {({ value, hasMailServer }) => (
          <>
            {!hasMailServer && <p className={styles.note}>{t('messages.noServer')}</p>}
            <Card>
              {value.length === 0 ? (
                <EmptyState icon={<Mail size={28} />} title={t('messages.none')}>
                  {t('messages.noneText')}
                </EmptyState>
              ) : (
                <ul className={styles.items}>
                  {value.map((message) => (
                    <li key={message.id}>
                      <MessageItem message={message} />
                    </li>
                  ))}
                </ul>
              )}
            </Card>
          </>
        )}
      </QueryView>
    </Page>
  );
}

function MessageItem({ message }: { readonly message: Message }): ReactNode {
  const { subject, to, at, text, sentAt, failure } = message;
  return (
    <div className={styles.stack}>
      <div className={styles.spread}>
        <b>{subject}</b>
        <Badge tone={sentAt === null ? (failure === null ? 'quiet' : 'bad') : 'ok'}>
          {sentAt === null
            ? t(failure === null ? 'messages.kept' : 'messages.failed')
            : t('messages.sent')}
        </Badge>
      </div>
      <p className="muted small">
        {t('messages.to', { list: to.join(', '), date: formatDateTime(at) })}
      </p>
      {failure !== null && <p className="small">{failure}</p>}
      <Disclosure title={t('messages.text')}>
        <p className={styles.note}>{text}</p>
      </Disclosure>
    </div>
  );
}
