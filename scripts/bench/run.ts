import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { indexPages } from '../../src/build/search.ts';
import { nextFolder } from '../../src/build/site.ts';
import { lazyBrowser } from '../../src/render/browser.ts';
import { drawDiagrams } from '../../src/render/drawn.ts';
import { unlessAborted } from '../../src/render/interrupt.ts';
import { type PdfJob, printPdfs } from '../../src/render/pdf.ts';
import { onePagePath, urlOf } from '../../src/views/url.ts';
import { rootVariable, todayVariable } from '../../src/workspace/context.ts';
import { runChild } from './child.ts';
import { readDiagrams } from './diagrams.ts';
import {
  type BookFigures,
  type Build,
  type BuildKind,
  buildKinds,
  type Figures,
  type SchedulerFigures,
} from './figures.ts';
import { writePlainProject } from './plain.ts';
import { benchDay, benchId, editPlan, writeWorkspace } from './workspace.ts';

type Builds = Pick<Figures, 'plain' | 'chinese' | 'ours'>;
export type Part =
  | 'write'
  | 'charts'
  | 'diagrams'
  | `${keyof Builds}-${BuildKind}`
  | 'search'
  | 'sheets'
  | 'scheduler'
  | 'books';

export interface Run {
  accounts: number;
  projectRoot: string;
  /** Empty folder for everything that is made. */
  folder: string;
  /** Runs a part and tells somebody that it began and how long it took. */
  part: <Result>(name: Part, work: () => Promise<Result>) => Promise<Result>;
  signal: AbortSignal;
}

/** A command that keeps a process on one core, where there is one. */
const oneCore = existsSync('/usr/bin/taskset') ? ['/usr/bin/taskset', '-c', '0'] : [];

/** Measures the scheduler alone, in seconds. */
export const runScheduler = ({
  projectRoot,
  part,
  signal,
}: Pick<Run, 'projectRoot' | 'part' | 'signal'>): Promise<SchedulerFigures> =>
  part('scheduler', () =>
    runChild<SchedulerFigures>({
      script: join(projectRoot, 'scripts/bench/schedule-large.ts'),
      cwd: projectRoot,
      before: oneCore,
      signal,
    }),
  );

/** Measures the printing of bid books alone. */
export const runBooks = ({
  projectRoot,
  part,
  signal,
}: Pick<Run, 'projectRoot' | 'part' | 'signal'>): Promise<BookFigures> =>
  part('books', () =>
    runChild<BookFigures>({ script: join(projectRoot, 'scripts/bench/print-books.ts'), cwd: projectRoot, signal }),
  );

/** Measures everything, one part after the other, so that parts don't share the cores. */
export async function runBench({ accounts, projectRoot, folder, part, signal }: Run): Promise<Figures> {
  const ours = join(folder, 'ours');
  const plain = join(folder, 'plain');
  const chinese = join(folder, 'chinese');
  const env = { [rootVariable]: ours, [todayVariable]: benchDay };
  const script = (name: string): string => join(ours, 'scripts/bench', name);

  await part('write', async () => {
    copyProject(projectRoot, ours);
    writeWorkspace(ours, accounts);
    const modules = join(projectRoot, 'node_modules');
    writePlainProject(plain, 'default', join(ours, 'accounts'), modules);
    writePlainProject(chinese, 'chinese', join(ours, 'accounts'), modules);
  });

  const scheduler = await runScheduler({ projectRoot, part, signal });
  const charts = await part('charts', () =>
    runChild<{ drawn: number; milliseconds: number }>({
      script: script('draw-charts.ts'),
      args: [String(Math.min(accounts, 100))],
      cwd: ours,
      before: oneCore,
      signal,
    }),
  );
  const diagrams = await part('diagrams', () => drawAll(ours, accounts, signal));

  const builds = { plain: {}, chinese: {}, ours: {} } as Builds;
  const buildPlain = (cwd: string): Promise<Build> =>
    runChild<Build>({ script: script('build-plain.ts'), cwd, signal });
  const buildOurs = (): Promise<Figures['ours']['cold']> =>
    runChild<Figures['ours']['cold']>({ script: script('build-ours.ts'), cwd: ours, env, signal });
  for (const kind of buildKinds) {
    if (kind === 'edit') for (const root of [plain, chinese, ours]) editPlan(root, Math.floor(accounts / 2));
    builds.plain[kind] = await part(`plain-${kind}`, () => buildPlain(plain));
    // Without a change it compiles everything again as well; that is worth no more minutes.
    if (kind !== 'warm') builds.chinese[kind] = await part(`chinese-${kind}`, () => buildPlain(chinese));
    builds.ours[kind] = await part(`ours-${kind}`, buildOurs);
  }

  const pages = nextFolder({ cacheDir: join(ours, '.cache') });
  const search = await part('search', () => timed(() => unlessAborted(signal, indexPages(pages))));
  const sheets = await part('sheets', () => printSome(pages, folder, Math.min(accounts, 60), signal));
  return {
    accounts,
    node: process.version,
    cores: availableParallelism(),
    ...builds,
    search,
    charts: { drawn: charts.drawn, oneCore: oneCore.length > 0, milliseconds: charts.milliseconds },
    diagrams,
    sheets,
    scheduler,
  };
}

/** The project as it is now, without its plans and caches; packages are shared. */
function copyProject(projectRoot: string, folder: string): void {
  mkdirSync(folder);
  for (const name of [
    'src',
    'scripts',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ]) {
    cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'dir');
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

async function drawAll(root: string, accounts: number, signal: AbortSignal): Promise<Figures['diagrams']> {
  const { all } = readDiagrams(root, accounts);
  const cacheDir = join(root, '.cache');
  const seconds = await timed(() => drawDiagrams(all, cacheDir, { signal }));
  const cached = await timed(() => drawDiagrams(all, cacheDir, { signal }));
  const drawn = new Set(all.map(({ text }) => text)).size;
  return { drawn, seconds, cachedPerSecond: drawn / cached };
}

/** Prints one sheet first, so that the browser is warm. */
async function printSome(
  siteDir: string,
  folder: string,
  count: number,
  signal: AbortSignal,
): Promise<Figures['sheets']> {
  const jobs = Array.from({ length: count }, (_, index): PdfJob => {
    const path = urlOf('zh-CN', onePagePath(benchId(index)));
    const meta = {
      title: benchId(index),
      author: 'bench',
      subject: 'bench',
      keywords: [],
      lang: 'zh-CN',
      date: benchDay,
    } satisfies PdfJob['meta'];
    return { path, out: join(folder, 'sheets', `${benchId(index)}.pdf`), meta, fit: 'one-page' };
  });
  const browser = lazyBrowser();
  const print = async (some: PdfJob[], cache: string): Promise<void> => {
    const results = await printPdfs(some, { siteDir, cacheDir: join(folder, cache), browser: browser.get, signal });
    const failed = results.find((one) => one.state === 'failed');
    if (failed) throw new Error(`${failed.job.path}: ${JSON.stringify(failed)}`);
  };
  try {
    await print(jobs.slice(0, 1), 'pdf-first');
    const seconds = await timed(() => print(jobs, 'pdf'));
    return { printed: jobs.length, perSecond: jobs.length / seconds };
  } finally {
    await browser.close();
  }
}
