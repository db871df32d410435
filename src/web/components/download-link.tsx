import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import buttons from './button.module.css';

/** A file of the server to be saved. It looks like a button, and is a link: what it gives is an address. */
export function DownloadLink({
  href,
  look = 'normal',
  children,
}: {
  readonly href: string;
  readonly look?: 'normal' | 'quiet';
  readonly children: ReactNode;
}): ReactNode {
  return (
    <a href={href} download className={`${buttons.button} ${buttons[look]}`}>
      <Download size={16} aria-hidden="true" />
      {children}
    </a>
  );
}
