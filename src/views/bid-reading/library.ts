import type { LibraryItem } from '../../domain/bid/bid.ts';
import { attachmentPath } from '../../domain/bid/book/scans.ts';
import { spotOf } from '../../domain/bid/book/targets.ts';
import { reviewDue } from '../../domain/bid/library/library.ts';
import { type LibraryUse, libraryUses } from '../../domain/bid/library/library-uses.ts';
import { daysBetween } from '../../domain/dates.ts';
import { publishedUrl } from '../../mdx/urls.ts';
import { libraryKinds } from '../../schemas/bid/library.ts';
import type { Text } from '../../text/index.ts';
import { bidLink } from '../bid/place.ts';
import { type FindingView, findingView } from '../findings.ts';
import { nameLang } from '../name-lang.ts';
import { buildFrame, type PageFrame } from '../page.ts';
import type { Site } from '../site.ts';
import { bidPath, bidsPath, chapterPath, libraryPath, urlOf } from '../url.ts';

/** The library: what bids use again and again, whether it is valid, and where it is used [G5]. */
export interface LibraryPageView {
  frame: PageFrame;
  /** What can't be used or soon can't be, first what is over. */
  attention: { title: string; lang: string; url: string; state: ItemState; label: string; uses: number }[];
  none: boolean;
  groups: { id: string; title: string; caption: string; items: ItemView[] }[];
}

export type ItemState = 'expired' | 'early' | 'soon' | 'valid';

export interface ItemView {
  id: string;
  title: string;
  lang: string;
  /** Number and issuer, customer and year, role: what tells it from others of its kind. */
  about: string | null;
  owner: { name: string; lang: string | null };
  validTo: string | null;
  state: ItemState;
  stateLabel: string;
  updated: string;
  /** Day on which it must be looked at again; null where none is set. */
  review: { date: string; due: boolean } | null;
  /** The words of a standard section, a paragraph each; empty for all else. */
  text: string[];
  files: { title: string; url: string | null; note: string | null }[];
  uses: UseView[];
  findings: FindingView[];
  file: string;
}

export interface UseView {
  bid: { name: string; url: string; lang: string };
  places: { label: string; url: string; lang: string }[];
}

/** Items by kind; in each what is over first, then by the end of validity and by id. */
export function buildLibraryPage(site: Site, text: Text): LibraryPageView {
  const { workspace } = site;
  const { settings, today, library } = workspace;
  const { ui, labels } = text;
  const words = ui.bidReading.library;
  const uses = libraryUses(workspace);
  const groups = libraryKinds.flatMap((kind) => {
    const items = [...library.values()]
      .filter((item) => item.kind === kind)
      .map((item) => itemView(item, uses.get(item.id) ?? [], site, text))
      .sort(
        (a, b) =>
          ranks[a.state] - ranks[b.state] || compare(a.validTo ?? '9999', b.validTo ?? '9999') || compare(a.id, b.id),
      );
    const title = labels.libraryKind[kind];
    return items.length === 0 ? [] : [{ id: kind, title, caption: words.caption(title, items.length), items }];
  });
  return {
    frame: buildFrame({
      text,
      settings,
      today,
      path: libraryPath,
      title: words.title,
      current: 'bids',
      breadcrumbs: [{ label: ui.warRoom.bids, path: bidsPath }],
    }),
    attention: groups
      .flatMap(({ items }) => items)
      .filter(({ state, review }) => state !== 'valid' || review?.due)
      .sort((a, b) => ranks[a.state] - ranks[b.state] || compare(a.validTo ?? '9999', b.validTo ?? '9999'))
      .map(({ id, title, lang, state, stateLabel, review, uses: used }) => ({
        title,
        lang,
        url: `#${id}`,
        state,
        label: state === 'valid' && review ? words.reviewDue(review.date) : stateLabel,
        uses: used.length,
      })),
    none: groups.length === 0,
    groups,
  };
}

const ranks = { expired: 0, early: 1, soon: 2, valid: 3 } as const;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function itemView(item: LibraryItem, uses: readonly LibraryUse[], site: Site, text: Text): ItemView {
  const { settings, today, attachments } = site.workspace;
  const { title, lang, owner, updated, validTo } = item.data;
  const words = text.ui.bidReading.library;
  const state = stateOf(item, today, settings.bids.expiringDays);
  const review = reviewDue(item);
  return {
    id: item.id,
    title,
    lang: lang ?? 'zh-CN',
    about: aboutOf(item),
    owner: { name: owner, lang: nameLang(owner) },
    validTo: validTo ?? null,
    state,
    stateLabel: labelOf(state, item, today, text),
    updated,
    review: review === null ? null : { date: review, due: review <= today },
    text:
      item.kind === 'sections' ? (item.body.texts ?? []).map((run) => run.text).filter((run) => run.trim() !== '') : [],
    files: item.data.attachments.map(({ title: name, file }) => {
      const path = attachmentPath(file, '', true);
      const facts = attachments.get(path);
      const pages = facts?.fault === null ? facts.pages.length : 0;
      return {
        title: name,
        url: facts ? publishedUrl(path) : null,
        note: facts === undefined ? words.fileMissing : pages > 1 ? words.pages(pages) : null,
      };
    }),
    uses: usesView(item.id, uses, site, text),
    findings: site.findings
      .filter(({ file }) => file === item.file)
      .map((finding) => findingView(finding, text, settings)),
    file: item.file,
  };
}

function stateOf({ data: { validFrom, validTo } }: LibraryItem, today: string, soon: number): ItemState {
  if (validTo !== undefined && validTo < today) return 'expired';
  if (validFrom !== undefined && validFrom > today) return 'early';
  return validTo !== undefined && daysBetween(today, validTo) <= soon ? 'soon' : 'valid';
}

function labelOf(state: ItemState, { data }: LibraryItem, today: string, { ui }: Text): string {
  const words = ui.bidReading.library;
  const { validFrom, validTo } = data;
  if (state === 'expired' && validTo) return words.expired(daysBetween(validTo, today));
  if (state === 'early' && validFrom) return words.early(validFrom);
  if (state === 'soon' && validTo) return words.soon(daysBetween(today, validTo));
  return validTo === undefined ? words.unlimited : words.valid;
}

function aboutOf(item: LibraryItem): string | null {
  const parts = (...all: (string | undefined)[]): string | null =>
    all.filter((part) => part !== undefined).join(' · ') || null;
  switch (item.kind) {
    case 'certificates':
      return parts(item.data.number, item.data.issuer);
    case 'cases':
      return parts(item.data.customer, item.data.signed);
    case 'people':
      return parts(item.data.role, item.data.professionalTitle);
    case 'sections':
      return null;
  }
}

/** By bid; in each the chapters in their order, then its requirements. */
function usesView(item: string, uses: readonly LibraryUse[], site: Site, text: Text): UseView[] {
  const { locale, ui } = text;
  return site.bids.flatMap((one) => {
    const own = uses.filter(({ bid }) => bid === one.bid.id);
    if (own.length === 0) return [];
    const { lang } = one.bid.data;
    const spot = spotOf(item, one.books);
    const chapters = one.chapters
      .filter(({ id }) => own.some(({ chapter }) => chapter === id))
      .map(({ id, data }) => ({
        label: data.title,
        url: `${urlOf(locale, chapterPath(one.bid.id, id))}${spot?.chapter === id ? `#${spot.anchor}` : ''}`,
        lang,
      }));
    const asked = own.filter(({ chapter }) => chapter === null).length;
    const room = `${urlOf(locale, bidPath(one.bid.id))}#requirements`;
    return [
      {
        bid: bidLink(one, text),
        places: [...chapters, ...(asked > 0 ? [{ label: ui.warRoom.asEvidence(asked), url: room, lang: locale }] : [])],
      },
    ];
  });
}
