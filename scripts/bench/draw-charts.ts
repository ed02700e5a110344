import { lazyBrowser } from '../../src/render/browser.ts';
import { DrawingPage, startDrawingServer } from '../../src/render/mermaid-page.ts';
import { readDiagrams } from './diagrams.ts';

// A process of its own, so that it and its browser can be kept on one core: draws the first org charts, one after the other on one page.
const { charts } = readDiagrams(process.cwd(), Number(process.argv[2]));
const browser = lazyBrowser();
const server = await startDrawingServer();
try {
  const page = await DrawingPage.open(await browser.get(), server);
  for (const chart of charts.slice(0, 5)) await page.draw(chart);
  const started = performance.now();
  for (const chart of charts) {
    const drawn = await page.draw(chart);
    if (!drawn.ok) throw new Error(drawn.message);
  }
  console.log(JSON.stringify({ drawn: charts.length, milliseconds: (performance.now() - started) / charts.length }));
} finally {
  await browser.close();
  await server.close();
}
