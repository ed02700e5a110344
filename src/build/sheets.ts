import { cpSync, existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plan } from '../domain/plan.ts';
import { finding, type Located } from '../problem.ts';
import { lazyBrowser } from '../render/browser.ts';
import type { Overflow } from '../render/fit.ts';
import { unlessAborted } from '../render/interrupt.ts';
import { type PdfFailure, type PdfJob, type PdfResult, printPdfs } from '../render/pdf.ts';
import { locales } from '../settings.ts';
import { textFor } from '../text/index.ts';
import { sheetMeta } from '../views/one-page/one-page.ts';
import { onePagePath, onePagePdfPath, urlOf } from '../views/url.ts';
import type { Context } from '../workspace/context.ts';
import { locate } from '../workspace/locate.ts';
import type { CheckedRoot } from './check.ts';
import type { Progress, Steps } from './steps.ts';

export interface PrintedSheets {
  results: PdfResult[];
  /** Sheets that were not printed, as findings at their plans. */
  findings: Located[];
}

export interface SheetInput {
  checked: CheckedRoot;
  context: Context;
  /** Folder of the built pages. */
  pages: string;
  /** Folder in which the PDFs are placed, at the paths the pages link to. */
  out: string;
  /** Accounts to print. */
  ids: readonly string[];
  steps: Steps;
  progress: Progress;
}

/** Prints the one-page plans of some accounts in every language. */
export async function printSheets(input: SheetInput): Promise<PrintedSheets> {
  const { checked, context, pages, out, ids, steps, progress } = input;
  const plans = checked.workspace.plans.filter((plan) => ids.includes(plan.id));
  const jobs = jobsOf(plans, checked.settings.site.currency, out);
  const browser = lazyBrowser();
  try {
    const printing = printPdfs(jobs, {
      siteDir: pages,
      cacheDir: join(context.cacheDir, 'pdf'),
      browser: browser.get,
      onProgress: progress,
      signal: steps.signal,
    });
    const results = await unlessAborted(steps.signal, printing);
    const findings = results.flatMap((result, index) => {
      const plan = plans[Math.floor(index / locales.length)] as (typeof plans)[number];
      return result.state === 'failed'
        ? [failure(plan.file, `${plan.data.name} (${result.job.meta.lang})`, result.reason)]
        : [];
    });
    return { results, findings };
  } finally {
    await browser.close();
  }
}

const jobsOf = (plans: readonly Plan[], currency: string, out: string): PdfJob[] =>
  plans.flatMap((plan) =>
    locales.map((locale) => ({
      path: urlOf(locale, onePagePath(plan.id)),
      out: join(out, urlOf(locale, onePagePdfPath(plan.id))),
      meta: sheetMeta(plan, textFor(locale, currency)),
      fit: 'one-page' as const,
    })),
  );

/** Puts all sheets of the published site into one that is built without printing, so that links to them stay good. */
export function keepSheets({ workspace, settings }: CheckedRoot, finished: string, published: string): void {
  for (const { out } of jobsOf(workspace.plans, settings.site.currency, finished)) keep(out, finished, published);
}

/** Puts the sheets of the published site in the place of those that were not printed, so that no reader loses one. */
export function keepLastGood(results: readonly PdfResult[], finished: string, published: string): void {
  for (const { job, state } of results) {
    if (state === 'failed') keep(job.out, finished, published);
  }
}

function keep(out: string, finished: string, published: string): void {
  const last = join(published, relative(finished, out));
  if (existsSync(last)) cpSync(last, out);
}

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
