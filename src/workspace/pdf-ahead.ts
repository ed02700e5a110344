import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AttachmentFacts } from '../domain/bid/bid.ts';
import { projectOf } from './context.ts';

export type PdfPages = Pick<AttachmentFacts, 'pages' | 'fault' | 'active'>;

/** What the process of pdf-process.ts is told. Times in ms. */
export interface PdfOrder {
  files: string[];
  /** Most time for one file. */
  patience: number;
  /** Time that all files together may take in vain; when it is used up, each of the others gets `least`. */
  inVain: number;
  least: number;
}

/** An exhausted machine reads a good scan of 100 MB in less. */
const waiting = { patience: 20_000, inVain: 30_000, least: 2000 };

/**
 * Pages of PDF files, in their order, read in a process of its own: the library is slow to load and reads only asynchronously, and a file made to harm
 * can do no more than be found unreadable.
 */
export function readPdfs(files: readonly string[], times: Omit<PdfOrder, 'files'> = waiting): PdfPages[] {
  const read: PdfPages[] = [];
  while (read.length < files.length) {
    const left = files.slice(read.length);
    read.push(...run({ ...times, files: left }).slice(0, left.length));
    // The process broke down at the next one.
    if (read.length < files.length) read.push({ pages: [], fault: 'unreadable', active: [] });
  }
  return read;
}

/** ms in which the process has begun to read. */
const starting = 30_000;

/** One line for each file that was read, as far as it came. */
function run(order: PdfOrder): PdfPages[] {
  const { stdout } = spawnSync(process.execPath, [script()], {
    input: JSON.stringify(order),
    encoding: 'utf8',
    // It keeps the time itself; this is for one that can't.
    timeout: starting + order.inVain + order.patience * order.files.length,
    killSignal: 'SIGKILL',
    maxBuffer: 1e8,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const lines = (stdout ?? '').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as PdfPages);
}

/** Astro bundles this module to another place. */
function script(): string {
  const beside = fileURLToPath(new URL('./pdf-process.ts', import.meta.url));
  return existsSync(beside) ? beside : join(projectOf(process.env), 'src/workspace/pdf-process.ts');
}
