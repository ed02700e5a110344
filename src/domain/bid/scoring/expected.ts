import type { Scoring } from '../../../schemas/bid/scoring.ts';
import type { Settings } from '../../../settings.ts';
import { rounded } from './figures.ts';
import { type CriterionRow, criterionRows } from './rows.ts';

/** Points of the total: at the worst, as expected, and if all that is claimed is given. */
export interface Outlook {
  low: number;
  likely: number;
  high: number;
}
const scenarios = ['low', 'likely', 'high'] as const;
export type Scenario = (typeof scenarios)[number];

/** What a group or a criterion is expected to give, in points of the total [G4]. */
export interface ExpectedRow extends Outlook {
  id: string;
  /** Points that we claim; null where nothing is claimed. Of a group those of what stands below it. */
  claimed: number | null;
  /** Claimed points that may be lost: high − low. */
  atRisk: number;
  /** Points that nobody claims: its weight − high. */
  unclaimed: number;
  /** The scenarios in which it stays below its minimum, which puts the bid out. */
  belowMinimum: readonly Scenario[];
  /** The scenarios in which it gives nothing because the criterion it depends on gives nothing. */
  blocked: readonly Scenario[];
}

export interface Expected {
  /** All groups and criteria, in the order of the tender. */
  rows: readonly ExpectedRow[];
  total: Omit<ExpectedRow, 'id' | 'belowMinimum' | 'blocked'>;
  /** Ids of the criteria that nobody has claimed points of; the price is left out where it was simulated. */
  open: readonly string[];
}

/**
 * The points a bid may expect, of each criterion and together.
 *
 * What is not written follows from who decides: an objective criterion that the book decides gives what is claimed; a subjective one the shares of
 * the settings (`subjectiveLikely`, `subjectiveLow`); points the book can't win (other bids, a register, a presentation, a sample) may all be lost. A
 * criterion that depends on another gives nothing where that one gives nothing.
 *
 * @param price Points of the price in points of the total, from the simulator; null where nothing is assumed of rivals.
 */
export function expectedPoints(scoring: Scoring, shares: Settings['bids'], price: Outlook | null): Expected {
  const rows = criterionRows(scoring);
  const leaves = new Map(rows.filter(({ leaf }) => leaf).map((row) => [row.id, ownOutlook(row, rows, shares, price)]));
  const settled = new Map([...leaves.keys()].map((id) => [id, settle(id, rows, leaves)]));
  const claimedOf = (row: CriterionRow): number | null =>
    isClaimed(row, price) ? (leaves.get(row.id)?.high ?? null) : null;

  const found = rows.map((row): ExpectedRow => {
    const below = row.leaf ? [row] : leavesBelow(row, rows);
    const outlook = together(below.map(({ id }) => settled.get(id) ?? nothing));
    const claims = below.map(claimedOf).filter((claim) => claim !== null);
    return {
      id: row.id,
      ...outlook,
      ...restOf(outlook, row.points ?? together(below.map(({ points }) => flat(points ?? 0))).high),
      claimed: claims.length === 0 ? null : rounded(claims.reduce((sum, claim) => sum + claim, 0)),
      belowMinimum: belowMinimum(row, outlook, claims.length > 0),
      blocked: row.leaf
        ? scenarios.filter((scenario) => (leaves.get(row.id)?.[scenario] ?? 0) > 0 && outlook[scenario] === 0)
        : [],
    };
  });

  const tops = found.filter((_, index) => rows[index]?.parent === null);
  const outlook = together(tops);
  const claims = tops.flatMap(({ claimed }) => (claimed === null ? [] : [claimed]));
  return {
    rows: found,
    total: {
      ...outlook,
      ...restOf(outlook, scoring.scale === 'adjectival' ? 0 : scoring.total),
      claimed: claims.length === 0 ? null : rounded(claims.reduce((sum, claim) => sum + claim, 0)),
    },
    open: rows
      .filter((row) => row.leaf && row.points !== 0 && scoring.scale !== 'adjectival' && !isClaimed(row, price))
      .map(({ id }) => id),
  };
}

const nothing: Outlook = { low: 0, likely: 0, high: 0 };
const flat = (value: number): Outlook => ({ low: value, likely: value, high: value });

function together(outlooks: readonly Outlook[]): Outlook {
  const sum = (scenario: Scenario): number => rounded(outlooks.reduce((all, each) => all + each[scenario], 0));
  return { low: sum('low'), likely: sum('likely'), high: sum('high') };
}

const restOf = ({ low, high }: Outlook, max: number) => ({
  atRisk: rounded(high - low),
  unclaimed: rounded(Math.max(0, max - high)),
});

const isClaimed = ({ criterion }: CriterionRow, price: Outlook | null): boolean =>
  (criterion.mode === 'price' && price !== null) ||
  (criterion.claimed ?? criterion.likely ?? criterion.low) !== undefined;

/** The criteria below a group, at every depth. */
function leavesBelow(group: CriterionRow, rows: readonly CriterionRow[]): CriterionRow[] {
  return rows.filter(({ parent }) => parent === group.id).flatMap((row) => (row.leaf ? [row] : leavesBelow(row, rows)));
}

/** Of a criterion by itself, in points of the total; nothing where its weight is open. */
function ownOutlook(
  row: CriterionRow,
  rows: readonly CriterionRow[],
  shares: Settings['bids'],
  price: Outlook | null,
): Outlook {
  const { criterion, points, max } = row;
  if (points === null) return nothing;
  if (criterion.mode === 'price' && price !== null) {
    // Several price criteria share what the simulator says by their weight.
    const all = rows.filter((each) => each.leaf && each.criterion.mode === 'price');
    const share =
      points /
      Math.max(
        1e-9,
        all.reduce((sum, each) => sum + (each.points ?? 0), 0),
      );
    const part = (value: number): number => rounded(Math.min(points, Math.max(0, value * share)));
    return { low: part(price.low), likely: part(price.likely), high: part(price.high) };
  }
  const claim = claimOutlook(row, shares);
  const factor = max === null || max === 0 ? 1 : points / max;
  const part = (value: number): number => rounded(value * factor);
  return { low: part(claim.low), likely: part(claim.likely), high: part(claim.high) };
}

/** What is claimed of a criterion, in its own scale: as written, else as the settings say, never out of order and never above the maximum. */
export function claimOutlook(row: CriterionRow, shares: Settings['bids']): Outlook {
  const { criterion, max } = row;
  const within = (value: number, from: number, to: number): number => Math.max(from, Math.min(to, value));
  const written = criterion.claimed ?? criterion.likely ?? criterion.low;
  if (written === undefined) return nothing;
  const high = Math.min(written, max ?? Infinity);
  const [likelyShare, lowShare] = sharesOf(row, shares);
  const low = criterion.low === undefined ? high * lowShare : within(criterion.low, 0, high);
  const likely = criterion.likely === undefined ? high * likelyShare : within(criterion.likely, 0, high);
  // Where only one of them is written, the other follows it.
  if (criterion.low === undefined) return { low: Math.min(low, likely), likely, high };
  return { low, likely: Math.max(low, likely), high };
}

function sharesOf(
  { evaluator, decidedBy }: CriterionRow,
  { subjectiveLikely, subjectiveLow }: Settings['bids'],
): [likely: number, low: number] {
  const [likely, low] = evaluator === 'objective' ? [1, 1] : [subjectiveLikely, subjectiveLow];
  return [likely, decidedBy === 'book' ? low : 0];
}

/** With what it depends on, however far; a circle counts as met. */
function settle(
  id: string,
  rows: readonly CriterionRow[],
  outlooks: ReadonlyMap<string, Outlook>,
  seen: readonly string[] = [],
): Outlook {
  const own = outlooks.get(id) ?? nothing;
  const on = rows.find((row) => row.id === id)?.criterion.dependsOn;
  if (on === undefined || seen.includes(on) || on === id) return own;
  const other = rows.find((row) => row.id === on);
  if (other === undefined) return own;
  const from = together(
    (other.leaf ? [other] : leavesBelow(other, rows)).map((leaf) => settle(leaf.id, rows, outlooks, [...seen, id])),
  );
  const gate = (scenario: Scenario): number => (from[scenario] > 0 ? own[scenario] : 0);
  return { low: gate('low'), likely: gate('likely'), high: gate('high') };
}

/** A minimum is in the scale of the criterion; that of a group in points of the group. Nothing claimed is nothing known. */
function belowMinimum({ criterion, max, points }: CriterionRow, outlook: Outlook, known: boolean): Scenario[] {
  if (criterion.minimum === undefined || points === null || !known) return [];
  const minimum = criterion.minimum * (max === null || max === 0 ? 1 : points / max);
  return scenarios.filter((scenario) => outlook[scenario] < minimum - 1e-6);
}
