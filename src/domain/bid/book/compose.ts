import type { Body, Piece } from '../../../mdx/body.ts';
import { chapterAnchor } from '../../../mdx/scope.ts';
import type { Workspace } from '../../plan.ts';
import type { Bid, Chapter, LibraryItem } from '../bid.ts';
import type { BookChapter, BookHeading, BookScan } from './book.ts';
import { scanOf, scansOfItem } from './scans.ts';

type Sources = Pick<Workspace, 'chapters' | 'library' | 'attachments'>;

/** What a volume has printed already: a second time would give two places one id. */
export interface Used {
  sections: Set<string>;
}

export type Composed = Pick<BookChapter, 'pieces' | 'scans' | 'placed' | 'items' | 'listed'> & {
  headings: Omit<BookHeading, 'number'>[];
};

/** Id of what is included or listed from the library. */
export const itemAnchor = (id: string): string => `l-${id}`;

/** Where a component names what: that decides whose attachments `Attachment` means. */
interface Place {
  body: Body;
  item: LibraryItem | null;
  /** Added to the level of each of its headings. */
  shift: number;
}

/**
 * A chapter with the sections that it includes: the heading of each stands one level below the author's own heading before it, their own headings
 * below that. Scans stand where a component places them, the first time; the others after the text: attachments of the chapter in their order, then
 * those of the sections it includes, then those of the items it names in `library`.
 */
export function composeChapter(chapter: Chapter, bid: Bid, sources: Sources, used: Used): Composed {
  const headings: Composed['headings'] = [
    { id: chapterAnchor(chapter.id), level: 1, text: chapter.data.title, chapter: chapter.id },
  ];
  const placed = new Map<string, readonly BookScan[]>();
  const items = new Map<string, string>();
  const listed = new Map<string, string>();
  const included: LibraryItem[] = [];
  /** Level of the author's own heading that the next piece stands under. */
  let under = 1;

  const head = (id: string, level: number, text: string): number => {
    const allowed = Math.min(6, level, (headings.at(-1)?.level ?? 1) + 1);
    headings.push({ id, level: allowed, text, chapter: chapter.id });
    return allowed;
  };
  const seen = (id: string, anchor: string): void => {
    if (!items.has(id)) items.set(id, anchor);
  };
  const compose = (pieces: readonly Piece[], place: Place): Piece[] => pieces.flatMap((piece) => one(piece, place));

  const one = (piece: Piece, place: Place): Piece[] => {
    if (piece.kind === 'heading') {
      const text = place.body.headings.find(({ id }) => id === piece.id)?.text ?? '';
      const level = head(piece.id, piece.depth + place.shift, text);
      if (place.item === null) under = level;
      return [{ ...piece, depth: level, children: compose(piece.children, place) }];
    }
    if (piece.kind === 'reference') return [{ ...piece, children: compose(piece.children, place) }];
    if (piece.kind !== 'component') return [piece];
    const id = piece.props.id ?? '';
    if (piece.name === 'Include') return place.item === null ? include(id, piece.props) : [];
    if (piece.name === 'Attachment') return attachment(piece, id, place);
    if (piece.name === 'LibraryScans') return libraryScans(piece, id);
    if (piece.name === 'LibraryTable')
      for (const { id: row } of tableItems(piece.props.ids, sources.library))
        listed.set(row, rowAnchor(chapter.id, row));
    return [{ ...piece, children: compose(piece.children, place) }];
  };

  const include = (id: string, props: Record<string, string>): Piece[] => {
    const item = sources.library.get(id);
    if (item === undefined || item.kind !== 'sections' || used.sections.has(id)) return [];
    used.sections.add(id);
    included.push(item);
    const headed = props.heading !== 'no';
    const text = props.title ?? item.data.title;
    const anchor = itemAnchor(id);
    const level = headed ? head(anchor, under + 1, text) : under;
    const opening: Piece = headed
      ? { kind: 'heading', depth: level, id: anchor, children: [{ kind: 'html', html: escaped(text) }] }
      : { kind: 'html', html: `<span id="${anchor}"></span>` };
    seen(id, anchor);
    // Its highest heading is of depth 2.
    return [opening, ...compose(item.body.pieces, { body: item.body, item, shift: level - 1 })];
  };

  const attachment = (piece: Piece & { kind: 'component' }, id: string, { item }: Place): Piece[] => {
    const own = (item ?? chapter).data.attachments.find((each) => each.id === id);
    const shared = item === null ? bid.data.attachments.find((each) => each.id === id) : undefined;
    const key = item === null ? id : `${item.id}/${id}`;
    const found = own ?? shared;
    if (found === undefined || placed.has(key)) return [];
    const scan = scanOf(found, { chapter: chapter.id, bid: bid.id, item: item?.id ?? null }, sources.attachments);
    placed.set(key, [scan]);
    if (item) seen(item.id, scan.anchor);
    return [{ ...piece, props: { ...piece.props, id: key } }];
  };

  const libraryScans = (piece: Piece & { kind: 'component' }, id: string): Piece[] => {
    const item = sources.library.get(id);
    const key = `library/${id}`;
    if (item === undefined || placed.has(key)) return [];
    const scans = scansOfItem(item, chapter, sources.attachments);
    placed.set(key, scans);
    if (scans[0]) seen(id, scans[0].anchor);
    return [{ ...piece, props: { ...piece.props, id: key } }];
  };

  const pieces = compose(chapter.body.pieces, { body: chapter.body, item: null, shift: 0 });
  const rest = [
    ...included.flatMap((item) =>
      scansOfItem(item, chapter, sources.attachments).filter(({ of }) => !placed.has(`${item.id}/${of.id}`)),
    ),
    ...[...new Set(chapter.data.library)]
      .flatMap((id) => sources.library.get(id) ?? [])
      .filter((item) => !placed.has(`library/${item.id}`) && !included.includes(item))
      .flatMap((item) => scansOfItem(item, chapter, sources.attachments)),
  ].filter(({ of }) => !placed.has(`library/${of.item}`));
  for (const { of, anchor } of rest) if (of.item !== null) seen(of.item, anchor);
  const scans = [
    ...chapter.data.attachments
      .filter(({ id }) => !placed.has(id))
      .map((each) => scanOf(each, { chapter: chapter.id, bid: bid.id, item: null }, sources.attachments)),
    ...rest,
  ];
  return { pieces, headings, scans, placed, items, listed };
}

/** Ids with spaces between them, each once, in order. */
const idsOf = (ids: string | undefined): string[] => [...new Set((ids ?? '').split(/\s+/).filter((id) => id !== ''))];

/** The items that a table shows: those of the kind of the first of them. */
export function tableItems(ids: string | undefined, library: Workspace['library']): LibraryItem[] {
  const found = idsOf(ids).flatMap((id) => library.get(id) ?? []);
  return found.filter(({ kind }) => kind === found[0]?.kind);
}

/** Id of an item's row in a table of a chapter. */
export const rowAnchor = (chapter: string, item: string): string => `r-${chapter}_${item}`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
