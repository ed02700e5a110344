import { crc32, deflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import type { Picture } from '../word/book.ts';

const named = (key: string): PDFName => PDFName.of(key);

/** The largest picture on each page of a scanned PDF, for a Word file, which can't hold PDF pages; null for a page whose picture is in a form that can't be taken over. */
export async function scanPictures(pdf: Uint8Array): Promise<(Picture | null)[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.getPages().map((page) => {
    const objects = page.node.Resources()?.lookupMaybe(named('XObject'), PDFDict);
    const images = (objects?.keys() ?? []).flatMap((key) => {
      const found = objects?.lookup(key);
      return found instanceof PDFRawStream && found.dict.lookupMaybe(named('Subtype'), PDFName) === named('Image')
        ? [found]
        : [];
    });
    const [largest] = images.toSorted((a, b) => sizeOf(b).width - sizeOf(a).width);
    return largest ? pictureOf(largest) : null;
  });
}

const sizeOf = ({ dict }: PDFRawStream): { width: number; height: number } => ({
  width: dict.lookupMaybe(named('Width'), PDFNumber)?.asNumber() ?? 0,
  height: dict.lookupMaybe(named('Height'), PDFNumber)?.asNumber() ?? 0,
});

function pictureOf(image: PDFRawStream): Picture | null {
  const { width, height } = sizeOf(image);
  const filter = image.dict.lookup(named('Filter'));
  const filters = (filter instanceof PDFArray ? filter.asArray() : [filter]).map((one) =>
    one instanceof PDFName ? one.decodeText() : '',
  );
  if (filters.length === 1 && filters[0] === 'DCTDecode')
    return { type: 'jpg', data: image.getContents(), width, height };
  const bits = image.dict.lookupMaybe(named('BitsPerComponent'), PDFNumber)?.asNumber() ?? 8;
  const colours = { DeviceGray: 1, DeviceRGB: 3 }[
    image.dict.lookupMaybe(named('ColorSpace'), PDFName)?.decodeText() ?? ''
  ];
  if (
    filters.length !== 1 ||
    filters[0] !== 'FlateDecode' ||
    colours === undefined ||
    image.dict.has(named('DecodeParms'))
  )
    return null;
  const raw = decodePDFRawStream(image).decode();
  const row = Math.ceil((width * colours * bits) / 8);
  return raw.length < row * height
    ? null
    : { type: 'png', data: pngOf(raw, { width, height, row, bits, colours }), width, height };
}

/** A PNG of plain rows, which have the same form in both files. */
function pngOf(
  raw: Uint8Array,
  { width, height, row, bits, colours }: { width: number; height: number; row: number; bits: number; colours: number },
): Uint8Array {
  const rows = new Uint8Array((row + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(raw.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
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
