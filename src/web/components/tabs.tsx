import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { Badge, type Tone } from './badge.tsx';
import styles from './tabs.module.css';

/** One tab: its name, a count, what it shows. */
export type TabItem = {
  readonly id: string;
  readonly label: string;
  readonly count?: string;
  readonly tone?: Tone;
  readonly content: ReactNode;
};

type TabsProps = {
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
};

/**
 * Tabs of a page or pane. Which one is shown belongs into the address: the page keeps it. One stop of the Tab key; the arrow keys, Home
 * and End go from tab to tab and show it.
 */
export function Tabs({ label, items, selected, onSelect }: TabsProps): ReactNode {
  const prefix = useId();
  const shown = items.find(({ id }) => id === selected);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const to = tabAfter(
      event.key,
      items.findIndex(({ id }) => id === selected),
      items.length,
    );
    const item = to === null ? undefined : items[to];
    if (item === undefined) return;
    event.preventDefault();
    onSelect(item.id);
    document.getElementById(`${prefix}-${item.id}`)?.focus();
  };
  return (
    <div className={styles.tabs}>
      <div role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="tab"
            id={`${prefix}-${item.id}`}
            className={styles.tab}
            aria-selected={item.id === selected}
            tabIndex={item.id === selected ? 0 : -1}
            onClick={() => onSelect(item.id)}
            {...(item.id === selected ? { 'aria-controls': `${prefix}-panel` } : {})}
          >
            {item.label}
            {item.count !== undefined && <Badge tone={item.tone ?? 'quiet'}>{item.count}</Badge>}
          </button>
        ))}
      </div>
      {shown !== undefined && (
        <div
          key={shown.id}
          role="tabpanel"
          id={`${prefix}-panel`}
          aria-labelledby={`${prefix}-${shown.id}`}
          className={styles.panel}
        >
          {shown.content}
        </div>
      )}
    </div>
  );
}

/** Which tab a key goes to; null: the key is not one of theirs. */
function tabAfter(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
