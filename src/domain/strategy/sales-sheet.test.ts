import fc from 'fast-check';
import { expect, test } from 'vitest';
import { responseModes } from '../../schemas/stakeholder.ts';
import { pageOf, personOf } from '../cases.ts';
import { isReceptive } from '../people/response-mode.ts';
import { playbookOf } from '../playbook/playbook.ts';
import { idealCustomerFit, receptiveness, winResults } from './sales-sheet.ts';

const ids = (people: readonly { id: string }[]): string[] => people.map(({ id }) => id);

test('people are open or closed by their response mode; only who matters to the sale is missed, and who left is nobody', () => {
  const { open, closed, unjudged } = receptiveness([
    ...responseModes.map((mode) => personOf(mode, { responseMode: { mode } })),
    personOf('gone', { responseMode: { mode: 'growth' }, status: 'left' }),
    personOf('rated-only', { responseMode: { rating: 3 }, buyingInfluences: ['user'] }),
    personOf('buyer', { buyingInfluences: ['economic'] }),
    personOf('anybody'),
    personOf('gone-buyer', { buyingInfluences: ['economic'], status: 'moved' }),
  ]);
  expect(ids(open)).toEqual(responseModes.filter(isReceptive));
  expect(ids(closed)).toEqual(responseModes.filter((mode) => !isReceptive(mode)));
  expect(ids(unjudged)).toEqual(['rated-only', 'buyer']);
});

test('nobody stands in two groups', () => {
  const some = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{1,3}$/),
      mode: fc.option(fc.constantFrom(...responseModes), { nil: undefined }),
      matters: fc.boolean(),
      status: fc.constantFrom('active' as const, 'left' as const),
    }),
    { selector: ({ id }) => id, maxLength: 10 },
  );
  fc.assert(
    fc.property(some, (list) => {
      const people = list.map(({ id, mode, matters, status }) =>
        personOf(id, { status, responseMode: { mode }, buyingInfluences: matters ? ['technical'] : [] }),
      );
      const { open, closed, unjudged } = receptiveness(people);
      const all = ids([...open, ...closed, ...unjudged]);
      expect(new Set(all).size).toBe(all.length);
      expect(all).toHaveLength(
        list.filter(({ mode, matters, status }) => status === 'active' && (mode !== undefined || matters)).length,
      );
    }),
  );
});

test.each([
  ['result and win', { result: '停机减半', win: '升任总监' }, true],
  ['a result alone', { result: '停机减半' }, false],
  ['a win alone', { win: '升任总监' }, false],
  ['nothing', undefined, false],
] as const)('of a person of high influence who is known %s', (_what, winResult, complete) => {
  const people = [
    personOf('boss', { influence: 'high', ...(winResult && { winResult }) }),
    personOf('clerk', { influence: 'low', winResult: { result: '省时', win: '早下班' } }),
    personOf('gone', { influence: 'high', status: 'left' }),
  ];
  expect(winResults(people).map((one) => [one.person.id, one.complete])).toEqual([['boss', complete]]);
});

test('the fit is held against the scorecard of that purpose; without one there is none', () => {
  const criteria = ['size', 'growth'].map((id) => ({
    id,
    title: id,
    titleEn: id,
    group: '组',
    groupEn: 'Group',
    weight: 1,
  }));
  const page = pageOf('scorecards', 'ideal', { purpose: 'ideal-customer', criteria });
  const fit = idealCustomerFit(playbookOf([pageOf('scorecards', 'value'), page]), [{ criterion: 'growth', score: 5 }]);
  expect(fit).toMatchObject({ page: 'ideal', scored: 1, of: 2 });
  expect(fit?.criteria.map(({ id, score }) => [id, score])).toEqual([
    ['size', null],
    ['growth', 5],
  ]);
  expect(idealCustomerFit(playbookOf([pageOf('scorecards', 'value')]), [])).toBeNull();
});
