import GithubSlugger, { slug } from 'github-slugger';
import type { Heading as HeadingNode } from 'mdast';
import { type Heading, sectionIds } from './body.ts';
import { footnotePrefix } from './footnotes.ts';

/** Slugs and levels of the headings of one body, in order: the highest level becomes 2, none is deeper than 6. */
export function outline(headings: readonly { node: HeadingNode; text: string }[]): Map<HeadingNode, Heading> {
  const slugger = new GithubSlugger();
  for (const id of sectionIds) slugger.slug(id);
  const highest = headings.reduce((least, { node }) => Math.min(least, node.depth), 6);
  return new Map(
    headings.map(({ node, text }) => {
      const depth = Math.min(6, node.depth - highest + 2);
      return [node, { depth, slug: slugFor(text, slugger), text }];
    }),
  );
}

/** Never a footnote's id; a heading without letters or digits still needs an id. */
function slugFor(text: string, slugger: GithubSlugger): string {
  const plain = slug(text);
  if (plain === '') return slugger.slug('section');
  return slugger.slug(plain.startsWith(footnotePrefix) ? `h-${text}` : text);
}
