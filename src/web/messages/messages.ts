import type { firstTexts } from './en/first.ts';
import type { otherTexts } from './en/other.ts';
import type { pageTexts } from './en/pages.ts';

/** Texts that are there from the start, in one language, as ICU messages: a language that lacks one does not compile. */
export type FirstTexts = { readonly [Key in keyof typeof firstTexts]: string };

/** Texts that come with the first page or pane that says one of them. */
export type OtherTexts = { readonly [Key in keyof typeof otherTexts]: string };

/** Texts that come with the pages that are seldom the first, besides the other ones. */
export type PageTexts = { readonly [Key in keyof typeof pageTexts]: string };
