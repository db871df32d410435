import { Link } from '@tanstack/react-router';
import { Building2, CircleHelp, Menu as MenuIcon, Moon, Search, Sun } from 'lucide-react';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { IconButton } from '../components/button.tsx';
import { AccountMenu } from './account-menu.tsx';
import { useMe } from './session.ts';
import { t, withOtherTexts } from './texts.ts';
import { chooseTheme, useTheme } from './theme.ts';
import styles from './top-bar.module.css';

const SearchDialog = lazy(async () => ({
  default: (await withOtherTexts(import('./search-dialog.tsx'))).SearchDialog,
}));

/** After this time the first page has loaded, in milliseconds. */
const quietMilliseconds = 500;

/** Whose licenses these are, search over everything, help, colors, who is signed in. */
export function TopBar({ onOpenNavigation }: { readonly onOpenNavigation: () => void }): ReactNode {
  const me = useMe();
  const theme = useTheme();
  const [isSearching, setIsSearching] = useState(false);
  useSearchKey(() => setIsSearching(true));
  return (
    <header className={styles.top}>
      <span className={styles.drawerButton}>
        <IconButton
          label={t('shell.openNavigation')}
          icon={<MenuIcon size={18} />}
          onPress={onOpenNavigation}
        />
      </span>
      <Link to="/" className={styles.logo}>
        <span aria-hidden="true" className={styles.bars}>
          <b />
          <b />
          <b />
        </span>
        Allot
      </Link>
      <span className={styles.organization}>
        <Building2 size={16} strokeWidth={1.75} aria-hidden="true" />
        <span className="ellipsis">{me.organization.displayName}</span>
      </span>
      <Button
        className={styles.search ?? ''}
        aria-label={t('shell.search')}
        aria-keyshortcuts="Control+K Meta+K"
        onPress={() => setIsSearching(true)}
      >
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
        <span className="ellipsis">{t('shell.search')}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </Button>
      <Link to="/help/{-$topic}" params={{}} className={styles.help} aria-label={t('shell.help')}>
        <CircleHelp size={18} strokeWidth={1.75} aria-hidden="true" />
      </Link>
      <IconButton
        label={theme === 'dark' ? t('shell.themeLight') : t('shell.themeDark')}
        icon={theme === 'dark' ? <Moon size={18} /> : <Sun size={18} />}
        onPress={() => chooseTheme(theme === 'dark' ? 'light' : 'dark')}
      />
      <AccountMenu me={me} />
      {isSearching && (
        <Suspense fallback={null}>
          <SearchDialog onClose={() => setIsSearching(false)} />
        </Suspense>
      )}
    </header>
  );
}

/** Search is fetched when everything else has come, so that what is typed right after Ctrl K arrives in it. */
function useSearchKey(open: () => void): void {
  useEffect(() => {
    const timer = setTimeout(
      () => void withOtherTexts(import('./search-dialog.tsx')),
      quietMilliseconds,
    );
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      open();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}
