import { expect, test } from 'vitest';
import { around, chapterFrom, itemOf, said, saidBy } from '../cases.ts';
import { bidOf } from '../scoring/bids.ts';
import { checkBooks } from './book-check.ts';
import { printedDpi } from './type-area.ts';

const section = itemOf('sections', 'training', {}, '培训');
const certificate = itemOf('certificates', 'licence');
const library = [section, certificate];

test('a volume needs chapters, one whose chapters could not all be read may have them', () => {
  const bid = bidOf({});
  expect(saidBy(checkBooks, bid)).toEqual(['volume-empty volumes/0']);
  expect(said(checkBooks(bid, { ...around(bid, {}), partial: true }))).toEqual([]);
});

test('a prescribed number belongs to one chapter of a volume', () => {
  const chapters = ['a', 'b'].map((id) => chapterFrom(id, '', { number: '附件1' }));
  expect(saidBy(checkBooks, bidOf({}), { chapters })).toEqual(['duplicate-number number']);
});

test('a section may stand in each volume once, and only a section may be included', () => {
  const twice = chapterFrom('a', '<Include id="training" />\n\n<Include id="training" />\n');
  expect(saidBy(checkBooks, bidOf({}), { chapters: [twice], library })).toEqual(['include-twice 3:10']);
  const volumes = ['one', 'two'].map((id) => ({ id, title: id, kind: 'technical' as const }));
  const each = volumes.map(({ id }) => chapterFrom(id, '<Include id="training" />\n', { volume: id }));
  expect(saidBy(checkBooks, bidOf({ volumes }), { chapters: each, library })).toEqual([]);
  const kind = chapterFrom('a', '<Include id="licence" />\n');
  expect(saidBy(checkBooks, bidOf({}), { chapters: [kind], library })).toEqual(['include-kind 1:10']);
});

test.each([
  // 156 mm of type area are 6.14 inches.
  [{ width: 1843, height: 1000 }, 'wide page'],
  [{ width: 1843, height: 2000 }, 'upright page'],
])('%j on a %s', (pixels) => {
  const dpi = printedDpi(pixels, {}, false);
  expect(dpi).toBeGreaterThan(200);
  expect(dpi).toBeLessThan(301);
});

test('a small picture is not enlarged, a small page is', () => {
  expect([
    printedDpi({ width: 100, height: 200 }, {}, true),
    Math.round(printedDpi({ width: 100, height: 200 }, {}, false)),
  ]).toEqual([96, 24]);
});

test('a coarse scan is said once, where its file is named or its item used', () => {
  const coarse = itemOf('certificates', 'licence', {
    attachments: [{ id: 'a', title: '执照', file: 'attachments/a.png' }],
  });
  const bid = bidOf({});
  const path = 'content/library/attachments/a.png';
  const chapters = ['one', 'two'].map((id) => chapterFrom(id, '', { library: ['licence'] }));
  const context = around(bid, { chapters, library: [coarse] });
  const facts = {
    path,
    type: 'png' as const,
    bytes: 1,
    digest: '',
    pages: [{ widthMm: 0, heightMm: 0, pixels: { width: 600, height: 800 } }],
    fault: null,
    active: [],
  };
  const found = checkBooks(bid, {
    ...context,
    workspace: { ...context.workspace, attachments: new Map([[path, facts]]) },
  });
  expect(said(found)).toEqual(['image-resolution library/0']);
  expect(found[0]?.params).toEqual({ file: path, dpi: 97, limit: 300 });
});
