import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { planOf, workspaceOf, year } from '../domain/cases.ts';
import type { Plan } from '../domain/plan.ts';
import { parseBody } from '../mdx/parse.ts';
import { locales, settings as settingsSchema } from '../settings.ts';
import { textFor } from '../text/index.ts';
import { checkStored, checkWorkspace } from '../workspace/check.ts';
import { listFiles } from '../workspace/files.ts';
import { loadPlans } from '../workspace/load.ts';
import { loadSettings } from '../workspace/load-settings.ts';
import { openPlanCache } from '../workspace/plan-cache.ts';
import { buildAccount } from './account.ts';
import { buildAccounts } from './accounts.ts';
import { accountDiagrams } from './diagrams.ts';
import { byUrgency } from './findings.ts';
import { buildHome } from './home.ts';
import { buildOnePage } from './one-page.ts';
import { buildNotFound, buildSearch } from './search.ts';
import { buildSite, type Site } from './site.ts';
import { urlOf } from './url.ts';

const today = '2026-11-21';
const root = new URL('../..', import.meta.url).pathname;
const temp = mkdtempSync(join(tmpdir(), 'planbook-views-'));
afterAll(() => rmSync(temp, { recursive: true }));

const { settings } = loadSettings(root);
const loaded = loadPlans({ root, plans: openPlanCache(temp), code: 'test' });
const { workspace, findings } = checkWorkspace(loaded, settings, today);
const real = buildSite(workspace, findings);

/** A site of plans that stand in no file. */
function siteOf(plans: Plan[], day = today): Site {
  const own = settingsSchema.parse({});
  const checked = checkStored(
    plans.map((plan) => ({ plan, positions: '' })),
    listFiles(join(temp, 'nothing')),
    own,
    day,
  );
  return buildSite(workspaceOf(plans, own, day), checked.findings);
}
const bare = siteOf([planOf('bare')]);
const empty = siteOf([]);
const textOf = (locale: (typeof locales)[number]) => textFor(locale, 'CNY');

/** Everything that a view says, but for the catalogues that it carries along. */
function saysOf(view: unknown, path = ''): [path: string, value: unknown][] {
  if (view === null || typeof view !== 'object') return [[path, view]];
  return Object.entries(view).flatMap(([key, value]) =>
    key === 'ui' || key === 'labels' ? [] : saysOf(value, `${path}/${key}`),
  );
}

function viewsOf(site: Site, locale: (typeof locales)[number]): [name: string, view: object][] {
  const text = textOf(locale);
  return [
    ['home', buildHome(site, text)],
    ['accounts', buildAccounts(site, text)],
    ['search', buildSearch(text, site.workspace.settings, today)],
    ['not found', buildNotFound(text, site.workspace.settings, today)],
    ...site.accounts.flatMap((account): [string, object][] => [
      [account.plan.id, buildAccount(account, site, text)],
      [`${account.plan.id}, one page`, buildOnePage(account, site, text)],
    ]),
  ];
}

const sites = { 'the real plans': real, 'a plan that says the least': bare, 'no plans': empty };
const everyView = Object.entries(sites).flatMap(([name, site]) =>
  locales.flatMap((locale) => viewsOf(site, locale).map(([page, view]) => [name, locale, page, view] as const)),
);
const again = Object.entries(sites).flatMap(([, site]) =>
  locales.flatMap((locale) => viewsOf(site, locale).map(([, view]) => view)),
);

test('the real plans are read without errors', () => {
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(real.accounts.length).toBeGreaterThan(5);
});

test.each(everyView)(
  '%s, %s: the view %s is plain data, and says nothing that is not a word or a figure',
  (_site, _locale, _page, view) => {
    const wrong = saysOf(view).filter(([, value]) => {
      if (typeof value === 'string') return /undefined|NaN|Infinity|\[object|\$\{/.test(value);
      return typeof value === 'number' ? !Number.isFinite(value) : value !== null && typeof value !== 'boolean';
    });
    expect(wrong).toEqual([]);
  },
);

test('a view is the same when it is built again', () => {
  again.forEach((view, index) => {
    expect(
      JSON.stringify(view) === JSON.stringify(everyView[index]?.[3]),
      everyView[index]?.slice(0, 3).join(', '),
    ).toBe(true);
  });
});

test('every address in a view stays in its language', () => {
  const astray = everyView.flatMap(([, locale, page, view]) =>
    saysOf(view)
      .filter(
        ([path, value]) =>
          /\/(url|home)$/.test(path) &&
          !path.includes('/languages/') &&
          String(value).startsWith('/en/') !== (locale === 'en'),
      )
      .map(([path]) => `${page}${path}`),
  );
  expect(astray).toEqual([]);
});

test('pages of the default language have no prefix', () => {
  expect([urlOf('zh-CN', '/accounts/'), urlOf('en', '/accounts/')]).toEqual(['/accounts/', '/en/accounts/']);
});

describe.each(locales)('in %s', (locale) => {
  const text = textOf(locale);
  const page = (id: string, site = real) => buildAccount(site.byId.get(id) as Site['accounts'][number], site, text);

  test('no two entries of a contents rail lead to the same place', () => {
    for (const { plan } of real.accounts) {
      const ids = page(plan.id).contents.map(({ id }) => id);
      expect(new Set(ids).size, plan.id).toBe(ids.length);
    }
  });

  test('every diagram of an account has a title and a description of its own', () => {
    for (const account of real.accounts) {
      const own = account.plan.body.pieces.filter(({ kind }) => kind === 'diagram').length;
      const diagrams = accountDiagrams(page(account.plan.id), buildOnePage(account, real, text));
      expect(diagrams.every(({ text: drawing, title }) => drawing.trim() !== '' && title.trim() !== '')).toBe(true);
      // An author's own drawing is described by the words inside it.
      expect(diagrams.filter(({ description }) => description === '')).toHaveLength(own);
    }
  });

  test('the example of the training stands on its page with signs, box and figures', () => {
    const view = page('junyue');
    expect(view.people.rows.map(({ title, depth, signs }) => `${depth} ${title} ${signs}`.trim()).slice(0, 4)).toEqual([
      '0 高级副总裁 A D = 0',
      '1 市场总监 E K - 1',
      '2 销售经理 U K = 1',
      '2 市场经理 U A - 0',
    ]);
    expect(view.box.box).toBe('D3');
    expect(view.box.why.join('\n')).toContain(locale === 'en' ? 'CNY 6.8M' : '680万元');
    expect(view.box.why.join('\n')).toMatch(/24%/);
    expect(view.strategy.candidates.map(({ name }) => name)).toEqual([text.labels.strategy.persevere]);
    expect(view.spend[0]).toMatchObject({ year: 2026, incomplete: true, buyingPower: '7,400,000' });
    expect(view.spend[1]).toMatchObject({ year: 2025, incomplete: false, ourSales: '1,630,000', share: '24.0%' });
    expect(view.competitors[0]?.expectedPrice).toBe(locale === 'en' ? 'CNY 2.75M' : '275万元');
  });

  test('the next steps are the first open actions, at most three', () => {
    for (const { plan } of real.accounts) {
      const { next, actions } = page(plan.id);
      expect(next).toEqual(actions.filter(({ done }) => done === null).slice(0, 3));
    }
  });

  test('home shows the worst first, at most twelve, and counts the rest', () => {
    const home = buildHome(real, text);
    const known = real.findings
      .filter((one) => real.accounts.some(({ plan }) => plan.file === one.file))
      .toSorted(byUrgency);
    expect(home.attention.map(({ id, file, line }) => [id, file, line])).toEqual(
      known.slice(0, 12).map(({ id, file, line }) => [id, file, line]),
    );
    expect(home.attention.length + home.moreFindings).toBe(known.length);
    for (const row of home.attention) expect(row.url).toBe(`${row.account.url}#${row.anchor}`);
  });

  test('home shows what is due within two weeks, the soonest first', () => {
    const { upcoming } = buildHome(real, text);
    const days = upcoming.map(({ due }) => due);
    expect(days).toEqual(days.toSorted());
    for (const day of days) expect(day >= today && day <= '2026-12-05').toBe(true);
    expect(days.length).toBeGreaterThan(0);
  });

  test('the largest customers come first, each in one box of the matrix or with the reason why not', () => {
    const { rows, matrix } = buildAccounts(real, text);
    const figures = rows.map(({ buyingPower }) => buyingPower.value ?? -1);
    expect(figures).toEqual(figures.toSorted((a, b) => b - a));
    const cells = matrix.rows.flatMap((row) => row.cells);
    expect(cells).toHaveLength(16);
    expect(cells.reduce((sum, { count }) => sum + count, 0) + matrix.unplaced.length).toBe(real.accounts.length);
    for (const cell of cells)
      expect([cell.accounts.length, cell.buyingPower === '']).toEqual([cell.count, cell.count === 0]);
    for (const row of rows)
      if (row.buyingPower.value !== null) expect(row.buyingPower.label).toMatch(/^\d{1,3}(,\d{3})*(\.\d+)?$/);
  });

  test('a filter offers each value once', () => {
    for (const { options } of buildAccounts(real, text).filters)
      expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
  });

  test('a plan that says the least still has a page and a sheet', () => {
    const view = page('bare', bare);
    expect(view).toMatchObject({
      spend: [],
      tree: null,
      actions: [],
      next: [],
      competitors: [],
      screening: [],
      objective: null,
    });
    expect(view.people.chart).toBeNull();
    expect(view.team.diagram).toBeNull();
    expect(view.box).toMatchObject({ box: null, label: text.labels.noBox['no-spend'], why: [] });
    expect(buildOnePage(bare.accounts[0] as Site['accounts'][number], bare, text)).toMatchObject({
      chart: null,
      people: [],
      risks: [],
    });
  });

  test('a plan whose parent can not be read has a page that names the parent by its id', () => {
    const site = siteOf([planOf('branch', { parent: 'lost-bank' })]);
    expect(page('branch', site).profile).toContainEqual({ label: text.ui.account.parent, value: 'lost-bank' });
  });

  test("plans that are each other's parent have pages", () => {
    const site = siteOf([planOf('a', { parent: 'b' }), planOf('b', { parent: 'a' }), planOf('c', { parent: 'a' })]);
    expect(page('c', site).tree?.rows.map(({ depth }) => depth)).toEqual([0, 1]);
    expect(viewsOf(site, locale)).toHaveLength(10);
  });

  test('a sum over users names the users', () => {
    const user = (id: string, name: string) =>
      planOf(id, { name, unit: 'user', parent: 'bank', spend: [year(2025, 100, 10)] });
    const site = siteOf([planOf('bank'), user('a', '甲'), user('b', '乙')]);
    expect(page('bank', site).spend).toEqual([
      expect.objectContaining({
        buyingPower: '200,000',
        share: '10.0%',
        source: text.ui.account.summed(text.format.list(['甲', '乙'])),
        asOf: null,
      }),
    ]);
  });

  test('the figures of home count no customer twice', () => {
    const site = siteOf([
      planOf('bank', { spend: [year(2025, 1000, 100)] }),
      planOf('a', { unit: 'user', parent: 'bank', spend: [year(2025, 400, 50)] }),
      planOf('other', { spend: [year(2025, 500, 0)] }),
      planOf('unknown', { spend: [year(2025, undefined, 7)] }),
    ]);
    const values = buildHome(site, text).figures.map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining([text.format.money(1_500_000), text.format.money(100_000), '6.7%']));
  });
});

test('among overdue actions the longest overdue is first, and a decider against us comes before all', () => {
  const actions = ['2026-11-20', '2026-01-05', '2026-06-01'].map((due, n) => ({
    id: `a${n}`,
    text: '拜访',
    way: 'visit' as const,
    owner: 'chen-jing',
    due,
  }));
  const site = siteOf([
    planOf('bank', {
      actions,
      stakeholders: [
        { id: 'x', title: '总裁', role: 'decider', relation: 'opponent', style: 'driver', contact: 'brief' },
      ],
    }),
  ]);
  const shown = buildHome(site, textOf('en')).attention.map(({ id, message }) =>
    id === 'action-overdue' ? message.match(/\d{4}-\d\d-\d\d/)?.[0] : id,
  );
  expect(shown.slice(0, 5)).toEqual([
    'decider-opposes',
    '2026-01-05',
    '2026-06-01',
    '2026-11-20',
    'supporters-outweighed',
  ]);
});

test('a heading that is called like a part of the page has an address of its own', () => {
  const { body } = parseBody({ file: 'accounts/bank/account.mdx', source: '## Team\n\n## person it-head\n', start: 0 });
  const site = siteOf([planOf('bank', { lang: 'en' }, body)]);
  const { contents } = buildAccount(site.accounts[0] as Site['accounts'][number], site, textOf('en'));
  expect(contents.slice(-2)).toEqual([
    { id: 'h-team', label: 'Team', depth: 3 },
    { id: 'h-person-it-head', label: 'person it-head', depth: 3 },
  ]);
  expect(new Set(contents.map(({ id }) => id)).size).toBe(contents.length);
});

test('a drawing that stands twice on a page is two drawings', () => {
  const fence = '```mermaid\ngraph TD\n```\n';
  const source = `${fence}\n<Callout>\n${fence}</Callout>\n\n${fence}`;
  const { body } = parseBody({ file: 'accounts/bank/account.mdx', source, start: 0 });
  const site = siteOf([planOf('bank', {}, body)]);
  const { account, text } = { account: site.accounts[0] as Site['accounts'][number], text: textOf('en') };
  const drawn = accountDiagrams(buildAccount(account, site, text), buildOnePage(account, site, text));
  expect(drawn.map((one) => one.text)).toEqual(['graph TD', 'graph TD\n%% 2', 'graph TD\n%% 3']);
});
