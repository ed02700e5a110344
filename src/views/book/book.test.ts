import { expect, test } from 'vitest';
import type { AttachmentFacts } from '../../domain/bid/bid.ts';
import { booksOf } from '../../domain/bid/book/book.ts';
import { around, chapterFrom, itemOf } from '../../domain/bid/cases.ts';
import { bidOf } from '../../domain/bid/scoring/bids.ts';
import { textFor } from '../../text/index.ts';
import { type BookView, buildBook, contentsOf } from './book.ts';
import { chapterFlow } from './flow.ts';
import { onPaper } from './paper.ts';
import type { BookTable } from './table.ts';

type Written = Parameters<typeof bidOf>[0];
const pdf = (path: string, ...sizes: [number, number][]): [string, AttachmentFacts] => [
  path,
  {
    path,
    type: 'pdf',
    bytes: 1,
    digest: '',
    pages: sizes.map(([widthMm, heightMm]) => ({ widthMm, heightMm, pixels: null })),
    fault: null,
    active: [],
  },
];
const volumes = [
  { id: 'technical', title: '技术卷', kind: 'technical' as const, indexes: [{ of: 'scoring' as const }] },
  { id: 'price', title: '报价卷', kind: 'price' as const },
];
const library = [
  itemOf('cases', 'mill', {
    customer: '某厂',
    attachments: [{ id: 'contract', title: '合同', file: 'attachments/mill.pdf' }],
  }),
];
function views(chapters: ReturnType<typeof chapterFrom>[], written: Written = {}): BookView[] {
  const bid = bidOf({ volumes, ...written });
  const { workspace } = around(bid, { chapters, library });
  const known = {
    ...workspace,
    attachments: new Map([
      pdf('content/bids/x/attachments/a.pdf', [210, 297], [297, 210]),
      pdf('content/library/attachments/mill.pdf', [210, 297]),
    ]),
  };
  const books = booksOf(bid, known);
  return books.map((book) => buildBook(book, { books }, { workspace: known }));
}
const first = (text: string, written: Written = {}, chapter = {}) =>
  views([chapterFrom('plan', text, chapter)], written)[0] as BookView;
const tableIn = (text: string, written: Written = {}): BookTable => {
  const found = first(text, written).chapters[0]?.blocks.find((block) => block.kind === 'table');
  return (found as { table: BookTable }).table;
};
const cellsOf = ({ rows }: BookTable) =>
  rows.map(({ cells }) =>
    cells.map((cell) =>
      'text' in cell
        ? cell.text
        : 'places' in cell
          ? cell.places.map(({ words }) => words).join()
          : cell.pages.map(({ at }) => at).join(),
    ),
  );

const attachments = [{ id: 'a', title: '报告', file: 'attachments/a.pdf' }];

test('what refers to a place in another volume names the volume and links to nothing', () => {
  const [technical] = views([
    chapterFrom('plan', '[报价](ref:sheet) 和 [本章](ref:plan)'),
    chapterFrom('sheet', '', { volume: 'price' }),
  ]);
  const places = technical?.chapters[0]?.blocks.flatMap((block) => (block.kind === 'reference' ? [block.place] : []));
  expect(places?.map((place) => [place?.short, place?.href, place?.at])).toEqual([
    ['《报价卷》第一章', null, 'x/price#c-sheet'],
    ['第一章', '#c-plan', 'x/technical#c-plan'],
  ]);
});

test('the scoring index names chapter and range, says who else decides, and finds the price by itself', () => {
  const mode = 'free-judgement' as const;
  const [view] = views(
    [
      chapterFrom('plan', '## 服务', { covers: ['plan'] }),
      chapterFrom('sheet', '<OpeningSheet />', { volume: 'price' }),
    ],
    {
      scoring: {
        criteria: [
          {
            id: 'group',
            title: '技术',
            max: 70,
            criteria: [
              { id: 'plan', title: '方案', max: 40, mode },
              { id: 'show', title: '演示', max: 30, mode: 'live-event', decidedBy: 'live' },
            ],
          },
          { id: 'price', title: '报价', max: 30, mode: 'price' },
          { id: 'gap', title: '漏项', max: 5, mode },
        ],
      },
    },
  );
  expect(cellsOf(view?.indexes[0] as BookTable)).toEqual([
    ['技术（70）'],
    ['1', '方案', '40', '第一章 plan', 'x/technical#c-plan'],
    ['2', '演示', '30', '现场评审', '无'],
    ['3', '报价', '30', '《报价卷》第一章 sheet', 'x/price#c-sheet'],
    ['4', '漏项', '5', '无', '无'],
  ]);
});

test('a deviation table answers every clause in order, and empty fields say so', () => {
  const requirements = [
    {
      id: 'a',
      number: '3.1',
      marker: '★',
      kind: 'technical' as const,
      text: '内存不小于 16 GB',
      response: '满足，32 GB',
      deviation: 'positive' as const,
      evidence: ['plan'],
    },
    { id: 'b', kind: 'technical' as const, text: '整机保修三年' },
  ];
  expect(cellsOf(tableIn('<DeviationTable of="technical" />', { requirements }))).toEqual([
    ['1', '★3.1', '内存不小于 16 GB', '满足，32 GB', '正偏离', 'x/technical#c-plan'],
    ['2', '无', '整机保修三年', '【待应答】', '【待应答】', '无'],
  ]);
  expect(cellsOf(tableIn('<DeviationTable of="technical" rows="deviations" />', { requirements }))).toHaveLength(1);
});

test('a place in a volume without page numbers is named, and the page of another volume says which', () => {
  const blind = { id: 'technical', title: '技术暗标', kind: 'technical' as const, blind: {} };
  const requirements = [
    { id: 'a', kind: 'technical' as const, text: '保修', response: '满足', evidence: ['plan', 'sheet'] },
  ];
  const [technical, price] = views(
    [
      chapterFrom('plan', '[方案](ref:plan)、<DeviationTable of="technical" />'),
      chapterFrom('sheet', '<DeviationTable of="technical" />', { volume: 'price' }),
    ],
    { requirements, volumes: [blind, { id: 'price', title: '报价卷', kind: 'price' }] },
  );
  const proofs = (view: BookView | undefined) =>
    view?.chapters[0]?.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.table.rows.flatMap(({ cells }) =>
            cells.flatMap((cell) => ('pages' in cell ? cell.pages.map(({ noPage, volume }) => [noPage, volume]) : [])),
          )
        : [],
    );
  expect(proofs(technical)).toEqual([
    ['第一章', ''],
    [null, '《报价卷》'],
  ]);
  expect(proofs(price)).toEqual([
    ['《技术暗标》第一章', ''],
    [null, ''],
  ]);
});

test('the self-score is summed by weight, without what the book does not decide', () => {
  const criteria = [
    { id: 'a', title: '案例', weight: 30, mode: 'free-judgement' as const, claimed: 80 },
    { id: 'b', title: '方案', weight: 40, mode: 'free-judgement' as const, claimed: 95 },
    { id: 'p', title: '报价', weight: 30, mode: 'price' as const, claimed: 97 },
  ];
  const rows = (claims: typeof criteria) =>
    cellsOf(
      tableIn('<IndexTable of="scoring" layout="self-score" />', { scoring: { scale: 'weights', criteria: claims } }),
    );
  expect(rows(criteria).map((cells) => cells.slice(-3)[0])).toEqual([
    '80',
    '95',
    '按开标价格计算',
    '自评合计（按权重折算），不含报价得分与由他人评定的各项',
  ]);
  expect(rows(criteria).at(-1)?.slice(1)).toEqual(['62', '上述各项满分 70 分']);
  const [first, ...others] = criteria;
  expect(rows([{ ...(first as (typeof criteria)[0]), claimed: undefined as never }, ...others]).at(-1)?.[1]).toBe('无');
});

test('a drawing with a title has a caption, counted with the pictures; one without has none', () => {
  const fence = (text: string) => `\`\`\`mermaid\n${text}\n\`\`\`\n`;
  const view = first(
    [
      fence('flowchart LR\n  accTitle: 三轮适配\n  A --> B'),
      fence('flowchart LR\n  A --> C'),
      fence('gantt\n  title 进度\n  A :a, 1d'),
    ].join('\n'),
  );
  const drawn = view.chapters[0]?.blocks.flatMap((block) => (block.kind === 'diagram' ? [block] : []));
  expect(drawn?.map(({ caption }) => caption)).toEqual([
    { number: '图 1-1', title: '三轮适配' },
    null,
    { number: '图 1-2', title: '进度' },
  ]);
  expect(drawn?.[2]?.diagram.text).not.toContain('进度');
});

test('contents begin with the indexes of the volume', () => {
  const view = first('');
  expect(view.contents?.entries.map(({ title, href }) => [title, href])).toEqual([
    ['评分索引表', '#index-scoring'],
    ['plan', '#c-plan'],
  ]);
});

test('the price table is summed, and leaves out columns that nothing fills', () => {
  const table = tableIn('<PriceTable />', {
    price: { items: [{ id: 'pc', title: '终端', unit: '台', quantity: 3, unitPrice: 1999.5 }] },
  });
  expect(cellsOf(table)).toEqual([
    ['1', '终端', '台', '3', '1,999.50', '5,998.50'],
    ['总价', '5,998.50'],
  ]);
});

test('a library table names the pages of the proof, not its own', () => {
  const [view] = views([chapterFrom('plan', '<LibraryTable ids="mill" />', { library: ['mill'] })]);
  const table = view?.chapters[0]?.blocks.find((block) => block.kind === 'table');
  expect(cellsOf((table as { table: BookTable }).table)[0]?.at(-1)).toBe('x/technical#a-plan_mill_contract');
});

test('a scan has a page for each of its own, those wider than high on their side', () => {
  const chapter = first('文字', {}, { attachments }).chapters[0];
  expect(chapter?.scans.map(({ id, number, part, wide, file }) => [id, number, part, wide, file?.page])).toEqual([
    ['a-plan_a', '附件 1', '第 1 页，共 2 页', false, 1],
    ['a-plan_a_p2', '附件 1', '第 2 页，共 2 页', true, 2],
  ]);
});

test('a scan below a heading stands on its page, and the end of the chapter on the last scan', () => {
  const view = first('', {}, { attachments });
  const flow = chapterFlow(view.chapters[0] as BookView['chapters'][0], true);
  const pages = flow.flatMap((block) => (block.kind === 'scans' ? block.pages : []));
  expect(pages.map(({ joined, ends }) => [joined, ends])).toEqual([
    [true, []],
    [false, ['end-c-plan', 'book-end']],
  ]);
  expect(flow.some(({ kind }) => kind === 'ends')).toBe(false);
});

test('figures and tables with a caption are counted by chapter; captions that are not shown are not printed', () => {
  const [view] = views([
    chapterFrom('one', '文字', { order: 1 }),
    chapterFrom('two', '表：参数\n\n| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n\n| 丙 |\n| - |\n| 3 |\n', { order: 2 }),
  ]);
  const html = view?.chapters[1]?.blocks.map((block) => (block.kind === 'html' ? block.html : '')).join('');
  expect(html).toContain('<caption><span class="number">表 2-1</span>参数</caption>');
  expect(html?.match(/<caption/g)).toHaveLength(1);
});

test('a blind volume has neither cover nor contents, heads nor numbers, nor who made it', () => {
  const view = first('## 方案', { volumes: [{ id: 'technical', title: '技术暗标', kind: 'technical', blind: {} }] });
  expect([view.cover, view.contents, view.profile, view.meta.author, view.meta.title]).toEqual([
    null,
    null,
    'none',
    '',
    '技术暗标',
  ]);
  expect(view.paged).not.toMatch(/@top|@bottom-center\{content:(?!none)/);
});

test('a blind volume follows what its rule allows', () => {
  const blind = {
    cover: true,
    contents: true,
    pageNumbers: true,
    sizePt: 12,
    linePt: 30,
    boldHeadings: true,
    marginsMm: { top: 30 },
  };
  const view = first('', {
    volumes: [{ id: 'technical', title: '技术暗标', kind: 'technical', pageNumbers: 'continuous', blind }],
  });
  expect(view.style).toContain('--blind-line:30pt;--blind-heading-size:12pt;--blind-heading-weight:700');
  expect([view.cover?.lines, view.contents?.entries.length, view.profile]).toEqual([[], 1, 'continuous']);
  expect(view.paged).toContain('margin:30mm 20mm 20mm 20mm');
});

test('an English book has English words, whatever the language of the site', () => {
  const view = first('<Signature />', { lang: 'en' });
  expect([view.lang, view.chapters[0]?.number, view.cover?.original]).toEqual(['en', 'Chapter 1', 'ORIGINAL']);
});

test('contents hold four levels of headings', () => {
  const bid = bidOf({});
  const { workspace } = around(bid, { chapters: [chapterFrom('plan', '## 一\n\n### 二\n\n#### 三\n\n##### 四\n')] });
  const [book] = booksOf(bid, workspace);
  expect(book && contentsOf(book, textFor('zh-CN', 'CNY')).entries.map(({ level }) => level)).toEqual([1, 2, 3, 4]);
});

test('a book without chapters still is one', () => {
  const view = views([])[0] as BookView;
  expect([view.chapters, view.targets]).toEqual([[], ['front', 'index-scoring', 'book-end']]);
});

test('a reference takes the title along where a number says little by itself, and says no title twice', () => {
  const shorts = (numbering: 'chapters' | 'official' | 'decimal' | 'appendix' | 'none', lang: 'zh-CN' | 'en') => {
    const book = { id: 'technical', title: '技术卷', kind: 'technical' as const, numbering };
    const text = '## 组织\n\n见[上文](ref:plan#组织)、[组织](ref:plan#组织)。';
    const html = first(text, { lang, volumes: [book] }, { title: '方案' }).chapters[0]?.blocks ?? [];
    return html.flatMap((block) => (block.kind === 'reference' ? [block.place?.short] : []));
  };
  expect(shorts('chapters', 'zh-CN')).toEqual(['第一章第一节', '第一章第一节']);
  expect(shorts('official', 'zh-CN')).toEqual(['一、（一）组织', '']);
  expect(shorts('decimal', 'zh-CN')).toEqual(['1.1', '1.1']);
  expect(shorts('appendix', 'zh-CN')).toEqual(['附件1-1 一、组织', '']);
  expect(shorts('none', 'zh-CN')).toEqual(['组织', '']);
  expect(shorts('chapters', 'en')).toEqual(['1.1', '1.1']);
  expect(shorts('official', 'en')).toEqual(['I. A. 组织', '']);
  expect(shorts('appendix', 'en')).toEqual(['Annex 1-1 I. 组织', '']);
});

test('a table below a heading of the same words has no caption on paper', () => {
  const titled = (heading: string) => {
    const chapter = first(`## ${heading}\n\n<IndexTable of="scoring" />`).chapters[0];
    const flow = chapterFlow(chapter as BookView['chapters'][0], true);
    return flow.flatMap((block) => (block.kind === 'table' ? [block.table.titled === true] : []));
  };
  expect([titled('评分索引表'), titled('评分')]).toEqual([[true], [false]]);
});

test('notes of an included text stand at the end of the chapter', () => {
  const note = { kind: 'html' as const, html: '<section class="footnotes"><ol><li>注</li></ol></section>' };
  const flow = onPaper([note, { kind: 'break' }, { kind: 'html', html: '<p>后文</p>' }], '');
  expect(flow.map((block) => (block.kind === 'html' ? block.html : block.kind))).toEqual([
    'break',
    `<p>后文</p>${note.html}`,
  ]);
  expect(onPaper([note, { kind: 'break' }, note], '')).toHaveLength(3);
});

test('a heading goes along to the page on its side', () => {
  const chapter = first('正文\n\n## 排程\n\n<Wide>\n\n表格\n\n</Wide>\n').chapters[0];
  const flow = chapterFlow(chapter as BookView['chapters'][0], false);
  const wide = flow.find(({ kind }) => kind === 'wide');
  expect(wide?.kind === 'wide' && wide.children[0]?.kind).toBe('heading');
  expect(flow.some(({ kind }) => kind === 'heading')).toBe(false);
});
