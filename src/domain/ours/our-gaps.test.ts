import { expect, test } from 'vitest';
import type { z } from 'zod';
import { ourPeople } from '../../schemas/our-people.ts';
import { defaultSettings } from '../../settings.ts';
import { pageOf, planOf, shown, today, workspaceOf } from '../cases.ts';
import { playbookOf } from '../playbook/playbook.ts';
import { checkOurGaps } from './our-gaps.ts';

const found = (written: z.input<typeof ourPeople>) =>
  checkOurGaps(
    workspaceOf([planOf('a'), planOf('b')], defaultSettings, today, {
      people: ourPeople.parse(written),
      playbook: playbookOf([
        pageOf('roles', 'manager', { courses: ['overview', 'gone'] }),
        pageOf('curriculum', 'five-days'),
      ]),
    }),
  );
const person = (rest: object) => ({ people: [{ id: 'chen-jing', name: '陈静', ...rest }] });
const unit = (rest: object) => ({ units: [{ id: 'u', name: '店', yearlyUnits: 250, ...rest }] });
const done = { course: 'overview', done: '2026-01-01' };

test.each([
  ['nothing written, nothing missing', {}, []],
  ['enough specialists', unit({ specialists: [{ person: 'a' }, { person: 'b', fullTime: false }] }), []],
  ['one specialist too few', unit({ specialists: [{ person: 'a' }] }), ['staffing-short units/0/yearlyUnits']],
  [
    'enough people, too few full time',
    unit({ specialists: ['a', 'b'].map((one) => ({ person: one, fullTime: false })) }),
    ['staffing-short units/0/yearlyUnits'],
  ],
  [
    'a special channel that nobody looks after',
    unit({
      yearlyUnits: 1,
      specialChannels: ['出租车', '公务车'],
      specialists: [{ person: 'a', channel: '出租车' }],
    }),
    ['channel-uncovered units/0/specialChannels/1'],
  ],
  ['a course of the role not done', person({ role: 'manager' }), ['training-due people/0/role']],
  ['all courses of the role done that the curriculum has', person({ role: 'manager', training: [done] }), []],
  ['no role, no course asked for', person({}), []],
  ['more accounts than the capacity', person({ capacity: 1 }), ['over-capacity people/0/capacity']],
  ['as many accounts as the capacity', person({ capacity: 2 }), []],
])('%s', (_what, written, expected) => {
  expect(shown(found(written))).toEqual(expected);
});

test('courses are listed in one finding, with both titles', () => {
  expect(found(person({ role: 'manager' }))[0]?.params).toMatchObject({ person: '陈静', courses: [{}] });
});
