import { join } from 'node:path';
import { unlinkBooks } from '../src/build/book-links.ts';
import { keepBooks, keepLastBooks, numberPages, type PrintedBooks, printBids } from '../src/build/books.ts';
import { checkRoot } from '../src/build/check.ts';
import { claimBuild } from '../src/build/claim.ts';
import { drawSite } from '../src/build/diagrams.ts';
import { publish } from '../src/build/publish.ts';
import { indexPages } from '../src/build/search.ts';
import { keepLastGood, keepSheets, type PrintedSheets, printSheets } from '../src/build/sheets.ts';
import { buildPages, pagesOf } from '../src/build/site.ts';
import { type WrittenWords, writeWords } from '../src/build/word.ts';
import { unlessAborted } from '../src/render/interrupt.ts';
import { bookPages, sayBookNotes } from './book-notes.ts';
import { main } from './command.ts';
import { sayNotes } from './sheet-notes.ts';
import { checkedLine, commandLine, inWords, listHint, sayProblems, shownPath, visibleSteps } from './terminal.ts';

await main({
  help: (text) => ({ usage: 'npm run build -- [--no-pdf]', about: text.build.about, options: [text.build.noPdf] }),
  options: { 'no-pdf': { type: 'boolean' } },
  plans: true,
  async run(call) {
    const { text, context, projectRoot, values, rootArgument, signal } = call;
    const started = performance.now();
    const steps = visibleSteps(call);
    const dist = join(context.root, 'dist');
    const claim = claimBuild(context.cacheDir, dist);
    try {
      const checked = await checkRoot(context, steps);
      const problems = inWords(checked.findings, call, checked.settings.site.currency);
      const errors = problems.filter((one) => one.severity === 'error');
      if (errors.length > 0) {
        sayProblems(errors, call);
        console.log([checkedLine(checked, problems, call), ...listHint(problems, call)].join('\n'));
        console.log(text.build.stopped);
        return 1;
      }
      const views = await drawSite(checked, context, steps);
      const pages = await steps.run('site', () =>
        buildPages(context, projectRoot, { folder: claim.work, pages: views, signal }),
      );
      let sheets: PrintedSheets = { results: [], findings: [] };
      let books: PrintedBooks = { results: [], findings: [], withheld: [] };
      let words: WrittenWords = { files: [], findings: [] };
      if (values['no-pdf']) {
        keepSheets(views, pages, dist);
        keepBooks(views, pages, dist);
      }
      if (!values['no-pdf'] && views.accounts.length > 0)
        sheets = await steps.run('pdf', (progress) =>
          printSheets({ views, context, pages, out: pages, wanted: null, steps, progress }),
        );
      if (!values['no-pdf'] && views.books.length > 0)
        books = await steps.run('books', (progress) =>
          printBids({ views, context, pages, out: pages, wish: null, steps, progress }),
        );
      if (!values['no-pdf'] && views.books.length > 0)
        words = await steps.run('word', (progress) =>
          writeWords({
            views,
            context,
            pages,
            out: pages,
            bid: null,
            volumes: null,
            withheld: books.withheld,
            steps,
            progress,
          }),
        );
      numberPages(context, pages);
      await steps.run('search', () => unlessAborted(signal, indexPages(pages)));
      const count = pagesOf(pages).length;
      keepLastGood(sheets.results, pages, dist);
      keepLastBooks(books, views, pages, dist);
      unlinkBooks(views, pages);
      signal.throwIfAborted();
      publish(pages, dist);
      context.plans.prune();
      const failed = inWords(
        [...sheets.findings, ...books.findings, ...words.findings],
        call,
        checked.settings.site.currency,
      );
      sayNotes(sheets.results, call);
      sayBookNotes(books.results, call);
      sayProblems(failed, call);
      const results = [...sheets.results, ...books.results];
      const unprinted = results.filter(({ state }) => state === 'failed').length;
      const broken = unprinted - books.withheld.length;
      if (broken > 0) console.log(text.build.failedPdfs(broken));
      const made = [
        text.build.pages(count),
        ...(results.length > 0
          ? [
              text.build.pdfs(
                results.length - unprinted,
                results.filter((one) => 'printed' in one && one.printed).length,
                bookPages(books.results),
              ),
            ]
          : []),
      ];
      console.log([checkedLine(checked, [...problems, ...failed], call), ...listHint(problems, call)].join('\n'));
      console.log(
        `${text.build.done(shownPath(dist))}  ${made.join('  ')}  ${text.steps.seconds(((performance.now() - started) / 1000).toFixed(1))}`,
      );
      if (books.withheld.length > 0) console.log(text.build.withheld([...new Set(books.withheld)]));
      console.log(text.build.look(commandLine('preview', rootArgument)));
      return failed.length > 0 ? 1 : 0;
    } finally {
      claim.release();
    }
  },
});
