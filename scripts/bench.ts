import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookTargets, schedulerTargets, targetsOf } from './bench/figures.ts';
import { type Run, runBench, runBooks, runScheduler } from './bench/run.ts';
import { benchTable, booksTable, schedulerTable } from './bench/table.ts';
import { main, UsageError } from './command.ts';

await main({
  help: (text) => ({
    usage: 'npm run bench -- [--accounts <N>] [--scheduler] [--books] [--json]',
    about: text.bench.about,
    options: [text.bench.accounts, text.bench.scheduler, text.bench.books, text.bench.json],
  }),
  options: {
    accounts: { type: 'string', default: '1000' },
    scheduler: { type: 'boolean' },
    books: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run({ text, values, projectRoot, signal }) {
    const asked = String(values.accounts);
    if (!/^[1-9]\d{0,4}$/.test(asked)) throw new UsageError(text.badValue('--accounts', asked, text.aNumber));
    const part: Run['part'] = async (name, work) => {
      process.stderr.write(`${text.bench.parts[name]} … `);
      const started = performance.now();
      const result = await work();
      process.stderr.write(`${text.steps.seconds(((performance.now() - started) / 1000).toFixed(1))}\n`);
      return result;
    };
    if (values.scheduler) {
      const figures = await runScheduler({ projectRoot, part, signal });
      console.log(
        values.json
          ? JSON.stringify({ ...figures, targets: schedulerTargets(figures) }, null, 2)
          : `\n${schedulerTable(figures, text)}`,
      );
      return 0;
    }
    if (values.books) {
      const figures = await runBooks({ projectRoot, part, signal });
      console.log(
        values.json
          ? JSON.stringify({ ...figures, targets: bookTargets(figures) }, null, 2)
          : `\n${booksTable(figures, text)}`,
      );
      return 0;
    }
    const folder = mkdtempSync(join(tmpdir(), 'planbook-bench-'));
    try {
      const figures = await runBench({ accounts: Number(asked), projectRoot, folder, part, signal });
      console.log(
        values.json
          ? JSON.stringify({ ...figures, targets: targetsOf(figures) }, null, 2)
          : `\n${benchTable(figures, text)}`,
      );
      return 0;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
