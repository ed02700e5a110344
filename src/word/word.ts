import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  type IPropertiesOptions,
  type ISectionOptions,
  LeaderType,
  LevelFormat,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  SimpleField,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { ElementContent } from 'hast';
import type { BookView, ChapterView, ContentsView, CoverView } from '../views/book/book.ts';
import { chapterFlow } from '../views/book/flow.ts';
import { ofTotal } from '../views/book/paged-css.ts';
import { type Numbers, type Pictures, WordBook } from './book.ts';
import { type FlowContext, headingOf, joined, Lists, numberWords, type Part, partsOf } from './flow.ts';
import { treeOf, wordsOf } from './html.ts';
import { repeatable } from './repeatable.ts';
import { headFont, wordStyles } from './styles.ts';
import { factTable } from './table.ts';

/** 1 mm in twentieths of a point. */
const mm = (length: number): number => Math.round((length * 1440) / 25.4);
const a4 = { width: mm(210), height: mm(297) };

/** A part of a volume that begins on a right page where it is printed on both sides. */
interface Place extends Part {
  right?: boolean;
}

/**
 * A volume as a Word file: headings, tables, pictures, captions, footnotes, bookmarks, contents and page numbers as fields that Word works out, which
 * until then show those of the PDF. Tenders ask for it beside the signed PDF [PKU, MIL]; the PDF is what counts, since another program breaks lines and
 * pages otherwise. Same view, pictures and numbers → same bytes.
 */
export async function wordOf(view: BookView, pictures: Pictures, numbers: Numbers): Promise<Uint8Array> {
  const book = new WordBook(view, pictures, numbers);
  const lists = new Lists();
  const notes: string[][] = [];
  const chapters = view.chapters.map((chapter, at) => chapterParts(chapter, at, book, lists, notes));
  const body = view.doubleSided ? chapters.flatMap((parts) => rightOf(joined(parts))) : joined(chapters.flat());
  const contents = view.contents === null ? [] : contentsOf(view.contents, book);
  const front = joined([
    { wide: false, children: contents },
    ...view.indexes.map((table, at) => ({
      wide: table.wide,
      children: factTable(table, book, at > 0 || contents.length > 0),
    })),
  ]);
  const numbering = numberingOf(view.profile, front.length > 0);
  const document = new Document({
    ...propertiesOf(view),
    description: '',
    features: { updateFields: true },
    styles: wordStyles(view),
    numbering: { config: [orderedLists] },
    footnotes: footnotesOf(notes),
    sections: [
      ...(view.cover === null ? [] : [{ properties: pageOf(view, false), children: coverOf(view.cover, book) }]),
      ...(view.doubleSided ? rightOf(front) : front).map((part, at) =>
        section(part, book, view.running.front, numbering.front(at)),
      ),
      ...(body.length > 0 ? body : [{ wide: false, children: [new Paragraph('')] }]).map((part, at) =>
        section(part, book, null, numbering.body(at)),
      ),
    ],
  });
  return repeatable(await Packer.toBuffer(document), {
    date: view.meta.date,
    mirrored: view.doubleSided,
    grey: view.blind !== null && !view.blind.colour,
  });
}

/** What the file says about itself: a blind one nothing. */
const propertiesOf = ({ meta, blind }: BookView) =>
  blind === null
    ? {
        title: meta.title,
        subject: meta.subject,
        creator: meta.author,
        lastModifiedBy: meta.author,
        keywords: meta.keywords.join(', '),
      }
    : { creator: '', lastModifiedBy: '' };

const rightOf = (parts: readonly Part[]): Place[] => parts.map((part, at) => ({ ...part, right: at === 0 }));

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
  const { anchor, number, close, title } = chapter;
  const { chapters, doubleSided } = book.view;
  const tree = treeOf(chapterFlow(chapter, at === chapters.length - 1));
  const pageBreak = at > 0 && !doubleSided;
  const context: FlowContext = { book, lists, footnotes: numberNotes(tree, notes) };
  return [
    {
      wide: false,
      children: [headingOf({ level: 1, id: anchor, number, close, children: [new TextRun(title)], pageBreak }, book)],
    },
    ...partsOf(tree, context),
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
  Object.fromEntries(
    notes.map((lines, at) => [at + 1, { children: lines.map((text) => new Paragraph({ style: 'BookTable', text })) }]),
  );

/** The page of a section, with margins as the PDF has them: head and foot stand off the text as there. */
function pageOf({ margins }: Pick<BookView, 'margins'>, wide: boolean, pageNumbers: object = {}) {
  const { top, right, bottom, left } = wide ? margins.wide : margins.upright;
  return {
    page: {
      // The library turns the sides of a wide page itself.
      size: { ...a4, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: {
        top: mm(top),
        right: mm(right),
        bottom: mm(bottom),
        left: mm(left),
        header: mm(Math.max(8, top - 12)),
        footer: mm(Math.max(8, bottom - 13)),
      },
      pageNumbers,
    },
  };
}

const textWidth = ({ margins }: BookView, wide: boolean): number =>
  wide ? mm(297 - margins.wide.left - margins.wide.right) : mm(210 - margins.upright.left - margins.upright.right);

interface Counting {
  formatType?: (typeof NumberFormat)[keyof typeof NumberFormat];
  start?: number;
}

/** How the pages of each section are counted, by its place in contents and indexes or in the body: see `labelRanges` of the PDF. */
function numberingOf(
  profile: BookView['profile'],
  fronted: boolean,
): Record<'front' | 'body', (at: number) => Counting> {
  const first = (at: number): Counting => (at === 0 ? { start: 1 } : {});
  if (profile === 'roman-front')
    return {
      front: (at) => ({ formatType: NumberFormat.LOWER_ROMAN, ...first(at) }),
      body: (at) => ({ formatType: NumberFormat.DECIMAL, ...first(at) }),
    };
  if (profile === 'contents-first') return { front: first, body: fronted ? () => ({}) : first };
  return { front: () => ({}), body: () => ({}) };
}

/** Pages of one orientation, with the running head and the number of the page as the volume's rule has them. `right`: in the head; null for the title of the chapter. */
function section(
  { wide, children, right = false }: Place,
  { view }: WordBook,
  title: string | null,
  counting: Counting,
): ISectionOptions {
  const width = textWidth(view, wide);
  return {
    properties: { ...pageOf(view, wide, counting), ...(right && { type: SectionType.ODD_PAGE }) },
    ...(view.blind === null && { headers: { default: new Header({ children: [headOf(view, title, width)] }) } }),
    ...(view.profile !== 'none' && {
      footers: {
        default: new Footer({ children: [new Paragraph({ style: 'BookFoot', children: [numberOf(view)] })] }),
      },
    }),
    children,
  };
}

/** Project at the left, title at the right; a draft says so between. */
function headOf({ running, watermark, chapters }: BookView, title: string | null, width: number): Paragraph {
  const left = watermark === null ? running.left : `${running.left}　【${watermark}】`;
  return new Paragraph({
    style: 'BookHead',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [
      new TextRun(left),
      new TextRun({ children: [new Tab()] }),
      // Counted, not named: the style has another name in each language of Word.
      title === null ? new SimpleField('STYLEREF 1', chapters[0]?.title ?? '') : new TextRun(title),
    ],
  });
}

function numberOf({ profile, lang }: BookView): TextRun {
  const [before, between, after] = ofTotal[lang];
  return new TextRun({
    children:
      profile === 'of-total'
        ? [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after]
        : [PageNumber.CURRENT],
  });
}

/** Contents as lines with leaders and fields, as many levels as the volume shows. */
function contentsOf({ title, entries }: ContentsView, book: WordBook): FileChild[] {
  const { view, look } = book;
  const size = view.blind === null ? 36 : look.size * 2;
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: [new TextRun({ text: title, size, ...headFont(look) })],
    }),
    ...entries
      .filter(({ level }) => level <= view.levels)
      .map(
        ({ level, number, close, title: words, href, at }) =>
          new Paragraph({
            indent: { left: (level - 1) * 360 },
            tabStops: [{ type: TabStopType.RIGHT, position: textWidth(view, false), leader: LeaderType.DOT }],
            children: [
              ...book.linked(href, [new TextRun(`${numberWords({ number, close })}${words}`)]),
              new TextRun({ children: [new Tab()] }),
              ...(href === null ? [] : [book.page(at)]),
            ],
          }),
      ),
  ];
}

function coverOf(
  { original, project, document, volume, lines, date }: CoverView,
  { view, look }: WordBook,
): FileChild[] {
  // A blind volume has one size.
  const sized = (size: number): number => (view.blind === null ? size : look.size * 2);
  const line = (text: string, size: number, before: number, alignment: 'center' | 'right' = 'center'): Paragraph =>
    new Paragraph({
      alignment,
      spacing: { before },
      children: [new TextRun({ text, size: sized(size), ...headFont(look) })],
    });
  return [
    line(original, 32, 0, AlignmentType.RIGHT),
    line(project, 44, 1600),
    line(document, 52, 1000),
    line(volume, 40, 500),
    ...lines.map(
      ({ label, value }, at) =>
        new Paragraph({
          spacing: { before: at === 0 ? 2000 : 200 },
          indent: { left: 1800 },
          children: [new TextRun({ text: `${label}${view.lang === 'en' ? ': ' : '：'}${value}`, size: sized(28) })],
        }),
    ),
    line(date, 28, 1000),
  ];
}
