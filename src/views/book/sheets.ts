import { indexKinds } from '../../schemas/bid/volume.ts';
import type { Text } from '../../text/index.ts';
import type { Site, SiteBid } from '../site.ts';
import { type BookMeta, type BookWords, bookWords, type ContentsView, contentsOf, scopeOf } from './book.ts';
import { indexTable } from './index-tables.ts';
import { pagedCss } from './paged-css.ts';
import type { BookScope } from './place.ts';
import type { BookTable } from './table.ts';

/** What is printed beside the volumes: the contents of all of them, or all index tables. Pages are those of the volumes. */
export interface BookSheetView {
  /** `bid/~contents`, `bid/~indexes`: no volume is called so. */
  key: string;
  kind: 'contents' | 'indexes';
  lang: Text['locale'];
  meta: BookMeta;
  paged: string;
  title: string;
  /** Under the title: number and name of the tender. */
  about: string;
  levels: number;
  parts: { title: string | null; contents: ContentsView | null; tables: BookTable[] }[];
  words: BookWords;
}

/** The contents of all volumes, those of a blind one that may have none left out. Null where there is no chapter. */
export function buildContentsSheet(bid: SiteBid, site: Pick<Site, 'workspace'>): BookSheetView | null {
  const shown = bid.books.filter(({ chapters }) => chapters.length > 0);
  const parts = shown.map((book) => ({
    title: book.volume.title,
    contents: contentsOf(book, scopeOf(book, bid.books, site.workspace.settings.site.currency).text, false),
    tables: [],
  }));
  return sheet('contents', bid, site, parts, Math.max(1, ...shown.map(({ volume }) => volume.contentsLevels)));
}

/** All index tables: those that volumes ask for, in their layout, and those of every other kind that has something in it. Null where there are none. */
export function buildIndexSheet(bid: SiteBid, site: Pick<Site, 'workspace'>): BookSheetView | null {
  const [first] = bid.books;
  if (first === undefined) return null;
  const scope: BookScope = { ...scopeOf(first, bid.books, site.workspace.settings.site.currency), outside: true };
  const { scoring, requirements } = bid.bid.data;
  const tables = indexKinds.flatMap((of) => {
    const filled = of === 'scoring' ? scoring.criteria.length > 0 : requirements.some(({ kind }) => kind === of);
    if (!filled) return [];
    const asked = bid.books.flatMap(({ volume }) => volume.indexes.filter((one) => one.of === of))[0];
    const { layout = 'plain', title } = asked ?? {};
    return [indexTable({ of, layout, title, id: null }, scope)];
  });
  return sheet(
    'indexes',
    bid,
    site,
    tables.map((table) => ({ title: null, contents: null, tables: [table] })),
    1,
  );
}

function sheet(
  kind: BookSheetView['kind'],
  { bid, books }: SiteBid,
  { workspace }: Pick<Site, 'workspace'>,
  parts: BookSheetView['parts'],
  levels: number,
): BookSheetView | null {
  const [first] = books;
  if (first === undefined || parts.length === 0) return null;
  const { text } = scopeOf(first, books, workspace.settings.site.currency);
  const { tender, bidder, updated } = bid.data;
  const title = kind === 'contents' ? text.ui.book.contents : text.ui.book.indexes;
  return {
    key: `${bid.id}/~${kind}`,
    kind,
    lang: text.locale,
    meta: {
      title: `${tender.title} ${title}`,
      author: bidder.name,
      subject: text.ui.book.tenderDocument,
      keywords: [tender.number],
      lang: text.locale,
      date: updated,
    },
    paged: pagedCss({
      book: { volume: { ...first.volume, blind: undefined, doubleSided: false } },
      profile: 'of-total',
      running: tender.title,
      chapters: [],
      front: title,
      lang: text.locale,
    }),
    title,
    about: `${tender.title}　${tender.number}`,
    levels,
    parts,
    words: bookWords(text),
  };
}
