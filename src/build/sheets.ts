import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { finding, type Located } from '../problem.ts';
import { lazyBrowser } from '../render/browser.ts';
import type { Overflow } from '../render/fit.ts';
import { unlessAborted } from '../render/interrupt.ts';
import { type PdfFailure, type PdfJob, type PdfResult, printPdfs } from '../render/pdf.ts';
import type { Locale } from '../settings.ts';
import type { SheetMeta } from '../views/one-page/one-page.ts';
import {
  communicationPdfPath,
  communicationSheetPath,
  onePagePath,
  onePagePdfPath,
  projectPdfPath,
  projectSheetPath,
  urlOf,
} from '../views/url.ts';
import type { Context } from '../workspace/context.ts';
import { locate } from '../workspace/locate.ts';
import type { Pages } from './pages.ts';
import type { Progress, Steps } from './steps.ts';

export interface PrintedSheets {
  results: PdfResult[];
  /** Sheets that were not printed, as findings at their plans. */
  findings: Located[];
}

export interface SheetInput {
  /** The views that the pages were built from. */
  views: Pages;
  context: Context;
  /** Folder of the built pages. */
  pages: string;
  /** Folder in which the PDFs are placed, at the paths the pages link to. */
  out: string;
  /** What to print: an account with its opportunities by its id, an opportunity as `account/opportunity`; null for all. */
  wanted: readonly string[] | null;
  steps: Steps;
  progress: Progress;
}

/** A sheet, and the plan it was made from. */
interface Sheet {
  job: PdfJob;
  file: string;
  name: string;
  /** By what it is asked for. */
  ids: string[];
}

/** Prints the one-page plans of accounts and their projects in every language. */
export async function printSheets(input: SheetInput): Promise<PrintedSheets> {
  const { views, context, pages, out, wanted, steps, progress } = input;
  const sheets = sheetsOf(views, out).filter(({ ids }) => wanted === null || ids.some((id) => wanted.includes(id)));
  const browser = lazyBrowser();
  try {
    const printing = printPdfs(
      sheets.map(({ job }) => job),
      {
        siteDir: pages,
        cacheDir: join(context.cacheDir, 'pdf'),
        browser: browser.get,
        onProgress: progress,
        signal: steps.signal,
      },
    );
    const results = await unlessAborted(steps.signal, printing);
    const findings = results.flatMap((result, index) => {
      const { file, name } = sheets[index] as Sheet;
      return result.state === 'failed'
        ? [failure(file, `${shortly(name)} (${result.job.meta.lang})`, result.reason)]
        : [];
    });
    return { results, findings };
  } finally {
    await browser.close();
  }
}

/** All sheets there are: of accounts, then of projects. */
function sheetsOf({ accounts, opportunities, site }: Pages, out: string): Sheet[] {
  const sheet = (locale: Locale, page: string, pdf: string, meta: SheetMeta) => ({
    path: urlOf(locale, page),
    out: join(out, urlOf(locale, pdf)),
    meta,
    fit: 'one-page' as const,
  });
  return [
    ...accounts.map(({ id, locale, sheet: { meta, name } }) => ({
      job: sheet(locale, onePagePath(id), onePagePdfPath(id), meta),
      file: site.byId.get(id)?.plan.file ?? id,
      name,
      ids: [id],
    })),
    ...opportunities.flatMap(({ id, account, file, locale, sheet: project, communication }) => {
      const ids = [account, `${account}/${id}`];
      return [
        ...(project
          ? [
              {
                job: sheet(locale, projectSheetPath(account, id), projectPdfPath(account, id), project.meta),
                file,
                name: project.name,
                ids,
              },
            ]
          : []),
        ...(communication
          ? [
              {
                job: sheet(
                  locale,
                  communicationSheetPath(account, id),
                  communicationPdfPath(account, id),
                  communication.meta,
                ),
                file,
                name: communication.name,
                ids,
              },
            ]
          : []),
      ];
    }),
  ];
}

/** Puts all sheets of the published site into one that is built without printing, so that links to them stay good. */
export function keepSheets(views: Pages, finished: string, published: string): void {
  for (const { job } of sheetsOf(views, finished)) keep(job.out, finished, published);
}

/** Puts the sheets of the published site in the place of those that were not printed, so that no reader loses one; where there is none, nothing links to it. */
export function keepLastGood(results: readonly PdfResult[], finished: string, published: string): void {
  for (const { job, state } of results) {
    if (state !== 'failed') continue;
    keep(job.out, finished, published);
    if (!existsSync(job.out)) unlink(job.out, finished);
  }
}

function keep(out: string, finished: string, published: string): void {
  const last = join(published, relative(finished, out));
  if (existsSync(last)) cpSync(last, out);
}

/** Takes the link to a sheet off the page that it belongs to: its words stay. */
function unlink(out: string, finished: string): void {
  const page = join(dirname(out), 'index.html');
  if (!existsSync(page)) return;
  const url = `/${relative(finished, out).split(sep).join('/')}`;
  const html = readFileSync(page, 'utf8');
  writeFileSync(page, html.replaceAll(` href="${url}"`, ''));
}

/** Names of plans may take a line of their own; a message needs only as much as tells them apart. */
const shortest = 30;
const shortly = (name: string): string =>
  [...name].length <= shortest ? name : `${[...name].slice(0, shortest - 1).join('')}…`;

function failure(file: string, plan: string, reason: PdfFailure): Located {
  const start = { line: 1, column: 1 };
  const one =
    reason.kind === 'overflow'
      ? finding('sheet-overflow', file, start, { plan, parts: partsOf(reason.overflow) })
      : reason.kind === 'fonts'
        ? finding('sheet-fonts', file, start, {
            plan,
            detail: reason.fonts.map(({ characters }) => characters).join(''),
          })
        : finding('pdf-failed', file, start, { plan, detail: detailOf(reason) });
  return locate(one, '', null);
}

/** The parts that are too full; a sheet that is too full as a whole has no part to name. */
const partsOf = (overflow: readonly Overflow[]): string[] =>
  overflow.map(({ name }) => name).filter((name) => name !== 'sheet');

const detailOf = (reason: Exclude<PdfFailure, { kind: 'overflow' | 'fonts' }>): string =>
  reason.kind === 'resources' ? reason.missing.join(', ') : reason.kind === 'browser' ? reason.message : reason.kind;
