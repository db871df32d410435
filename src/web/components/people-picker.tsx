import { type PointerEvent, useRef, useState, type ReactNode } from 'react';
import type { PersonBrief } from '../../api/people.ts';
import { isListOfPeople, keysOf } from '../app/pasted-keys.ts';
import { type PastedPeople, resolvePasted } from '../app/resolve-pasted.ts';
import { t } from '../app/texts.ts';
import { notify } from './notify.tsx';
import { PeopleChips } from './people-chips.tsx';
import { PeopleInput } from './people-input.tsx';
import styles from './people-picker.module.css';
import { Button } from './button.tsx';

/** Names that could not be told apart or found, shown at most. */
const keysShown = 12;

/**
 * Whom something is for: type a name, user name or mail address, or paste a list of thousands. What a pasted list names and nobody has,
 * or several people have, is told.
 */
export function PeoplePicker({
  label,
  people,
  onChange,
  marked,
  autoFocus = false,
}: {
  readonly label: string;
  readonly people: readonly PersonBrief[];
  readonly onChange: (people: readonly PersonBrief[]) => void;
  /** Ids of people who have a problem: their chips say so. */
  readonly marked?: ReadonlySet<string>;
  readonly autoFocus?: boolean;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const add = (more: readonly PersonBrief[]): void => onChange(withoutRepeats(people, more));
  const { pasted, paste, dismiss } = usePasted(add);
  const take = (text: string): void => {
    setTyped('');
    void paste(text);
  };
  const search = (key: string): void => {
    setTyped(key);
    input.current?.focus();
  };
  return (
    <div className={styles.picker}>
      <PickerHead label={label} count={people.length} isAsking={pasted === 'asking'} />
      <div
        ref={box}
        className={styles.box}
        onPointerDown={(event) => focusInstead(event, input.current)}
      >
        <PeopleChips people={people} marked={marked ?? noMarks} onChange={onChange} />
        <PeopleInput
          label={label}
          chosen={people}
          typed={typed}
          onType={setTyped}
          onPick={(person) => add([person])}
          onPaste={(text) => {
            if (!isListOfPeople(text)) return false;
            take(text);
            return true;
          }}
          onEnter={take}
          onBackspace={() => onChange(people.slice(0, -1))}
          boxRef={box}
          inputRef={input}
          autoFocus={autoFocus}
        />
      </div>
      {pasted !== null && pasted !== 'asking' && (
        <PasteReport pasted={pasted} onSearch={search} onDismiss={dismiss} />
      )}
    </div>
  );
}

/** A press on the box, beside everything in it, is meant for the text. */
function focusInstead(event: PointerEvent, input: HTMLInputElement | null): void {
  if (event.target !== event.currentTarget) return;
  event.preventDefault();
  input?.focus();
}

function PickerHead({
  label,
  count,
  isAsking,
}: {
  readonly label: string;
  readonly count: number;
  /** A pasted list is being looked up. */
  readonly isAsking: boolean;
}): ReactNode {
  return (
    <div className={styles.head}>
      <span className={styles.label}>{label}</span>
      <span className="muted small number" aria-live="polite">
        {isAsking ? t('assign.resolving') : t('assign.people', { count })}
      </span>
    </div>
  );
}

/** Looks up a pasted list and adds whom it names; what it names beyond that stays to be told. */
function usePasted(add: (people: readonly PersonBrief[]) => void): {
  readonly pasted: PastedPeople | 'asking' | null;
  readonly paste: (text: string) => Promise<void>;
  readonly dismiss: () => void;
} {
  const [pasted, setPasted] = useState<PastedPeople | 'asking' | null>(null);
  return {
    pasted,
    dismiss: () => setPasted(null),
    paste: async (text) => {
      setPasted('asking');
      try {
        const found = await resolvePasted(keysOf(text));
        add(found.people);
        setPasted(found);
      } catch {
        setPasted(null);
        notify({ text: t('assign.pasteFailed'), tone: 'failed' });
      }
    },
  };
}

const noMarks: ReadonlySet<string> = new Set();

/** The people and those who come new, in order, nobody twice. */
export function withoutRepeats(
  people: readonly PersonBrief[],
  more: readonly PersonBrief[],
): readonly PersonBrief[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  for (const person of more) if (!byId.has(person.id)) byId.set(person.id, person);
  return [...byId.values()];
}

function PasteReport({
  pasted,
  onSearch,
  onDismiss,
}: {
  readonly pasted: PastedPeople;
  readonly onSearch: (key: string) => void;
  readonly onDismiss: () => void;
}): ReactNode {
  const { unknown, ambiguous } = pasted;
  if (unknown.length + ambiguous.length === 0) return null;
  return (
    <div role="status" className={styles.report}>
      <UnclearKeys
        title={t('assign.unknownKeys', { count: unknown.length })}
        keys={unknown}
        onSearch={onSearch}
      />
      <UnclearKeys
        title={t('assign.ambiguousKeys', { count: ambiguous.length })}
        keys={ambiguous}
        onSearch={onSearch}
      />
      <div>
        <Button look="quiet" onPress={onDismiss}>
          {t('assign.dismiss')}
        </Button>
      </div>
    </div>
  );
}

function UnclearKeys({
  title,
  keys,
  onSearch,
}: {
  readonly title: string;
  readonly keys: readonly string[];
  readonly onSearch: (key: string) => void;
}): ReactNode {
  if (keys.length === 0) return null;
  return (
    <div>
      <b>{title}</b>
      <ul className={styles.keys}>
        {keys.slice(0, keysShown).map((key) => (
          <li key={key}>
            <button type="button" className={styles.key} onClick={() => onSearch(key)}>
              {key}
            </button>
          </li>
        ))}
        {keys.length > keysShown && (
          <li className="muted">{t('assign.andMore', { count: keys.length - keysShown })}</li>
        )}
      </ul>
    </div>
  );
}
