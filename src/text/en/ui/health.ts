import type { health as chinese } from '../../zh-CN/ui/health.ts';

const people = (n: number): string => (n === 1 ? '1 person' : `${n} people`);

export const health: typeof chinese = {
  title: 'Health',
  none: 'Nothing to judge by',
  uncertain: 'Known parts have less than half of the weight: no band',
  held: 'Red flags of high severity: medium at most',
  known: (n, of) => `${n} of ${of} parts have data`,
  rule: (medium, high) =>
    `Weighted mean of the parts that have data, 0–100. A part without data is left out and does not count as 0. Medium from ${medium}, high from ${high}.`,
  caption: 'Parts of the health score: score, weight, what it stands on and what would raise it',
  part: 'Part',
  score: 'Score',
  weight: 'Weight',
  basis: 'Stands on (points)',
  raise: 'What would raise it',
  missing: 'missing',
  missingFacts: (names) => `Missing: ${names}`,
  notCounted: 'left out',
  partName: {
    people: 'Key persons',
    plan: 'Plan',
    knowledge: 'Knowledge',
    relationship: 'Relationship',
    freshness: 'Freshness',
  },
  band: { low: 'low', medium: 'medium', high: 'high', uncertain: 'uncertain' },
  fact: {
    support: {
      why: (_have, of) =>
        `stance of ${of === 1 ? '1 decider' : `${of} deciders`} (champion 100, neutral 50, opponent 0)`,
      raise: 'Win deciders: from neutral to supporter, from opponent to neutral.',
      missing: 'stance of the deciders',
    },
    'economic-buyer': {
      why: (_have, _of, points) =>
        points > 0 ? 'we are in contact with the economic buyer' : 'economic buyer unknown or never met',
      raise: 'Find who says the final yes, and meet.',
      missing: 'economic buyer',
    },
    coach: {
      why: (_have, _of, points) =>
        points > 0 ? 'there is a coach, and we are in contact' : 'no coach, or no contact with one',
      raise: 'Win a coach.',
      missing: 'coach',
    },
    contact: {
      why: (_have, of) => `depth of contact with ${people(of)} (deep 100, none 0)`,
      raise: 'Deepen the contact; begin with those nobody has met.',
      missing: 'depth of contact',
    },
    'open-actions': {
      why: (_have, _of, points) => (points > 0 ? 'open actions, each with owner and date' : 'no open action'),
      raise: 'Plan the next action, with owner and date.',
      missing: 'action plan',
    },
    'on-time': {
      why: (have, of) => `${have} of ${of} open actions not overdue`,
      raise: 'Finish overdue actions or set a new date.',
      missing: 'dates of open actions',
    },
    objective: {
      why: (_have, _of, points) => (points > 0 ? 'there is an objective' : 'no objective'),
      raise: 'Set an objective: how much, by when, to whom.',
      missing: 'objective',
    },
    factors: {
      why: (_have, _of, points) =>
        points > 0 ? 'strengths and weaknesses analysed' : 'strengths and weaknesses not analysed',
      raise: 'Analyse strengths and weaknesses; they give the strategy.',
      missing: 'strengths and weaknesses',
    },
    information: {
      why: (have, of) => `${have} of ${of} items of the inventory known (assumed ones count half)`,
      raise: 'Ask for what is unknown, confirm what is assumed.',
      missing: 'information inventory',
    },
    irreplaceable: {
      why: (have, of) => `"Are we replaceable?": ${have} yes of ${of} answered`,
      raise: 'Take one question answered no and plan an activity for it.',
      missing: 'the eight questions "Are we replaceable?" (at least four answered)',
    },
    satisfaction: {
      why: () => 'newest satisfaction survey',
      raise: 'Follow up what the survey found wanting.',
      missing: 'satisfaction survey',
    },
    organised: {
      why: (_have, _of, points) =>
        points > 0 ? 'there is an organised relation' : 'no organised relation holds today',
      raise: 'Set up an organised relation, e.g. a resident engineer.',
      missing: 'organised relations',
    },
    'plan-age': {
      why: (have, _of, _points, interval) =>
        `plan reviewed ${have === '1' ? '1 day' : `${have} days`} ago; interval ${interval} days; older ones lose points day by day`,
      raise: 'Review and update the plan.',
      missing: 'day of the last review',
    },
    'people-age': {
      why: (have, of, _points, interval) =>
        `analysis of ${have} of ${people(of)} within ${interval} days; older ones lose points day by day`,
      raise: 'Bring the analysis of key persons up to date.',
      missing: 'dates of the analysis of key persons',
    },
    'spend-age': {
      why: (have) => `newest complete year: ${have}`,
      raise: "Add last year's spend and our sales.",
      missing: 'spend of a complete year',
    },
  },
};
