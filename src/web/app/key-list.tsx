import type { ReactNode } from 'react';
import { Pane } from '../components/pane.tsx';
import styles from './key-list.module.css';
import { namedPages } from './page-list.ts';
import { t } from './texts.ts';

/** Every key that works everywhere. */
export function KeyList({ onClose }: { readonly onClose: () => void }): ReactNode {
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['Ctrl', 'K'], t('shell.keySearch')],
    [['/'], t('shell.keyPageSearch')],
    [['F6'], t('shell.keyRegions')],
    [['Esc'], t('shell.keyEscape')],
    [['?'], t('shell.keyList')],
  ];
  return (
    <Pane title={t('shell.keys')} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map(([pressed, what]) => (
          <div key={what}>
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
        {namedPages.map(
          ({ to, key, label }) =>
            key !== undefined && (
              <div key={to}>
                <dt>
                  <kbd>G</kbd> <span className="muted small">{t('shell.then')}</span>{' '}
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t('shell.keyGo', { page: t(label) })}</dd>
              </div>
            ),
        )}
      </dl>
    </Pane>
  );
}
