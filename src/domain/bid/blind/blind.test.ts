import { expect, test } from 'vitest';
import { planOf } from '../../cases.ts';
import { around, chapterFrom, itemOf, saidBy } from '../cases.ts';
import { bidOf } from '../scoring/bids.ts';
import { blindWords } from './blind.ts';
import { checkBlind } from './blind-check.ts';

const plans = [
  planOf('bank', { name: '华北银行', location: '河北省石门市' }),
  planOf('other', { name: '赣东城市银行', location: '江西省抚河市' }),
];
const library = [
  itemOf('cases', 'one', { title: '西川大学云桌面项目', customer: '西川大学', aliases: ['西大'] }),
  itemOf('people', 'lead', { name: '温朝晖' }),
  itemOf('certificates', 'iso', { number: 'QMS-0188' }),
  itemOf('sections', 'std', {}, '温朝晖带队。'),
];
const bidWith = (blind: object) =>
  bidOf({
    bidder: {
      name: '远桥科技股份有限公司',
      aliases: ['远桥'],
      address: '浙江省宁波市启航路 88 号',
      authorised: '周浩',
      phone: '0574-5550 0186',
      email: 'bid@yuanqiao.example',
    },
    tender: { buyer: '华北银行', title: '华北银行终端项目' },
    volumes: [
      { id: 'technical', title: '技术卷', kind: 'technical', blind },
      { id: 'business', title: '商务卷', kind: 'business' },
    ],
  });
const check = (text: string, blind: object = {}, written: Parameters<typeof chapterFrom>[2] = {}) =>
  saidBy(checkBlind, bidWith(blind), {
    chapters: [chapterFrom('plan', text, { title: '方案', ...written })],
    plans,
    library,
  });

test('all that tells who bids, each by its kind; the buyer may be named', () => {
  const { workspace } = around(bidWith({ forbidden: ['专利'] }), { plans, library });
  const words = blindWords(bidWith({ forbidden: ['专利'] }), workspace);
  expect(words.map(({ word }) => word)).toEqual(words.map(({ word }) => word).toSorted());
  const kinds = Object.fromEntries(
    Object.entries(Object.groupBy(words, ({ why }) => why)).map(([why, list]) => [
      why,
      list.map(({ word }) => word).length,
    ]),
  );
  expect(kinds).toEqual({ bidder: 3, contact: 3, person: 3, firm: 3, project: 1, place: 10, 'own-word': 1 });
  expect(words.filter(({ word }) => word.includes('华北') || word.includes('石门'))).toEqual([]);
});

test.each<[what: string, text: string, blind: object, found: string[]]>([
  ['nothing of us', '我方派项目负责人到场，华北银行终端项目。', {}, []],
  ['our short name in a heading', '## 远桥方案', {}, ['blind-leak 1:4']],
  ['a person with a space in the name', '由周　浩负责', {}, ['blind-leak 1:2']],
  [
    'another customer, a place, a certificate',
    '西大、宁波、QMS-0188',
    {},
    ['blind-leak 1:1', 'blind-leak 1:4', 'blind-leak 1:7'],
  ],
  ['a word of its own', '我方专利', { forbidden: ['专利'] }, ['blind-leak 1:3']],
  [
    'a picture: its file, its alternative text, its caption',
    '![远桥](../attachments/远桥.png "周浩摄")',
    {},
    ['blind-leak 1:3', 'blind-leak 1:30', 'blind-leak 1:1'],
  ],
  ['Latin letters that are allowed', 'SSD 硬盘', {}, []],
  ['Latin letters that are not', '用 SSD 硬盘', { latin: false }, ['blind-leak 1:3']],
  ['Western signs that are allowed', '硬盘,内存', {}, []],
  [
    'Western signs that are not, but for figures',
    '硬盘,内存 1,000 台 3.5 寸 9:30',
    { chinesePunctuation: true },
    ['blind-leak 1:3'],
  ],
  ['bold and italic', '两小时**到场**，*修复*', {}, ['blind-style 1:6', 'blind-style 1:12']],
  ['bold and italic that are allowed', '两小时**到场**，*修复*', { emphasis: true }, []],
  ['words that stand there twice', '到场与**到场**', {}, ['blind-style 1:6']],
  ['bold in a heading', '## **方案**', {}, ['blind-style 1:6']],
  ['bold in a heading that may be', '## **方案**', { boldHeadings: true }, []],
  ['a link', '见[网点](https://example.com)', { emphasis: true }, ['blind-style 1:3']],
  ['a place of the book', '见[方案](ref:plan)', {}, []],
  [
    'cases and scans',
    '<LibraryTable ids="one" />\n\n<LibraryScans id="iso" />',
    {},
    ['blind-style 1:1', 'blind-style 3:1'],
  ],
  ['a section of the library, in its own file', '<Include id="std" />', {}, ['blind-leak 1:1']],
])('%s', (_, text, blind, found) => expect(check(text, blind)).toEqual(found));

test('titles, names of attachments and listed scans', () => {
  const attachments = [{ id: 'a', title: '远桥机房', file: 'attachments/周浩.png' }];
  expect(check('', {}, { title: '宁波方案', attachments, library: ['iso'] })).toEqual([
    'blind-leak title',
    'blind-leak attachments/0/title',
    'blind-leak attachments/0/file',
    'blind-style library/0',
  ]);
});

test('what answers print in a deviation table', () => {
  const bid = { ...bidWith({}) };
  const requirements = [
    { id: 'a', kind: 'technical' as const, text: '远桥', response: '由远桥提供' },
    { id: 'b', kind: 'business' as const, text: 'x', response: '由远桥提供' },
  ];
  bid.data = { ...bid.data, requirements: bidOf({ requirements }).data.requirements };
  const chapters = [chapterFrom('plan', '<DeviationTable of="technical" />')];
  expect(saidBy(checkBlind, bid, { chapters, plans, library })).toEqual([
    'blind-leak requirements/0/response',
    'blind-leak requirements/0/text',
  ]);
});

test('other volumes may say who we are', () => {
  expect(check('## 远桥**方案**\n\n<Signature />', {}, { volume: 'business' })).toEqual([]);
});
