import { useEffect, useEffectEvent, useState, type ReactNode, type RefObject } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { PersonBrief } from '../../api/people.ts';
import { t } from '../app/texts.ts';
import { usePeopleSuggestions } from '../app/use-people-suggestions.ts';
import { Avatar } from './avatar.tsx';
import { Badge } from './badge.tsx';
import styles from './people-picker.module.css';

/** How long after a press was let go its suggestions stay, in milliseconds: until it has been taken as a click. */
const pressMilliseconds = 60;

type PeopleInputProps = {
  readonly label: string;
  /** They are not suggested again. */
  readonly chosen: readonly PersonBrief[];
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onPick: (person: PersonBrief) => void;
  /** Answers whether the text was taken as a list of people. */
  readonly onPaste: (text: string) => boolean;
  /** Enter while nobody is suggested: whoever is called exactly so. */
  readonly onEnter: (text: string) => void;
  /** In front of the text: takes the last one away. */
  readonly onBackspace: () => void;
  readonly boxRef: RefObject<HTMLDivElement | null>;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly autoFocus: boolean;
};

/** Where a name is typed; people are suggested below the box of chips, not over it. */
export function PeopleInput(props: PeopleInputProps): ReactNode {
  const { typed, onType, chosen } = props;
  const { people, isSettled } = usePeopleSuggestions(typed);
  const taken = new Set(chosen.map(({ id }) => id));
  const { shown: items, onPressStart } = useStillWhilePressed(
    people.filter(({ id }) => !taken.has(id)),
  );
  const enter = useEnter({ ...props, items, isSettled });
  return (
    <ComboBox
      aria-label={props.label}
      className={styles.combo ?? ''}
      items={items}
      inputValue={typed}
      onInputChange={onType}
      value={null}
      onChange={(key) => {
        const person = items.find(({ id }) => id === key);
        if (person === undefined) return;
        onType('');
        props.onPick(person);
      }}
      defaultFilter={everything}
      allowsCustomValue
      // The list opens with the first key, before the first answer; without text it closes.
      allowsEmptyCollection={typed.trim() !== ''}
      menuTrigger="input"
      autoFocus={props.autoFocus}
    >
      <Input
        ref={props.inputRef}
        className={styles.input ?? ''}
        placeholder={chosen.length === 0 ? t('assign.typePeople') : t('assign.typeMore')}
        onPaste={(event) => {
          if (props.onPaste(event.clipboardData.getData('text'))) event.preventDefault();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Backspace' && typed === '') props.onBackspace();
          // With an option in focus, Enter is the list's.
          const isOnOption = event.currentTarget.hasAttribute('aria-activedescendant');
          if (event.key === 'Enter' && !isOnOption && typed.trim() !== '') {
            event.preventDefault();
            enter();
          }
        }}
      />
      <Suggestions {...{ typed, isSettled, onPressStart }} boxRef={props.boxRef} />
    </ComboBox>
  );
}

function Suggestions({
  typed,
  isSettled,
  boxRef,
  onPressStart,
}: Pick<PeopleInputProps, 'typed' | 'boxRef'> & {
  readonly isSettled: boolean;
  readonly onPressStart: () => void;
}): ReactNode {
  return (
    <Popover
      className={styles.popover ?? ''}
      triggerRef={boxRef}
      placement="bottom start"
      offset={4}
    >
      <div onPointerDownCapture={onPressStart}>
        <ListBox<PersonBrief>
          className={styles.list ?? ''}
          renderEmptyState={() => (
            <p className={styles.nobody}>
              {isSettled ? t('assign.nobodyFound', { typed: typed.trim() }) : t('assign.searching')}
            </p>
          )}
        >
          {(person) => <Suggestion person={person} />}
        </ListBox>
      </div>
    </Popover>
  );
}

/**
 * The suggestions as they are, and as they were while one of them is being pressed: what arrives meanwhile waits, so that a press ends
 * on whom it began on.
 */
function useStillWhilePressed(items: readonly PersonBrief[]): {
  readonly shown: readonly PersonBrief[];
  readonly onPressStart: () => void;
} {
  const [pressed, setPressed] = useState<readonly PersonBrief[] | null>(null);
  const isPressed = pressed !== null;
  useEffect(() => {
    if (!isPressed) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const release = (): void => {
      // The click follows in a task of its own where the screen was touched.
      timer = setTimeout(() => setPressed(null), pressMilliseconds);
    };
    addEventListener('pointerup', release);
    addEventListener('pointercancel', release);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointerup', release);
      removeEventListener('pointercancel', release);
    };
  }, [isPressed]);
  return { shown: pressed ?? items, onPressStart: () => setPressed(items) };
}

/** Takes the first who is suggested, as soon as the suggestions are those of what was typed; else whoever is called exactly so. */
function useEnter({
  typed,
  onType,
  onPick,
  onEnter,
  items,
  isSettled,
}: PeopleInputProps & {
  readonly items: readonly PersonBrief[];
  readonly isSettled: boolean;
}): () => void {
  const [waiting, setWaiting] = useState<string | null>(null);
  const isDue = waiting !== null && waiting === typed && isSettled;
  const take = useEffectEvent(() => {
    setWaiting(null);
    const [first] = items;
    onType('');
    if (first === undefined) onEnter(typed);
    else onPick(first);
  });
  useEffect(() => {
    if (isDue) take();
  }, [isDue]);
  return () => setWaiting(typed);
}

/** The server has chosen already. */
function everything(): boolean {
  return true;
}

function Suggestion({ person }: { readonly person: PersonBrief }): ReactNode {
  const { id, displayName, userPrincipalName, userType } = person;
  return (
    <ListBoxItem id={id} textValue={displayName} className={styles.option ?? ''}>
      <Avatar id={id} name={displayName} />
      <span className={styles.optionText}>
        <b>{displayName}</b>
        <span className="muted tiny ellipsis">{userPrincipalName}</span>
      </span>
      {userType === 'Guest' && <Badge>{t('assign.guest')}</Badge>}
    </ListBoxItem>
  );
}
