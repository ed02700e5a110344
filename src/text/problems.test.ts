import { expect, test } from 'vitest';
import { finding, type Located, type ProblemId, type ProblemParams, planWarnings, severityOf } from '../problem.ts';
import { locales } from '../settings.ts';
import { dayMeant } from './day-meant.ts';
import { textFor } from './index.ts';
import { samples } from './problem-samples.ts';

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

test.each([
  ['2026/11/21', '2026-11-21'],
  ['2026年11月21日', '2026-11-21'],
  ['2026-1-2', '2026-01-02'],
  ['20261121', '2026-11-21'],
  ['2026-02-30', null],
  ['2026/13/01', null],
  ['12/11/2026', null],
  ['明天', null],
])('of %j the day %j is meant', (written, day) => expect(dayMeant(written)).toBe(day));

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
