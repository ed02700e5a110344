import { deflateSync, inflateSync } from 'node:zlib';
import { degrees, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { scanPictures } from './scan-picture.ts';

const width = 210;
const height = 297;

interface Scan {
  bits?: number;
  colours?: number;
  /** PNG's way of foretelling, as most scanners write. */
  predictor?: boolean;
  /** Further keys of the picture. */
  keys?: Record<string, unknown>;
  turned?: boolean;
  /** What the page draws beside it. */
  beside?: string;
  bytes?: Uint8Array;
}

/** A PDF of one page that shows a picture, as scanners write it. */
async function scanOf({ bits = 8, colours = 1, predictor = false, keys = {}, turned, beside = '', bytes }: Scan) {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  const { context } = document;
  const row = Math.ceil((width * bits * colours) / 8);
  const plain = Uint8Array.from({ length: row * height }, (_, at) => (at * 7) % 251);
  const rows = Array.from({ length: height }, (_, y) => [
    ...(predictor ? [0] : []),
    ...plain.slice(y * row, (y + 1) * row),
  ]);
  const image = context.stream(bytes ?? deflateSync(Uint8Array.from(rows.flat())), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: bits,
    ColorSpace: colours === 1 ? 'DeviceGray' : 'DeviceRGB',
    Filter: bytes ? 'DCTDecode' : 'FlateDecode',
    ...(predictor && { DecodeParms: { Predictor: 15, Columns: width, Colors: colours, BitsPerComponent: bits } }),
    ...keys,
  });
  page.node.setXObject(PDFName.of('Im0'), context.register(image));
  page.node.set(PDFName.of('Contents'), context.register(context.stream(`q 595 0 0 842 0 0 cm /Im0 Do Q ${beside}`)));
  if (turned) page.setRotation(degrees(90));
  return { pdf: await document.save(), plain, row };
}

/** The rows of a PNG, without the sign before each. */
function rowsOf(png: Uint8Array, row: number): Uint8Array {
  const bytes = Buffer.from(png);
  const at = bytes.indexOf('IDAT');
  const raw = inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
  return Uint8Array.from(
    { length: row * height },
    (_, n) => raw[Math.floor(n / row) * (row + 1) + 1 + (n % row)] as number,
  );
}

test.each([1, 2, 4, 8])('a grey scan of %i bits is taken over point by point, foretold or not', async (bits) => {
  for (const predictor of [false, true]) {
    const { pdf, plain, row } = await scanOf({ bits, predictor });
    const [picture] = await scanPictures(pdf);
    expect(picture).toMatchObject({ type: 'png', width, height });
    expect(imageSize(picture?.data as Uint8Array)).toMatchObject({ type: 'png', width, height });
    expect(Buffer.from(rowsOf(picture?.data as Uint8Array, row)).equals(Buffer.from(plain))).toBe(true);
  }
});

test('one in colour too, and a photograph as it is', async () => {
  const { pdf, plain, row } = await scanOf({ colours: 3, predictor: true });
  const [picture] = await scanPictures(pdf);
  expect(Buffer.from(rowsOf(picture?.data as Uint8Array, row)).equals(Buffer.from(plain))).toBe(true);
  const photograph = Uint8Array.of(0xff, 0xd8, 0xff, 0xd9);
  const [jpeg] = await scanPictures((await scanOf({ bytes: photograph })).pdf);
  expect([jpeg?.type, ...(jpeg?.data ?? [])]).toEqual(['jpg', ...photograph]);
});

test('letters that no one sees, as scanners write what they have read, are left out', async () => {
  const { pdf } = await scanOf({ beside: 'BT 3 Tr /F0 9 Tf (a S b f) Tj ET' });
  expect((await scanPictures(pdf))[0]).toMatchObject({ type: 'png' });
});

test.each([
  ['is turned', { turned: true }],
  ['shows words', { beside: 'BT /F0 9 Tf (x) Tj ET' }],
  ['draws lines', { beside: '0 0 m 9 9 l S' }],
  ['has a picture with a mask', { keys: { Mask: [0, 1] } }],
  ['has a picture of another form than its page', { keys: { Height: 100 } }],
  ['has a picture that is foretold in another way', { keys: { DecodeParms: { Predictor: 2 } } }],
  ['has a picture that unpacks to much more', { keys: { Width: 21, Height: 30 } }],
] as [string, Scan][])('a page that %s is left to the PDF', async (_, scan) => {
  expect(await scanPictures((await scanOf(scan)).pdf)).toEqual([null]);
});
