import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { printBids } from '../src/build/books.ts';
import { type CheckedRoot, checkRoot } from '../src/build/check.ts';
import { claimBuild } from '../src/build/claim.ts';
import { drawSite } from '../src/build/diagrams.ts';
import { printSheets } from '../src/build/sheets.ts';
import { buildPages } from '../src/build/site.ts';
import { writeWords } from '../src/build/word.ts';
import { nearest } from '../src/nearest.ts';
import { sayBookNotes } from './book-notes.ts';
import { type Call, chosen, main, SmallError, unknownAccount } from './command.ts';
import { bidOptions, refuseEmpty, refuseUnknownBid, sayBooks, wishOf } from './pdf-bid.ts';
import { sayNotes } from './sheet-notes.ts';
import { checkedLine, inWords, listHint, sayProblems, shownPath, visibleSteps } from './terminal.ts';

const papers = ['A4', 'A3'] as const;
const isPaper = (value: string): value is (typeof papers)[number] => (papers as readonly string[]).includes(value);

await main({
  help: (text) => ({
    usage: `npm run pdf -- [${text.pdf.ids}]`,
    about: text.pdf.about,
    options: [text.pdf.paper, ...text.pdf.bidOptions],
  }),
  options: { paper: { type: 'string' }, ...bidOptions },
  words: true,
  plans: true,
  async run(call) {
    const { text, context, projectRoot, words, values, signal } = call;
    const started = performance.now();
    const wish = wishOf(call);
    const paper = chosen(values['paper'], isPaper, '--paper', text.aPaper, text);
    const steps = visibleSteps(call);
    const dist = join(context.root, 'dist');
    const claim = claimBuild(context.cacheDir, dist);
    try {
      const checked = onPaper(await checkRoot(context, steps), paper);
      if (wish) refuseUnknownBid(wish, checked, text);
      else for (const word of words) refuseUnknown(word, checked, text);
      const problems = inWords(checked.findings, call, checked.settings.site.currency);
      const errors = problems.filter((one) => one.severity === 'error');
      if (errors.length > 0) {
        sayProblems(errors, call);
        console.log([checkedLine(checked, problems, call), ...listHint(problems, call)].join('\n'));
        console.log(text.build.stopped);
        return 1;
      }
      if (wish) refuseEmpty(wish, checked, text);
      const views = await drawSite(checked, context, steps);
      const pages = await steps.run('site', () =>
        buildPages(context, projectRoot, { folder: claim.work, pages: views, signal }),
      );
      if (wish) {
        const books = await steps.run('books', (progress) =>
          printBids({ views, context, pages, out: dist, wish, steps, progress }),
        );
        sayBooks(books.results, started, call);
        if (values['word'] === true) {
          const { bid, volumes } = wish;
          const { withheld } = books;
          const { files, findings } = await steps.run('word', (progress) =>
            writeWords({ views, context, pages, out: dist, bid, volumes, withheld, steps, progress }),
          );
          for (const file of files) console.log(text.pdf.written(shownPath(file)));
          books.findings.push(...findings);
        }
        sayBookNotes(books.results, call);
        sayProblems(inWords(books.findings, call, checked.settings.site.currency), call);
        return books.findings.length > 0 ? 1 : 0;
      }
      const { results, findings } = await steps.run('pdf', (progress) =>
        printSheets({ views, context, pages, out: dist, wanted: words.length > 0 ? words : null, steps, progress }),
      );
      for (const result of results) {
        const file = shownPath(result.job.out);
        if (result.state !== 'failed')
          console.log(result.state === 'written' ? text.pdf.written(file) : text.pdf.unchanged(file));
        else if (existsSync(result.job.out)) console.log(text.pdf.unchanged(file));
      }
      sayNotes(results, call);
      sayProblems(inWords(findings, call, checked.settings.site.currency), call);
      return findings.length > 0 ? 1 : 0;
    } finally {
      claim.release();
    }
  },
});

/** The same with the sheets of projects on another paper than the settings say. */
function onPaper(checked: CheckedRoot, paper: string | undefined): CheckedRoot {
  if (paper === undefined || !isPaper(paper)) return checked;
  const { settings, workspace } = checked;
  const projects = { ...settings.projects, projectPaper: paper, communicationPaper: paper };
  const asked = { ...settings, projects };
  return { ...checked, settings: asked, workspace: { ...workspace, settings: asked } };
}

/** `account` or `account/opportunity`. */
function refuseUnknown(word: string, { accountIds, bidFiles, workspace }: CheckedRoot, text: Call['text']): void {
  const [account = '', opportunity] = word.split('/');
  if (!accountIds.includes(account) && bidFiles.bids.includes(word))
    throw new SmallError(text.bidNotAccount(word, `npm run pdf -- bid ${word}`));
  if (!accountIds.includes(account)) {
    const unknown = unknownAccount(account, accountIds, text);
    throw new SmallError(word === 'bids' ? text.sentences(unknown, text.pdf.printsBid) : unknown);
  }
  if (opportunity === undefined) return;
  const known = (workspace.opportunities.get(account) ?? []).map(({ id }) => id);
  if (!known.includes(opportunity))
    throw new SmallError(text.unknownOpportunity(opportunity, account, nearest(opportunity, known), known));
}
