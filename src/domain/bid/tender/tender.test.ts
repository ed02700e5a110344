import { describe, expect, test } from 'vitest';
import { saidBy } from '../cases.ts';
import { bidOf } from '../scoring/bids.ts';
import { checkDeposit } from './deposit.ts';
import { checkGoNoGo, goNoGoOf } from './go-no-go.ts';
import { checkStrategy } from './strategy.ts';
import { checkTender } from './tender.ts';

type Written = Parameters<typeof bidOf>[0];
const submission = '2027-01-20';

describe('the tender', () => {
  test.each<[what: string, written: Written, found: string[]]>([
    ['nothing but a deadline', { tender: { dates: { submission } } }, []],
    ['20 days to the deadline', { tender: { dates: { published: '2026-12-31', submission } } }, []],
    [
      '19 days to it',
      { tender: { dates: { published: '2027-01-01', submission } } },
      ['tender-period tender/dates/submission'],
    ],
    ['19 days where no law applies', { tender: { law: 'none', dates: { published: '2027-01-01', submission } } }, []],
    [
      'a late change that the book does not follow',
      { tender: { dates: { submission }, amendments: [{ number: '1', date: '2027-01-06', text: 'x' }] } },
      ['tender-period tender/amendments/0/date', 'amendment-open tender/amendments/0'],
    ],
    [
      'a change in time that it follows',
      { tender: { dates: { submission }, amendments: [{ number: '1', date: '2027-01-05', text: 'x', done: true }] } },
      [],
    ],
    [
      'a bid that stands shorter than asked',
      { tender: { dates: { submission }, validityDays: 90 }, price: { validityDays: 89 } },
      ['validity-short price/validityDays'],
    ],
    [
      'days in an order that can not be',
      {
        tender: {
          dates: { questions: '2027-01-21', submission, opening: '2027-01-19' },
          deposit: { amount: 1, due: '2027-01-21', paid: '2027-01-01' },
        },
      },
      [
        'dates-out-of-order tender/dates/questions',
        'dates-out-of-order tender/dates/opening',
        'dates-out-of-order tender/deposit/due',
      ],
    ],
    ['as long as asked', { tender: { dates: { submission }, validityDays: 90 }, price: { validityDays: 90 } }, []],
    [
      'signs that nothing explains, in the register and in the scoring rule',
      {
        tender: { dates: { submission }, markers: [{ sign: '★', meaning: 'mandatory' }] },
        requirements: [
          { id: 'a', kind: 'technical', text: 'x', marker: '★' },
          { id: 'b', kind: 'technical', text: 'x', marker: '▲' },
        ],
        scoring: {
          criteria: [
            {
              id: 'g',
              title: 'g',
              criteria: [
                { id: 'c', title: 'c', mode: 'deduction', deductions: [{ points: 1 }, { points: 1, marker: '#' }] },
              ],
            },
          ],
        },
      },
      ['marker-unknown requirements/1/marker', 'marker-unknown scoring/criteria/0/criteria/0/deductions/1/marker'],
    ],
  ])('%s', (_, written, found) => expect(saidBy(checkTender, bidOf(written))).toEqual(found));
});

describe('the deposit', () => {
  const deposit = { amount: 200_000, paid: '2026-11-18' };
  test.each<[what: string, tender: NonNullable<Written['tender']>, found: string[]]>([
    ['none is asked', {}, []],
    ['2 % of the budget', { budget: 10_000_000, deposit }, []],
    [
      'a cent more',
      { budget: 10_000_000, deposit: { ...deposit, amount: 200_000.01 } },
      ['deposit-over-limit tender/deposit/amount'],
    ],
    ['more than 2 % of the ceiling', { ceiling: 9_999_999, deposit }, ['deposit-over-limit tender/deposit/amount']],
    ['more than 2 % where no law applies', { law: 'none', budget: 1, deposit }, []],
    ['no budget to hold it against', { deposit }, []],
    ['a guarantee as long as the bid', { validityDays: 90, deposit: { ...deposit, validUntil: '2027-04-20' } }, []],
    [
      'a guarantee that ends a day before',
      { validityDays: 90, deposit: { ...deposit, validUntil: '2027-04-19' } },
      ['deposit-expires tender/deposit/validUntil'],
    ],
    ['paid on its last day', { deposit: { amount: 1, due: '2026-11-18', paid: '2026-11-18' } }, []],
    [
      'paid a day late',
      { deposit: { amount: 1, due: '2026-11-17', paid: '2026-11-18' } },
      ['deposit-late tender/deposit/paid'],
    ],
    ['unpaid, with time left', { deposit: { amount: 1, due: '2026-12-05' } }, []],
    ['unpaid, due soon', { deposit: { amount: 1, due: '2026-12-04' } }, ['deposit-unpaid tender/deposit/due']],
    ['unpaid, overdue', { deposit: { amount: 1, due: '2026-11-19' } }, ['deposit-unpaid tender/deposit/due']],
    [
      'due with the deadline',
      { dates: { submission: '2026-11-25' }, deposit: { amount: 1 } },
      ['deposit-unpaid tender/deposit'],
    ],
  ])('%s', (_, tender, found) =>
    expect(saidBy(checkDeposit, bidOf({ tender: { dates: { submission }, ...tender } }))).toEqual(found),
  );

  test('a bid that has ended needs none any more', () => {
    const ended = {
      tender: { deposit: { amount: 1, due: '2026-11-19' } },
      result: { state: 'withdrawn', date: '2026-11-20' },
    };
    expect(saidBy(checkDeposit, bidOf(ended as Written))).toEqual([]);
  });
});

describe('whether to bid', () => {
  type Scores = [score: 0 | 5 | 10, kill?: boolean][];
  const questions = (scores: Scores) => scores.map(([score, kill = false]) => ({ text: `问 ${score}`, score, kill }));

  test.each<[scores: Scores, score: number, share: number, kills: number, advice: string]>([
    [[[10], [5], [0]], 15, 0.5, 0, 'no-go'],
    [[[10], [5], [5], [5], [5]], 30, 0.6, 0, 'go'],
    [[[10], [10], [10], [0, true]], 30, 0.75, 1, 'no-go'],
    [[[10], [10], [10], [5, true]], 35, 0.875, 0, 'go'],
  ])('%j', (scores, score, share, kills, advice) => {
    const found = goNoGoOf({ questions: questions(scores) }, 0.6);
    expect({ ...found, kills: found.kills.length }).toEqual({ score, most: scores.length * 10, share, kills, advice });
  });

  const bad: Scores = [[5], [5]];
  test.each<[what: string, goNoGo: object, day: string, found: string[]]>([
    ['decided as the score says', { questions: questions([[10]]), decision: 'go' }, '2026-12-01', []],
    ['against it', { questions: questions(bad), decision: 'go' }, '2026-12-01', ['go-no-go-overruled goNoGo/decision']],
    [
      'against it the other way',
      { questions: questions([[10]]), decision: 'no-go' },
      '2026-12-01',
      ['go-no-go-overruled goNoGo/decision'],
    ],
    [
      'against it, with a reason',
      { questions: questions(bad), decision: 'go', override: '战略客户' },
      '2026-12-01',
      [],
    ],
    ['open 15 days before', { questions: questions(bad) }, '2027-01-05', []],
    ['open 14 days before', { questions: questions(bad) }, '2027-01-06', ['go-no-go-open goNoGo']],
    ['open on the day', { questions: questions(bad) }, submission, ['go-no-go-open goNoGo']],
    ['open when it is too late', { questions: questions(bad) }, '2027-01-21', []],
  ])('%s', (_, goNoGo, day, found) =>
    expect(saidBy(checkGoNoGo, bidOf({ tender: { dates: { submission } }, goNoGo } as Written), { day })).toEqual(
      found,
    ),
  );
});

test.each<[weights: number[], found: string[]]>([
  [[], []],
  [[35, 30, 25, 10], []],
  [[33.3, 33.3, 33.4], []],
  [[35, 30, 25, 9], ['jobs-weights jobs']],
])('jobs with the weights %j', (weights, found) => {
  const names = ['price', 'product', 'service', 'business'] as const;
  const jobs = weights.map((weight, i) => ({ job: names[i] as 'price', weight }));
  expect(saidBy(checkStrategy, bidOf({ jobs }))).toEqual(found);
});
