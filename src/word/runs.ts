import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Element, ElementContent } from 'hast';
import type { WordBook } from './book.ts';
import { type Held, isHeld } from './html.ts';
import { imageRun } from './picture.ts';

type Look = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'superScript' | 'subScript' | 'underline' | 'font'>;

/** What the tags of our HTML mean for the words in them. */
const looks: Record<string, Look> = {
  strong: { bold: true },
  em: { italics: true },
  del: { strike: true },
  sup: { superScript: true },
  sub: { subScript: true },
  u: { underline: {} },
  ins: { underline: {} },
  code: { font: 'Consolas' },
  kbd: { font: 'Consolas' },
};

/** In a blind volume there is one font, and where its rule wants plain words, an author's bold and italics are plain. */
const lookIn = (tagName: string, { look, view }: WordBook): Look =>
  tagName === 'sup' ||
  tagName === 'sub' ||
  (look.emphasis && (view.blind === null || looks[tagName]?.font === undefined))
    ? (looks[tagName] ?? {})
    : {};

/** The numbers of the footnotes of a chapter, by the id of their text. */
export type Footnotes = ReadonlyMap<string, number>;

/** Nodes of a line of text as runs. */
export const runsOf = (
  nodes: readonly ElementContent[],
  book: WordBook,
  footnotes: Footnotes,
  look: Look = {},
): ParagraphChild[] => nodes.flatMap((node) => runOf(node, book, footnotes, look));

function runOf(node: ElementContent, book: WordBook, footnotes: Footnotes, look: Look): ParagraphChild[] {
  if (node.type === 'text')
    return node.value === '' ? [] : [new TextRun({ text: node.value.replace(/\n/g, ' '), ...look })];
  if (node.type !== 'element') return [];
  if (isHeld(node)) return heldRuns(node, book, footnotes, look);
  const { tagName, children, properties } = node;
  if (tagName === 'br') return [new TextRun({ break: 1 })];
  if (tagName === 'img')
    return imageRun(book.pictures.image(String(properties['src'] ?? '')), String(properties['alt'] ?? ''));
  if (tagName === 'input') return [new TextRun({ text: properties['checked'] === true ? '■' : '□', ...look })];
  const note = footnoteOf(node, footnotes);
  if (note !== null) return [new FootnoteReferenceRun(note)];
  if (tagName === 'a') return anchor(node, book, footnotes, look);
  return runsOf(children, book, footnotes, { ...look, ...lookIn(tagName, book) });
}

function heldRuns({ block, children }: Held, book: WordBook, footnotes: Footnotes, look: Look): ParagraphChild[] {
  if (block.kind === 'text') return [new TextRun({ text: block.text, ...look })];
  if (block.kind === 'ends') return block.ids.map((id) => new Bookmark({ id: book.bookmarks.of(id), children: [] }));
  if (block.kind !== 'reference') return runsOf(children, book, footnotes, look);
  const { place } = block;
  const { bracket, comma, page } = book.view.words;
  const words = runsOf(children, book, footnotes, look);
  if (place === null) return words;
  const named = place.short !== '';
  const name = named ? book.linked(place.href, [new TextRun({ text: place.short, ...look })]) : [];
  const where =
    place.href === null || place.noPage !== null
      ? []
      : [
          new TextRun({ text: `${named ? comma : ''}${page.before}`, ...look }),
          book.page(place.at),
          new TextRun({ text: page.after, ...look }),
        ];
  if (name.length === 0 && where.length === 0) return words;
  return [...words, new TextRun(bracket[0]), ...name, ...where, new TextRun(bracket[1])];
}

function anchor(node: Element, book: WordBook, footnotes: Footnotes, look: Look): ParagraphChild[] {
  const href = String(node.properties['href'] ?? '');
  const children = runsOf(node.children, book, footnotes, look);
  if (href.startsWith('#')) return book.linked(href, children);
  return /^(?:https:|mailto:)/.test(href) ? [new ExternalHyperlink({ link: href, children })] : children;
}

/** The number of the footnote that a mark leads to; null for any other element. */
function footnoteOf(node: Element, footnotes: Footnotes): number | null {
  if (node.tagName !== 'sup') return null;
  const link = node.children.find((child) => child.type === 'element' && child.tagName === 'a');
  const href = link?.type === 'element' ? String(link.properties['href'] ?? '') : '';
  return footnotes.get(decodeURIComponent(href.slice(1))) ?? null;
}
