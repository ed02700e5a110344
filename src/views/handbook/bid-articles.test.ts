import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { numbersOf } from '../../domain/bid/book/numbering.ts';
import { bidOf, chapterOf, contextOf } from '../../domain/bid/scoring/bids.ts';
import { checkScoring } from '../../domain/bid/scoring/check.ts';
import type { Criterion } from '../../schemas/bid/scoring.ts';
import { scoringModes } from '../../schemas/bid/scoring.ts';
import { type NumberingStyle, numberingStyles } from '../../schemas/bid/volume.ts';
import { type Locale, locales } from '../../settings.ts';
import { parseSource } from '../../workspace/parse.ts';

const root = resolve(import.meta.dirname, '../../..');
const read = (locale: Locale, slug: string): string =>
  readFileSync(join(root, 'content/handbook', locale, `${slug}.mdx`), 'utf8');
const blocks = (source: string, language: string): string[] =>
  [...source.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, block = '']) => block);
const bytes = (text: string) => new TextEncoder().encode(text);

test.each(locales)('the blocks of the first hour make a bid and a chapter (%s)', (locale) => {
  const article = read(locale, 'first-hour-bid');
  const file = 'content/bids/huilan-monitors/bid.mdx';
  const whole = `---\n${blocks(article, 'yaml').join('\n')}---\n`;
  const written = parseSource({ kind: 'bid', id: 'huilan-monitors', file }, bytes(whole));
  expect(written.findings).toEqual([]);
  const said = [...article.matchAll(/bid\.mdx:(\d+):(\d+) /g)].map(([, line, column]) => [
    Number(line),
    Number(column),
  ]);
  expect(said).toHaveLength(2);
  for (const [line = 0, column = 0] of said) expect(whole.split('\n')[line - 1]?.slice(column - 1)).toMatch(/^id: /);
  const [text = ''] = blocks(article, 'mdx');
  const of = { kind: 'chapter', id: 'delivery-plan', bid: 'huilan-monitors' } as const;
  const chapter = parseSource({ ...of, file: 'content/bids/huilan-monitors/chapters/delivery-plan.mdx' }, bytes(text));
  expect(chapter.findings).toEqual([]);
  expect(chapter.entry?.data.covers).toEqual(['plan', 'delivery-days']);
});

test.each(locales)('the item of the library is one (%s)', (locale) => {
  const [text = ''] = blocks(read(locale, 'bid-library'), 'mdx');
  const of = { kind: 'library', id: 'iso-9001', item: 'certificates' } as const;
  const item = parseSource({ ...of, file: 'content/library/certificates/iso-9001.mdx' }, bytes(text));
  expect(item.findings).toEqual([]);
  expect(item.entry?.data.attachments).toHaveLength(1);
});

test.each(locales)('every way of scoring has an example, and none contradicts itself (%s)', (locale) => {
  const criteria = blocks(read(locale, 'bid-scoring'), 'yaml').flatMap(
    (block) => (parse(block) as { criteria?: Criterion[] }).criteria ?? [],
  );
  expect(criteria.map(({ mode }) => mode).toSorted()).toEqual(scoringModes.toSorted());
  const bid = bidOf({ scoring: { total: criteria.reduce((sum, { max = 0 }) => sum + max, 0), criteria } });
  expect(checkScoring(bid, contextOf(bid, [chapterOf('all')])).map(({ id }) => id)).toEqual([]);
});

test.each(locales)('numbers are printed as the table of styles says (%s)', (locale) => {
  const rows = [...read(locale, 'bid-books').matchAll(/^\| `([a-z]+)`[^|]*\|(.*)\|$/gm)].flatMap(([, style, cells]) =>
    numberingStyles.some((one) => one === style)
      ? [{ style: style as NumberingStyle, shown: (cells ?? '').split('|').map((cell) => cell.trim()) }]
      : [],
  );
  expect(rows).toHaveLength(numberingStyles.length + 1);
  for (const { style, shown } of rows.slice(0, numberingStyles.length)) {
    const headings = [1, 1, 2, 3, 4].map((level) => ({ level }));
    const numbers = numbersOf(headings, { style, lang: locale, volume: 2 }).slice(1);
    expect(shown, style).toEqual(numbers.map((number) => number ?? (locale === 'en' ? 'none' : '无')));
  }
});
