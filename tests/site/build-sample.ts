import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A copy of the sample workspace, built once with the build command; its site is in `dist/`. */
    sample: string;
    /** What the build command printed. */
    printed: string;
  }
}

export const projectRoot = resolve(import.meta.dirname, '../..');

/** The day on which the samples are looked at, so that nothing in the tests depends on the clock. */
export const today = '2026-11-20';

/** The environment of an author's shell: without what the test runner adds, which Astro would heed. */
export function authorEnvironment(more: Record<string, string> = {}): Record<string, string | undefined> {
  const own = Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST|NODE_ENV|MODE|DEV|PROD|SSR)/.test(name));
  return { ...Object.fromEntries(own), NO_COLOR: '1', LC_ALL: '', ...more };
}

/** Runs a command of the project on a workspace and returns what it printed on standard output; throws when it fails. */
export function run(
  script: string,
  root: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): string {
  return execFileSync(
    process.execPath,
    [join(projectRoot, 'scripts', `${script}.ts`), '--root', root, '--today', today, ...args],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      env: authorEnvironment({ LANG: 'zh_CN.UTF-8', ...env }),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
}

/** Copies the sample workspace to a temporary folder. */
export function copySample(): string {
  const root = mkdtempSync(join(tmpdir(), 'planbook-site-'));
  for (const folder of ['accounts', 'content'])
    cpSync(join(projectRoot, folder), join(root, folder), { recursive: true });
  return root;
}

/** Copies settings, our people and the playbook, but no bids: those belong to the accounts of the samples. */
export function copyContent(root: string): void {
  cpSync(join(projectRoot, 'content'), join(root, 'content'), {
    recursive: true,
    filter: (path) => !/[\\/]content[\\/](?:bids|library)(?:[\\/]|$)/.test(path),
  });
}

export function setup(project: TestProject): () => void {
  const root = copySample();
  project.provide('printed', run('build', root));
  project.provide('sample', root);
  return () => rmSync(root, { recursive: true, force: true });
}
