import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './form-error.module.css';

/** What a form was refused for, where it belongs to none of its fields. Read out when it appears. */
export function FormError({ text }: { readonly text: string | null }): ReactNode {
  return (
    <div role="alert" className={text === null ? styles.empty : ''}>
      {text !== null && (
        <p className={styles.error}>
          <CircleAlert size={16} aria-hidden="true" />
          <span>{text}</span>
        </p>
      )}
    </div>
  );
}
