import { readFile } from 'node:fs/promises';
import {
  degrees,
  PDFDocument,
  type PDFEmbeddedPage,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  type PDFPage,
} from '@cantoo/pdf-lib';
import type { Area } from './print-reader.ts';
import { hideLayers, keepDrawing } from './scan-resources.ts';

/** A page of a PDF file and where in a book it is drawn. */
export interface PlacedScan {
  area: Area;
  path: string;
  /** Absolute; null where the site does not know the file. */
  file: string | null;
  /** From 1. */
  page: number;
}

/** A scan that could not be drawn: its place stays empty. */
export interface LostScan {
  path: string;
  page: number;
  fault: 'unreadable' | 'encrypted' | 'no-page';
}

interface Sheet {
  picture: PDFEmbeddedPage;
  width: number;
  height: number;
  /** Degrees by which a viewer turns it, clockwise. */
  turn: 0 | 90 | 180 | 270;
}

/**
 * Draws pages of PDF files into their places in a book: whole, in the middle, as a viewer shows them. Each page of a file is stored once, however
 * often it is drawn. Never throws for a bad file.
 */
export async function drawScans(document: PDFDocument, scans: readonly PlacedScan[]): Promise<LostScan[]> {
  const lost: LostScan[] = [];
  const pages = document.getPages();
  for (const path of new Set(scans.map((scan) => scan.path))) {
    const own = scans.filter((scan) => scan.path === path);
    const sheets = await sheetsOf(document, own);
    for (const scan of own) {
      const sheet = typeof sheets === 'string' ? sheets : (sheets.get(scan.page) ?? 'no-page');
      const page = pages[scan.area.page];
      if (typeof sheet === 'string') lost.push({ path, page: scan.page, fault: sheet });
      else if (page) draw(page, scan.area, sheet);
    }
  }
  hideLayers(document);
  return lost;
}

async function sheetsOf(
  document: PDFDocument,
  scans: readonly PlacedScan[],
): Promise<Map<number, Sheet> | 'unreadable' | 'encrypted'> {
  const file = scans[0]?.file ?? null;
  const bytes = file === null ? null : await readFile(file).catch(() => null);
  if (bytes === null) return 'unreadable';
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
    const count = source.getPageCount();
    const numbers = [...new Set(scans.map(({ page }) => page))].filter((page) => page >= 1 && page <= count);
    const pages = numbers.map((number) => source.getPage(number - 1));
    // An empty page has no contents, which can't be embedded.
    for (const page of pages)
      if (!page.node.Contents())
        page.node.set(PDFName.of('Contents'), source.context.register(source.context.stream('')));
    const boxes = pages.map((page) => {
      const { x, y, width, height } = page.getCropBox();
      return { left: x, bottom: y, right: x + width, top: y + height };
    });
    keepDrawing(pages);
    const embedded = await document.embedPages(pages, boxes);
    await document.flush();
    return new Map(
      numbers.map((number, at) => {
        const picture = embedded[at] as PDFEmbeddedPage;
        const turn = ((((pages[at] as PDFPage).getRotation().angle % 360) + 360) % 360) as Sheet['turn'];
        return [number, { picture, width: picture.width, height: picture.height, turn }];
      }),
    );
  } catch (error) {
    return /encrypt/i.test(error instanceof Error ? `${error.name} ${error.message}` : '') ? 'encrypted' : 'unreadable';
  }
}

const artifact = PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]);
const ended = PDFOperator.of(PDFOperatorNames.EndMarkedContent);

/** Its words stand in the caption beside it, so that it is an artifact for those who listen. */
function draw(page: PDFPage, area: Area, { picture, width, height, turn }: Sheet): void {
  const upright = turn === 0 || turn === 180;
  const scale = Math.min(area.width / (upright ? width : height), area.height / (upright ? height : width));
  const [w, h] = [width * scale, height * scale];
  const [shownW, shownH] = upright ? [w, h] : [h, w];
  const left = area.x + (area.width - shownW) / 2;
  const foot = area.y + (area.height - shownH) / 2;
  // The corner that stays in place when the picture is turned about it.
  const corner = { 0: [0, 0], 90: [0, shownH], 180: [shownW, shownH], 270: [shownW, 0] }[turn] as [number, number];
  page.pushOperators(artifact);
  page.drawPage(picture, {
    x: left + corner[0],
    y: foot + corner[1],
    xScale: scale,
    yScale: scale,
    rotate: degrees(-turn),
  });
  page.pushOperators(ended);
}
