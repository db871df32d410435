import type { ReactNode } from 'react';
import styles from './avatar.module.css';

/** Degrees of the color circle. */
const hues = 360;
/** Ids are random: their first digits spread evenly over the hues. */
const digits = 4;

/** A hue that belongs to an id for good. */
function hueOf(id: string): number {
  return Number.parseInt(id.replaceAll(/[^0-9a-f]/gi, '').slice(0, digits) || '0', 16) % hues;
}

/** "Adele Vance" → "AV". */
function initialsOf(name: string): string {
  const words = name.split(/[\s,]+/).filter((word) => /\p{L}/u.test(word));
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : undefined];
  return letters
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}

/** The coin of a person. The name stands beside it: it says nothing by itself. */
export function Avatar({
  id,
  name,
  size = 28,
}: {
  readonly id: string;
  readonly name: string;
  readonly size?: 22 | 28 | 40 | 56;
}): ReactNode {
  return (
    <span
      aria-hidden="true"
      className={`${styles.avatar} ${styles[`s${size}`]}`}
      style={{ '--hue': hueOf(id) }}
    >
      {initialsOf(name)}
    </span>
  );
}

/** "Microsoft 365 E3" → "E3"; "Power BI Pro" → "PB". */
function monogramOf(productName: string): string {
  const words = productName.replaceAll(/\(.*?\)/g, '').split(/[\s-]+/);
  const edition = words.find((word) => /^[A-Z]\d$/.test(word));
  if (edition !== undefined) return edition;
  const telling = words.filter(
    (word) => /^\p{L}/u.test(word) && !/^(Microsoft|Office|for|of|and|the)$/i.test(word),
  );
  const [first = productName, second] = telling;
  return second === undefined
    ? first.slice(0, 2)
    : `${first.charAt(0)}${second.charAt(0)}`.toUpperCase();
}

/** The mark of a product: two letters on a color of its own. */
export function ProductMark({
  skuId,
  name,
}: {
  readonly skuId: string;
  readonly name: string;
}): ReactNode {
  return (
    <span aria-hidden="true" className={styles.mark} style={{ '--hue': hueOf(skuId) }}>
      {monogramOf(name)}
    </span>
  );
}
