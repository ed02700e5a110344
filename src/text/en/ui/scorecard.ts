import type { scorecard as chinese } from '../../zh-CN/ui/scorecard.ts';

export const scorecard: typeof chinese = {
  title: 'Customer value',
  total: 'Total',
  scored: (n, of) => `${n} of ${of} criteria scored`,
  change: (points, since) => `${points} since ${since}`,
  same: (since) => `as on ${since}`,
  rule: 'Weighted mean × 20, at most 100. A criterion without a score is left out and does not count as 0.',
  caption: 'Customer value scorecard: criterion, weight, score and evidence',
  group: 'Group',
  criterion: 'Criterion',
  weight: 'Weight',
  score: 'Score (0–5)',
  evidence: 'Evidence',
  noEvidence: 'scored without evidence',
  date: 'Date',
  unscored: 'not scored',
  radarTitle: (name) => `${name}: customer value, radar plot`,
  radarDescription: (values, before) =>
    `Each axis goes to 100: ${values}.${before === null ? '' : ` The dashed line is the scoring of ${before}.`}`,
  trendTitle: (name) => `${name}: customer value over time`,
  trendDescription: (values) => `Totals: ${values}.`,
  historyCaption: 'All scorings',
  coverage: 'Criteria scored',
  card: 'customer-value scorecard in the playbook',
};
