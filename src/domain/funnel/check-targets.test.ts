import { describe, expect, test } from 'vitest';
import { ourPeople } from '../../schemas/our-people.ts';
import { shown } from '../cases.ts';
import { checkTargets } from './check-targets.ts';

const people = {
  people: [{ id: 'chen-jing', name: '陈静', unit: 'changsha' }],
  units: [{ id: 'changsha', name: '长沙分公司', yearlyUnits: 0 }],
};

describe('targets', () => {
  const year = { year: 2026, amount: 12 };
  test.each<[string, object[], string[]]>([
    ['that add up', [year, { ...year, product: 'a' }], []],
    ['that do not', [year, { ...year, amount: 11, product: 'a' }], ['targets-do-not-add-up targets/0/amount']],
    ['of another year', [year, { year: 2027, amount: 11, product: 'a' }], []],
    [
      'without a whole',
      [
        { ...year, product: 'a' },
        { year: 2026, amount: 1, person: 'chen-jing' },
      ],
      [],
    ],
    ['that name two things are no breakdown', [year, { ...year, amount: 1, product: 'a', person: 'chen-jing' }], []],
    ['that differ by a rounding', [year, { ...year, amount: 12.3, product: 'a' }], []],
    ['whose months do not add up', [{ ...year, months: Array(12).fill(2) }], ['target-months targets/0/months']],
    ['whose months add up', [{ ...year, months: Array(12).fill(1) }], []],
    [
      'that stand twice',
      [
        { ...year, product: 'a' },
        { ...year, product: 'b' },
        { ...year, product: 'a' },
      ],
      ['duplicate-target targets/2/year'],
    ],
    [
      'of nobody',
      [
        { ...year, person: 'chen-jin' },
        { ...year, unit: 'shangsha' },
      ],
      ['unknown-reference targets/0/person', 'unknown-reference targets/1/unit'],
    ],
  ])('%s', (_, targets, expected) => {
    expect(shown(checkTargets(ourPeople.parse({ ...people, targets }), 'content/people.yaml'))).toEqual(expected);
  });
});
