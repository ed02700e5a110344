import type { BookWish } from '../src/build/book-jobs.ts';
import type { CheckedRoot } from '../src/build/check.ts';
import { nearest } from '../src/nearest.ts';
import type { BookResult } from '../src/render/books.ts';
import type { CliText } from '../src/text/index.ts';
import { type Call, chosen, SmallError, UsageError } from './command.ts';
import { shownPath } from './terminal.ts';

/** Options of `npm run pdf -- bid <id>`. */
export const bidOptions = {
  toc: { type: 'boolean' },
  index: { type: 'boolean' },
  volume: { type: 'string' },
  copy: { type: 'string' },
  levels: { type: 'string' },
  word: { type: 'boolean' },
} as const;

const copies = ['original', 'copy'] as const;

/** What is asked for of a bid, from the words after `pdf`; null where they speak of accounts. Throws a wrong call that can be told without reading plans. */
export function wishOf({ words, values, text }: Pick<Call, 'words' | 'values' | 'text'>): BookWish | null {
  const given = Object.keys(bidOptions).filter((name) => values[name] !== undefined);
  if (words[0] !== 'bid') {
    if (given[0] !== undefined) throw new UsageError(text.pdf.onlyBids(`--${given[0]}`));
    return null;
  }
  const [, bid, extra] = words;
  if (bid === undefined) throw new UsageError(text.pdf.noBid);
  if (extra !== undefined) throw new UsageError(text.extraWord(extra));
  if (values['paper'] !== undefined) throw new UsageError(text.pdf.notForBids('--paper'));
  const isOf = (list: readonly string[]) => (value: string) => list.includes(value);
  const copy = chosen(values['copy'], isOf(copies), '--copy', text.aCopy, text);
  const levels = chosen(values['levels'], (value) => /^[1-4]$/.test(value), '--levels', text.aLevel, text);
  const volume = chosen(values['volume'], (value) => value !== '', '--volume', text.aVolume, text);
  const sheets = values['toc'] === true || values['index'] === true;
  const parts = sheets || volume !== undefined || copy !== undefined;
  return {
    bid,
    contents: !parts || values['toc'] === true,
    indexes: !parts || values['index'] === true,
    volumes: volume !== undefined ? [volume] : sheets && copy === undefined ? [] : null,
    copy: copies.find((one) => one === copy) ?? null,
    levels: levels === undefined ? null : Number(levels),
  };
}

/** Throws where a bid, or one of its volumes, is not there. */
export function refuseUnknownBid(
  { bid, volumes }: BookWish,
  { workspace, bidFiles: { bids } }: Pick<CheckedRoot, 'workspace' | 'bidFiles'>,
  text: CliText,
): void {
  if (!bids.includes(bid)) throw new SmallError(text.unknownBid(bid, nearest(bid, bids), bids));
  const found = workspace.bids.find(({ id }) => id === bid);
  if (!found) return;
  const own = found.data.volumes.map(({ id }) => id);
  for (const volume of volumes ?? [])
    if (!own.includes(volume)) throw new SmallError(text.unknownVolume(volume, bid, nearest(volume, own), own));
}

/** Throws where what is asked for of a bid has nothing to print yet. For plans without errors: chapters that can't be read are no chapters here. */
export function refuseEmpty(
  { bid, volumes, contents, indexes }: BookWish,
  { workspace }: Pick<CheckedRoot, 'workspace'>,
  text: CliText,
): void {
  const begun = new Set((workspace.chapters.get(bid) ?? []).map(({ data }) => data.volume));
  if (begun.size === 0) throw new SmallError(text.pdf.noChapters(bid));
  const empty = volumes?.find((volume) => !begun.has(volume));
  if (empty !== undefined) throw new SmallError(text.pdf.volumeEmpty(empty, bid));
  const onlyIndexes = indexes && !contents && volumes?.length === 0;
  const asked = workspace.bids.find(({ id }) => id === bid)?.data.volumes ?? [];
  if (onlyIndexes && asked.every((volume) => volume.indexes.length === 0))
    throw new SmallError(text.pdf.noIndexes(bid));
}

/** Says of each PDF of a bid where it is, how long and how large. */
export function sayBooks(results: readonly BookResult[], started: number, { text }: Pick<Call, 'text'>): void {
  for (const result of results) {
    if (!('notes' in result)) continue;
    const { pages, bytes } = result.notes;
    const file = shownPath(result.job.out);
    const line = result.state === 'written' ? text.pdf.written(file) : text.pdf.unchanged(file);
    console.log(`${line}  ${text.pdf.size(pages, (bytes / 2 ** 20).toFixed(1))}`);
  }
  const made = results.filter((one) => 'notes' in one).length;
  const seconds = text.steps.seconds(((performance.now() - started) / 1000).toFixed(1));
  if (made > 0) console.log(text.pdf.books(made, seconds));
}
