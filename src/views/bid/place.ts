import { withNumber } from '../../domain/bid/book/numbering.ts';
import type { Spot } from '../../domain/bid/book/targets.ts';
import type { Located } from '../../problem.ts';
import type { Settings } from '../../settings.ts';
import type { Text } from '../../text/index.ts';
import { findingView } from '../findings.ts';
import { nameLang } from '../name-lang.ts';
import type { DealLink, PlacedFinding } from '../project/place.ts';
import type { SiteBid } from '../site.ts';
import { bidPath, chapterPath, urlOf } from '../url.ts';

/** A bid by the name that fits a narrow table. */
export const bidLink = ({ bid }: SiteBid, { locale }: Text): DealLink => ({
  name: bid.data.shortName ?? bid.data.name,
  url: urlOf(locale, bidPath(bid.id)),
  lang: bid.data.lang,
});

/** A finding of a bid as other pages show it: it leads to the war room. */
export function bidFinding(finding: Located, one: SiteBid, text: Text, settings: Settings): PlacedFinding {
  const view = findingView(finding, text, settings);
  const bid = bidLink(one, text);
  return { ...view, href: `${bid.url}#${view.anchor}`, deal: bid };
}

/** One of us by name; `lang`: language of the name where it is not that of the page. */
export interface Who {
  name: string;
  lang: string | null;
}

/** Whom an id of the team means; an id that nobody has stays as it is. */
export function whoIn({ account }: SiteBid, id: string | undefined, { locale }: Pick<Text, 'locale'>): Who | null {
  if (id === undefined) return null;
  const name = account?.plan.data.team.find((member) => member.id === id)?.name ?? id;
  const lang = nameLang(name);
  return { name, lang: lang === locale ? null : lang };
}

/** Pages of a finished book, which its print fills in: `data-page`, and `data-page-end` of what has an end of its own. */
export interface Folio {
  page: string;
  end: string | null;
}

/** A place in the books: what it is called there, where it is read on the site, and its pages. */
export interface SpotView {
  label: string;
  url: string;
  folio: Folio;
}

/** What a place is called in the war room: with its volume where there are several, since each counts its own pages. */
export function placeName(
  { volume, number, title }: Pick<Spot, 'volume' | 'number' | 'title'>,
  { bid }: Pick<SiteBid, 'bid'>,
  { ui }: Pick<Text, 'ui'>,
): string {
  const { volumes } = bid.data;
  const own = volumes.length > 1 ? volumes.find(({ id }) => id === volume)?.title : undefined;
  return (own === undefined ? '' : ui.book.volumeTitle(own)) + withNumber(number, title);
}

/** `isChapter`: the whole chapter is meant, from its first page to its last. */
export function spotView(spot: Spot, one: Pick<SiteBid, 'bid'>, isChapter: boolean, text: Text): SpotView {
  const { volume, anchor, chapter } = spot;
  const { id } = one.bid;
  const place = `${id}/${volume}#`;
  const page = urlOf(text.locale, chapterPath(id, chapter));
  return {
    label: placeName(spot, one, text),
    url: isChapter ? page : `${page}#${anchor}`,
    folio: { page: `${place}${anchor}`, end: isChapter ? `${place}end-${anchor}` : null },
  };
}

/** The same of a place that an author names by a target; `chapter` alone is a whole chapter. */
export const targetView = (target: string, spot: Spot, one: SiteBid, text: Text): SpotView =>
  spotView(spot, one, target === spot.chapter, text);
