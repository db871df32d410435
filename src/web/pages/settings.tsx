import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { leave } from '../app/leave.ts';
import { choosePagedLists, usePagedLists } from '../app/paged-lists.ts';
import { pricesQuery, settingsQuery } from '../app/queries.ts';
import { useMay, useMe } from '../app/session.ts';
import { currentLanguage, type Language, languages, showLanguage, t } from '../app/texts.ts';
import { chooseTheme, useTheme } from '../app/theme.ts';
import { Avatar } from '../components/avatar.tsx';
import { Button } from '../components/button.tsx';
import { ClockSettings } from '../components/clock-settings.tsx';
import { Checkbox } from '../components/checkbox.tsx';
import { Select } from '../components/select.tsx';
import { LicensingSettings } from '../components/licensing-settings.tsx';
import { Card, Page } from '../components/page.tsx';
import { PricesSettings } from '../components/prices-settings.tsx';
import { QueryView } from '../components/query-view.tsx';
import { roleNames } from '../app/role-names.ts';
import styles from './settings.module.css';

/** How licensing behaves, what products cost, how the pages look in this browser, who is signed in. */
export function SettingsPage(): ReactNode {
  const { organization } = useMe();
  const settings = useQuery(settingsQuery);
  const mayReadPrices = useMay('readSubscriptions');
  const prices = useQuery({ ...pricesQuery, enabled: mayReadPrices });
  return (
    <Page
      title={t('settings.title')}
      lede={t('settings.lede', { organization: organization.displayName })}
    >
      <div className={styles.cards}>
        <Card>
          <QueryView query={settings} rows={3}>
            {(body) => <LicensingSettings settings={body} />}
          </QueryView>
        </Card>
        <div className={styles.own}>
          <BrowserCard />
          {organization.clockAheadMilliseconds !== null && (
            <Card>
              <ClockSettings />
            </Card>
          )}
          <SessionCard />
        </div>
        {mayReadPrices && (
          <div className={styles.wide}>
            <Card>
              <QueryView query={prices} rows={3}>
                {(body) => <PricesSettings prices={body} />}
              </QueryView>
            </Card>
          </div>
        )}
      </div>
    </Page>
  );
}

function BrowserCard(): ReactNode {
  const theme = useTheme();
  const isPaged = usePagedLists();
  return (
    <Card>
      <div className={styles.fields}>
        <h2>{t('settings.appearance')}</h2>
        <Select
          label={t('shell.language')}
          value={currentLanguage()}
          choices={Object.entries(languages).map(([id, label]) => ({ id, label }))}
          onChange={(id) => void showLanguage(languageOf(id))}
        />
        <Select
          label={t('settings.theme')}
          value={theme}
          choices={[
            { id: 'light', label: t('settings.light') },
            { id: 'dark', label: t('settings.dark') },
          ]}
          onChange={(id) => chooseTheme(id === 'dark' ? 'dark' : 'light')}
        />
        <div>
          <Checkbox isSelected={isPaged} onChange={choosePagedLists}>
            {t('settings.pagedLists')}
          </Checkbox>
          <p className="muted small">{t('settings.pagedListsHint')}</p>
        </div>
      </div>
    </Card>
  );
}

function languageOf(id: string): Language {
  return id === 'de' ? 'de' : 'en';
}

function SessionCard(): ReactNode {
  const me = useMe();
  const roles = roleNames(me.roles.map(({ roleId }) => roleId));
  return (
    <Card>
      <div className={styles.fields}>
        <h2>{t('settings.session')}</h2>
        <div className={styles.me}>
          <Avatar id={me.id ?? 'allot'} name={me.displayName} size={40} />
          <div>
            <b>{me.displayName}</b>
            <div className="muted small">{me.userPrincipalName}</div>
          </div>
        </div>
        <dl>
          <dt className="muted small">{t('settings.roles')}</dt>
          <dd>{roles.length === 0 ? t('settings.noRoles') : roles.join(', ')}</dd>
        </dl>
        <p className="muted small">{t('settings.sessionText')}</p>
        <div>
          <Button onPress={() => void leave()}>{t('shell.signOut')}</Button>
        </div>
      </div>
    </Card>
  );
}
