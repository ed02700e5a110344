import type { Book } from '../../domain/bid/book/book.ts';
import { withNumber } from '../../domain/bid/book/numbering.ts';
import { coverageOf } from '../../domain/bid/scoring/coverage.ts';
import { chapterStatuses } from '../../schemas/bid/chapter.ts';
import { requirementKinds } from '../../schemas/bid/requirement.ts';
import type { Text } from '../../text/index.ts';
import { statusSigns } from '../bid/chapters.ts';
import { buildDownloads } from '../bid/downloads.ts';
import { bidLink, type Folio, type Who, whoIn } from '../bid/place.ts';
import { type BookView, scopeOf } from '../book/book.ts';
import { indexTable } from '../book/index-tables.ts';
import { endOf } from '../book/place.ts';
import type { BookTable } from '../book/table.ts';
import { buildFrame, type PageFrame } from '../page.ts';
import type { Download } from '../project/downloads.ts';
import type { DealLink } from '../project/place.ts';
import type { Site, SiteBid } from '../site.ts';
import { bidPath, bidsPath, chapterPath, urlOf, volumePath } from '../url.ts';
import { addressesOf, readTable } from './anchors.ts';

/** A volume as it is read on the site: its contents, its indexes, its files. */
export interface VolumeView {
  frame: PageFrame;
  bid: DealLink;
  title: string;
  lang: string;
  kind: string;
  /** Whether authors of this volume must stay unknown. */
  blind: string | null;
  /** Pages of the finished book: `data-pages`. */
  pages: { key: string; limit: string | null };
  statuses: string | null;
  /** Which scoring points an expert can find in the bid, and which not. */
  answer: ScoringAnswer | null;
  contents: ContentsRow[];
  indexes: BookTable[];
  downloads: Download[];
  others: { title: string; url: string; current: boolean }[];
  /** Words of the book that tables need. */
  words: BookView['words'];
  file: string;
}

export interface ScoringAnswer {
  found: string;
  missing: { title: string; points: string | null; url: string }[];
}

/** A chapter or a heading in the list of contents. */
export interface ContentsRow {
  level: number;
  number: string | null;
  title: string;
  url: string;
  folio: Folio;
  /** Of a chapter only. */
  chapter: { status: string; sign: string; statusLabel: string; owner: Who | null; findings: number } | null;
}

/** Levels of headings that the contents on the site show. */
const shownLevels = 3;

export function buildVolume(book: Book, view: BookView, one: SiteBid, site: Site, text: Text): VolumeView {
  const { bid, volume } = book;
  const { ui, labels, locale } = text;
  const { settings, today } = site.workspace;
  const link = bidLink(one, text);
  const addressOf = addressesOf(one.books, text);
  const scope = scopeOf(book, one.books, settings.site.currency);
  const title = volume.title;
  return {
    frame: buildFrame({
      text,
      settings,
      today,
      path: volumePath(bid.id, volume.id),
      title: `${title} · ${link.name}`,
      current: 'bids',
      breadcrumbs: [
        { label: ui.warRoom.bids, path: bidsPath },
        { label: link.name, path: bidPath(bid.id) },
      ],
    }),
    bid: link,
    title,
    lang: bid.data.lang,
    kind: labels.volumeKind[volume.kind],
    blind: volume.blind ? ui.bidReading.blind : null,
    pages: {
      key: `${bid.id}/${volume.id}`,
      limit: volume.maxPages === undefined ? null : ui.bidReading.limit(volume.maxPages),
    },
    statuses: statusesOf(book, text),
    answer: answerOf(one, text),
    contents: contentsOf(book, one, text),
    indexes: indexesOf(book).map((index) =>
      readTable(indexTable({ ...index, id: `index-${index.of}` }, scope), addressOf),
    ),
    downloads: buildDownloads(one, text).volumes.find(({ id }) => id === volume.id)?.files ?? [],
    others: one.books.map(({ volume: other }) => ({
      title: other.title,
      url: urlOf(locale, volumePath(bid.id, other.id)),
      current: other.id === volume.id,
    })),
    words: view.words,
    file: bid.file,
  };
}

/** Those that the volume prints; without any, all for which there is something to find, since this page is for finding. */
function indexesOf({ bid, volume }: Book): Book['volume']['indexes'] {
  if (volume.indexes.length > 0) return volume.indexes;
  const { scoring, requirements } = bid.data;
  const kinds = requirementKinds.filter((kind) => requirements.some((one) => one.kind === kind));
  return [...(scoring.criteria.length > 0 ? (['scoring'] as const) : []), ...kinds].map((of) => ({
    of,
    layout: 'plain',
  }));
}

function answerOf(one: SiteBid, { ui, locale, format }: Text): ScoringAnswer | null {
  const needed = coverageOf(one.bid, one.books).criteria.filter(({ leaf, needed }) => leaf && needed);
  if (needed.length === 0) return null;
  const missing = needed.filter(({ spots }) => spots.length === 0);
  return {
    found: ui.bidReading.found(needed.length - missing.length, needed.length),
    missing: missing.map(({ id, title, points }) => ({
      title,
      points: points === null ? null : ui.bidReading.points(format.number(points)),
      url: `${urlOf(locale, bidPath(one.bid.id))}#criterion-${id}`,
    })),
  };
}

function statusesOf({ chapters }: Book, { labels, ui, format }: Text): string | null {
  const counts = chapterStatuses.flatMap((status) => {
    const count = chapters.filter(({ chapter }) => chapter.data.status === status).length;
    return count === 0 ? [] : [ui.bidReading.counted(labels.chapterStatus[status], count)];
  });
  return counts.length === 0 ? null : format.list(counts);
}

function contentsOf({ bid, volume, chapters }: Book, one: SiteBid, text: Text): ContentsRow[] {
  return chapters.flatMap(({ chapter, headings }) => {
    const page = urlOf(text.locale, chapterPath(bid.id, chapter.id));
    const { status, owner } = chapter.data;
    const findings = one.findings.filter(({ file }) => file === chapter.file).length;
    return headings
      .filter(({ level }) => level <= shownLevels)
      .map(({ id, level, number, text: title }): ContentsRow => {
        const place = `${bid.id}/${volume.id}#`;
        return {
          level,
          number,
          title,
          url: level === 1 ? page : `${page}#${id}`,
          folio: { page: `${place}${id}`, end: level === 1 ? `${place}${endOf(id)}` : null },
          chapter:
            level === 1
              ? {
                  status,
                  sign: statusSigns[status],
                  statusLabel: text.labels.chapterStatus[status],
                  owner: whoIn(one, owner, text),
                  findings,
                }
              : null,
        };
      });
  });
}

/** `第三章 技术方案` */
export const chapterName = (number: string | null, title: string): string => withNumber(number, title);
