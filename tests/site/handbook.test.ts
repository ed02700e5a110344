import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { componentNames } from '../../src/mdx/registry.ts';
import { locales } from '../../src/settings.ts';
import { samples } from '../../src/text/problem-samples.ts';
import { fieldSources, fieldUrl } from '../../src/views/handbook/field-pages.ts';
import { groupsOf } from '../../src/views/handbook/field-reference.ts';

const dist = join(inject('sample'), 'dist');
const pages = new Map(
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => [`/${file.replace(/index\.html$/, '')}`, readFileSync(join(dist, file), 'utf8')]),
);
const handbook = [...pages].filter(([path]) => /^(\/en)?\/handbook\//.test(path));
const idsOf = (html: string): Set<string> => new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id));

test('the handbook has the same pages in both languages', () => {
  const paths = handbook.map(([path]) => path);
  const english = paths.filter((path) => path.startsWith('/en/')).map((path) => path.slice(3));
  expect(english.length).toBeGreaterThan(15);
  expect(paths.filter((path) => !path.startsWith('/en/')).toSorted()).toEqual(english.toSorted());
});

test('every link of the handbook leads to a page, and to a place on it', () => {
  const broken: string[] = [];
  for (const [path, html] of handbook)
    for (const [, href = ''] of html.matchAll(/<a\s[^>]*href="([^"]*)"/g)) {
      if (/^[a-z]+:/.test(href)) continue;
      const url = new URL(href, `http://x${path}`);
      const target = pages.get(url.pathname);
      const id = decodeURIComponent(url.hash.slice(1));
      if (target === undefined || (id !== '' && !idsOf(target).has(id))) broken.push(`${path}: ${href}`);
    }
  expect(broken).toEqual([]);
});

test('every field, problem and component has its place', () => {
  for (const locale of locales) {
    const prefix = locale === 'en' ? '/en' : '';
    for (const source of fieldSources)
      for (const { path } of groupsOf(source).flatMap(({ fields }) => fields)) {
        const url = new URL(fieldUrl(locale, source, path), 'http://x');
        expect(pages.get(url.pathname), url.href).toContain(` id="${url.hash.slice(1)}"`);
      }
    for (const id of Object.keys(samples)) expect(pages.get(`${prefix}/handbook/problems/`)).toContain(` id="${id}"`);
    for (const name of componentNames) expect(pages.get(`${prefix}/handbook/components/`)).toContain(` id="${name}"`);
  }
});

test('emphasis before Chinese words is emphasis, and nothing has a style of its own', () => {
  expect(pages.get('/handbook/')).toContain('<strong>检查。</strong>字段写错');
  for (const [path, html] of handbook) expect(html.match(/<[a-z]+[^>]*\sstyle="[^"]*"/)?.[0] ?? '', path).toBe('');
});
