import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planOf, shown } from '../cases.ts';
import type { PlaybookPage } from '../playbook/playbook.ts';
import { playbookOf } from '../playbook/playbook.ts';
import { checkScorecards, newestScoring, scorecardTotal } from './scorecard.ts';

describe('total of a scorecard', () => {
  const criteria = [
    { id: 'sales', weight: 3 },
    { id: 'growth', weight: 1 },
    { id: 'benchmark', weight: 1 },
  ];
  const score = (criterion: string, value: number) => ({ criterion, score: value });

  test.each([
    ['all scored', [score('sales', 4), score('growth', 2), score('benchmark', 1)], 60, 3],
    ['missing is left out, not zero', [score('sales', 4)], 80, 1],
    ['a score of zero counts', [score('sales', 4), score('growth', 0)], 60, 2],
    ['an unknown criterion is passed over', [score('sales', 4), score('other', 0)], 80, 1],
    ['of two scores the first counts', [score('sales', 4), score('sales', 0)], 80, 1],
    ['nothing scored', [], null, 0],
  ])('%s', (_what, scores, total, scored) => {
    expect(scorecardTotal(criteria, scores)).toEqual({ total, scored, of: 3 });
  });

  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
  const cases = ids.chain((all) =>
    fc.record({
      criteria: fc.tuple(
        ...all.map((id) => fc.record({ id: fc.constant(id), weight: fc.integer({ min: 1, max: 40 }) })),
      ),
      scores: fc.tuple(
        ...all.map((criterion) =>
          fc.record({ criterion: fc.constant(criterion), score: fc.integer({ min: 0, max: 5 }) }),
        ),
      ),
      kept: fc.subarray(all),
    }),
  );

  test('lies between the lowest and the highest score, whatever is missing and in whatever order', () => {
    fc.assert(
      fc.property(cases, ({ criteria: all, scores, kept }) => {
        const given = scores.filter(({ criterion }) => kept.includes(criterion));
        const { total, scored } = scorecardTotal(all, given);
        expect(scored).toBe(kept.length);
        if (kept.length === 0) {
          expect(total).toBeNull();
          return;
        }
        const values = given.map((one) => one.score * 20);
        expect(total).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(total).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect(scorecardTotal(all.toReversed(), given.toReversed()).total).toBeCloseTo(total as number, 9);
      }),
    );
  });
});

test('the newest scoring counts, wherever it stands in the plan', () => {
  const scoring = (asOf: string) => ({ asOf, scores: [] });
  expect(newestScoring([scoring('2026-05-01'), scoring('2026-08-01'), scoring('2026-01-01')])?.asOf).toBe('2026-08-01');
  expect(newestScoring([])).toBeNull();
});

describe('criteria of a plan', () => {
  const card = (purpose: 'customer-value' | 'ideal-customer', ...ids: string[]): PlaybookPage<'scorecards'> => ({
    id: purpose,
    kind: 'scorecards',
    file: `content/playbook/scorecards/${purpose}.mdx`,
    data: {
      title: '评分表',
      titleEn: 'Scorecard',
      summary: '评分。',
      order: 1,
      related: [],
      purpose,
      criteria: ids.map((id) => ({ id, title: id, titleEn: id, group: '价值', groupEn: 'Value', weight: 1 })),
    },
    body: { pieces: [], headings: [], files: [], mentions: [] },
  });
  const playbook = playbookOf([card('customer-value', 'sales', 'growth'), card('ideal-customer', 'industry')]);
  const plan = planOf('one', {
    scorecard: [
      { asOf: '2026-01-01', scores: [{ criterion: 'sales', score: 1 }] },
      {
        asOf: '2026-06-01',
        scores: [
          { criterion: 'sales', score: 2 },
          { criterion: 'industry', score: 3 },
          { criterion: 'sales', score: 4 },
        ],
      },
    ],
    idealCustomer: [{ criterion: 'industri', score: 5 }],
  });

  test('that the scorecard of the purpose lacks, and that stand twice in one scoring, are found', () => {
    const found = checkScorecards(plan, playbook);
    expect(shown(found)).toEqual([
      'listed-twice scorecard/1/scores/2/criterion',
      'unknown-reference scorecard/1/scores/1/criterion',
      'unknown-reference idealCustomer/0/criterion',
    ]);
    expect(found.at(-1)?.params).toMatchObject({ target: 'criterion', nearest: 'industry' });
  });

  test('without a scorecard only repeats are found', () => {
    expect(shown(checkScorecards(plan, playbookOf([])))).toEqual(['listed-twice scorecard/1/scores/2/criterion']);
  });
});
