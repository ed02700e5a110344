import { describe, expect, test } from 'vitest';
import { fillNumbers, numberFor, placedBook } from './book-numbers.ts';

const spot = (page: number) => ({ page, y: 0 });
const books = new Map([
  [
    'x/technical',
    placedBook('roman-front', 9, {
      front: spot(1),
      body: spot(3),
      'c-plan': spot(3),
      'end-c-plan': spot(5),
      'c-last': spot(8),
      'end-c-last': spot(8),
    }),
  ],
  ['x/blind', placedBook('none', 4, { 'c-way': spot(1), 'end-c-way': spot(2) })],
]);
const placed = (name: string) => books.get(name) ?? null;

describe('a number', () => {
  test.each([
    { page: 'x/technical#front', end: null, pages: null, words: 'i' },
    { page: 'x/technical#c-plan', end: 'x/technical#end-c-plan', pages: null, words: '1–3' },
    { page: 'x/technical#c-last', end: 'x/technical#end-c-last', pages: null, words: '6' },
    { page: 'x/technical#front', end: 'x/technical#c-plan', pages: null, words: 'i–1' },
    { page: null, end: null, pages: 'x/technical', words: '9' },
    { page: null, end: null, pages: 'x/technical#c-plan', words: '3' },
    // Without printed numbers the sheets are counted.
    { page: 'x/blind#c-way', end: 'x/blind#end-c-way', pages: null, words: '2–3' },
    { page: 'x/technical#gone', end: null, pages: null, words: null },
    { page: 'x/technical#c-plan', end: 'x/technical#gone', pages: null, words: null },
    { page: 'x/other#c-plan', end: null, pages: null, words: null },
    { page: null, end: null, pages: 'x/technical#gone', words: null },
  ])('of $page to $end, pages of $pages: $words', ({ words, ...span }) => {
    expect(numberFor(span, placed)).toBe(words);
  });
});

describe('filling a built page', () => {
  test.each([
    ['<span data-page="x/technical#c-plan">–</span>', '<span data-page="x/technical#c-plan">1</span>'],
    [
      '<a href="/b/#c" class="n" data-page=x/technical#c-plan data-page-end=x/technical#end-c-plan>–</a>',
      '<a href="/b/#c" class="n" data-page=x/technical#c-plan data-page-end=x/technical#end-c-plan>1–3</a>',
    ],
    ['<td title="a > b" data-pages="x/technical">–</td>', '<td title="a > b" data-pages="x/technical">9</td>'],
    // Filled in before, by an earlier print.
    ['<b data-page="x/technical#c-last">88</b>', '<b data-page="x/technical#c-last">6</b>'],
  ])('%s', (html, filled) => expect(fillNumbers(`<p>${html}</p>`, placed)).toBe(`<p>${filled}</p>`));

  test.each([
    '<span data-page="x/technical#gone">–</span>',
    '<span data-page="other/technical#c-plan">–</span>',
    '<span data-pagefind-ignore="all">–</span>',
    '<p>data-page="x/technical#c-plan">–</p>',
    '<span data-page="x/technical#c-plan"><b>–</b></span>',
  ])('%s stays', (html) => expect(fillNumbers(html, placed)).toBe(html));

  test('nothing but a number gets into the page', () => {
    const evil = () => ({ labels: ['<script>'], spots: { a: spot(0) } });
    const html = '<span data-page="x/y#a">–</span>';
    expect(fillNumbers(html, evil)).toBe(html);
  });
});
