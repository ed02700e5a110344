import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { pdfPages } from './pdf-pages.ts';

// A thread of pdf-process.ts.
parentPort?.on('message', async (file: string) => {
  const bytes = await readFile(file).catch(() => new Uint8Array());
  parentPort?.postMessage(await pdfPages(bytes));
});
