import fc from 'fast-check';
import { expect, test } from 'vitest';
import { show } from '../../../mdx/cases.ts';
import { around, chapterFrom, itemOf } from '../cases.ts';
import { bidOf } from '../scoring/bids.ts';
import { booksOf } from './book.ts';
import { knownTargets, spotOf } from './targets.ts';

const scan = (id: string) => ({ id, title: id, file: `attachments/${id}.pdf` });
const licence = itemOf('certificates', 'licence', { attachments: [scan('front'), scan('back')] });
const training = itemOf('sections', 'training', { title: '培训' }, '## 对象\n\n### 讲师\n\n结束\n');
const certified = itemOf(
  'sections',
  'certified',
  { attachments: [scan('proof')] },
  '见\n\n<Attachment id="proof" />\n',
);
const library = [licence, training, certified];
const booksFrom = (chapters: ReturnType<typeof chapterFrom>[], written: Parameters<typeof bidOf>[0] = {}) => {
  const bid = bidOf(written);
  return booksOf(bid, around(bid, { chapters, library }).workspace);
};
const only = (text: string, written = {}) =>
  booksFrom([chapterFrom('plan', text, written)])[0]?.chapters[0] as NonNullable<
    ReturnType<typeof booksOf>[0]
  >['chapters'][0];
const heads = (text: string) =>
  only(text).headings.map(({ level, number, text: words }) => `${level} ${number} ${words}`);

test('a section stands one level below the heading that it stands under, its own headings below that', () => {
  expect(heads('## 服务\n\n<Include id="training" />\n\n## 承诺\n')).toEqual([
    '1 第一章 plan',
    '2 第一节 服务',
    '3 1.1 培训',
    '4 1.1.1 对象',
    '5 1.1.1.1 讲师',
    '2 第二节 承诺',
  ]);
});

test('a section may have another heading, or none', () => {
  expect(heads('<Include id="training" title="用户培训" />\n')[1]).toBe('2 第一节 用户培训');
  expect(heads('<Include id="training" heading="no" />\n')).toEqual(['1 第一章 plan', '2 第一节 对象', '3 1.1 讲师']);
});

test('two sections in a row are equals, whatever the first ends with', () => {
  const other = itemOf('sections', 'other', { title: '应急' }, '应急');
  const bid = bidOf({});
  const chapters = [chapterFrom('plan', '<Include id="training" />\n\n<Include id="other" />\n')];
  const [book] = booksOf(bid, around(bid, { chapters, library: [...library, other] }).workspace);
  expect(book?.chapters[0]?.headings.map(({ level }) => level)).toEqual([1, 2, 3, 4, 2]);
});

test('a title from the library is text, not HTML', () => {
  expect(show([...only('<Include id="training" title="A <b> & B" />\n').pieces])).toContain('A &lt;b&gt; &amp; B');
});

test('a section is printed once in a volume, one that is missing not at all', () => {
  expect(
    heads('<Include id="training" heading="no" />\n\n<Include id="training" />\n\n<Include id="gone" />\n'),
  ).toHaveLength(3);
});

test('scans stand where they are placed, the others after the text: own, of sections, of the library', () => {
  const chapter = only('<Attachment id="b" />\n\n<Include id="certified" />\n', {
    attachments: [scan('a'), scan('b')],
    library: ['licence', 'licence'],
  });
  expect(chapter.scans.map(({ anchor }) => anchor)).toEqual([
    'a-plan_a',
    'a-plan_licence_front',
    'a-plan_licence_back',
  ]);
  expect([...chapter.placed].map(([key, scans]) => [key, ...scans.map(({ path }) => path)])).toEqual([
    ['b', 'content/bids/x/attachments/b.pdf'],
    ['certified/proof', 'content/library/attachments/proof.pdf'],
  ]);
  expect(show([...chapter.pieces])).toContain('[Attachment id=certified/proof]');
});

test('scans of a library item are placed whole, and not again at the end', () => {
  const chapter = only('<LibraryScans id="licence" />\n', { library: ['licence'] });
  expect(chapter.scans).toEqual([]);
  expect(chapter.placed.get('library/licence')).toHaveLength(2);
});

test('chapters stand in their volume by order, and a book with one that is not final is a draft', () => {
  const volumes = [
    { id: 'technical', title: '技术卷', kind: 'technical' as const },
    { id: 'price', title: '报价卷', kind: 'price' as const },
  ];
  const books = booksFrom(
    [
      chapterFrom('b', '', { order: 2, status: 'final' }),
      chapterFrom('a', '', { order: 2, status: 'final' }),
      chapterFrom('c', '', { order: 1, status: 'review' }),
      chapterFrom('p', '', { volume: 'price', status: 'final' }),
    ],
    { volumes },
  );
  expect(books.map(({ draft, chapters }) => [draft, ...chapters.map(({ chapter }) => chapter.id)])).toEqual([
    [true, 'c', 'a', 'b'],
    [false, 'p'],
  ]);
});

test('a bid without chapters has empty books', () => {
  expect(booksFrom([]).map(({ chapters, draft }) => [chapters, draft])).toEqual([[[], false]]);
});

test.each([
  ['plan', 'c-plan', '第一章'],
  ['plan#服务', 'c-plan_服务', '第一节'],
  ['plan/a', 'a-plan_a', '第一章'],
  ['licence', 'a-plan_licence_front', '第一章'],
  ['training', 'l-training', '1.1'],
  ['training#讲师', 'l-training_讲师', '1.1.1.1'],
])('%s is found at %s', (target, anchor, number) => {
  const books = booksFrom([
    chapterFrom('plan', '## 服务\n\n<LibraryTable ids="licence" />\n\n<Include id="training" />\n', {
      attachments: [scan('a')],
      library: ['licence'],
    }),
  ]);
  expect(spotOf(target, books)).toMatchObject({ volume: 'technical', chapter: 'plan', anchor, number });
  expect(knownTargets(books)).toContain(target);
});

test('an item that only stands in a table is found at its row, what is in no book nowhere', () => {
  const books = booksFrom([chapterFrom('plan', '<LibraryTable ids="licence" />\n')]);
  expect(spotOf('licence', books)?.anchor).toBe('r-plan_licence');
  expect(['gone', 'plan#gone', 'plan/gone', 'gone#gone', ''].map((target) => spotOf(target, books))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

const blocks = fc.constantFrom(
  '## 甲',
  '### 乙',
  '#### 丙',
  '文字',
  '<Include id="training" />',
  '<Include id="certified" heading="no" />',
  '<Attachment id="a" />',
  '<LibraryScans id="licence" />',
  '<LibraryTable ids="licence" />',
);

test('whatever chapters hold, ids are unique in the volume, levels never jump, and every known target is found', () => {
  fc.assert(
    fc.property(fc.array(fc.array(blocks, { maxLength: 12 }), { maxLength: 4 }), (texts) => {
      const books = booksFrom(
        texts.map((text, at) =>
          chapterFrom(`c${at}`, text.join('\n\n'), { order: at, attachments: [scan('a')], library: ['licence'] }),
        ),
      );
      const chapters = books[0]?.chapters ?? [];
      const headings = chapters.flatMap((chapter) => chapter.headings);
      const ids = [
        ...headings.map(({ id }) => id),
        ...chapters.flatMap(({ scans, placed }) =>
          [...[...placed.values()].flat(), ...scans].map(({ anchor }) => anchor),
        ),
      ];
      expect(new Set(ids).size).toBe(ids.length);
      for (const [at, { level }] of headings.entries())
        expect(level).toBeLessThanOrEqual((headings[at - 1]?.level ?? 0) + 1);
      for (const target of knownTargets(books)) expect(spotOf(target, books)).not.toBeNull();
    }),
    { numRuns: 60 },
  );
});
