import { Link, useParams } from '@tanstack/react-router';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { formatNumber } from '../app/format.ts';
import { blocksOf, type HelpTopic, helpTopic, helpTopics } from '../app/help-topics.ts';
import { NotFound } from '../app/not-found.tsx';
import { currentLanguage, t } from '../app/texts.ts';
import { Badge } from '../components/badge.tsx';
import { SearchField } from '../components/search-field.tsx';
import { Markdown } from '../components/markdown.tsx';
import { Card, CommandBar, Page } from '../components/page.tsx';
import { EmptyState } from '../components/states.tsx';
import styles from './help.module.css';

/** Help: one page for each problem, and all of them to search through. */
export function HelpPage(): ReactNode {
  const { topic: code } = useParams({ from: '/help/{-$topic}' });
  if (code === undefined) return <Topics />;
  const topic = helpTopic(code);
  return topic === undefined ? <NotFound /> : <Topic topic={topic} />;
}

function Topics(): ReactNode {
  const [typed, setTyped] = useState('');
  const found = topicsFor(useDeferredValue(typed));
  return (
    <Page title={t('help.title')} lede={t('help.lede')}>
      <CommandBar end={<Badge>{formatNumber(found.length)}</Badge>}>
        <SearchField label={t('help.search')} value={typed} onChange={setTyped} />
      </CommandBar>
      <EnglishNote />
      <Card>
        {found.length === 0 && <EmptyState title={t('help.none')} />}
        <ul className={styles.topics}>
          {found.map(({ code, summary }) => (
            <li key={code}>
              <Link to="/help/{-$topic}" params={{ topic: code }}>
                {t(`help.${code}`)}
              </Link>
              <p className="muted small" lang="en">
                {summary}
              </p>
            </li>
          ))}
        </ul>
      </Card>
    </Page>
  );
}

/** Every word must stand somewhere in it. */
function topicsFor(typed: string): readonly HelpTopic[] {
  const words = typed.toLocaleLowerCase().split(/\s+/);
  return helpTopics.filter((topic) => {
    const all = `${t(`help.${topic.code}`)} ${topic.text}`.toLocaleLowerCase();
    return words.every((word) => all.includes(word));
  });
}

function Topic({ topic }: { readonly topic: HelpTopic }): ReactNode {
  return (
    <Page
      title={t(`help.${topic.code}`)}
      crumbs={[{ label: t('help.title'), link: { to: '/help/{-$topic}', params: {} } }]}
    >
      <EnglishNote />
      <Card>
        <div lang="en">
          <Markdown tokens={blocksOf(topic)} />
        </div>
        <p className={`${styles.code} muted small`}>
          {t('help.code')} <code>{topic.code}</code>
        </p>
      </Card>
    </Page>
  );
}

/** The help itself is written in English only. */
function EnglishNote(): ReactNode {
  return currentLanguage() === 'en' ? null : <p className="muted small">{t('help.inEnglish')}</p>;
}
