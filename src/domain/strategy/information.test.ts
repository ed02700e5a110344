import fc from 'fast-check';
import { expect, test } from 'vitest';
import { informationLevels, informationSides, knownStates } from '../../schemas/information.ts';
import { defaultSettings } from '../../settings.ts';
import { planOf, shown, visitOf } from '../cases.ts';
import { checkInformation, coverageOf, dueFirst, firstVisit, openQuestions } from './information.ts';

const item = (id: string, level: string, known: string, about = 'customer') => ({ id, level, known, about }) as never;

const items = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,3}$/),
    level: fc.constantFrom(...informationLevels),
    about: fc.constantFrom(...informationSides),
    known: fc.constantFrom(...knownStates),
  }),
  { selector: ({ id }) => id, maxLength: 20 },
);

test('open questions come in the order of working: cheap levels first, unknown before assumed', () => {
  const open = openQuestions([
    item('motives', 'exclusive', 'no'),
    item('budget', 'important', 'assumed'),
    item('news', 'public', 'yes'),
    item('persons', 'important', 'no', 'us'),
    item('process', 'important', 'no'),
    item('rivals', 'limited', 'assumed'),
    item('report', 'public', 'assumed'),
  ]);
  expect(open.map(({ id }) => id)).toEqual(['report', 'rivals', 'process', 'persons', 'budget', 'motives']);
});

test('before the first visit public and limited questions are due', () => {
  const open = [item('a', 'public', 'no'), item('b', 'limited', 'assumed'), item('c', 'important', 'no')];
  expect(dueFirst(open).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(dueFirst([item('a', 'public', 'yes')])).toEqual([]);
});

const today = '2026-11-20';
const visitsOn = (...dates: string[]) =>
  dates.map((date) => visitOf('bank', `${date}-a`, date < today ? { outcome: 'no-sale' } : {}));

test('the first visit is the earliest that was held', () => {
  expect(firstVisit(visitsOn('2026-11-10', '2026-03-01', '2026-12-01'), today)).toBe('2026-03-01');
  expect(firstVisit(visitsOn(today, '2026-12-01'), today)).toBeNull();
});

test.each<[what: string, dates: string[], date: string | null, held: boolean]>([
  ['without a visit', [], null, false],
  ['with a visit far ahead', ['2026-12-05'], null, false],
  ['with a visit soon', ['2026-12-04', '2027-01-01'], '2026-12-04', false],
  ['with a visit today', [today], today, false],
  ['after the first visit', ['2026-12-04', '2026-03-01', '2026-10-01'], '2026-03-01', true],
])('public and limited information that nobody has is due: %s', (_what, dates, date, held) => {
  const plan = planOf('bank', {
    information: [
      { id: 'a', level: 'public', topic: '年报', known: 'no' },
      { id: 'b', level: 'limited', topic: '网点数', known: 'no', about: 'us' },
      { id: 'c', level: 'limited', topic: '名录', known: 'assumed' },
      { id: 'd', level: 'important', topic: '预算', known: 'no' },
    ],
  });
  const found = checkInformation(plan, visitsOn(...dates), { today, settings: defaultSettings });
  expect(shown(found)).toEqual(
    date === null ? [] : ['information-due information/0/known', 'information-due information/1/known'],
  );
  for (const { params } of found) expect(params).toMatchObject({ date, held });
});

test('the coverage counts every item once, and the order of writing never matters', () => {
  fc.assert(
    fc.property(
      items.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        const coverage = coverageOf(list);
        expect(coverage).toHaveLength(informationLevels.length * informationSides.length);
        for (const { counts, of } of coverage) expect(counts.yes + counts.assumed + counts.no).toBe(of);
        expect(coverage.reduce((sum, { of }) => sum + of, 0)).toBe(list.length);
        expect(coverageOf(shuffled)).toEqual(coverage);
        expect(openQuestions(shuffled)).toEqual(openQuestions(list));
      },
    ),
  );
});
