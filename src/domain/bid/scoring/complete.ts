import { type Finding, finding } from '../../../problem.ts';
import type { BidRule } from '../check.ts';
import { type CriterionRow, criterionRows } from './rows.ts';

const keysOfCriteria = ['mode', 'claimed', 'likely', 'low'] as const;

/** What a criterion must say so that its points can be counted, and what only a criterion may say [G4]. */
export const checkScoringComplete: BidRule = (bid, { workspace }) => {
  const { file, data } = bid;
  const { scoring } = data;
  // Of a file read only in part, what is missing may be what could not be read.
  if (!workspace.bids.includes(bid)) return [];
  const rows = criterionRows(scoring);
  return rows.flatMap((row): Finding[] => {
    const { criterion, title, at } = row;
    if (!row.leaf) {
      const keys = [
        ...keysOfCriteria.filter((key) => criterion[key] !== undefined),
        ...(criterion.parts.length > 0 ? ['parts' as const] : []),
      ];
      return keys.map((key) =>
        finding('group-with-mode', file, { path: [...at, key], key: true }, { group: title, key }),
      );
    }
    if (scoring.scale === 'adjectival') return [];
    const missing = missingOf(row, scoring.scale, rows);
    return missing.map((each) =>
      finding('criterion-incomplete', file, { path: at }, { criterion: title, missing: each }),
    );
  });
};

type Missing = 'mode' | 'max' | 'weight' | 'formula';

function missingOf(
  { criterion, points, parent }: CriterionRow,
  scale: 'points' | 'weights',
  rows: readonly CriterionRow[],
): Missing[] {
  const { mode, weightRule, price } = criterion;
  const above = rows.find(({ id }) => id === parent)?.criterion;
  const isOpen = weightRule !== undefined || above?.weightRule !== undefined;
  return [
    ...(mode === undefined ? (['mode'] as const) : []),
    ...(points === null && !isOpen ? ([scale === 'weights' ? 'weight' : 'max'] as const) : []),
    ...(mode === 'price' && price === undefined ? (['formula'] as const) : []),
  ];
}
