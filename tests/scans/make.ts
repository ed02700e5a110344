/**
 * Draws the scanned documents of the sample bids: invented papers, each marked 样张, as sharp as a scanner makes them. To make them again, after a
 * change here or to the facts in content/library:
 *
 *     node tests/scans/make.ts [words of file names]
 *
 * The same facts give the same files. Which there are: `documents.ts`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openBrowser } from '../../src/render/browser.ts';
import { documents } from './documents.ts';
import { sheet } from './paper.ts';
import { type Grey, greyOf, pdfOf, pngOf } from './raster.ts';

const root = join(import.meta.dirname, '../..');
const wanted = process.argv.slice(2);
const chosen = documents(root).filter(({ file }) => wanted.length === 0 || wanted.some((word) => file.includes(word)));

const browser = await openBrowser({ env: process.env });
try {
  const page = await browser.newPage();
  for (const { file, pages } of chosen) {
    const drawn: Grey[] = [];
    for (const [index, paper] of pages.entries()) {
      // Twice the size of CSS pixels: 300 dots per inch on A4.
      await page.setViewport({ width: paper.width, height: paper.height, deviceScaleFactor: 2 });
      await page.setContent(sheet(paper, file.length + index), { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const picture = await page.screenshot({ encoding: 'base64' });
      // Certificates come from a scanner set to grey, all else from one set to black and white.
      drawn.push(await greyOf(page, picture, paper.framed ? 2 : 1, paper.drawing ? 0 : 350));
    }
    const [first] = drawn;
    if (!first) continue;
    const bytes = file.endsWith('.pdf') ? await pdfOf(drawn) : pngOf(first);
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    console.log(`${file}  ${drawn.length}  ${Math.round(bytes.length / 1024)} KB`);
  }
} finally {
  await browser.close();
}
