/** Where a query stands in a page that Pagefind found. Pagefind cuts Chinese into words and finds pages that hold some of them; here the query counts as it was written. */

/** What Pagefind says of a page. Words are divided by zero-width spaces; a place is the number of a word. */
export interface IndexedPage {
  url: string;
  raw_content: string;
  meta: Record<string, string | undefined>;
  anchors: { element: string; id: string; text: string; location: number }[];
}

export interface Hits {
  /** A piece of the text around the first hit. */
  excerpt: { text: string; hit: boolean }[];
  /** Headings below which the query stands. */
  places: { title: string; url: string }[];
}

const before = 40;
const length = 140;
const mostPlaces = 4;

/** Words of a query; what stands in quotation marks is one. In lower case. */
export const termsOf = (query: string): string[] =>
  [...query.toLowerCase().matchAll(/["“]([^"“”]+)["”]|([^\s"“”]+)/g)].map(([, quoted, word]) =>
    (quoted ?? word ?? '').trim(),
  );

/** Null where a Chinese word of the query does not stand in the page. Other words are left to Pagefind, which knows more about them than their letters. */
export function hitsOf({ url, raw_content: raw, anchors }: IndexedPage, query: string): Hits | null {
  const words = raw.split('\u200b');
  const starts: number[] = [];
  let at = 0;
  for (const word of words) {
    starts.push(at);
    at += word.length;
  }
  const headings = anchors
    .filter(({ element, text }) => /^h[2-6]$/.test(element) && text !== '')
    .map(({ element, id, text, location }) => ({ element, id, text, start: starts[location] ?? 0 }));
  let text = words.join('');
  // The page's own sections are called the same on every page: their names are no hits.
  for (const { element, text: name, start } of headings)
    if (element === 'h2') text = `${text.slice(0, start)}${'\0'.repeat(name.length)}${text.slice(start + name.length)}`;
  // Pagefind ends what is no sentence with a full stop; the same number of characters, so that places stay.
  text = text
    .replace(/\0\. ?/g, (dot) => '\0'.repeat(dot.length))
    .replace(/(?<=[\p{Script=Han}）”》])\. /gu, '；\u200b');

  const lower = text.toLowerCase();
  const found = termsOf(query).map((term) => ({ term, places: placesOf(lower, term) }));
  if (found.some(({ term, places }) => places.length === 0 && /\p{Script=Han}/u.test(term))) return null;
  const marks = found
    .flatMap(({ term, places }) => places.map((start) => ({ start, end: start + term.length })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const under = headings.filter(({ start }, index) =>
    marks.some((mark) => mark.start >= start && mark.start < (headings[index + 1]?.start ?? text.length)),
  );
  return {
    excerpt: excerptOf(text, marks),
    places: under.slice(0, mostPlaces).map(({ id, text: title }) => ({ title, url: `${url}#${id}` })),
  };
}

function placesOf(text: string, term: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) places.push(at);
  return places;
}

function excerptOf(text: string, marks: readonly { start: number; end: number }[]): Hits['excerpt'] {
  const first = marks[0]?.start ?? 0;
  // From the beginning of the sentence, if that is not far.
  const lead = text.slice(Math.max(0, first - before), first);
  const sentence = /^.*[。；！？\0](?:\u200b| )?/su.exec(lead)?.[0].length ?? 0;
  const begin = first - lead.length + sentence;
  const end = Math.min(text.length, begin + length);
  const clean = (part: string): string => part.replace(/[\0\s]+/g, ' ');
  const pieces: Hits['excerpt'] = [];
  let at = begin;
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue;
    pieces.push(
      { text: clean(text.slice(at, mark.start)), hit: false },
      { text: text.slice(mark.start, mark.end), hit: true },
    );
    at = mark.end;
  }
  pieces.push({ text: clean(text.slice(at, end)) + (end < text.length ? '…' : ''), hit: false });
  if (begin > 0 && sentence === 0) pieces.unshift({ text: '…', hit: false });
  return pieces.filter((piece) => piece.text !== '');
}
