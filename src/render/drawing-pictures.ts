import type { Browser } from 'puppeteer';
import { contextFor, noScript, startServer } from './server.ts';

/** The drawings of a built print page as PNG pictures twice as fine as the screen, in their order. `width`, `height`: in CSS pixels. */
export async function drawingPictures(
  browser: Browser,
  siteDir: string,
  path: string,
): Promise<{ data: Uint8Array; width: number; height: number }[]> {
  const server = await startServer({ mounts: { '/': siteDir }, contentSecurityPolicy: noScript });
  const context = await contextFor(browser, server);
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 794, height: 1123, deviceScaleFactor: 2 });
    await page.goto(new URL(path, server.origin).href, { waitUntil: 'load', timeout: 60_000 });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const pictures = [];
    for (const drawing of await page.$$('figure.drawing svg')) {
      const box = await drawing.boundingBox();
      const data = await drawing.screenshot({ type: 'png' });
      pictures.push({ data, width: Math.round(box?.width ?? 1), height: Math.round(box?.height ?? 1) });
    }
    return pictures;
  } finally {
    await context.close().catch(() => undefined);
    await server.close();
  }
}
