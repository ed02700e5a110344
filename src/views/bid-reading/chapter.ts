import type { Book } from '../../domain/bid/book/book.ts';
import { criterionRows } from '../../domain/bid/scoring/rows.ts';
import { wordCount } from '../../domain/bid/wording/word-count.ts';
import type { Text } from '../../text/index.ts';
import { criterionAnchor, requirementAnchor, short } from '../bid/affected.ts';
import { bidLink, type Folio, type Who, whoIn } from '../bid/place.ts';
import type { Block } from '../book/blocks.ts';
import type { BookView } from '../book/book.ts';
import { endOf } from '../book/place.ts';
import type { ScanPage } from '../book/scan.ts';
import { type FindingView, findingView } from '../findings.ts';
import { buildFrame, type PageFrame } from '../page.ts';
import type { DealLink } from '../project/place.ts';
import type { Site, SiteBid } from '../site.ts';
import { bidPath, bidsPath, chapterPath, urlOf, volumePath } from '../url.ts';
import { addressesOf, readBlocks } from './anchors.ts';
import { chapterName } from './volume.ts';

/** A chapter as it is read on the site: its text as it will be printed, and what its writers and reviewers have to know of it. */
export interface ChapterPageView {
  frame: PageFrame;
  bid: DealLink;
  volume: { title: string; url: string };
  number: string | null;
  title: string;
  lang: string;
  facts: ChapterFacts;
  covers: CoverView[];
  findings: FindingView[];
  contents: { id: string; label: string; depth: number }[];
  blocks: Block[];
  scans: ScanPage[];
  words: BookView['words'];
  previous: { label: string; url: string } | null;
  next: { label: string; url: string } | null;
  file: string;
}

export interface ChapterFacts {
  status: string;
  statusLabel: string;
  owner: Who | null;
  reviewers: Who[];
  due: string | null;
  /** Whether it is past that day and not final. */
  late: boolean;
  words: string;
  wordLimit: string | null;
  folio: Folio;
  pageLimit: string | null;
}

/** A criterion or a requirement that the chapter answers. */
export interface CoverView {
  kind: string;
  label: string;
  points: string | null;
  url: string | null;
}

/** `at`: which chapter of the volume. */
export function buildChapterPage(
  book: Book,
  at: number,
  view: BookView,
  one: SiteBid,
  site: Site,
  text: Text,
): ChapterPageView | null {
  const found = book.chapters[at];
  const printed = view.chapters[at];
  if (!found || !printed) return null;
  const { bid, volume } = book;
  const { settings, today } = site.workspace;
  const { chapter, anchor, number, title, headings } = found;
  const link = bidLink(one, text);
  const addressOf = addressesOf(one.books, text);
  const name = chapterName(number, title);
  const inBid = one.books.flatMap(({ chapters }) => chapters);
  const here = inBid.indexOf(found);
  const turn = (to: number) => {
    const other = inBid[to];
    return other
      ? {
          label: chapterName(other.number, other.title),
          url: urlOf(text.locale, chapterPath(bid.id, other.chapter.id)),
        }
      : null;
  };
  const place = `${bid.id}/${volume.id}#`;
  const { data } = chapter;
  return {
    frame: buildFrame({
      text,
      settings,
      today,
      path: chapterPath(bid.id, chapter.id),
      title: `${name} · ${link.name}`,
      current: 'bids',
      breadcrumbs: [
        { label: text.ui.warRoom.bids, path: bidsPath },
        { label: link.name, path: bidPath(bid.id) },
        { label: volume.title, path: volumePath(bid.id, volume.id) },
      ],
    }),
    bid: link,
    volume: { title: volume.title, url: urlOf(text.locale, volumePath(bid.id, volume.id)) },
    number,
    title,
    lang: bid.data.lang,
    facts: {
      status: data.status,
      statusLabel: text.labels.chapterStatus[data.status],
      owner: whoIn(one, data.owner, text),
      reviewers: data.reviewers.flatMap((id) => whoIn(one, id, text) ?? []),
      due: data.due ?? null,
      late: data.due !== undefined && data.due < today && data.status !== 'final',
      words: text.format.number(wordCount(chapter.body)),
      wordLimit: data.maxWords === undefined ? null : text.ui.bidReading.wordLimit(text.format.number(data.maxWords)),
      folio: { page: `${place}${anchor}`, end: `${place}${endOf(anchor)}` },
      pageLimit: data.maxPages === undefined ? null : text.ui.bidReading.limit(data.maxPages),
    },
    covers: coversOf(data.covers, one, text),
    findings: one.findings
      .filter(({ file }) => file === chapter.file)
      .map((finding) => findingView(finding, text, settings)),
    contents: headings
      .slice(1)
      .filter(({ level }) => level <= 3)
      .map(({ id, level, number: own, text: label }) => ({ id, label: chapterName(own, label), depth: level })),
    blocks: readBlocks(printed.blocks, addressOf),
    scans: printed.scans,
    words: view.words,
    previous: turn(here - 1),
    next: turn(here + 1),
    file: chapter.file,
  };
}

function coversOf(ids: readonly string[], { bid }: SiteBid, { ui, labels, locale, format }: Text): CoverView[] {
  const room = urlOf(locale, bidPath(bid.id));
  const criteria = new Map(criterionRows(bid.data.scoring).map((row) => [row.id, row]));
  return ids.map((id) => {
    const criterion = criteria.get(id);
    if (criterion)
      return {
        kind: ui.bidReading.criterion,
        label: criterion.title,
        points: criterion.points === null ? null : ui.bidReading.points(format.number(criterion.points)),
        url: `${room}#${criterionAnchor(id)}`,
      };
    const requirement = bid.data.requirements.find((each) => each.id === id);
    if (!requirement) return { kind: '', label: id, points: null, url: null };
    return {
      kind: ui.bidReading.requirement(labels.requirementKind[requirement.kind]),
      label: [requirement.number, short(requirement.text)].filter((part) => part !== undefined).join(' '),
      points: null,
      url: `${room}#${requirementAnchor(id)}`,
    };
  });
}
