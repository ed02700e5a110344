import { join } from 'node:path';
import { checkRoot } from '../src/build/check.ts';
import { publish } from '../src/build/publish.ts';
import { indexPages } from '../src/build/search.ts';
import { keepLastGood, printSheets } from '../src/build/sheets.ts';
import { buildPages, pagesOf } from '../src/build/site.ts';
import { main } from './command.ts';
import { sayNotes } from './sheet-notes.ts';
import { countLine, inWords, sayProblems, shownPath, visibleSteps } from './terminal.ts';

await main({
  help: (text) => ({ usage: 'npm run build -- [--no-pdf]', about: text.build.about, options: [text.build.noPdf] }),
  options: { 'no-pdf': { type: 'boolean' } },
  async run(call) {
    const { text, context, projectRoot, values } = call;
    const started = performance.now();
    const steps = visibleSteps(call);
    const checked = await checkRoot(context, steps);
    const problems = inWords(checked.findings, call, checked.settings.site.currency);
    if (problems.some((one) => one.severity === 'error')) {
      sayProblems(problems, call);
      console.log(
        `${text.problems.checked(checked.accountIds.length)}: ${countLine(problems, text)}\n${text.build.stopped}`,
      );
      return 1;
    }
    const pages = await steps.run('site', () => buildPages(context, projectRoot));
    const ids = values['no-pdf'] ? [] : checked.workspace.plans.map((plan) => plan.id);
    const sheets =
      ids.length === 0
        ? { results: [], findings: [] }
        : await steps.run('pdf', (progress) =>
            printSheets({ checked, context, pages, out: pages, ids, steps, progress }),
          );
    await steps.run('search', () => indexPages(pages));
    const dist = join(context.root, 'dist');
    const count = pagesOf(pages).length;
    keepLastGood(sheets.results, pages, dist);
    publish(pages, dist);
    context.plans.prune();
    const failed = inWords(sheets.findings, call, checked.settings.site.currency);
    sayNotes(sheets.results, call);
    sayProblems(failed, call);
    if (failed.length > 0) console.log(text.build.failedPdfs(failed.length));
    const made = [
      text.build.pages(count),
      ...(sheets.results.length > 0
        ? [
            text.build.pdfs(
              sheets.results.length - failed.length,
              sheets.results.filter((one) => one.state !== 'failed' && one.printed).length,
            ),
          ]
        : []),
    ];
    console.log(`${text.problems.checked(checked.accountIds.length)}: ${countLine(problems, text)}`);
    console.log(
      `${text.build.done(shownPath(dist))}  ${made.join('  ')}  ${text.steps.seconds(((performance.now() - started) / 1000).toFixed(1))}`,
    );
    console.log(text.build.look);
    return failed.length > 0 ? 1 : 0;
  },
});
