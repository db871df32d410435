import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { LicensePath, PersonLicensesBody } from '../../api/person.ts';
import type { DirectoryUser } from '../../client/directory.ts';
import { userQuery } from '../app/person-queries.ts';
import { personLicensesQuery } from '../app/queries.ts';
import { t } from '../app/texts.ts';
import { Avatar } from '../components/avatar.tsx';
import { Status } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { Pane } from '../components/pane.tsx';
import { FailedState, Skeleton } from '../components/states.tsx';
import { type TabItem, Tabs } from '../components/tabs.tsx';
import { UnsavedGuard } from '../components/unsaved-guard.tsx';
import { PersonAccount } from './person-account.tsx';
import { PersonActivity } from './person-activity.tsx';
import { PersonGroups } from './person-groups.tsx';
import { PersonHead } from './person-head.tsx';
import { PersonLicenses } from './person-licenses.tsx';
import { PersonWhy } from './person-why.tsx';
import { type AccountForm, useAccountForm } from './use-account-form.ts';
import { type LicensesForm, useLicensesForm } from './use-licenses-form.ts';

/** One person, over whatever page: account, licenses and apps, why they have each, groups, history. */
export function UserPane({ userId }: { readonly userId: string }): ReactNode {
  const close = useClose();
  const isLate = useIsLate();
  const user = useQuery(userQuery(userId));
  const licenses = useQuery(personLicensesQuery(userId));
  if (user.data !== undefined && licenses.data !== undefined) {
    return <LoadedPane user={user.data} licenses={licenses.data} onClose={close} />;
  }
  const failed = [user, licenses].find(({ isError }) => isError);
  if (failed === undefined && !isLate) return null;
  return (
    <Pane title={user.data?.displayName ?? t('person.title')} onClose={close}>
      {failed === undefined ? (
        <Skeleton />
      ) : (
        <FailedState error={failed.error} onRetry={() => void failed.refetch()} />
      )}
    </Pane>
  );
}

/** Loading that is over sooner than this, in milliseconds, shows nothing: the pane comes in once, with its person. */
const quickMilliseconds = 250;

function useIsLate(): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), quickMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
}

function useClose(): () => void {
  const navigate = useNavigate();
  return () =>
    void navigate({
      to: '.',
      search: ({ user: _user, userTab: _tab, ...rest }) => rest,
      resetScroll: false,
    });
}

const tabIds = ['account', 'licenses', 'why', 'groups', 'activity'] as const;
type TabId = (typeof tabIds)[number];

function LoadedPane({
  user,
  licenses,
  onClose,
}: {
  readonly user: DirectoryUser;
  readonly licenses: PersonLicensesBody;
  readonly onClose: () => void;
}): ReactNode {
  const [tab, showTab] = useTab();
  const account = useAccountForm(user);
  const form = useLicensesForm(user, licenses);
  return (
    <>
      <Pane
        title={user.displayName}
        subtitle={user.userPrincipalName}
        mark={<Avatar id={user.id} name={user.displayName} size={56} />}
        onClose={onClose}
        {...(isForm(tab) ? { footer: <Footer tab={tab} account={account} form={form} /> } : {})}
      >
        <PersonHead user={user} licenses={licenses} onClose={onClose} />
        <Tabs
          label={user.displayName}
          items={tabsOf({ user, licenses, account, form })}
          selected={tab}
          onSelect={showTab}
        />
      </Pane>
      <UnsavedGuard
        isDirty={account.isDirty || form.isDirty}
        isStaying={({ search }) => 'user' in search && search.user === user.id}
      />
    </>
  );
}

function useTab(): readonly [TabId, (tab: string) => void] {
  const { userTab } = useSearch({ strict: false });
  const navigate = useNavigate();
  return [
    tabIds.find((id) => id === userTab) ?? 'account',
    (tab) =>
      void navigate({
        to: '.',
        search: (old) => ({ ...old, userTab: tab }),
        replace: true,
        resetScroll: false,
      }),
  ];
}

type Forms = {
  readonly account: AccountForm;
  readonly form: LicensesForm;
};

function tabsOf({
  user,
  licenses,
  account,
  form,
}: Forms & {
  readonly user: DirectoryUser;
  readonly licenses: PersonLicensesBody;
}): readonly TabItem[] {
  const content: Readonly<Record<TabId, ReactNode>> = {
    account: (
      <PersonAccount
        values={account.values}
        errors={account.errors}
        onChange={account.change}
        refusal={account.refusal}
      />
    ),
    licenses: <PersonLicenses form={form} licenses={licenses.value} />,
    why: <PersonWhy userId={user.id} licenses={licenses.value} />,
    groups: <PersonGroups userId={user.id} isDeleted={user.deletedDateTime !== null} />,
    activity: <PersonActivity userId={user.id} />,
  };
  const isWell = ({ error }: LicensePath): boolean => error === null;
  const held = licenses.value.filter(({ paths }) => paths.some(({ state }) => state !== 'Error'));
  const failing = licenses.value.filter(({ paths }) => !paths.every(isWell)).length;
  return tabIds.map((id) => ({
    id,
    label: t(`person.tab.${id}`),
    content: content[id],
    ...(id === 'licenses' && held.length > 0 ? { count: String(held.length) } : {}),
    ...(id === 'why' && failing > 0 ? { count: String(failing), tone: 'warn' as const } : {}),
  }));
}

/** Tabs on which something is changed and saved. */
type FormTab = 'account' | 'licenses';

function isForm(tab: TabId): tab is FormTab {
  return tab === 'account' || tab === 'licenses';
}

function Footer({ tab, account, form }: Forms & { readonly tab: FormTab }): ReactNode {
  const shown = tab === 'account' ? account : form;
  return (
    <>
      <Button
        look="primary"
        onPress={() => void shown.save()}
        isBusy={shown.isSaving}
        reason={shown.refusal ?? shown.notYet}
      >
        {t('states.save')}
      </Button>
      {shown.isDirty && <Button onPress={shown.reset}>{t('person.reset')}</Button>}
      {shown.isDirty && shown.notYet !== null && (
        <Status tone="warn" icon={<TriangleAlert size={15} aria-hidden="true" />}>
          {shown.notYet}
        </Status>
      )}
    </>
  );
}
