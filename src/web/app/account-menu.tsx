import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { MeBody } from '../../api/organization.ts';
import { Avatar } from '../components/avatar.tsx';
import { t } from './texts.ts';
import styles from './top-bar.module.css';

const loadEntries = () => import('./account-entries.tsx');
const AccountEntries = lazy(async () => ({ default: (await loadEntries()).AccountEntries }));

/** Who is signed in, in which language, and the way out. The menu is fetched when somebody turns to it. */
export function AccountMenu({ me }: { readonly me: MeBody }): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={button}
        className={styles.me ?? ''}
        aria-label={t('shell.account', { name: me.displayName })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onHoverStart={() => void loadEntries()}
        onFocus={() => void loadEntries()}
        onPress={() => setIsOpen(true)}
      >
        <Avatar id={me.id ?? 'allot'} name={me.displayName} />
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <AccountEntries me={me} button={button} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
