import { Search, X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { t } from '../app/texts.ts';
import styles from './search-field.module.css';

/**
 * Narrows a list while typing; Escape empties it. Its label is read out, not shown. The browser's own field: the pages that people
 * start on need nothing else of forms.
 */
export function SearchField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    onChange('');
    input.current?.focus();
  };
  return (
    <div
      className={styles.search}
      {...(value === '' ? { 'data-empty': '' } : {})}
      data-page-search=""
    >
      <Search size={16} aria-hidden="true" />
      <input
        ref={input}
        type="search"
        className={styles.bare}
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          // What is around it stays open.
          event.preventDefault();
          event.stopPropagation();
          clear();
        }}
      />
      {/* For the mouse: who types has Escape. */}
      <button
        type="button"
        tabIndex={-1}
        className={styles.clear}
        aria-label={t('states.clear')}
        onClick={clear}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
