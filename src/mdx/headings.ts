import GithubSlugger, { slug } from 'github-slugger';
import type { Heading as HeadingNode } from 'mdast';
import type { Heading } from './body.ts';
import type { Scope } from './scope.ts';

/** Slugs and levels of the headings of one body, in order: the highest level becomes that of the scope, none is deeper than 6. */
export function outline(
  headings: readonly { node: HeadingNode; text: string }[],
  scope: Scope,
): Map<HeadingNode, Heading> {
  const slugger = new GithubSlugger();
  const highest = headings.reduce((least, { node }) => Math.min(least, node.depth), 6);
  return new Map(
    headings.map(({ node, text }) => {
      const depth = Math.min(6, node.depth - highest + scope.depth);
      // A heading without letters or digits still needs an id.
      const own = slugger.slug(slug(text) === '' ? 'section' : text);
      return [node, { depth, slug: own, id: `${scope.headings}${own}`, text }];
    }),
  );
}
