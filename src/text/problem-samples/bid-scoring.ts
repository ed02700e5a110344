import type { ProblemParams } from '../../problem.ts';
import type { BidScoringParams } from '../../problem-params-bid.ts';

export const bidScoringSamples = {
  'scoring-sum': [
    { group: null, sum: 98, declared: 100, of: 'points' },
    { group: '技术部分', sum: 62, declared: 60, of: 'weights' },
  ],
  'scoring-unreachable': [{ criterion: '项目团队', declared: 6, reachable: 5 }],
  'scoring-exceeds': [{ criterion: '同类业绩', declared: 100, reachable: 100.2 }],
  'scoring-bands': [
    { criterion: '实施方案', fault: 'overlap', from: 17, to: 17 },
    { criterion: '实施方案', fault: 'overlap', from: 3, to: 4 },
    { criterion: '应急方案', fault: 'gap', from: 14, to: 15 },
  ],
  'price-weight-low': [
    { weight: 25, floor: 30, kind: 'goods' },
    { weight: 8, floor: 10, kind: 'services' },
  ],
  'scoring-size-factor': [{ criterion: '企业实力', word: '注册资本' }],
  'criterion-incomplete': [
    { criterion: '实施方案', missing: 'mode' },
    { criterion: '实施方案', missing: 'max' },
    { criterion: '实施方案', missing: 'weight' },
    { criterion: '投标报价', missing: 'formula' },
  ],
  'group-with-mode': [{ group: '技术部分', key: 'mode' }],
  'points-over-max': [{ criterion: '同类业绩', key: 'claimed', value: 12, max: 10 }],
  'claim-over-deviations': [{ criterion: '技术响应', claimed: 30, count: 2, possible: 28 }],
  'claim-impossible': [{ criterion: '实施方案', claimed: 4, possible: ['5', '3', '1'] }],
  'marker-count': [{ criterion: '▲参数响应', sign: '▲', step: 4.35, meant: 23, found: 20 }],
  'points-order': [{ criterion: '实施方案', low: 4, likely: 3, claimed: 5 }],
  'criterion-uncovered': [
    { criterion: '应急方案', max: 3 },
    { criterion: '应急方案', max: null },
  ],
  'chapter-covers-nothing': [{ chapter: '公司介绍' }],
} satisfies { [Id in keyof BidScoringParams]: ProblemParams[Id][] };
