import type { Bid, Chapter, LibraryItem } from '../domain/bid/bid.ts';
import { attachmentPath } from '../domain/bid/book/scans.ts';
import { type Entries, type Entry, type Source, sourceOf } from './source.ts';

/** Paths, from the workspace root, of all files that bids, their chapters and the library name: attachments, pictures and links. */
export function namedFiles(
  bids: readonly Bid[],
  chapters: readonly Chapter[],
  library: readonly LibraryItem[],
): Set<string> {
  const of = (
    { body, data }: Pick<Bid, 'body'> & { data: Pick<Bid['data'], 'attachments'> },
    pathOf: (file: string) => string,
  ): string[] => [...body.files.map(({ path }) => path), ...data.attachments.map(({ file }) => pathOf(file))];
  return new Set([
    ...bids.flatMap((bid) => of(bid, (file) => attachmentPath(file, bid.id, false))),
    ...chapters.flatMap((chapter) => of(chapter, (file) => attachmentPath(file, chapter.bid, false))),
    ...library.flatMap((item) => of(item, (file) => attachmentPath(file, '', true))),
  ]);
}

/** The same of entries of all kinds. */
export function namedIn(entries: readonly Entry[]): Set<string> {
  const of = <Kind extends Source['kind']>(kind: Kind) =>
    entries.filter(({ file }) => sourceOf(file)?.kind === kind) as Entries[Kind][];
  return namedFiles(of('bid'), of('chapter'), of('library'));
}
