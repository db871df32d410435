import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { CircleCheck, UserCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { GroupErrorRow, GroupLicensesBody } from '../../api/groups.ts';
import { groupErrorsQuery, groupLicensingQuery } from '../app/group-queries.ts';
import { formatNumber } from '../app/format.ts';
import { type ProductNames, useProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import { Avatar, ProductMark } from '../components/avatar.tsx';
import { MoreOnScroll } from '../components/more-on-scroll.tsx';
import { Pane } from '../components/pane.tsx';
import { Select } from '../components/select.tsx';
import { EmptyState, FailedState, Skeleton } from '../components/states.tsx';
import { Tabs } from '../components/tabs.tsx';
import { GroupErrorItem } from './group-error-item.tsx';
import { GroupErrorsFooter, keyOf } from './group-errors-footer.tsx';
import styles from './group-errors.module.css';

type PaneProps = {
  readonly groupId: string;
  /** Of which product only; null: of all. */
  readonly skuId: string | null;
  readonly onClose: () => void;
};

/** Whom a group could give what it gives, and whom it could not, with what is to be done (checklist 122 to 126). */
export function GroupErrorsPane({ groupId, skuId, onClose }: PaneProps): ReactNode {
  const [shown, setShown] = useState(skuId);
  const [ticked, setTicked] = useState<ReadonlyMap<string, GroupErrorRow>>(new Map());
  const licensing = useQuery(groupLicensingQuery(groupId));
  const names = useProductNames();
  // A person's pane takes its place; what was ticked is there again afterwards.
  const { user } = useSearch({ strict: false });
  const body = licensing.data;
  const tick = (row: GroupErrorRow, isOn: boolean): void => {
    const next = new Map(ticked);
    if (isOn) next.set(keyOf(row), row);
    else next.delete(keyOf(row));
    setTicked(next);
  };
  return (
    <Pane
      title={t('groupErrors.title')}
      {...(body === undefined ? {} : { subtitle: <Subtitle body={body} /> })}
      {...(body === undefined
        ? {}
        : { mark: <Avatar id={groupId} name={body.displayName} size={40} /> })}
      isOpen={user === undefined}
      onClose={onClose}
      footer={
        <GroupErrorsFooter
          groupId={groupId}
          rows={[...ticked.values()]}
          names={names}
          onDone={() => setTicked(new Map())}
        />
      }
    >
      {body === undefined ? (
        <Waiting query={licensing} />
      ) : (
        <Parts
          body={body}
          names={names}
          shown={shown}
          onShow={(id) => {
            setShown(id);
            setTicked(new Map());
          }}
          ticked={ticked}
          onTick={tick}
        />
      )}
    </Pane>
  );
}

function Waiting({
  query,
}: {
  readonly query: { readonly isError: boolean; readonly error: unknown; refetch: () => unknown };
}): ReactNode {
  if (!query.isError) return <Skeleton />;
  return <FailedState error={query.error} onRetry={() => void query.refetch()} />;
}

function Subtitle({ body }: { readonly body: GroupLicensesBody }): ReactNode {
  return (
    <>
      <Link to="/groups/$groupId" params={{ groupId: body.groupId }} search={{ tab: 'licenses' }}>
        {body.displayName}
      </Link>{' '}
      · <span className="number">{t('groupLicenses.members', { count: body.members })}</span>
    </>
  );
}

type PartsProps = {
  readonly body: GroupLicensesBody;
  readonly names: ProductNames;
  readonly shown: string | null;
  readonly onShow: (skuId: string | null) => void;
  readonly ticked: ReadonlyMap<string, GroupErrorRow>;
  readonly onTick: (row: GroupErrorRow, isOn: boolean) => void;
};

const everything = 'all';

function Parts(props: PartsProps): ReactNode {
  const { body, shown, onShow } = props;
  const [part, setPart] = useState('needed');
  const licenses = body.licenses.filter(({ skuId }) => shown === null || skuId === shown);
  const failing = licenses.reduce((sum, license) => sum + license.failing, 0);
  return (
    <>
      {body.licenses.length > 1 && (
        <Select
          label={t('groupErrors.product')}
          value={shown ?? everything}
          choices={[
            { id: everything, label: t('groupErrors.allProducts') },
            ...body.licenses.map(({ skuId, displayName }) => ({ id: skuId, label: displayName })),
          ]}
          onChange={(id) => onShow(id === everything ? null : id)}
        />
      )}
      <Tabs
        label={t('groupErrors.parts')}
        selected={part}
        onSelect={setPart}
        items={[
          {
            id: 'assigned',
            label: t('groupErrors.assigned'),
            content: <Assigned body={{ ...body, licenses }} />,
          },
          {
            id: 'needed',
            label: t('groupErrors.needed'),
            count: formatNumber(failing),
            tone: failing > 0 ? 'warn' : 'quiet',
            content: <Needed {...props} />,
          },
        ]}
      />
    </>
  );
}

function Assigned({ body }: { readonly body: GroupLicensesBody }): ReactNode {
  return (
    <>
      <ul>
        {body.licenses.map(({ skuId, displayName, active }) => (
          <li key={skuId} className={styles.assigned}>
            <ProductMark skuId={skuId} name={displayName} />
            <span>
              <b>{displayName}</b>
              <span className="muted small number">
                {t('groupErrors.assignedCount', { count: active })}
              </span>
            </span>
            <UserCheck size={16} className={styles.well} aria-hidden="true" />
          </li>
        ))}
      </ul>
      <p>
        <Link to="/groups/$groupId" params={{ groupId: body.groupId }}>
          {t('groupErrors.showMembers')}
        </Link>
      </p>
    </>
  );
}

function Needed({ body, names, shown, ticked, onTick }: PartsProps): ReactNode {
  const query = useInfiniteQuery(groupErrorsQuery(body.groupId, shown));
  if (query.data === undefined) return <Waiting query={query} />;
  const rows = query.data.pages.flatMap(({ value }) => value);
  if (rows.length === 0) {
    return (
      <EmptyState icon={<CircleCheck size={28} />} title={t('groupErrors.none')}>
        {t('groupErrors.noneText')}
      </EmptyState>
    );
  }
  return (
    <>
      <ul aria-label={t('groupErrors.needed')}>
        {rows.map((row) => (
          <GroupErrorItem
            key={keyOf(row)}
            row={row}
            names={names}
            isTicked={ticked.has(keyOf(row))}
            onTick={onTick}
          />
        ))}
      </ul>
      {query.hasNextPage && (
        <MoreOnScroll isBusy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
      )}
    </>
  );
}
