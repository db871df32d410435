import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useState, type ReactNode } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { search } from '../../client/organization.ts';
import { keepResult } from './recent-results.ts';
import styles from './search-dialog.module.css';
import {
  narrowed,
  type ResultSection,
  resultSections,
  type SearchResult,
} from './search-results.tsx';
import { t } from './texts.ts';

/** What was typed, asked for at every key; answers to keys before are given up. */
const searchQuery = (typed: string) =>
  queryOptions({
    queryKey: ['search', typed],
    queryFn: ({ signal }) => search(typed, signal),
    enabled: typed !== '',
    placeholderData: keepPreviousData,
  });

/** The result that the arrow keys have chosen. */
const chosen = '[role=option][data-focused]';

/** Search over people, groups, products and pages: type, arrow keys, Enter. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={styles.overlay ?? ''}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={t('shell.search')}>
          <Palette onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Palette({ onClose }: { readonly onClose: () => void }): ReactNode {
  const router = useRouter();
  const [text, setText] = useState('');
  const typed = text.trim();
  const { data, isError, isPlaceholderData, isFetching } = useQuery(searchQuery(typed));
  const found = typed === '' ? undefined : data;
  const sections = resultSections(typed, isPlaceholderData ? narrowed(found, typed) : found);
  const results = sections.flatMap((section) => section.results);
  const open = (key: string): void => {
    const result = results.find((one) => one.key === key);
    if (result === undefined) return;
    keepResult({ key: key.replace(/^again:/, ''), label: result.label, detail: result.detail });
    onClose();
    result.go(router);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') {
      // The field would only be cleared.
      event.stopPropagation();
      onClose();
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      // Before an arrow key, or where what was chosen has gone with newer results: the first one.
      const [first] = results;
      if (first === undefined || event.currentTarget.querySelector(chosen) !== null) return;
      event.preventDefault();
      event.stopPropagation();
      open(first.key);
    }
  };
  const isWaiting = typed !== '' && (data === undefined || isPlaceholderData) && isFetching;
  return (
    <div className={styles.palette} onKeyDownCapture={onKeyDown}>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField className={styles.field ?? ''} aria-label={t('shell.search')} autoFocus>
          <Search size={18} aria-hidden="true" />
          <Input
            className={styles.input ?? ''}
            placeholder={t('shell.search')}
            role="combobox"
            aria-expanded
          />
        </SearchField>
        <ListBox
          aria-label={t('shell.results')}
          className={styles.list ?? ''}
          items={sections}
          selectionMode="none"
          onAction={(key) => open(String(key))}
          renderEmptyState={() => <Nothing typed={typed} isWaiting={isWaiting} isError={isError} />}
        >
          {(section) => <Section section={section} />}
        </ListBox>
        <footer className={styles.footer}>{t('shell.searchHint')}</footer>
      </Autocomplete>
    </div>
  );
}

function Section({ section }: { readonly section: ResultSection }): ReactNode {
  return (
    <ListBoxSection id={section.id}>
      <Header className={styles.header ?? ''}>{section.label}</Header>
      {section.results.map((result) => (
        <Result key={result.key} result={result} />
      ))}
    </ListBoxSection>
  );
}

function Result({ result }: { readonly result: SearchResult }): ReactNode {
  return (
    <ListBoxItem id={result.key} textValue={result.label} className={styles.result ?? ''}>
      {result.mark}
      <span className="ellipsis">{result.label}</span>
      <span className={`${styles.detail} ellipsis`}>{result.detail}</span>
    </ListBoxItem>
  );
}

function Nothing({
  typed,
  isWaiting,
  isError,
}: {
  readonly typed: string;
  readonly isWaiting: boolean;
  readonly isError: boolean;
}): ReactNode {
  if (isWaiting) return null;
  return (
    <div className={styles.nothing} role="status">
      <b>{isError ? t('states.failed') : t('shell.nothingFound', { typed })}</b>
      {!isError && <p className="muted small">{t('shell.nothingFoundText')}</p>}
    </div>
  );
}
