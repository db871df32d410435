import type { en } from './en/all.ts';

/** Every text of the pages in one language, as ICU messages: a language that lacks one does not compile. */
export type Messages = { readonly [Key in keyof typeof en]: string };
