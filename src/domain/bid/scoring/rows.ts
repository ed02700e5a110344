import type { Path } from '../../../problem.ts';
import type { Criterion, DecidedBy, Evaluator, Scoring, ScoringMode } from '../../../schemas/bid/scoring.ts';
import { rounded } from './figures.ts';

/** A group or a criterion of the scoring rule, at its place in the tree [G4]. */
export interface CriterionRow {
  id: string;
  title: string;
  /** 0 for those at the top. */
  level: number;
  /** Titles from the top down, its own last. */
  path: readonly string[];
  /** Whether it is a criterion: no group. */
  leaf: boolean;
  /** Most points in its own scale, 100 where criteria are weighted; null where the tender leaves it open. */
  max: number | null;
  /** Its weight in points of the total; null where the tender leaves it open, and where there are no points. */
  points: number | null;
  /** Who or what decides; of a group that of the book. */
  decidedBy: DecidedBy;
  /** Whether its points leave experts a choice; of a group that of a criterion of which nothing is said. */
  evaluator: Evaluator;
  /** Id of the group it stands in; null at the top. */
  parent: string | null;
  criterion: Criterion;
  /** Its place in the frontmatter of the bid. */
  at: Path;
}

/** What decides on a criterion: as written, or as its mode says. */
export function decidedByOf({ decidedBy, mode }: Pick<Criterion, 'decidedBy' | 'mode'>): DecidedBy {
  if (decidedBy !== undefined) return decidedBy;
  if (mode === 'price' || mode === 'rank') return 'other-bids';
  if (mode === 'external-pass-fail' || mode === 'external-score') return 'external';
  if (mode === 'live-event') return 'live';
  return mode === 'sample' ? 'sample' : 'book';
}

/** Ways of scoring that leave experts no choice: they count, measure, compute or look up. */
const objective: ReadonlySet<ScoringMode | undefined> = new Set<ScoringMode>([
  'price',
  'additive',
  'threshold-additive',
  'count-tier',
  'numeric-tier',
  'deduction',
  'pass-fail',
  'rank',
  'external-pass-fail',
  'external-score',
]);

/** Whether experts have a choice: as written, or as its mode says; a composite is mixed where its parts differ [Order 87 art. 55: 客观、主观]. */
export function evaluatorOf({ evaluator, mode, parts }: Pick<Criterion, 'evaluator' | 'mode' | 'parts'>): Evaluator {
  if (evaluator !== undefined) return evaluator;
  if (mode !== 'composite' || parts.length === 0) return objective.has(mode) ? 'objective' : 'subjective';
  const counted = parts.filter((part) => objective.has(part.mode)).length;
  return counted === parts.length ? 'objective' : counted === 0 ? 'subjective' : 'mixed';
}

/**
 * All groups and criteria, each before those below it, in the order of the tender, with their weight in points of the total:
 *
 * - a written `weight` is so many percent of the total;
 * - else, in a table of points, `max` is the weight;
 * - else, below a group whose weight is written, criteria share it by their maxima;
 * - else a group has what stands below it together.
 */
export function criterionRows(scoring: Scoring): CriterionRow[] {
  const found: CriterionRow[] = [];
  visit(scoring.criteria, { scoring, at: ['scoring', 'criteria'], path: [], parent: null, share: null }, found);
  return found;
}

interface Above {
  scoring: Scoring;
  at: Path;
  path: readonly string[];
  parent: string | null;
  /** Points of the total for each point of a maximum, below a group with a weight: null where there is none, 'open' where it is not known. */
  share: number | 'open' | null;
}

function visit(criteria: readonly Criterion[], above: Above, found: CriterionRow[]): (number | null)[] {
  return criteria.map((criterion, index) => {
    const { scoring } = above;
    const leaf = criterion.criteria.length === 0;
    const max = maxOf(criterion, above);
    const own = pointsOf(criterion, max, above);
    const row: CriterionRow = {
      id: criterion.id,
      title: criterion.title,
      level: above.path.length,
      path: [...above.path, criterion.title],
      leaf,
      max,
      points: own,
      decidedBy: decidedByOf(criterion),
      evaluator: evaluatorOf(criterion),
      parent: above.parent,
      criterion,
      at: [...above.at, index],
    };
    found.push(row);
    if (leaf) return own;
    const below = visit(
      criterion.criteria,
      {
        scoring,
        at: [...row.at, 'criteria'],
        path: row.path,
        parent: row.id,
        share: shareBelow(criterion, own, above),
      },
      found,
    );
    row.points ??= sumOf(below);
    row.max ??= row.points;
    return row.points;
  });
}

const isOpen = ({ weight, weightRule }: Criterion): boolean => weight === undefined && weightRule !== undefined;

/** Whether its points are counted out of 100 unless it says otherwise. */
function maxOf(criterion: Criterion, { scoring, share }: Above): number | null {
  if (scoring.scale === 'adjectival') return null;
  if (criterion.max !== undefined) return criterion.max;
  if (criterion.criteria.length > 0) return null;
  const weighted = scoring.scale === 'weights' || criterion.weight !== undefined || share !== null;
  return weighted || isOpen(criterion) ? 100 : null;
}

function pointsOf(criterion: Criterion, max: number | null, { scoring, share }: Above): number | null {
  if (scoring.scale === 'adjectival' || isOpen(criterion)) return null;
  if (criterion.weight !== undefined) return rounded((criterion.weight / 100) * scoring.total);
  if (share !== null) return share === 'open' || max === null ? null : rounded(max * share);
  return scoring.scale === 'points' ? max : null;
}

/** How the criteria of a group share its weight, where none of them has one of its own and the group's is written. */
function shareBelow(group: Criterion, points: number | null, { scoring, share }: Above): Above['share'] {
  if (group.criteria.some(({ weight, weightRule }) => weight !== undefined || weightRule !== undefined)) return null;
  if (isOpen(group)) return 'open';
  if (group.weight === undefined && share === null) return null;
  const maxima = group.criteria.map(({ max, criteria }) => max ?? (criteria.length === 0 ? 100 : null));
  const sum = sumOf(maxima);
  return sum === null || sum === 0 || points === null || scoring.scale === 'adjectival' ? 'open' : points / sum;
}

/** Null where one of them is not known, or there are none. */
export const sumOf = (values: readonly (number | null)[]): number | null =>
  values.length === 0 || values.includes(null)
    ? null
    : rounded(values.reduce<number>((sum, value) => sum + (value ?? 0), 0));
