import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { MeBody } from '../../api/organization.ts';
import { Avatar } from '../components/avatar.tsx';
import menu from '../components/menu.module.css';
import { leave } from './leave.ts';
import { currentLanguage, type Language, languages, showLanguage, t } from './texts.ts';
import styles from './top-bar.module.css';

/** Who is signed in, in which language, and the way out. */
export function AccountMenu({ me }: { readonly me: MeBody }): ReactNode {
  return (
    <MenuTrigger>
      <Button className={styles.me ?? ''} aria-label={t('shell.account', { name: me.displayName })}>
        <Avatar id={me.id ?? 'allot'} name={me.displayName} />
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end">
        <Menu
          className={menu.menu ?? ''}
          onAction={(key) => {
            if (key === 'sign-out') void leave();
            else void showLanguage(key === 'de' ? 'de' : 'en');
          }}
        >
          <MenuSection>
            <Header className={menu.header ?? ''}>
              <b>{me.displayName}</b>
              <span className="muted tiny">{me.userPrincipalName}</span>
            </Header>
          </MenuSection>
          <MenuSection selectionMode="single" selectedKeys={[currentLanguage()]}>
            <Header className={menu.header ?? ''}>{t('shell.language')}</Header>
            {(Object.keys(languages) as Language[]).map((language) => (
              <MenuItem key={language} id={language} className={menu.item ?? ''}>
                {languages[language]}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection aria-label={t('shell.signOut')}>
            <MenuItem id="sign-out" className={menu.item ?? ''}>
              {t('shell.signOut')}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
