import type { ReactNode, RefObject } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { MeBody } from '../../api/organization.ts';
import menu from '../components/menu.module.css';
import { leave } from './leave.ts';
import { currentLanguage, type Language, languages, showLanguage, t } from './texts.ts';

/** What opens from the coin of who is signed in. */
export function AccountEntries({
  me,
  button,
  onClose,
}: {
  readonly me: MeBody;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <Popover
      triggerRef={button}
      isOpen
      onOpenChange={onClose}
      className={menu.popover ?? ''}
      placement="bottom end"
    >
      <Menu
        aria-label={t('shell.account', { name: me.displayName })}
        autoFocus="first"
        className={menu.menu ?? ''}
        onClose={onClose}
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
  );
}
