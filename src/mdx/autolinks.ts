import type { Link, Nodes, PhrasingContent } from 'mdast';
import type { Point, Survey } from './survey.ts';

/** Chinese punctuation ends a sentence or clause, never a URL that someone typed into it. */
const wideMark = /[\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65“”‘’…—]/;

/**
 * Puts right the links that GFM made out of bare URLs: `www.example.com` means https, not http, and the Chinese text after a URL is not part of it.
 */
export function mendAutolinks(children: PhrasingContent[], survey: Survey): PhrasingContent[] {
  if (!children.some((child) => child.type === 'link' && isBare(child, survey))) return children;
  return children.flatMap((child) => {
    const text = child.type === 'link' && isBare(child, survey) ? child.children[0] : undefined;
    if (child.type !== 'link' || text?.type !== 'text') return [child];
    if (/^www\./i.test(text.value)) child.url = child.url.replace(/^http:/, 'https:');
    const end = text.value.search(wideMark);
    if (end <= 0) return [child];
    const tail = text.value.slice(end);
    if (child.url.endsWith(tail)) child.url = child.url.slice(0, -tail.length);
    text.value = text.value.slice(0, end);
    return [child, { type: 'text', value: tail }];
  });
}

/** Whether the link was written as nothing but its URL, without brackets. */
function isBare(node: Link, survey: Survey): boolean {
  const offset = node.position?.start.offset;
  return offset === undefined || survey.source[offset] !== '[';
}

/** Where a bare URL stands: GFM gives some of them no position, so they are looked for from what holds them. */
export function autolinkPoint(node: Nodes, survey: Survey): Point {
  const text = node.type === 'link' ? node.children[0] : undefined;
  if (node.position || text?.type !== 'text') return survey.here;
  const lines = survey.source.split(/\r\n|\r|\n/);
  for (let line = survey.here.line; line <= lines.length; line += 1) {
    const from = line === survey.here.line ? survey.here.column - 1 : 0;
    const column = (lines[line - 1] ?? '').indexOf(text.value, from);
    if (column >= 0) return { line, column: column + 1 };
  }
  return survey.here;
}
