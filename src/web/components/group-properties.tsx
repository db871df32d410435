import { useState, type ReactNode } from 'react';
import { type DirectoryGroup, updateGroup } from '../../client/directory.ts';
import { fieldErrorsOf, noFieldErrors } from '../app/field-errors.ts';
import { formatDate } from '../app/format.ts';
import { groupKindText } from '../app/group-text.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { useMay } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { Button } from './button.tsx';
import { TextField } from './fields.tsx';
import { FormError } from './form-error.tsx';
import styles from './group-parts.module.css';
import { notify } from './notify.tsx';
import { Card } from './page.tsx';
import { RuleEditor } from './rule-editor.tsx';

/** Name and description of a group, to be changed, and what is fixed about it. */
export function GroupProperties({ group }: { readonly group: DirectoryGroup }): ReactNode {
  const form = useProperties(group);
  const properties = (
    <Card label={t('groups.tab.properties')}>
      <div className={styles.form}>
        <FormError text={form.errors.general} />
        <TextField
          label={t('groups.name')}
          value={form.displayName}
          onChange={form.setDisplayName}
          error={form.errors.fields.get('displayName') ?? null}
          isRequired
        />
        <TextField
          label={t('groups.description')}
          value={form.description}
          onChange={form.setDescription}
          error={form.errors.fields.get('description') ?? null}
        />
        <div className={styles.save}>
          <Button
            look="primary"
            isBusy={form.isSaving}
            reason={form.reason}
            onPress={() => void form.save()}
          >
            {t('states.save')}
          </Button>
        </div>
        <Facts group={group} />
      </div>
    </Card>
  );
  if (!group.groupTypes.includes('DynamicMembership')) return properties;
  return (
    <div className={styles.cards}>
      {properties}
      <RuleEditor group={group} />
    </div>
  );
}

function useProperties(group: DirectoryGroup) {
  const may = useMay('updateGroup');
  const [displayName, setDisplayName] = useState(group.displayName);
  const [description, setDescription] = useState(group.description ?? '');
  const [errors, setErrors] = useState(noFieldErrors);
  const [isSaving, setIsSaving] = useState(false);
  const isSame = displayName === group.displayName && description === (group.description ?? '');
  const notYet = isSame ? t('person.nothingToSave') : null;
  const missing = displayName.trim() === '' ? t('groups.needsName') : notYet;
  const isSynchronized = group.onPremisesSyncEnabled === true;
  const locked = isSynchronized ? t('groups.lockedSynchronized') : missing;
  const save = async (): Promise<void> => {
    setIsSaving(true);
    setErrors(noFieldErrors);
    try {
      await updateGroup(group.id, {
        displayName: displayName.trim(),
        description: description.trim() === '' ? null : description.trim(),
      });
      await refreshAfterChange();
      notify({ text: t('groups.saved', { name: displayName.trim() }) });
    } catch (error) {
      setErrors(fieldErrorsOf(error, ['displayName', 'description']));
    } finally {
      setIsSaving(false);
    }
  };
  return {
    displayName,
    description,
    errors,
    isSaving,
    setDisplayName,
    setDescription,
    save,
    reason: may ? locked : t('states.noRole'),
  };
}

function Facts({ group }: { readonly group: DirectoryGroup }): ReactNode {
  const facts: readonly (readonly [string, string | null])[] = [
    [t('groups.type'), groupKindText(group)],
    [t('groups.mail'), group.mail],
    [t('groups.alias'), group.mailNickname],
    [t('groups.created'), formatDate(group.createdDateTime)],
    [t('groups.objectId'), group.id],
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== null)
        .map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
