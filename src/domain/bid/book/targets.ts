import type { Book, BookChapter, BookHeading } from './book.ts';
import { itemAnchor } from './compose.ts';

/** Where in the books something stands. */
export interface Spot {
  /** Id of the volume. */
  volume: string;
  /** Id in the book. */
  anchor: string;
  chapter: string;
  /** Number of the chapter or heading, null where it has none. */
  number: string | null;
  title: string;
}

/**
 * Finds what an author names by `chapter`, `chapter#heading`, `chapter/attachment`, `item`, or `item#heading` of a section of the library; null where it
 * is in none of the books. An item is found where its text or scans are first printed, or else at its first row in a table. Scans and rows have the
 * number of their chapter. Where a chapter and an item have the same id, the chapter is meant.
 */
export function spotOf(target: string, books: readonly Book[]): Spot | null {
  const [, name = '', sign = '', part = ''] = /^([^#/]*)([#/]?)(.*)$/su.exec(target) ?? [];
  const ways: ((chapter: BookChapter) => Found)[] =
    sign === ''
      ? [(one) => whole(name, one), (one) => printed(name, one), (one) => row(name, one)]
      : [(one) => inside(name, sign, part, one)];
  for (const way of ways)
    for (const { volume, chapters } of books)
      for (const chapter of chapters) {
        const found = way(chapter);
        if (found) return { volume: volume.id, chapter: chapter.chapter.id, ...found };
      }
  return null;
}

type Found = Pick<Spot, 'anchor' | 'number' | 'title'> | null;

const whole = (name: string, { chapter, anchor, number, title }: BookChapter): Found =>
  chapter.id === name ? { anchor, number, title } : null;

function printed(name: string, { items, headings, number, title, scans, placed }: BookChapter): Found {
  const anchor = items.get(name);
  if (anchor === undefined) return null;
  const heading = headings.find(({ id }) => id === anchor);
  if (heading) return ofHeading(heading);
  const scan = [...scans, ...[...placed.values()].flat()].find((each) => each.anchor === anchor);
  return { anchor, number, title: scan?.title ?? title };
}

function row(name: string, { listed, number, title }: BookChapter): Found {
  const anchor = listed.get(name);
  return anchor === undefined ? null : { anchor, number, title };
}

function inside(name: string, sign: string, part: string, chapter: BookChapter): Found {
  if (sign === '#') {
    const own = chapter.chapter.id === name ? `${chapter.anchor}_${part}` : `${itemAnchor(name)}_${part}`;
    const heading = chapter.headings.find(({ id }) => id === own);
    return heading ? ofHeading(heading) : null;
  }
  if (chapter.chapter.id !== name) return null;
  const scan = [...[...chapter.placed.values()].flat(), ...chapter.scans].find(
    ({ of }) => of.id === part && of.item === null,
  );
  return scan ? { anchor: scan.anchor, number: chapter.number, title: scan.title } : null;
}

const ofHeading = ({ id, number, text }: BookHeading): Found => ({ anchor: id, number, title: text });

/** All targets that exist, for the nearest match of one that does not; in the order of the books, each once. */
export function knownTargets(books: readonly Book[]): string[] {
  const targets = books.flatMap(({ chapters }) =>
    chapters.flatMap(({ chapter, anchor, headings, scans, placed, items, listed }) => [
      chapter.id,
      ...headings.slice(1).flatMap(({ id }) => {
        if (id.startsWith(`${anchor}_`)) return [`${chapter.id}#${id.slice(anchor.length + 1)}`];
        const [, section, slug] = /^l-([^_]+)_(.+)$/su.exec(id) ?? [];
        return section && slug ? [`${section}#${slug}`] : [];
      }),
      ...[...[...placed.values()].flat(), ...scans]
        .filter(({ of }) => of.item === null)
        .map(({ of }) => `${chapter.id}/${of.id}`),
      ...items.keys(),
      ...listed.keys(),
    ]),
  );
  return [...new Set(targets)];
}
