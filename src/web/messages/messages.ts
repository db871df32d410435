import type { firstTexts } from './en/first.ts';
import type { otherTexts } from './en/other.ts';

/** Texts that are there from the start, in one language, as ICU messages: a language that lacks one does not compile. */
export type FirstTexts = { readonly [Key in keyof typeof firstTexts]: string };

/** Texts that come with the first page or pane that says one of them. */
export type OtherTexts = { readonly [Key in keyof typeof otherTexts]: string };
