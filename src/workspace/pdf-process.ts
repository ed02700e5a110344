import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import type { PdfPages } from './pdf-ahead.ts';
import { pdfPages } from './pdf-pages.ts';

// A process of pdf-ahead.ts: takes paths, gives back what is known of each.
const files = JSON.parse(await text(process.stdin)) as string[];
const read: PdfPages[] = [];
for (const file of files) read.push(await pdfPages(readFileSync(file)));
process.stdout.write(JSON.stringify(read));
