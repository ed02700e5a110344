import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../settings.ts';
import { around, chapterFrom, itemOf, said, saidBy, today } from '../cases.ts';
import { bidOf } from '../scoring/bids.ts';
import { checkCases, windowOf } from './evidence.ts';
import { checkExpired, checkLibrary, reviewDue, validityOn } from './library.ts';
import { libraryUses } from './library-uses.ts';

const submission = '2027-01-20';
const plain = bidOf({ tender: { dates: { submission } } });

test('what bids use of the library, through included sections too', () => {
  const library = [
    itemOf('certificates', 'iso'),
    itemOf('cases', 'one'),
    itemOf('cases', 'two'),
    itemOf('sections', 'std', {}, '<LibraryScans id="iso" />'),
    itemOf('certificates', 'unused'),
  ];
  const bid = bidOf({ requirements: [{ id: 'a', kind: 'technical', text: 'x', evidence: ['plan', 'iso'] }] });
  const chapters = [
    chapterFrom('plan', '<Include id="std" />\n\n<LibraryTable ids="one two" />'),
    chapterFrom('end', '', { library: ['iso', 'gone'] }),
  ];
  const uses = libraryUses(around(bid, { chapters, library }).workspace);
  const shown = [...uses].map(([item, list]) => [
    item,
    list.map(({ chapter, how, through }) => [chapter, how, through].filter((one) => one !== null).join(' ')),
  ]);
  expect(Object.fromEntries(shown)).toEqual({
    iso: ['evidence', 'plan scans std', 'end scans'],
    std: ['plan text'],
    one: ['plan table'],
    two: ['plan table'],
  });
});

describe('valid on the day of opening', () => {
  test.each<[what: string, validTo: string | undefined, found: string[]]>([
    ['without an end', undefined, []],
    ['until that day', submission, []],
    ['until the day before', '2027-01-19', ['evidence-expired library/0', 'evidence-expired 3:20']],
  ])('%s', (_, validTo, found) => {
    const library = [itemOf('certificates', 'iso', { validTo }), itemOf('certificates', 'ems', { validTo })];
    const chapters = [
      chapterFrom('plan', '', { library: ['iso'] }),
      chapterFrom('b', '正文\n\n<LibraryTable ids="ems" />\n\n<LibraryScans id="ems" />'),
    ];
    expect(saidBy(checkExpired, plain, { chapters, library })).toEqual(found);
  });

  test('a later opening counts, and attachments of their own', () => {
    const bid = bidOf({
      tender: { dates: { submission, opening: '2027-01-22' } },
      attachments: [{ id: 'a', title: 'x', file: 'attachments/a.pdf', validTo: '2027-01-21' }],
    });
    const scan = { id: 's', title: '查询截图', file: 'attachments/s.png', validTo: '2027-01-21' };
    const library = [itemOf('certificates', 'iso', { attachments: [scan] })];
    const chapters = [chapterFrom('plan', '', { library: ['iso'], attachments: [{ ...scan, validTo: '2027-01-22' }] })];
    expect(saidBy(checkExpired, bid, { chapters, library })).toEqual([
      'evidence-expired library/0',
      'evidence-expired attachments/0/validTo',
    ]);
  });
});

test.each<[what: string, written: object, found: string[], standing: string]>([
  ['61 days left', { validTo: '2027-01-20' }, [], 'valid'],
  ['60 days left', { validTo: '2027-01-19' }, ['library-expiring validTo'], 'expiring'],
  ['over', { validTo: '2026-11-19' }, ['library-expiring validTo'], 'expired'],
  ['looked at six months ago', { updated: '2026-05-20', reviewMonths: 6 }, [], 'valid'],
  ['a day longer ago', { updated: '2026-05-19', reviewMonths: 6 }, ['library-review-due updated'], 'valid'],
])('an item of the library: %s', (_, written, found, standing) => {
  const item = itemOf('certificates', 'iso', written);
  expect(said(checkLibrary(around(plain, { library: [item] }).workspace))).toEqual(found);
  expect(validityOn(item, today, defaultSettings)).toBe(standing);
});

test.each([
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
])('%s and %i months', (updated, reviewMonths, due) =>
  expect(reviewDue(itemOf('sections', 's', { updated, reviewMonths }))).toBe(due),
);

test.each<[what: string, window: Parameters<typeof windowOf>[0], from: string | null, to: string]>([
  ['the last three years', { years: 3 }, '2024-01-20', submission],
  ['half a year', { years: 0.5 }, '2026-07-20', submission],
  ['from a day', { from: '2023-01-01' }, '2023-01-01', submission],
  ['between two days', { from: '2023-01-01', to: '2026-12-31', years: 3 }, '2023-01-01', '2026-12-31'],
  ['up to a day', { to: '2026-12-31' }, null, '2026-12-31'],
])('the window of %s', (_, window, from, to) => expect(windowOf(window, submission)).toEqual({ from, to }));

test.each<[what: string, written: object, window: object, covers: string[], found: string[]]>([
  ['on its first day', { signed: '2024-01-20' }, { years: 3 }, ['cases'], []],
  ['a day before', { signed: '2024-01-19' }, { years: 3 }, ['cases'], ['case-outside-window 1:20']],
  ['after the deadline', { signed: '2027-01-21' }, { years: 3 }, ['cases'], ['case-outside-window 1:20']],
  ['a chapter that answers something else', { signed: '2020-01-01' }, { years: 3 }, [], []],
  ['acceptance decides', { signed: '2020-01-01', accepted: '2024-05-01' }, { years: 3, of: '验收日期' }, ['cases'], []],
  ['a criterion without a window', { signed: '2020-01-01' }, {}, ['cases'], []],
])('a case of %s', (_, written, window, covers, found) => {
  const bid = bidOf({
    tender: { dates: { submission } },
    scoring: { criteria: [{ id: 'cases', title: '业绩', max: 100, mode: 'free-judgement', window }] },
  });
  const chapters = [chapterFrom('plan', '<LibraryTable ids="one" />', { covers })];
  expect(saidBy(checkCases, bid, { chapters, library: [itemOf('cases', 'one', written)] })).toEqual(found);
});
