import { expect, test } from 'vitest';
import { planOf } from '../cases.ts';
import type { AttachmentFacts } from './bid.ts';
import { around, chapterFrom, itemOf, said } from './cases.ts';
import { checkBidReferences, checkLibraryReferences } from './references.ts';
import { bidOf } from './scoring/bids.ts';

const chapter = (id: string, text = '## 到货安排\n\n分三批。', data: object = {}) => chapterFrom(id, text, data);

test('a bid whose references all lead somewhere says nothing', () => {
  const bid = bidOf({
    requirements: [{ id: 'delivery', kind: 'business', text: '交货期', evidence: ['plan#到货安排', 'iso'] }],
    scoring: { criteria: [{ id: 'schedule', title: '进度', max: 10, mode: 'banded', response: ['plan'] }] },
  });
  const plan = chapter('plan', '## 到货安排\n\n见[服务](ref:schedule)、[条款](ref:delivery)。', {
    covers: ['delivery', 'schedule'],
    library: ['iso'],
  });
  const context = {
    ...around(bid, { chapters: [plan], library: [itemOf('certificates', 'iso')] }),
    libraryIds: ['iso'],
  };
  const found = checkBidReferences(bid, context).filter(
    ({ params }) => !('target' in params && params.target === 'account'),
  );
  expect(said(found)).toEqual([]);
});

test.each<[name: string, data: Parameters<typeof bidOf>[0], expected: string]>([
  [
    'a requirement names no place of the books',
    { requirements: [{ id: 'a', kind: 'business', text: 'x', evidence: ['plan#没有'] }] },
    'unknown-reference requirements/0/evidence/0',
  ],
  [
    'a criterion below a group depends on none',
    { scoring: { criteria: [{ id: 'g', title: 'g', criteria: [{ id: 'c', title: 'c', dependsOn: 'd' }] }] } },
    'unknown-reference scoring/criteria/0/criteria/0/dependsOn',
  ],
  [
    'a criterion has the id of a requirement',
    { scoring: { criteria: [{ id: 'a', title: 'a' }] }, requirements: [{ id: 'a', kind: 'business', text: 'x' }] },
    'duplicate-id requirements/0/id',
  ],
])('%s', (_name, data, expected) => {
  const bid = bidOf(data);
  const found = checkBidReferences(bid, around(bid, { chapters: [chapter('plan')] }));
  expect(said(found)).toContain(expected);
});

test('what may stand in a chapter that could not be read is not called missing', () => {
  const bid = bidOf({ requirements: [{ id: 'a', kind: 'business', text: 'x', evidence: ['service#响应', 'iso'] }] });
  const context = { ...around(bid, {}), chapterIds: ['service'], libraryIds: ['iso'] };
  const places = checkBidReferences(bid, context).filter(
    ({ params }) => 'target' in params && params.target === 'section',
  );
  expect(places).toEqual([]);
});

test('people and competitors are those of the account', () => {
  const bid = bidOf({ targets: [{ target: 'experts', text: 'x', people: ['boss'] }] });
  const plan = { ...planOf('any'), id: bid.data.account };
  const found = checkBidReferences(bid, { ...around(bid, {}), plan, accountIds: [bid.data.account] });
  expect(said(found)).toContain('unknown-reference targets/0/people/0');
});

const facts = (path: string, fault: AttachmentFacts['fault'] = null): [string, AttachmentFacts] => [
  path,
  { path, type: 'pdf', bytes: 1, digest: '', pages: [], fault, active: [] },
];

test('attachments of the library are looked for in its folder, with the nearest of them', () => {
  const item = itemOf('certificates', 'iso', {
    attachments: [
      { id: 'a', title: 'a', file: 'attachments/iso.pdf' },
      { id: 'b', title: 'b', file: 'attachments/locked.pdf' },
      { id: 'a', title: 'c', file: './attachments/iso-9001.pdf' },
    ],
  });
  const { workspace } = around(bidOf({}), {});
  const attachments = new Map([
    facts('content/library/attachments/iso-9001.pdf'),
    facts('content/library/attachments/locked.pdf', 'encrypted'),
    facts('content/bids/x/attachments/iso.pdf'),
  ]);
  const found = checkLibraryReferences([item], ['iso'], { ...workspace, attachments });
  expect(found.map(({ id, at, params }) => [id, 'path' in at && at.path.join('/'), params])).toEqual([
    ['attachment-missing', 'attachments/0/file', { file: 'attachments/iso.pdf', nearest: expect.any(String) }],
    ['attachment-unreadable', 'attachments/1/file', { file: 'attachments/locked.pdf', fault: 'encrypted' }],
    ['duplicate-id', 'attachments/2/id', { value: 'a', list: 'attachments', first: 1 }],
  ]);
});
