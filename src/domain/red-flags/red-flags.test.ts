import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RedFlagId, redFlagIds } from '../../problem.ts';
import { buyingInfluences, contacts, roles } from '../../schemas/stakeholder.ts';
import { defaultSettings, settings } from '../../settings.ts';
import { least, personOf, planOf, shown, today, visitOf, type Written, workspaceOf } from '../cases.ts';
import type { Visit } from '../plan.ts';
import { checkRedFlags, flagSeverityOf, redFlagRules } from './index.ts';

const known = { style: 'driver', contact: 'repeated', asOf: '2026-11-01' } as const;
const boss = personOf('boss', { role: 'approver', relation: 'supporter', ...known, buyingInfluences: ['economic'] });
const coach = personOf('coach', { role: 'evaluator', relation: 'champion', ...known, buyingInfluences: ['coach'] });
const sceptic = personOf('sceptic', { role: 'evaluator', relation: 'nonsupporter', ...known });
const team: NonNullable<Written['team']> = [
  { id: 'chen-jing', name: '陈静', function: 'account-manager', counterparts: ['boss', 'coach'] },
  { id: 'lin-yue', name: '林玥', function: 'technical', counterparts: ['sceptic'] },
];
type Person = ReturnType<typeof personOf>;
const people = (...stakeholders: Person[]): Written => ({ stakeholders });
const rest = (written: Written): Written => ({ ...people(boss, coach, sceptic), ...written });
const check = (written: Written, rules = defaultSettings, visits: Visit[] = []) =>
  checkRedFlags(
    planOf('bank', { team, ...written }),
    workspaceOf([], rules, today, { visits: new Map([['bank', visits]]) }),
  );

test('a sound plan has no red flag', () => {
  expect(shown(check(rest({})))).toEqual([]);
});

const facts: Partial<Record<RedFlagId, [what: string, written: Written, ...findings: string[]][]>> = {
  'crisis-open': [
    [
      'a crisis has no end',
      rest({
        crises: [{ id: 'a', event: '断电', date: '2026-11-01', severity: 'critical', owner: 'chen-jing' }],
      }),
      'crises/0/event',
    ],
  ],
  'decider-opposes': [
    ['a decider does not support us', people(boss, coach, { ...sceptic, role: 'decider' }), 'stakeholders/2/relation'],
    [
      'a decider opposes us',
      people(boss, coach, { ...sceptic, role: 'decider', relation: 'opponent' }),
      'stakeholders/2/relation',
    ],
  ],
  'supporters-outweighed': [
    ['the opponents weigh as much', people({ ...boss, relation: 'neutral' }, coach, sceptic), 'stakeholders'],
    [
      'the opponents weigh more by their influence on this sale',
      people(
        { ...boss, influence: 'low', winResult: { result: '降本', win: '升职' } },
        { ...coach, influence: 'low' },
        sceptic,
      ),
      'stakeholders',
    ],
  ],
  'low-rating': [
    [
      'somebody rates us -4',
      people(boss, coach, { ...sceptic, responseMode: { rating: -4 } }),
      'stakeholders/2/responseMode/rating',
    ],
  ],
  'economic-buyer-closed': (['even-keel', 'overconfident'] as const).map((mode) => [
    `the economic buyer is ${mode}`,
    people({ ...boss, responseMode: { mode } }, coach, sceptic),
    'stakeholders/0/responseMode/mode',
  ]),
  'no-economic-buyer': [
    ['nobody holds the purse', people({ ...boss, buyingInfluences: [] }, coach, sceptic), 'stakeholders'],
  ],
  'no-decider': [['nobody decides', people({ ...boss, role: 'evaluator' }, coach, sceptic), 'stakeholders']],
  'coach-left': [
    [
      'one of two coaches moved',
      people(
        boss,
        coach,
        sceptic,
        personOf('guide', { buyingInfluences: ['coach'], status: 'moved', statusSince: '2026-10-01' }),
      ),
      'stakeholders/3/status',
    ],
  ],
  'no-coach': [['there is no coach', people(boss, { ...coach, buyingInfluences: ['user'] }, sceptic), 'stakeholders']],
  'coach-weak': [
    [
      'we hardly know the coach',
      people(boss, { ...coach, contact: 'brief' }, sceptic),
      'stakeholders/1/buyingInfluences',
    ],
    [
      'the coach has no rank',
      people(boss, { ...coach, layer: 'execution' }, sceptic),
      'stakeholders/1/buyingInfluences',
    ],
    ['the coach is outside', people(boss, { ...coach, circle: 'outside' }, sceptic), 'stakeholders/1/buyingInfluences'],
  ],
  'decider-not-contacted': [
    ['an approver was never met', people({ ...boss, contact: 'none' }, coach, sceptic), 'stakeholders/0/contact'],
    [
      'a decider was never met',
      people(
        boss,
        { ...coach, role: 'decider', buyingInfluences: ['coach'] },
        sceptic,
        personOf('x', { ...known, role: 'decider', relation: 'neutral', contact: 'none' }),
      ),
      'stakeholders/3/contact',
    ],
  ],
  'influence-not-contacted': [
    [
      'a technical gatekeeper was never met',
      people(boss, coach, { ...sceptic, contact: 'none', buyingInfluences: ['technical'] }),
      'stakeholders/2/contact',
    ],
  ],
  'single-thread': [
    [
      'one of us has all three contacts',
      rest({ team: [{ ...team[0], counterparts: ['boss', 'coach', 'sceptic'] } as (typeof team)[number]] }),
      'team',
    ],
  ],
  reorganisation: [
    [
      'a reorganisation was never reviewed',
      rest({ reorganisations: [{ date: '2026-10-01', text: '合并' }] }),
      'reorganisations/0/date',
    ],
  ],
  'several-economic-buyers': [
    [
      'two hold the purse',
      people(boss, { ...coach, buyingInfluences: ['coach', 'economic'] }, sceptic),
      'stakeholders',
    ],
  ],
  'no-win-results': [
    [
      'high influence, nothing known',
      people({ ...boss, influence: 'high' }, coach, sceptic),
      'stakeholders/0/influence',
    ],
    [
      'high influence, only the result known',
      people({ ...boss, influence: 'high', winResult: { result: '降本两成' } }, coach, sceptic),
      'stakeholders/0/influence',
    ],
  ],
  'information-missing': [
    [
      'nobody knows how they will evaluate',
      rest({
        information: [
          { id: 'a', level: 'important', topic: '预算', known: 'yes' },
          { id: 'b', level: 'exclusive', topic: '评标标准', known: 'no' },
        ],
      }),
      'information/1/known',
    ],
  ],
  'written-red-flag': [
    [
      'somebody wrote one',
      rest({ flags: [{ id: 'a', kind: 'red-flag', text: '对手驻场', asOf: '2026-11-01' }] }),
      'flags/0/text',
    ],
    [
      'it is to be resolved another day',
      rest({ flags: [{ id: 'a', kind: 'red-flag', text: '对手驻场', asOf: '2026-11-01', resolved: '2026-12-01' }] }),
      'flags/0/text',
    ],
  ],
  'contact-outdated': [
    [
      'a person was looked at 91 days ago',
      people({ ...boss, asOf: '2026-08-22' }, coach, sceptic),
      'stakeholders/0/asOf',
    ],
  ],
  'no-opponent-recorded': [
    ['nobody is against us', people(boss, coach, { ...sceptic, relation: 'neutral' }), 'stakeholders'],
  ],
  'unanalysed-person': [
    [
      "a key person's style is unknown",
      people(boss, coach, sceptic, personOf('new', { role: 'user', relation: 'neutral', contact: 'brief' })),
      'stakeholders/3',
    ],
    [
      'somebody in a key department is not analysed',
      people(boss, coach, sceptic, personOf('new', { keyDepartment: true })),
      'stakeholders/3',
    ],
  ],
};

test('every rule has a case', () => expect(Object.keys(facts).sort()).toEqual(redFlagIds.toSorted()));

test.each(
  Object.entries(facts).flatMap(([id, cases]) =>
    cases.map(([what, written, ...at]) => [id, what, written, at] as const),
  ),
)('%s is found where %s, and nothing else', (id, _what, written, at) => {
  expect(shown(check(written))).toEqual(at.map((place) => `${id} ${place}`));
});

const closed = { id: 'a', event: '断电', date: '2026-11-01', severity: 'critical', owner: 'chen-jing' } as const;
test.each([
  ['a crisis that is over', rest({ crises: [{ ...closed, closed: '2026-11-03' }] })],
  ['a crisis that is dated ahead', rest({ crises: [{ ...closed, date: '2026-12-01' }] })],
  ['an evaluator who opposes us', people(boss, coach, { ...sceptic, relation: 'opponent' })],
  ['an evaluator who was never met and influences nothing', people(boss, coach, { ...sceptic, contact: 'none' })],
  ['a rating of -3', people(boss, coach, { ...sceptic, responseMode: { rating: -3 } })],
  ['an economic buyer who wants to grow', people({ ...boss, responseMode: { mode: 'growth' } }, coach, sceptic)],
  ['a user who is content', people(boss, coach, { ...sceptic, responseMode: { mode: 'even-keel' } })],
  ['a coach of whom layer and circle are not known', people(boss, { ...coach, contact: 'deep' }, sceptic)],
  [
    'a reorganisation reviewed on its day',
    rest({ reorganisations: [{ date: '2026-10-01', text: '合并', reviewed: '2026-10-01' }] }),
  ],
  ['a reorganisation that is to come', rest({ reorganisations: [{ date: '2026-12-01', text: '合并' }] })],
  [
    'high influence with result and win',
    people({ ...boss, influence: 'high', winResult: { result: '降本', win: '升职' } }, coach, sceptic),
  ],
  [
    'medium influence without them',
    people({ ...boss, influence: 'medium' }, { ...coach, influence: 'medium' }, sceptic),
  ],
  [
    'public information that nobody has',
    rest({ information: [{ id: 'a', level: 'public', topic: '年报', known: 'no' }] }),
  ],
  [
    'important information that is assumed',
    rest({ information: [{ id: 'a', level: 'important', topic: '预算', known: 'assumed' }] }),
  ],
  [
    'a red flag that is resolved',
    rest({ flags: [{ id: 'a', kind: 'red-flag', text: 'x', asOf: '2026-11-01', resolved: '2026-11-21' }] }),
  ],
  ['a strength', rest({ flags: [{ id: 'a', kind: 'strength', text: '独家', asOf: '2026-11-01' }] })],
  ['an analysis of 90 days', people({ ...boss, asOf: '2026-08-23' }, coach, sceptic)],
  ['an analysis without a day', people({ ...boss, asOf: undefined }, coach, sceptic)],
  ['an old analysis of somebody never met', people(boss, coach, { ...sceptic, contact: 'none', asOf: '2020-01-01' })],
  ['somebody who is not key', people(boss, coach, sceptic, personOf('clerk'))],
  ['two analysed people without an opponent: too few to wonder', people(boss, coach)],
] as [string, Written][])('%s is no danger', (_what, written) => {
  expect(shown(check(written))).toEqual([]);
});

test('of a plan without people one thing is said: that nobody is recorded', () => {
  const found = check({ ...least, stakeholders: [] });
  expect(shown(found)).toEqual(['no-decider stakeholders']);
  expect(found[0]?.params).toEqual({ anybody: false });
  const gone = [boss, coach, sceptic].map((person) => ({ ...person, buyingInfluences: [], status: 'left' as const }));
  expect(shown(check(people(...gone)))).toEqual(['no-decider stakeholders']);
  expect(shown(check({ ...least, stakeholders: [], unit: 'user' }))).toEqual([]);
});

test.each([
  ['only buys', { mode: 'transaction' }],
  ['is lost', { lifecycle: 'lost' }],
] as const)('an account that %s is warned of crises and of what somebody wrote, not of people', (_what, state) => {
  const written: Written = {
    ...people({ ...boss, contact: 'none' }, personOf('new', { keyDepartment: true })),
    crises: [{ ...closed, closed: undefined }],
    flags: [{ id: 'a', kind: 'red-flag', text: '对手驻场', asOf: '2026-11-01' }],
    silenced: [{ rule: 'no-coach', reason: '只买配件', until: '2026-12-31' }],
  };
  expect(check(written).length).toBeGreaterThan(3);
  expect(shown(check({ ...written, ...state }))).toEqual([
    'crisis-open crises/0/event',
    'written-red-flag flags/0/text',
  ]);
});

describe('who was never met', () => {
  const ids = (person: Person, visits: Visit[] = []) =>
    check(people(boss, coach, sceptic, person), defaultSettings, visits).map(({ id }) => id);
  const analysed = { role: 'evaluator', style: 'driver', relation: 'neutral' } as const;
  const visit = visitOf('bank', '2026-11-05-talk', { theirs: ['new'], outcome: 'continuation' });
  const planned = visitOf('bank', '2026-12-05-talk', { theirs: ['new'] });

  test.each<[what: string, written: Parameters<typeof personOf>[1], found: RedFlagId[], afterVisit: RedFlagId[]]>([
    ['a decider', { ...analysed, role: 'decider', contact: 'none' }, ['decider-not-contacted'], []],
    [
      'a decider of whom nothing is said',
      { ...analysed, role: 'decider' },
      ['decider-not-contacted'],
      ['unanalysed-person'],
    ],
    [
      'a gatekeeper',
      { ...analysed, contact: 'none', buyingInfluences: ['technical'] },
      ['influence-not-contacted'],
      [],
    ],
    [
      'a gatekeeper of whom nothing is said',
      { ...analysed, buyingInfluences: ['technical'] },
      ['influence-not-contacted'],
      ['unanalysed-person'],
    ],
    ['a coach', { ...analysed, contact: 'none', buyingInfluences: ['coach'] }, ['influence-not-contacted'], []],
  ])('%s', (_what, written, found, afterVisit) => {
    const person = personOf('new', written);
    expect(ids(person)).toEqual(found);
    expect(ids(person, [planned])).toEqual(found);
    expect(ids(person, [visit])).toEqual(afterVisit);
  });

  test('is said of each person at most once', () => {
    const any = fc.record({
      role: fc.constantFrom(...roles, undefined),
      contact: fc.constantFrom(...contacts, undefined),
      buyingInfluences: fc.uniqueArray(fc.constantFrom(...buyingInfluences), { maxLength: 3 }),
      keyDepartment: fc.boolean(),
    });
    fc.assert(
      fc.property(any, fc.boolean(), ({ role, contact, ...rest_ }, met) => {
        const person = personOf('new', { ...rest_, ...(role && { role }), ...(contact && { contact }) });
        const says = check({ stakeholders: [person] }, defaultSettings, met ? [visit] : []).filter(
          ({ id, params }) =>
            id === 'decider-not-contacted' ||
            id === 'influence-not-contacted' ||
            (id === 'unanalysed-person' && 'missing' in params && params.missing.some((one) => one === 'contact')) ||
            (id === 'coach-weak' && contact === 'none'),
        );
        expect(says.length).toBeLessThanOrEqual(1);
        if (met) expect(says.filter(({ id }) => id !== 'unanalysed-person')).toEqual([]);
      }),
    );
  });
});

test.each<[what: string, written: Parameters<typeof personOf>[1]]>([
  ['in a buying influence', { buyingInfluences: ['user'] }],
  ['of known influence', { influence: 'low' }],
  ['in the inner circle', { circle: 'inner' }],
  ['on the decision level', { circle: 'decision' }],
  ['of the decision layer', { layer: 'decision' }],
])('somebody %s has to be analysed', (_what, written) => {
  const found = check(people(boss, coach, sceptic, personOf('new', written)));
  expect(shown(found)).toContain('unanalysed-person stakeholders/3');
});

test('whoever we talk to, relate to or have visited has to be analysed', () => {
  const plan = people(boss, coach, sceptic, personOf('new'));
  const found = (more: Written, visits: Visit[] = []) => shown(check({ ...plan, ...more }, defaultSettings, visits));
  const [first, second] = team as [(typeof team)[number], (typeof team)[number]];
  expect(found({})).toEqual([]);
  expect(found({ team: [{ ...first, counterparts: ['boss', 'new'] }, second] })).toEqual([
    'unanalysed-person stakeholders/3',
  ]);
  expect(found({ team: [{ ...first, relations: [{ stakeholder: 'new', wanted: 'vendor' }] }, second] })).toEqual([
    'unanalysed-person stakeholders/3',
  ]);
  expect(found({}, [visitOf('bank', '2026-11-05-talk', { theirs: ['new'], outcome: 'advance' })])).toEqual([
    'unanalysed-person stakeholders/3',
  ]);
});

test('a using unit is not asked for deciders, purse, coach and opponents', () => {
  const users = people(...['a', 'b', 'c'].map((id) => personOf(id, { ...known, role: 'user', relation: 'neutral' })));
  const asked = ['no-economic-buyer', 'no-decider', 'no-coach', 'no-opponent-recorded'];
  expect(check({ ...users, unit: 'dmu' }).map(({ id }) => id)).toEqual(asked);
  expect(check({ ...users, unit: 'user' })).toEqual([]);
});

test('who left is neither a danger nor a help', () => {
  const gone = (person: Person): Person => ({ ...person, status: 'left', statusSince: '2026-10-01' });
  const hostile = personOf('x', {
    role: 'decider',
    relation: 'opponent',
    contact: 'none',
    keyDepartment: true,
    influence: 'high',
    responseMode: { rating: -5, mode: 'overconfident' },
    buyingInfluences: ['economic'],
    asOf: '2020-01-01',
  });
  expect(shown(check(people(boss, coach, sceptic, gone(hostile))))).toEqual([]);
  expect(check(people(gone(boss), gone(coach), sceptic)).map(({ id }) => id)).toEqual([
    'supporters-outweighed',
    'no-economic-buyer',
    'no-decider',
    'coach-left',
  ]);
});

test('all contact through one of us counts once three of them have been met', () => {
  const alone = [{ ...team[0], counterparts: ['boss', 'coach', 'sceptic'] } as (typeof team)[number]];
  expect(check(rest({ team: alone }))[0]?.params).toEqual({ member: '陈静' });
  expect(check({ ...people(boss, coach, { ...sceptic, contact: 'none' }), team: alone })).toEqual([]);
});

test('what is missing of a person is named in the order of the steps', () => {
  const late = personOf('new', { title: '新来的', name: '王五', relation: 'neutral' });
  expect(check(people(boss, coach, sceptic, late))[0]?.params).toEqual({
    person: '新来的 王五',
    missing: ['role', 'style', 'contact'],
  });
});

test('a visit refreshes the contact with those who were there, once it has taken place', () => {
  const old = people({ ...boss, asOf: '2026-01-10' }, coach, sceptic);
  const with_ = (id: string, written = {}) => [
    visitOf('bank', id, { theirs: ['boss'], outcome: 'advance', ...written }),
  ];
  const ids = (visits: Visit[]) =>
    check(old, defaultSettings, visits).map(({ params }) => 'last' in params && params.last);
  expect(ids([])).toEqual(['2026-01-10']);
  expect(ids(with_('2026-10-01-talk'))).toEqual([]);
  expect(ids(with_('2026-03-01-talk'))).toEqual(['2026-03-01']);
  expect(ids(with_('2026-10-01-talk', { theirs: ['coach'] }))).toEqual(['2026-01-10']);
  expect(ids(with_('2026-12-01-talk'))).toEqual(['2026-01-10']);
});

test('the interval after which a contact is out of date is a setting', () => {
  const rules = settings.parse({ review: { contactDays: 10 } });
  expect(check(rest({}), rules).map(({ params }) => params)).toContainEqual({
    person: 'boss',
    last: '2026-11-01',
    days: 20,
    limit: 10,
  });
});

test('weights with decimals do not outweigh each other', () => {
  const own = settings.parse({ influence: { weights: { approver: 0.1, decider: 0.2, evaluator: 0.3, user: 0 } } });
  const two = people(boss, { ...coach, role: 'decider' }, { ...sceptic, relation: 'opponent' });
  expect(check(two, own).map(({ id, params }) => [id, params])).toEqual([
    ['supporters-outweighed', { supporters: 0.3, opponents: 0.3 }],
  ]);
});

test('the settings change how urgent a rule is', () => {
  expect(flagSeverityOf('no-coach', defaultSettings)).toBe(redFlagRules['no-coach'].severity);
  expect(flagSeverityOf('no-coach', settings.parse({ redFlags: { 'no-coach': 'high' } }))).toBe('high');
});
