import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openReader, type Reader } from './reader.ts';

const dist = join(inject('sample'), 'dist');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let reader: Reader;
beforeAll(async () => {
  reader = await openReader(dist);
}, 30_000);
afterAll(() => reader?.close());

const kinds = {
  home: '/',
  accounts: '/accounts/',
  account: '/accounts/junyue/',
  tree: '/accounts/huilan-bank-hunan/',
  search: '/search/?q=服务器',
  'not found': '/404.html',
  english: '/en/accounts/brandtner-china/',
};

describe.each(Object.entries(kinds))('%s page', (_kind, path) => {
  test.each(['light', 'dark'] as const)('has no accessibility fault that axe finds, in the %s theme', async (theme) => {
    const { page, problems } = await reader.open(path, { theme });
    // The page's own policy refuses inline scripts; the test's axe goes around it.
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe: engine } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations: found } = await engine.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return found.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ target }) => target.join(' '))
            .slice(0, 3)
            .join(' | ')}`,
      );
    });
    expect(violations).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });

  test('asks nothing of any other origin', async () => {
    const { page, requests } = await reader.open(path);
    expect(requests.length).toBeGreaterThan(0);
    expect(
      requests.filter((url) => !url.startsWith(reader.origin) && !url.startsWith('data:') && !url.startsWith('blob:')),
    ).toEqual([]);
    await page.close();
  });

  test('can be read on a phone without scrolling sideways', async () => {
    const { page } = await reader.open(path, { width: 390 });
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(client);
    await page.close();
  });

  test('has one main heading, a title and no word left untranslated', async () => {
    const { page } = await reader.open(path, { javaScript: false });
    const text = await page.evaluate(() => document.body.innerText);
    expect(await page.$$eval('h1', (all) => all.length)).toBe(1);
    expect((await page.title()).length).toBeGreaterThan(3);
    expect(text).not.toMatch(/undefined|NaN|\[object|\{n\}/);
    await page.close();
  });
});

test('every link and picture of the site leads to a file', async () => {
  const seen = new Set<string>();
  const broken: string[] = [];
  const queue = ['/', '/en/'];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const response = await fetch(reader.origin + path);
    if (!response.ok) broken.push(path);
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    const html = await response.text();
    for (const [, url = ''] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
      if (/^(?:https:|mailto:|data:|#)/.test(url)) continue;
      queue.push(new URL(url.replaceAll('&#38;', '&').replaceAll('&amp;', '&'), reader.origin + path).pathname);
    }
  }
  expect(broken).toEqual([]);
  expect(seen.size).toBeGreaterThan(30);
});

test('a reader walks from home to an account, searches in Chinese and opens the PDF', async () => {
  const { page, problems } = await reader.open('/');
  await Promise.all([page.waitForNavigation(), page.click('header.rail nav a[href="/accounts/"]')]);
  await Promise.all([page.waitForNavigation(), page.click('table a[href="/accounts/junyue/"]')]);
  expect(await page.$eval('h1', (heading) => heading.textContent)).toContain('钧岳');
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.activeElement?.matches('input[type=search]'));
  await page.keyboard.type('调度');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('main a[href="/accounts/jiangpan-taxi/"]') !== null, {
    timeout: 10_000,
  });
  await Promise.all([page.waitForNavigation(), page.click('main a[href="/accounts/jiangpan-taxi/"]')]);
  const pdf = await page.$eval('a[href$=".pdf"]', (link) => (link as HTMLAnchorElement).href);
  const response = await fetch(pdf);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(new TextDecoder('latin1').decode((await response.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
  expect(problems).toEqual([]);
  await page.close();
});

test('the accounts table sorts by its heads and filters, and says how many are shown', async () => {
  const { page } = await reader.open('/accounts/');
  const shown = () =>
    page.$$eval('tr[data-owner]:not([hidden]) th a', (links) => links.map((link) => link.getAttribute('href')));
  const all = await shown();
  expect(all).toHaveLength(10);
  await page.click('th[data-sort="share"] button');
  const sorted = await shown();
  expect(sorted).not.toEqual(all);
  expect(
    await page.$$eval('th[aria-sort]', (heads) =>
      heads.map((head) => head.getAttribute('aria-sort')).filter((sort) => sort !== 'none'),
    ),
  ).toHaveLength(1);
  await page.select('select[name="owner"]', 'chen-jing');
  const owned = await shown();
  expect(owned.length).toBeGreaterThan(0);
  expect(owned.length).toBeLessThan(10);
  expect(await page.$eval('main [role=status]', (status) => status.textContent)).toContain(String(owned.length));
  await page.close();
});

test("B1's worked example stands on its page sign for sign", async () => {
  const { page } = await reader.open('/accounts/junyue/', { javaScript: false });
  const signs = await page.$$eval('#people-table tbody tr', (rows) =>
    rows.map((row) => [...row.querySelectorAll('td.sign b')].map((sign) => sign.textContent).join(' ')),
  );
  expect(signs.toSorted()).toEqual(
    ['', '', '', 'A D = 0', 'D A + 0', 'E A + F', 'E K - 1', 'U A - 0', 'U E * N', 'U K = 1'].toSorted(),
  );
  const chart = await page.$eval('#people .diagram svg[role=img]', (svg) => svg.textContent ?? '');
  for (const sign of ['A D = 0', 'E K - 1', 'D A + 0', 'U E * N', 'E A + F'])
    expect(chart.replace(/\s+/g, ' ')).toContain(sign);
  await page.close();
});

test('the page works without script: everything is there but search, sort and filter', async () => {
  const { page } = await reader.open('/accounts/', { javaScript: false });
  expect(await page.$$eval('tr[data-owner]', (rows) => rows.length)).toBe(10);
  expect(
    await page.$$eval('main select', (all) => all.filter((one) => (one as HTMLElement).offsetParent !== null).length),
  ).toBe(0);
  await page.close();
});

test('the keyboard reaches the main content first and shows where it is', async () => {
  const { page } = await reader.open('/accounts/junyue/');
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => ({
    href: document.activeElement?.getAttribute('href'),
    box: document.activeElement?.getBoundingClientRect().width,
  }));
  expect(first.href).toBe('#main');
  expect(first.box).toBeGreaterThan(10);
  await page.close();
});
