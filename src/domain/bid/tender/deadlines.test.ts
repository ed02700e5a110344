import { expect, test } from 'vitest';
import { bidOf, chapterOf } from '../scoring/bids.ts';
import { bidDeadlines } from './deadlines.ts';

const said = (today: string, bid = busy, chapters = written): string[] =>
  bidDeadlines(bid, chapters, today).map(({ kind, id, due, time, who }) =>
    [due, time, kind, id, who.join()].filter((one) => one !== null).join(' '),
  );

const tender = {
  dates: { questions: '2026-11-20', submission: '2026-12-01', submissionTime: '09:30', opening: '2026-12-02' },
  deposit: { amount: 1000, due: '2026-11-10' },
};
const busy = bidOf({
  tender,
  targets: [
    { target: 'customer', text: '澄清', owner: 'li-lei', due: '2026-11-25' },
    { target: 'agency', text: '登记', due: '2026-11-19', done: '2026-11-18' },
  ],
  jobs: [
    {
      job: 'service',
      weight: 25,
      actions: [
        { way: 'answer', text: '已完成', due: '2026-11-12', done: '2026-11-12' },
        { way: 'close', text: '补网点', due: '2026-11-25' },
      ],
    },
  ],
  requirements: [
    { id: 'warranty', kind: 'business', text: '质保三年', due: '2026-11-28', owner: 'li-lei' },
    { id: 'licence', kind: 'business', text: '营业执照', due: '2026-11-28', response: '满足' },
  ],
});
const written = [
  chapterOf('plan', { due: '2026-11-25', owner: 'li-lei', status: 'review' }),
  chapterOf('cover', { due: '2026-11-15', status: 'final' }),
];

test('what is open of a bid, by day and kind; without an owner it is that of the bid', () => {
  expect(said('2026-11-20')).toEqual([
    '2026-11-10 deposit x chen-jing',
    '2026-11-20 questions x chen-jing',
    '2026-11-25 target 0 li-lei',
    '2026-11-25 job service-1 chen-jing',
    '2026-11-25 chapter plan li-lei',
    '2026-11-28 requirement warranty li-lei',
    '2026-12-01 09:30 submission x chen-jing',
    '2026-12-02 opening x chen-jing',
  ]);
});

test('a day of the tender that is over is no deadline; work stays one until it is done', () => {
  const late = said('2026-12-03');
  expect(late.join()).not.toMatch(/questions|submission|opening/);
  expect(late).toContain('2026-11-25 chapter plan li-lei');
});

test('a paid deposit is not due, and a bid that has ended has no deadline', () => {
  const paid = bidOf({ tender: { ...tender, deposit: { ...tender.deposit, paid: '2026-11-09' } } });
  expect(said('2026-11-01', paid, []).join()).not.toContain('deposit');
  const ended = { ...busy, data: { ...busy.data, result: { state: 'lost' as const, date: '2026-11-18' } } };
  expect(said('2026-11-01', ended)).toEqual([]);
});
