import { expect, test } from 'vitest';
import {
  finding,
  type Located,
  type MdxFault,
  type ProblemId,
  type ProblemParams,
  planWarnings,
  severityOf,
} from '../problem.ts';
import { locales } from '../settings.ts';
import { textFor } from './index.ts';

const mdxFaults: readonly MdxFault[] = [
  'html-comment',
  'angle-address',
  'unclosed-tag',
  'crossed-tag',
  'mismatched-tag',
  'closing-without-opening',
  'unclosed-brace',
  'less-than',
  'curly-quote',
  'unquoted-value',
  'bad-character',
  'unfinished-tag',
  'lazy-line',
  'import-text',
  'bad-expression',
  'bad-spread',
  'bad-closing-tag',
  'lost-tag',
  'too-deep',
];

/** Facts as the checks give them, in every form that changes the words. A problem without samples does not compile. */
const samples: { [Id in ProblemId]: ProblemParams[Id][] } = {
  'not-utf8': [{ offset: 0 }],
  'too-large': [{ bytes: 300_000, max: 262_144 }],
  'unreadable-file': [{ name: 'content/settings.yaml' }],
  'empty-file': [{}],
  'missing-frontmatter': [{}],
  'unclosed-frontmatter': [{}],
  'bad-file-name': [{ name: '华北 Bank', suggestion: 'bank' }],
  'unexpected-file': [{ name: 'accounts/a/notes.mdx', expected: ['accounts/<id>/account.mdx'] }],
  'missing-account-file': [{ folder: 'accounts/a' }],
  'yaml-syntax': ['BAD_INDENT', 'BAD_DQ_ESCAPE', 'RESOURCE_EXHAUSTION'].map((code) => ({
    code,
    detail: 'English words of the parser',
  })),
  'duplicate-key': [{ key: 'name' }],
  'yaml-alias': [{ name: 'a' }],
  'unknown-key': [
    { key: 'nmae', nearest: 'name', allowed: ['name', 'title'] },
    { key: 'x', nearest: null, allowed: ['name', 'title'] },
    { key: '__proto__', nearest: null, allowed: [] },
  ],
  'missing-key': [{ key: 'name' }],
  'wrong-type': ['string', 'number', 'int', 'boolean', 'array', 'tuple', 'object', 'enum'].map((expected) => ({
    expected,
    received: 'empty',
  })),
  'bad-enum': [
    { value: 'decidr', allowed: ['approver', 'decider'], nearest: 'decider' },
    { value: '决策者', allowed: ['approver', 'decider'], nearest: null },
  ],
  'number-with-commas': [{ value: '4,000,000', plain: '4000000' }],
  'bad-date': [{ value: '2026-13-01' }],
  'bad-id': [
    { value: 'Zhang Wei', suggestion: 'zhang-wei' },
    { value: '张伟', suggestion: '' },
  ],
  'out-of-range': [
    { value: -1, min: 0, max: null },
    { value: 1e14, min: null, max: 1e13 },
  ],
  'empty-text': [{}],
  'too-long': [{ length: 401, max: 400 }],
  'empty-list': [{}],
  'control-character': [{ code: 'U+202E' }],
  'too-many': [{ count: 61, max: 60 }],
  'mdx-syntax': mdxFaults.map((fault) => ({ fault, found: '<b>', expected: '</b>' })),
  'mdx-import': [{ statement: 'import a from "b"' }],
  'mdx-expression': [{ source: 'a + b' }],
  'mdx-spread': [{ component: 'Callout' }],
  'unknown-component': [
    { name: 'Calout', nearest: 'Callout', allowed: ['Callout', 'Person'] },
    { name: 'Banana', nearest: null, allowed: ['Callout', 'Person'] },
  ],
  'unknown-attribute': [
    { component: 'Callout', attribute: 'knd', nearest: 'kind', allowed: ['kind'] },
    { component: 'kbd', attribute: 'class', nearest: null, allowed: [] },
  ],
  'missing-attribute': [{ component: 'Person', attribute: 'id' }],
  'bad-attribute': [
    { component: 'Callout', attribute: 'kind', value: 'rsk', allowed: ['note', 'risk'], nearest: 'risk' },
    { component: 'Person', attribute: 'id', value: 'Zhang Wei', allowed: [], nearest: null },
  ],
  'html-not-allowed': ['script', 'img', 'constructor'].map((tag) => ({ tag, allowed: ['br', 'kbd'] })),
  'unsafe-link': [
    { url: '/etc', scheme: '/' },
    { url: 'javascript:x', scheme: 'javascript' },
  ],
  'remote-image': [{ url: 'https://a.com/x.png' }],
  'bad-image-type': [{ url: 'x.svg', allowed: ['.png', '.jpg'] }],
  'broken-link': [
    { url: '../bnak/account.mdx', nearest: 'accounts/bank/account.mdx' },
    { url: '#x', nearest: null },
  ],
  'mermaid-syntax': [{ detail: 'Expecting an arrow.' }],
  'mermaid-too-large': [{}],
  'mermaid-unsafe': [{ detail: '<image>' }],
  'unknown-reference': (['account', 'stakeholder', 'team-member', 'factor'] as const).flatMap((target) => [
    { target, value: 'bos', nearest: 'boss', known: ['boss', 'clerk'] },
    { target, value: 'bos', nearest: null, known: [] },
  ]),
  'duplicate-id': [{ value: 'boss', list: 'stakeholders', first: 1 }],
  'conflicting-name': [{ id: 'chen-jing', name: '陈婧', otherName: '陈静', otherFile: 'accounts/a/account.mdx' }],
  'reporting-cycle': [{ cycle: ['a', 'b'] }, { cycle: ['a'] }],
  'tree-cycle': [{ cycle: ['a', 'b', 'c'] }],
  'spend-exceeds-buying-power': [{ year: 2025, buyingPower: 10, ourSales: 12_500_000 }],
  'buying-power-zero': [{ year: 2025 }],
  'buying-power-unknown': [{ year: 2025 }],
  'duplicate-year': [{ year: 2025 }],
  'no-complete-year': [{ currentYear: 2026 }],
  'designated-user-unit': [{ designation: 'top' }, { designation: 'strategic' }],
  'designation-unmet': [
    { designation: 'top', unmet: ['status', 'share'] },
    { designation: 'strategic', unmet: ['buying-power', 'three-years', 'benchmark'] },
  ],
  'designation-quota': [
    { owner: 'chen-jing', designation: 'top', count: 0, quota: 3, accounts: [] },
    { owner: 'chen-jing', designation: 'top', count: 1, quota: 3, accounts: ['a'] },
    { owner: 'chen-jing', designation: 'strategic', count: 3, quota: 2, accounts: ['a', 'b', 'c'] },
  ],
  'action-overdue': [
    { action: '拜访信息部经理', due: '2026-11-01', days: 20 },
    { action: '拜访信息部经理', due: '2026-11-20', days: 1 },
  ],
  'action-unassessed': [{ action: '拜访信息部经理', done: '2026-11-01' }],
  'action-done-in-future': [{ done: '2026-12-01', today: '2026-11-21' }],
  'compliance-missing': [
    { way: 'gift', missing: ['recipient', 'amount', 'purpose', 'approver', 'approvedOn'] },
    { way: 'business-event', missing: ['amount'] },
  ],
  'compliance-over-limit': [{ amount: 260, limit: 200 }],
  'no-decider': [{}],
  'decider-not-contacted': [{ person: '信息服务总监 陆明远' }],
  'decider-opposes': [
    { person: '市场总监', relation: 'nonsupporter' },
    { person: '市场总监', relation: 'opponent' },
  ],
  'no-economic-buyer': [{}],
  'several-economic-buyers': [{ people: ['总裁', '市场总监'] }],
  'no-coach': [{}],
  'no-opponent-recorded': [{}],
  'supporters-outweighed': [{ supporters: 3, opponents: 4 }],
  'single-thread': [{ member: '陈静' }],
  'unanalysed-person': [{ person: '市场总监', missing: ['role', 'style', 'relation', 'contact'] }],
  'settings-order': [{ key: 'radp.levels' }],
  'sheet-overflow': [
    { plan: 'junyue', parts: [] },
    { plan: 'junyue', parts: ['左栏', '右栏'] },
  ],
  'sheet-fonts': [{ plan: 'junyue', detail: 'U+1F4A1.' }],
  'pdf-failed': [{ plan: 'junyue', detail: 'The page did not load.' }],
};
const ids = Object.keys(samples) as ProblemId[];

function wordsOf(locale: (typeof locales)[number], id: ProblemId): { message: string; hint: string; advice: string }[] {
  const text = textFor(locale, 'CNY');
  return (samples[id] as ProblemParams[ProblemId][]).map((params) => {
    const located = {
      ...finding(id, 'accounts/a/account.mdx', { line: 1, column: 1 }, params as never),
      severity: severityOf(id),
      line: 1,
      column: 1,
      where: '',
      excerpt: null,
    };
    return { ...text.problem(located as Located), advice: text.advice(located as Located) };
  });
}

test.each(locales)('%s: a value in the words of the field is told its key', (locale) => {
  const hintOf = (value: string, allowed: string[]): string =>
    textFor(locale, 'CNY').problem({
      ...finding('bad-enum', 'x', { line: 1, column: 1 }, { value, allowed, nearest: null }),
      severity: 'error',
      line: 1,
      column: 1,
      where: '',
      excerpt: null,
    } as Located).hint;
  const roles = ['approver', 'decider', 'evaluator', 'user'];
  expect(hintOf('决策者', roles)).toMatch(/decider[？?]/);
  expect(hintOf('Decider', roles)).toMatch(/decider[？?]/);
  expect(hintOf('关系型', ['relation', 'transaction'])).toMatch(/relation[？?]/);
  expect(hintOf('目标', ['target', 'prospect', 'customer', 'loyal', 'lost'])).toMatch(/target[？?]/);
  for (const unknown of ['大佬', '', '（', '者']) expect(hintOf(unknown, roles)).not.toMatch(/[？?]/);
});

const brace: ProblemId[] = ['yaml-syntax', 'mdx-syntax', 'mdx-expression', 'mdx-spread'];

test.each(locales.flatMap((locale) => ids.map((id) => [locale, id] as const)))(
  '%s: %s is said in whole sentences',
  (locale, id) => {
    for (const { message, hint, advice } of wordsOf(locale, id)) {
      for (const sentence of [message, hint, advice]) {
        expect(sentence.trim()).toBe(sentence);
        expect(sentence).not.toMatch(/undefined|\[object|NaN|null|\$\{|English words/);
        expect(sentence).not.toMatch(/ {2}|，，|。。|[。，：]\.|：。$|：$/);
        if (!brace.includes(id)) expect(sentence).not.toContain('{');
      }
      expect(message.length).toBeGreaterThan(4);
      expect(hint.length).toBeGreaterThan(3);
      // What a tool says in English ends the sentence as the tool does.
      const quoted = samples[id].some((params) => 'detail' in params && message.endsWith(String(params.detail)));
      if (!quoted) expect(message).toMatch(locale === 'zh-CN' ? /[。？！…]$/ : /[.?!]$/);
      for (const sentence of [hint, advice]) expect(sentence).toMatch(locale === 'zh-CN' ? /[。？！…]$/ : /[.?!]$/);
      if (locale === 'zh-CN') expect(message + hint + advice).not.toMatch(/\p{Script=Han}\s*[,;?!]\s*\p{Script=Han}/u);
      else expect(hint + advice).not.toMatch(/\p{Script=Han}/u);
    }
  },
);

test.each(locales.flatMap((locale) => planWarnings.map((id) => [locale, id] as const)))(
  '%s: what a reader is told about %s names no key, file or command',
  (locale, id) => {
    for (const { message, advice } of wordsOf(locale, id)) {
      // In Chinese any Latin word but the letters of the matrix gives a key away; in English keys are told by their form.
      expect(message.replace(/chen-jing/, '') + advice).not.toMatch(
        locale === 'zh-CN' ? /[a-z]{2}/ : /[a-z][A-Z]|[\w-]+\.(?:yaml|mdx)|npm run|\bdmu\b/,
      );
    }
  },
);

test.each(ids)('%s says different things in Chinese and in English, of the same facts', (id) => {
  const chinese = wordsOf('zh-CN', id);
  wordsOf('en', id).forEach(({ message }, index) => {
    expect(message).not.toBe(chinese[index]?.message);
    expect(message).toMatch(/[a-z]{2}/);
  });
});

/** The codes of the package yaml 2 (`errors.d.ts`), but for the one that has a problem of its own. */
const yamlCodes = [
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_COLLECTION_TYPE',
  'BAD_DIRECTIVE',
  'BAD_DQ_ESCAPE',
  'BAD_INDENT',
  'BAD_PROP_ORDER',
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'IMPOSSIBLE',
  'KEY_OVER_1024_CHARS',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_DOCS',
  'MULTIPLE_TAGS',
  'NON_STRING_KEY',
  'RESOURCE_EXHAUSTION',
  'TAB_AS_INDENT',
  'TAG_RESOLVE_FAILED',
  'UNEXPECTED_TOKEN',
];

test.each(locales)("%s: whatever is wrong with the YAML is said in the author's language", (locale) => {
  for (const code of yamlCodes) {
    const located = {
      ...finding('yaml-syntax', 'x', { line: 1, column: 1 }, { code, detail: 'RAW' }),
      severity: 'error',
      line: 1,
      column: 1,
      where: '',
      excerpt: null,
    } as Located;
    expect(textFor(locale, 'CNY').problem(located).message, code).not.toContain('RAW');
  }
});

test('an error stays an error in words', () => {
  const located = {
    ...finding('no-coach', 'f', { path: ['stakeholders'], key: true }, {}),
    severity: 'warning',
    line: 7,
    column: 3,
    where: 'stakeholders',
    excerpt: 'stakeholders:',
  } as Located;
  expect(textFor('zh-CN', 'CNY').problem(located)).toMatchObject({
    id: 'no-coach',
    severity: 'warning',
    file: 'f',
    line: 7,
    column: 3,
    where: 'stakeholders',
    excerpt: 'stakeholders:',
  });
});
