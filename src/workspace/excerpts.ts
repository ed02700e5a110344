import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Located } from '../problem.ts';
import { homeOf, type Roots } from './files.ts';

/** Findings with the source lines they are about, as the files are now. */
export function withExcerpts(findings: readonly Located[], roots: Roots): Located[] {
  const files = new Map<string, string[]>();
  const linesOf = (file: string): string[] => {
    const known = files.get(file) ?? readLines(join(homeOf(roots, file), file));
    files.set(file, known);
    return known;
  };
  return findings.map((one) => ({
    ...one,
    excerpt: one.id === 'not-utf8' ? null : (linesOf(one.file)[one.line - 1] ?? null),
  }));
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/);
  } catch {
    return [];
  }
}
