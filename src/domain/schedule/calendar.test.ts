import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Schedule } from '../../schemas/schedule.ts';
import { addDays } from '../dates.ts';
import { calendarOf, knownYears } from './calendar.ts';

const schedule = (written: Partial<Schedule> = {}): Schedule => ({
  start: '2026-09-28',
  calendar: 'china',
  exceptions: [],
  ...written,
});

describe('china', () => {
  const calendar = calendarOf(schedule());
  test.each([
    ['2026-09-30', true, 'an ordinary Wednesday'],
    ['2026-10-01', false, 'National Day'],
    ['2026-10-07', false, 'its last day, a Wednesday'],
    ['2026-10-08', true, 'the day after'],
    ['2026-10-10', true, 'a make-up Saturday'],
    ['2026-10-11', false, 'a Sunday'],
    ['2026-02-14', true, 'a make-up Saturday before Spring Festival, before the start'],
    ['2026-02-17', false, 'Spring Festival'],
  ])('%s works: %s, %s', (date, working) => expect(calendar.isWorking(date)).toBe(working));

  test('a week of National Day takes no day', () => {
    expect(calendar.dayOf('2026-10-01')).toBe(3);
    expect(calendar.dayOf('2026-10-08')).toBe(3);
    expect(calendar.dateOf(3)).toBe('2026-10-08');
  });

  test('years that nobody has published, unless an exception speaks of them', () => {
    const { first, last } = knownYears;
    expect(calendar.unknownYears(`${last}-12-01`, `${last + 2}-01-10`)).toEqual([last + 1, last + 2]);
    expect(calendar.unknownYears(`${first - 1}-12-01`, `${first}-01-10`)).toEqual([first - 1]);
    const said = calendarOf(
      schedule({ exceptions: [{ from: `${last + 1}-02-05`, to: `${last + 1}-02-11`, working: false, text: '春节' }] }),
    );
    expect(said.unknownYears(`${last}-12-01`, `${last + 2}-01-10`)).toEqual([last + 2]);
    expect(calendarOf(schedule({ calendar: 'weekdays' })).unknownYears('2026-01-01', '2031-01-01')).toEqual([]);
  });
});

describe('exceptions', () => {
  test('the first that holds a day decides', () => {
    const calendar = calendarOf(
      schedule({
        calendar: 'weekdays',
        exceptions: [
          { from: '2026-10-03', working: true, text: '加班' },
          { from: '2026-10-01', to: '2026-10-07', working: false, text: '国庆' },
        ],
      }),
    );
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((day) => calendar.isWorking(`2026-10-0${day}`))).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  test('if nobody ever works again, the search ends', () => {
    const calendar = calendarOf(
      schedule({ exceptions: [{ from: '0001-01-01', to: '9999-12-31', working: false, text: '停产' }] }),
    );
    expect(calendar.reaches(1)).toBe(false);
    expect(calendar.dateOf(5)).toBe('2126-09-29');
    expect(calendar.dayOf('9999-12-31')).toBe(0);
    expect(calendar.dateOf(-5)).toBe('1926-09-28');
  });
});

test('days go on beyond no year that can be written', () => {
  const calendar = calendarOf(schedule({ start: '9999-12-01', calendar: 'every-day' }));
  expect(calendar.dateOf(400)).toBe('9999-12-31');
  expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
});

test('a year is known from its fifth weekday off on, not by one exception', () => {
  const unknown = (to: string) =>
    calendarOf({
      start: '2027-01-04',
      calendar: 'china',
      exceptions: [{ from: '2027-02-08', to, working: false, text: '春节' }],
    }).unknownYears('2027-01-04', '2027-03-01');
  expect(unknown('2027-02-11')).toEqual([2027]);
  expect(unknown('2027-02-12')).toEqual([]);
});

const kinds = fc.constantFrom('every-day', 'weekdays', 'china' as const);
const dates = fc.integer({ min: -800, max: 1500 }).map((days) => addDays('2026-01-01', days));
const exceptions = fc.array(
  fc.record({ from: dates, days: fc.nat(20), working: fc.boolean() }).map(({ from, days, working }) => ({
    from,
    to: addDays(from, days),
    working,
    text: '例外',
  })),
  { maxLength: 6 },
);

test('the day of the date of a day is that day; dates rise with days', () => {
  fc.assert(
    fc.property(dates, kinds, exceptions, fc.integer({ min: -300, max: 600 }), (start, calendar, list, day) => {
      const one = calendarOf({ start, calendar: calendar as Schedule['calendar'], exceptions: list });
      const date = one.dateOf(day);
      expect(one.isWorking(date)).toBe(true);
      expect(one.dayOf(date)).toBe(day);
      expect(one.dateOf(day + 1) > date).toBe(true);
    }),
  );
});

test('the day of a date is that of the next on which people work', () => {
  fc.assert(
    fc.property(dates, kinds, exceptions, dates, (start, calendar, list, date) => {
      const one = calendarOf({ start, calendar: calendar as Schedule['calendar'], exceptions: list });
      let next = date;
      while (!one.isWorking(next)) next = addDays(next, 1);
      expect(one.dateOf(one.dayOf(date))).toBe(next);
    }),
  );
});
