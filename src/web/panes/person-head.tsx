import { Ban, CircleCheck, RotateCcw, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { PersonLicensesBody } from '../../api/person.ts';
import { deleteUser, type DirectoryUser, restoreUser, updateUser } from '../../client/directory.ts';
import { textOf } from '../app/field-errors.ts';
import { formatDate } from '../app/format.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { useMay, useMe } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { Badge, Status } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { notify } from '../components/notify.tsx';
import { Confirm } from '../components/pane.tsx';
import styles from './person-head.module.css';

/** Days for which a deleted person can be restored (rules.md 7). */
const restorableDays = 30;
const dayMilliseconds = 86_400_000;

type PersonHeadProps = {
  readonly user: DirectoryUser;
  readonly licenses: PersonLicensesBody;
  readonly onClose: () => void;
};

/** State of a person and what can be done with them as a whole. */
export function PersonHead({ user, licenses, onClose }: PersonHeadProps): ReactNode {
  const isDeleted = user.deletedDateTime !== null;
  return (
    <div className={styles.head}>
      <div className={styles.states}>
        {!isDeleted && <SignInState isAllowed={user.accountEnabled} />}
        {user.userType === 'Guest' && <Badge tone="accent">{t('person.guest')}</Badge>}
        {user.onPremisesSyncEnabled === true && <Badge>{t('person.synchronized')}</Badge>}
        {user.deletedDateTime !== null && (
          <Badge tone="bad">
            {t('person.deletedUntil', {
              date: formatDate(
                new Date(
                  Date.parse(user.deletedDateTime) + restorableDays * dayMilliseconds,
                ).toISOString(),
              ),
            })}
          </Badge>
        )}
      </div>
      <div className={styles.commands}>
        {isDeleted ? (
          <RestoreCommand user={user} />
        ) : (
          <>
            <SignInCommand user={user} />
            <DeleteCommand user={user} licenses={licenses} onDeleted={onClose} />
          </>
        )}
      </div>
    </div>
  );
}

function SignInState({ isAllowed }: { readonly isAllowed: boolean }): ReactNode {
  return isAllowed ? (
    <Status tone="ok" icon={<CircleCheck size={15} aria-hidden="true" />}>
      {t('person.signInAllowed')}
    </Status>
  ) : (
    <Status tone="bad" icon={<Ban size={15} aria-hidden="true" />}>
      {t('person.signInBlocked')}
    </Status>
  );
}

/** Runs a change, tells what came of it, and whether it runs. */
function useRun(): readonly [boolean, (work: () => Promise<unknown>) => Promise<void>] {
  const [isBusy, setIsBusy] = useState(false);
  return [
    isBusy,
    async (work) => {
      setIsBusy(true);
      try {
        await work();
        await refreshAfterChange();
      } catch (error) {
        notify({ text: textOf(error), tone: 'failed' });
      } finally {
        setIsBusy(false);
      }
    },
  ];
}

function SignInCommand({ user }: { readonly user: DirectoryUser }): ReactNode {
  const may = useMay('updateSensitiveUserProperties');
  const isSelf = useMe().id === user.id;
  const [isBusy, run] = useRun();
  const set = (accountEnabled: boolean): Promise<unknown> =>
    updateUser(user.id, { accountEnabled });
  const isBlocking = user.accountEnabled;
  const reason = isSelf ? t('person.notYourself') : null;
  return (
    <Button
      icon={
        isBlocking ? (
          <Ban size={16} aria-hidden="true" />
        ) : (
          <CircleCheck size={16} aria-hidden="true" />
        )
      }
      isBusy={isBusy}
      reason={may ? reason : t('states.noRole')}
      onPress={() =>
        void run(async () => {
          await set(!isBlocking);
          notify({
            text: t(isBlocking ? 'person.blocked' : 'person.unblocked', { name: user.displayName }),
            action: {
              label: t('states.undo'),
              onPress: () => void run(() => set(isBlocking)),
            },
          });
        })
      }
    >
      {t(isBlocking ? 'person.block' : 'person.unblock')}
    </Button>
  );
}

function DeleteCommand({
  user,
  licenses,
  onDeleted,
}: {
  readonly user: DirectoryUser;
  readonly licenses: PersonLicensesBody;
  readonly onDeleted: () => void;
}): ReactNode {
  const may = useMay('deleteUser');
  const isSelf = useMe().id === user.id;
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, run] = useRun();
  const remove = (): Promise<void> =>
    run(async () => {
      await deleteUser(user.id);
      onDeleted();
      notify({
        text: t('person.deleted', { name: user.displayName }),
        action: {
          label: t('person.restore'),
          onPress: () => void run(() => restoreUser(user.id)),
        },
      });
    });
  return (
    <>
      <Button
        look="danger"
        icon={<Trash2 size={16} aria-hidden="true" />}
        reason={may ? (isSelf ? t('person.notYourself') : null) : t('states.noRole')}
        onPress={() => setIsAsking(true)}
      >
        {t('person.delete')}
      </Button>
      {isAsking && (
        <Confirm
          title={t('person.deleteQuestion', { name: user.displayName })}
          confirm={t('person.delete')}
          isBusy={isBusy}
          onConfirm={() => void remove().then(() => setIsAsking(false))}
          onCancel={() => setIsAsking(false)}
        >
          {t('person.deleteText', { licenses: licenses.value.length, days: restorableDays })}
        </Confirm>
      )}
    </>
  );
}

function RestoreCommand({ user }: { readonly user: DirectoryUser }): ReactNode {
  const may = useMay('restoreUser');
  const [isBusy, run] = useRun();
  return (
    <Button
      icon={<RotateCcw size={16} aria-hidden="true" />}
      isBusy={isBusy}
      reason={may ? null : t('states.noRole')}
      onPress={() =>
        void run(async () => {
          await restoreUser(user.id);
          notify({ text: t('person.restored', { name: user.displayName }) });
        })
      }
    >
      {t('person.restore')}
    </Button>
  );
}
