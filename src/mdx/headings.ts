import GithubSlugger, { slug } from 'github-slugger';
import type { Heading as HeadingNode } from 'mdast';
import type { Heading } from './body.ts';

/** The id of a heading on the page, by its slug. Nothing else on the page has an id that begins so, whatever a heading is called. */
export const headingId = (slug: string): string => `h-${slug}`;

/** Slugs and levels of the headings of one body, in order: the highest level becomes 3, none is deeper than 6. */
export function outline(headings: readonly { node: HeadingNode; text: string }[]): Map<HeadingNode, Heading> {
  const slugger = new GithubSlugger();
  const highest = headings.reduce((least, { node }) => Math.min(least, node.depth), 6);
  return new Map(
    headings.map(({ node, text }) => {
      const depth = Math.min(6, node.depth - highest + 3);
      // A heading without letters or digits still needs an id.
      const own = slugger.slug(slug(text) === '' ? 'section' : text);
      return [node, { depth, slug: own, id: headingId(own), text }];
    }),
  );
}
