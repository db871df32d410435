import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { DirectoryGroup } from '../../client/directory.ts';
import { groupQuery } from '../app/group-queries.ts';
import { groupKindText } from '../app/group-text.ts';
import { useMay } from '../app/session.ts';
import { t, withPageTexts } from '../app/texts.ts';
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { GroupMembers } from '../components/group-members.tsx';
import { Page } from '../components/page.tsx';
import { QueryView } from '../components/query-view.tsx';
import { Skeleton } from '../components/states.tsx';
import { Tabs } from '../components/tabs.tsx';

const GroupOwners = lazy(async () => ({
  default: (await withPageTexts(import('../components/group-owners.tsx'))).GroupOwners,
}));
const GroupProperties = lazy(async () => ({
  default: (await withPageTexts(import('../components/group-properties.tsx'))).GroupProperties,
}));
const GroupLicenses = lazy(async () => ({
  default: (await withPageTexts(import('../components/group-licenses.tsx'))).GroupLicenses,
}));
const DeleteGroup = lazy(async () => ({
  default: (await withPageTexts(import('../components/delete-group.tsx'))).DeleteGroup,
}));

const tabIds = ['members', 'owners', 'properties', 'licenses'] as const;

/** One group: members, owners, properties, licenses. */
export function GroupPage(): ReactNode {
  const { groupId } = useParams({ from: '/groups/$groupId' });
  const query = useQuery(groupQuery(groupId));
  const group = query.data;
  return (
    <Page
      title={group?.displayName ?? t('groups.group')}
      crumbs={[{ label: t('groups.title'), link: { to: '/groups' } }]}
      badge={group !== undefined && <Kind group={group} />}
      {...(group === undefined || group.description === null ? {} : { lede: group.description })}
      commands={group !== undefined && <DeleteCommand group={group} />}
    >
      <QueryView query={query}>{(loaded) => <Content group={loaded} />}</QueryView>
    </Page>
  );
}

function Kind({ group }: { readonly group: DirectoryGroup }): ReactNode {
  return (
    <>
      <Badge tone="accent">{groupKindText(group)}</Badge>
      {group.groupTypes.includes('DynamicMembership') && <Badge>{t('groups.dynamic')}</Badge>}
      {group.onPremisesSyncEnabled === true && <Badge>{t('groups.synchronized')}</Badge>}
    </>
  );
}

function Content({ group }: { readonly group: DirectoryGroup }): ReactNode {
  const { tab } = useSearch({ from: '/groups/$groupId' });
  const navigate = useNavigate();
  const content: Readonly<Record<(typeof tabIds)[number], ReactNode>> = {
    members: <GroupMembers group={group} />,
    owners: <GroupOwners group={group} />,
    properties: <GroupProperties key={group.id} group={group} />,
    licenses: <GroupLicenses group={group} />,
  };
  return (
    <Tabs
      label={group.displayName}
      selected={tabIds.find((id) => id === tab) ?? 'members'}
      onSelect={(next) =>
        void navigate({ to: '.', search: (old) => ({ ...old, tab: next }), replace: true })
      }
      items={tabIds.map((id) => ({
        id,
        label: t(`groups.tab.${id}`),
        content: <Suspense fallback={<Skeleton rows={3} />}>{content[id]}</Suspense>,
      }))}
    />
  );
}

function DeleteCommand({ group }: { readonly group: DirectoryGroup }): ReactNode {
  const may = useMay('deleteGroup');
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button
        look="danger"
        icon={<Trash2 size={16} aria-hidden="true" />}
        reason={may ? null : t('states.noRole')}
        onPress={() => setIsAsking(true)}
      >
        {t('groups.delete')}
      </Button>
      {isAsking && (
        <Suspense fallback={null}>
          <DeleteGroup group={group} onClose={() => setIsAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
