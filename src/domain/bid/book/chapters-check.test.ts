import { expect, test } from 'vitest';
import { chapterFrom, saidBy } from '../cases.ts';
import { bidOf } from '../scoring/bids.ts';
import { checkChapters } from './chapters-check.ts';

const bid = bidOf({ tender: { dates: { submission: '2026-12-11' } } });
type Written = NonNullable<Parameters<typeof chapterFrom>[2]>;
const attachments = [{ id: 'a', title: '证书', file: 'attachments/a.png' }];

test.each<[what: string, text: string, written: Written, day: string, found: string[]]>([
  ['nothing in it', '', { status: 'final' }, '2026-11-20', ['chapter-empty title']],
  ['a heading alone', '## 方案', { status: 'review' }, '2026-11-20', ['chapter-empty title']],
  ['a page break', '<PageBreak />', { status: 'final' }, '2026-11-20', ['chapter-empty title']],
  ['being outlined', '', { status: 'outline' }, '2026-11-20', []],
  ['being outlined three days before the deadline', '', { status: 'outline' }, '2026-12-08', ['chapter-empty title']],
  ['words', '分三批到货。', { status: 'final' }, '2026-11-20', []],
  ['words in a wide part', '<Wide>\n宽\n</Wide>', { status: 'final' }, '2026-11-20', []],
  ['a table of the bid', '<DeviationTable of="technical" />', { status: 'final' }, '2026-11-20', []],
  ['a scan', '', { status: 'final', attachments }, '2026-11-20', []],
  ['scans of the library', '', { status: 'final', library: ['iso'] }, '2026-11-20', []],
])('a chapter with %s', (_, text, written, day, found) =>
  expect(saidBy(checkChapters, bid, { chapters: [chapterFrom('plan', text, written)], day })).toEqual(found),
);

test('two chapters of a volume with one order, said at the later file name', () => {
  const one = (id: string, order: number) => chapterFrom(id, '正文', { order });
  expect(saidBy(checkChapters, bid, { chapters: [one('a', 10), one('b', 20), one('c', 20)] })).toEqual([
    'order-taken order',
  ]);
  expect(saidBy(checkChapters, bid, { chapters: [one('a', 10), one('b', 20)] })).toEqual([]);
});
