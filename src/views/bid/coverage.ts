import type { Coverage, CoverageRow, CoverageSpot } from '../../domain/bid/scoring/coverage.ts';
import type { Text } from '../../text/index.ts';
import type { SiteBid } from '../site.ts';
import { chapterPath, urlOf } from '../url.ts';
import { criterionAnchor } from './affected.ts';
import { placeName, type SpotView } from './place.ts';

/** Where the books answer each criterion, and what answers nothing [G4]. */
export interface CoverageView {
  /** How much is answered, in words. */
  intro: string;
  rows: CoverageLine[];
  /** Chapters that answer no criterion and no requirement. */
  idle: { title: string; url: string }[];
}

export interface CoverageLine {
  url: string;
  title: string;
  /** Groups that it stands in. */
  above: string;
  /** Points of the total. */
  points: string;
  spots: SpotView[];
  /** What the bid names and no book holds. */
  broken: string[];
  /** uncovered: the book must answer and does not; elsewhere: others decide it. */
  state: 'covered' | 'uncovered' | 'elsewhere';
  stateLabel: string;
}

/** Criteria that the book must answer and does not. */
export const uncovered = ({ criteria }: Coverage): CoverageRow[] =>
  criteria.filter(({ leaf, needed, spots }) => leaf && needed && spots.length === 0);

/** Points of the total that the criteria of a chapter can bring; null where it answers none. */
export function pointsByChapter({ criteria }: Coverage): (chapter: string) => number | null {
  const sums = new Map<string, number>();
  for (const { leaf, points, spots } of criteria)
    if (leaf && points !== null)
      for (const chapter of new Set(spots.map((spot) => spot.chapter)))
        sums.set(chapter, (sums.get(chapter) ?? 0) + points);
  return (chapter) => sums.get(chapter) ?? null;
}

/** Uncovered ones first, those with most points before all; then the order of the tender. Null without criteria. */
export function buildCoverage(one: SiteBid, coverage: Coverage, text: Text): CoverageView | null {
  const leaves = coverage.criteria.filter(({ leaf }) => leaf);
  if (leaves.length === 0) return null;
  const { ui, format, locale } = text;
  const words = ui.warRoom;
  const missing = uncovered(coverage);
  const isMissing = new Set(missing.map(({ id }) => id));
  const line = (row: CoverageRow): CoverageLine => {
    const state = isMissing.has(row.id) ? 'uncovered' : row.spots.length > 0 ? 'covered' : 'elsewhere';
    return {
      url: `#${criterionAnchor(row.id)}`,
      title: row.title,
      above: row.path.slice(0, -1).join(' / '),
      points: row.points === null ? '' : format.number(row.points),
      spots: row.spots.map((spot) => rangeView(spot, one, text)),
      broken: [...row.broken],
      state,
      stateLabel: words.covered[state],
    };
  };
  const needed = leaves.filter((row) => row.needed).length;
  const titles = new Map(one.chapters.map(({ id, data }) => [id, data.title]));
  return {
    intro: words.coverageIntro(needed - missing.length, needed, format.number(sumOf(missing))),
    rows: [
      ...missing.toSorted((a, b) => (b.points ?? 0) - (a.points ?? 0)),
      ...leaves.filter(({ id }) => !isMissing.has(id)),
    ].map(line),
    idle: coverage.idle.map((id) => ({ title: titles.get(id) ?? id, url: urlOf(locale, chapterPath(one.bid.id, id)) })),
  };
}

/** Points of the total of criteria together; those that the tender leaves open count nothing. */
export const sumOf = (rows: readonly CoverageRow[]): number => rows.reduce((sum, { points }) => sum + (points ?? 0), 0);

function rangeView(spot: CoverageSpot, one: SiteBid, text: Text): SpotView {
  const { volume, chapter, from, to } = spot;
  const { id } = one.bid;
  const page = urlOf(text.locale, chapterPath(id, chapter));
  const place = `${id}/${volume}#`;
  return {
    label: placeName(spot, one, text),
    url: from === to ? `${page}#${from}` : page,
    folio: { page: `${place}${from}`, end: from === to ? null : `${place}${to}` },
  };
}
