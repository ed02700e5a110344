import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkRoot } from '../src/build/check.ts';
import { claimBuild } from '../src/build/claim.ts';
import { drawSite } from '../src/build/diagrams.ts';
import { printSheets } from '../src/build/sheets.ts';
import { buildPages } from '../src/build/site.ts';
import { main, SmallError, unknownAccount } from './command.ts';
import { sayNotes } from './sheet-notes.ts';
import { checkedLine, inWords, listHint, sayProblems, shownPath, visibleSteps } from './terminal.ts';

await main({
  help: (text) => ({ usage: `npm run pdf -- [${text.pdf.ids}]`, about: text.pdf.about }),
  words: true,
  plans: true,
  async run(call) {
    const { text, context, projectRoot, words, signal } = call;
    const steps = visibleSteps(call);
    const dist = join(context.root, 'dist');
    const claim = claimBuild(context.cacheDir, dist);
    try {
      const checked = await checkRoot(context, steps);
      const known = checked.accountIds;
      const unknown = words.find((id) => !known.includes(id));
      if (unknown !== undefined) throw new SmallError(unknownAccount(unknown, known, text));
      const problems = inWords(checked.findings, call, checked.settings.site.currency);
      const errors = problems.filter((one) => one.severity === 'error');
      if (errors.length > 0) {
        sayProblems(errors, call);
        console.log([checkedLine(known.length, problems, call), ...listHint(problems, call)].join('\n'));
        console.log(text.build.stopped);
        return 1;
      }
      const views = await drawSite(checked, context, steps);
      const pages = await steps.run('site', () =>
        buildPages(context, projectRoot, { folder: claim.work, pages: views, signal }),
      );
      const ids = words.length > 0 ? words : known;
      const { results, findings } = await steps.run('pdf', (progress) =>
        printSheets({ checked, context, pages, out: dist, ids, steps, progress }),
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
