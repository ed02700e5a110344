import { type ComponentName, componentNames } from './registry.ts';

/** What a body's kind decides: which components it may use, and the ids and levels of its headings, since several bodies may stand on one page. */
export interface Scope {
  /** Begins the id of each heading. */
  headings: string;
  /** Begins the ids of footnotes. */
  footnotes: string;
  /** Level of the highest heading. */
  depth: 3 | 4;
  components: readonly ComponentName[];
}

/** The body of an account plan. Nothing else on its page has an id that begins with `h-`, whatever a heading is called. */
export const planScope: Scope = { headings: 'h-', footnotes: 'fn-', depth: 3, components: componentNames };

/** The body of a visit, which stands on the page of its account. Neither ids of visits nor those of headings of plans hold `_` at that place. */
export const visitScope = (id: string): Scope => ({
  headings: `v-${id}_`,
  footnotes: `fn-${id}_`,
  depth: 4,
  components: componentNames,
});

/** A page of the playbook, which is the same in every root and can't know anybody's accounts or people. */
export const playbookScope: Scope = { ...planScope, components: ['Callout', 'Playbook'] };

/** Id of a visit on the page of its account. */
export const visitAnchor = (id: string): string => `visit-${id}`;
