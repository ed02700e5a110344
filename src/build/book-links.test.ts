import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BookPages } from '../views/book/pages.ts';
import { bookPdfPath, docxPath } from '../views/url.ts';
import { unlinkBooks } from './book-links.ts';
import { numberPages } from './books.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'planbook-links-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, words: string): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, words);
  return file;
}

test('a link to a book that was never printed is taken off every page of bids, one to a printed book stays', () => {
  const [printed, never, word] = [bookPdfPath('b', 'one'), bookPdfPath('b', 'two'), docxPath('b', 'two')];
  put(printed, '%PDF');
  const links = [printed, never, word].map((url) => `<a href="${url}" type="x">${url}</a>`).join('');
  const pages = ['bids/b/index.html', 'en/bids/b/index.html'].map((path) => put(path, links));
  const page = { bid: 'b', pdf: { original: printed, copy: never }, volume: 'two', book: {} } as BookPages;
  unlinkBooks({ books: [page] }, root);
  for (const file of pages)
    expect(readFileSync(file, 'utf8')).toBe(
      `<a href="${printed}" type="x">${printed}</a><a type="x">${never}</a><a type="x">${word}</a>`,
    );
});

test('page numbers of the last print stand on pages of bids and of the library; what was never printed keeps its dash', () => {
  const cacheDir = join(root, '.cache');
  const places = { 'b/one': { labels: [null, '1'], spots: { 'c-plan': { page: 1, y: 0 } } } };
  put('.cache/books/places/b.json', JSON.stringify(places));
  const span = (at: string, words: string): string => `<span data-page="${at}">${words}</span>`;
  const page = span('b/one#c-plan', '–') + span('b/two#c-plan', '–') + span('c/one#c-plan', '–');
  const [bid, library, other] = ['en/bids/b/index.html', 'library/x/index.html', 'accounts/x/index.html'].map((path) =>
    put(path, page),
  ) as [string, string, string];
  numberPages({ cacheDir }, root);
  const filled = page.replace('–', '1');
  expect([bid, library, other].map((file) => readFileSync(file, 'utf8'))).toEqual([filled, filled, page]);
});
