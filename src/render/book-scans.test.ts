import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFString,
  rgb,
  StandardFonts,
} from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, expect, test } from 'vitest';
import { drawScans } from './book-scans.ts';

const folder = mkdtempSync(join(tmpdir(), 'planbook-scans-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A page with words, a picture and a layer, and everything that a file can hide behind them. */
async function hostile(): Promise<string> {
  const file = await PDFDocument.create();
  const { context } = file;
  const page = file.addPage([300, 400]);
  const other = file.addPage([300, 400]);
  const font = await file.embedFont(StandardFonts.Helvetica);
  other.drawText('SECRETPAGE', { font });
  page.drawText('Licence 2026', { x: 20, y: 350, font });
  page.drawRectangle({ x: 10, y: 10, width: 50, height: 50, color: rgb(0, 0, 0), opacity: 0.5 });
  file.addJavaScript('main', 'app.alert(1)');
  await file.attach(Buffer.from('MZ'), 'a.exe');
  const launch = context.register(context.obj({ S: 'Launch', F: PDFString.of('a.exe') }));
  const layer = context.register(
    context.obj({ Type: 'OCG', Name: PDFString.of('SECRETLAYER'), Pg: other.ref, A: launch }),
  );
  const hidden = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('SECRETHIDDEN') }));
  file.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer, hidden], D: { OFF: [hidden] } }));
  const drawn = `/OC /MC0 BDC BT /F1 12 Tf 20 300 Td (On the layer) Tj ET EMC /OC /MC1 BDC BT /F1 12 Tf 20 200 Td (Hidden) Tj ET EMC`;
  page.node.addContentStream(context.register(context.stream(drawn)));
  page.node.setFontDictionary(PDFName.of('F1'), font.ref);
  const resources = page.node.Resources();
  resources?.set(PDFName.of('Properties'), context.obj({ MC0: layer, MC1: hidden }));
  resources?.set(PDFName.of('Launch'), launch);
  const states = resources?.lookup(PDFName.of('ExtGState'), PDFDict);
  states?.set(
    PDFName.of('G9'),
    context.obj({ Type: 'ExtGState', SMask: launch, AA: launch, PieceInfo: { a: launch } }),
  );
  const path = join(folder, 'hostile.pdf');
  writeFileSync(path, await file.save({ useObjectStreams: false }));
  return path;
}

async function drawnFrom(file: string): Promise<{ lost: unknown[]; bytes: Uint8Array }> {
  const book = await PDFDocument.create();
  book.addPage([595, 842]);
  const area = { page: 0, x: 50, y: 50, width: 400, height: 600 };
  const lost = await drawScans(book, [{ area, path: 'attachments/hostile.pdf', file, page: 1 }]);
  return { lost, bytes: await book.save({ useObjectStreams: false }) };
}

test('nothing of a foreign file comes into a book but what draws its page', async () => {
  const { lost, bytes } = await drawnFrom(await hostile());
  expect(lost).toEqual([]);
  const again = await PDFDocument.load(bytes);
  const all = again.context.enumerateIndirectObjects().map(([, object]) => {
    const contents = object instanceof PDFRawStream ? decodePDFRawStream(object).decode() : [];
    return `${object}${Buffer.from(contents).toString('latin1')}`;
  });
  const said = `${Buffer.from(bytes).toString('latin1')}${all.join('\n')}`;
  expect(said).not.toMatch(/\/Launch|\/JavaScript|\/JS\b|\/EmbeddedFile|\/EF\b|\/PieceInfo|\/AA\b|SECRET|a\.exe/);
  expect(all.filter((one) => /\/Type ?\/Page\b/.test(one))).toHaveLength(1);
});

test('the page still shows its words, and what was hidden stays hidden', async () => {
  const { bytes } = await drawnFrom(await hostile());
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const page = await document.getPage(1);
  const layers = await document.getOptionalContentConfig();
  const ids = [...layers].map(([id]) => id);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  await task.destroy();
  expect(items.flatMap((item) => ('str' in item ? [item.str] : []))).toEqual(
    expect.arrayContaining(['Licence 2026', 'On the layer']),
  );
  expect(ids).toHaveLength(1);
  expect(layers.getGroup(ids[0] ?? '')?.visible).toBe(false);
});
