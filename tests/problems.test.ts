import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printBids } from '../src/build/books.ts';
import { checkRoot } from '../src/build/check.ts';
import { viewPages } from '../src/build/pages.ts';
import { printSheets } from '../src/build/sheets.ts';
import { silentSteps } from '../src/build/steps.ts';
import { widthOf } from '../src/diagrams/label.ts';
import { importProject } from '../src/exchange/mspdi/import.ts';
import { plain, printJson, printProblems } from '../src/print-problems.ts';
import { type Located, type Problem, severityOf } from '../src/problem.ts';
import { drawDiagrams } from '../src/render/drawn.ts';
import { locales } from '../src/settings.ts';
import { textFor } from '../src/text/index.ts';
import { problems as problemWords } from '../src/text/zh-CN/problems.ts';
import type { Context } from '../src/workspace/context.ts';
import { openPlanCache } from '../src/workspace/plan-cache.ts';

/**
 * `problems/<id>/` and `problems/<id>--<variant>/` are workspace roots that show the problem; `expect` in each lists every finding as
 * `severity id file:line:column`. A folder with `pages/` holds built sheets, which are printed too; one with `books/` built pages of a bid.
 * A folder with `project.xml` has that imported too.
 * A folder with `grow` is copied, and the file it names filled up with blank lines to the number of bytes: too big to be kept here. So is one with
 * `repeat`, and lines with `{n}` of the file it names are written that many times, with 1, 2, 3 for it.
 */
const folder = join(import.meta.dirname, 'problems');
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
/** Folders that are about how problems stand side by side, not about one of them. */
const together = ['bad-beside-good', 'everything-at-once', 'nothing-wrong'];
const { labels, format } = textFor('zh-CN', 'CNY');
const ids = Object.keys(problemWords(labels, format));
const idOf = (name: string): string => name.split('--', 1)[0] as string;

const temp = mkdtempSync(join(tmpdir(), 'planbook-problems-'));
const results = new Map<string, Located[]>();

beforeAll(async () => {
  mkdirSync(join(temp, 'plans'));
  // All fences at once, so that one browser draws them.
  const fences = names.flatMap((name) =>
    plansOf(name).flatMap((text) =>
      [...text.matchAll(/^```mermaid\r?\n(.*?)^```/gms)].map(([, fence = '']) =>
        fence.trimEnd().replaceAll('\r\n', '\n'),
      ),
    ),
  );
  await drawDiagrams(
    fences.map((text) => ({ text, title: '', description: '' })),
    temp,
  );
  for (const name of names) {
    const findings = await findingsOf(name).catch((cause: unknown) =>
      Promise.reject(new Error(`the checker broke down at ${name}`, { cause })),
    );
    results.set(name, findings);
  }
});
afterAll(() => rmSync(temp, { recursive: true, force: true }));

function plansOf(name: string): string[] {
  const files = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.mdx')).map((file) => readFileSync(join(folder, name, file), 'utf8'));
}

function rootOf(name: string): string {
  const [grow, repeat] = [join(folder, name, 'grow'), join(folder, name, 'repeat')];
  if (!existsSync(grow) && !existsSync(repeat)) return join(folder, name);
  const root = join(temp, 'grown', name);
  cpSync(join(folder, name), root, { recursive: true });
  if (existsSync(repeat)) {
    const [file = '', times = ''] = readFileSync(repeat, 'utf8').trim().split(' ');
    const path = join(root, file);
    const repeated = (line: string): string =>
      Array.from({ length: Number(times) }, (_, at) => line.replace('{n}', String(at + 1))).join('');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^.*\{n\}.*\n/gm, repeated));
    return root;
  }
  const [file = '', bytes = ''] = readFileSync(grow, 'utf8').trim().split(' ');
  const path = join(root, file);
  appendFileSync(path, '\n'.repeat(Number(bytes) - statSync(path).size));
  return root;
}

async function findingsOf(name: string): Promise<Located[]> {
  const root = rootOf(name);
  const context: Context = {
    root,
    // Its own, so that no page of the project's playbook is read for each fixture.
    playbookRoot: root,
    today: '2026-11-20',
    cacheDir: temp,
    plans: openPlanCache(join(temp, 'plans')),
    code: name,
  };
  const checked = await checkRoot(context, silentSteps);
  const pages = join(root, 'pages');
  if (existsSync(join(root, 'project.xml'))) return [...checked.findings, ...importedOf(root)];
  const books = join(root, 'books');
  if (existsSync(books)) {
    const out = join(temp, 'out', name);
    const input = { views: viewPages(checked), context, pages: books, out, wish: null };
    return [
      ...checked.findings,
      ...(await printBids({ ...input, steps: silentSteps, progress: () => undefined })).findings,
    ];
  }
  if (!existsSync(pages)) return checked.findings;
  const sheets = {
    views: viewPages(checked),
    context,
    pages,
    out: join(temp, 'out', name),
    wanted: null,
    steps: silentSteps,
    progress: () => undefined,
  };
  return [...checked.findings, ...(await printSheets(sheets)).findings];
}

/** What the import of a project file finds. */
function importedOf(root: string): Located[] {
  const words = { summary: 'x', unnamed: 'x', exception: 'x' };
  const input = { name: 'x', owner: 'x', team: [], today: '2026-11-20', words };
  const found = importProject('project.xml', readFileSync(join(root, 'project.xml')), input);
  if (!('id' in found) || !('line' in found.at)) return [];
  const { line, column } = found.at;
  return [{ ...found, severity: severityOf(found.id), line, column, where: '', excerpt: null }];
}

const expected = (name: string): string[] =>
  readFileSync(join(folder, name, 'expect'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

const found = (name: string): Located[] => results.get(name) as Located[];

describe('every problem has a fixture, every fixture a problem', () => {
  test('there are fixtures', () => expect(names.length).toBeGreaterThan(ids.length));
  test('ids without a folder', () => expect(ids.filter((id) => !names.includes(id))).toEqual([]));
  test('folders without an id', () =>
    expect(names.filter((name) => !ids.includes(idOf(name)) && !together.includes(name))).toEqual([]));
  test('folders that do not show their problem', () => {
    expect(
      names.filter((name) => !together.includes(name) && !found(name).some((one) => one.id === idOf(name))),
    ).toEqual([]);
  });
});

test.each(names)('%s', (name) => {
  const lines = found(name).map(
    ({ severity, id, file, line, column }) => `${severity} ${id} ${file}:${line}:${column}`,
  );
  expect(lines).toEqual(expected(name));
});

/** Params that name the offending thing: authors must find them in the message. */
const naming = [
  'key',
  'value',
  'name',
  'url',
  'tag',
  'component',
  'attribute',
  'action',
  'plan',
  'person',
  'member',
  'owner',
  'folder',
  'year',
  'due',
  'done',
  'statement',
];
/** What people must never see. */
const leaks = /undefined|\[object|NaN|ZodError|TypeError|\n\s+at |node_modules|Error:/;

function inWords(one: Located, name: string, locale: (typeof locales)[number]): Problem {
  const path = join(folder, name, one.file);
  const excerpt = statSync(path, { throwIfNoEntry: false })?.isFile()
    ? (readFileSync(path, 'utf8').split(/\r?\n/)[one.line - 1] ?? null)
    : null;
  return { ...textFor(locale, 'CNY').problem(one), excerpt };
}

describe.each(locales)('in the words of %s', (locale) => {
  const { severity } = textFor(locale, 'CNY').ui;

  test.each(names)('%s', (name) => {
    const problems = found(name).map((one) => inWords(one, name, locale));
    for (const [at, { message, hint, where }] of problems.entries()) {
      const { params, at: place } = found(name)[at] as Located;
      expect(message.trim()).not.toBe('');
      expect(message).not.toContain('\n');
      expect(hint.trim()).not.toBe('');
      for (const [key, value] of Object.entries(params))
        if (naming.includes(key)) expect(message).toContain(String(value));
      if ('path' in place && place.path.length > 0) expect(where).not.toBe('');
    }
    const printed = printProblems(problems, { severity, hint: '>' }, plain, widthOf);
    expect(printed).not.toMatch(leaks);
    const json = printJson(problems);
    expect(JSON.parse(json)).toEqual({
      version: 1,
      errors: problems.filter((one) => one.severity === 'error').length,
      warnings: problems.filter((one) => one.severity === 'warning').length,
      problems,
    });
  });

  test('Chinese reads as Chinese, English as English', () => {
    // Words alone: what is quoted of the files is left out.
    const words = names.flatMap((name) =>
      found(name).map((one) => ({ name, one, ...textFor(locale, 'CNY').problem(one) })),
    );
    const foreign = words.filter(({ one, message, hint }) => {
      const quoted = [...JSON.stringify(one.params).matchAll(/"([^"]*)"/g)]
        .map(([, text = '']) => text)
        .filter((text) => /\p{Script=Han}/u.test(text))
        // What is part of another is left out after it.
        .sort((a, b) => b.length - a.length);
      const own = quoted.reduce((text, part) => text.replaceAll(part, ''), message + hint);
      return /\p{Script=Han}/u.test(own) !== (locale === 'zh-CN');
    });
    expect(foreign.map(({ name, message, hint }) => `${name}: ${message} ${hint}`)).toEqual([]);
  });
});
