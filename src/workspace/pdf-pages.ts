import {
  decodePDFRawStream,
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib';
import { activeParts } from './pdf-active.ts';
import type { PdfPages } from './pdf-ahead.ts';

type Matrix = readonly [number, number, number, number, number, number];
interface Picture {
  /** Pixels along the page's own sides. */
  width: number;
  height: number;
  /** Of the page, in square points. */
  area: number;
}

const mmPerPoint = 25.4 / 72;
/** A page is a scan where one picture covers at least this part of it. */
const scanPart = 0.5;
/** Forms hold forms; deeper than this they hold themselves. */
const mostDepth = 4;
/** Drawings that are followed on one page: forms that draw each other may draw millions. */
const mostDrawn = 2000;
/** Characters of one page's drawing; a page of dense plans has some million. */
const mostCode = 100_000_000;
/** Pixels of a picture that can be shown and printed; A3 at 600 dpi has 70 million. */
export const mostPixels = 100_000_000;

/** The pages of a PDF file as they are shown, and the pixels of those that are scans. */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPages> {
  try {
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: false,
      parseSpeed: Infinity,
    });
    const pages = document.getPages().map(pageOf);
    const active = activeParts(document);
    if (pages.length === 0) return { pages, fault: 'unreadable', active };
    const isHuge = pages.some(({ pixels }) => pixels !== null && pixels.width * pixels.height > mostPixels);
    return isHuge ? { pages: [], fault: 'pixels', active } : { pages, fault: null, active };
  } catch (error) {
    const encrypted = error instanceof EncryptedPDFError || /password|encrypt/i.test(String(error));
    return { pages: [], fault: encrypted ? 'encrypted' : 'unreadable', active: [] };
  }
}

function pageOf(page: PDFPage): PdfPages['pages'][number] {
  const { width, height } = page.getCropBox();
  const turned = Math.abs(page.getRotation().angle / 90) % 2 === 1;
  const pixels = scanOf(page, width * height);
  const mm = (points: number): number => Math.round(points * mmPerPoint * 100) / 100;
  return turned
    ? { widthMm: mm(height), heightMm: mm(width), pixels: pixels && { width: pixels.height, height: pixels.width } }
    : { widthMm: mm(width), heightMm: mm(height), pixels };
}

/** The largest picture of a page, where it is most of it. */
function scanOf(page: PDFPage, area: number): { width: number; height: number } | null {
  const { Contents, Resources } = page.node.normalizedEntries();
  const contents = Contents instanceof PDFArray ? Contents.asArray().map((_, at) => Contents.lookup(at)) : [];
  const code = contents.map((stream) => (stream instanceof PDFStream ? textOf(stream) : '')).join('\n');
  if (code.length > mostCode) throw new RangeError('too long to be drawn');
  const pictures = picturesIn(code, Resources, [1, 0, 0, 1, 0, 0], 0, { left: mostDrawn });
  const largest = pictures.toSorted((a, b) => b.area - a.area)[0];
  if (!largest || largest.area < area * scanPart) return null;
  return { width: largest.width, height: largest.height };
}

/** Follows the drawing of a page as far as it places pictures. */
function picturesIn(
  code: string,
  resources: PDFDict | undefined,
  start: Matrix,
  depth: number,
  drawings: { left: number },
): Picture[] {
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  if (!objects || depth > mostDepth) return [];
  const found: Picture[] = [];
  const saved: Matrix[] = [];
  let matrix = start;
  let operands: string[] = [];
  for (const [token] of code.matchAll(/\((?:\\.|[^\\)])*\)|<[^>]*>|[^\s()<>]+/g)) {
    if (/^[-+.\d(<[/]/.test(token)) {
      operands.push(token);
      continue;
    }
    if (token === 'q') saved.push(matrix);
    else if (token === 'Q') matrix = saved.pop() ?? matrix;
    else if (token === 'cm') matrix = times(numbers(operands), matrix);
    else if (token === 'Do') found.push(...drawn(objects.lookup(PDFName.of(operands.at(-1)?.slice(1) ?? '')), matrix));
    operands = [];
  }
  return found;

  function drawn(object: unknown, at: Matrix): Picture[] {
    if (!(object instanceof PDFRawStream) || drawings.left <= 0) return [];
    drawings.left -= 1;
    const { dict } = object;
    const number = (key: string): number => dict.lookupMaybe(PDFName.of(key), PDFNumber)?.asNumber() ?? 0;
    if (dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form')) {
      const own = dict.lookupMaybe(PDFName.of('Matrix'), PDFArray)?.asArray().map(String) ?? [];
      const inner = dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? resources;
      return picturesIn(textOf(object), inner, own.length === 6 ? times(numbers(own), at) : at, depth + 1, drawings);
    }
    const [a, b, c, d] = at;
    const [width, height] = [number('Width'), number('Height')];
    if (width < 1 || height < 1) return [];
    const area = Math.abs(a * d - b * c);
    return [Math.abs(b) > Math.abs(a) ? { width: height, height: width, area } : { width, height, area }];
  }
}

function numbers(operands: readonly string[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.slice(-6).map(Number);
  return [a, b, c, d, e, f];
}

/** What comes first, then what it stands in. */
const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + b * i,
  a * h + b * j,
  c * g + d * i,
  c * h + d * j,
  e * g + f * i + k,
  e * h + f * j + l,
];

function textOf(stream: PDFStream): string {
  const bytes = stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
  return Buffer.from(bytes).toString('latin1');
}
