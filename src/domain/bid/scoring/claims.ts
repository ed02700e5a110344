import { type Finding, finding } from '../../../problem.ts';
import type { Criterion } from '../../../schemas/bid/scoring.ts';
import type { Bid } from '../bid.ts';
import type { BidRule } from '../check.ts';
import { claimOutlook } from './expected.ts';
import { rounded } from './figures.ts';
import { roundedStep } from './reach.ts';
import { type CriterionRow, criterionRows } from './rows.ts';

/** What we claim, held against the rule and against our own register of requirements [G3, G4]. */
export const checkClaims: BidRule = (bid, { workspace }) =>
  criterionRows(bid.data.scoring)
    .filter(({ leaf }) => leaf)
    .flatMap((row) => {
      const over = overMax(bid, row);
      if (over.length > 0) return over;
      return [
        ...order(bid, row, workspace.settings.bids),
        ...deviations(bid, row),
        ...impossible(bid, row),
        ...markerCount(bid, row),
      ];
    });

function overMax({ file }: Bid, { criterion, title, max, at }: CriterionRow): Finding[] {
  if (max === null) return [];
  return (['claimed', 'likely', 'low'] as const).flatMap((key) => {
    const value = criterion[key];
    return value !== undefined && value > max
      ? [finding('points-over-max', file, { path: [...at, key] }, { criterion: title, key, value, max })]
      : [];
  });
}

function order({ file }: Bid, row: CriterionRow, shares: Parameters<typeof claimOutlook>[1]): Finding[] {
  const { criterion, title, at } = row;
  const { claimed = Infinity, likely, low = 0 } = criterion;
  if (low <= (likely ?? claimed) && (likely ?? low) <= claimed) return [];
  const outlook = claimOutlook(row, shares);
  const key = criterion.likely === undefined ? 'low' : 'likely';
  return [
    finding(
      'points-order',
      file,
      { path: [...at, key] },
      {
        criterion: title,
        low: criterion.low ?? outlook.low,
        likely: criterion.likely ?? outlook.likely,
        claimed: criterion.claimed ?? outlook.high,
      },
    ),
  ];
}

/** Each negative deviation from a clause with the sign costs its step. */
function deviations({ file, data }: Bid, { criterion, title, max, at }: CriterionRow): Finding[] {
  const { mode, claimed, deductions, floor = 0 } = criterion;
  if (mode !== 'deduction' || claimed === undefined || max === null) return [];
  const hits = deductions.map(({ marker, points }) => ({
    points,
    count: data.requirements.filter(
      ({ marker: sign, deviation }) => marker !== undefined && sign === marker && deviation === 'negative',
    ).length,
  }));
  const count = hits.reduce((sum, hit) => sum + hit.count, 0);
  const possible = rounded(Math.max(floor, max - hits.reduce((sum, hit) => sum + hit.count * hit.points, 0)));
  if (count === 0 || claimed <= possible) return [];
  return [
    finding(
      'claim-over-deviations',
      file,
      { path: [...at, 'claimed'] },
      { criterion: title, claimed, count, possible },
    ),
  ];
}

/** A claim that no band and no tier gives. */
function impossible({ file }: Bid, { criterion, title, max, at }: CriterionRow): Finding[] {
  const { claimed } = criterion;
  const ranges = rangesOf(criterion, max);
  if (claimed === undefined || claimed === 0 || ranges.length === 0) return [];
  if (ranges.some(({ from, to }) => claimed >= from - 1e-9 && claimed <= to + 1e-9)) return [];
  const possible = [...new Set(ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)))];
  return [finding('claim-impossible', file, { path: [...at, 'claimed'] }, { criterion: title, claimed, possible })];
}

/** The points that a rule of fixed values gives, highest first; empty for every other rule. */
function rangesOf({ mode, bands, tiers, parts }: Criterion, max: number | null): { from: number; to: number }[] {
  if (parts.length > 0) return [];
  const ranges = (values: { from: number | undefined; to: number | undefined }[]) =>
    values.some(({ from, to }) => from === undefined || to === undefined)
      ? []
      : values
          .map(({ from = 0, to = 0 }) => ({ from, to }))
          .filter(({ to }) => to > 0)
          .toSorted((a, b) => b.to - a.to);
  switch (mode) {
    case 'pass-fail':
    case 'external-pass-fail':
      return max === null ? [] : [{ from: max, to: max }];
    case 'banded':
    case 'range-banded':
      return ranges(bands.map(({ points, from, to }) => ({ from: from ?? points, to: to ?? points })));
    case 'count-tier':
    case 'numeric-tier':
      return ranges(
        tiers.map(({ points, percent }) => {
          const value = points ?? (percent === undefined || max === null ? undefined : rounded((percent / 100) * max));
          return { from: value, to: value };
        }),
      );
    default:
      return [];
  }
}

/** A step such as 4.35 is the share of 23 clauses: the register must hold as many with that sign. */
function markerCount({ file, data }: Bid, { criterion, title, max, at }: CriterionRow): Finding[] {
  if (criterion.mode !== 'deduction' || max === null || data.requirements.length === 0) return [];
  return criterion.deductions.flatMap(({ marker, points }, index) => {
    const step = marker === undefined ? null : roundedStep(max, points);
    if (marker === undefined || step === null || !step.sure) return [];
    const found = data.requirements.filter(({ marker: sign }) => sign === marker).length;
    if (found === step.count) return [];
    const place = { path: [...at, 'deductions', index, 'points'] };
    return [
      finding('marker-count', file, place, { criterion: title, sign: marker, step: points, meant: step.count, found }),
    ];
  });
}
