import { expect, test } from 'vitest';
import { planOf } from '../../cases.ts';
import { around, chapterFrom, itemOf, said, saidBy } from '../cases.ts';
import { bidOf } from '../scoring/bids.ts';
import { checkLibraryWording, checkWording } from './wording.ts';

const plans = [
  planOf('bank', { name: '华北银行', shortName: '华北行', parent: 'group' }),
  planOf('group', { name: '华北集团' }),
  planOf('other', { name: '赣东城市银行', shortName: '赣东行' }),
];
const bid = bidOf({ tender: { buyer: '华北银行石门分行', number: 'HB-01', title: '华北银行终端项目' } });
const others = [{ ...bidOf({ tender: { buyer: '闽南医院', number: 'MN-2025-07' } }), id: 'y' }];
const library = [
  itemOf('cases', 'one', { customer: '西川大学', aliases: ['西大'] }),
  itemOf('cases', 'two', { customer: '东港海关' }),
];
const check = (text: string, written: Parameters<typeof chapterFrom>[2] = {}) =>
  saidBy(checkWording, bid, { chapters: [chapterFrom('plan', text, written)], plans, others, library });

test.each<[what: string, text: string, found: string[]]>([
  ['nothing wrong', '分三批到货，每批 500 台。', []],
  ['a placeholder', '到货：待补充。', ['placeholder-left 1:4']],
  ['one letter as often as it goes on', 'XXXXX 年 ______ 月', ['placeholder-left 1:1', 'placeholder-left 1:9']],
  ['a word with such letters in it', 'TODOS 与 XXXL', []],
  ['blanks of a date', '定于 20XX 年，XX 公司', ['placeholder-left 1:4', 'placeholder-left 1:11']],
  ['two strokes as a blank', '日期：`__`年', ['placeholder-left 1:5']],
  ['strokes in a name', '`__init__` 与 XX型', []],
  ['brackets with nothing in them', '型号（　）与（请填写）', ['placeholder-left 1:3', 'placeholder-left 1:8']],
  ['in a heading', '## 方案（待定）', ['placeholder-left 1:7']],
  ['in a second line', '一\n二 TBD', ['placeholder-left 2:3']],
  ['an empty cell', '| 名称 | 单位 |\n| - | - |\n| 一体机 |  |', ['empty-cell 3:7']],
  ['a first cell that goes on with the one above', '| 省 | 数 |\n| - | - |\n| 冀 | 1 |\n|  | 2 |', []],
  ['an empty row', '| 省 | 数 |\n| - | - |\n|  |  |', ['empty-cell 3:1', 'empty-cell 3:4']],
  ['vague', '尽快到场', ['vague-word 1:1']],
  ['the buyer and its group', '华北银行石门分行、华北银行、华北行、华北集团、HB-01', []],
  ['another account', '赣东行与赣东城市银行', ['foreign-name 1:1', 'foreign-name 1:5']],
  ['another tender', '闽南医院 MN-2025-07', ['foreign-name 1:1', 'foreign-name 1:6']],
  ['a case that is not shown', '东港海关', ['foreign-name 1:1']],
  ['a case that is shown', '西川大学（西大）的做法\n\n<LibraryTable ids="one" />', []],
])('%s', (_, text, found) => expect(check(text)).toEqual(found));

test("what the skeleton holds is nobody's name", () => {
  const fresh = [{ ...bidOf({ tender: { buyer: '客户全称', number: '项目编号' } }), id: 'y' }];
  const chapters = [chapterFrom('plan', '填写项目编号与客户全称')];
  expect(saidBy(checkWording, bid, { chapters, others: fresh })).toEqual([]);
});

test('titles and answers are words too', () => {
  const written = bidOf({
    requirements: [{ id: 'a', kind: 'technical', text: '待定', response: '待定', note: '赣东城市银行同' }],
    attachments: [{ id: 'a', title: '某某证书', file: 'attachments/a.pdf' }],
  });
  const chapters = [chapterFrom('plan', '', { title: '方案 XXX' })];
  expect(saidBy(checkWording, written, { chapters, plans }).sort()).toEqual([
    'foreign-name requirements/0/note',
    'placeholder-left attachments/0/title',
    'placeholder-left requirements/0/response',
    'placeholder-left title',
  ]);
});

test.each([
  [5, []],
  [4, ['word-limit maxWords']],
])('five words, %i allowed', (maxWords, found) => expect(check('到货 3 批 OK', { maxWords })).toEqual(found));

test('placeholders of the settings may be any signs', () => {
  const placeholders = ['---', '[待填]', '(?)', 'n/a', '\\\\'];
  const written = bidOf({
    requirements: [{ id: 'a', kind: 'technical', text: 'x', response: '-----、[待填]、(?)、N/A、n/a' }],
  });
  const context = around(written, {});
  const { settings } = context.workspace;
  const changed = { ...settings, bids: { ...settings.bids, placeholders } };
  const found = checkWording(written, { ...context, workspace: { ...context.workspace, settings: changed } });
  expect(found.map(({ params }) => ('found' in params ? params.found : null))).toEqual([
    '-----',
    '[待填]',
    '(?)',
    'n/a',
  ]);
});

test('a standard text names no client at all', () => {
  const text = '## 服务\n\n华北银行与西大都满意，尽快安排。';
  const { workspace } = around(bid, { plans, library });
  expect(said(checkLibraryWording([itemOf('sections', 'std', { title: '服务（待定）' }, text)], workspace))).toEqual([
    'placeholder-left title',
    'foreign-name 3:1',
    'foreign-name 3:6',
    'vague-word 3:12',
  ]);
  expect(said(checkLibraryWording(library, workspace))).toEqual([]);
});
