import { type Finding, finding } from '../../../problem.ts';
import type { Criterion } from '../../../schemas/bid/scoring.ts';
import type { BidRule } from '../check.ts';
import { bandFaults } from './bands.ts';
import { rounded } from './figures.ts';
import { reachOf } from './reach.ts';
import { type CriterionRow, criterionRows, sumOf } from './rows.ts';

/** Steps are rounded: three times 33.3 is meant to be 100. */
const roundingShare = 0.005;
/** What shares of a weight lose when they are rounded. */
const dust = 1e-4;

/** Where a scoring table contradicts itself: sums, what can be reached, bands [G4]. */
export const checkScoringTable: BidRule = ({ file, data: { scoring } }) => {
  if (scoring.scale === 'adjectival') return [];
  const rows = criterionRows(scoring);
  return [
    ...totals(file, scoring.total, scoring.scale, rows),
    ...rows.flatMap((row) => (row.leaf ? contents(file, row) : [])),
  ];
};

function totals(file: string, total: number, scale: 'points' | 'weights', rows: readonly CriterionRow[]): Finding[] {
  const childrenOf = (parent: string | null): CriterionRow[] => rows.filter((row) => row.parent === parent);
  const whole = sumOf(childrenOf(null).map(({ points }) => points));
  const groups = rows
    .filter(({ leaf }) => !leaf)
    .flatMap((group) => groupSum(file, total, group, childrenOf(group.id)));
  if (whole === null || Math.abs(whole - total) < dust) return groups;
  const percent = rounded((whole / total) * 100);
  const [sum, declared] = scale === 'weights' ? [percent, 100] : [whole, total];
  const at = { path: ['scoring', 'criteria'], key: true };
  return [finding('scoring-sum', file, at, { group: null, sum, declared, of: scale }), ...groups];
}

/** A group says its weight, or in a table of points its maximum; what stands below it must add up to it. */
function groupSum(
  file: string,
  total: number,
  { criterion: group, title, points, at }: CriterionRow,
  below: readonly CriterionRow[],
): Finding[] {
  const sum = sumOf(below.map((row) => row.points));
  if (sum === null || points === null || Math.abs(sum - points) < dust) return [];
  const inPercent = group.weight !== undefined;
  const shown = (value: number): number => (inPercent ? rounded((value / total) * 100) : value);
  const facts = {
    group: title,
    sum: shown(sum),
    declared: shown(points),
    of: inPercent ? 'weights' : 'points',
  } as const;
  return [finding('scoring-sum', file, { path: [...at, inPercent ? 'weight' : 'max'] }, facts)];
}

function contents(file: string, { criterion, title, max, at }: CriterionRow): Finding[] {
  const parts = criterion.parts.map((part, index) => ({ measure: part, at: [...at, 'parts', index] }));
  const bands = [{ measure: criterion, at }, ...parts].flatMap(({ measure, at: place }) =>
    bandFaults(measure.bands).map((fault) =>
      finding('scoring-bands', file, { path: [...place, 'bands'], key: true }, { criterion: title, ...fault }),
    ),
  );
  return [...(max === null ? [] : reach(file, criterion, title, max, at)), ...bands];
}

function reach(file: string, criterion: Criterion, title: string, max: number, at: CriterionRow['at']): Finding[] {
  const { sum, most, capped } = reachOf(criterion, max);
  const place = { path: [...at, criterion.max === undefined ? 'mode' : 'max'] };
  if (most !== null && most < max - max * roundingShare)
    return [finding('scoring-unreachable', file, place, { criterion: title, declared: max, reachable: most })];
  if (sum !== null && sum > rounded(max) && !capped)
    return [finding('scoring-exceeds', file, place, { criterion: title, declared: max, reachable: sum })];
  return [];
}
