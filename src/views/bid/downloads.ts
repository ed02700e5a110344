import type { Text } from '../../text/index.ts';
import type { Download } from '../project/downloads.ts';
import type { SiteBid } from '../site.ts';
import {
  accountCalendarPath,
  bookPdfPath,
  contentsPdfPath,
  docxPath,
  indexPdfPath,
  matrixCsvPath,
  urlOf,
} from '../url.ts';

/** The files of a bid: of each volume what is handed in, then what belongs to all. */
export interface DownloadsView {
  volumes: { id: string; title: string; files: Download[] }[];
  files: Download[];
}

const pdf = 'application/pdf';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Volumes without a chapter have no book, those without a cover no copy that would differ. Printed files exist once, in the language of the bid; tables are in that of the page. */
export function buildDownloads({ bid, books, account }: SiteBid, { locale, ui }: Text): DownloadsView {
  const words = ui.warRoom;
  const { id, data } = bid;
  const file = (label: string, url: string, type: string): Download => ({ label, url, type, name: null });
  const printed = books.filter(({ chapters }) => chapters.length > 0);
  const hasIndexes = printed.some(({ volume }) => volume.indexes.length > 0);
  return {
    volumes: printed.map(({ volume }) => ({
      id: volume.id,
      title: volume.title,
      files: [
        file(words.originalPdf, bookPdfPath(id, volume.id), pdf),
        ...(data.tender.copies.copies > 0 && (volume.blind?.cover ?? true)
          ? [file(words.copyPdf, bookPdfPath(id, volume.id, 'copy'), pdf)]
          : []),
        file(words.word, docxPath(id, volume.id), word),
      ],
    })),
    files: [
      ...(printed.length > 0 ? [file(words.contentsPdf, contentsPdfPath(id), pdf)] : []),
      ...(hasIndexes ? [file(words.indexPdf, indexPdfPath(id), pdf)] : []),
      file(words.matrixCsv, urlOf(locale, matrixCsvPath(id)), 'text/csv'),
      ...(data.result === undefined && account
        ? [file(ui.project.calendar, accountCalendarPath(account.plan.id), 'text/calendar')]
        : []),
    ],
  };
}
