import type { Diagram } from '../../diagrams/diagram.ts';
import type { Book, BookChapter } from '../../domain/bid/book/book.ts';
import { standsClose, withNumber } from '../../domain/bid/book/numbering.ts';
import { signaturesIn } from '../../domain/bid/book/signatures.ts';
import { type Margins, marginsOf } from '../../domain/bid/book/type-area.ts';
import type { BlindRule, PageNumberProfile } from '../../schemas/bid/volume.ts';
import { type Text, textFor } from '../../text/index.ts';
import type { Site, SiteBid } from '../site.ts';
import { type Block, blockDiagrams, blocksOf } from './blocks.ts';
import { CaptionNumbers } from './captions.ts';
import { dateOf } from './facts.ts';
import { indexAnchor, indexTable, indexTitle } from './index-tables.ts';
import { blindStyle, pagedCss } from './paged-css.ts';
import { type BookScope, endOf, printedProfile } from './place.ts';
import { ScanNumbers, type ScanPage, scanPages } from './scan.ts';
import type { BookTable } from './table.ts';

export interface BookMeta {
  title: string;
  author: string;
  subject: string;
  keywords: string[];
  lang: Text['locale'];
  /** Of what is printed, `YYYY-MM-DD`. */
  date: string;
}

/** A volume as it is printed. */
export interface BookView {
  /** `bid/volume` */
  key: string;
  lang: Text['locale'];
  meta: BookMeta;
  profile: PageNumberProfile;
  /** Its `@page` rules. */
  paged: string;
  blind: BlindRule | null;
  /** Of upright pages and of those on their side, mm. */
  margins: { upright: Margins; wide: Margins };
  /** Left in the head of each page, and right in that of contents and indexes; a blind volume has no heads. */
  running: { left: string; front: string };
  /** Custom properties of a blind volume's page. */
  style: string | null;
  doubleSided: boolean;
  /** How many levels of headings the contents show. */
  levels: number;
  /** Words across each page of a draft. */
  watermark: string | null;
  cover: CoverView | null;
  contents: ContentsView | null;
  indexes: BookTable[];
  chapters: ChapterView[];
  /** Ids that something refers to, so that the print knows their pages; in order. */
  targets: string[];
  words: BookWords;
}

/** Words that the components put between. */
export interface BookWords {
  none: string;
  page: { before: string; after: string };
  /** Around the place of a reference. */
  bracket: [string, string];
  comma: string;
  /** In a Word file, in the place of a page of a PDF that it can't show. */
  seePdf: string;
}

export interface CoverView {
  original: string;
  copy: string;
  project: string;
  document: string;
  volume: string;
  lines: { label: string; value: string }[];
  date: string;
}

export interface ContentsView {
  title: string;
  entries: ContentsEntry[];
}

export interface ContentsEntry {
  level: number;
  number: string | null;
  close: boolean;
  title: string;
  href: string | null;
  at: string;
}

export interface ChapterView {
  anchor: string;
  number: string | null;
  close: boolean;
  title: string;
  blocks: Block[];
  /** Those after the text. */
  scans: ScanPage[];
}

/** The books of a bid as views, in the order of its volumes. */
export const buildBooks = (bid: SiteBid, site: Site): BookView[] => bid.books.map((book) => buildBook(book, bid, site));

/** A volume of a bid as it is printed, in the bid's language, whoever reads the site. Nothing of an account, of costs or of rivals is in it. */
export function buildBook(
  book: Book,
  { books }: Pick<SiteBid, 'books'>,
  { workspace }: Pick<Site, 'workspace'>,
): BookView {
  const scope = scopeOf(book, books, workspace.settings.site.currency);
  const { text } = scope;
  const words = text.ui.book;
  const { volume, bid } = book;
  const { blind } = volume;
  const key = `${bid.id}/${volume.id}`;
  const scans = new ScanNumbers();
  const drawings = new Map<string, number>();
  const chapters = book.chapters.map((chapter, at): ChapterView => {
    const blocks = blocksOf({
      chapter,
      scope,
      library: workspace.library,
      captions: new CaptionNumbers(at + 1, text),
      scans,
      drawings,
    });
    return {
      anchor: chapter.anchor,
      number: chapter.number,
      close: chapter.number !== null && standsClose(chapter.number),
      title: chapter.title,
      blocks,
      scans: chapter.scans.flatMap((scan) => scanPages(scan, scans, scope)),
    };
  });
  const indexes = volume.indexes.map(({ of, layout, title }) =>
    indexTable({ of, layout, title, id: indexAnchor(of) }, scope),
  );
  const contents = blind && !blind.contents ? null : contentsOf(book, text);
  const profile = printedProfile(volume);
  const mark = book.draft ? `　【${words.draft}】` : '';
  const heads = book.chapters.map(({ number, title }) => cut(withNumber(number, title), 44));
  // One line for both: what the longer of the titles at the right leaves, and a gap.
  const room = headWidth - widthOf(mark) - Math.max(0, ...[...heads, volume.title].map(widthOf));
  const running = cut(bid.data.tender.title, Math.max(24, room));
  return {
    key,
    lang: text.locale,
    meta: metaOf(book, scope),
    profile,
    paged: pagedCss({
      book,
      profile,
      running: running + mark,
      chapters: heads,
      front: volume.title,
      lang: text.locale,
    }),
    blind: blind ?? null,
    margins: { upright: marginsOf(volume), wide: marginsOf(volume, true) },
    running: { left: running, front: volume.title },
    style: blind ? blindStyle(blind) : null,
    doubleSided: volume.doubleSided && !blind,
    levels: volume.contentsLevels,
    watermark: book.draft ? words.draft : null,
    cover: blind && !blind.cover ? null : coverOf(scope),
    contents,
    indexes,
    chapters,
    targets: targetsOf(book.chapters, contents !== null || indexes.length > 0, indexes, chapters),
    words: bookWords(text),
  };
}

export const bookWords = ({ ui, locale }: Text): BookWords => ({
  none: ui.book.none,
  page: around(ui.book.page),
  bracket: locale === 'zh-CN' ? ['（', '）'] : [' (', ')'],
  comma: ui.book.comma,
  seePdf: ui.book.seePdf,
});

/** What stands before and after the number in words that hold one. */
function around(words: (number: string) => string): BookWords['page'] {
  const [before = '', after = ''] = words('\0').split('\0');
  return { before, after };
}

export function scopeOf(book: Book, books: readonly Book[], currency: string): BookScope {
  return { book, books, text: textFor(book.bid.data.lang, currency), currency };
}

/** A blind volume says nothing of who made it, nor of the project. */
function metaOf({ bid, volume }: Book, { text }: BookScope): BookMeta {
  const { data } = bid;
  return {
    title: volume.blind ? volume.title : `${data.tender.title} ${volume.title}`,
    author: volume.blind ? '' : data.bidder.name,
    subject: volume.blind ? '' : text.ui.book.tenderDocument,
    keywords: volume.blind ? [] : [data.tender.number],
    lang: text.locale,
    date: data.updated,
  };
}

function coverOf({ book, text }: BookScope): CoverView {
  const { tender, bidder } = book.bid.data;
  const words = text.ui.book;
  const { blind } = book.volume;
  return {
    original: words.original,
    copy: words.copy,
    project: tender.title,
    document: words.tenderDocument,
    volume: book.volume.title,
    lines: blind
      ? []
      : [
          { label: words.number, value: tender.number },
          ...(tender.package === undefined ? [] : [{ label: words.package, value: tender.package }]),
          { label: words.bidder, value: `${bidder.name}${tender.mode === 'paper' ? words.seal : words.eSeal}` },
        ],
    date: dateOf(tender.dates.submission, text.locale),
  };
}

/** Contents of a volume: its indexes, then headings four levels deep, of which the print hides those that are not asked for. */
export function contentsOf({ bid, volume, chapters }: Book, text: Text, linked = true): ContentsView {
  const indexes = volume.indexes.map(({ of, title }) => ({
    id: indexAnchor(of),
    level: 1,
    number: null,
    text: indexTitle({ of, title }, text),
  }));
  const headings = chapters.flatMap((chapter) => chapter.headings).filter(({ level }) => level <= 4);
  return {
    title: text.ui.book.contents,
    entries: [...indexes, ...headings].map(({ id, level, number, text: title }) => ({
      level,
      number,
      close: number !== null && standsClose(number),
      title,
      href: linked ? `#${id}` : null,
      at: `${bid.id}/${volume.id}#${id}`,
    })),
  };
}

function targetsOf(
  chapters: readonly BookChapter[],
  fronted: boolean,
  indexes: readonly BookTable[],
  views: readonly ChapterView[],
): string[] {
  const inChapters = chapters.flatMap((chapter, at) => {
    const { headings, scans, placed, listed } = chapter;
    return [
      ...headings.map(({ id }) => id),
      ...signaturesIn('', chapter).map(({ anchor }) => anchor),
      ...headings.slice(1).map(({ id }) => endOf(id)),
      ...[...[...placed.values()].flat(), ...scans].map(({ anchor }) => anchor),
      ...listed.values(),
      endOf(views[at]?.anchor ?? ''),
    ];
  });
  const ids = [
    ...(fronted ? ['front'] : []),
    ...indexes.flatMap(({ id }) => id ?? []),
    ...(chapters.length > 0 ? ['body'] : []),
    ...inChapters,
    'book-end',
  ];
  return [...new Set(ids)];
}

/** All that has to be drawn for a volume. */
export const bookDiagrams = ({ chapters }: BookView): Diagram[] =>
  chapters.flatMap(({ blocks }) => blockDiagrams(blocks));

/** Half letters of 9 pt that the line of an upright page has (156 mm), less a gap of four. */
const headWidth = 94;

const isFull = (letter: string): boolean => /[\u2e80-\uffef—]/.test(letter);
/** In half letters: a Chinese one counts twice. */
const widthOf = (words: string): number => [...words].reduce((sum, letter) => sum + (isFull(letter) ? 2 : 1), 0);

/** As many letters as fit; a running head has one line. */
function cut(words: string, width: number): string {
  const letters = [...words];
  let used = 0;
  const over = letters.findIndex((letter) => {
    used += isFull(letter) ? 2 : 1;
    return used > width;
  });
  return over < 0 ? words : `${letters.slice(0, Math.max(1, over - 1)).join('')}…`;
}
