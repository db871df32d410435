import { Link } from '@tanstack/react-router';
import type { Token, Tokens } from 'marked';
import type { ReactNode } from 'react';
import styles from './markdown.module.css';

/** Text that was written as Markdown. What it cannot show stands as it was written. */
export function Markdown({ tokens }: { readonly tokens: readonly Token[] }): ReactNode {
  return <div className={styles.text}>{tokens.map(block)}</div>;
}

/** Tokens have no identity but their place; they never move. */
function block(token: Token, place: number): ReactNode {
  switch (token.type) {
    case 'space':
      return null;
    case 'heading':
      return <h2 key={place}>{inlines(token)}</h2>;
    case 'paragraph':
      return <p key={place}>{inlines(token)}</p>;
    case 'code':
      return (
        <pre key={place}>
          <code>{textOf(token)}</code>
        </pre>
      );
    case 'list':
      return (
        <ul key={place}>
          {itemsOf(token).map((item, at) => (
            <li key={at}>{item.tokens.map(block)}</li>
          ))}
        </ul>
      );
    case 'text':
      return <span key={place}>{inlines(token)}</span>;
    default:
      return <p key={place}>{token.raw}</p>;
  }
}

function itemsOf(token: Token): readonly Tokens.ListItem[] {
  return 'items' in token && Array.isArray(token.items) ? token.items : [];
}

function inlines(token: Token): ReactNode {
  const inner = 'tokens' in token ? token.tokens : undefined;
  return inner === undefined ? textOf(token) : inner.map(inline);
}

function inline(token: Token, place: number): ReactNode {
  switch (token.type) {
    case 'codespan':
      return <code key={place}>{textOf(token)}</code>;
    case 'strong':
      return <b key={place}>{inlines(token)}</b>;
    case 'em':
      return <em key={place}>{inlines(token)}</em>;
    case 'link':
      return <TextLink key={place} href={hrefOf(token)} label={inlines(token)} />;
    default:
      return textOf(token);
  }
}

/** Pages of help link to each other by file name. */
function TextLink({
  href,
  label,
}: {
  readonly href: string;
  readonly label: ReactNode;
}): ReactNode {
  const topic = /^(\w+)\.md$/.exec(href)?.[1];
  if (topic === undefined) return <a href={href}>{label}</a>;
  return (
    <Link to="/help/{-$topic}" params={{ topic }}>
      {label}
    </Link>
  );
}

function hrefOf(token: Token): string {
  return 'href' in token && typeof token.href === 'string' ? token.href : '';
}

function textOf(token: Token): string {
  return 'text' in token && typeof token.text === 'string' ? token.text : token.raw;
}
