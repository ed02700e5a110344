/** The models of account development, each as long as the schema allows or as a page can be made to suffer; `say(n)` is a text of n characters. */
export type Say = (length: number) => string;

export const times = <Item>(count: number, make: (n: number) => Item): Item[] =>
  Array.from({ length: count }, (_, n) => make(n));
export const pick = <Item>(items: readonly Item[], n: number): Item => items[n % items.length] as Item;

/** The first of a list is as long as the schema allows, the others short: a file must stay below the size that is read. */
const shorter =
  (say: Say, n: number): Say =>
  (length) =>
    say(n === 0 ? length : Math.min(length, 12));
const day = (n: number): string => `20${String(10 + (n % 16))}-0${1 + (n % 9)}-${10 + (n % 19)}`;
const claim = (n: number) => ({ evidence: pick(['known', 'assumed', 'unknown'], n), asOf: day(n) });

/** What a person of `people()` may say besides the six steps. */
export const personModels = (full: Say, n: number, count: number) => {
  const say = shorter(full, n % 30);
  return {
    layer: pick(['decision', 'management', 'execution'], n),
    influence: pick(['high', 'medium', 'low'], n),
    buyingInfluences: pick(
      [['coach'], ['user'], ['technical'], ['economic'], ['coach', 'user', 'technical', 'economic']],
      n,
    ),
    influences: [`p${(n + 1) % count}`],
    conflicts: n % 6 === 0 ? [`p${(n + 7) % count}`] : [],
    responseMode: {
      mode: pick(['growth', 'trouble', 'even-keel', 'overconfident'], n),
      rating: (n % 11) - 5,
      present: say(200),
      change: say(200),
      solves: say(200),
      ...claim(n),
    },
    winResult: { result: say(200), win: say(200), ...claim(n) },
    needs: times(3, (k) => ({
      level: pick(['physiological', 'safety', 'belonging', 'esteem', 'self-actualisation'], n + k),
      scope: pick(['organisational', 'personal'], k),
      stated: k !== 0,
      text: say(200),
    })),
    ...(n % 10 === 9 ? { status: 'left', statusSince: day(n) } : {}),
    ...claim(n),
  };
};

const criteria = [
  'our-sales',
  'margin',
  'payment',
  'buying-power',
  'growth',
  'share',
  'benchmark',
  'access',
  'cooperation',
];
const ideal = ['need-fit', 'values-quality', 'open-process', 'decider-access', 'money-in-place', 'long-term'];
const questions = ['departments', 'deciders', 'leaders', 'users', 'products', 'support', 'exclusive', 'partnership'];
const year = (n: number): string => `${1995 + n}-06-30`;

/** Every list of a plan filled, for people `p0` … `p59` and the team member `me`. */
export const fullModels = (say: Say) => ({
  keyPersonPlans: times(12, (n) => ({
    id: `k${n}`,
    stakeholder: `p${n}`,
    from: 'opponent',
    to: 'champion',
    priority: pick(['high', 'medium', 'low'], n),
    activities: times(12, (k) => shorter(say, n + k)(200)),
    people: ['me'],
    material: shorter(say, n)(200),
    due: n % 2 === 0 ? '2026-11-02' : '2027-02-01',
    ...(n % 5 === 0 ? { done: '2026-11-01', result: shorter(say, n)(400) } : {}),
  })),
  reorganisations: times(6, (n) => ({
    date: year(n),
    text: shorter(say, n)(200),
    ...(n % 2 === 0 ? { reviewed: year(n + 1) } : {}),
  })),
  flags: times(20, (n) => ({
    id: `g${n}`,
    kind: pick(['red-flag', 'strength'], n),
    text: shorter(say, n)(200),
    ...(n % 3 === 0 ? {} : { stakeholder: `p${n}` }),
    asOf: day(n),
    measure: shorter(say, n)(200),
    ...(n % 7 === 0 ? { resolved: '2026-11-01' } : {}),
  })),
  silenced: times(6, (n) => ({
    rule: pick(['low-rating', 'no-win-results', 'coach-weak'], n),
    stakeholder: `p${n}`,
    reason: shorter(say, n)(200),
    until: n % 2 === 0 ? '2026-10-01' : '2027-01-01',
  })),
  information: times(40, (n) => ({
    id: `i${n}`,
    level: pick(['public', 'limited', 'important', 'exclusive'], n),
    about: pick(['customer', 'us', 'customer'], n),
    topic: shorter(say, n)(80),
    known: pick(['yes', 'assumed', 'no'], n),
    text: shorter(say, n)(400),
    channel: shorter(say, n)(80),
    asOf: day(n),
    by: 'me',
  })),
  projects: times(20, (n) => ({
    id: `j${n}`,
    name: shorter(say, n)(80),
    budget: 9_999_999_999_999,
    moneySource: shorter(say, n)(120),
    start: '2026-01-01',
    purchase: '2031-12-31',
    competitiveness: (n % 5) + 1,
    text: shorter(say, n)(300),
  })),
  needs: times(30, (n) => ({
    id: `n${n}`,
    kind: pick(['service', 'product', 'delivery'], n),
    text: shorter(say, n)(200),
    stakeholder: `p${n}`,
    project: `j${n % 20}`,
  })),
  decisionProcess: {
    money: say(200),
    steps: times(20, (n) => ({
      text: shorter(say, n)(120),
      stakeholders: times(n === 0 ? 20 : 2, (k) => `p${(n + k) % 60}`),
      due: day(n),
      ...(n % 2 === 0 ? { done: day(n) } : {}),
    })),
  },
  salesObjective: {
    what: say(200),
    amount: 9_999_999_999_999,
    by: '2031-12-31',
    to: say(80),
    funnel: 'cover-the-bases',
    ourResult: say(200),
    ourWin: say(200),
  },
  swot: { opportunities: times(12, (n) => shorter(say, n)(200)), threats: times(12, (n) => shorter(say, n)(200)) },
  scorecard: times(8, (n) => ({
    asOf: year(n),
    scores: criteria
      .slice(n % 4)
      .map((criterion, k) => ({ criterion, score: ((n + k) % 51) / 10, evidence: shorter(say, n)(200) })),
  })),
  idealCustomer: ideal.map((criterion, n) => ({ criterion, score: n, evidence: say(200) })),
  replaceability: times(30, (n) => ({
    asOf: year(n),
    ...Object.fromEntries(questions.slice(n % 8).map((question, k) => [question, (n + k) % 3 === 0])),
  })),
  organisedRelations: times(12, (n) => ({
    kind: pick(['structure', 'technology', 'support'], n),
    text: shorter(say, n)(200),
    since: year(n),
    ...(n % 2 === 0 ? { until: '2027-12-31' } : {}),
  })),
  sellerStage: { stage: 'price', wanted: 'consultant', reason: say(200), ...claim(0) },
  profitLever: { price: 9_999_999_999_999, material: 1, otherVariable: 0.01, units: 1_000_000_000, period: say(40) },
  crises: times(12, (n) => ({
    id: `c${n}`,
    event: shorter(say, n)(200),
    date: year(n),
    severity: pick(['critical', 'high', 'medium', 'low'], n),
    affected: times(n === 0 ? 20 : 2, (k) => `p${(n + k) % 60}`),
    firstResponseHours: 9_999.5,
    owner: 'me',
    measures: shorter(say, n)(400),
    result: shorter(say, n)(300),
    lesson: shorter(say, n)(300),
    ...(n % 2 === 0 ? { closed: year(n + 1) } : {}),
  })),
  satisfaction: times(30, (n) => ({
    date: year(n),
    score: pick([0, 100, 33.333], n),
    n: 100_000,
    about: shorter(say, n)(120),
    followUp: shorter(say, n)(300),
  })),
  services: times(30, (n) => ({
    id: `s${n}`,
    audience: pick(['decider', 'user'], n),
    text: shorter(say, n)(200),
    owner: 'me',
    stakeholders: times(n === 0 ? 20 : 2, (k) => `p${(n + k) % 60}`),
    due: n % 2 === 0 ? '2026-11-02' : '2027-02-01',
    ...(n % 3 === 0 ? { kept: '2026-11-01' } : {}),
    followUp: shorter(say, n)(300),
  })),
  playbook: ['key-account', 'project-sale'],
});

/** Everything that may be empty written and empty, and objects with nothing in them. */
export const emptyModels = {
  stakeholders: [
    {
      id: 'p0',
      title: '?',
      influences: [],
      conflicts: [],
      buyingInfluences: [],
      needs: [],
      responseMode: {},
      winResult: {},
    },
    {
      id: 'p1',
      title: '!',
      keyDepartment: true,
      responseMode: { rating: 0 },
      winResult: { win: '1' },
      status: 'moved',
      statusSince: '2026-11-01',
    },
  ],
  ...Object.fromEntries(
    [
      ...[
        'spend',
        'factors',
        'actions',
        'competitors',
        'keyPersonPlans',
        'reorganisations',
        'flags',
        'silenced',
        'information',
      ],
      ...[
        'projects',
        'needs',
        'scorecard',
        'idealCustomer',
        'organisedRelations',
        'crises',
        'satisfaction',
        'services',
        'playbook',
      ],
    ].map((key) => [key, []]),
  ),
  decisionProcess: { steps: [] },
  swot: { opportunities: [], threats: [] },
  salesObjective: { what: '0' },
  sellerStage: { stage: 'none' },
  replaceability: [{ asOf: '2026-11-01', users: false }],
  profitLever: { price: 0, material: 0, units: 0 },
};

/** A visit that uses every key, of people `p0` … and the team member `me`; without an outcome where it is still to come. */
export const fullVisit = (say: Say, date: string, n: number) => ({
  date,
  place: say(80),
  ours: ['me'],
  theirs: times(40, (k) => `p${k}`),
  objective: say(200),
  commitmentWanted: say(200),
  preparation: times(6, () => say(300)),
  steps: ['preparation', 'appointment', 'opening', 'enquiry', 'presentation', 'objections', 'closing'],
  learnt: times(6, (k) => ({ text: say(300), information: `i${k}`, stakeholder: `p${k}` })),
  spin: Object.fromEntries(
    ['situation', 'problem', 'implication', 'needPayoff'].map((key) => [key, times(3, () => say(300))]),
  ),
  fiveW2H: Object.fromEntries(['what', 'why', 'who', 'when', 'where', 'how', 'howMuch'].map((key) => [key, say(200)])),
  objections: times(4, () => ({ text: say(200), answer: say(300) })),
  commitments: times(6, (k) => ({
    by: pick(['customer', 'us'], k),
    text: say(200),
    who: k % 2 === 0 ? 'p1' : 'me',
    due: k < 3 ? (date < '2026-11-02' ? '2026-11-02' : date) : '2027-02-01',
    ...(k === 0 && date < '2026-11-01' ? { done: '2026-11-01' } : {}),
  })),
  ...(date < '2026-11-20' ? { outcome: pick(['order', 'advance', 'continuation', 'no-sale'], n) } : {}),
  nextStep: say(200),
});
