import { PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { LabelRange } from './book-labels.ts';
import { drawScans, type LostScan, type PlacedScan } from './book-scans.ts';
import { colouredPages } from './pdf-colours.ts';
import { type FontReport, fontsOf } from './pdf-fonts.ts';
import { structureOf } from './pdf-structure.ts';
import { writePdf } from './pdf-write.ts';
import { plainPicture } from './picture-metadata.ts';
import { PrintFile } from './print-reader.ts';
import { isPhoto } from './scan-resources.ts';

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

/** What only books have. */
export interface BookFinish {
  labels?: readonly LabelRange[];
  scans?: readonly PlacedScan[];
  /** Whether nothing may tell whose it is: it gets no title, author, subject, keywords or program. */
  nameless?: boolean;
}

/** Raise when the same print would be finished differently. */
export const finishVersion = 7;

/**
 * Replaces what the browser wrote about itself and the hour; `id` (hex) becomes the file identifier. Same print and
 * arguments → same bytes. Tags, bookmarks and links stay. Throws RangeError for a date that is none, and for what is no print of the browser.
 */
export async function finishPdf(
  printed: Uint8Array,
  meta: PdfMeta,
  id: string,
  { labels, scans = [], nameless = false }: BookFinish = {},
): Promise<{ bytes: Uint8Array; pages: number; fonts: FontReport; lost: LostScan[]; coloured: number[] }> {
  const date = new Date(`${meta.date}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) throw new RangeError(`not an ISO date: ${meta.date}`);
  const file = new PrintFile(printed);
  // The tags are most of a long print; the library need not understand them.
  const { objects: tags, dropped } = structureOf(file);
  const document = await loadRest(file, (number) => !tags.has(number) && !dropped.has(number));
  if (nameless) document.context.delete(PDFRef.of(file.info));
  if (nameless) delete document.context.trailerInfo.Info;
  else {
    document.setTitle(meta.title, { showInWindowTitleBar: true });
    document.setAuthor(meta.author);
    document.setSubject(meta.subject ?? '');
    // One string with commas: the library would join with spaces.
    document.setKeywords([(meta.keywords ?? []).join(', ')]);
    document.setCreator('Planbook');
    document.setProducer('Planbook');
    document.setCreationDate(date);
    document.setModificationDate(date);
  }
  document.setLanguage(meta.lang);
  const identifier = PDFHexString.of(id.slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([identifier, identifier]);
  document.catalog.delete(PDFName.of('Metadata'));
  if (labels?.some(({ style }) => style !== null)) setLabels(document, labels);
  const fonts = fontsOf(document);
  const coloured = nameless ? colouredPages(document) : [];
  const lost = scans.length > 0 ? await drawScans(document, scans) : [];
  await document.flush();
  plainPhotos(document);
  const bytes = await writePdf(document.context, tags);
  return { bytes, pages: document.getPageCount(), fonts, lost, coloured };
}

/** The browser takes photos over as they are, with camera, author and place. */
function plainPhotos({ context }: PDFDocument): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || !isPhoto(object.dict)) continue;
    const contents = plainPicture(object.getContents(), false);
    if (contents.length < object.getContents().length) context.assign(ref, PDFRawStream.of(object.dict, contents));
  }
}

/** Reads only some objects of a print. */
async function loadRest(file: PrintFile, wanted: (number: number) => boolean): Promise<PDFDocument> {
  const numbers = file.numbers();
  const size = (numbers.at(-1) ?? 0) + 1;
  const info = file.info === 0 ? '' : ` /Info ${file.info} 0 R`;
  const document = await PDFDocument.load(
    Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      ...numbers.filter(wanted).map((number) => file.whole(number)),
      Buffer.from(`\ntrailer\n<</Size ${size} /Root ${file.root} 0 R${info}>>\nstartxref\n0\n%%EOF\n`),
    ]),
    { updateMetadata: false, parseSpeed: Infinity },
  );
  document.context.largestObjectNumber = Math.max(document.context.largestObjectNumber, size - 1);
  return document;
}

/** What viewers show as the number of a page. */
function setLabels(document: PDFDocument, ranges: readonly LabelRange[]): void {
  const { context } = document;
  const parts = ranges.flatMap(({ from, style, first }) => [
    PDFNumber.of(from),
    context.obj(style === null ? {} : { S: PDFName.of(style), St: first }),
  ]);
  document.catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: context.obj(parts) }));
}
