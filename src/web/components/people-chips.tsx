import { TriangleAlert, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import type { PersonBrief } from '../../api/people.ts';
import { t } from '../app/texts.ts';
import { Avatar } from './avatar.tsx';
import { Button } from './button.tsx';
import styles from './people-picker.module.css';

/** Chips shown at first, and shown more with each press. */
const chipsFirst = 12;
const chipsMore = 60;

/** The chosen people, those with a problem first. */
export function PeopleChips({
  people,
  marked,
  onChange,
}: {
  readonly people: readonly PersonBrief[];
  readonly marked: ReadonlySet<string>;
  readonly onChange: (people: readonly PersonBrief[]) => void;
}): ReactNode {
  const [shownMax, setShownMax] = useState(chipsFirst);
  if (people.length === 0) return null;
  const isCut = people.length > shownMax;
  const shown = isCut ? markedFirst(people, marked).slice(0, shownMax) : people;
  return (
    <>
      <TagGroup
        aria-label={t('assign.chosen')}
        className={styles.chips ?? ''}
        onRemove={(keys) => onChange(people.filter(({ id }) => !keys.has(id)))}
      >
        <TagList className={styles.chips ?? ''}>
          {shown.map((person) => (
            <Chip key={person.id} person={person} isMarked={marked.has(person.id)} />
          ))}
        </TagList>
      </TagGroup>
      {isCut && (
        <Button look="quiet" onPress={() => setShownMax(shownMax + chipsMore)}>
          {t('assign.morePeople', { count: people.length - shownMax })}
        </Button>
      )}
      {people.length > chipsFirst && (
        <Button look="quiet" onPress={() => onChange([])}>
          {t('assign.removeAll')}
        </Button>
      )}
    </>
  );
}

function Chip({
  person,
  isMarked,
}: {
  readonly person: PersonBrief;
  readonly isMarked: boolean;
}): ReactNode {
  const { id, displayName, userPrincipalName } = person;
  return (
    <Tag
      id={id}
      textValue={isMarked ? t('assign.markedPerson', { name: displayName }) : displayName}
      className={`${styles.chip} ${isMarked ? styles.marked : ''}`}
    >
      <Avatar id={id} name={displayName} size={22} />
      <span className={styles.chipName} title={userPrincipalName}>
        {displayName}
      </span>
      {isMarked && <TriangleAlert size={13} aria-hidden="true" />}
      <AriaButton
        slot="remove"
        className={styles.remove ?? ''}
        aria-label={t('assign.removePerson', { name: displayName })}
      >
        <X size={13} aria-hidden="true" />
      </AriaButton>
    </Tag>
  );
}

/** Those with a problem first, else in the order they were chosen. */
function markedFirst(
  people: readonly PersonBrief[],
  marked: ReadonlySet<string>,
): readonly PersonBrief[] {
  return [
    ...people.filter(({ id }) => marked.has(id)),
    ...people.filter(({ id }) => !marked.has(id)),
  ];
}
