import type { z } from 'zod';
import type { bid } from '../../../schemas/bid/bid.ts';
import type { Criterion, WrittenCriterion } from '../../../schemas/bid/scoring.ts';
import type { Band, Formula, Item, Part, Table, Tiers } from './tables-facts.ts';

/** For tests: the facts of a scoring table → the schema; the way back is in scoring-to-table.ts. */
type WrittenScoring = NonNullable<z.input<typeof bid>['scoring']>;
type WrittenPart = NonNullable<WrittenCriterion['parts']>[number];
type Mode = NonNullable<Criterion['mode']>;

const modeOf = (mode: string): Mode => mode.replaceAll('_', '-') as Mode;

/** Rules that the facts give in words, with what their words say in figures. */
export const inWords: Record<string, Partial<WrittenCriterion>> = {
  '满5个得50(不足5个0分), 之后每个+10, 加分封顶50': {
    threshold: { count: 5, points: 50 },
    awards: [{ points: 10, cap: 50 }],
  },
  '高级/研究生25每人, 中级/本科20每人, 封顶100': {
    awards: [
      { per: '高级/研究生', points: 25 },
      { per: '中级/本科', points: 20 },
    ],
    cap: 100,
  },
  '缺漏报告=0; 轻缺陷-25/个, 重缺陷-50/个': {
    precondition: '报告齐全',
    deductions: [
      { per: '轻缺陷', points: 25 },
      { per: '重缺陷', points: 50 },
    ],
  },
  '齐全40(缺则整项0) + 外观20/10/5 + 穿戴20/10/5 + 疵点20每处-5': {
    precondition: '样品齐全',
    parts: [
      { title: '齐全', mode: 'pass-fail', max: 40 },
      ...['外观', '穿戴'].map((title) => ({
        title,
        mode: 'banded' as const,
        bands: [20, 10, 5].map((points) => ({ points })),
      })),
      { title: '疵点', mode: 'deduction', max: 20, deductions: [{ per: '处', points: 5 }], floor: 0 },
    ],
  },
  '★负偏离-1, 一般-0.5, 扣完为止; 遗漏应答=负偏离': {
    deductions: [
      { marker: '★', per: '★负偏离', points: 1 },
      { per: '一般负偏离', points: 0.5 },
    ],
    evidenceFault: '遗漏应答=负偏离',
  },
};

export const years: Record<string, number> = { 近三年: 3, 近五年: 5 };

export function scoringOf(table: Table): WrittenScoring {
  const names = table.sections.flatMap(({ criteria }) => criteria.map(({ name }) => name));
  const idOf = (name: string): string => `c${names.indexOf(name) + 1}`;
  const { price, aggregation: experts, gates = {} } = table;
  const { outlier_rule: outlierRule, no_ties_in_subjective: noTies } = experts ?? {};
  return {
    scale: table.scale === 'weight_x_100' ? 'weights' : 'points',
    gates: Object.entries(gates).map(([id, text]) => ({ id, title: id, text })),
    criteria: [
      {
        id: 'price',
        title: '价格',
        mode: 'price',
        evaluator: 'objective',
        ...weightOf(price),
        price: formulaOf(price.formula),
      },
      ...table.sections.map(({ criteria, name, ...rest }, index) => ({
        id: `g${index + 1}`,
        title: name,
        ...weightOf(rest),
        criteria: criteria.map((item, at) => ({ ...criterionOf(item, idOf), id: idOf(criteria[at]?.name ?? '') })),
      })),
    ],
    policies: (price.policy ?? []).map(({ when, deduct_pct: percent }) => ({ when, percent })),
    ...(outlierRule === undefined
      ? {}
      : { experts: { outlierRule, outlierPercent: Number(/(\d+)%/.exec(outlierRule)?.[1]), noTies: noTies ?? false } }),
    failIf: experts?.not_recommended ?? [],
    cancelIf: price.fail_if === undefined ? [] : [price.fail_if],
    tieBreak: table.tie_break ?? [],
  };
}

const weightOf = ({ weight, max }: { weight?: number | string; max?: number }) => ({
  ...(typeof weight === 'number' ? { weight } : {}),
  ...(typeof weight === 'string' ? { weightRule: weight } : {}),
  ...(max === undefined ? {} : { max }),
});

function formulaOf({ type, expr, trim_high_low: trim, policy_adjusted: policy, rounding, floor }: Formula) {
  return {
    type: modeOf(type) as NonNullable<WrittenCriterion['price']>['type'],
    expression: expr,
    ...(trim === undefined ? {} : { trimHighLow: trim }),
    ...(policy === undefined ? {} : { policyAdjusted: policy }),
    ...(rounding === undefined ? {} : { decimals: rounding }),
    ...(floor === undefined ? {} : { floor }),
    ...(type === 'mean_base' ? { aboveFactor: 0.95 } : {}),
    ...(type === 'random_reference'
      ? { randomFrom: 0, randomTo: 100, freeFromPercent: 95, abovePerPercent: 1.5, belowPerPercent: 1 }
      : {}),
  };
}

function criterionOf(item: Item, idOf: (name: string) => string): WrittenCriterion {
  const { name, max, mode, evaluator, weight, rule, evidence } = item;
  const [proof, fault] = (evidence ?? '').split('; ');
  return {
    id: 'x',
    title: name,
    max,
    mode: modeOf(mode),
    evaluator,
    ...defined({
      weight,
      rule,
      note: item.note,
      dedupe: item.dedupe,
      precondition: item.precondition,
      evidenceFault: item.unreadable_evidence ?? fault,
      register: item.source,
      dependsOn: item.depends_on && idOf(item.depends_on),
      rankStep: item.step_pct,
      cap: item.cap,
      floor: item.floor,
    }),
    ...(item.window === undefined ? {} : { window: windowOf(item.window) }),
    ...(proof ? { evidence: [{ text: proof }] } : {}),
    ...(item.per_item === undefined
      ? {}
      : { awards: [{ points: item.per_item, ...defined({ most: item.max_items, per: item.unit }) }] }),
    ...(item.per_negative_deviation === undefined
      ? {}
      : {
          deductions: [
            { points: item.per_negative_deviation, ...(name.startsWith('▲') ? { marker: '▲' } : { per: '负偏离' }) },
          ],
        }),
    bands: (item.bands ?? []).map(bandOf),
    tiers: tiersOf(item.tiers),
    parts: (item.parts ?? []).map(partOf),
    ...(rule === undefined ? {} : inWords[rule]),
  };
}

function windowOf(window: string) {
  if (window in years) return { years: years[window] };
  const [, from, of] = /^(\S+?)\.\.(?:投标截止)?(?:\((.+)\))?$/.exec(window) ?? [];
  return defined({ from, of });
}

function bandOf({ label, points, range }: Band) {
  const [from, to] = range ?? (typeof points === 'string' ? points.split('-').map(Number) : []);
  return defined({ label, points: typeof points === 'number' ? points : undefined, from, to });
}

function tiersOf(tiers: Tiers = {}) {
  if (Array.isArray(tiers)) return tiers.map(({ lte, gt, pct }) => defined({ atMost: lte, above: gt, percent: pct }));
  return Object.entries(tiers).map(([count, points]) => ({ count: Number(count), points }));
}

function partOf({ type, ...part }: Part): WrittenPart {
  const mode = type === 'banded_bonus' ? 'banded' : modeOf(type);
  if (type === 'coverage')
    return {
      mode,
      awards: [{ points: part.per_point ?? 0, ...defined({ most: part.points }) }],
      ...defined({ max: part.max }),
    };
  if (type === 'additive') {
    const award = { per: '人', points: part.per_person ?? 0, ...defined({ items: part.items, cap: part.item_max }) };
    return { mode, awards: [award], ...defined({ max: part.max }) };
  }
  return { mode, bands: (part.bands ?? []).map(bandOf), tiers: tiersOf(part.tiers), ...defined({ max: part.points }) };
}

/** Without the keys that say nothing. */
export function defined<T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;
}
