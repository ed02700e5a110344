import { crc32, deflateSync, inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib';
import { plainPicture } from '../render/picture-metadata.ts';
import type { Picture } from '../word/book.ts';

/** A3 at 600 dpi. */
const mostPoints = 7016 * 9921;

const named = (key: string): PDFName => PDFName.of(key);

/**
 * Each page of a scanned PDF as the one picture that it consists of, for a Word file, which can't hold PDF pages. Null for a page that shows anything
 * else, is turned, or whose picture is in a form that can't be taken over: its reader is sent to the PDF.
 */
export async function scanPictures(pdf: Uint8Array): Promise<(Picture | null)[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.getPages().map((page) => {
    const resources = page.node.Resources();
    const objects = resources?.lookupMaybe(named('XObject'), PDFDict);
    const keys = objects?.keys() ?? [];
    const [image] = keys.map((key) => objects?.lookup(key));
    const isScan =
      keys.length === 1 &&
      page.getRotation().angle % 360 === 0 &&
      image instanceof PDFRawStream &&
      image.dict.lookupMaybe(named('Subtype'), PDFName) === named('Image') &&
      fills(page, sizeOf(image)) &&
      !paints(page);
    return isScan ? quietly(() => pictureOf(image)) : null;
  });
}

/** Null for a picture that can't be unpacked. */
function quietly(read: () => Picture | null): Picture | null {
  try {
    return read();
  } catch {
    return null;
  }
}

const sizeOf = ({ dict }: PDFRawStream): { width: number; height: number } => ({
  width: numberIn(dict, 'Width') ?? 0,
  height: numberIn(dict, 'Height') ?? 0,
});

const numberIn = (dict: PDFDict, key: string): number | undefined =>
  dict.lookupMaybe(named(key), PDFNumber)?.asNumber();

/** Whether a picture has the proportions of the page, within a twentieth. */
function fills(page: PDFPage, { width, height }: { width: number; height: number }): boolean {
  const box = page.getCropBox();
  return Math.abs((width / height) * (box.height / box.width) - 1) < 0.05;
}

/** Whether a page draws lines or areas, or words that are not hidden: scanners write what they have read in letters that no one sees (`3 Tr`). */
function paints(page: PDFPage): boolean {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((one) => page.doc.context.lookup(one)) : [contents];
  const text = streams
    .map((one) => (one instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(one).decode()).toString('latin1') : ''))
    .join('\n');
  const words = /(?:^|\s|[)\]>])(?:Tj|TJ|'|")(?=\s|$)/.test(text) && !/\b3\s+Tr\b/.test(text);
  return (
    words ||
    /(?:^|\s)(?:[SsBb]\*?|f\*?|F|sh)(?=\s|$)/.test(text.replaceAll(/\((?:\\.|[^\\)])*\)|<[0-9a-fA-F\s]*>/g, ''))
  );
}

function pictureOf(image: PDFRawStream): Picture | null {
  const { dict } = image;
  const { width, height } = sizeOf(image);
  const filter = dict.lookup(named('Filter'));
  const filters = (filter instanceof PDFArray ? filter.asArray() : [filter]).map((one) =>
    one instanceof PDFName ? one.decodeText() : '',
  );
  if (width * height > mostPoints) return null;
  // A mask, a soft mask or turned values would be lost.
  if (filters.length !== 1 || ['ImageMask', 'Mask', 'SMask', 'Decode'].some((key) => dict.has(named(key)))) return null;
  if (filters[0] === 'DCTDecode') return { type: 'jpg', data: plainPicture(image.getContents(), false), width, height };
  const bits = numberIn(dict, 'BitsPerComponent') ?? 8;
  const colours = coloursOf(dict);
  if (filters[0] !== 'FlateDecode' || colours === null) return null;
  const form = { width, height, row: Math.ceil((width * colours * bits) / 8), bits, colours };
  const rows = rowsOf(image, form);
  return rows && { type: 'png', data: pngOf(rows, form), width, height };
}

/** How many values a point has: grey or red, green, blue; null for anything else. */
function coloursOf(dict: PDFDict): number | null {
  const space = dict.lookup(named('ColorSpace'));
  const profile = space instanceof PDFArray && space.size() > 1 ? space.lookup(1) : undefined;
  const name = space instanceof PDFArray ? space.lookupMaybe(0, PDFName) : space;
  const kind = name instanceof PDFName ? name.decodeText() : '';
  const count = kind === 'ICCBased' && profile instanceof PDFStream ? numberIn(profile.dict, 'N') : undefined;
  if (kind === 'DeviceGray' || kind === 'CalGray' || count === 1) return 1;
  return kind === 'DeviceRGB' || kind === 'CalRGB' || count === 3 ? 3 : null;
}

interface Form {
  width: number;
  height: number;
  /** Bytes of a row. */
  row: number;
  bits: number;
  colours: number;
}

/** The rows of a packed picture as PNG has them, each with the sign of how it is foretold before it; null where they are foretold in another way. */
function rowsOf(image: PDFRawStream, { width, height, row, bits, colours }: Form): Uint8Array | null {
  const parms = image.dict.lookup(named('DecodeParms'));
  const first = parms instanceof PDFArray ? parms.lookup(0) : parms;
  const dict = first instanceof PDFDict ? first : null;
  const predictor = (dict && numberIn(dict, 'Predictor')) ?? 1;
  // One that unpacks to more than its picture is no scan of ours.
  const raw = inflateSync(image.getContents(), { maxOutputLength: (row + 1) * height + 4096 });
  if (predictor >= 10) {
    const same =
      (numberIn(dict as PDFDict, 'Columns') ?? 1) === width &&
      (numberIn(dict as PDFDict, 'Colors') ?? 1) === colours &&
      (numberIn(dict as PDFDict, 'BitsPerComponent') ?? 8) === bits;
    return same && raw.length >= (row + 1) * height ? raw.subarray(0, (row + 1) * height) : null;
  }
  if (predictor !== 1 || raw.length < row * height) return null;
  const rows = new Uint8Array((row + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(raw.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  return rows;
}

/** A PNG of its rows. */
function pngOf(rows: Uint8Array, { width, height, bits, colours }: Form): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([bits, colours === 3 ? 2 : 0, 0, 0, 0], 8);
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const around = Buffer.alloc(8);
    around.writeUInt32BE(data.length, 0);
    around.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array(0)),
  ]);
}
