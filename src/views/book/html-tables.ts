/** A row with a cell longer than this may be broken over two pages: kept whole, it would leave half a page empty. */
export const longCell = 300;
/** From so many columns on a table is set smaller, and from so many more on its side. */
const denseColumns = 8;
const sideColumns = 11;

const table = /<div class="table-scroll">(<table>[\s\S]*?<\/table>)<\/div>/g;
const row = /<tr>[\s\S]*?<\/tr>/g;
const cell = /<(?:th|td)\b[^>]*>([\s\S]*?)<\/(?:th|td)>/g;
const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, '');

/** HTML in pieces: those `wide` stand on pages on their side. */
export interface HtmlPart {
  html: string;
  wide: boolean;
}

/**
 * Tables of a text (the HTML of src/mdx) as pages take them: the first two rows keep together, and with them caption and head; so do the last two. The
 * browser knows no "keep n rows", but breaks no group of rows that it may not.
 */
export function pagedTables(html: string): HtmlPart[] {
  const parts: HtmlPart[] = [];
  let at = 0;
  for (const { 0: box, 1: inner = '', index } of html.matchAll(table)) {
    const columns = [...(inner.match(row)?.[0] ?? '').matchAll(cell)].length;
    const wide = columns >= sideColumns && standsFree(html.slice(0, index));
    parts.push({ html: html.slice(at, index), wide: false });
    const dense = columns >= denseColumns ? ' dense' : '';
    parts.push({ html: `<div class="table-scroll${dense}">${grouped(inner)}</div>`, wide });
    at = index + box.length;
  }
  parts.push({ html: html.slice(at), wide: false });
  return joined(parts);
}

/** A column below its head that holds nothing but numbers, so that their units stand below each other. */
const number = /^[+−-]?\d[\d,]*(?:\.\d+)? ?%?$/;

/** Columns of numbers set right, heads aside; the first, which names or counts the rows, and those that the author aligned stay. */
function numbersRight(inner: string): string {
  const rows = (/<tbody>[\s\S]*<\/tbody>/.exec(inner)?.[0].match(row) ?? []).map((each) =>
    [...each.matchAll(cell)].map(([, text = '']) => plain(text).trim()),
  );
  const right = (column: number): boolean =>
    column > 0 && rows.length > 1 && rows.every((cells) => number.test(cells[column] ?? ''));
  const columns = new Set((rows[0] ?? []).flatMap((_, column) => (right(column) ? [column] : [])));
  if (columns.size === 0) return inner;
  return inner.replaceAll(row, (each) => {
    let column = 0;
    return each.replaceAll(/<t[dh]\b[^>]*>/g, (tag) => {
      column += 1;
      return tag === '<td>' && columns.has(column - 1) ? '<td class="end">' : tag;
    });
  });
}

/** A head of up to four letters stands in one line. */
const shortHead = /<th\b[^>]*>([^<]{1,4})<\/th>/g;
const heads = (all: string): string =>
  all.replaceAll(shortHead, (head, words: string) =>
    head.replace(`>${words}<`, `><span class="whole">${words}</span><`),
  );

const grouped = (inner: string): string =>
  heads(numbersRight(inner)).replace(/<tbody>([\s\S]*)<\/tbody>/, (_, body: string) => {
    const rows = (body.match(row) ?? []).map((each) => ({ html: each, long: isLong(each) }));
    if (isSmall(rows)) return `<tbody class="keep">${rows.map(({ html }) => html).join('')}</tbody>`;
    return keptGroups(rows)
      .map((group) => {
        const kept = group.length > 1 && group.every(({ long }) => !long) && group.length <= 3;
        const lines = group.map(({ html, long }) => (long ? html.replace('<tr>', '<tr class="long">') : html)).join('');
        return `<tbody${kept ? ' class="keep"' : ''}>${lines}</tbody>`;
      })
      .join('');
  });

/** A table of a few lines, which no page breaks: a third of a page at most. */
const isSmall = (rows: readonly { html: string; long: boolean }[]): boolean =>
  rows.length > 0 && rows.length <= 8 && rows.reduce((sum, { html }) => sum + Math.max(20, longestOf(html)), 0) <= 320;

const longestOf = (html: string): number =>
  Math.max(0, ...[...html.matchAll(cell)].map(([, text = '']) => plain(text).length));

const isLong = (html: string): boolean =>
  [...html.matchAll(cell)].some(([, text = '']) => plain(text).length > longCell);

/** Rows in groups: the first two, the last two, and those between; all of three or fewer. */
export function keptGroups<T>(rows: readonly T[]): T[][] {
  if (rows.length <= 3) return rows.length === 0 ? [] : [[...rows]];
  return [rows.slice(0, 2), rows.slice(2, -2), rows.slice(-2)].filter((group) => group.length > 0);
}

/** Whether what comes next stands in no list, quotation or footnote. */
function standsFree(before: string): boolean {
  const count = (pattern: RegExp) => before.match(pattern)?.length ?? 0;
  return count(/<(?:li|blockquote|section)\b/g) === count(/<\/(?:li|blockquote|section)>/g);
}

function joined(parts: readonly HtmlPart[]): HtmlPart[] {
  const done: HtmlPart[] = [];
  for (const part of parts) {
    const last = done.at(-1);
    if (last && !last.wide && !part.wide) last.html += part.html;
    else if (part.html !== '') done.push({ ...part });
  }
  return done;
}
