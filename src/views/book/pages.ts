import type { Site, SiteBid } from '../site.ts';
import { bookPath, bookPdfPath, contentsPdfPath, contentsSheetPath, indexPdfPath, indexSheetPath } from '../url.ts';
import { type BookMeta, type BookView, buildBook } from './book.ts';
import { type BookSheetView, buildContentsSheet, buildIndexSheet } from './sheets.ts';

/** Something that is printed of a bid: its page on the site, and where the finished PDFs stand. */
export interface BookPages {
  /** Id of the bid. */
  bid: string;
  /** `content/bids/<bid>/bid.mdx` */
  file: string;
  kind: 'volume' | 'contents' | 'indexes';
  /** Id of the volume; null for a sheet. */
  volume: string | null;
  /** Address of the page. */
  path: string;
  /** Addresses of the PDFs; no copy where the tender wants none. */
  pdf: { original: string; copy: string | null };
  meta: BookMeta;
  /** The view of a volume. */
  book: BookView | null;
  /** The view of a sheet. */
  sheet: BookSheetView | null;
}

/** Everything that is printed of a bid: its volumes in order, those without a chapter left out; the contents of all; all indexes. */
export function bookPagesOf(one: SiteBid, site: Site): BookPages[] {
  const { bid, books } = one;
  const base = { bid: bid.id, file: bid.file };
  const copies = bid.data.tender.copies.copies > 0;
  const volumes = books
    .filter(({ chapters }) => chapters.length > 0)
    .map((each): BookPages => {
      const book = buildBook(each, one, site);
      const volume = each.volume.id;
      return {
        ...base,
        kind: 'volume',
        volume,
        path: bookPath(bid.id, volume),
        pdf: {
          original: bookPdfPath(bid.id, volume),
          // Without a cover nothing tells a copy from the original.
          copy: copies && book.cover !== null ? bookPdfPath(bid.id, volume, 'copy') : null,
        },
        meta: book.meta,
        book,
        sheet: null,
      };
    });
  const sheets = [
    { sheet: buildContentsSheet(one, site), path: contentsSheetPath(bid.id), pdf: contentsPdfPath(bid.id) },
    { sheet: buildIndexSheet(one, site), path: indexSheetPath(bid.id), pdf: indexPdfPath(bid.id) },
  ].flatMap(({ sheet, path, pdf }): BookPages[] =>
    sheet === null
      ? []
      : [
          {
            ...base,
            kind: sheet.kind,
            volume: null,
            path,
            pdf: { original: pdf, copy: null },
            meta: sheet.meta,
            book: null,
            sheet,
          },
        ],
  );
  return [...volumes, ...sheets];
}
