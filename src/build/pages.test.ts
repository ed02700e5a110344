import { expect, test } from 'vitest';
import { textFor } from '../text/index.ts';
import { pageKey } from './pages.ts';

const texts = { 'zh-CN': textFor('zh-CN', 'CNY'), en: textFor('en', 'CNY') };
const key = (view: object): string => pageKey(view, texts);

test('what authors write under the names of the catalogues is part of the key', () => {
  for (const id of ['ui', 'labels']) {
    const view = (name: string) => ({ frame: { ui: texts.en.ui }, accounts: { [id]: { name } } });
    expect(key(view('a'))).not.toBe(key(view('b')));
  }
});

test('the catalogues themselves are not', () => {
  const { ui, labels } = texts['zh-CN'];
  expect(key({ name: 'a', frame: { ui, labels } })).toBe(key({ name: 'a', frame: {} }));
});
