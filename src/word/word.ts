import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  type IPropertiesOptions,
  type ISectionOptions,
  LevelFormat,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  PageReference,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  TabStopType,
  TextRun,
} from 'docx';
import type { ElementContent } from 'hast';
import type { BookView, ChapterView, ContentsView, CoverView } from '../views/book/book.ts';
import { type Pictures, WordBook } from './book.ts';
import { type FlowContext, headingOf, joined, Lists, type Part, partsOf, scanOf } from './flow.ts';
import { treeOf, wordsOf } from './html.ts';
import { repeatable } from './repeatable.ts';
import { headFont, wordStyles } from './styles.ts';
import { factTable } from './table.ts';

/** 1 mm in twentieths of a point. */
const mm = (length: number): number => Math.round(length * 56.7);
const a4 = { width: mm(210), height: mm(297) };
const margins = { top: mm(28), bottom: mm(25), left: mm(28), right: mm(26), header: mm(15), footer: mm(15) };

/**
 * A volume as a Word file: headings, tables, pictures, captions, footnotes, bookmarks, contents and page numbers as fields that Word works out. Tenders
 * ask for it beside the signed PDF [PKU, MIL]; the PDF is what counts, since another program breaks lines and pages otherwise. Same view and pictures →
 * same bytes.
 */
export async function wordOf(view: BookView, pictures: Pictures): Promise<Uint8Array> {
  const book = new WordBook(view, pictures);
  const lists = new Lists();
  const notes: string[][] = [];
  const body = joined(view.chapters.flatMap((chapter, at) => chapterParts(chapter, at, book, lists, notes)));
  const front = joined([
    { wide: false, children: view.contents === null ? [] : contentsOf(view.contents, view.levels, book) },
    ...view.indexes.map((table) => ({
      wide: table.wide,
      children: [new Paragraph({ pageBreakBefore: true }), ...factTable(table, book)],
    })),
  ]);
  const document = new Document({
    title: view.meta.title,
    subject: view.meta.subject,
    creator: view.meta.author,
    lastModifiedBy: view.meta.author,
    keywords: view.meta.keywords.join(', '),
    description: '',
    features: { updateFields: true },
    styles: wordStyles(view.lang),
    numbering: { config: [orderedLists] },
    footnotes: footnotesOf(notes),
    sections: [
      ...(view.cover === null ? [] : [{ properties: pageOf(false), children: coverOf(view.cover) }]),
      ...front.map((part, at) =>
        section(part, view, { formatType: NumberFormat.LOWER_ROMAN, ...(at === 0 && { start: 1 }) }),
      ),
      ...(body.length > 0 ? body : [{ wide: false, children: [new Paragraph('')] }]).map((part, at) =>
        section(part, view, at === 0 ? { formatType: NumberFormat.DECIMAL, start: 1 } : {}),
      ),
    ],
  });
  return repeatable(await Packer.toBuffer(document), view.meta.date);
}

const orderedLists = {
  reference: 'ordered',
  levels: Array.from({ length: 9 }, (_, level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 480 * (level + 1), hanging: 360 } } },
  })),
};

function chapterParts(chapter: ChapterView, at: number, book: WordBook, lists: Lists, notes: string[][]): Part[] {
  const { anchor, number, title, blocks, scans } = chapter;
  const tree = treeOf(blocks);
  const context: FlowContext = { book, lists, footnotes: numberNotes(tree, notes) };
  return [
    {
      wide: false,
      children: [headingOf({ level: 1, id: anchor, number, children: [new TextRun(title)], pageBreak: at > 0 }, book)],
    },
    ...partsOf(tree, context),
    ...scans.map((page) => ({ wide: page.wide, children: scanOf(page, book) })),
  ];
}

/** Gives the footnotes of a chapter their numbers in the volume; their words are added to `notes`. */
function numberNotes(tree: readonly ElementContent[], notes: string[][]): Map<string, number> {
  const numbers = new Map<string, number>();
  const walk = (node: ElementContent): void => {
    if (node.type !== 'element') return;
    const id = node.properties['id'];
    if (node.tagName === 'li' && typeof id === 'string' && /(?:^|-)fn-/.test(id)) {
      notes.push([
        wordsOf(node)
          .replace(/[↑\s]+$/u, '')
          .trim(),
      ]);
      numbers.set(id, notes.length);
    }
    node.children.forEach(walk);
  };
  tree.forEach(walk);
  return numbers;
}

const footnotesOf = (notes: readonly string[][]): NonNullable<IPropertiesOptions['footnotes']> =>
  Object.fromEntries(notes.map((lines, at) => [at + 1, { children: lines.map((line) => new Paragraph(line)) }]));

const pageOf = (wide: boolean, pageNumbers: object = {}) => ({
  page: {
    // The library turns the sides of a wide page itself.
    size: { ...a4, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: margins,
    pageNumbers,
  },
});

/** Pages of one orientation, with the running head and the number of the page as the volume's rule has them. */
function section({ wide, children }: Part, view: BookView, pageNumbers: object): ISectionOptions {
  const numbered = view.profile !== 'none';
  const running = view.blind === null;
  const number: ParagraphChild =
    view.profile === 'of-total'
      ? new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })
      : new TextRun({ children: [PageNumber.CURRENT] });
  const restarts = view.profile === 'roman-front' ? pageNumbers : {};
  return {
    properties: pageOf(wide, restarts),
    ...(running && {
      headers: {
        default: new Header({
          children: [
            new Paragraph({
              tabStops: [{ type: TabStopType.RIGHT, position: wide ? mm(243) : mm(156) }],
              children: [
                new TextRun({ text: view.meta.title, size: 18 }),
                new TextRun({ text: '\t', size: 18 }),
                new SimpleField('STYLEREF "heading 1"'),
              ],
            }),
          ],
        }),
      },
    }),
    ...(numbered && {
      footers: {
        default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] }),
      },
    }),
    children,
  };
}

/** Contents as lines with leaders and fields, as many levels as the volume shows. */
function contentsOf({ title, entries }: ContentsView, levels: number, book: WordBook): FileChild[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: [new TextRun({ text: title, size: 36, ...headFont })],
    }),
    ...entries
      .filter(({ level }) => level <= levels)
      .map(
        ({ level, number, title: words, href }) =>
          new Paragraph({
            indent: { left: (level - 1) * 360 },
            tabStops: [{ type: TabStopType.RIGHT, position: mm(156), leader: 'dot' }],
            children: [
              ...book.linked(href, [new TextRun(`${number === null ? '' : `${number} `}${words}`)]),
              new TextRun('\t'),
              ...(href === null ? [] : [new PageReference(book.bookmarks.of(href.slice(1)), { hyperlink: true })]),
            ],
          }),
      ),
  ];
}

function coverOf({ original, project, document, volume, lines, date }: CoverView): FileChild[] {
  const centred = (text: string, size: number, before: number): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before },
      children: [new TextRun({ text, size, ...headFont })],
    });
  return [
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      children: [new TextRun({ text: original, size: 32, ...headFont })],
    }),
    centred(project, 44, 2400),
    centred(document, 52, 1200),
    centred(volume, 40, 600),
    ...lines.map(
      ({ label, value }, at) =>
        new Paragraph({
          spacing: { before: at === 0 ? 2400 : 200 },
          indent: { left: 1800 },
          text: `${label}：${value}`,
        }),
    ),
    centred(date, 28, 1200),
  ];
}
