import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { purgeUser, restoreUserAs } from '../../client/deleted-users.ts';
import { organizationNow } from '../app/organization-now.ts';
import { type DirectoryUser, getDeletedUser } from '../../client/directory.ts';
import { RequestFailed } from '../../client/request.ts';
import { failureText } from '../app/failure-text.ts';
import { formatDate } from '../app/format.ts';
import { useProductNames } from '../app/product-names.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { restorableDaysLeft } from '../app/restorable-days.ts';
import { useMay } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { Avatar } from '../components/avatar.tsx';
import { Button } from '../components/button.tsx';
import { TextField } from '../components/fields.tsx';
import { notify } from '../components/notify.tsx';
import { Confirm, Pane } from '../components/pane.tsx';
import { FailedState, Skeleton } from '../components/states.tsx';
import styles from './deleted-user.module.css';

type DeletedUserProps = { readonly userId: string; readonly onClose: () => void };

/** Somebody deleted: until when they can be restored, restoring them, and deleting them for good. */
export function DeletedUser({ userId, onClose }: DeletedUserProps): ReactNode {
  const user = useQuery({
    queryKey: ['people', userId, 'deleted'],
    queryFn: () => getDeletedUser(userId),
    // Once restored or purged they are not among the deleted any more: asking again would fail.
    enabled: ({ state }) => state.data === undefined,
    gcTime: 0,
  });
  if (user.data !== undefined) return <Known user={user.data} onClose={onClose} />;
  return (
    <Pane title={t('users.restore')} onClose={onClose}>
      {user.isError ? <FailedState error={user.error} /> : <Skeleton />}
    </Pane>
  );
}

function Known({
  user,
  onClose,
}: {
  readonly user: DirectoryUser;
  readonly onClose: () => void;
}): ReactNode {
  const [newName, setNewName] = useState('');
  const [isPurging, setIsPurging] = useState(false);
  const names = useProductNames();
  const name = user.displayName ?? user.userPrincipalName;
  const restore = useRestore(user, onClose);
  const isRefused = restore.error instanceof RequestFailed && isNameTaken(restore.error);
  // A new name that is refused for another reason stays to be corrected.
  const isTaken = isRefused || newName !== '';
  const days =
    user.deletedDateTime === null
      ? null
      : restorableDaysLeft(user.deletedDateTime, organizationNow());
  return (
    <Pane
      title={name}
      subtitle={user.userPrincipalName}
      mark={<Avatar id={user.id} name={name} size={40} />}
      isDirty={newName !== '' && !restore.isSuccess}
      onClose={onClose}
      footer={
        <Footer
          {...{ isTaken, newName, days }}
          isBusy={restore.isPending}
          onRestore={() => restore.mutate(newName.trim() === '' ? null : newName.trim())}
          onPurge={() => setIsPurging(true)}
        />
      }
    >
      <Facts user={user} days={days} />
      <p>{t('users.restoreText', { name, userName: user.userPrincipalName })}</p>
      {isTaken && (
        <TextField
          label={t('users.newUserName')}
          hint={t('users.nameTaken')}
          value={newName}
          onChange={setNewName}
          autoFocus
        />
      )}
      {restore.error !== null && !isRefused && (
        <p role="alert">{failureText(restore.error, names)}</p>
      )}
      {isPurging && <Purge user={user} onCancel={() => setIsPurging(false)} onDone={onClose} />}
    </Pane>
  );
}

function Footer({
  days,
  isTaken,
  newName,
  isBusy,
  onRestore,
  onPurge,
}: {
  /** Days left to restore them; null: none. */
  readonly days: number | null;
  /** Somebody else has their user name. */
  readonly isTaken: boolean;
  readonly newName: string;
  readonly isBusy: boolean;
  readonly onRestore: () => void;
  readonly onPurge: () => void;
}): ReactNode {
  const mayRestore = useMay('restoreUser');
  const mayPurge = useMay('purgeUser');
  const reason = mayRestore ? (days === null ? t('users.expired') : null) : t('states.noRole');
  return (
    <>
      <Button
        look="primary"
        isBusy={isBusy}
        reason={isTaken && newName.trim() === '' ? t('users.nameTaken') : reason}
        onPress={onRestore}
      >
        {t('users.restore')}
      </Button>
      <Button look="danger" reason={mayPurge ? null : t('states.noRole')} onPress={onPurge}>
        {t('users.purge')}
      </Button>
    </>
  );
}

function Facts({
  user,
  days,
}: {
  readonly user: DirectoryUser;
  readonly days: number | null;
}): ReactNode {
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('users.deletedOn')}</dt>
        <dd>{user.deletedDateTime === null ? '–' : formatDate(user.deletedDateTime)}</dd>
      </div>
      <div>
        <dt>{t('users.daysLeft')}</dt>
        <dd>{days === null ? t('users.expired') : t('users.daysLeftOf', { days })}</dd>
      </div>
    </dl>
  );
}

function isNameTaken({ code, targets }: RequestFailed): boolean {
  return code === 'ObjectConflict' && targets.includes('userPrincipalName');
}

function useRestore(user: DirectoryUser, onClose: () => void) {
  const navigate = useNavigate();
  const name = user.displayName ?? user.userPrincipalName;
  return useMutation({
    mutationFn: (newName: string | null) => restoreUserAs(user.id, newName),
    onSuccess: async () => {
      onClose();
      notify({
        text: t('users.restored', { name }),
        action: {
          label: t('users.showUser'),
          onPress: () => void navigate({ to: '/users', search: { user: user.id } }),
        },
      });
      await refreshAfterChange();
    },
  });
}

function Purge({
  user,
  onCancel,
  onDone,
}: {
  readonly user: DirectoryUser;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const names = useProductNames();
  const name = user.displayName ?? user.userPrincipalName;
  const purge = useMutation({
    mutationFn: () => purgeUser(user.id),
    onSuccess: async () => {
      onDone();
      notify({ text: t('users.purged', { name }) });
      await refreshAfterChange();
    },
    onError: (error) => notify({ text: failureText(error, names), tone: 'failed' }),
  });
  return (
    <Confirm
      title={t('users.purgeAsk', { name })}
      confirm={t('users.purge')}
      isBusy={purge.isPending}
      onConfirm={() => purge.mutate()}
      onCancel={onCancel}
    >
      {t('users.purgeText', { name })}
    </Confirm>
  );
}
