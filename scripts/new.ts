import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { widthOf } from '../src/diagrams/label.ts';
import { addDays, isDay } from '../src/domain/dates.ts';
import { isGone } from '../src/domain/people/person-status.ts';
import { mondayOf } from '../src/domain/schedule/load.ts';
import { idPattern, toId } from '../src/schemas/base.ts';
import { libraryKinds } from '../src/schemas/bid/library.ts';
import { type CliText, skeletonsFor, textFor } from '../src/text/index.ts';
import { addStakeholder } from '../src/workspace/add-stakeholder.ts';
import { readText } from '../src/workspace/decode.ts';
import { listFiles } from '../src/workspace/files.ts';
import { loadSource } from '../src/workspace/load.ts';
import { locate } from '../src/workspace/locate.ts';
import { bidsFolder, libraryFolder, type SourceOf } from '../src/workspace/source.ts';
import { type Call, dayOf, main, refuseLink, SmallError, UsageError, unknownAccount } from './command.ts';
import { commandLine, shownPath } from './terminal.ts';

await main({
  help: (text) => {
    const indent = ' '.repeat(widthOf(text.labelled(text.usage, '')));
    return {
      usage: Object.values(text.new.usages).join(`\n${indent}`),
      about: text.sentences(text.new.about, text.new.libraryKinds),
      options: [text.new.on],
    };
  },
  words: true,
  makesRoot: true,
  options: { on: { type: 'string' } },
  async run(call) {
    const { text, words, values } = call;
    const [kind, ...rest] = words;
    const makers = {
      account: newAccount,
      visit: newVisit,
      opportunity: newOpportunity,
      stakeholder: newStakeholder,
      bid: newBid,
      chapter: newChapter,
      'library-item': newLibraryItem,
    };
    const isKind = (word: string | undefined): word is keyof typeof makers =>
      Object.keys(makers).some((one) => one === word);
    if (!isKind(kind)) throw new UsageError(text.new.kinds);
    if (kind !== 'visit' && values.on !== undefined) throw new UsageError(text.new.onlyVisits);
    const extra = rest[kind === 'account' ? 1 : 2];
    if (extra !== undefined) throw new UsageError(text.sentences(text.extraWord(extra), text.dashes(`new ${kind}`)));
    console.log(makers[kind](rest, call));
    console.log(text.new.next(commandLine('check', call.rootArgument)));
    return 0;
  },
});

type Words = readonly (string | undefined)[];

function newAccount([id]: Words, { text, context, locale }: Call): string {
  if (id === undefined) throw missing(text.new.noId, 'account', text);
  const file = `accounts/${validId(id, text, 'my-account')}/account.mdx`;
  return write(file, skeletonsFor(locale).account({ id, today: context.today }), { text, context });
}

function newVisit([account, name = 'visit']: Words, call: Call): string {
  const { text, context, locale, values } = call;
  const date = dayOf('--on', values.on, text) ?? context.today;
  // A day without its option: npm has taken --on.
  if (isDay(name)) throw new UsageError(text.sentences(text.extraWord(name), text.new.dashesOn(name)));
  const source = accountOf(account, 'visit', call);
  const file = `accounts/${source.id}/visits/${date}-${validId(name, text, 'first-visit')}.mdx`;
  const { entry } = loadSource(context, source);
  if (entry === null) throw unreadable(source, call);
  const present = entry.data.stakeholders.filter((person) => !isGone(person));
  const people = present.slice(0, 3).map((person) => person.id);
  const facts = {
    account: entry.data.shortName ?? entry.data.name,
    date,
    owner: entry.data.owner,
    people: people.length > 0 ? people : ['it-head'],
  };
  return write(file, skeletonsFor(locale).visit(facts), { text, context });
}

function newOpportunity([account, name]: Words, call: Call): string {
  const { text, context, locale } = call;
  const source = accountOf(account, 'opportunity', call);
  if (name === undefined) throw missing(text.new.noId, 'opportunity', text);
  const file = `accounts/${source.id}/opportunities/${validId(name, text, 'my-opportunity')}.mdx`;
  const { entry } = loadSource(context, source);
  if (entry === null) throw unreadable(source, call);
  const { shortName, name: whole, owner, lang } = entry.data;
  const facts = {
    account: shortName ?? whole,
    owner,
    today: context.today,
    start: addDays(mondayOf(context.today), 7),
    closing: addDays(context.today, 90),
    lang: lang === locale ? null : locale,
  };
  return write(file, skeletonsFor(locale).opportunity(facts), { text, context });
}

function newStakeholder([account, id]: Words, call: Call): string {
  const { text, context, locale } = call;
  const source = accountOf(account, 'stakeholder', call);
  if (id === undefined) throw missing(text.new.noId, 'stakeholder', text);
  const path = join(context.root, source.file);
  const lines = skeletonsFor(locale).stakeholder({ id: validId(id, text, 'cfo'), today: context.today });
  const written = readText(source.file, readFileSync(path));
  if (typeof written !== 'string') {
    const { message, hint } = textFor(locale, 'CNY').problem(locate(written, '', null));
    throw new SmallError(text.sentences(text.labelled(source.file, message), hint));
  }
  const result = addStakeholder(written, id, lines);
  if ('text' in result) {
    rewrite(path, result.text);
    return text.new.added(id, shownPath(path), result.line);
  }
  if (result.refused === 'unreadable') throw unreadable(source, call);
  throw new UsageError(
    result.refused === 'taken' ? text.new.taken(id, source.file, result.title) : text.new.notAList(source.file),
  );
}

function newBid([account, id]: Words, call: Call): string {
  const { text, context, locale } = call;
  const source = accountOf(account, 'bid', call);
  if (id === undefined) throw missing(text.new.noId, 'bid', text);
  const file = `${bidsFolder}/${validId(id, text, 'my-bid')}/bid.mdx`;
  const { entry } = loadSource(context, source);
  if (entry === null) throw unreadable(source, call);
  const { shortName, name, owner, lang } = entry.data;
  const facts = {
    account: source.id,
    accountName: shortName ?? name,
    owner,
    today: context.today,
    submission: addDays(context.today, 30),
    lang: lang === locale ? null : locale,
  };
  return write(file, skeletonsFor(locale).bid(facts), { text, context });
}

function newChapter([bid, id]: Words, call: Call): string {
  const { text, context, locale } = call;
  if (bid === undefined) throw missing(text.new.noBid, 'chapter', text);
  if (id === undefined) throw missing(text.new.noId, 'chapter', text);
  const { bids, chapters } = listFiles(context);
  const source = bids.find((one) => one.id === bid);
  if (!source)
    throw new SmallError(
      text.new.unknownBid(
        bid,
        bids.map((one) => one.id),
      ),
    );
  const file = `${bidsFolder}/${bid}/chapters/${validId(id, text, 'my-chapter')}.mdx`;
  const { entry } = loadSource(context, source);
  if (entry === null) throw unreadable(source, call);
  const { volumes } = entry.data;
  const volume = volumes[0]?.id ?? '';
  const orders = chapters
    .filter((one) => one.bid === bid)
    .flatMap((one) => loadSource(context, one).entry?.data ?? [])
    .map((data) => (data.volume === volume ? data.order : 0));
  const order = Math.min(9999, Math.max(0, ...orders) + 10);
  const facts = { volume, volumes: volumes.map(({ id: of, title }) => `${of} ${title}`), order };
  return write(file, skeletonsFor(locale).chapter(facts), { text, context });
}

function newLibraryItem([kind, id]: Words, { text, context, locale }: Call): string {
  const known = libraryKinds.find((one) => one === kind);
  if (known === undefined) throw missing(text.new.libraryKinds, 'library-item', text);
  if (id === undefined) throw missing(text.new.noId, 'library-item', text);
  const file = `${libraryFolder}/${known}/${validId(id, text, 'my-item')}.mdx`;
  const facts = { kind: known, owner: text.new.keeper, today: context.today };
  return write(file, skeletonsFor(locale).libraryItem(facts), { text, context });
}

function accountOf(
  id: string | undefined,
  kind: 'visit' | 'opportunity' | 'stakeholder' | 'bid',
  { text, context }: Call,
): SourceOf<'account'> {
  if (id === undefined) throw missing(text.new.noAccount, kind, text);
  const { plans } = listFiles(context);
  const found = plans.find((plan) => plan.id === id);
  const ids = plans.map((plan) => plan.id);
  if (!found) throw new SmallError(unknownAccount(id, ids, text));
  return found;
}

function missing(what: string, kind: keyof CliText['new']['usages'], text: CliText): UsageError {
  return new UsageError(text.sentences(what, text.labelled(text.usage, text.new.usages[kind])));
}

function unreadable({ file }: { file: string }, { text, rootArgument }: Call): UsageError {
  return new UsageError(text.new.unreadable(file, commandLine('check', rootArgument)));
}

/** `example`: an id of its kind, where no letter of the word can be kept. */
function validId(id: string, text: CliText, example: string): string {
  if (!idPattern.test(id)) throw new UsageError(text.new.badId(id, toId(id, example)));
  return id;
}

/** Writes a file that is not there yet. */
function write(file: string, content: string, { text, context }: Pick<Call, 'text' | 'context'>): string {
  const path = join(context.root, file);
  if (existsSync(path)) throw new SmallError(text.new.exists(file));
  refuseLink(file, { text, context });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return text.new.made(shownPath(path));
}

/** Writes a file anew: beside it first, so that it is never there in part. */
function rewrite(path: string, content: string): void {
  const beside = `${path}.${process.pid}.tmp`;
  writeFileSync(beside, content, { mode: statSync(path).mode });
  renameSync(beside, path);
}
