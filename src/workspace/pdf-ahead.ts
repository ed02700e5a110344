import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AttachmentFacts } from '../domain/bid/bid.ts';
import { projectOf } from './context.ts';

export type PdfPages = Pick<AttachmentFacts, 'pages' | 'fault'>;

/** Most milliseconds for one file. */
const patience = 20_000;

/**
 * Pages of PDF files, read in a process of its own: the library is slow to load and reads only asynchronously, and a file made to harm can do no more
 * than be found unreadable. One that stops the process is found by reading each alone.
 */
export function readPdfs(files: readonly string[]): PdfPages[] {
  if (files.length === 0) return [];
  const read = run(files);
  if (read) return read;
  return files.map((file) => (files.length > 1 ? run([file])?.[0] : null) ?? { pages: [], fault: 'unreadable' });
}

function run(files: readonly string[]): PdfPages[] | null {
  const { status, stdout } = spawnSync(process.execPath, ['--max-old-space-size=1024', script()], {
    input: JSON.stringify(files),
    encoding: 'utf8',
    timeout: patience + files.length * 1000,
    killSignal: 'SIGKILL',
    maxBuffer: 1e8,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return status === 0 ? (JSON.parse(stdout) as PdfPages[]) : null;
}

/** Astro bundles this module to another place. */
function script(): string {
  const beside = fileURLToPath(new URL('./pdf-process.ts', import.meta.url));
  return existsSync(beside) ? beside : join(projectOf(process.env), 'src/workspace/pdf-process.ts');
}
