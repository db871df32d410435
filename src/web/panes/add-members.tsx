import { useState, type ReactNode } from 'react';
import type { PersonBrief } from '../../api/people.ts';
import { addMembers, type DirectoryGroup } from '../../client/directory.ts';
import { textOf } from '../app/field-errors.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { t } from '../app/texts.ts';
import { Button } from '../components/button.tsx';
import { FormError } from '../components/form-error.tsx';
import { notify } from '../components/notify.tsx';
import { Pane } from '../components/pane.tsx';
import { PeoplePicker } from '../components/people-picker.tsx';

/** Add people to a group, by name or as a pasted list. */
export function AddMembers({
  group,
  onClose,
}: {
  readonly group: DirectoryGroup;
  readonly onClose: () => void;
}): ReactNode {
  const [people, setPeople] = useState<readonly PersonBrief[]>([]);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const add = async (): Promise<void> => {
    setIsBusy(true);
    setError(null);
    try {
      await addMembers(
        group.id,
        people.map(({ id }) => id),
      );
      onClose();
      notify({ text: t('groups.membersAdded', { count: people.length, name: group.displayName }) });
    } catch (failure) {
      setError(textOf(failure));
    } finally {
      setIsBusy(false);
      await refreshAfterChange();
    }
  };
  return (
    <Pane
      title={t('groups.addMembers')}
      subtitle={group.displayName}
      isDirty={people.length > 0}
      onClose={onClose}
      footer={
        <>
          <Button
            look="primary"
            isBusy={isBusy}
            reason={people.length === 0 ? t('groups.choosePeople') : null}
            onPress={() => void add()}
          >
            {people.length === 0
              ? t('groups.addMembers')
              : t('groups.addCount', { count: people.length })}
          </Button>
          <Button onPress={onClose}>{t('states.cancel')}</Button>
        </>
      }
    >
      <FormError text={error} />
      <PeoplePicker label={t('groups.people')} people={people} onChange={setPeople} autoFocus />
    </Pane>
  );
}
