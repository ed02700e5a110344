import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { planOf, workspaceOf, year } from '../domain/cases.ts';
import type { Plan } from '../domain/plan.ts';
import { sectionPages } from '../domain/playbook/sections.ts';
import { funnelPipeline } from '../domain/playbook/uses.ts';
import { parseBody } from '../mdx/parse.ts';
import type { Located, ProblemId } from '../problem.ts';
import { funnelStages } from '../schemas/sales-objective.ts';
import { styles } from '../schemas/stakeholder.ts';
import { locales, settings as settingsSchema } from '../settings.ts';
import { textFor } from '../text/index.ts';
import { checkStored, checkWorkspace } from '../workspace/check.ts';
import { listFiles } from '../workspace/files.ts';
import { loadRoot } from '../workspace/load.ts';
import { loadPeople } from '../workspace/load-people.ts';
import { loadSettings } from '../workspace/load-settings.ts';
import { openPlanCache } from '../workspace/plan-cache.ts';
import { buildAccount } from './account/account.ts';
import { buildAccounts } from './accounts/accounts.ts';
import { accountDiagrams } from './diagrams.ts';
import { byUrgency, urgencies } from './findings.ts';
import { buildHome } from './home/home.ts';
import { buildOnePage } from './one-page/one-page.ts';
import { buildPlaybookPage } from './playbook/page.ts';
import { buildPlaybook, stylePageUrl } from './playbook/playbook.ts';
import { buildNotFound, buildSearch } from './search.ts';
import { buildSite, type Site } from './site.ts';
import { accountPath, playbookPath, urlOf } from './url.ts';

const today = '2026-11-21';
const root = new URL('../..', import.meta.url).pathname;
const temp = mkdtempSync(join(tmpdir(), 'planbook-views-'));
afterAll(() => rmSync(temp, { recursive: true }));

const { settings } = loadSettings(root);
const loaded = loadRoot({ root, playbookRoot: root, plans: openPlanCache(temp), code: 'test' });
const { workspace, findings } = checkWorkspace(loaded, settings, today);
const real = buildSite(workspace, findings);

const nothing = join(temp, 'nothing');
/** A site of plans that stand in no file. */
function siteOf(plans: Plan[], day = today): Site {
  const own = settingsSchema.parse({});
  const checked = checkStored(
    plans.map((entry) => ({ entry, positions: '' })),
    { files: listFiles({ root: nothing, playbookRoot: nothing }), people: loadPeople(nothing), attachments: [] },
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
    ['playbook', buildPlaybook(site, text)],
    ...site.workspace.playbook.pages.map((one): [string, object] => [
      `playbook, ${one.id}`,
      buildPlaybookPage(one, site, text),
    ]),
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

test('our own playbook has the pages that parts of an account and places in the funnel lead to, and one for each style', () => {
  const { playbook } = real.workspace;
  const text = textOf('zh-CN');
  expect(
    Object.values(sectionPages)
      .flat()
      .filter((id) => !playbook.byId.has(id)),
  ).toEqual([]);
  expect(funnelStages.filter((stage) => !playbook.byId.has(`${funnelPipeline}-${stage}`))).toEqual([]);
  expect(styles.filter((style) => stylePageUrl(style, playbook, text) === null)).toEqual([]);
});

test.each(locales)('%s: a page of the playbook that an account leads to leads back to the account', (locale) => {
  const text = textOf(locale);
  const urlsIn = (view: object): Set<string> =>
    new Set(saysOf(view).flatMap(([, value]) => (typeof value === 'string' ? [value.split('#', 1)[0] ?? ''] : [])));
  const pages = real.workspace.playbook.pages.map((page) => ({
    url: urlOf(locale, playbookPath(page.id)),
    leadsTo: urlsIn(buildPlaybookPage(page, real, text)),
  }));
  const links = real.accounts.flatMap((account) => {
    const urls = urlsIn(buildAccount(account, real, text));
    const own = urlOf(locale, accountPath(account.plan.id));
    return pages.filter(({ url }) => urls.has(url)).map(({ url, leadsTo }) => ({ own, url, back: leadsTo.has(own) }));
  });
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter(({ back }) => !back)).toEqual([]);
});

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
      const ids = page(plan.id).contents.flatMap(({ entries }) => entries.map(({ id }) => id));
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
    expect(view.competitors?.rows[0]?.expectedPrice).toBe(locale === 'en' ? 'CNY 2.75M' : '275万元');
  });

  test('the next steps are the first open actions, at most three', () => {
    for (const { plan } of real.accounts) {
      const { next, actions } = page(plan.id);
      expect(next).toEqual(actions.filter(({ done }) => done === null).slice(0, 3));
    }
  });

  test('home shows the worst first, twelve at once, and counts the rest', () => {
    const { attention } = buildHome(real, text);
    const first = attention.rows.filter((row) => row.first);
    const ranks = attention.rows.map(({ urgency }) => urgencies.indexOf(urgency));
    expect(first).toEqual(attention.rows.slice(0, 12));
    expect(ranks).toEqual(ranks.toSorted());
    expect(attention.rows.length - first.length).toBeLessThanOrEqual(attention.more);
    for (const row of attention.rows) expect(row.url).toBe(`${(row.deal ?? row.account).url}#${row.anchor}`);
  });

  test('whatever the rules find stands on home once: as a red flag, as overdue or as stale, or is counted', () => {
    const home = buildHome(real, text);
    const ofBids = real.bids.flatMap(({ findings }) => findings);
    const found = real.accounts.flatMap(({ findings, opportunities }) => [
      ...findings,
      ...opportunities.flatMap((one) => one.findings),
    ]);
    const dated = found.filter(({ id, params }) => 'due' in params || id === 'closing-passed').length;
    const stale = found.filter(
      ({ id }) =>
        id === 'contact-outdated' ||
        ['review-overdue', 'analysis-older-than-visit', 'goal-outdated', 'opportunity-outdated'].includes(id),
    ).length;
    const listed = home.attention.rows.filter(({ first }) => first).length + home.attention.more;
    const late = ofBids.filter(({ id }) =>
      ['chapter-overdue', 'bid-work-overdue', 'deposit-unpaid'].includes(id),
    ).length;
    expect(listed + dated + stale + late).toBe(found.length + ofBids.length);
  });

  test('home shows what is overdue, then what is due within the days of the settings, the soonest first', () => {
    const { rows } = buildHome(real, text).deadlines;
    const days = rows.map(({ due }) => due);
    expect(days).toEqual(days.toSorted());
    for (const { due, overdue } of rows) expect(overdue ? due < today : due >= today && due <= '2026-12-05').toBe(true);
    expect(rows.some(({ overdue }) => !overdue)).toBe(true);
  });

  test('each choice of the filter of home shows something to do, and nobody is a choice for news alone', () => {
    const { people, attention, deadlines, stale } = buildHome(real, text);
    const rows: { who: string[] }[] = [...attention.rows, ...deadlines.rows, ...stale.rows];
    for (const { id, total } of people) {
      expect(rows.some(({ who }) => who.includes(id))).toBe(true);
      expect(total).toBeGreaterThan(0);
    }
    expect(new Set(people.map(({ id }) => id))).toEqual(new Set(rows.flatMap(({ who }) => who)));
  });

  test('the page of an account says the six worst in full and loses none', () => {
    for (const account of real.accounts) {
      const { attention } = page(account.plan.id);
      const all = [...attention.first, ...attention.rest];
      const ofDeals = all.filter(({ deal }) => deal !== null);
      expect(all.filter(({ deal }) => deal === null).map(({ id, line }) => [id, line])).toEqual(
        account.findings.map(({ id, line }) => [id, line]),
      );
      // Of each opportunity the worst; the rest stands on its own page.
      expect(ofDeals.map(({ id, file }) => [id, file]).sort()).toEqual(
        account.opportunities.flatMap(({ findings }) => findings.slice(0, 1).map(({ id, file }) => [id, file])).sort(),
      );
      expect(attention.first.length).toBe(Math.min(6, all.length));
      expect(attention.counts.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
    }
  });

  test('what is silenced stands on the page with reason and end, and nowhere else', () => {
    const plan = planOf('bank', {
      stakeholders: [
        { id: 'boss', title: '总裁', role: 'decider', style: 'driver', relation: 'neutral', contact: 'none' },
      ],
      silenced: [{ rule: 'decider-not-contacted', stakeholder: 'boss', reason: '换届在即', until: '2026-12-31' }],
      flags: [
        { id: 'a', kind: 'strength', text: '独家备件库', stakeholder: 'boss', asOf: '2026-11-01', measure: '请他参观' },
        { id: 'b', kind: 'red-flag', text: '对手驻场', asOf: '2026-11-01', measure: '申请名额' },
        { id: 'c', kind: 'red-flag', text: '采购冻结', asOf: '2026-09-01', resolved: '2026-10-01' },
      ],
    });
    const site = siteOf([plan]);
    const { flags } = page('bank', site);
    const whom = { label: '总裁', anchor: 'person-boss' };
    expect(flags.silenced).toMatchObject([
      { whom, until: '2026-12-31', reason: '换届在即', evidence: [expect.stringContaining('总裁')] },
    ]);
    expect(flags.strengths).toEqual([{ text: '独家备件库', whom, asOf: '2026-11-01', measure: '请他参观' }]);
    expect(flags.resolved).toEqual([{ text: '采购冻结', whom: null, on: '2026-10-01' }]);
    expect(flags.red.find(({ id }) => id === 'written-red-flag')).toMatchObject({ whom: null, measure: '申请名额' });
    for (const said of [flags.red, page('bank', site).attention, buildHome(site, text).attention])
      expect(JSON.stringify(said)).not.toContain('decider-not-contacted');
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
      competitors: null,
      screening: [],
      objective: null,
    });
    expect(view.people.chart).toBeNull();
    expect(view.team.diagram).toBeNull();
    expect(view.box).toMatchObject({ box: null, label: text.labels.noBox['no-spend'], why: [] });
    expect(buildOnePage(bare.accounts[0] as Site['accounts'][number], bare, text)).toMatchObject({
      chart: null,
      people: [],
    });
  });

  test('a plan whose parent can not be read has a page that names the parent by its id', () => {
    const site = siteOf([planOf('branch', { parent: 'lost-bank' })]);
    expect(page('branch', site).profile).toContainEqual({ label: text.ui.account.parent, value: 'lost-bank' });
  });

  test("plans that are each other's parent have pages", () => {
    const site = siteOf([planOf('a', { parent: 'b' }), planOf('b', { parent: 'a' }), planOf('c', { parent: 'a' })]);
    expect(page('c', site).tree?.rows.map(({ depth }) => depth)).toEqual([0, 1]);
    expect(viewsOf(site, locale)).toHaveLength(11);
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
  const text = textOf('en');
  const { attention } = buildAccount(site.accounts[0] as Site['accounts'][number], site, text);
  const shown = [...attention.first, ...attention.rest].map(({ id, message }) =>
    id === 'action-overdue' ? message.match(/\d{4}-\d\d-\d\d/)?.[0] : id,
  );
  expect(shown.slice(0, 6)).toEqual([
    'decider-opposes',
    'supporters-outweighed',
    'no-economic-buyer',
    '2026-01-05',
    '2026-06-01',
    '2026-11-20',
  ]);
  expect(buildHome(site, text).deadlines.rows.map(({ due }) => due)).toEqual([
    '2026-01-05',
    '2026-06-01',
    '2026-11-20',
  ]);
});

test('the severity of a rule in the settings moves its findings', () => {
  const found = (id: ProblemId): Located =>
    ({
      id,
      file: 'f',
      line: 1,
      column: 1,
      params: {},
      severity: 'warning',
      where: '',
      excerpt: null,
      at: { path: [] },
    }) as unknown as Located;
  const order = (own: object) =>
    [found('no-opponent-recorded'), found('no-coach'), found('action-overdue')]
      .sort(byUrgency(settingsSchema.parse(own)))
      .map(({ id }) => id);
  expect(order({})).toEqual(['action-overdue', 'no-coach', 'no-opponent-recorded']);
  expect(order({ redFlags: { 'no-opponent-recorded': 'high', 'no-coach': 'low' } })).toEqual([
    'no-opponent-recorded',
    'action-overdue',
    'no-coach',
  ]);
});

test('a heading that is called like a part of the page has an address of its own', () => {
  const { body } = parseBody({ file: 'accounts/bank/account.mdx', source: '## Team\n\n## person it-head\n', start: 0 });
  const site = siteOf([planOf('bank', { lang: 'en' }, body)]);
  const view = buildAccount(site.accounts[0] as Site['accounts'][number], site, textOf('en'));
  const contents = view.contents.flatMap(({ entries }) => entries);
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
