import { type LibraryUse, usesOf } from '../../domain/bid/library/library-uses.ts';
import { openingOf } from '../../domain/bid/tender/tender-dates.ts';
import { daysBetween } from '../../domain/dates.ts';
import { libraryKinds } from '../../schemas/bid/library.ts';
import type { Text } from '../../text/index.ts';
import type { Site, SiteBid } from '../site.ts';
import { libraryPath, urlOf } from '../url.ts';

/** The items of the library that the book uses, and whether they are valid on the day of opening [G5]. */
export interface LibraryView {
  /** The day that decides, in words. */
  intro: string;
  rows: LibraryRow[];
}

export interface LibraryRow {
  id: string;
  title: string;
  lang: string;
  kind: string;
  url: string;
  validTo: string | null;
  /** expired: not valid on the day of opening; early: not valid yet; soon: ends within the days of the settings after it. */
  state: 'expired' | 'early' | 'soon' | 'valid';
  stateLabel: string;
  owner: string;
  /** Chapters that print it, in their order; requirements that name it count together. */
  places: string;
}

const ranks = { expired: 0, early: 1, soon: 2, valid: 3 } as const;

/** What can't be used first, then by the end of validity, kind and id; null where the book uses nothing. */
export function buildLibrary(one: SiteBid, { workspace }: Site, text: Text): LibraryView | null {
  const { bid } = one;
  const uses = Map.groupBy(usesOf(bid, workspace), ({ item }) => item);
  const opening = openingOf(bid.data);
  const words = text.ui.warRoom;
  const rows = [...uses].flatMap(([id, places]): LibraryRow[] => {
    const item = workspace.library.get(id);
    if (!item) return [];
    const { title, lang, owner, validFrom, validTo } = item.data;
    const state = stateOn(opening, validFrom, validTo, workspace.settings.bids.expiringDays);
    return [
      {
        id,
        title,
        lang: lang ?? 'zh-CN',
        kind: text.labels.libraryKind[item.kind],
        url: `${urlOf(text.locale, libraryPath)}#${id}`,
        validTo: validTo ?? null,
        state,
        stateLabel: words.validOn[state],
        owner,
        places: placesOf(places, one, text),
      },
    ];
  });
  if (rows.length === 0) return null;
  const kindOf = ({ id }: LibraryRow): number => libraryKinds.indexOf(workspace.library.get(id)?.kind ?? 'sections');
  return {
    intro: words.libraryIntro(opening),
    rows: rows.sort(
      (a, b) =>
        ranks[a.state] - ranks[b.state] ||
        compare(a.validTo ?? '9999', b.validTo ?? '9999') ||
        kindOf(a) - kindOf(b) ||
        compare(a.id, b.id),
    ),
  };
}

function stateOn(opening: string, from: string | undefined, to: string | undefined, soon: number): LibraryRow['state'] {
  if (to !== undefined && to < opening) return 'expired';
  if (from !== undefined && from > opening) return 'early';
  return to !== undefined && daysBetween(opening, to) <= soon ? 'soon' : 'valid';
}

function placesOf(uses: readonly LibraryUse[], { chapters }: SiteBid, { ui, format }: Text): string {
  const titles = chapters.filter(({ id }) => uses.some(({ chapter }) => chapter === id)).map(({ data }) => data.title);
  const asked = uses.filter(({ chapter }) => chapter === null).length;
  return format.list([...titles, ...(asked > 0 ? [ui.warRoom.asEvidence(asked)] : [])]);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
