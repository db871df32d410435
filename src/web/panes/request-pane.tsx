import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { GroupRow } from '../../api/overview.ts';
import type { PersonBrief } from '../../api/people.ts';
import type { RequestBody } from '../../api/supply.ts';
import { decideRequest, shareRequest } from '../../client/supply.ts';
import { formatDateTime, formatList } from '../app/format.ts';
import { licensesQuery } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { useToldAction } from '../app/use-told-action.ts';
import { ProductMark } from '../components/avatar.tsx';
import { Button } from '../components/button.tsx';
import { Checkbox } from '../components/checkbox.tsx';
import { TextField } from '../components/fields.tsx';
import { GroupInput } from '../components/group-input.tsx';
import { Pane } from '../components/pane.tsx';
import { PeoplePicker } from '../components/people-picker.tsx';
import { TextButton } from '../components/text-button.tsx';
import styles from '../components/supply.module.css';

/** One request: who asks for whom, and the decision about it. */
export function RequestPane({
  request,
  onClose,
}: {
  readonly request: RequestBody;
  readonly onClose: () => void;
}): ReactNode {
  const { product, requester, note, decision, createdDateTime, sharedWith } = request;
  return (
    <Pane
      title={product.displayName}
      subtitle={t('requests.askedBy', {
        name: requester?.displayName ?? t('requests.gone'),
        date: formatDateTime(createdDateTime),
      })}
      mark={<ProductMark skuId={product.skuId} name={product.displayName} />}
      onClose={onClose}
    >
      {note !== null && <p className={styles.note}>{note}</p>}
      {sharedWith.length > 0 && (
        <p className="muted small">{t('requests.sharedWith', { list: formatList(sharedWith) })}</p>
      )}
      {decision === null ? (
        <>
          <Decide request={request} onClose={onClose} />
          <Share request={request} />
        </>
      ) : (
        <Decided request={request} decision={decision} />
      )}
    </Pane>
  );
}

function Decided({
  request: { people },
  decision,
}: {
  readonly request: RequestBody;
  readonly decision: NonNullable<RequestBody['decision']>;
}): ReactNode {
  const approved = people.filter(({ id }) => decision.approved.includes(id));
  const rejected = people.filter(({ id }) => decision.rejected.includes(id));
  return (
    <div className={styles.stack}>
      <p>{t('requests.decidedBy', { name: decision.by, date: formatDateTime(decision.at) })}</p>
      <PeopleList title={t('requests.approved')} people={approved} />
      <PeopleList title={t('requests.rejected')} people={rejected} />
      {decision.message !== null && <p className={styles.note}>{decision.message}</p>}
    </div>
  );
}

function PeopleList({
  title,
  people,
}: {
  readonly title: string;
  readonly people: readonly PersonBrief[];
}): ReactNode {
  if (people.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {people.map(({ id, displayName, userPrincipalName }) => (
          <li key={id}>
            {displayName} <span className="muted small">{userPrincipalName}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decide({
  request,
  onClose,
}: {
  readonly request: RequestBody;
  readonly onClose: () => void;
}): ReactNode {
  const { id, people, product } = request;
  const [approved, setApproved] = useState<readonly string[]>(people.map((one) => one.id));
  const [group, setGroup] = useState<GroupRow | null>(null);
  const [message, setMessage] = useState('');
  const decide = useToldAction({
    act: (approve: readonly string[]) =>
      decideRequest(id, { approve, groupId: group?.id ?? null, message: message.trim() || null }),
    told: (counts) => t('requests.told', { product: product.displayName, ...counts }),
    onDone: onClose,
  });
  const may = useMay('handleLicenseRequests');
  const reason = may ? null : t('states.noRole');
  return (
    <div className={styles.stack}>
      <ApproveFor people={people} approved={approved} onChange={setApproved} />
      <Supply request={request} count={approved.length} />
      <GroupChoice group={group} onChange={setGroup} />
      <TextField
        label={t('requests.message')}
        hint={t('requests.messageHint')}
        value={message}
        onChange={setMessage}
      />
      <div className={styles.row}>
        <Button
          look="primary"
          reason={reason ?? (approved.length === 0 ? t('requests.chooseSomebody') : null)}
          isBusy={decide.isPending}
          onPress={() => decide.mutate(approved)}
        >
          {t('requests.approve', { count: approved.length })}
        </Button>
        <Button look="danger" reason={reason} onPress={() => decide.mutate([])}>
          {t('requests.reject')}
        </Button>
      </div>
    </div>
  );
}

function ApproveFor({
  people,
  approved,
  onChange,
}: {
  readonly people: readonly PersonBrief[];
  readonly approved: readonly string[];
  readonly onChange: (approved: readonly string[]) => void;
}): ReactNode {
  return (
    <section>
      <h3>{t('requests.approveFor')}</h3>
      <ul className={styles.items}>
        {people.map(({ id, displayName, userPrincipalName }) => (
          <li key={id}>
            <Checkbox
              isSelected={approved.includes(id)}
              onChange={(isOn) =>
                onChange(isOn ? [...approved, id] : approved.filter((one) => one !== id))
              }
            >
              <span>
                {displayName} <span className="muted small">{userPrincipalName}</span>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many licenses there are for those who are approved. */
function Supply({
  request: { product },
  count,
}: {
  readonly request: RequestBody;
  readonly count: number;
}): ReactNode {
  const rows = useQuery(licensesQuery).data?.value;
  if (rows === undefined) return null;
  const available = rows.find(({ skuId }) => skuId === product.skuId)?.available ?? 0;
  return <p className="muted small">{t('requests.available', { available, count })}</p>;
}

function GroupChoice({
  group,
  onChange,
}: {
  readonly group: GroupRow | null;
  readonly onChange: (group: GroupRow | null) => void;
}): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  if (group !== null) {
    return (
      <p>
        {t('requests.toGroup', { group: group.displayName })}{' '}
        <TextButton onPress={() => onChange(null)}>{t('requests.directly')}</TextButton>
      </p>
    );
  }
  return isOpen ? (
    <GroupInput label={t('requests.group')} onPick={onChange} />
  ) : (
    <div>
      <TextButton onPress={() => setIsOpen(true)}>{t('requests.useGroup')}</TextButton>
    </div>
  );
}

function Share({ request: { id } }: { readonly request: RequestBody }): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const [people, setPeople] = useState<readonly PersonBrief[]>([]);
  const share = useToldAction({
    act: (keys: readonly string[]) => shareRequest(id, keys),
    told: () => t('requests.shared'),
    onDone: () => setIsOpen(false),
  });
  if (!isOpen) {
    return (
      <div>
        <TextButton onPress={() => setIsOpen(true)}>{t('requests.share')}</TextButton>
      </div>
    );
  }
  return (
    <section className={styles.stack}>
      <PeoplePicker
        label={t('requests.shareWith')}
        people={people}
        onChange={setPeople}
        autoFocus
      />
      <div>
        <Button
          reason={people.length === 0 ? t('requests.chooseSomebody') : null}
          isBusy={share.isPending}
          onPress={() => share.mutate(people.map((one) => one.id))}
        >
          {t('requests.send')}
        </Button>
      </div>
    </section>
  );
}
