import type { HealthBand, HealthFactId, HealthPartId } from '../../../domain/value/health.ts';

/** One fact in words: why its part has its score, what would raise it, and what is missing where the plan says nothing. */
interface FactWords {
  /** `have` of `of`; `points` 0–100; `interval` in days. */
  why(have: string, of: number, points: number, interval: number): string;
  raise: string;
  missing: string;
}

const band: Record<HealthBand | 'uncertain', string> = { low: '低', medium: '中', high: '高', uncertain: '依据不足' };
const part: Record<HealthPartId, string> = {
  people: '关键人',
  plan: '计划',
  knowledge: '信息',
  relationship: '关系牢固度',
  freshness: '新鲜度',
};
const fact: Record<HealthFactId, FactWords> = {
  support: {
    why: (_have, of) => `${of} 位决策者对我方的态度（竭力支持 100，中立 50，反对 0）`,
    raise: '争取决策者：中立转支持，反对转中立。',
    missing: '决策者的态度',
  },
  'economic-buyer': {
    why: (_have, _of, points) => (points > 0 ? '与财务决策者已有接触' : '财务决策者不明，或尚未接触'),
    raise: '找到最后点头的人并见面。',
    missing: '财务决策者',
  },
  coach: {
    why: (_have, _of, points) => (points > 0 ? '有教练，且有往来' : '没有教练，或没有往来'),
    raise: '发展一位教练。',
    missing: '教练',
  },
  contact: {
    why: (_have, of) => `与 ${of} 人的交往深度（深厚 100，没有 0）`,
    raise: '加深与关键人的往来，先见没有见过的人。',
    missing: '交往深度',
  },
  'open-actions': {
    why: (_have, _of, points) => (points > 0 ? '有在办的行动，均有负责人与期限' : '没有在办的行动'),
    raise: '安排下一步行动，写明负责人与期限。',
    missing: '行动计划',
  },
  'on-time': {
    why: (have, of) => `${of} 项在办行动中 ${have} 项未逾期`,
    raise: '办完逾期的行动，或重定期限。',
    missing: '在办行动的期限',
  },
  objective: {
    why: (_have, _of, points) => (points > 0 ? '目标已定' : '目标未定'),
    raise: '定下目标：多少、何时、对谁。',
    missing: '目标',
  },
  factors: {
    why: (_have, _of, points) => (points > 0 ? '优势与劣势已分析' : '优势与劣势尚未分析'),
    raise: '分析优势与劣势，得出策略。',
    missing: '优势与劣势',
  },
  information: {
    why: (have, of) => `信息清单 ${of} 项，掌握 ${have} 项（推测计半）`,
    raise: '问清未掌握的，核实推测的。',
    missing: '信息清单',
  },
  irreplaceable: {
    why: (have, of) => `“我们能否被替代”答了 ${of} 问，${have} 问为“是”`,
    raise: '从答“否”的一问入手，做一项增加牢固度的活动。',
    missing: '“我们能否被替代”八问（答满四问才计）',
  },
  satisfaction: {
    why: () => '最近一次满意度调查得分',
    raise: '跟进调查中不满意的事项。',
    missing: '满意度调查',
  },
  organised: {
    why: (_have, _of, points) => (points > 0 ? '有组织化关系' : '组织化关系都未生效或已结束'),
    raise: '建立一种组织化关系，例如驻场工程师。',
    missing: '组织化关系',
  },
  'plan-age': {
    why: (have, _of, _points, interval) => `计划 ${have} 天前更新，复核间隔 ${interval} 天，超期的逐日减分`,
    raise: '复核并更新计划。',
    missing: '计划更新日期',
  },
  'people-age': {
    why: (have, of, _points, interval) => `${of} 人的分析中 ${have} 人在 ${interval} 天有效期内，超期的逐日减分`,
    raise: '更新关键人分析。',
    missing: '关键人分析的日期',
  },
  'spend-age': {
    why: (have) => `最近的完整年度数据是 ${have} 年`,
    raise: '补齐上一年度的采购额与我方销售额。',
    missing: '完整年度的采购额',
  },
};

export const health = {
  title: '健康度',
  none: '尚无依据',
  uncertain: '有依据的部分权重不足一半，不评高低',
  held: '有轻重为“高”的小红旗，至多算“中”',
  known: (n: number, of: number) => `${of} 项中 ${n} 项有依据`,
  rule: (medium: number, high: number) =>
    `有依据的部分按权重平均，0–100 分；没有依据的部分不计入，也不当 0 分。${medium} 分起为中，${high} 分起为高。`,
  caption: '健康度各部分：得分、权重、依据与提高办法',
  part: '部分',
  score: '得分',
  weight: '权重',
  basis: '依据（分）',
  raise: '怎样提高',
  missing: '缺',
  missingFacts: (names: string) => `缺：${names}`,
  notCounted: '不计',
  partName: part,
  band,
  fact,
};
