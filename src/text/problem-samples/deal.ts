import type { ProblemParams } from '../../problem.ts';

const stages = ['project-sale-lead', 'project-sale-contact', 'project-sale-technical'];

export const dealSamples = {
  'stage-not-in-pipeline': [
    {
      stage: 'technical',
      pipeline: { title: '项目型销售', titleEn: 'Project sale' },
      nearest: 'project-sale-technical',
      stages,
    },
    { stage: 'x', pipeline: { title: '项目型销售', titleEn: 'Project sale' }, nearest: null, stages },
  ],
  'stage-ahead-of-evidence': [
    {
      declared: { title: '技术突破', titleEn: 'Technical breakthrough' },
      passed: { title: '项目挖掘', titleEn: 'Lead' },
      reached: { title: '初步接触', titleEn: 'First contact' },
      probability: 25,
      missing: [
        { title: '决策者已知其人。', titleEn: 'The decider is known.' },
        { title: '预算已落实。', titleEn: 'The budget is there.' },
      ],
    },
    {
      declared: { title: '技术突破', titleEn: 'Technical breakthrough' },
      passed: null,
      reached: { title: '项目挖掘', titleEn: 'Lead' },
      probability: null,
      missing: ['项目有出处。', '联系人已知。', '见面已约定。'].map((title) => ({ title, titleEn: title })),
    },
  ],
  'closing-passed': [
    { closing: '2026-10-31', days: 20 },
    { closing: '2026-11-19', days: 1 },
  ],
  'commit-unproven': [{ probability: 25, limit: 50 }],
  'review-missing': [
    { state: 'lost', date: '2026-09-30', days: 51 },
    { state: 'won', date: '2026-09-30', days: 51 },
    { state: 'dropped', date: '2026-09-30', days: 51 },
  ],
  'review-of-open-deal': [{}],
  'man-unknown': [
    { missing: ['money', 'authority'], stage: { title: '技术突破', titleEn: 'Technical breakthrough' } },
    { missing: ['need'], stage: { title: '技术突破', titleEn: 'Technical breakthrough' } },
  ],
  'deal-stuck': [
    { reason: 'no-decider', people: [] },
    { reason: 'decider-not-met', people: ['行长 赵正'] },
    { reason: 'decider-not-met', people: ['行长 赵正', '副行长 李毅', '总经理 孙晖', '处长 周敏'] },
  ],
  'deal-island': [{ unknown: ['relations', 'needs', 'competitors'] }, { unknown: ['competitors'] }],
  'deal-out-of-control': [
    { reason: 'decider-left', what: ['副行长 李毅'] },
    { reason: 'reorganisation', what: ['信息科技部与数据中心合并'] },
    { reason: 'rival-favoured', what: ['华远科技'] },
    { reason: 'rival-unanalysed', what: ['华远科技'] },
    { reason: 'top-not-covered', what: ['行长 赵正'] },
    { reason: 'top-not-covered', what: [] },
  ],
  'opportunity-outdated': [
    { updated: '2026-09-30', days: 51, limit: 28 },
    { updated: '2026-11-18', days: 2, limit: 1 },
  ],
} satisfies { [Id in keyof ProblemParams]?: ProblemParams[Id][] };
