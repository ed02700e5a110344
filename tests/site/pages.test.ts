import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type PriceGame, standingsAt } from '../../src/domain/bid/price/game.ts';
import { likelyPrices } from '../../src/domain/bid/price/simulate.ts';
import { copyContent, run } from './build-sample.ts';
import { extremePlans, writeExtremePlans } from './extreme-plans.ts';
import { openReader, type Reader } from './reader.ts';

const dist = join(inject('sample'), 'dist');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let reader: Reader;
beforeAll(async () => {
  reader = await openReader(dist);
}, 30_000);
afterAll(() => reader?.close());

/** Rules whose answer depends on the theme: what a second look, in the other theme, is for. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page, a line per rule. */
async function faultsOf(page: Page, rules?: string[]): Promise<string[]> {
  // The page's own policy refuses inline scripts; the test's axe goes around it.
  await page.evaluate(axe);
  return page.evaluate(async (only) => {
    const { axe: engine } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await engine.run(document, {
      runOnly: only ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    );
  }, rules);
}

const kinds = {
  home: '/',
  accounts: '/accounts/',
  account: '/accounts/junyue/',
  portfolio: '/portfolio/',
  'our people': '/en/portfolio/people/',
  funnel: '/funnel/',
  tree: '/accounts/huilan-bank-hunan/',
  handbook: '/handbook/',
  article: '/en/handbook/first-hour-author/',
  fields: '/handbook/fields/account-people/',
  problems: '/handbook/problems/',
  components: '/handbook/components/',
  search: '/search/?q=服务器',
  playbook: '/playbook/',
  pipeline: '/playbook/project-sale/',
  stage: '/playbook/project-sale-technical/',
  tool: '/playbook/bid-check-list/',
  questions: '/playbook/spin-questions/',
  style: '/playbook/driver/',
  role: '/playbook/key-account-manager/',
  curriculum: '/en/playbook/key-account-training/',
  scorecard: '/en/playbook/customer-value/',
  project: '/accounts/huilan-bank/opportunities/storage-framework/',
  bids: '/bids/',
  'war room': '/bids/huilan-desktops/',
  'English war room': '/en/bids/huilan-desktops/',
  'lost deal': '/accounts/donglu-university/opportunities/framework-2024/',
  'English project': '/en/accounts/brandtner-china/opportunities/workplace-renewal/',
  'not found': '/404.html',
  english: '/en/accounts/brandtner-china/',
  'English page of a Chinese plan': '/en/accounts/junyue/',
};

describe.each(Object.entries(kinds))('%s page', (_kind, path) => {
  // One visit for all looks: each is told apart by what it looks at.
  let visit: Awaited<ReturnType<Reader['open']>>;
  beforeAll(async () => {
    visit = await reader.open(path);
  }, 30_000);
  afterAll(() => visit?.page.close());

  test('asks nothing of any other origin, and the browser complains of nothing', () => {
    const { requests, problems } = visit;
    expect(requests.length).toBeGreaterThan(0);
    expect(
      requests.filter((url) => !url.startsWith(reader.origin) && !url.startsWith('data:') && !url.startsWith('blob:')),
    ).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('has one main heading, a title and no word left untranslated', async () => {
    const { page } = visit;
    const text = await page.evaluate(() => document.body.innerText);
    expect(await page.$$eval('h1', (all) => all.length)).toBe(1);
    expect((await page.title()).length).toBeGreaterThan(3);
    expect(text).not.toMatch(/undefined|NaN|\[object|\{n\}/);
  });

  test('has no accessibility fault that axe finds, in the light theme and in the dark one', async () => {
    const { page } = visit;
    expect(await faultsOf(page)).toEqual([]);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
    expect(await faultsOf(page, ofColours)).toEqual([]);
  });

  test('can be read on a phone without scrolling sideways', async () => {
    const { page } = visit;
    await page.setViewport({ width: 390, height: 900 });
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(client).toBeLessThanOrEqual(390);
    expect(scroll).toBeLessThanOrEqual(client);
  });
});

test('on a phone axe finds no fault either, and all that can be tapped is large enough', async () => {
  const { page } = await reader.open('/en/accounts/junyue/', { width: 390 });
  expect(await faultsOf(page)).toEqual([]);
  await page.close();
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

test('a reader chooses himself on home and sees what concerns him, also when he comes back by the address', async () => {
  const { page, problems } = await reader.open('/');
  const shown = (): Promise<string[]> =>
    page.$$eval('[data-who]', (rows) =>
      rows.filter((row) => !(row as HTMLElement).hidden).map((row) => (row as HTMLElement).dataset['who'] ?? ''),
    );
  const before = await shown();
  expect(before.some((who) => !who.split(' ').includes('chen-jing'))).toBe(true);
  await page.select('[data-who-filter] select', 'chen-jing');
  const own = await shown();
  expect(own.length).toBeGreaterThan(5);
  expect(own.every((who) => who.split(' ').includes('chen-jing'))).toBe(true);
  await page.reload({ waitUntil: 'networkidle0' });
  expect(page.url()).toMatch(/\?who=chen-jing$/);
  expect(await shown()).toEqual(own);
  // Each part of the page shows rows or says that there are none, never both and never neither.
  const parts = () =>
    page.$$eval('section:has([data-none])', (sections) =>
      sections.map((section) => {
        const seen = (selector: string): boolean =>
          [...section.querySelectorAll(selector)].some((one) => one.checkVisibility());
        return { rows: seen('[data-who]'), none: seen('[data-none]'), list: seen('thead, ol, ul.lines') };
      }),
    );
  const choices = await page.$$eval('[data-who-filter] option', (all) =>
    all.map((one) => (one as HTMLOptionElement).value),
  );
  for (const who of choices) {
    await page.select('[data-who-filter] select', who);
    for (const { rows, none, list } of await parts())
      expect({ who, none, list }).toEqual({ who, none: !rows, list: rows });
  }
  await page.select('[data-who-filter] select', '');
  expect(await shown()).toEqual(before);
  expect(problems).toEqual([]);
  await page.close();
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

test('a screening worksheet sorts by its heads, unknown last', async () => {
  const { page } = await reader.open('/portfolio/');
  const cells = (column: string) =>
    page.$eval(
      'table[data-sortable]',
      (table, name) => {
        const head = table.querySelector<HTMLTableCellElement>(`th[data-sort="${name}"]`) as HTMLTableCellElement;
        const rows = [...((table as HTMLTableElement).tBodies[0]?.rows ?? [])];
        return {
          order: head.getAttribute('aria-sort'),
          values: rows.map((row) => row.cells[head.cellIndex]?.dataset['value'] ?? ''),
        };
      },
      column,
    );
  expect((await cells('size')).order).toBe('descending');
  for (const order of ['ascending', 'descending']) {
    await page.click('table[data-sortable] th[data-sort="proposed"] button');
    const sorted = await cells('proposed');
    const known = sorted.values.filter((value) => value !== '').map(Number);
    expect(sorted.order).toBe(order);
    expect(known.length).toBeGreaterThan(1);
    expect(known).toEqual(known.toSorted((a, b) => (order === 'ascending' ? a - b : b - a)));
    expect(sorted.values.slice(known.length).every((value) => value === '')).toBe(true);
  }
  expect((await cells('size')).order).toBeNull();
  await page.close();
});

test('the price simulator works out what the build did, follows each change at once, asks nothing and goes back', async () => {
  const { page, problems, requests } = await reader.open('/bids/huilan-desktops/');
  const outs = () =>
    page.$$eval('[data-price-simulator] [data-out]', (cells) => cells.map((cell) => cell.textContent?.trim()));
  const result = () => page.$eval('[data-price-simulator] [data-result]', (line) => line.textContent);
  const change = (value: string) =>
    page.$eval(
      '[data-price-simulator] input[name=price]',
      (input, written) => {
        (input as HTMLInputElement).value = written;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      },
      value,
    );
  const asked = requests.length;
  const game = JSON.parse(
    await page.$eval('[data-price-simulator]', (form) => (form as HTMLElement).dataset['priceSimulator'] ?? ''),
  ) as PriceGame;
  const built = await outs();
  await change(String(game.ours.price));
  expect(await outs()).toEqual(built);

  const price = Math.round(game.ours.price * 0.97);
  await change(String(price));
  const standings = standingsAt(game, price, likelyPrices(game));
  const totals = await page.$$eval('[data-price-simulator] [data-out=total]', (cells) =>
    cells.map((cell) => Number(cell.textContent)),
  );
  expect(totals).toEqual(standings.map(({ total }) => Number(total?.toFixed(2))));
  expect(await result()).not.toBe('');

  await change(String((game.ceiling ?? 0) + 1));
  expect((await outs())[1]).toBe('无效');
  await page.click('[data-price-simulator] button[type=reset]');
  await page.waitForFunction(
    () => document.querySelector('[data-price-simulator] [data-out=points]')?.textContent !== '无效',
  );
  expect(await outs()).toEqual(built);
  expect(requests).toHaveLength(asked);
  expect(problems).toEqual([]);
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
  const chart = await page.$eval('[aria-labelledby="people"] .diagram svg[role=img]', (svg) => svg.textContent ?? '');
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

describe('every page', () => {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, html: readFileSync(join(dist, file), 'utf8') }));

  test('lets only scripts of its own origin run, and WebAssembly only where the search needs it', () => {
    expect(pages.length).toBeGreaterThan(40);
    for (const { file, html } of pages) {
      const policy = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1] ?? '';
      const rule = (name: string) => new RegExp(`${name} ([^;]*)`).exec(policy.replaceAll('&#39;', "'"))?.[1];
      expect(`${file} ${rule('default-src')}`).toBe(`${file} 'none'`);
      // A sheet for the printer has no script at all.
      if (/(?:one-page|communication|print\/[^/]+|contents|indexes)\/index\.html$/.test(file) && !/<script/.test(html))
        continue;
      const wasm = /^(?:en\/)?search\//.test(file) ? " 'wasm-unsafe-eval'" : '';
      expect(`${file} ${rule('script-src')}`).toBe(`${file} 'self'${wasm}`);
    }
  });

  test('has each id once, and an element for every link into itself', () => {
    for (const { file, html } of pages) {
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index).join(' '), file).toBe('');
      const targets = [...html.matchAll(/<a\s[^>]*href="#([^"]*)"/g)].map(([, id = '']) => decodeURIComponent(id));
      expect(targets.filter((id) => !ids.includes(id)).join(' '), file).toBe('');
    }
  });
});

test('an inline script that gets into a page does not run', async () => {
  const { page, problems } = await reader.open('/accounts/junyue/');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.ran = "yes"';
    document.body.append(script);
    return document.documentElement.dataset['ran'];
  });
  expect(ran).toBeUndefined();
  expect(problems.join()).toMatch(/Content Security Policy/);
  await page.close();
});

test('a search for a Chinese word finds the pages that hold it as written, in both languages', async () => {
  const found = async (address: string) => {
    const { page } = await reader.open(address);
    await page.waitForFunction(() => /\d|“/.test(document.querySelector('[data-search-status]')?.textContent ?? ''));
    const urls = await page.$$eval('[data-search-results] a.title', (links) =>
      links.map((link) => (link.getAttribute('href') ?? '').replace(/^\/en/, '')),
    );
    const marks = await page.$$eval('[data-search-results] mark', (all) => all.map((mark) => mark.textContent));
    await page.close();
    return { urls: urls.toSorted(), marks: [...new Set(marks)] };
  };
  const chinese = await found('/search/?q=服务器');
  expect(chinese.urls.length).toBeGreaterThan(1);
  expect(chinese.marks).toEqual(['服务器']);
  // The handbook says other words in each language.
  const ofAuthors = chinese.urls.filter((url) => !url.startsWith('/handbook/'));
  expect((await found('/en/search/?q=服务器')).urls).toEqual(ofAuthors);
  expect((await found('/search/?q=交换机')).urls).toEqual([]);
});

test('who decides, the figures and the first finding stand on the first screen of an account', async () => {
  const { page } = await reader.open('/accounts/junyue/');
  const bottoms = await page.evaluate(() =>
    ['.standing dl', '.deciders', '.findings li', '.next li'].map(
      (selector) => document.querySelector(selector)?.getBoundingClientRect().bottom ?? Infinity,
    ),
  );
  for (const bottom of bottoms) expect(bottom).toBeLessThan(900);
  expect(await page.$eval('.deciders', (part) => (part as HTMLElement).innerText)).toContain('陆明远');
  await page.close();
});

describe('a plan at its limits', () => {
  let root: string;
  let limits: Reader;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'planbook-limits-'));
    copyContent(root);
    const least = (name: string) =>
      `name: ${name}\nindustry: 银行\nowner: chen-jing\nupdated: 2026-11-16\nsummary: 一句话。\nunit: dmu\nmode: relation\nlifecycle: customer\nteam: [{ id: chen-jing, name: 陈静, function: account-manager }]`;
    const people = Array.from(
      { length: 60 },
      (_, n) =>
        `\n  - { id: p${n}, title: ${'综合管理办公室'.repeat(3)}, name: ${'M'.repeat(40)}, role: decider, relation: neutral, contact: brief, style: driver${n > 0 ? `, reportsTo: p${Math.floor((n - 1) / 4)}` : ''} }`,
    ).join('');
    for (const [id, frontmatter] of [
      ['bare', least('空白客户')],
      ['crowd', `${least('W'.repeat(80))}\nstakeholders:${people}`],
    ] as const) {
      mkdirSync(join(root, 'accounts', id), { recursive: true });
      writeFileSync(join(root, 'accounts', id, 'account.mdx'), `---\n${frontmatter}\n---\n`);
    }
    writeExtremePlans(root);
    run('build', root, ['--no-pdf']);
    limits = await openReader(join(root, 'dist'));
  }, 120_000);
  afterAll(async () => {
    await limits?.close();
    rmSync(root, { recursive: true, force: true });
  });

  test.each(['/', '/accounts/', '/accounts/crowd/', '/accounts/bare/', '/en/accounts/crowd/'])(
    '%s does not scroll sideways on a phone, with 60 people and a name of 80 letters',
    async (path) => {
      const { page } = await limits.open(path, { width: 390 });
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      expect(scroll).toBeLessThanOrEqual(client);
      await page.close();
    },
  );

  test.each(Object.keys(extremePlans).flatMap((id) => [`/accounts/${id}/`, `/en/accounts/${id}/`]))(
    '%s is whole on a phone, whatever its models hold',
    async (path) => {
      const { page, problems } = await limits.open(path, { width: 390 });
      const { scroll, client, text } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
        text: document.body.innerText,
      }));
      expect(scroll).toBeLessThanOrEqual(client);
      expect(text).not.toMatch(/undefined|NaN|\[object|Infinity/);
      expect(problems).toEqual([]);
      await page.close();
    },
  );

  test('says that nothing is analysed yet, and not that all is well', async () => {
    const { page } = await limits.open('/accounts/bare/');
    const text = await page.evaluate(() => document.body.innerText);
    expect(text).toContain('尚未分析');
    expect(text).not.toContain('没有待处理事项');
    await page.close();
  });
});
