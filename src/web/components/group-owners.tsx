import { useQuery } from '@tanstack/react-query';
import { UserMinus, UserPlus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { PersonBrief } from '../../api/people.ts';
import {
  addOwner,
  type DirectoryGroup,
  type GroupOwner,
  removeOwner,
} from '../../client/directory.ts';
import { textOf } from '../app/field-errors.ts';
import { ownersQuery } from '../app/group-queries.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { useMay } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { Avatar } from './avatar.tsx';
import { Button } from './button.tsx';
import styles from './group-parts.module.css';
import { notify } from './notify.tsx';
import { Card } from './page.tsx';
import { PeoplePicker } from './people-picker.tsx';
import { PersonLink } from './person-link.tsx';
import { QueryView } from './query-view.tsx';
import { EmptyState } from './states.tsx';

/** Who owns a group. */
export function GroupOwners({ group }: { readonly group: DirectoryGroup }): ReactNode {
  const query = useQuery(ownersQuery(group.id));
  const reason = useMay('changeGroupOwners') ? null : t('states.noRole');
  const [chosen, setChosen] = useState<readonly PersonBrief[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    setIsBusy(true);
    try {
      await work();
    } catch (error) {
      notify({ text: textOf(error), tone: 'failed' });
    } finally {
      await refreshAfterChange();
      setIsBusy(false);
    }
  };
  const add = async (): Promise<void> => {
    for (const { id } of chosen) await addOwner(group.id, id);
    setChosen([]);
  };
  return (
    <QueryView query={query} rows={3}>
      {(owners) => (
        <>
          <OwnersList
            owners={owners}
            reason={reason}
            isBusy={isBusy}
            onRemove={({ id }) => void run(() => removeOwner(group.id, id))}
          />
          <div className={styles.form}>
            <PeoplePicker label={t('groups.addOwners')} people={chosen} onChange={setChosen} />
            <div className={styles.save}>
              <Button
                icon={<UserPlus size={16} aria-hidden="true" />}
                isBusy={isBusy}
                reason={reason ?? (chosen.length === 0 ? t('groups.choosePeople') : null)}
                onPress={() => void run(add)}
              >
                {t('groups.addOwners')}
              </Button>
            </div>
          </div>
        </>
      )}
    </QueryView>
  );
}

function OwnersList({
  owners,
  reason,
  isBusy,
  onRemove,
}: {
  readonly owners: readonly GroupOwner[];
  readonly reason: string | null;
  readonly isBusy: boolean;
  readonly onRemove: (owner: GroupOwner) => void;
}): ReactNode {
  return (
    <div className={styles.list}>
      <Card isFlush label={t('groups.owners')}>
        {owners.length === 0 && <EmptyState title={t('groups.noOwners')} />}
        <ul>
          {owners.map((owner) => (
            <li key={owner.id} className={styles.line}>
              <Avatar id={owner.id} name={owner.displayName} />
              <div className={styles.text}>
                <PersonLink id={owner.id}>{owner.displayName}</PersonLink>
                <p className="muted small">{owner.userPrincipalName}</p>
              </div>
              <Button
                look="quiet"
                icon={<UserMinus size={16} aria-hidden="true" />}
                label={t('groups.removeOwner', { name: owner.displayName })}
                reason={reason}
                isBusy={isBusy}
                onPress={() => onRemove(owner)}
              >
                {t('groups.remove')}
              </Button>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
