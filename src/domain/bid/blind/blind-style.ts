import type { Body, Piece } from '../../../mdx/body.ts';
import type { BidParams } from '../../../problem-params-bid.ts';
import type { BlindRule } from '../../../schemas/bid/volume.ts';

/** Words that are set off in a blind volume where that is not allowed. */
export interface SetOff {
  what: Exclude<BidParams['blind-style']['what'], 'component'>;
  found: string;
  place: { line: number; column: number };
}

const marks = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  u: 'underline',
  ins: 'underline',
  a: 'link',
} as const;

/** Bold, italic, underline and links in a body, in order; at the first run of words that they hold, or the head of the file where that is not found. */
export function stylesIn(
  body: Body,
  { emphasis, boldHeadings }: Pick<BlindRule, 'emphasis' | 'boldHeadings'>,
): SetOff[] {
  const html = htmlOf(body.pieces, boldHeadings);
  const from = new Map<string, number>();
  return [...html.matchAll(/<(strong|b|em|i|u|ins|a)\b[^>]*>(.*?)<\/\1>/gs)].flatMap(
    ([, tag, inner = '']): SetOff[] => {
      const what = marks[tag as keyof typeof marks];
      const found = wordsOf(inner);
      if (found === '' || (emphasis && what !== 'link')) return [];
      const start = from.get(found) ?? 0;
      const texts = body.texts ?? [];
      const index = texts.findIndex(({ text }, at) => at >= start && text !== '' && found.startsWith(text));
      from.set(found, index + 1);
      const { line, column } = texts[index] ?? { line: 1, column: 1 };
      return [{ what, found, place: { line, column } }];
    },
  );
}

/** Its HTML in order; without the bold of headings where they may be bold. */
const htmlOf = (pieces: readonly Piece[], boldHeadings: boolean): string =>
  pieces
    .map((piece) => {
      if (piece.kind === 'html') return piece.html;
      if (!('children' in piece)) return '';
      const inner = htmlOf(piece.children, boldHeadings);
      return piece.kind === 'heading' && boldHeadings ? inner.replace(/<\/?(?:strong|b)\b[^>]*>/g, '') : inner;
    })
    .join('');

const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
