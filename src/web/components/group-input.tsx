import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { GroupRow } from '../../api/overview.ts';
import { getGroups } from '../../client/directory.ts';
import { t } from '../app/texts.ts';
import { Avatar } from './avatar.tsx';
import styles from './people-picker.module.css';

/** Groups suggested at a time. */
const suggestedGroups = 10;

const none: readonly GroupRow[] = [];

type GroupInputProps = {
  readonly label: string;
  /** They are not suggested again. */
  readonly chosen?: readonly GroupRow[];
  readonly onPick: (group: GroupRow) => void;
  /** What stands in the box before the text: those that are chosen. */
  readonly children?: ReactNode;
};

/** A group by the beginning of its name. */
export function GroupInput({ label, chosen = none, onPick, children }: GroupInputProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const q = typed.trim();
  const query = useQuery({
    queryKey: ['groups', 'suggested', q],
    queryFn: ({ signal }) => getGroups({ q, top: suggestedGroups, after: null }, signal),
    placeholderData: keepPreviousData,
    enabled: q !== '',
  });
  const taken = new Set(chosen.map(({ id }) => id));
  const found = q === '' ? none : (query.data?.value ?? none);
  const items = found.filter(({ id }) => !taken.has(id));
  return (
    <div className={styles.picker}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <div ref={box} className={styles.box}>
        {children}
        <ComboBox
          aria-label={label}
          className={styles.combo ?? ''}
          items={items}
          inputValue={typed}
          onInputChange={setTyped}
          value={null}
          onChange={(key) => {
            const group = items.find(({ id }) => id === key);
            if (group === undefined) return;
            setTyped('');
            onPick(group);
          }}
          defaultFilter={everything}
          allowsCustomValue
          allowsEmptyCollection={q !== ''}
          menuTrigger="input"
          autoFocus
        >
          <Input className={styles.input ?? ''} placeholder={t('groupLicenses.typeGroup')} />
          <Suggestions
            typed={q}
            isSettled={query.isSuccess && !query.isPlaceholderData}
            boxRef={box}
          />
        </ComboBox>
      </div>
    </div>
  );
}

function Suggestions({
  typed,
  isSettled,
  boxRef,
}: {
  readonly typed: string;
  readonly isSettled: boolean;
  readonly boxRef: RefObject<HTMLDivElement | null>;
}): ReactNode {
  return (
    <Popover
      className={styles.popover ?? ''}
      triggerRef={boxRef}
      placement="bottom start"
      offset={4}
    >
      <ListBox<GroupRow>
        className={styles.list ?? ''}
        renderEmptyState={() => (
          <p className={styles.nobody}>
            {isSettled ? t('groupLicenses.noGroupFound', { typed }) : t('groupLicenses.searching')}
          </p>
        )}
      >
        {(group) => <Suggestion group={group} />}
      </ListBox>
    </Popover>
  );
}

/** The server has chosen already. */
function everything(): boolean {
  return true;
}

function Suggestion({
  group: { id, displayName, kind, members },
}: {
  readonly group: GroupRow;
}): ReactNode {
  return (
    <ListBoxItem id={id} textValue={displayName} className={styles.option ?? ''}>
      <Avatar id={id} name={displayName} />
      <span className={styles.optionText}>
        <b>{displayName}</b>
        <span className="muted tiny ellipsis">
          {t(`groups.kind.${kind}`)} · {t('groupLicenses.members', { count: members })}
        </span>
      </span>
    </ListBoxItem>
  );
}
