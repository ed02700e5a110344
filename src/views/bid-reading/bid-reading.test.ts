import { expect, test } from 'vitest';
import { chapterFrom, itemOf } from '../../domain/bid/cases.ts';
import { bidOf } from '../../domain/bid/scoring/bids.ts';
import { planOf, workspaceOf } from '../../domain/cases.ts';
import { textFor } from '../../text/index.ts';
import { buildSite } from '../site.ts';
import { buildLibraryPage } from './library.ts';
import { readingPages } from './pages.ts';

const text = textFor('zh-CN', 'CNY');
const english = textFor('en', 'CNY');
const team = [{ id: 'chen-jing', name: '陈静', function: 'account-manager' as const }];

const bid = bidOf({
  volumes: [
    { id: 'technical', title: '技术卷', kind: 'technical' },
    { id: 'business', title: '商务卷', kind: 'business' },
  ],
  scoring: {
    criteria: [
      { id: 'plan', title: '实施方案', max: 60, mode: 'banded' },
      { id: 'cases', title: '业绩', max: 40, mode: 'additive' },
    ],
  },
});
const chapters = [
  chapterFrom('plan', '## 到货\n\n见[函](ref:letter)。\n\n| a |\n|-|\n| b |', {
    covers: ['plan'],
    owner: 'chen-jing',
    status: 'draft',
    due: '2026-11-01',
    maxWords: 500,
  }),
  chapterFrom('letter', '愿意承担。', { volume: 'business', status: 'final' }),
];
const siteOf = (own = chapters) =>
  buildSite(
    workspaceOf([planOf('bank', { team })], undefined, '2026-11-20', {
      bids: [bid],
      chapters: new Map([['x', [...own]]]),
      library: new Map(
        [
          itemOf('certificates', 'iso', { validTo: '2026-12-31' }),
          itemOf('certificates', 'old', { validTo: '2026-11-01', reviewMonths: 1, updated: '2026-01-01' }),
          itemOf('sections', 'after', {}, '有保障。'),
        ].map((item) => [item.id, item]),
      ),
    }),
    [],
  );

test('a volume leads to its chapters, says where scoring points stand and which have no place', () => {
  const { volumes } = readingPages(siteOf(), text);
  const page = volumes[0]?.page;
  expect(volumes.map(({ volume }) => volume)).toEqual(['technical', 'business']);
  expect(page?.contents.map(({ level, url, folio }) => [level, url, folio])).toEqual([
    [1, '/bids/x/chapters/plan/', { page: 'x/technical#c-plan', end: 'x/technical#end-c-plan' }],
    [2, '/bids/x/chapters/plan/#c-plan_到货', { page: 'x/technical#c-plan_到货', end: null }],
  ]);
  expect(page?.contents[0]?.chapter).toMatchObject({ statusLabel: '初稿', owner: { name: '陈静' } });
  expect(page?.answer).toEqual({
    found: '2 个得分点中，1 个有应答位置。',
    missing: [{ title: '业绩', points: '40 分', url: '/bids/x/#criterion-cases' }],
  });
  const cells = page?.indexes[0]?.rows.flatMap((row) => row.cells) ?? [];
  expect(cells.flatMap((cell) => ('places' in cell ? cell.places.map(({ href }) => href) : []))).toEqual([
    '/bids/x/chapters/plan/',
  ]);
});

test('a chapter says what it answers and its state; its references lead to other chapters, in the language of the page', () => {
  const { chapters: pages } = readingPages(siteOf(), english);
  const [plan, letter] = pages.map(({ page }) => page);
  expect(plan).toMatchObject({
    covers: [{ kind: 'Criterion', label: '实施方案', points: '60 points', url: '/en/bids/x/#criterion-plan' }],
    facts: { late: true, owner: { name: '陈静' }, wordLimit: 'at most 500' },
    previous: null,
    next: { url: '/en/bids/x/chapters/letter/' },
  });
  expect(letter).toMatchObject({ previous: { url: '/en/bids/x/chapters/plan/' }, next: null });
  const places = plan?.blocks.flatMap((block) => (block.kind === 'reference' ? [block.place?.href] : []));
  expect(places).toEqual(['/en/bids/x/chapters/letter/']);
});

test('a bid without chapters has pages of volumes that say so', () => {
  const { volumes, chapters: pages } = readingPages(siteOf([]), text);
  expect(pages).toEqual([]);
  expect(volumes[0]?.page).toMatchObject({ contents: [], downloads: [], statuses: null });
  expect(JSON.stringify(volumes)).not.toMatch(/undefined|NaN/);
});

test('the library tells first what is over and what soon is', () => {
  const view = buildLibraryPage(siteOf(), text);
  expect(view.attention.map(({ url, label }) => [url, label])).toEqual([
    ['#old', '已过期 19 天'],
    ['#iso', '41 天后到期'],
  ]);
  expect(view.groups.map(({ id, items }) => [id, items.map(({ id: item }) => item)])).toEqual([
    ['certificates', ['old', 'iso']],
    ['sections', ['after']],
  ]);
  expect(view.groups[0]?.items[0]?.review).toEqual({ date: '2026-02-01', due: true });
});
