import { type ComponentName, chapterComponents, planComponents } from './registry.ts';

/** What a body's kind decides: which components it may use, and the ids and levels of its headings, since several bodies may stand on one page. */
export interface Scope {
  /** Begins the id of each heading. */
  headings: string;
  /** Begins the ids of footnotes. */
  footnotes: string;
  /** Level of the highest heading. */
  depth: 2 | 3 | 4;
  components: readonly ComponentName[];
  /** Whether it is printed in a book: headings are pieces of their own, `ref:` links are allowed, and the words are kept with their places. */
  book?: true;
}

/** The body of an account plan. Nothing else on its page has an id that begins with `h-`, whatever a heading is called. */
export const planScope: Scope = { headings: 'h-', footnotes: 'fn-', depth: 3, components: planComponents };

/** The body of a visit, which stands on the page of its account. Neither ids of visits nor those of headings of plans hold `_` at that place. */
export const visitScope = (id: string): Scope => ({
  headings: `v-${id}_`,
  footnotes: `fn-${id}_`,
  depth: 4,
  components: planComponents,
});

/** A page of the playbook, which is the same in every root and can't know anybody's accounts or people. */
export const playbookScope: Scope = { ...planScope, components: ['Callout', 'Playbook'] };

/** Id of a visit on the page of its account. */
export const visitAnchor = (id: string): string => `visit-${id}`;

/** The body of a bid, which stands in the war room and is never printed. */
export const bidScope: Scope = { ...planScope };

/** A chapter: its title is the heading of level 1. Ids are unique in the whole bid, since chapters are printed together. */
export const chapterScope = (id: string): Scope => ({
  headings: `${chapterAnchor(id)}_`,
  footnotes: `fn-${id}_`,
  depth: 2,
  components: chapterComponents,
  book: true,
});

/** An item of the library, which stands in chapters of bids and on the page of the library. */
export const libraryScope = (id: string): Scope => ({
  headings: `l-${id}_`,
  footnotes: `fn-l-${id}_`,
  depth: 2,
  components: chapterComponents.filter((name) => name !== 'Include'),
  book: true,
});

/** Id of a chapter's title in the book. */
export const chapterAnchor = (id: string): string => `c-${id}`;
