import type { ProblemParams } from '../../problem.ts';

export const projectPlanSamples = {
  'milestone-late': [
    { milestone: '测试报告交付', promised: '2026-12-18', finish: '2026-12-25', days: 7 },
    { milestone: '签约', promised: '2026-12-18', finish: '2026-12-19', days: 1 },
  ],
  'budget-exceeded': [{ budget: 200_000, cost: 236_000 }],
  'raci-two-accountable': [{ task: '现场测试', people: ['陈静', '王磊'] }],
  'raci-two-letters': [{ task: '现场测试', person: '王磊', letters: ['R', 'C'] }],
  'raci-incomplete': [
    { task: '现场测试', missing: ['accountable'] },
    { task: '现场测试', missing: ['accountable', 'responsible'] },
    { task: '现场测试', missing: ['responsible'] },
  ],
  'ogsm-goal-vague': [
    { goal: '提高占比', missing: ['number'] },
    { goal: '提高占比', missing: ['number', 'by'] },
    { goal: '占比达到六成', missing: ['by'] },
  ],
  'ogsm-goal-count': [{ count: 2 }, { count: 7 }, { count: 1 }, { count: 0 }],
  'ogsm-objective-number': [{ objective: '份额达到 60%', number: '60%' }],
  'ogsm-orphan': [
    { of: 'goal', text: '占比达到六成' },
    { of: 'strategy-without-goal', text: '以测试取信' },
    { of: 'strategy', text: '以测试取信' },
    { of: 'measure', text: '测试报告获认可' },
  ],
  'ogsm-measure-owner': [{ text: '测试报告获认可' }],
  'risk-unanswered': [
    { risk: '对手低价抢单', score: 16, missing: ['response', 'action', 'owner'] },
    { risk: '测试延期', score: 9, missing: ['owner'] },
  ],
  'risk-overdue': [
    { risk: '对手低价抢单', due: '2026-11-10', days: 10 },
    { risk: '对手低价抢单', due: '2026-11-19', days: 1 },
  ],
  'residual-higher': [{ risk: '对手低价抢单', before: 12, after: 15 }],
  'communication-missing': [{ person: '副总裁' }],
  'communication-audience': [{ purpose: '说明测试进展' }],
  'communication-when': [
    { purpose: '说明测试进展', found: 'none' },
    { purpose: '说明测试进展', found: 'both' },
  ],
  'communication-overdue': [
    { purpose: '说明测试进展', due: '2026-11-13', days: 7 },
    { purpose: '说明测试进展', due: '2026-11-19', days: 1 },
  ],
} satisfies { [Id in keyof ProblemParams]?: ProblemParams[Id][] };
