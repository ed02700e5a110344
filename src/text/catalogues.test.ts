import { expect, test } from 'vitest';
import { textFor } from './index.ts';

/** Every sentence of a catalogue; those with blanks filled with 2. */
function sentences(words: unknown, path = ''): [path: string, sentence: string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function')
    return [[path, (words as (...facts: string[]) => string)(...Array<string>(words.length).fill('2'))]];
  return Object.entries(words as object).flatMap(([key, value]) => sentences(value, `${path}/${key}`));
}
test('the English pages hold no Chinese', () => {
  const { ui, labels } = textFor('en', 'CNY');
  const chinese = sentences({ ui, labels }).filter(([, sentence]) => /[\p{Script=Han}，。：；（）]/u.test(sentence));
  expect(chinese).toEqual([]);
});

test('the Chinese pages set no half-width comma between Chinese characters', () => {
  const { ui, labels } = textFor('zh-CN', 'CNY');
  expect(
    sentences({ ui, labels }).filter(([, sentence]) => /\p{Script=Han}\s*[,;?!]\s*\p{Script=Han}/u.test(sentence)),
  ).toEqual([]);
});

test.each(['zh-CN', 'en'] as const)('%s: no word is empty, and none shows a fact that is missing', (locale) => {
  const { ui, labels } = textFor(locale, 'CNY');
  expect(
    sentences({ ui, labels }).filter(([, sentence]) => sentence === '' || /undefined|NaN|\[object/.test(sentence)),
  ).toEqual([]);
});

test('both languages leave the same blanks for the page to fill in', () => {
  const blanks = (locale: 'zh-CN' | 'en') =>
    sentences(textFor(locale, 'CNY').ui).map(
      ([path, sentence]) =>
        `${path} ${[...sentence.matchAll(/\{\w+\}/g)]
          .map(([blank]) => blank)
          .sort()
          .join(' ')}`,
    );
  expect(blanks('en')).toEqual(blanks('zh-CN'));
});
