import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { copySample, run } from './build-sample.ts';

const sample = inject('sample');

/** Digest of every file of a built site, by path. */
function digests(dist: string): Record<string, string> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(dist, file)).isFile(),
  );
  return Object.fromEntries(
    files.sort().map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(dist, file)))
        .digest('hex'),
    ]),
  );
}

const changed = (a: Record<string, string>, b: Record<string, string>): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((file) => a[file] !== b[file]).sort();

/** In two languages a sheet of each account, of each opportunity with a schedule of tasks and of each with communications. */
const folders = readdirSync(join(sample, 'accounts'));
const deals = folders.flatMap((id) => {
  const folder = join(sample, 'accounts', id, 'opportunities');
  return existsSync(folder) ? readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')) : [];
});
const planned = deals.filter((text) => /^schedule:/m.test(text) && /^tasks:/m.test(text)).length;
const told = deals.filter((text) => /^communications:/m.test(text)).length;
const sheets = 2 * (folders.length + planned + told);
/** PDFs that a build prints, without the files of authors that it publishes. */
const printed = (file: string): boolean => file.endsWith('.pdf') && !/[\\/]files[\\/]/.test(file);
/** Each volume of each bid, with its copies where the tender asks for some and it has a cover; the contents and the indexes of the bid. */
const books = readdirSync(join(sample, 'content/bids')).flatMap((bid) =>
  readdirSync(join(sample, 'dist/bids', bid)).filter((file) => file.endsWith('.pdf')),
).length;

let other: string;
let first: Record<string, string>;
beforeAll(() => {
  first = digests(join(sample, 'dist'));
  other = copySample();
});
afterAll(() => rmSync(other, { recursive: true, force: true }));

test('the build says what it made and where', () => {
  expect(inject('printed')).toMatch(/完成：.*dist/);
  expect(inject('printed')).toContain(`PDF ${sheets + books} 份`);
});

// Without a folder for temporary files the browser that Planbook brings can't be unpacked.
test('a second build without a change starts no browser and writes the same bytes', () => {
  const printed = run('build', sample, [], { TMPDIR: '/nowhere' });
  expect(printed).toContain('新印 0 份');
  expect(changed(first, digests(join(sample, 'dist')))).toEqual([]);
}, 60_000);

test('a build elsewhere, from nothing, writes the same bytes, PDFs included', () => {
  run('build', other);
  expect(changed(first, digests(join(other, 'dist')))).toEqual([]);
}, 120_000);

test('one edit changes the pages that show it and no other', () => {
  const before = digests(join(other, 'dist'));
  const plan = join(other, 'accounts/donglu-university/account.mdx');
  appendFileSync(plan, '\n一句只在正文里的话。\n');
  run('build', other);
  const pages = changed(before, digests(join(other, 'dist'))).filter((file) => !file.startsWith('pagefind/'));
  expect(pages).toEqual(['accounts/donglu-university/index.html', 'en/accounts/donglu-university/index.html']);
}, 60_000);

test('a build without PDFs keeps those of the published site', () => {
  const pdfs = () => Object.entries(digests(join(sample, 'dist'))).filter(([file]) => printed(file));
  const before = pdfs();
  expect(before.length).toBe(sheets + books);
  run('build', sample, ['--no-pdf']);
  expect(pdfs()).toEqual(before);
}, 60_000);

test('an error in a plan stops the build and leaves the last good site as it was', () => {
  const before = digests(join(other, 'dist'));
  const plan = join(other, 'accounts/junyue/account.mdx');
  writeFileSync(plan, readFileSync(plan, 'utf8').replace(/^unit: dmu$/m, 'unit: dmuu'));
  expect(() => run('build', other)).toThrow();
  expect(changed(before, digests(join(other, 'dist')))).toEqual([]);
}, 60_000);
