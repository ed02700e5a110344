import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Page } from 'puppeteer';

/** Bits for each dot: 1 is black and white, 2 has four greys. */
export type Depth = 1 | 2;

/** A page in black and white or in four greys, rows from the top, each filled up to whole bytes. */
export interface Grey {
  width: number;
  height: number;
  depth: Depth;
  bits: Buffer;
}

/** Reduces a screenshot (PNG, base64) and strews `specks`, as dust on the glass of a scanner. The same picture gives the same dots. */
export async function greyOf(page: Page, png: string, depth: Depth, specks: number): Promise<Grey> {
  const read = async (source: string, depth: Depth, specks: number) => {
    const most = depth === 1 ? 1 : 3;
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${source}`)).blob());
    const { width, height } = picture;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const greys = new Uint8Array(width * height);
    for (let at = 0; at < greys.length; at += 1) {
      const light = 0.3 * (data[4 * at] ?? 0) + 0.59 * (data[4 * at + 1] ?? 0) + 0.11 * (data[4 * at + 2] ?? 0);
      greys[at] = Math.round((light / 255) * most);
    }
    let seed = 20261120;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    for (let speck = 0; speck < specks; speck += 1) {
      const at = random(height - 2) * width + random(width - 2);
      for (const dot of [at, at + 1, at + width]) greys[dot] = Math.min(greys[dot] ?? most, random(most));
    }
    const each = 8 / depth;
    const row = Math.ceil(width / each);
    const packed = new Uint8Array(row * height);
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) {
        const at = y * row + Math.floor(x / each);
        packed[at] = (packed[at] ?? 0) | ((greys[y * width + x] ?? most) << (8 - depth * ((x % each) + 1)));
      }
    let text = '';
    for (let at = 0; at < packed.length; at += 32768) text += String.fromCharCode(...packed.subarray(at, at + 32768));
    return { width, height, base64: btoa(text) };
  };
  const { width, height, base64 } = await page.evaluate(read, png, depth, specks);
  return { width, height, depth, bits: Buffer.from(base64, 'base64') };
}

/** A greyscale PNG at 300 dpi. */
export function pngOf({ width, height, depth, bits }: Grey): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const part = Buffer.alloc(body.length + 8);
    part.writeUInt32BE(data.length, 0);
    body.copy(part, 4);
    part.writeUInt32BE(crc32(body), body.length + 4);
    return part;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = depth;
  const dots = Buffer.alloc(9);
  dots.writeUInt32BE(11811, 0);
  dots.writeUInt32BE(11811, 4);
  dots[8] = 1;
  const row = Math.ceil((width * depth) / 8);
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.from([0]), bits.subarray(y * row, (y + 1) * row)]),
  );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('pHYs', dots),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PDF whose pages are pictures and nothing else, as scanners make them, at 300 dpi. */
export async function pdfOf(pages: readonly Grey[]): Promise<Buffer> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (const { width, height, depth, bits } of pages) {
    const size: [number, number] = [(width / 300) * 72, (height / 300) * 72];
    const page = pdf.addPage(size);
    const { context } = pdf;
    const picture = context.register(
      context.stream(deflateSync(bits, { level: 9 }), {
        Type: 'XObject',
        Subtype: 'Image',
        Width: width,
        Height: height,
        ColorSpace: 'DeviceGray',
        BitsPerComponent: depth,
        Filter: 'FlateDecode',
      }),
    );
    page.node.setXObject(PDFName.of('Scan'), picture);
    const draw = `q ${size[0]} 0 0 ${size[1]} 0 0 cm /Scan Do Q`;
    page.node.set(PDFName.of('Contents'), context.register(context.stream(draw)));
  }
  return Buffer.from(await pdf.save());
}
