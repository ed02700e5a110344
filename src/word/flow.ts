import {
  AlignmentType,
  Bookmark,
  type FileChild,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Element, ElementContent } from 'hast';
import type { ScanPage } from '../views/book/scan.ts';
import type { WordBook } from './book.ts';
import { type Held, isHeld } from './html.ts';
import { imageRun } from './picture.ts';
import { type Footnotes, runsOf } from './runs.ts';
import { headFont, pictureLine } from './styles.ts';
import { factTable, thinBorders } from './table.ts';

/** What stands on pages of one orientation, in order. */
export interface Part {
  wide: boolean;
  children: FileChild[];
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

interface Heading {
  level: number;
  id: string;
  number: string | null;
  /** Whether no blank stands between number and words. */
  close: boolean;
  children: ParagraphChild[];
  pageBreak?: boolean;
}

/** A heading with its number as words: those that the tender prescribes may not be counted anew by Word. */
export const numberWords = ({ number, close }: { number: string | null; close: boolean }): string =>
  number === null ? '' : `${number}${close ? '' : ' '}`;

export function headingOf(
  { level, id, number, close, children, pageBreak = false }: Heading,
  book: WordBook,
): Paragraph {
  const runs = [...(number === null ? [] : [new TextRun(numberWords({ number, close }))]), ...children];
  return new Paragraph({
    heading: levels[level - 1] ?? HeadingLevel.HEADING_6,
    pageBreakBefore: pageBreak,
    children: [new Bookmark({ id: book.bookmarks.of(id), children: runs })],
  });
}

/** Numbered lists begin anew, each as an instance of its own. */
export class Lists {
  #count = 0;
  next = (): number => {
    this.#count += 1;
    return this.#count;
  };
}

export interface FlowContext {
  book: WordBook;
  footnotes: Footnotes;
  lists: Lists;
}

interface Style {
  style: string;
  list?: { ordered: number | null; level: number };
}

/** Nodes as paragraphs and tables; wide pages apart. */
export function partsOf(nodes: readonly ElementContent[], context: FlowContext): Part[] {
  const parts: Part[] = [{ wide: false, children: [] }];
  for (const node of nodes) {
    if (isHeld(node) && node.block.kind === 'wide') {
      parts.push({ wide: true, children: flow(node.children, context) }, { wide: false, children: [] });
    } else if (isHeld(node) && node.block.kind === 'scans') {
      for (const page of node.block.pages)
        parts.push({ wide: page.wide, children: scanOf(page, context.book) }, { wide: false, children: [] });
    } else if (isHeld(node) && node.block.kind === 'table' && node.block.table.wide) {
      parts.push({ wide: true, children: flow([node], context) }, { wide: false, children: [] });
    } else {
      parts.at(-1)?.children.push(...flow([node], context));
    }
  }
  return joined(parts);
}

/** Parts of one orientation that follow each other as one; empty ones left out. */
export const joined = (parts: readonly Part[]): Part[] =>
  parts
    .filter(({ children }) => children.length > 0)
    .reduce<Part[]>((all, part) => {
      const last = all.at(-1);
      if (last?.wide === part.wide) last.children.push(...part.children);
      else all.push({ wide: part.wide, children: [...part.children] });
      return all;
    }, []);

const isInline = (node: ElementContent): boolean =>
  node.type === 'text'
    ? node.value.trim() !== ''
    : node.type === 'element' &&
      !blocks.has(node.tagName) &&
      !(isHeld(node) && !['text', 'reference'].includes(node.block.kind));

const blocks = new Set(
  'p ul ol table figure blockquote pre section dl details hr h1 h2 h3 h4 h5 h6 div summary'.split(' '),
);

const body: Style = { style: 'BookText' };

function flow(nodes: readonly ElementContent[], context: FlowContext, style: Style = body): FileChild[] {
  const result: FileChild[] = [];
  let line: ElementContent[] = [];
  const endLine = (): void => {
    if (line.length > 0) result.push(paragraph(runsOf(line, context.book, context.footnotes), style));
    line = [];
  };
  for (const node of nodes) {
    if (isInline(node)) line.push(node);
    else {
      endLine();
      if (node.type === 'element') result.push(...(isHeld(node) ? held(node, context) : element(node, context, style)));
    }
  }
  endLine();
  return result;
}

function paragraph(children: ParagraphChild[], { style, list }: Style): Paragraph {
  if (!list) return new Paragraph({ style, children });
  return list.ordered === null
    ? new Paragraph({ style: 'Normal', bullet: { level: list.level }, children })
    : new Paragraph({
        style: 'Normal',
        numbering: { reference: 'ordered', level: list.level, instance: list.ordered },
        children,
      });
}

function element(node: Element, context: FlowContext, style: Style): FileChild[] {
  const { tagName, children, properties } = node;
  switch (tagName) {
    case 'ul':
    case 'ol': {
      const level = style.list ? Math.min(style.list.level + 1, 8) : 0;
      const ordered = tagName === 'ol' ? context.lists.next() : null;
      return children.flatMap((item) =>
        item.type === 'element' ? flow(item.children, context, { ...style, list: { ordered, level } }) : [],
      );
    }
    case 'table':
      return htmlTable(node, context);
    case 'figure': {
      const inner = flow(
        children.filter((child) => !isCaption(child)),
        context,
        { style: 'Caption' },
      );
      const caption = children.find(isCaption);
      return [...inner, ...(caption ? [captionOf(caption.children, context)] : [])];
    }
    case 'pre':
      return [paragraph(runsOf(children, context.book, context.footnotes), { style: 'BookTable' })];
    case 'hr':
      return [new Paragraph({ thematicBreak: true })];
    // Footnotes stand at the foot of their pages.
    case 'section':
      return isClass(properties, 'footnotes') ? [] : flow(children, context, style);
    case 'p':
    case 'dt':
    case 'dd':
    case 'summary':
      return flowLine(children, context, style);
    default:
      return flow(children, context, style);
  }
}

/** A paragraph: a picture or a drawing in it stands in the middle, without the indent of a text. */
function flowLine(children: readonly ElementContent[], context: FlowContext, style: Style): FileChild[] {
  const alone = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const isPicture = alone.length === 1 && alone[0]?.type === 'element' && alone[0].tagName === 'img';
  return isPicture
    ? [
        new Paragraph({
          style: 'Caption',
          spacing: pictureLine,
          children: runsOf(alone, context.book, context.footnotes),
        }),
      ]
    : flow(children, context, style);
}

const isClass = ({ className }: Element['properties'], name: string): boolean =>
  Array.isArray(className) && className.includes(name);

const isCaption = (node: ElementContent): node is Element =>
  node.type === 'element' && (node.tagName === 'figcaption' || node.tagName === 'caption');

const captionOf = (
  children: readonly ElementContent[],
  { book, footnotes }: FlowContext,
  keepNext = false,
): Paragraph => new Paragraph({ style: 'Caption', keepNext, children: runsOf(children, book, footnotes) });

function held({ block, children }: Held, context: FlowContext): FileChild[] {
  const { book, footnotes } = context;
  switch (block.kind) {
    case 'heading':
      return [headingOf({ ...block, children: runsOf(children, book, footnotes) }, book)];
    case 'table':
      return factTable(block.table, book);
    case 'diagram':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: pictureLine,
          children: imageRun(book.nextDrawing(), block.diagram.title),
        }),
        ...(block.caption
          ? [new Paragraph({ style: 'Caption', text: `${block.caption.number} ${block.caption.title}` })]
          : []),
      ];
    case 'signature':
      return block.lines.map(
        ({ label, value }) =>
          new Paragraph({
            spacing: { before: 200 },
            indent: { left: 3600 },
            text: `${label}${label === '' ? '' : '：'}${value}`,
          }),
      );
    case 'break':
      return [new Paragraph({ pageBreakBefore: true })];
    case 'ends':
      return [
        new Paragraph({
          spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
          children: block.ids.map((id) => new Bookmark({ id: book.bookmarks.of(id), children: [] })),
        }),
      ];
    // Wide pages inside other blocks, such as a list, stay where they are.
    case 'wide':
      return flow(children, context);
    case 'scans':
      return block.pages.flatMap((page) => scanOf(page, book));
    default:
      return flow(children, context);
  }
}

/** A scan on a page of its own, or on that of the heading above it, below its number and title. */
export function scanOf(page: ScanPage, book: WordBook): FileChild[] {
  const title = [page.number, page.title, page.part].filter((part) => part !== null).join(' ');
  const picture = book.pictures.scan(page);
  const area = { width: pixels(page.widthMm), height: pixels(page.heightMm) };
  return [
    new Paragraph({
      style: 'Caption',
      pageBreakBefore: !page.joined,
      keepNext: true,
      children: [
        new Bookmark({
          id: book.bookmarks.of(page.id),
          children: [new TextRun({ text: title, ...headFont(book.look) })],
        }),
      ],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: pictureLine,
      children: [
        ...imageRun(picture, title, area, page.missing ?? book.view.words.seePdf),
        ...page.ends.map((id) => new Bookmark({ id: book.bookmarks.of(id), children: [] })),
      ],
    }),
  ];
}

/** Millimetres in pixels of 96 dpi. */
const pixels = (mm: number): number => Math.floor((mm / 25.4) * 96);

const aligned: Record<string, (typeof AlignmentType)['CENTER' | 'RIGHT']> = {
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

/** A table that an author wrote: its head is repeated, no row is split. */
function htmlTable(node: Element, context: FlowContext): FileChild[] {
  const { book, footnotes } = context;
  const elements = (of: Element): Element[] =>
    of.children.filter((child): child is Element => child.type === 'element');
  const caption = elements(node).find(isCaption);
  const rows = elements(node).flatMap((part) =>
    part.tagName === 'thead' || part.tagName === 'tbody'
      ? elements(part).map((row) => ({ head: part.tagName === 'thead', cells: elements(row) }))
      : [],
  );
  if (rows.length === 0) return [];
  return [
    ...(caption ? [captionOf(caption.children, context, true)] : []),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: thinBorders,
      rows: rows.map(
        ({ head, cells }) =>
          new TableRow({
            tableHeader: head,
            cantSplit: true,
            children: cells.map(
              ({ children, properties }) =>
                new TableCell({
                  margins: { top: 40, bottom: 40, left: 80, right: 80 },
                  children: [
                    new Paragraph({
                      style: 'BookTable',
                      ...alignmentOf(properties, head),
                      children: head
                        ? runsOf(children, book, footnotes, headFont(book.look))
                        : runsOf(children, book, footnotes),
                    }),
                  ],
                }),
            ),
          }),
      ),
    }),
    new Paragraph({ style: 'BookTable', text: '' }),
  ];
}

function alignmentOf(properties: Element['properties'], head: boolean) {
  const written =
    /text-align:\s*(\w+)/.exec(String(properties['style'] ?? ''))?.[1] ?? String(properties['align'] ?? '');
  const alignment = aligned[written] ?? (head ? AlignmentType.CENTER : undefined);
  return alignment ? { alignment } : {};
}
