import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { addGroup } from '../../client/directory.ts';
import { fieldErrorsOf, noFieldErrors } from '../app/field-errors.ts';
import { mailNicknameOf } from '../app/group-text.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { useMay } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { Button } from '../components/button.tsx';
import { TextField } from '../components/fields.tsx';
import { FormError } from '../components/form-error.tsx';
import { notify } from '../components/notify.tsx';
import { Pane } from '../components/pane.tsx';
import { RadioChoices } from '../components/radio-choices.tsx';

type Kind = 'security' | 'microsoft365';

/** Add a group; its page opens when it is there. */
export function AddGroup({ onClose }: { readonly onClose: () => void }): ReactNode {
  const form = useNewGroup();
  return (
    <Pane
      title={t('groups.add')}
      isDirty={form.displayName !== '' || form.description !== ''}
      onClose={onClose}
      footer={
        <>
          <Button
            look="primary"
            isBusy={form.isSaving}
            reason={form.reason}
            onPress={() => void form.save()}
          >
            {t('groups.add')}
          </Button>
          <Button onPress={onClose}>{t('states.cancel')}</Button>
        </>
      }
    >
      <FormError text={form.errors.general} />
      <KindChoice kind={form.kind} onChange={form.setKind} />
      <TextField
        label={t('groups.name')}
        value={form.displayName}
        onChange={form.setDisplayName}
        error={form.errors.fields.get('displayName') ?? null}
        isRequired
        autoFocus
      />
      <TextField
        label={t('groups.description')}
        value={form.description}
        onChange={form.setDescription}
        error={form.errors.fields.get('description') ?? null}
      />
      <TextField
        label={t('groups.alias')}
        value={form.mailNickname}
        onChange={form.setAlias}
        error={form.errors.fields.get('mailNickname') ?? null}
      />
    </Pane>
  );
}

function KindChoice({
  kind,
  onChange,
}: {
  readonly kind: Kind;
  readonly onChange: (kind: Kind) => void;
}): ReactNode {
  return (
    <RadioChoices
      label={t('groups.type')}
      value={kind}
      onChange={onChange}
      choices={[
        {
          id: 'security',
          label: t('groups.kind.security'),
          hint: t('groups.kindHint.security'),
        },
        {
          id: 'microsoft365',
          label: t('groups.kind.microsoft365'),
          hint: t('groups.kindHint.microsoft365'),
        },
      ]}
    />
  );
}

function useNewGroup() {
  const navigate = useNavigate();
  const may = useMay('addGroup');
  const [kind, setKind] = useState<Kind>('security');
  const [displayName, setDisplayName] = useState('');
  const [description, setDescription] = useState('');
  const [alias, setAlias] = useState<string | null>(null);
  const [errors, setErrors] = useState(noFieldErrors);
  const [isSaving, setIsSaving] = useState(false);
  const mailNickname = alias ?? mailNicknameOf(displayName);
  const missing =
    displayName.trim() === '' || mailNickname.trim() === '' ? t('groups.needsName') : null;
  const save = async (): Promise<void> => {
    setIsSaving(true);
    setErrors(noFieldErrors);
    try {
      const group = await addGroup({
        displayName: displayName.trim(),
        description: description.trim() === '' ? null : description.trim(),
        mailNickname: mailNickname.trim(),
        mailEnabled: kind === 'microsoft365',
        securityEnabled: kind === 'security',
        groupTypes: kind === 'microsoft365' ? ['Unified'] : [],
      });
      await refreshAfterChange();
      await navigate({ to: '/groups/$groupId', params: { groupId: group.id } });
      notify({ text: t('groups.added', { name: group.displayName }) });
    } catch (error) {
      setErrors(fieldErrorsOf(error, ['displayName', 'description', 'mailNickname']));
    } finally {
      setIsSaving(false);
    }
  };
  return {
    kind,
    displayName,
    description,
    mailNickname,
    errors,
    isSaving,
    setKind,
    setDisplayName,
    setDescription,
    setAlias,
    save,
    reason: may ? missing : t('states.noRole'),
  };
}
