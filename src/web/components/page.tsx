import { Link, type LinkProps } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useHeadingFocus } from '../app/arrival.ts';
import styles from './page.module.css';

/** Where a page stands below another. */
export type Crumb = { readonly label: string; readonly link: LinkProps };

/** The head of every page: where it stands, its name, what it is for, its commands. */
export function Page({
  title,
  badge,
  lede,
  crumbs = [],
  commands,
  children,
}: {
  readonly title: string;
  readonly badge?: ReactNode;
  readonly lede?: ReactNode;
  readonly crumbs?: readonly Crumb[];
  /** Buttons at the right; they never change place. */
  readonly commands?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const heading = useHeadingFocus(title);
  useEffect(() => {
    document.title = `${title} – Allot`;
  }, [title]);
  return (
    <div className={styles.page}>
      {crumbs.length > 0 && (
        <nav className={styles.crumbs} aria-label={title}>
          {crumbs.map(({ label, link }) => (
            <span key={label}>
              <Link {...link}>{label}</Link>
              <ChevronRight size={14} aria-hidden="true" />
            </span>
          ))}
          <span aria-current="page">{title}</span>
        </nav>
      )}
      <header className={styles.head}>
        <div className={styles.title}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {badge}
          {lede !== undefined && <p className="muted">{lede}</p>}
        </div>
        {commands !== undefined && <div className={styles.commands}>{commands}</div>}
      </header>
      {children}
    </div>
  );
}

/** A white sheet on the page. */
export function Card({
  label,
  children,
  isFlush = false,
  isFilling = false,
}: {
  readonly label?: string;
  readonly children: ReactNode;
  /** Without a margin inside: tables fill it to the edge. */
  readonly isFlush?: boolean;
  /** As high as the page leaves room for: what is inside scrolls. */
  readonly isFilling?: boolean;
}): ReactNode {
  return (
    <section
      className={`${styles.card} ${isFlush ? '' : styles.padded} ${isFilling ? styles.filling : ''}`}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </section>
  );
}

/** The row of filters and commands above a list: what comes after `end` stands at the right. */
export function CommandBar({
  children,
  end,
}: {
  readonly children?: ReactNode;
  readonly end?: ReactNode;
}): ReactNode {
  return (
    <div className={styles.bar}>
      {children}
      <span className={styles.space} />
      {end}
    </div>
  );
}
