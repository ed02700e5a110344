import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { importProject } from '../src/exchange/mspdi/import.ts';
import { planFile } from '../src/exchange/mspdi/plan-file.ts';
import type { TakenOver } from '../src/exchange/mspdi/take-over.ts';
import { type Finding, severityOf } from '../src/problem.ts';
import { idPattern, toId } from '../src/schemas/base.ts';
import { skeletonWords } from '../src/schemas/skeleton-words.ts';
import { type CliText, cliTextFor, textFor } from '../src/text/index.ts';
import { listFiles } from '../src/workspace/files.ts';
import { loadSource } from '../src/workspace/load.ts';
import { parseSource } from '../src/workspace/parse.ts';
import { type Call, calledFrom, main, refuseLink, SmallError, UsageError, unknownAccount } from './command.ts';
import { commandLine, sayProblems, shownPath } from './terminal.ts';

await main({
  help: ({ import: text }) => ({ usage: text.usage, about: text.about, options: [text.account, text.name] }),
  words: true,
  plans: true,
  options: { account: { type: 'string' }, name: { type: 'string' } },
  async run(call) {
    const { text, words, values, context } = call;
    const usage = text.labelled(text.usage, text.import.usage);
    const [given, extra] = words;
    if (given === undefined) throw new UsageError(text.sentences(text.import.noFile, usage));
    if (extra !== undefined) throw new UsageError(text.sentences(text.extraWord(extra), text.dashes('import')));
    const { account, name } = values;
    if (typeof account !== 'string') throw new UsageError(text.sentences(text.import.noAccount, usage));
    const { plans } = listFiles(context);
    const source = plans.find(({ id }) => id === account);
    if (!source)
      throw new SmallError(
        unknownAccount(
          account,
          plans.map(({ id }) => id),
          text,
        ),
      );
    const path = resolve(calledFrom(), given);
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) throw new SmallError(text.import.notThere(given));
    const id = typeof name === 'string' ? name : toId(basename(path).replace(/\.[^.]*$/, ''), 'imported-project');
    if (!idPattern.test(id)) throw new UsageError(text.new.badId(id, toId(id, 'imported-project')));
    const file = `accounts/${source.id}/opportunities/${id}.mdx`;
    const target = join(context.root, file);
    if (existsSync(target)) throw new SmallError(text.new.exists(file));
    refuseLink(file, call);
    const { entry } = loadSource(context, source);
    if (entry === null) throw new UsageError(text.new.unreadable(source.file, commandLine('check', call.rootArgument)));

    const language = cliTextFor(entry.data.lang).import;
    const result = importProject(shownPath(path), readFileSync(path), {
      name: id,
      owner: entry.data.owner,
      team: entry.data.team,
      today: context.today,
      words: {
        summary: skeletonWords[entry.data.lang].progress,
        unnamed: language.unnamed,
        exception: language.exception,
      },
    });
    if ('id' in result) return refuse(result, call);
    const { comment, body, summary } = language;
    const from = basename(path);
    const content = planFile(result.data, {
      comment: comment(from, context.today),
      body: `${body}\n\n${summary(from)}`,
    });
    // What the check would refuse, such as a plan too large for a file, is not written.
    const opportunity = { kind: 'opportunity', id, account: source.id, file } as const;
    const [fault] = parseSource(opportunity, new TextEncoder().encode(content)).findings;
    if (fault) return refuse(fault, call);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content, { flag: 'wx' });
    console.log(
      [
        text.new.made(shownPath(target)),
        ...summaryOf(result, text),
        text.new.next(commandLine('check', call.rootArgument)),
      ].join('\n'),
    );
    return 0;
  },
});

/** Says what is wrong with the file that was to be imported. */
function refuse(found: Finding, call: Call): number {
  const { locale, text } = call;
  const { line, column } = 'line' in found.at ? found.at : { line: 1, column: 1 };
  const located = { ...found, severity: severityOf(found.id), line, column, where: '', excerpt: null };
  sayProblems([textFor(locale, 'CNY').problem(located)], call, process.stderr);
  console.error(text.import.stopped);
  return 1;
}

function summaryOf({ counts, notes, differences }: TakenOver, { import: text, labelled }: CliText): string[] {
  const { tasks, groups, milestones, links, resources, exceptions } = counts;
  const mostNames = 5;
  const names = (all: readonly string[]): string => {
    const shown = all.slice(0, mostNames).join('; ');
    return all.length > mostNames ? text.more(shown, all.length) : shown;
  };
  return [
    text.taken(tasks, groups, milestones, links),
    ...(resources + exceptions > 0 ? [text.beside(resources, exceptions)] : []),
    ...(notes.length > 0 ? [text.changed] : []),
    ...notes.map((note) => `  ${labelled(text.notes[note.kind], names(note.names))}`),
    ...(differences.length === 0 ? [text.same] : [text.differs(differences.length)]),
    ...differences.map(({ task, key, file, ours, days }) => `  ${text.difference(task, key, file, ours, days)}`),
  ];
}
