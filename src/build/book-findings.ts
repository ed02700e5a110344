import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workspace } from '../domain/plan.ts';
import { type Finding, finding, type Located } from '../problem.ts';
import type { BookNotes } from '../render/book-cache.ts';
import type { BookFailure, BookResult } from '../render/books.ts';
import { readFrontmatter } from '../workspace/frontmatter.ts';
import { locator } from '../workspace/locate.ts';
import type { BookOrder } from './book-jobs.ts';
import { printedLeaks } from './book-leaks.ts';

/** What only the finished books of a bid show: pages and sizes over their limits, books that were not printed, or give away what they must not. */
export function bookFindings(
  orders: readonly BookOrder[],
  results: readonly BookResult[],
  workspace: Workspace,
): Finding[] {
  // A copy shows what its original shows; where only the copy is printed, it speaks for itself.
  const said = new Set<string>();
  const leaksOf = (order: BookOrder, notes: BookNotes): Finding[] =>
    printedLeaks(order, notes, workspace).filter((one) => {
      const key = JSON.stringify(one);
      return !said.has(key) && said.add(key);
    });
  return orders.flatMap((order, at) => {
    const result = results[at];
    if (result === undefined || result.state === 'measured') return [];
    if (result.state === 'failed') {
      const { reason } = result;
      return reason.kind === 'withheld'
        ? [...leaksOf(order, reason.notes), ...notesOf(order, reason.notes)]
        : [failureOf(order, reason)];
    }
    return notesOf(order, result.notes);
  });
}

/** A copy has the pages of its original. */
const notesOf = (order: BookOrder, notes: BookNotes): Finding[] => [
  ...(order.job.look.copy === 'copy' ? [] : pageLimits(order, notes)),
  ...sizeLimit(order, notes),
  ...lostScans(order, notes),
];

const volumeAt = ({ bid, volume }: BookOrder): (string | number)[] =>
  volume === null ? ['volumes'] : ['volumes', bid.bid.data.volumes.indexOf(volume)];

const titleOf = ({ page, volume }: BookOrder): string => volume?.title ?? page.meta.title;

function pageLimits(order: BookOrder, { pages, spots }: BookNotes): Finding[] {
  const { bid, volume } = order;
  if (volume === null) return [];
  const over = (limit: number | undefined, ...keys: string[]): Finding[] =>
    limit !== undefined && pages > limit
      ? [
          finding(
            'page-limit',
            bid.bid.file,
            { path: [...volumeAt(order), ...keys] },
            {
              what: volume.title,
              pages,
              limit,
            },
          ),
        ]
      : [];
  const chapters = bid.books.find((book) => book.volume.id === volume.id)?.chapters ?? [];
  return [
    ...over(volume.maxPages, 'maxPages'),
    ...over(volume.blind?.maxPages, 'blind', 'maxPages'),
    ...chapters.flatMap(({ chapter, anchor, title }) => {
      const limit = chapter.data.maxPages;
      const [from, to] = [spots[anchor], spots[`end-${anchor}`]];
      if (limit === undefined || !from || !to || to.page - from.page + 1 <= limit) return [];
      const facts = { what: title, pages: to.page - from.page + 1, limit };
      return [finding('page-limit', chapter.file, { path: ['maxPages'] }, facts)];
    }),
  ];
}

/** 1 MB is 2^20 bytes, as file managers count. */
const megabyte = 2 ** 20;

function sizeLimit(order: BookOrder, { bytes }: BookNotes): Finding[] {
  const { bid } = order;
  const limit = bid.bid.data.tender.sizeLimitMb;
  if (limit === undefined || bytes <= limit * megabyte) return [];
  // One that is over by little is still over.
  const mb = Math.ceil((bytes / megabyte) * 10) / 10;
  return [
    finding('size-limit', bid.bid.file, { path: ['tender', 'sizeLimitMb'] }, { what: titleOf(order), mb, limit }),
  ];
}

/** Where a scan could not be drawn its place is empty. */
function lostScans({ bid }: BookOrder, { lost }: BookNotes): Finding[] {
  const files = new Map(lost.map(({ path, fault }) => [path, fault === 'encrypted' ? fault : ('unreadable' as const)]));
  return [...files].map(([file, fault]) =>
    finding('attachment-unreadable', bid.bid.file, { line: 1, column: 1 }, { file, fault }),
  );
}

function failureOf(order: BookOrder, reason: Exclude<BookFailure, { kind: 'withheld' }>): Finding {
  const { file } = order.bid.bid;
  const at = { path: volumeAt(order), key: order.volume === null };
  const plan = titleOf(order);
  if (reason.kind === 'unstable') return finding('pages-unstable', file, at, { volume: plan, passes: reason.passes });
  if (reason.kind === 'fonts')
    return finding('sheet-fonts', file, at, {
      plan,
      detail: reason.fonts.map(({ characters }) => characters).join(''),
    });
  return finding('pdf-failed', file, at, { plan, detail: detailOf(reason) });
}

function detailOf(reason: Exclude<BookFailure, { kind: 'fonts' | 'unstable' | 'withheld' }>): string {
  if (reason.kind === 'resources') return reason.missing.join(', ');
  if (reason.kind === 'targets') return reason.targets.join(', ');
  return reason.kind === 'browser' ? reason.message : reason.kind;
}

/** Findings at their lines. */
export function located(findings: readonly Finding[], root: string): Located[] {
  return [...Map.groupBy(findings, ({ file }) => file)].flatMap(([file, own]) => {
    const read = readFrontmatter(file, readFileSync(join(root, file), 'utf8'), 'bid').frontmatter;
    return own.map(locator(read?.positions ?? '', read?.data ?? null));
  });
}
