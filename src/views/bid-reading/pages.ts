import type { Text } from '../../text/index.ts';
import { buildBook } from '../book/book.ts';
import type { Site } from '../site.ts';
import { buildChapterPage, type ChapterPageView } from './chapter.ts';
import { buildVolume, type VolumeView } from './volume.ts';

/** The pages on which the bids of a site are read, in one language. */
export interface ReadingPages {
  volumes: { bid: string; volume: string; page: VolumeView }[];
  chapters: { bid: string; chapter: string; page: ChapterPageView }[];
}

export function readingPages(site: Site, text: Text): ReadingPages {
  const pages: ReadingPages = { volumes: [], chapters: [] };
  for (const one of site.bids)
    for (const book of one.books) {
      const view = buildBook(book, one, site);
      const bid = one.bid.id;
      pages.volumes.push({ bid, volume: book.volume.id, page: buildVolume(book, view, one, site, text) });
      for (const [at, { chapter }] of book.chapters.entries()) {
        const page = buildChapterPage(book, at, view, one, site, text);
        if (page) pages.chapters.push({ bid, chapter: chapter.id, page });
      }
    }
  return pages;
}
