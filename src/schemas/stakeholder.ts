import { z } from 'zod';
import { doc } from '../doc.ts';
import { date, id, reference, text } from './base.ts';
import { evidence } from './evidence.ts';

/**
 * Key-person analysis in six steps [KAD], buying influences, response mode and win-results [SSM], needs by layer [PM]. What is not known is left out:
 * a gap is itself a finding.
 */
export const roles = ['approver', 'decider', 'evaluator', 'user'] as const;
export const styles = ['driver', 'amiable', 'analytical', 'expressive'] as const;
export const relations = ['champion', 'supporter', 'neutral', 'nonsupporter', 'opponent'] as const;
export const contacts = ['none', 'brief', 'repeated', 'deep'] as const;
export const circles = ['inner', 'decision', 'outside'] as const;
export const buyingInfluences = ['coach', 'user', 'technical', 'economic'] as const;
export const degrees = ['high', 'medium', 'low'] as const;
export const responseModes = ['growth', 'trouble', 'even-keel', 'overconfident'] as const;
export const layers = ['decision', 'management', 'execution'] as const;
export const needLevels = ['physiological', 'safety', 'belonging', 'esteem', 'self-actualisation'] as const;
export const needScopes = ['organisational', 'personal'] as const;
export const personStatuses = ['active', 'left', 'moved'] as const;

/** How the person sees his own situation [SSM]; the first two modes are open to a proposal, the other two are not. */
export const responseMode = z.strictObject({
  mode: z
    .enum(responseModes)
    .optional()
    .meta(
      doc(
        'growth: wants more; trouble: has a problem to fix; even-keel: satisfied; overconfident: thinks reality beats needs.',
        'growth 高瞻远瞩型；trouble 不知所措型；even-keel 四平八稳型；overconfident 自我陶醉型。',
      ),
    ),
  rating: z
    .int()
    .min(-5)
    .max(5)
    .optional()
    .meta(
      doc(
        'Rating of our proposal, from -5 (antagonistic) to +5 (enthusiastic).',
        '对我方方案的评分，-5（敌对）至 +5（热心拥护）。',
      ),
    ),
  present: text(200).optional().meta(doc('How the person sees the present business.', '本人怎样看目前的业务。')),
  change: text(200)
    .optional()
    .meta(doc('What the person thinks our solution changes.', '本人认为我方方案会改变什么。')),
  solves: text(200)
    .optional()
    .meta(
      doc('Whether it really solves the problem, in the eyes of the person.', '在本人看来，方案是否真能解决问题。'),
    ),
  ...evidence,
});

/** What the sale brings the person [SSM]: a result of the business, which can be measured, and a win of his own. */
export const winResult = z.strictObject({
  result: text(200)
    .optional()
    .meta(doc('Business result the person needs, measurable.', '本人所需的业务结果，可衡量。')),
  win: text(200).optional().meta(doc('What the person gains personally.', '本人由此得到的个人收获。')),
  ...evidence,
});

/** A need of the person or of what he stands for [PM], by Maslow's levels. */
export const personNeed = z.strictObject({
  level: z
    .enum(needLevels)
    .meta(
      doc(
        "Maslow's level: physiological, safety, belonging, esteem, self-actualisation.",
        '马斯洛层次：physiological 生理、safety 安全、belonging 归属、esteem 尊重、self-actualisation 自我实现。',
      ),
    ),
  scope: z
    .enum(needScopes)
    .default('personal')
    .meta(doc('A need of the organisation or of the person.', 'organisational 组织需求；personal 个人需求。')),
  stated: z
    .boolean()
    .default(true)
    .meta(doc('Whether the person has said it; false for a hidden need.', '是否明说过；false 为隐性需求。')),
  text: text(200).meta(doc('The need in one line.', '需求，一句话。')),
});

export const stakeholder = z.strictObject({
  id: id.meta(doc('Short name used in references, unique in the plan.', '短名，供引用，计划内唯一。')),
  name: text(80).optional().meta(doc("The person's name, as little as the plan needs.", '姓名；计划用不到就不写。')),
  title: text(80).meta(doc('Job title as the customer writes it.', '职务，按客户方的写法。')),
  department: text(80).optional().meta(doc('Department or business unit.', '部门或事业部。')),
  keyDepartment: z
    .boolean()
    .default(false)
    .meta(
      doc(
        'Step 1: the department decides or shapes purchases of our category.',
        '第一步：所在部门决定或影响本品类的采购。',
      ),
    ),
  reportsTo: reference
    .optional()
    .meta(
      doc(
        'Step 1: id of the formal superior. Leave out for the head of the chart.',
        '第一步：正式上级的 id。组织图的最高一人不写。',
      ),
    ),
  role: z
    .enum(roles)
    .optional()
    .meta(
      doc(
        'Step 2: approver A and decider D decide; evaluator E and user U influence.',
        '第二步：approver 批准者（A）与 decider 决策者（D）作决定；evaluator 评估者（E）与 user 使用者（U）施加影响。',
      ),
    ),
  style: z
    .enum(styles)
    .optional()
    .meta(
      doc(
        'Step 3: social style: driver D, amiable K, analytical A, expressive E.',
        '第三步：社交风格：driver 干劲型（D）、amiable 亲切型（K）、analytical 分析型（A）、expressive 表现型（E）。',
      ),
    ),
  relation: z
    .enum(relations)
    .optional()
    .meta(
      doc(
        'Step 4: stance towards us: champion *, supporter +, neutral =, nonsupporter -, opponent /.',
        '第四步：对我方的态度：champion 竭力支持者 *、supporter 支持者 +、neutral 中立者 =、nonsupporter 不支持者 -、opponent 反对者 /。',
      ),
    ),
  contact: z
    .enum(contacts)
    .optional()
    .meta(
      doc(
        'Step 5: contact so far: none 0, brief 1, repeated N, deep F.',
        '第五步：交往程度：none 没有交往 0、brief 短暂 1、repeated 多次 N、deep 深厚 F。',
      ),
    ),
  circle: z
    .enum(circles)
    .optional()
    .meta(
      doc('Step 6: inner circle, decision level or outside.', '第六步：inner 内部圈、decision 决策层或 outside 圈外。'),
    ),
  influences: z
    .array(reference)
    .max(30)
    .default([])
    .meta(
      doc(
        'Step 6: ids of the people whom this person influences informally.',
        '第六步：此人在正式汇报关系之外所影响的人的 id。',
      ),
    ),
  buyingInfluences: z
    .array(z.enum(buyingInfluences))
    .max(4)
    .default([])
    .meta(
      doc(
        'CUTE: coach, user, technical, economic. One person may hold several; exactly one economic per sale.',
        '采购影响力（CUTE）：coach 教练、user 用户、technical 技术把关者、economic 财务决策者。一人可兼多种；一笔采购只有一位财务决策者。',
      ),
    ),
  conflicts: z
    .array(reference)
    .max(30)
    .default([])
    .meta(
      doc(
        'Ids of the people with whom this person is in conflict; one side is enough.',
        '与其有矛盾的人的 id；写一方即可。',
      ),
    ),
  influence: z
    .enum(degrees)
    .optional()
    .meta(
      doc(
        'Degree of influence on the present sales objective, whatever the title: high, medium, low.',
        '对本单的影响，与职务高低无关：high 大、medium 中、low 小。',
      ),
    ),
  layer: z
    .enum(layers)
    .optional()
    .meta(
      doc(
        'Layer in the organisation: decision, management, execution.',
        '所在层级：decision 决策层、management 管理层、execution 执行层。',
      ),
    ),
  responseMode: responseMode
    .optional()
    .meta(doc('How the person sees his own situation.', '反应模式：本人怎样看自己的处境。')),
  winResult: winResult
    .optional()
    .meta(doc('What the sale brings the company and the person.', '双赢结果：业务结果与个人收获。')),
  needs: z.array(personNeed).max(20).default([]).meta(doc('Needs, stated and hidden.', '需求，明示的与隐性的。')),
  status: z
    .enum(personStatuses)
    .default('active')
    .meta(doc('active, left the customer, or moved to another post.', 'active 在职；left 已离职；moved 已调岗。')),
  statusSince: date
    .optional()
    .meta(doc('Day of leaving or moving; due with left and moved.', '离职或调岗的日期；left、moved 必填。')),
  ...evidence,
  note: text(400).optional().meta(doc('What matters to this person, in a sentence.', '此人最看重什么，一句话。')),
});
export type Stakeholder = z.output<typeof stakeholder>;
export type Role = (typeof roles)[number];
export type Style = (typeof styles)[number];
export type Relation = (typeof relations)[number];
export type Contact = (typeof contacts)[number];
export type Circle = (typeof circles)[number];
export type BuyingInfluence = (typeof buyingInfluences)[number];
export type Degree = (typeof degrees)[number];
export type ResponseMode = (typeof responseModes)[number];
export type Layer = (typeof layers)[number];
export type NeedLevel = (typeof needLevels)[number];
export type NeedScope = (typeof needScopes)[number];
export type PersonStatus = (typeof personStatuses)[number];
