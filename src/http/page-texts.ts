import { accepts } from 'hono/accepts';
import type { AppContext } from './context.ts';

/** Texts of the few pages that the server draws itself; all others have theirs in `web/messages`. */
export type PageTexts = {
  readonly language: 'en' | 'de';
  readonly signIn: string;
  readonly signsInOnce: (hours: number) => string;
  readonly linkSpent: string;
  readonly linkSpentWhy: string;
  readonly newLink: string;
};

const en: PageTexts = {
  language: 'en',
  signIn: 'Sign in',
  signsInOnce: (hours) => `This link signs you in once, for ${hours} hours.`,
  linkSpent: 'This link no longer works',
  linkSpentWhy:
    'It was used before, it is past its time, or a part of it is missing. A link works once.',
  newLink: 'For a new one, run this on the machine where Allot runs:',
};

const de: PageTexts = {
  language: 'de',
  signIn: 'Anmelden',
  signsInOnce: (hours) => `Dieser Link meldet Sie einmal an, für ${hours} Stunden.`,
  linkSpent: 'Dieser Link funktioniert nicht mehr',
  linkSpentWhy:
    'Er wurde schon benutzt, seine Zeit ist abgelaufen, oder ein Teil fehlt. Ein Link gilt einmal.',
  newLink: 'Einen neuen gibt dieser Befehl aus, auf dem Rechner, auf dem Allot läuft:',
};

/** The texts in the language that the browser likes best: German where it does, else English. */
export function pageTexts(c: AppContext): PageTexts {
  const best = accepts(c, {
    header: 'Accept-Language',
    supports: ['en', 'de'],
    default: 'en',
    match: (liked) =>
      liked
        .toSorted((one, other) => other.q - one.q)[0]
        ?.type.slice(0, 2)
        .toLowerCase() ?? 'en',
  });
  return best === 'de' ? de : en;
}
