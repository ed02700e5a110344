import { join } from 'node:path';
import type { BookLook } from '../render/book-page.ts';
import type { BookJob } from '../render/books.ts';
import type { Volume } from '../schemas/bid/volume.ts';
import type { BookPages } from '../views/book/pages.ts';
import type { SiteBid } from '../views/site.ts';
import { bookPdfPath } from '../views/url.ts';
import type { Pages } from './pages.ts';

/** What is asked for of a bid. */
export interface BookWish {
  bid: string;
  contents: boolean;
  indexes: boolean;
  /** Ids of volumes; null for all. */
  volumes: readonly string[] | null;
  /** Null for the original, and the copy where the tender asks for copies. */
  copy: 'original' | 'copy' | null;
  /** Deepest level of headings in the contents; null: as each volume says. */
  levels: number | null;
}

/** A PDF of a bid, with what it is made of. */
export interface BookOrder {
  job: BookJob;
  bid: SiteBid;
  page: BookPages;
  volume: Volume | null;
}

/** Everything of a bid. */
export const everythingOf = (bid: string): BookWish => ({
  bid,
  contents: true,
  indexes: true,
  volumes: null,
  copy: null,
  levels: null,
});

/** What has to be printed for a wish: all originals too, because other pages name theirs, but only what is wanted is written. */
export function ordersOf(
  pages: readonly BookPages[],
  bid: SiteBid,
  wish: BookWish,
  root: string,
  out: string,
): BookOrder[] {
  const { id, data } = bid.bid;
  const files = filesOf(bid, root);
  const order = (page: BookPages, pdf: string, look: BookLook, wanted: boolean): BookOrder => {
    const volume = data.volumes.find((one) => one.id === page.volume) ?? null;
    const job: BookJob = {
      name: `${id}/${page.volume ?? page.kind}`,
      path: page.path,
      out: join(out, pdf),
      meta: page.meta,
      look,
      files,
      nameless: volume?.blind !== undefined,
      wanted,
    };
    return { job, bid, page, volume };
  };
  return pages
    .filter((page) => page.bid === id)
    .flatMap((page) => {
      const { volume, pdf, kind } = page;
      const { levels } = wish;
      if (volume === null) {
        const look = { copy: null, levels: kind === 'contents' ? levels : null };
        return wish[kind === 'contents' ? 'contents' : 'indexes'] ? [order(page, pdf.original, look, true)] : [];
      }
      const asked = wish.volumes === null || wish.volumes.includes(volume);
      const copy = wish.copy === 'copy' ? bookPdfPath(id, volume, 'copy') : wish.copy === null ? pdf.copy : null;
      const look = (of: 'original' | 'copy'): BookLook => ({ copy: of, levels: asked ? levels : null });
      return [
        order(page, pdf.original, look('original'), asked && wish.copy !== 'copy'),
        ...(asked && copy !== null ? [order(page, copy, look('copy'), true)] : []),
      ];
    });
}

/** The scans of a bid by their path. */
function filesOf({ books }: SiteBid, root: string): BookJob['files'] {
  const scans = books.flatMap(({ chapters }) =>
    chapters.flatMap((chapter) => [...chapter.scans, ...[...chapter.placed.values()].flat()]),
  );
  return new Map(
    scans.flatMap(({ path, facts }) =>
      facts ? [[path, { file: join(root, path), digest: facts.digest }] as const] : [],
    ),
  );
}

/** The PDFs of bids that the site of a build links to, as files below its folder. */
export const bookFiles = ({ books }: Pick<Pages, 'books'>, folder: string): string[] =>
  books
    .flatMap(({ pdf }) => [pdf.original, ...(pdf.copy === null ? [] : [pdf.copy])])
    .map((path) => join(folder, path));
