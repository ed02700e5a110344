import type { Criterion, Scoring } from '../../../schemas/bid/scoring.ts';
import { evaluatorOf } from './rows.ts';
import { defined, inWords, years } from './table-to-scoring.ts';
import type { Band, Formula, Item, Part, Table, Tiers } from './tables-facts.ts';

/** For tests: the schema → the facts of a scoring table. What came from table-to-scoring.ts is equal again, so nothing was lost. */
const nameOf = (mode: Criterion['mode']): string => (mode ?? '').replaceAll('-', '_');

/** The facts of a table again, from its checked schema. */
export function factsOf(
  scoring: Scoring,
): Omit<Table, 'id' | 'title' | 'doc_no' | 'jurisdiction' | 'category' | 'method' | 'markers' | 'other' | 'anomalies'> {
  const [price, ...groups] = scoring.criteria as [Criterion, ...Criterion[]];
  const leaves = groups.flatMap(({ criteria }) => criteria);
  const titleOf = (id: string): string => leaves.find((leaf) => leaf.id === id)?.title ?? '';
  const open = groups.some(({ weightRule }) => weightRule !== undefined);
  const { experts } = scoring;
  return {
    scale: scoring.scale === 'weights' ? 'weight_x_100' : open ? 'mixed' : 'points_100',
    ...(scoring.gates.length === 0
      ? {}
      : { gates: Object.fromEntries(scoring.gates.map(({ id, text = '' }) => [id, text])) }),
    price: {
      ...defined({ weight: price.weight ?? price.weightRule, max: price.max }),
      formula: formulaFacts(price.price as NonNullable<Criterion['price']>),
      ...(scoring.policies.length === 0
        ? {}
        : { policy: scoring.policies.map(({ when, percent }) => ({ when, deduct_pct: percent })) }),
      ...defined({ fail_if: scoring.cancelIf[0] }),
    },
    sections: groups.map(({ title, weight, weightRule, max, criteria }) => ({
      name: title,
      ...defined({ weight: weight ?? weightRule, max }),
      criteria: criteria.map((criterion) => itemOf(criterion, titleOf)),
    })),
    ...(experts === undefined
      ? {}
      : {
          aggregation: {
            ...defined({ outlier_rule: experts.outlierRule }),
            no_ties_in_subjective: experts.noTies,
            not_recommended: scoring.failIf,
          },
        }),
    ...(scoring.tieBreak.length === 0 ? {} : { tie_break: scoring.tieBreak }),
  };
}

/** The base that the type of a formula stands for. */
const bases: Record<string, string> = {
  'lowest-ratio': 'lowest_valid_adjusted_price',
  'mean-base': 'mean of all valid prices (no trimming)',
};

const formulaFacts = ({
  type,
  expression = '',
  trimHighLow,
  policyAdjusted,
  decimals,
  floor,
}: NonNullable<Criterion['price']>): Formula => ({
  type: type.replaceAll('-', '_'),
  expr: expression,
  ...defined({ base: bases[type] }),
  trim_high_low: trimHighLow,
  policy_adjusted: policyAdjusted,
  rounding: decimals,
  ...defined({ floor }),
});

function itemOf(criterion: Criterion, titleOf: (id: string) => string): Item {
  const { title: name, max = 100, mode, weight, rule, evidence, evidenceFault, awards, deductions } = criterion;
  const figures = rule === undefined || inWords[rule] === undefined;
  const [award] = awards;
  const external = mode === 'external-pass-fail' && evidence.length === 0 && criterion.register !== undefined;
  return {
    name,
    max,
    mode: nameOf(mode),
    evaluator: evaluatorOf(criterion),
    ...defined({
      weight,
      rule,
      note: criterion.note,
      dedupe: criterion.dedupe,
      precondition: figures ? criterion.precondition : undefined,
      evidence:
        evidence.length === 0 ? undefined : [evidence[0]?.text, ...(evidenceFault ? [evidenceFault] : [])].join('; '),
      unreadable_evidence: figures && evidence.length === 0 ? evidenceFault : undefined,
      source: criterion.register,
      bidder_evidence_required: external ? (false as const) : undefined,
      depends_on: criterion.dependsOn && titleOf(criterion.dependsOn),
      step_pct: criterion.rankStep,
      cap: figures ? criterion.cap : undefined,
      floor: criterion.floor,
      window: windowFacts(criterion.window),
      per_item: figures ? award?.points : undefined,
      max_items: figures ? award?.most : undefined,
      unit: figures ? award?.per : undefined,
      per_negative_deviation: figures ? deductions[0]?.points : undefined,
      bands: criterion.bands.length === 0 ? undefined : criterion.bands.map(bandFacts),
      tiers: tierFacts(criterion.tiers),
      parts: criterion.parts.length === 0 || !figures ? undefined : criterion.parts.map(partFacts),
    }),
  };
}

function windowFacts(window: Criterion['window']): string | undefined {
  if (window === undefined) return undefined;
  if (window.years !== undefined) return Object.keys(years).find((key) => years[key] === window.years);
  return `${window.from}..投标截止${window.of === undefined ? '' : `(${window.of})`}`;
}

const bandFacts = ({ label, points, from, to }: Criterion['bands'][number]): Band =>
  defined({
    label,
    points: points ?? (label === undefined || from === undefined ? undefined : `${from}-${to}`),
    range: label === undefined && from !== undefined && to !== undefined ? ([from, to] as [number, number]) : undefined,
  });

function tierFacts(tiers: Criterion['tiers']): Tiers | undefined {
  if (tiers.length === 0) return undefined;
  if (tiers.every(({ count }) => count !== undefined))
    return Object.fromEntries(tiers.map(({ count, points = 0 }) => [`${count}`, points]));
  return tiers.map(({ atMost, above, percent = 0 }) => ({ ...defined({ lte: atMost, gt: above }), pct: percent }));
}

function partFacts({ mode, max, awards, bands, tiers }: Criterion['parts'][number]): Part {
  const [award] = awards;
  const type = mode === 'banded' ? 'banded_bonus' : nameOf(mode);
  if (mode === 'coverage') return { type, ...defined({ per_point: award?.points, points: award?.most, max }) };
  if (mode === 'additive')
    return { type, ...defined({ items: award?.items, per_person: award?.points, item_max: award?.cap, max }) };
  return {
    type,
    ...defined({
      bands: bands.length === 0 ? undefined : bands.map(bandFacts),
      tiers: tierFacts(tiers),
      points: max,
    }),
  };
}
