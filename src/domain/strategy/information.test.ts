import fc from 'fast-check';
import { expect, test } from 'vitest';
import { informationLevels, informationSides, knownStates } from '../../schemas/information.ts';
import { coverageOf, dueNow, openQuestions } from './information.ts';

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

test('before the first visit public and limited questions are due; afterwards none is', () => {
  const open = [item('a', 'public', 'no'), item('b', 'limited', 'assumed'), item('c', 'important', 'no')];
  expect(dueNow(open, false).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(dueNow(open, true)).toEqual([]);
  expect(dueNow([item('a', 'public', 'yes')], false)).toEqual([]);
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
