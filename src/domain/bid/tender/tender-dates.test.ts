import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BidData } from '../../../schemas/bid/bid.ts';
import { addDays, daysBetween } from '../../dates.ts';
import { bidOf } from '../scoring/bids.ts';
import { amendmentPeriod, periodEnd, preparePeriod, tenderDates, validityEnd } from './tender-dates.ts';

type Tender = NonNullable<Parameters<typeof bidOf>[0]['tender']>;
const dataOf = (tender: Tender, price?: Parameters<typeof bidOf>[0]['price']): BidData =>
  bidOf({ tender, ...(price && { price }) }).data;

describe('the last day of a period: the first is not counted, a holiday moves it on', () => {
  test.each<[what: string, from: string, days: number, last: string]>([
    ['a working day', '2026-11-03', 20, '2026-11-23'],
    ['a Sunday moves to Monday', '2026-12-07', 20, '2026-12-28'],
    ['a Saturday moves to Monday', '2026-12-06', 20, '2026-12-28'],
    ['the whole of National Day and its bridge days', '2026-09-11', 20, '2026-10-08'],
    ['a Sunday on which people work in exchange', '2026-08-31', 20, '2026-09-20'],
    ['a year with a leap day', '2028-02-08', 21, '2028-02-29'],
  ])('%s', (_, from, days, last) => expect(periodEnd(from, days)).toBe(last));

  test('never earlier than the days, never more than a long holiday later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 300 }), (start, days) => {
        const from = addDays('2018-01-01', start);
        const length = daysBetween(from, periodEnd(from, days));
        return length >= days && length <= days + 11;
      }),
    );
  });
});

test.each<[law: 'procurement' | 'bidding' | 'none', published: string, submission: string, met: boolean | null]>([
  ['bidding', '2026-11-03', '2026-11-23', true],
  ['bidding', '2026-11-03', '2026-11-22', false],
  ['procurement', '2026-12-07', '2026-12-27', false],
  ['procurement', '2026-12-07', '2026-12-28', true],
  ['none', '2026-12-07', '2026-12-08', null],
])('under %s from %s to %s', (law, published, submission, met) => {
  expect(preparePeriod(law, published, submission)?.met ?? null).toBe(met);
});

test.each<[date: string, met: boolean, days: number]>([
  ['2026-12-05', true, 15],
  ['2026-12-06', false, 14],
])('a change of %s before a deadline of 2026-12-20', (date, met, days) => {
  expect(amendmentPeriod('procurement', date, '2026-12-20')).toMatchObject({ met, days, bound: '2026-12-05' });
  expect(amendmentPeriod('none', date, '2026-12-20')).toBeNull();
});

test('a bid stands from the deadline on, as long as is asked, longer where we promise more; no holiday moves its end', () => {
  const dates = { submission: '2026-12-11' };
  expect(validityEnd(dataOf({ dates, validityDays: 90 }, { validityDays: 120 }))).toBe('2027-04-10');
  expect(validityEnd(dataOf({ dates, validityDays: 90 }, { validityDays: 30 }))).toBe('2027-03-11');
  expect(validityEnd(dataOf({ dates }, { validityDays: 120 }))).toBe('2027-04-10');
  expect(validityEnd(dataOf({ dates }))).toBeNull();
});

test('all days of a tender in order, with what the law asks of them', () => {
  const found = tenderDates(
    dataOf({
      law: 'bidding',
      dates: { published: '2026-11-10', questions: '2026-11-24', submission: '2026-12-11', submissionTime: '09:30' },
      validityDays: 90,
      deposit: { amount: 1, due: '2026-12-09', validUntil: '2027-03-10' },
      amendments: [{ number: '1', date: '2026-11-14', text: '交货期' }],
    }),
  );
  expect(found.map(({ day, kind, period }) => [day, kind, period && [period.source, period.met]])).toEqual([
    ['2026-11-10', 'published', null],
    ['2026-11-14', 'amendment', ['bidding-law-23', true]],
    ['2026-11-24', 'questions', null],
    ['2026-12-01', 'objections', ['bidding-regulation-22', true]],
    ['2026-12-09', 'deposit-due', null],
    ['2026-12-11', 'submission', ['bidding-law-24', true]],
    ['2026-12-11', 'opening', null],
    ['2027-03-10', 'guarantee-end', ['bidding-regulation-26', false]],
    ['2027-03-11', 'validity-end', ['bidding-regulation-25', true]],
  ]);
  expect(found.find(({ kind }) => kind === 'submission')?.time).toBe('09:30');
});

test('seven working days for objections under the procurement law, over National Day', () => {
  const dates = { published: '2026-09-28', submission: '2026-11-01' };
  const objections = tenderDates(dataOf({ law: 'procurement', dates })).find(({ kind }) => kind === 'objections');
  expect(objections).toMatchObject({ day: '2026-10-13', computed: true });
});

test('under no law there is nothing to hold against the days', () => {
  const dates = { published: '2026-12-10', submission: '2026-12-11' };
  const found = tenderDates(
    dataOf({ law: 'none', dates, amendments: [{ number: '1', date: '2026-12-10', text: 'x' }] }),
  );
  expect(found.filter(({ period }) => period !== null)).toEqual([]);
});

test('years whose holidays nobody has published yet are said to be so', () => {
  const [submission] = tenderDates(dataOf({ dates: { submission: '2031-01-02' } }));
  expect(submission?.holidaysKnown).toBe(false);
});
