import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { inviteGuest } from '../../client/directory.ts';
import { savePersonLicenses } from '../../client/people.ts';
import { fieldErrorsOf, noFieldErrors, textOf } from '../app/field-errors.ts';
import { commandOf, type LicenseDraft } from '../app/license-draft.ts';
import { useProductNames } from '../app/product-names.ts';
import { licensesQuery } from '../app/queries.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { useMay, useMe } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { useLicensePreview } from '../app/use-license-preview.ts';
import { Button } from '../components/button.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { TextField } from '../components/fields.tsx';
import { FormError } from '../components/form-error.tsx';
import { LocationSelect } from '../components/location-select.tsx';
import { notify } from '../components/notify.tsx';
import { Pane } from '../components/pane.tsx';
import styles from '../components/new-person-licenses.module.css';
import { ProductChoices } from '../components/product-choices.tsx';

const nothing: LicenseDraft = new Map();

/** Invite a guest user, perhaps with licenses whose apps start turned off. */
export function InviteGuest({ onClose }: { readonly onClose: () => void }): ReactNode {
  const form = useInvitation(onClose);
  const { mail, displayName, draft, usageLocation } = form.values;
  return (
    <Pane
      title={t('add.inviteTitle')}
      subtitle={t('add.inviteText')}
      isDirty={mail !== '' || displayName !== '' || draft.size > 0}
      onClose={onClose}
      footer={
        <>
          <Button
            look="primary"
            reason={form.reason}
            isBusy={form.isSaving}
            onPress={() => void form.invite()}
          >
            {t('add.invite')}
          </Button>
          <Button onPress={onClose}>{t('states.cancel')}</Button>
        </>
      }
    >
      <FormError text={form.errors.general} />
      <TextField
        label={t('add.guestMail')}
        type="email"
        value={mail}
        onChange={(next) => form.change({ mail: next })}
        error={form.errors.fields.get('invitedUserEmailAddress') ?? null}
        isRequired
        autoFocus
      />
      <TextField
        label={t('add.guestName')}
        value={displayName}
        onChange={(next) => form.change({ displayName: next })}
        error={form.errors.fields.get('invitedUserDisplayName') ?? null}
      />
      <Disclosure title={t('add.guestLicenses')}>
        <GuestLicenses
          draft={draft}
          usageLocation={usageLocation}
          onChange={form.change}
          problems={form.problems}
        />
      </Disclosure>
    </Pane>
  );
}

type InvitationValues = {
  readonly mail: string;
  readonly displayName: string;
  readonly usageLocation: string | null;
  readonly draft: LicenseDraft;
};

function useInvitation(onDone: () => void) {
  const { organization } = useMe();
  const mayInvite = useMay('inviteGuest');
  const navigate = useNavigate();
  const [values, setValues] = useState<InvitationValues>({
    mail: '',
    displayName: '',
    usageLocation: organization.defaultUsageLocation,
    draft: nothing,
  });
  const [errors, setErrors] = useState(noFieldErrors);
  const [isSaving, setIsSaving] = useState(false);
  const command = commandOf(nothing, values.draft);
  const { usageLocation } = values;
  const { preview, isCurrent } = useLicensePreview({ userId: null, usageLocation, command });
  const isRefused = isCurrent && preview !== null && preview.totals.counts.problem > 0;
  const missing = values.mail.trim() === '' ? t('add.needsMail') : null;
  const license = async (id: string): Promise<void> => {
    if (command === null) return;
    await savePersonLicenses(id, {
      command,
      ...(usageLocation === null ? {} : { usageLocation }),
    });
  };
  const openGuest = (user: string): void => {
    void navigate({ to: '/guests', search: { user }, resetScroll: false });
  };
  const invite = async (): Promise<void> => {
    setIsSaving(true);
    setErrors(noFieldErrors);
    try {
      const mail = values.mail.trim();
      const name = values.displayName.trim();
      const id = await inviteGuest({ mail, displayName: name });
      const why = await license(id).then(() => null, textOf);
      await refreshAfterChange();
      onDone();
      tellInvited({ name: name === '' ? mail : name, why, open: () => openGuest(id) });
    } catch (error) {
      setErrors(fieldErrorsOf(error, ['invitedUserEmailAddress', 'invitedUserDisplayName']));
    } finally {
      setIsSaving(false);
    }
  };
  return {
    values,
    errors,
    isSaving,
    problems: preview?.problems ?? [],
    reason: mayInvite
      ? (missing ?? (isRefused ? t('person.solveFirst') : null))
      : t('states.noRole'),
    change: (change: Partial<InvitationValues>) => setValues({ ...values, ...change }),
    invite,
  };
}

function tellInvited(invited: {
  readonly name: string;
  /** Why the guest got no license though some were chosen; null: all went well. */
  readonly why: string | null;
  readonly open: () => void;
}): void {
  const { name, why, open } = invited;
  notify({
    text: why === null ? t('add.invited', { name }) : t('add.invitedNotLicensed', { why }),
    tone: why === null ? 'done' : 'failed',
    action: { label: t('add.openGuest'), onPress: open },
  });
}

function GuestLicenses({
  draft,
  usageLocation,
  problems,
  onChange,
}: {
  readonly draft: LicenseDraft;
  readonly usageLocation: string | null;
  readonly problems: ReturnType<typeof useInvitation>['problems'];
  readonly onChange: (change: Partial<InvitationValues>) => void;
}): ReactNode {
  const { mayLicenseGuests } = useMe();
  const mayLicense = useMay('assignUserLicense');
  const names = useProductNames();
  const { data } = useQuery(licensesQuery);
  if (!mayLicense || !mayLicenseGuests) {
    return <p className="muted">{t(mayLicense ? 'person.guestReason' : 'states.noRole')}</p>;
  }
  return (
    <div className={styles.licenses}>
      <p className="muted small">{t('add.guestLicensesText')}</p>
      <LocationSelect
        value={usageLocation}
        onChange={(location) => onChange({ usageLocation: location })}
      />
      <ProductChoices
        products={names.all.filter(({ isForUsers }) => isForUsers)}
        licenses={data?.value ?? []}
        held={nothing}
        draft={draft}
        onChange={(next) => onChange({ draft: next })}
        problems={problems}
        startOff
      />
    </div>
  );
}
