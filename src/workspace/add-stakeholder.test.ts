import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { addStakeholder } from './add-stakeholder.ts';
import { frontmatterOf } from './frontmatter.ts';

const item = ['- id: cio', '  title: 职务', '  # role: decider'];
const wrap = (...lines: string[]): string => ['---', 'name: 华北银行', ...lines, '---', '', '正文', ''].join('\n');
const added = (source: string): string => {
  const result = addStakeholder(source, 'cio', item);
  return 'text' in result ? result.text : result.refused;
};
const people = (source: string): { id: string; title: string }[] =>
  (parse((frontmatterOf(source) as { text: string }).text) as { stakeholders: { id: string; title: string }[] })
    .stakeholders;

test.each<[what: string, before: string[], after: string[]]>([
  [
    'after the last one, its comments and its blank line',
    ['stakeholders:', '  - id: a', '    title: 甲', '    # role: user', '', 'factors: []'],
    [
      'stakeholders:',
      '  - id: a',
      '    title: 甲',
      '    # role: user',
      '  - id: cio',
      '    title: 职务',
      '    # role: decider',
      '',
      'factors: []',
    ],
  ],
  [
    'in a list that is not indented',
    ['stakeholders:', '- id: a', '  title: 甲', 'factors: []'],
    ['stakeholders:', '- id: a', '  title: 甲', '- id: cio', '  title: 职务', '  # role: decider', 'factors: []'],
  ],
  [
    'after a text of several lines',
    ['stakeholders:', '  - id: a', '    title: 甲', '    note: |', '      一', '      二', 'factors: []'],
    [
      'stakeholders:',
      '  - id: a',
      '    title: 甲',
      '    note: |',
      '      一',
      '      二',
      '  - id: cio',
      '    title: 职务',
      '    # role: decider',
      'factors: []',
    ],
  ],
  [
    'in a list of one line',
    ['stakeholders: [{id: a, title: 甲}] # 一人'],
    ['stakeholders: [{id: a, title: 甲}, {id: cio, title: 职务}] # 一人'],
  ],
  [
    'in an empty list',
    ['stakeholders: [] # 待填', 'factors: []'],
    ['stakeholders:  # 待填', '  - id: cio', '    title: 职务', '    # role: decider', 'factors: []'],
  ],
  [
    'in a list of nothing',
    ['stakeholders:', 'factors: []'],
    ['stakeholders:', '  - id: cio', '    title: 职务', '    # role: decider', 'factors: []'],
  ],
  [
    'in a list of nothing with a comment',
    ['stakeholders: # 待填', '  # 见通讯录', 'factors: []'],
    ['stakeholders: # 待填', '  - id: cio', '    title: 职务', '    # role: decider', '  # 见通讯录', 'factors: []'],
  ],
  [
    'in a null',
    ['stakeholders: null # 待填', 'factors: []'],
    ['stakeholders:  # 待填', '  - id: cio', '    title: 职务', '    # role: decider', 'factors: []'],
  ],
  [
    'after the team, where nobody is yet',
    ['team:', '  - {id: b, name: 乙}', '    # 其余待定', '', '# 以下待填', 'factors: []'],
    [
      'team:',
      '  - {id: b, name: 乙}',
      '    # 其余待定',
      '',
      'stakeholders:',
      '  - id: cio',
      '    title: 职务',
      '    # role: decider',
      '',
      '# 以下待填',
      'factors: []',
    ],
  ],
  [
    'at the end, where there is no team',
    [],
    ['', 'stakeholders:', '  - id: cio', '    title: 职务', '    # role: decider'],
  ],
])('a person is added %s', (_what, before, after) => {
  expect(added(wrap(...before))).toBe(wrap(...after));
  const windows = (lines: string[]): string => `\uFEFF${wrap(...lines).replaceAll('\n', '\r\n')}`;
  expect(added(windows(before))).toBe(windows(after));
  expect(people(wrap(...after)).at(-1)).toEqual({ id: 'cio', title: '职务' });
});

test.each([
  ['an id that is taken', wrap('stakeholders: [{id: cio, title: 信息总监}]'), { refused: 'taken', title: '信息总监' }],
  ['no frontmatter', '正文', { refused: 'unreadable' }],
  ['YAML that is broken', wrap('stakeholders: ['), { refused: 'unreadable' }],
  ['a text for a list', wrap('stakeholders: 张三'), { refused: 'not-a-list' }],
  ['groups for a list', wrap('stakeholders: {a: 1}'), { refused: 'not-a-list' }],
])('%s is refused', (_what, source, refused) => {
  expect(addStakeholder(source, 'cio', item)).toEqual(refused);
});

test('in the plans of the project one person is added, and nothing else changes', () => {
  const root = join(import.meta.dirname, '../../accounts');
  const files = readdirSync(root).map((id) => readFileSync(join(root, id, 'account.mdx'), 'utf8'));
  expect(files.length).toBeGreaterThan(0);
  for (const source of files) {
    const result = addStakeholder(source, 'somebody-new', ['- id: somebody-new', '  title: 职务']);
    if (!('text' in result)) throw new Error(result.refused);
    expect(people(result.text)).toEqual([...people(source), { id: 'somebody-new', title: '职务' }]);
    const lines = result.text.split('\n');
    expect(lines[result.line - 1]).toMatch(/^ *- id: somebody-new$/);
    expect(lines.toSpliced(result.line - 1, 2).join('\n')).toBe(source);
  }
});

test('whatever people there are, the new one comes last', () => {
  const one = fc.record({
    id: fc.stringMatching(/^[a-z]{1,8}$/),
    title: fc.constantFrom('甲', '"a: b"', "'# x'", '|\n      多行'),
  });
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 5 }), fc.boolean(), (list, after) => {
      const rows = list.flatMap(({ id, title }) => [`  - id: ${id}`, `    title: ${title}`]);
      const source = wrap('stakeholders:', ...rows, ...(after ? ['factors: []'] : []));
      const ids = (people(source) ?? []).map(({ id }) => id);
      if (ids.includes('cio')) return;
      expect(people(added(source)).map(({ id }) => id)).toEqual([...ids, 'cio']);
    }),
  );
});
