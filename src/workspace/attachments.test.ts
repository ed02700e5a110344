import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { degrees, PDFDocument, PDFString } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAttachments } from './attachments.ts';
import { readPdfs } from './pdf-ahead.ts';
import { openPlanCache } from './plan-cache.ts';

const root = mkdtempSync(join(tmpdir(), 'planbook-attachments-'));
afterAll(() => rmSync(root, { recursive: true }));
const reader = { root, code: 'test', plans: openPlanCache(join(root, '.cache/plans')) };
const put = (path: string, bytes: Uint8Array | string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), bytes);
};
const factsOf = (...paths: string[]) => readAttachments(reader, paths, new Set(paths));

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  let crc = 0xffffffff;
  for (const byte of body) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  check.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, body, check]);
}

/** A white grey picture. */
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 255).map((byte, at) => (at % (width + 1) === 0 ? 0 : byte));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The head of a photo of 40 × 30 pixels that a camera held upright took. */
function turnedJpeg(): Buffer {
  const exif = Buffer.from(
    '457869660000' + '4d4d002a00000008' + '0001' + '01120003000000010006' + '0000' + '00000000',
    'hex',
  );
  const size = Buffer.alloc(2);
  size.writeUInt16BE(exif.length + 2);
  const frame = Buffer.from('ffc0000b08001e002801011100', 'hex');
  return Buffer.concat([Buffer.from('ffd8ffe1', 'hex'), size, exif, frame, Buffer.from('ffd9', 'hex')]);
}

beforeAll(async () => {
  const scans = await PDFDocument.create();
  const image = await scans.embedPng(png(620, 877));
  const whole = scans.addPage([595.28, 841.89]);
  whole.drawImage(image, { x: 0, y: 0, width: 595.28, height: 841.89 });
  const lying = scans.addPage([595.28, 841.89]);
  lying.setRotation(degrees(90));
  lying.drawImage(image, { x: 0, y: 0, width: 595.28, height: 841.89 });
  const logo = scans.addPage([595.28, 841.89]);
  logo.drawImage(image, { x: 10, y: 10, width: 60, height: 80 });
  put('content/bids/a/attachments/scans.pdf', await scans.save());
  const locked = await PDFDocument.create();
  locked.addPage();
  locked.encrypt({ userPassword: 'u', ownerPassword: 'o' });
  put('content/bids/a/attachments/locked.pdf', await locked.save());
});

test('pages of a PDF file have their size as shown, and pixels where a picture is most of them', () => {
  const [facts] = factsOf('content/bids/a/attachments/scans.pdf');
  expect(facts).toMatchObject({ type: 'pdf', fault: null, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(facts?.pages).toEqual([
    { widthMm: 210, heightMm: 297, pixels: { width: 620, height: 877 } },
    { widthMm: 297, heightMm: 210, pixels: { width: 877, height: 620 } },
    { widthMm: 210, heightMm: 297, pixels: null },
  ]);
});

test('a picture is one page, as many pixels as it is seen with', () => {
  put('content/library/attachments/a.png', png(30, 20));
  put('content/library/attachments/b.jpg', turnedJpeg());
  expect(factsOf('content/library/attachments/a.png', 'content/library/attachments/b.jpg')).toMatchObject([
    { type: 'png', pages: [{ widthMm: 0, heightMm: 0, pixels: { width: 30, height: 20 } }], fault: null },
    { type: 'jpeg', pages: [{ widthMm: 0, heightMm: 0, pixels: { width: 30, height: 40 } }], fault: null },
  ]);
});

test.each([
  ['content/bids/a/attachments/locked.pdf', null, 'encrypted'],
  ['content/bids/a/attachments/broken.pdf', 'no PDF', 'unreadable'],
  ['content/bids/a/attachments/empty.png', '', 'unreadable'],
  ['content/bids/a/attachments/false.jpg', png(2, 2), 'unreadable'],
])('%s', (path, bytes, fault) => {
  if (bytes !== null) put(path, bytes);
  expect(factsOf(path)).toMatchObject([{ path, pages: [], fault }]);
});

test('only files of bids and of the library that may be printed have facts', () => {
  put('accounts/a/a.png', png(2, 2));
  put('content/bids/a/notes.txt', 'x');
  expect(factsOf('accounts/a/a.png', 'content/bids/a/notes.txt', 'content/bids/a/gone.png')).toEqual([]);
});

test('a file that changed is read again, one that was only touched has the same facts', () => {
  const path = 'content/bids/a/attachments/c.png';
  put(path, png(4, 5));
  const [first] = factsOf(path);
  utimesSync(join(root, path), 1000, 1000);
  expect(factsOf(path)).toEqual([first]);
  put(path, png(6, 7));
  expect(factsOf(path)[0]?.pages[0]?.pixels).toEqual({ width: 6, height: 7 });
});

test('a file that nobody names is known, but not opened', () => {
  const path = 'content/bids/a/attachments/unnamed.pdf';
  put(path, 'no PDF');
  expect(readAttachments(reader, [path], new Set())).toEqual([
    { path, type: 'pdf', bytes: 6, digest: '', pages: [], fault: null, active: [] },
  ]);
});

test('a picture of more than 100 million pixels is refused by its head', () => {
  const path = 'content/bids/a/attachments/huge.png';
  const head = png(2, 2);
  head.writeUInt32BE(60_000, 16);
  head.writeUInt32BE(60_000, 20);
  put(path, head);
  expect(factsOf(path)).toMatchObject([{ fault: 'pixels', pages: [] }]);
});

test('a file that takes too long is given up, which says nothing against it', () => {
  const path = 'content/bids/a/attachments/slow.pdf';
  put(path, deep());
  const times = { patience: 1, inVain: 1, least: 1 };
  expect(readPdfs([join(root, path)], times)).toEqual([{ pages: [], fault: 'slow', active: [] }]);
  expect(readPdfs([join(root, path)])).toMatchObject([{ fault: null }]);
});

/** Two levels of forms, each drawing the next 2000 times. */
function deep(): string {
  const draws = (name: string) => `/${name} Do `.repeat(2000);
  const form = (number: number, next: number | null) =>
    `${number} 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<<${next === null ? '' : `/A ${next} 0 R`}>>>>/Length ${next === null ? 1 : draws('A').length}>> stream\n${next === null ? ' ' : draws('A')}\nendstream endobj\n`;
  return `%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>> endobj\n4 0 obj <</Length ${draws('A').length}>> stream\n${draws('A')}\nendstream endobj\n${form(5, 6)}${form(6, 7)}${form(7, null)}trailer <</Root 1 0 R>>\n`;
}

test('a small file that unpacks to gigabytes ends neither the process nor the others beside it', () => {
  const [bomb, good] = ['content/bids/a/attachments/bomb.pdf', 'content/bids/a/attachments/scans.pdf'];
  const zeros = deflateSync(deflateSync(Buffer.alloc(600_000_000), { level: 1 }));
  const objects = `1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>> endobj\n`;
  put(
    bomb,
    Buffer.concat([
      Buffer.from(`%PDF-1.7\n${objects}4 0 obj <</Filter[/FlateDecode/FlateDecode]/Length ${zeros.length}>> stream\n`),
      zeros,
      Buffer.from('\nendstream endobj\ntrailer <</Root 1 0 R>>\n'),
    ]),
  );
  const read = readPdfs(
    [bomb, good].map((path) => join(root, path)),
    { patience: 5000, inVain: 5000, least: 1000 },
  );
  expect(read[0]).toMatchObject({ pages: [], fault: expect.stringMatching(/^(?:unreadable|slow)$/) });
  expect(read[1]?.pages).toHaveLength(3);
});

test('what a file holds beside its pages is told; a field for an electronic seal is no form', async () => {
  const path = 'content/bids/a/attachments/active.pdf';
  const active = await PDFDocument.create();
  active.addPage();
  active.addJavaScript('main', 'app.alert(1)');
  await active.attach(Buffer.from('MZ'), 'a.exe');
  active.context.register(active.context.obj({ S: 'Launch', F: PDFString.of('a.exe') }));
  put(path, await active.save());
  const sealed = await PDFDocument.create();
  sealed.addPage();
  sealed.context.register(sealed.context.obj({ FT: 'Sig', T: PDFString.of('seal') }));
  put(`${path}.sealed.pdf`, await sealed.save());
  const filled = await PDFDocument.create();
  filled.getForm().createTextField('name').addToPage(filled.addPage());
  put(`${path}.form.pdf`, await filled.save());
  expect(factsOf(path, `${path}.form.pdf`, `${path}.sealed.pdf`).map((one) => one.active)).toEqual([
    ['files', 'launch', 'script'],
    ['form'],
    [],
  ]);
});
