import { addDays } from '../../domain/dates.ts';
import { calendarOf } from '../../domain/schedule/calendar.ts';
import type { ProjectInput } from './write.ts';
import type { Element } from './xml.ts';

/** The working week, and every day of the years that the project touches on which it is otherwise. */
export function calendarElement({ data, schedule, words }: ProjectInput): Element {
  const plan = data.schedule;
  const isEveryDay = plan?.calendar === 'every-day';
  const calendar = plan && calendarOf(plan);
  const times: Element = [
    'WorkingTimes',
    [
      [
        'WorkingTime',
        [
          ['FromTime', '08:00:00'],
          ['ToTime', '12:00:00'],
        ],
      ],
      [
        'WorkingTime',
        [
          ['FromTime', '13:00:00'],
          ['ToTime', '17:00:00'],
        ],
      ],
    ],
  ];
  const usual = (date: string): boolean => isEveryDay || ![0, 6].includes(new Date(date).getUTCDay());
  const runs: { from: string; to: string; working: boolean; days: number; name: string }[] = [];
  const start = plan && plan.start < schedule.start ? plan.start : schedule.start;
  const last = `${schedule.finish.slice(0, 4)}-12-31`;
  for (let date = `${start.slice(0, 4)}-01-01`; calendar && date <= last; date = addDays(date, 1)) {
    const working = calendar.isWorking(date);
    if (working === usual(date)) continue;
    const run = runs.at(-1);
    const own = plan?.exceptions.find(({ from, to = from }) => from <= date && date <= to)?.text;
    const name = own ?? (working ? words.workingDay : words.dayOff);
    if (run?.working === working && run.name === name && run.to === addDays(date, -1)) {
      run.to = date;
      run.days += 1;
    } else runs.push({ from: date, to: date, working, days: 1, name });
  }
  const exceptions = runs.map(
    ({ from, to, working, days, name }): Element => [
      'Exception',
      [
        ['EnteredByOccurrences', 0],
        [
          'TimePeriod',
          [
            ['FromDate', `${from}T00:00:00`],
            ['ToDate', `${to}T23:59:00`],
          ],
        ],
        ['Occurrences', days],
        ['Name', name],
        ['Type', 1],
        ['DayWorking', working ? 1 : 0],
        working ? times : null,
      ],
    ],
  );
  return [
    'Calendar',
    [
      ['UID', 1],
      ['Name', words.calendar],
      ['IsBaseCalendar', 1],
      ['BaseCalendarUID', -1],
      [
        'WeekDays',
        [1, 2, 3, 4, 5, 6, 7].map((type): Element => {
          const working = isEveryDay || (type > 1 && type < 7);
          return ['WeekDay', [['DayType', type], ['DayWorking', working ? 1 : 0], working ? times : null]];
        }),
      ],
      exceptions.length === 0 ? null : ['Exceptions', exceptions],
    ],
  ];
}
