import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxBytes } from './decode.ts';
import { parseSource } from './parse.ts';

const file = 'accounts/bank/account.mdx';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (source: string | Uint8Array) =>
  parseSource({ kind: 'account', id: 'bank', file }, typeof source === 'string' ? bytes(source) : source);
/** Findings as `id line:column where`. */
const found = (source: string | Uint8Array): string[] =>
  parse(source).findings.map(({ id, line, column, where }) => `${id} ${line}:${column} ${where}`.trim());

const lines = [
  'name: 华北银行',
  'industry: 金融',
  'owner: chen-jing',
  'updated: 2026-11-16',
  'summary: 先争取信息部。',
  'unit: dmu',
  'mode: relation',
  'lifecycle: customer',
  'team:',
  '  - id: chen-jing',
  '    name: 陈静',
  '    function: account-manager',
];
const plan = (...more: string[]): string => ['---', ...lines, ...more, '---', '', '正文。', ''].join('\n');

test('a plan with the least it must say is whole', () => {
  const parsed = parse(plan());
  expect(parsed).toMatchObject({ partial: false, findings: [], standIns: [] });
  expect(parsed.entry).toMatchObject({ id: 'bank', file, data: { name: '华北银行', stakeholders: [] } });
});

test.each([
  ['nothing at all', '', 'empty-file 1:1'],
  ['only blanks and a byte order mark', '\uFEFF \n\n', 'empty-file 1:1'],
  ['no frontmatter', '# 计划\n', 'missing-frontmatter 1:1'],
  ['a blank line before the frontmatter', '\n---\nname: a\n---\n', 'missing-frontmatter 1:1'],
  ['four dashes', '----\nname: a\n----\n', 'missing-frontmatter 1:1'],
  ['a frontmatter without end', '---\nname: a\n', 'unclosed-frontmatter 1:1'],
  ['an indented end', '---\nname: a\n ---\n', 'unclosed-frontmatter 1:1'],
  ['an empty frontmatter', '---\n---\n正文', 'wrong-type 2:1'],
  ['a frontmatter of comments', '---\n# 待填\n---\n正文', 'wrong-type 2:1'],
  ['a list for frontmatter', '---\n- a\n---\n', 'wrong-type 2:1'],
  ['a word for frontmatter', '---\nbank\n---\n', 'wrong-type 2:1'],
])('of a file with %s it is said what it lacks, and it is never published', (_what, source, finding) => {
  expect(found(source)).toEqual([finding]);
  expect(parse(source)).toMatchObject({ entry: null, partial: true });
});

test.each([
  ['LF', (text: string) => text],
  ['CR LF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['a byte order mark and CR LF', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ['blanks after the dashes', (text: string) => text.replaceAll('---\n', '--- \t\n')],
] as const)('a file with %s reads the same, at the same places', (_what, as) => {
  const source = plan('stakeholders:', '  - {id: 张, title: 经理, role: decidr}', '', 'mod: x').replace(
    '正文。',
    '中 {a} 文\n\n---\n\n完',
  );
  const wanted = [
    'bad-id 15:10 stakeholders[1] "经理" › id',
    'bad-enum 15:30 stakeholders[1] "经理" › role',
    'unknown-key 17:1 mod',
    'mdx-expression 20:3',
  ];
  expect(found(as(source))).toEqual(wanted);
  expect(parse(as(source)).entry?.data.name).toBe('华北银行');
});

test('three dashes in the body do not end anything', () => {
  const parsed = parse(`${plan()}\n甲\n\n---\n\n乙\n`);
  expect(parsed.findings).toEqual([]);
  expect(JSON.stringify(parsed.entry?.body.pieces)).toMatch(/甲.*<hr>.*乙/s);
});

test.each([
  ['Latin bytes', [0xe9], 0, '1:1'],
  ['GBK after two good lines', [...bytes('---\nname: '), 0xbb, 0xaa], 10, '2:7'],
  ['half a character at the end', [...bytes('---\n华'), 0xe5, 0x8c], 7, '2:2'],
  ['a replacement character that the author wrote, then bad bytes', [...bytes('---\n\uFFFD华'), 0xff], 10, '2:3'],
  ['UTF-16', [0xff, 0xfe, 0x2d, 0], 0, '1:1'],
])('bytes that are not UTF-8 are said where they stand: %s', (_what, some, offset, place) => {
  const parsed = parse(Uint8Array.from(some));
  expect(parsed.findings.map(({ id, params, line, column }) => [id, params, `${line}:${column}`])).toEqual([
    ['not-utf8', { offset }, place],
  ]);
});

test('a replacement character that the author wrote is text', () => {
  expect(parse(plan('objective: "\uFFFD"')).findings).toEqual([]);
});

test.each([
  ['a misspelt key', ['nmae: x'], ['unknown-key 14:1 nmae']],
  [
    'a wrong word',
    ['stakeholders:', '  - id: a', '    title: 总裁', '    role: decidr'],
    ['bad-enum 17:11 stakeholders[1] "总裁" › role'],
  ],
  ['a missing key of an item', ['stakeholders:', '  - id: a'], ['missing-key 15:5 stakeholders[1] "a"']],
  [
    'an item of a list',
    ['stakeholders:', '  - id: a', '    title: 总裁', '    influences: [a, "B C"]'],
    ['bad-id 17:21 stakeholders[1] "总裁" › influences[2]'],
  ],
  [
    'a key deep down',
    [
      'actions:',
      '  - id: a',
      '    text: 送礼',
      '    way: gift',
      '    owner: chen-jing',
      '    due: 2026-12-01',
      '    compliance:',
      '      amont: 3',
    ],
    ['unknown-key 21:7 actions[1] "送礼" › compliance › amont'],
  ],
  [
    'an amount in quotes',
    [
      'spend:',
      '  - year: 2025',
      '    buyingPower: "100"',
      '    ourSales: 1',
      '    source: 年报',
      '    asOf: 2026-03-01',
    ],
    ['wrong-type 16:18 spend[1] › buyingPower'],
  ],
  [
    'a day that does not exist',
    ['spend:', '  - year: 2025', '    ourSales: 1', '    source: 年报', '    asOf: 2026-02-30'],
    ['bad-date 18:11 spend[1] › asOf'],
  ],
  ['a value that was left empty', ['objective:'], ['wrong-type 14:11 objective']],
  ['a text of blanks', ['objective: "  "'], ['empty-text 14:12 objective']],
  ['a text too long', [`shortName: ${'长'.repeat(25)}`], ['too-long 14:12 shortName']],
  [
    'a number out of range',
    ['spend:', '  - year: 1066', '    ourSales: -1', '    source: 年报', '    asOf: 2026-03-01'],
    ['out-of-range 15:11 spend[1] › year', 'out-of-range 16:15 spend[1] › ourSales'],
  ],
  [
    'a list too long',
    ['competitors:', ...Array.from({ length: 21 }, (_, n) => `  - {id: c${n}, name: 对手}`)],
    ['too-many 14:1 competitors'],
  ],
  [
    'Chinese before the place on the same line',
    ['stakeholders: [{id: a, title: 总裁, 备注: 无}]'],
    ['unknown-key 14:35 stakeholders[1] "总裁" › 备注'],
  ],
  ['a key written twice', ['name: 华东银行'], ['duplicate-key 14:1']],
  ['an alias', ['objective: &a 目标', 'location: *a'], ['yaml-alias 15:11']],
  ['bad indentation', ['  objective: 目标', ' x: y'], ['yaml-syntax']],
  ['a key that would touch the machine', ['__proto__: 1'], ['unknown-key 14:1']],
])('%s is said at its place', (_what, more, findings) => {
  expect(
    found(plan(...more))
      .map((one, at) => (findings[at] === 'yaml-syntax' ? one.split(' ')[0] : one))
      .slice(0, findings.length),
  ).toEqual(findings);
  expect(parse(plan(...more)).partial).toBe(true);
});

test.each([
  ['a tab in the middle', ['stakeholders:', '  - id: a', '\ttitle: x', '    role: decider'], 16, 'TAB_AS_INDENT'],
  ['a tab after blanks', ['stakeholders:', '  - id: a', '  \ttitle: x', '    role: decider'], 16, 'TAB_AS_INDENT'],
  ['a tab first', ['stakeholders:', '\t- id: a', '    title: x', '    role: decider'], 15, 'TAB_AS_INDENT'],
  ['no blank after a colon', ['objective:x', 'location: y', 'location: y'], 14, 'MULTILINE_IMPLICIT_KEY'],
  ['no blank after the last colon', ['objective:x'], 14, 'MULTILINE_IMPLICIT_KEY'],
  ['no blank after a dash', ['stakeholders:', '  -id: a', '    title: x', '    t: y'], 15, 'MULTILINE_IMPLICIT_KEY'],
  ['no colon', ['stakeholders', '  - id: a', '    title: x'], 14, 'MULTILINE_IMPLICIT_KEY'],
  ['an open bracket', ['tags: [a, b', 'x: y', 'x: y'], 15, 'MISSING_CHAR'],
  ['an open quote', ['objective: "a', 'x: y', '  - z'], 14, 'MISSING_CHAR'],
  ['ten thousand levels', ['- '.repeat(10_000)], 14, 'BLOCK_AS_IMPLICIT_KEY'],
])('of YAML with %s only the cause is said', (_what, more, line, code) => {
  const { findings } = parse(plan(...more));
  expect(findings.map(({ id, line: at, params }) => [id, at, (params as { code: string }).code])).toEqual([
    ['yaml-syntax', line, code],
  ]);
});

test('what stands before a fault of YAML is said, what comes after it is not', () => {
  expect(found(plan('name: b', 'location: *a', 'x:y', 'name: c', 'tags: *b'))).toEqual([
    'duplicate-key 14:1',
    'yaml-alias 15:11',
    'yaml-syntax 16:1',
  ]);
});

test.each([
  ['duration: 5d', 'wrong-type', { expected: 'number', received: 'string', plain: '5' }],
  ['duration: 2 周', 'wrong-type', { expected: 'number', received: 'string', plain: '10' }],
  ['duration: 1, after: a', 'wrong-type', { expected: 'array', received: 'string', plain: '[a]' }],
  ['duration: 1, after: [a ss]', 'bad-dependency', { value: 'a ss', meant: 'a SS' }],
  ['duration: 1, after: [a+2d]', 'bad-dependency', { value: 'a+2d', meant: 'a FS+2d' }],
  ['duration: 1, after: [a FF - 2周]', 'bad-dependency', { value: 'a FF - 2周', meant: 'a FF-10d' }],
  ['duration: 1, after: [设计 FS]', 'bad-dependency', { value: '设计 FS', meant: null }],
])('a task with %s is told what is meant', (written, id, params) => {
  const file = 'accounts/c/opportunities/x.mdx';
  const text = `---\nname: 机房\nowner: chen-jing\nupdated: 2026-11-16\nsummary: 一句话。\nvalue: 1\nclosing: 2027-03-31\nstage: lead\ntasks:\n  - { id: a, name: 甲, ${written.startsWith('duration: 1') ? 'duration: 1' : 'milestone: true'} }\n  - { id: b, name: 乙, ${written} }\n---\n`;
  const { findings } = parseSource({ kind: 'opportunity', id: 'x', account: 'c', file }, Buffer.from(text));
  expect(findings.map((one) => [one.id, one.params])).toEqual([[id, params]]);
});

test('numbers with commas are said once each, whatever the commas made of them', () => {
  const year = (figures: string): string => `  - { year: 2025, ${figures}, source: 年报, asOf: 2026-03-01 }`;
  const parsed = parse(
    plan('spend:', year('buyingPower: 4,000,000, ourSales: 1,234.5'), '  - year: 2024', '    ourSales: "1,000"'),
  );
  expect(parsed.findings.map(({ id, line, column, params }) => [id, line, column, params])).toEqual([
    ['number-with-commas', 15, 32, { value: '4,000,000', plain: '4000000' }],
    ['number-with-commas', 15, 53, { value: '1,234.5', plain: '1234.5' }],
    ['missing-key', 16, 5, { key: 'source', about: expect.anything() }],
    ['missing-key', 16, 5, { key: 'asOf', about: expect.anything() }],
    ['number-with-commas', 17, 15, { value: '1,000', plain: '1000' }],
  ]);
  expect(found(plan('spend:', year('100, ourSales: 200')))).toEqual(['unknown-key 15:19 spend[1] › 100']);
});

test('a required key that is misspelt is not missing, too', () => {
  const source = plan('stakeholders:', '  - id: a', '    titel: 总裁').replace('lifecycle:', 'lifecyle:');
  expect(found(source)).toEqual(['unknown-key 9:1 lifecyle', 'unknown-key 16:5 stakeholders[1] "a" › titel']);
});

test('a file may be so large, and no larger', () => {
  const most = plan() + '\n'.repeat(maxBytes - bytes(plan()).length);
  expect(found(most)).toEqual([]);
  expect(parse(`${most}\n`)).toMatchObject({ entry: null, partial: true });
  expect(parse(`${most}\n`).findings).toMatchObject([
    { id: 'too-large', line: 1, params: { bytes: maxBytes + 1, max: maxBytes } },
  ]);
});

test('everything wrong in the data and in the text is said in one run', () => {
  const source = plan('unti: dmu', 'stakeholders:', '  - id: A B', '    role: boss', '    mood: good').replace(
    '正文。',
    '<Calout/>\n\n[x](http://a.com)',
  );
  expect(parse(source).findings.map(({ id }) => id)).toEqual([
    'unknown-key',
    'missing-key',
    'bad-id',
    'bad-enum',
    'unknown-key',
    'unknown-component',
    'unsafe-link',
  ]);
});

test('missing keys of the plan itself stand at its first line, each named', () => {
  const parsed = parse('---\nname: 华北银行\n---\n');
  expect(parsed.findings.map(({ id, line, params }) => [id, line, (params as { key: string }).key])).toEqual(
    ['industry', 'owner', 'updated', 'summary', 'unit', 'mode', 'lifecycle', 'team'].map((key) => [
      'missing-key',
      1,
      key,
    ]),
  );
});

const whole = parse(plan()).entry?.data;
const total = (source: string | Uint8Array): void => {
  const parsed = parse(source);
  expect(parsed.partial).toBe(parsed.findings.length > 0);
  if (parsed.entry === null) expect(parsed.findings.length).toBeGreaterThan(0);
  for (const { line, column } of parsed.findings)
    expect([line, column].every((one) => Number.isInteger(one) && one >= 1)).toBe(true);
  expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed);
};

test('whatever bytes a file holds, reading it gives a plan or says why not', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), total), { numRuns: 300 });
  const start = bytes('---\nname: ');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (some) =>
      total(Uint8Array.from([...start, ...some, ...bytes('\n---\n')])),
    ),
    { numRuns: 300 },
  );
});

test('whatever YAML a file holds, reading it gives a plan or says why not', () => {
  const sign = fc.constantFrom(
    'name',
    'stakeholders',
    'team',
    '__proto__',
    'constructor',
    'toString',
    ':',
    ': ',
    '- ',
    '\n',
    '\n  ',
    '\n    - ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '|',
    '>',
    '&a ',
    '*a',
    '!!map ',
    '!x ',
    '? ',
    '# ',
    '%',
    '@',
    '`',
    '\t',
    '\u2028',
    '\r',
    '0x1',
    '.nan',
    '.inf',
    '~',
    '2026-01-01',
    '1e999',
    '<<',
    '...',
    '张',
    '💡',
    '\\',
  );
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 25 }), (yaml) => total(`---\n${yaml}\n---\n`)),
    { numRuns: 800 },
  );
});

test('whatever value a key holds, reading it gives a plan or says why not', () => {
  const key = fc.constantFrom(
    'name',
    'owner',
    'parent',
    'unit',
    'benchmark',
    'spend',
    'screening',
    'stakeholders',
    'team',
    'factors',
    'actions',
    'competitors',
    'constructor',
    'a/b',
    'x\ty',
    'x\ny',
    '',
  );
  const value = fc.object({
    key: fc.constantFrom(
      'id',
      'title',
      'name',
      'year',
      'compliance',
      'relations',
      'influences',
      '__proto__',
      'toString',
    ),
    maxDepth: 3,
    withNullPrototype: false,
    values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant('a-b')],
  });
  fc.assert(
    fc.property(
      fc.dictionary(key, fc.oneof(value, fc.array(value, { maxLength: 3 }), fc.string()), { maxKeys: 8 }),
      (data) => total(`---\n${JSON.stringify({ ...whole, ...data })}\n---\n`),
    ),
    { numRuns: 80 },
  );
});

test.each([500, 900, 2000])('%i levels of brackets are a plan or a finding, never a crash', (depth) => {
  total(`---\na: ${'['.repeat(depth)}${']'.repeat(depth)}\n---\n`);
  total(`---\n${Array.from({ length: Math.min(depth, 1200) }, (_, n) => `${' '.repeat(n)}a:`).join('\n')}\n---\n`);
});

test('the plans of this repository are without errors', () => {
  for (const id of ['junyue', 'huilan-bank', 'brandtner-china']) {
    const path = `accounts/${id}/account.mdx`;
    expect(
      parseSource({ kind: 'account', id, file: path }, readFileSync(new URL(`../../${path}`, import.meta.url)))
        .findings,
    ).toEqual([]);
  }
});
