import type { funnel as chinese } from '../../zh-CN/ui/funnel.ts';

const deals = (n: number): string => (n === 1 ? '1 deal' : `${n} deals`);
const inDays = (n: number): string => (n === 1 ? '1 day' : `${n} days`);

export const funnel: typeof chinese = {
  title: 'Funnel',
  question: 'Does the forecast hold?',
  empty:
    'There are no opportunities yet. Write a file for each, accounts/<account>/opportunities/<id>.mdx; funnel and forecast are made of them. Targets stand below targets in content/people.yaml.',
  verdict: {
    'no-target': (year, won, expected) =>
      `There is no target for ${year} to hold it against: ${won} won, weighted forecast ${expected}.`,
    reached: (year, won, target) => `It holds: ${won} won in ${year}; the target of ${target} is reached.`,
    holds: (year, sure, target) =>
      `It holds: what is won and committed in ${year}, ${sure}, reaches the target of ${target}.`,
    commit: (year, sure, target, gap) =>
      `It holds only if every commitment is kept: what is won and committed in ${year}, ${sure}, reaches the target of ${target}; weighted by win probability ${gap} is missing.`,
    weighted: (year, expected, target, missing) =>
      `It holds, more or less: the weighted forecast for ${year}, ${expected}, reaches the target of ${target}; won and commit alone fall short by ${missing}.`,
    'best-case': (year, gap, target) =>
      `It barely holds: only with every best case does ${year} reach its target of ${target}; the weighted forecast falls short by ${gap}.`,
    pipeline: (year, gap, target) =>
      `It does not hold: nearly every open deal would have to be won to reach the ${year} target of ${target}; the weighted forecast falls short by ${gap}.`,
    short: (year, missing, target, gap) =>
      `It does not hold: even if every open deal is won, ${missing} of the ${year} target of ${target} is missing, and ${gap} by the weighted forecast. Find new opportunities or negotiate the target.`,
  },
  provenLess: (proven, less) =>
    `By stages that have evidence the weighted forecast is ${proven}, ${less} less than declared.`,
  provenLessElsewhere: (less) => `Open deals of other years: ${less} less by evidence than declared.`,
  provenAll: (year) => `No open deal of ${year} is declared ahead of its evidence.`,
  aheadUnweighted: (n) =>
    `${n === 1 ? '1 open deal is' : `${n} open deals are`} declared ahead of the evidence; without a win probability there is no figure for it.`,
  unchecked: (n, year) => {
    const of = year === null ? '' : ` of ${year}`;
    return n === 1
      ? `1 open deal${of} stands at a stage that the playbook does not have; its evidence could not be checked.`
      : `${n} open deals${of} stand at stages that the playbook does not have; their evidence could not be checked.`;
  },
  sentences: (before, next) => `${before} ${next}`,
  scope: (year) =>
    `These are the figures of ${year}; the sections on doubts and stages take in the open deals of all years.`,
  figures: 'Main figures of the forecast for this year',
  target: 'Target',
  won: 'Won',
  upToCommit: 'Won + commit',
  upToBestCase: '+ best case',
  upToPipeline: '+ pipeline',
  expected: 'Weighted forecast',
  expectedNote: 'won + open × win probability',
  proven: 'By evidence',
  gap: 'Gap',
  surplus: 'Surplus',
  ofTarget: (share) => `${share} of target`,
  noTarget: 'not set',
  unweighted: (n) =>
    n === 1
      ? '1 open deal, whatever the year, stands at a stage without a win probability and is not in the weighted figures.'
      : `${n} open deals, whatever the year, stand at stages without a win probability and are not in the weighted figures.`,
  omitted: (n, value) => `${deals(n)} (${value}) marked omitted ${n === 1 ? 'is' : 'are'} left out everywhere.`,
  passedNote: 'An open deal whose expected day has passed can close this month at the earliest and is counted there.',
  amounts: (currency) => `Amounts in ${currency}.`,
  doubts: 'What the forecast should not rest on',
  doubtsSummary: (n, value, share, less) =>
    `${n === 1 ? '1 open deal is' : `${n} open deals are`} in doubt, whatever the year: ${value}, ${share} of the open value${less === null ? '' : `; by evidence the weighted value is ${less} less`}.`,
  noDoubts: (limit, days) =>
    `No open deal of any year is past its closing day, declared ahead of its evidence, committed below ${limit} by evidence, or unreviewed for more than ${inDays(days)}.`,
  doubtsCaption: 'Open deals whose forecast is in doubt, those of this quarter first, then the largest first',
  doubtsMore: (shown, of) => `The first ${shown} of ${of} are listed; the total has all.`,
  less: 'Less by evidence',
  dueThisQuarter: 'this quarter',
  doubt: {
    slipping: (days) => `closing day overdue by ${inDays(days)}`,
    unproven: (declared, reached) => `declared at "${declared}"; by the evidence ${reached}`,
    'unproven-commit': (probability, limit) => `committed, but ${probability} by evidence, below ${limit}`,
    stalled: (days) => `not reviewed for ${inDays(days)}`,
  },
  why: 'Why',
  stages: 'By stage',
  stagesNote:
    'The outline is the value, the full part the value weighted by the declared stage. Open deals of all years; empty stages that follow each other share a row.',
  stagesTitle: (pipeline) => `${pipeline}: open deals by stage`,
  stagesDescription: (n, value) => `${deals(n)}, ${value}; the table below the chart lists each stage.`,
  stagesCaption: (pipeline) => `${pipeline}: number, value and weighted value of open deals by stage`,
  stageFigure: (n, value, weighted) =>
    weighted === null ? `${deals(n)} · ${value}` : `${deals(n)} · ${value} · weighted ${weighted}`,
  stageEmpty: 'no deals',
  stagesWithout: (first, last, n) => `${first} to ${last} (${n} stages)`,
  stage: 'Stage',
  probability: 'Win probability',
  unknown: 'unknown',
  count: 'Open deals',
  value: 'Value',
  weighted: 'Weighted',
  provenWeighted: 'By evidence',
  total: 'Total',
  year: (year) => `${year}`,
  byMonth: 'By month',
  monthsTitle: (year) => `${year}: won and open by month against the target`,
  monthsDescription:
    'A column per month: won, commit, best case and pipeline from the bottom up; the line across is the target of the month.',
  courseTitle: (year) => `${year}, cumulated: won and weighted forecast against the target`,
  courseDescription:
    'The thick line is what is won so far, the thin one the weighted forecast, the broken one the target, each cumulated.',
  monthsCaption: (year) => `${year}: target, won, open and weighted forecast by month`,
  month: 'Month',
  monthName: (month) =>
    ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] ?? '',
  cumulatedExpected: 'Forecast, cumulated',
  cumulatedDifference: 'Difference, cumulated',
  legendParts: { commit: 'Commit', bestCase: 'Best case', pipeline: 'Pipeline' },
  soFar: 'Won so far',
  legend: 'Legend',
  legendTarget: 'Target',
  legendFigures: 'At the right: weighted forecast',
  legendFiguresWithTarget: 'At the right: weighted forecast / target',
  legendWon: 'Won, cumulated',
  legendExpected: 'Weighted forecast, cumulated',
  legendPlanned: 'Target, cumulated',
  by: { product: 'By product', unit: 'By unit', person: 'By salesperson' },
  dimension: { product: 'Product line', unit: 'Unit', person: 'Salesperson' },
  byCells: 'Finer targets',
  partsTitle: {
    product: 'Forecast and target by product',
    unit: 'Forecast and target by unit',
    person: 'Forecast and target by salesperson',
  },
  partsDescription:
    'A row each: won, commit, best case and pipeline from the left; the upright line is the target; at the right, weighted forecast and target.',
  partsCaption: (by, year) => `${year}, ${by.toLowerCase()}: target, won, open, weighted forecast and difference`,
  partsMore: (shown, of) => `The chart shows the first ${shown}; the table has all ${of}.`,
  noKey: { product: 'No product line given', unit: 'In no unit', person: 'No owner given' },
  difference: 'Difference',
  short: (amount) => `${amount} short`,
  over: (amount) => `${amount} over`,
  resources: 'Resources agreed',
  targetsWrong: 'Mistakes in the targets:',
  conversion: 'Won and lost',
  conversionSummary: (won, lost, dropped) => `Ended: ${won} won, ${lost} lost, ${dropped} dropped.`,
  rate: (byCount, byValue) => `Win rate ${byCount} (${byValue} by value).`,
  noneEnded: 'No deal has ended yet, so there is no win rate and no reason to learn from.',
  unreviewed: (n) => `${deals(n)} without a review; their reasons are missing here.`,
  factorsCaption: 'Reasons named in reviews: how often in deals won and in deals not won',
  factor: 'Factor',
  effect: { for: 'For us', against: 'Against us' },
  inWon: 'In deals won',
  inLost: 'In deals not won',
  deals: 'All opportunities',
  dealsCaption: (n) => `Opportunities (${n}), open ones first, the next to close first`,
  dealsMore: (shown, of) =>
    `There are ${of} opportunities; ${shown} are listed, open and large ones before others. The pages of the accounts have the rest.`,
  deal: 'Opportunity',
  owner: 'Owner',
  closing: 'Closing',
  forecast: 'Forecast',
  state: 'State',
  passed: 'overdue',
  reviewed: 'Reviewed',
  filter: 'Filter opportunities',
  shown: '{n} of {all} opportunities shown',
  noMatch: 'No opportunity fits',
  gaps: {
    target: (year) => `Target for ${year}`,
    product: (n) => (n === 1 ? 'Product line of 1 opportunity' : `Product line of ${n} opportunities`),
    unit: 'Sales units of our people',
  },
};
