const units = '%|‰|℃|°C|Ω|㎡|m²|[kM]?[WVA]|[kMG]?Hz|[KMGT]B|[KMG]bps|mm|cm|km|kg|dB|ms|min|[mghst]';
const unit = `(?: (?:${units})(?![A-Za-z]))?`;
const named = '(?:(?:附件|附表|附图|图|表|Annex|Exhibit|Table|Figure) ?)?';
const sign = '(?:[¥￥€£$≥≤≈±+−-] ?)?';
const figure = `${named}${sign}[0-9A-Za-z](?:[0-9A-Za-z.,:/+–—~-]*[0-9A-Za-z])?${unit}`;
const quotes = '[‘“](?=[A-Za-z0-9])|(?<=[A-Za-z0-9.,;:!?])[’”]';
const inWords = new RegExp(`${figure}|${quotes}`, 'gu');
const inHtml = new RegExp(`&[#\\w]+;|${figure}|${quotes}`, 'gu');
/** Longer ones may be wider than their column, or than the line. */
const most = 24;

/**
 * `whole`: no line may break it. `jointed`: a line may break after it, which it would not by itself. `quote-open`, `quote-close`: a quotation mark at a Latin letter,
 * which our fonts have as wide as a Chinese letter.
 */
export interface Part {
  text: string;
  kind: 'plain' | 'whole' | 'jointed' | 'quote-open' | 'quote-close';
}

/**
 * Words in the parts that lines may break, and those that they may not, such as `附件1-9`, `¥ 189,000,000.00`, `2027-01-20`, `16 GB`, `96.9 %`; long
 * addresses and serial numbers in pieces.
 */
export const wholeParts = (words: string): Part[] => partsOf(words, inWords);

function partsOf(words: string, found: RegExp): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { 0: text, index } of words.matchAll(found)) {
    const own = kindsOf(text);
    if (own.length === 0) continue;
    if (index > at) parts.push({ text: words.slice(at, index), kind: 'plain' });
    parts.push(...own);
    at = index + text.length;
  }
  if (at < words.length) parts.push({ text: words.slice(at), kind: 'plain' });
  return parts;
}

function kindsOf(text: string): Part[] {
  if (/^[‘“]$/.test(text)) return [{ text, kind: 'quote-open' }];
  if (/^[’”]$/.test(text)) return [{ text, kind: 'quote-close' }];
  if (text.startsWith('&')) return [];
  if (text.length > most) return piecesOf(text).map((piece) => ({ text: piece, kind: 'jointed' }));
  const breakable = /[^\p{L}\p{N}]|\d{4}/u.test(text);
  return breakable && /\d/.test(text) ? [{ text, kind: 'whole' }] : [];
}

/** Broken after a sign, or else anywhere. */
const piecesOf = (text: string): string[] =>
  text.split(/(?<=[/._:-])(?=[^/._:-])/).flatMap((piece) => piece.match(/.{1,16}/g) ?? []);

/** A tag, whatever stands in its attributes. */
const tag = /(<(?:"[^"]*"|'[^']*'|[^>"'])*>)/;

/** HTML of ours (src/mdx) with the same parts in elements of their own. */
export const wholeHtml = (html: string): string =>
  html
    .split(tag)
    .map((piece, at) => (at % 2 === 1 ? piece : partsOf(piece, inHtml).map(marked).join('')))
    .join('');

function marked({ text, kind }: Part): string {
  if (kind === 'plain') return text;
  return kind === 'jointed' ? `${text}<wbr>` : `<span class="${kind}">${text}</span>`;
}
