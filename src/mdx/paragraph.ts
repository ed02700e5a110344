import type { ElementContent } from 'hast';
import type { Paragraph, PhrasingContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { isBlockTag } from './elements.ts';
import { make } from './hast.ts';
import { blockComponents } from './registry.ts';
import type { Survey } from './survey.ts';

const wide = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]';
const betweenIdeographs = new RegExp(`(?<=${wide})\n(?=${wide})`, 'gu');

/** A paragraph, broken where a block stands in it: blocks may not be inside `<p>`. */
export function paragraphs(state: State, node: Paragraph, survey: Survey): ElementContent[] {
  if (!node.children.some((child) => isBlock(child, survey))) return [make('p', {}, state.all(node))];
  const parts: { block: boolean; children: PhrasingContent[] }[] = [];
  for (const child of node.children) {
    const block = isBlock(child, survey);
    const last = parts.at(-1);
    if (last && last.block === block) last.children.push(child);
    else parts.push({ block, children: [child] });
  }
  return parts.flatMap(({ block, children }) => {
    const content = state.all({ type: 'paragraph', children });
    if (block) return content;
    return content.every((part) => part.type === 'text' && part.value.trim() === '') ? [] : [make('p', {}, content)];
  });
}

function isBlock(node: PhrasingContent, survey: Survey): boolean {
  if (node.type !== 'mdxJsxTextElement') return false;
  const accepted = survey.accepted.get(node);
  return accepted?.kind === 'component'
    ? blockComponents.has(accepted.name)
    : accepted !== undefined && isBlockTag(accepted.tag);
}

/** No space where a line of Chinese or Japanese goes on in the next line of the file. */
export function joinLines(value: string): string {
  const lines = value.split('\n');
  if (lines.length === 1) return value;
  // A pattern for the blanks around a line end would look at long runs of blanks again and again.
  const trimmed = lines.map((line, at) => trimBlanks(line, at > 0, at < lines.length - 1));
  return trimmed.join('\n').replace(betweenIdeographs, '');
}

function trimBlanks(line: string, before: boolean, after: boolean): string {
  let start = 0;
  let end = line.length;
  if (before) while (start < end && isBlank(line[start])) start += 1;
  if (after) while (end > start && isBlank(line[end - 1])) end -= 1;
  return line.slice(start, end);
}

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';
