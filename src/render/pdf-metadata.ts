import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { type FontReport, fontsOf } from './pdf-fonts.ts';
import { renumberTags } from './pdf-structure.ts';

/**
 * What a PDF says about itself. `lang` is a BCP 47 tag; `date` an ISO date (yyyy-mm-dd) from the content, never the
 * clock.
 */
export interface PdfMeta {
  title: string;
  author: string;
  lang: string;
  subject?: string;
  keywords?: string[];
  date: string;
}

/** Raise when the same print would be finished differently. */
export const finishVersion = 5;

/**
 * Replaces what the browser wrote about itself and the hour; `id` (hex) becomes the file identifier. Same print and
 * arguments → same bytes. Tags, bookmarks and links stay. Throws RangeError for a date that is none.
 */
export async function finishPdf(
  printed: Uint8Array,
  meta: PdfMeta,
  id: string,
): Promise<{ bytes: Uint8Array; pages: number; fonts: FontReport }> {
  const date = new Date(`${meta.date}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) throw new RangeError(`not an ISO date: ${meta.date}`);
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  renumberTags(document);
  document.setTitle(meta.title, { showInWindowTitleBar: true });
  document.setAuthor(meta.author);
  document.setSubject(meta.subject ?? '');
  // One string with commas: the library would join with spaces.
  document.setKeywords([(meta.keywords ?? []).join(', ')]);
  document.setLanguage(meta.lang);
  document.setCreator('Planbook');
  document.setProducer('Planbook');
  document.setCreationDate(date);
  document.setModificationDate(date);
  const identifier = PDFHexString.of(id.slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([identifier, identifier]);
  document.catalog.delete(PDFName.of('Metadata'));
  const fonts = fontsOf(document);
  const bytes = await document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
  return { bytes, pages: document.getPageCount(), fonts };
}
