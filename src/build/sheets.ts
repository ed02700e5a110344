import { cpSync, existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { finding, type Located } from '../problem.ts';
import { lazyBrowser } from '../render/browser.ts';
import { type PdfFailure, type PdfJob, type PdfResult, printPdfs } from '../render/pdf.ts';
import { locales } from '../settings.ts';
import { textFor } from '../text/index.ts';
import { sheetMeta } from '../views/one-page.ts';
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
  const { workspace, settings } = checked;
  const plans = workspace.plans.filter((plan) => ids.includes(plan.id));
  const jobs: PdfJob[] = plans.flatMap((plan) =>
    locales.map((locale) => ({
      path: urlOf(locale, onePagePath(plan.id)),
      out: join(out, urlOf(locale, onePagePdfPath(plan.id))),
      meta: sheetMeta(plan, textFor(locale, settings.site.currency)),
      fit: 'one-page' as const,
    })),
  );
  const browser = lazyBrowser();
  try {
    const results = await printPdfs(jobs, {
      siteDir: pages,
      cacheDir: join(context.cacheDir, 'pdf'),
      browser: browser.get,
      onProgress: progress,
      signal: steps.signal,
    });
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

/** Puts the sheets of the published site in the place of those that were not printed, so that no reader loses one. */
export function keepLastGood(results: readonly PdfResult[], finished: string, published: string): void {
  for (const { job, state } of results) {
    const last = join(published, relative(finished, job.out));
    if (state === 'failed' && existsSync(last)) cpSync(last, job.out);
  }
}

function failure(file: string, plan: string, reason: PdfFailure): Located {
  const start = { line: 1, column: 1 };
  const one =
    reason.kind === 'overflow'
      ? finding('sheet-overflow', file, start, { plan })
      : reason.kind === 'fonts'
        ? finding('sheet-fonts', file, start, {
            plan,
            detail: reason.fonts.map(({ characters }) => characters).join(''),
          })
        : finding('pdf-failed', file, start, { plan, detail: detailOf(reason) });
  return locate(one, '', null);
}

const detailOf = (reason: Exclude<PdfFailure, { kind: 'overflow' | 'fonts' }>): string =>
  reason.kind === 'resources' ? reason.missing.join(', ') : reason.kind === 'browser' ? reason.message : reason.kind;
