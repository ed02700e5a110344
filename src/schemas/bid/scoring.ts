import { z } from 'zod';
import { doc } from '../../doc.ts';
import { date, id, reference, text } from '../base.ts';
import { priceFormula } from './price-formula.ts';
import { requirementKinds } from './requirement.ts';

/**
 * The scoring rule of a tender [G4], with what we claim of it. A group is worth what stands below it; a criterion its `max` in a table of points, its
 * `weight` in percent of the total where it has one, whatever its own scale.
 */
export const scoringScales = ['points', 'weights', 'adjectival'] as const;
export const evaluators = ['objective', 'subjective', 'mixed'] as const;
export const decidedByKinds = ['book', 'other-bids', 'external', 'live', 'sample'] as const;

/**
 * How points come about, as real tenders have it [G4]. Points are in the scale of the criterion: out of its `max`.
 *
 * - `price`: by the formula in `price`.
 * - `additive`: so many points for each contract, certificate or person (`awards`), up to `most` of them and the `cap`.
 * - `threshold-additive`: nothing below a number of them, `threshold.points` on reaching it, then the awards for each more.
 * - `coverage`: so many points for each item of the tender's list that the answer covers.
 * - `count-tier`: the tier of how many there are; `numeric-tier`: the tier of a value, in points or in percent of the maximum.
 * - `banded`: experts choose a band such as good, fair or poor, each with its points; `range-banded`: bands with points from … to, within which they choose.
 * - `deduction`: the maximum less so many points for each negative deviation or fault, never below `floor` (0 unless it is said).
 * - `pass-fail`: the maximum, or nothing.
 * - `rank`: the first of all bidders has the maximum, each next one `rankStep` percent of it less.
 * - `composite`: the `parts` added up, each with a mode of its own; a bonus by bands on top of a base is one.
 * - `external-pass-fail`, `external-score`: a platform or register says it, not the book.
 * - `live-event`: a demonstration or interview; `sample`: what is handed in beside the book; both with or without parts.
 * - `free-judgement`: experts choose any points up to the maximum.
 */
export const scoringModes = [
  'price',
  'additive',
  'threshold-additive',
  'coverage',
  'count-tier',
  'banded',
  'range-banded',
  'deduction',
  'pass-fail',
  'numeric-tier',
  'rank',
  'composite',
  'external-pass-fail',
  'external-score',
  'live-event',
  'sample',
  'free-judgement',
] as const;
export const standings = ['lead', 'lag', 'unknown'] as const;

const points = z.number().min(0).max(1000);

const band = z.strictObject({
  label: text(40).optional().meta(doc('What the band is called, such as good.', '档名，如“优”。')),
  points: points.optional().meta(doc('Points of the band.', '本档得分。')),
  from: points.optional().meta(doc('Least points of the band, inclusive.', '本档最低分（含）。')),
  to: points.optional().meta(doc('Most points of the band, inclusive.', '本档最高分（含）。')),
  condition: text(300).optional().meta(doc('When it is reached.', '达到本档的条件。')),
});

const tier = z.strictObject({
  count: z.number().min(0).optional().meta(doc('How many of them.', '数量。')),
  atMost: z.number().optional().meta(doc('Value up to which it applies, inclusive.', '不超过此值（含）。')),
  above: z.number().optional().meta(doc('Value above which it applies.', '大于此值。')),
  points: points.optional().meta(doc('Points of the tier.', '得分。')),
  percent: z.number().min(0).max(100).optional().meta(doc('Percent of the maximum.', '占满分的百分比。')),
  condition: text(200).optional().meta(doc('When it applies.', '条件。')),
});

const award = z.strictObject({
  per: text(200).optional().meta(doc('For what points are given.', '得分对象。')),
  points: points.meta(doc('Points for each.', '每项得分。')),
  most: z.number().min(0).optional().meta(doc('How many count at most.', '最多计几项。')),
  cap: points.optional().meta(doc('Most points of this award.', '本项得分上限。')),
  items: z
    .int()
    .min(1)
    .max(100)
    .optional()
    .meta(
      doc(
        'How many different things it is given for, each with its own most and cap; 1 unless it is said.',
        '同一规定适用于几类得分对象，各自计 most 与 cap；不写即 1。',
      ),
    ),
});

const deduction = z.strictObject({
  per: text(200).optional().meta(doc('For what points are taken.', '扣分对象。')),
  marker: text(4).optional().meta(doc('Sign of the clauses it applies to.', '适用的条款标记。')),
  points: points.meta(doc('Points taken for each.', '每项扣分。')),
});

/** How points come about. A part of a composite has the same keys as a criterion. */
const measure = {
  mode: z
    .enum(scoringModes)
    .meta(
      doc(
        'How points come about: price by a formula; additive so many for each item; threshold-additive the same beyond a threshold; coverage for each item of a list that is covered; count-tier and numeric-tier by number or value; banded and range-banded good, fair, poor; deduction for each fault; pass-fail all or nothing; rank among bidders; composite parts added up; external-pass-fail and external-score by a platform; live-event; sample; free-judgement.',
        '计分方式：price 价格公式；additive 逐项累加；threshold-additive 过门槛后累加；coverage 按响应项数；count-tier、numeric-tier 按数量、数值分级；banded、range-banded 分档；deduction 逐项扣分；pass-fail 有即得满分；rank 投标人间排名；composite 各部分相加；external-pass-fail、external-score 由外部平台判定；live-event 现场演示或答辩；sample 样品；free-judgement 酌情打分。',
      ),
    ),
  awards: z.array(award).max(20).default([]).meta(doc('Points for each item.', '逐项得分。')),
  deductions: z.array(deduction).max(20).default([]).meta(doc('Points taken for each item.', '逐项扣分。')),
  bands: z.array(band).max(20).default([]).meta(doc('Bands such as good, fair, poor.', '分档，如优、良、中、差。')),
  tiers: z.array(tier).max(30).default([]).meta(doc('Tiers by number or value.', '按数量或数值分级。')),
  threshold: z
    .strictObject({
      count: z.number().min(0).meta(doc('How many are needed.', '门槛数量。')),
      points: points.meta(doc('Points on reaching it; none below.', '达到门槛的得分，未达到为 0。')),
    })
    .optional()
    .meta(doc('What must be reached before single points count.', '先满足的门槛。')),
  rankStep: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .meta(doc('Percent of the maximum lost with each rank.', '名次每降一位扣满分的百分比。')),
  cap: points.optional().meta(doc('Most points, where the items would give more.', '得分上限。')),
  floor: z
    .number()
    .min(-1000)
    .max(1000)
    .optional()
    .meta(doc('Least points; below 0 where a criterion only takes points away.', '得分下限；只扣分的评分项可为负。')),
};

const part = z.strictObject({
  title: text(80).optional().meta(doc('What the part is about.', '本部分名称。')),
  max: points.optional().meta(doc('Most points of the part.', '本部分满分。')),
  ...measure,
});

/** A group holds criteria; a criterion says by `mode` how its points come about. */
const node = {
  id: id.meta(doc('Short name, unique in the bid.', '短名，本标内唯一。')),
  title: text(80).meta(doc('Name of the criterion, as in the tender.', '评分项名称，与招标文件一致。')),
  source: text(40).optional().meta(doc('Clause or page of the tender.', '招标文件条款号或页码。')),
  max: points.optional().meta(doc('Most points; 100 where criteria are weighted.', '满分；按权重计时为 100。')),
  weight: z.number().min(0).max(100).optional().meta(doc('Weight in percent of the total.', '占总分的权重，百分比。')),
  weightRule: text(120)
    .optional()
    .meta(doc('How the weight is found where the tender leaves it open.', '权重待定时的取法。')),
  evaluator: z
    .enum(evaluators)
    .optional()
    .meta(
      doc(
        'objective, subjective or mixed. Unless it is said it follows from mode.',
        'objective 客观分；subjective 主观分；mixed 兼有。不写则由 mode 推定。',
      ),
    ),
  decidedBy: z
    .enum(decidedByKinds)
    .optional()
    .meta(
      doc(
        'book: our book; other-bids; external: a platform or register; live: presentation; sample. Unless it is said it follows from mode.',
        'book 投标文件；other-bids 其他投标；external 外部平台；live 现场演示或答辩；sample 样品。不写则由 mode 推定。',
      ),
    ),
  register: text(120)
    .optional()
    .meta(
      doc(
        'The platform or register that decides, and the day on which it is looked at.',
        '外部平台或名录，以及查询时点。',
      ),
    ),
  rule: text(1200).optional().meta(doc('The rule, word for word.', '评分规则原文。')),
  ...measure,
  mode: measure.mode.optional(),
  parts: z.array(part).max(20).default([]).meta(doc('Parts of a composite rule.', '组合计分的各部分。')),
  price: priceFormula.optional().meta(doc('The price formula, for the mode price.', '价格公式，mode 为 price 时写。')),
  window: z
    .strictObject({
      from: date.optional().meta(doc('First day that counts.', '起始日。')),
      to: date
        .optional()
        .meta(doc('Last day that counts; the deadline unless it is said.', '截止日；不写即投标截止日。')),
      years: z.number().min(0).max(50).optional().meta(doc('The last so many years.', '近几年。')),
      of: text(80)
        .optional()
        .meta(doc('Which day decides, such as that of signature.', '以哪个日期为准，如合同签订日期。')),
    })
    .optional()
    .meta(doc('Time in which evidence must lie.', '证明的时间范围。')),
  dedupe: text(200).optional().meta(doc('What is counted only once.', '不重复计分的规定。')),
  precondition: text(200).optional().meta(doc('Without which there are no points.', '得分前提。')),
  dependsOn: reference
    .optional()
    .meta(
      doc(
        'Id of the criterion without whose points this one gives none.',
        '所依赖的评分项 id：该项不得分则本项不得分。',
      ),
    ),
  minimum: points.optional().meta(doc('Points below which the bid is out.', '低于此分即淘汰。')),
  evidence: z
    .array(
      z.strictObject({
        text: text(200).meta(doc('What must be handed in.', '须提供的证明。')),
        count: z.int().min(1).max(100).optional().meta(doc('How many.', '份数。')),
      }),
    )
    .max(20)
    .default([])
    .meta(doc('Evidence asked for.', '要求的证明材料。')),
  evidenceFault: text(120)
    .optional()
    .meta(doc('What missing or unreadable evidence costs.', '证明缺失或不清晰的后果。')),
  phase: z.int().min(1).max(9).optional().meta(doc('Phase in which it is judged.', '所属阶段。')),
  maxPages: z.int().min(1).max(999).optional().meta(doc('Most pages that are read.', '页数限制。')),
  note: text(400).optional().meta(doc('Remark.', '备注。')),
  response: z
    .array(text(120))
    .max(20)
    .default([])
    .meta(
      doc(
        'Where the book answers: chapter or chapter#heading; chapters that cover it count too.',
        '应答位置：章节 id 或 章节#标题；covers 写了它的章节自动计入。',
      ),
    ),
  claimed: points.optional().meta(doc('Points that we claim, in the scale of the criterion.', '自评分，按本项分制。')),
  likely: points.optional().meta(doc('Points that we expect.', '预计得分。')),
  low: points.optional().meta(doc('Points that we get at the worst.', '最坏得分。')),
  owner: reference.optional().meta(doc('Id of the team member who answers for it.', '负责人：team 中的 id。')),
  standing: z
    .enum(standings)
    .optional()
    .meta(doc('Against the rivals: lead, lag or unknown.', '与对手相比：lead 领先；lag 落后；unknown 不明。')),
  action: text(200).optional().meta(doc('What we do about it.', '对策。')),
};

const alone = z.strictObject(node);
export type Criterion = z.output<typeof alone> & { criteria: Criterion[] };
export type WrittenCriterion = z.input<typeof alone> & { criteria?: WrittenCriterion[] | undefined };

export const criterion: z.ZodType<Criterion, WrittenCriterion> = z.strictObject({
  ...node,
  get criteria() {
    return z
      .array(criterion)
      .max(60)
      .default([])
      .meta(
        doc('Criteria of a group; then it has no mode of its own.', '下级评分项；有下级的即为分类，自身不写 mode。'),
      );
  },
});

export const scoring = z.strictObject({
  scale: z
    .enum(scoringScales)
    .default('points')
    .meta(
      doc(
        'points; weights: each criterion out of 100, then weighted; adjectival: words only.',
        'points 直接计分；weights 各项百分制再乘权重；adjectival 只有等级评语。',
      ),
    ),
  total: points.default(100).meta(doc('What all maxima add up to.', '满分合计。')),
  criteria: z
    .array(criterion)
    .max(60)
    .default([])
    .meta(doc('Groups and criteria, in the order of the tender.', '分类与评分项，按招标文件顺序。')),
  gates: z
    .array(
      z.strictObject({
        id: id.meta(doc('Short name, unique in the bid.', '短名，本标内唯一。')),
        title: text(80).meta(doc('Name of the gate.', '审查名称。')),
        when: z
          .enum(['before', 'after'])
          .default('before')
          .meta(doc('before or after scoring.', 'before 评分前；after 评分后。')),
        text: text(1000).optional().meta(doc('What it looks at.', '审查内容。')),
        of: z
          .enum(requirementKinds)
          .optional()
          .meta(
            doc(
              'Kind of requirements that it looks at; conformity looks at the mandatory ones of every kind as well.',
              '审查哪一类条款；符合性审查另含各类实质性条款。',
            ),
          ),
        owner: reference.optional().meta(doc('Id of the team member who goes through it.', '自查人：team 中的 id。')),
        done: date.optional().meta(doc('Day on which we went through it.', '我方自查完成日期。')),
      }),
    )
    .max(20)
    .default([])
    .meta(
      doc('Gates beside the points: qualification, conformity, rejection.', '评分之外的审查：资格、符合性、否决。'),
    ),
  experts: z
    .strictObject({
      decimals: z.int().min(0).max(6).optional().meta(doc('Decimals of the mean.', '平均分的小数位。')),
      outlierPercent: z
        .number()
        .min(0)
        .max(100)
        .optional()
        .meta(doc('Percent off the mean from which a score is an outlier.', '偏离平均分百分之几视为异常。')),
      outlierRule: text(300).optional().meta(doc('What becomes of it.', '异常分的处理。')),
      noTies: z.boolean().default(false).meta(doc('Whether subjective scores may not be equal.', '主观分不得并列。')),
    })
    .optional()
    .meta(doc('How the scores of the experts are put together.', '评委打分的汇总办法。')),
  phases: z
    .array(
      z.strictObject({
        number: z.int().min(1).max(9).meta(doc('Number of the phase.', '阶段序号。')),
        title: text(80).meta(doc('Name of the phase.', '阶段名称。')),
        passAt: text(80).optional().meta(doc('Rating needed to go on.', '进入下一阶段的等级。')),
      }),
    )
    .max(9)
    .default([])
    .meta(doc('Phases, in order.', '评审阶段。')),
  ratings: z.array(text(60)).max(10).default([]).meta(doc('Ratings in words, best first.', '等级评语，最好在前。')),
  importance: text(600).optional().meta(doc('Relative importance, as the tender says it.', '相对重要性，原文。')),
  policies: z
    .array(
      z.strictObject({
        when: text(200).meta(doc('Who gets it.', '适用对象。')),
        percent: z.number().min(0).max(50).meta(doc('Percent taken off the price.', '价格扣除百分比。')),
      }),
    )
    .max(10)
    .default([])
    .meta(doc('Policy deductions from the price.', '价格扣除政策。')),
  failIf: z
    .array(text(300))
    .max(20)
    .default([])
    .meta(doc('When a bid is out, beside the gates.', '投标无效、被否决或不予推荐的其他情形。')),
  cancelIf: z
    .array(text(300))
    .max(20)
    .default([])
    .meta(doc('When the whole tender is cancelled.', '整个项目废标的情形。')),
  tieBreak: z
    .array(text(80))
    .max(10)
    .default([])
    .meta(doc('What decides between equal totals, in order.', '总分相同时的排序依据，按先后。')),
});
export type Scoring = z.output<typeof scoring>;
export type CriterionPart = z.output<typeof part>;
export type ScoringMode = (typeof scoringModes)[number];
export type ScoringScale = (typeof scoringScales)[number];
export type Evaluator = (typeof evaluators)[number];
export type DecidedBy = (typeof decidedByKinds)[number];
export type CriterionStanding = (typeof standings)[number];
