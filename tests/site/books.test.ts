import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const dist = join(inject('sample'), 'dist');
const pages = globSync('bids/*/print/*/index.html', { cwd: dist }).sort();
const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
const found = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, value = '']) => value);
const idsOf = (html: string): string[] => found(html, /\sid="([^"]*)"/g);
const bookOf = (html: string): string => found(html, /data-book="([^"]*)"/g)[0] ?? '';
const books = new Map(pages.map((page) => [bookOf(read(page)), new Set(idsOf(read(page)))]));

test('the samples have print pages', () => {
  expect(pages.length).toBeGreaterThan(2);
});

test.each(pages)('%s: ids are unique, and every link and every page number names one', (page) => {
  const html = read(page);
  const ids = idsOf(html);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(found(html, /\shref="#([^"]*)"/g).filter((id) => !ids.includes(decodeURIComponent(id)))).toEqual([]);
  const places = found(html, /\sdata-page(?:-end)?="([^"]*)"/g);
  expect(places.length === 0 && html.includes('class="contents"')).toBe(false);
  expect(
    places.filter((place) => {
      const [book = '', anchor = ''] = place.split('#');
      return !books.get(book)?.has(anchor);
    }),
  ).toEqual([]);
  expect(html).not.toMatch(/<script/);
});
