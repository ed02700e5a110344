import { statSync, writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import type { PdfOrder, PdfPages } from './pdf-ahead.ts';

// A process of pdf-ahead.ts: takes paths, gives back a line of what is known of each. A thread reads them, so that this one can end it.
const { files, patience, inVain, least } = JSON.parse(await text(process.stdin)) as PdfOrder;

/** ms between looks at the memory. */
const look = 50;
/** Bytes that reading may take beside some copies of the file: what a file of a few pages unpacks to. */
const mostMemory = 500_000_000;
const copies = 5;

const thread: { worker: Worker | null } = { worker: null };
let vain = inVain;
for (const file of files) {
  const start = performance.now();
  const facts = await read(file, Math.max(least, Math.min(patience, vain)));
  if (facts.fault === 'slow') vain -= performance.now() - start;
  writeSync(1, `${JSON.stringify(facts)}\n`);
}
await thread.worker?.terminate();

function read(file: string, limit: number): Promise<PdfPages> {
  thread.worker ??= new Worker(new URL('./pdf-worker.ts', import.meta.url));
  const own = thread.worker;
  const before = process.memoryUsage.rss();
  const most = before + mostMemory + copies * (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  const last = performance.now() + limit;
  return new Promise((resolve) => {
    const end = (facts: PdfPages): void => {
      clearInterval(watch);
      own.off('error', broken).off('message', end);
      resolve(facts);
    };
    const giveUp = (fault: PdfPages['fault']): void => {
      clearInterval(watch);
      thread.worker = null;
      own.off('message', end);
      void own.terminate().then(() => end({ pages: [], fault, active: [] }));
    };
    const broken = (): void => giveUp('unreadable');
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > most) giveUp('unreadable');
      else if (performance.now() > last) giveUp('slow');
    }, look);
    own.on('error', broken).on('message', end);
    own.postMessage(file);
  });
}
