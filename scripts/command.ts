import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ParseArgsOptionDescriptor, parseArgs, styleText } from 'node:util';
import { BuildRunning } from '../src/build/claim.ts';
import { ChartFailed } from '../src/build/pages.ts';
import { widthOf } from '../src/diagrams/label.ts';
import { isDay } from '../src/domain/dates.ts';
import { nearest } from '../src/nearest.ts';
import { BrowserFailed } from '../src/render/browser.ts';
import { BrowserMissing } from '../src/render/browser-find.ts';
import { defaultLocale, type Locale, locales } from '../src/settings.ts';
import { type CliText, cliTextFor, localeFrom } from '../src/text/index.ts';
import { type Context, openContext, rootVariable, todayVariable } from '../src/workspace/context.ts';
import { linkOnTheWay } from '../src/workspace/files.ts';

/** What a command gets to work with. */
export interface Call {
  locale: Locale;
  text: CliText;
  context: Context;
  projectRoot: string;
  values: Record<string, string | boolean | undefined>;
  words: string[];
  /** The value of `--root` as it was typed. */
  rootArgument: string | null;
  signal: AbortSignal;
}

export interface Command {
  /** Lines of the help: usage, what it does, and its own options. */
  help: (text: CliText) => { usage: string; about: string; options?: [string, string][] };
  options?: Record<string, ParseArgsOptionDescriptor>;
  /** Whether words that are no options mean something to it; else they are a wrong call. */
  words?: boolean;
  /** Whether it reads plans, so that a root without `accounts/` is a wrong call. */
  plans?: boolean;
  /** Whether it makes a root that is not there yet. */
  makesRoot?: boolean;
  /** Resolves to the exit code. */
  run: (call: Call) => Promise<number>;
}

const startFolder = process.env['INIT_CWD'] ?? process.cwd();
/** Folder that the user typed the command in; npm starts scripts in the project. */
export const calledFrom = (): string => startFolder;

/** A wrong call: printed without fuss, exit code 2. */
export class UsageError extends Error {}
/** A call that is well-formed but can't be done, so that its help would not help. */
export class SmallError extends UsageError {}

/** The option of which only the beginning was typed, or the nearest. */
function meantBy(option: string, known: readonly string[]): string | null {
  const begun = known.filter((one) => option.length > 3 && one.startsWith(option));
  return begun.length === 1 ? (begun[0] as string) : nearest(option, known);
}

/** What to say of an account that is not there: the one that is meant, or all that there are. */
export function unknownAccount(id: string, known: readonly string[], text: CliText): string {
  const begun = known.filter((one) => one.startsWith(id) || id.startsWith(`${one}-`));
  const meant = begun.length === 1 ? (begun[0] as string) : nearest(id, known);
  return text.unknownAccount(id, meant, (begun.length > 1 ? begun : known).slice(0, 20));
}

const common = {
  root: { type: 'string' },
  today: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Runs a command and ends the process with its exit code: 0 success, 1 errors in plans or a file not made, 2 a wrong call, 130 interrupted. */
export async function main(command: Command): Promise<void> {
  const text = cliTextFor(languageOf(process.argv.slice(2)));
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  process.once('SIGTERM', () => interrupt.abort());
  try {
    process.exitCode = await start(command, text, interrupt.signal);
  } catch (error) {
    process.exitCode = tell(error, text, interrupt.signal);
    // Astro's build can't be stopped.
    if (interrupt.signal.aborted) process.exit();
  }
}

async function start(command: Command, text: CliText, signal: AbortSignal): Promise<number> {
  const options: Record<string, ParseArgsOptionDescriptor> = { ...common, ...command.options };
  const { values, positionals } = parse(options, text);
  const eaten = swallowed(Object.keys(options));
  if (eaten !== null) {
    const event = process.env['npm_lifecycle_event'] ?? '';
    const isText = options[eaten.slice(2)]?.type === 'string';
    throw new UsageError(text.afterDashes(eaten, asTyped(event, positionals, eaten, isText)));
  }
  if (values.help) {
    console.log(helpOf(command, text));
    return 0;
  }
  if (!command.words && positionals[0] !== undefined) {
    // npm takes even --format for one of its own, and leaves only the value.
    const event = process.env['npm_lifecycle_event'];
    const extra = text.extraWord(positionals[0]);
    throw new UsageError(event === undefined ? extra : text.sentences(extra, text.dashes(event)));
  }
  const lang = chosen(
    values.lang,
    (value) => (locales as readonly string[]).includes(value),
    '--lang',
    text.aLanguage,
    text,
  );
  const today = dayOf('--today', values.today, text);
  const root = chosen(
    values.root,
    (value) => isFolder(resolve(calledFrom(), value), command.makesRoot === true),
    '--root',
    text.aFolder,
    text,
  );
  const env = {
    ...process.env,
    ...(root ? { [rootVariable]: resolve(calledFrom(), root) } : {}),
    ...(today ? { [todayVariable]: today } : {}),
  };
  const projectRoot = resolve(import.meta.dirname, '..');
  const locale = (lang as Locale | undefined) ?? localeFrom(process.env) ?? defaultLocale;
  const folder = resolve(env[rootVariable] ?? projectRoot);
  if (command.plans && !existsSync(join(folder, 'accounts'))) throw new UsageError(text.noAccounts(folder));
  const context = openContext({ projectRoot, env, now: new Date() });
  // Astro looks for packages from the working folder.
  process.chdir(projectRoot);
  return command.run({
    locale,
    text,
    context,
    projectRoot,
    values,
    words: positionals,
    rootArgument: root ?? null,
    signal,
  });
}

/** The call as it should have been typed: with the words that npm left over, the last of which is the value of an option that takes one. */
function asTyped(event: string, words: readonly string[], option: string, takesText: boolean): string {
  const end = takesText && words.length > 0 ? -1 : words.length;
  return ['npm run', event, '--', ...words.slice(0, end), option, ...words.slice(end)].join(' ');
}

/** An option that npm took for one of its own, because it stood before `--`; null for none. */
function swallowed(names: readonly string[]): string | null {
  if (process.env['npm_lifecycle_event'] === undefined) return null;
  const name = names.find((one) => {
    const [, positive] = /^no-(.+)$/.exec(one) ?? [];
    return positive === undefined
      ? process.env[`npm_config_${one}`] !== undefined
      : process.env[`npm_config_${positive}`] === '';
  });
  return name === undefined ? null : `--${name}`;
}

/** Whether a root is a folder, or may become one. */
function isFolder(path: string, mayBeMade: boolean): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? mayBeMade : found.isDirectory();
}

function parse(options: Record<string, ParseArgsOptionDescriptor>, text: CliText) {
  try {
    return parseArgs({ options, allowPositionals: true }) as { values: Call['values']; positionals: string[] };
  } catch (error) {
    const option = /'(?:-\w, )?(--?[^' =]+)/.exec((error as Error).message)?.[1] ?? '';
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(
      known.includes(option) ? text.badOption(option) : text.unknownOption(option, meantBy(option, known)),
      { cause: error },
    );
  }
}

/** The value of an option where it is one of those that are right; undefined where none is given. */
export function chosen(
  value: string | boolean | undefined,
  isRight: (value: string) => boolean,
  option: string,
  expected: string,
  text: CliText,
): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && isRight(value)) return value;
  throw new UsageError(text.badValue(option, String(value), expected));
}

/** A day from an option; undefined where none is given. */
export const dayOf = (option: string, value: string | boolean | undefined, text: CliText): string | undefined =>
  chosen(value, isDay, option, text.aDate, text);

/** A port from an option; undefined where none is given. */
export function portOf(value: string | boolean | undefined, text: CliText): number | undefined {
  const port = chosen(
    value,
    (one) => /^\d{1,5}$/.test(one) && Number(one) > 0 && Number(one) < 65_536,
    '--port',
    text.aPort,
    text,
  );
  return port === undefined ? undefined : Number(port);
}

/** The language before anything else is known, so that even a wrong call is answered in it. */
function languageOf(args: readonly string[]): Locale {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = at === -1 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  return locales.find((locale) => locale === asked) ?? localeFrom(process.env) ?? defaultLocale;
}

function helpOf(command: Command, text: CliText): string {
  const { usage, about, options = [] } = command.help(text);
  const rows = [...options, ...text.commonOptions];
  const width = Math.max(...rows.map(([name]) => widthOf(name))) + 2;
  return [
    about,
    '',
    text.labelled(text.usage, usage),
    '',
    text.labelled(text.options, '').trimEnd(),
    ...rows.map(([name, what]) => `  ${name}${' '.repeat(width - widthOf(name))}${what}`),
    '',
    text.exitCodes,
  ].join('\n');
}

function tell(error: unknown, text: CliText, signal: AbortSignal): number {
  const say = (...lines: string[]): void => console.error(lines.join('\n'));
  if (signal.aborted) {
    say(text.interrupted);
    return 130;
  }
  if (error instanceof UsageError) {
    say(error.message, ...(error instanceof SmallError ? [] : [text.seeHelp]));
    return 2;
  }
  if (error instanceof BrowserMissing)
    say(
      error.asked === null ? text.browserMissing(error.tried.join(', ')) : text.browserAsked(error.asked),
      text.browserHint,
    );
  else if (error instanceof BuildRunning) say(text.buildRunning(error.lock));
  else if (error instanceof ChartFailed) say(text.chartFailed(error.account, error.title, error.message));
  else if (error instanceof BrowserFailed) say(text.browserFailed(error.executable, error.detail), text.browserHint);
  else {
    say(styleText('red', text.bug(error instanceof Error ? error.message : String(error))), text.bugHint);
    if (process.env['PLANBOOK_DEBUG']) console.error(error);
  }
  return 1;
}

/** Throws where a new file would go through a link: it would stand outside the root, and nothing would read it. */
export function refuseLink(file: string, { text, context }: Pick<Call, 'text' | 'context'>): void {
  const link = linkOnTheWay(context.root, file);
  if (link !== null) throw new SmallError(text.new.throughLink(file, link));
}
