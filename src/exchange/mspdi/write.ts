import { addDays, calendarOf } from '../../domain/schedule/calendar.ts';
import type { ProjectSchedule, ScheduledTask } from '../../domain/schedule/schedule.ts';
import { wbsRows } from '../../domain/schedule/wbs.ts';
import type { OpportunityData } from '../../schemas/opportunity.ts';
import { text1, text2 } from './read.ts';
import { type Element, xmlLines } from './xml.ts';

/** What a project file is made of; `names`: of our people, by id; `day`: that of the build. */
export interface ProjectInput {
  data: OpportunityData;
  schedule: ProjectSchedule;
  names: ReadonlyMap<string, string>;
  /** ISO 4217 code of all amounts. */
  currency: string;
  day: string;
  /** Names of the calendar and of its exceptions that have none. */
  words: { calendar: string; dayOff: string; workingDay: string };
}

/** A day is worked from 8 to 12 and from 13 to 17. */
const hoursPerDay = 8;
const linkTypes = { FF: 0, FS: 1, SF: 2, SS: 3 } as const;
const flag = (is: boolean): number => (is ? 1 : 0);

/**
 * The project as Microsoft Project 2007 and later read it (MSPDI), in the order of its schema. Dates come out as they are here: the same working days, links,
 * lags and "not before"; what is done or running has its actual days. The ids of tasks stand in Text1, three-point estimates in Text2, so that they are still
 * there when the file comes back.
 */
export function projectXml(input: ProjectInput): string {
  const { data, schedule, currency, day } = input;
  const plan = data.schedule;
  const tasks = tasksOf(input);
  const { resources, assignments } = resourcesOf(input);
  const root: Element = [
    'Project',
    [
      ['SaveVersion', 12],
      ['Name', `${data.name}.xml`],
      ['Title', data.name],
      ['CreationDate', `${data.updated}T08:00:00`],
      ['LastSaved', `${day}T08:00:00`],
      ['ScheduleFromStart', 1],
      ['StartDate', `${plan && plan.start < schedule.start ? plan.start : schedule.start}T08:00:00`],
      ['FinishDate', `${schedule.finish}T17:00:00`],
      ['CurrencyCode', currency],
      ['CalendarUID', 1],
      ['DefaultStartTime', '08:00:00'],
      ['DefaultFinishTime', '17:00:00'],
      ['MinutesPerDay', hoursPerDay * 60],
      ['MinutesPerWeek', hoursPerDay * 60 * (plan?.calendar === 'every-day' ? 7 : 5)],
      ['DaysPerMonth', plan?.calendar === 'every-day' ? 30 : 20],
      ['DefaultTaskType', 1],
      ['DurationFormat', 7],
      ['NewTasksEffortDriven', 0],
      plan?.asOf === undefined ? null : ['StatusDate', `${plan.asOf}T17:00:00`],
      ['CurrentDate', `${day}T08:00:00`],
      [
        'ExtendedAttributes',
        [
          [
            'ExtendedAttribute',
            [
              ['FieldID', text1],
              ['FieldName', 'Text1'],
              ['Alias', 'Planbook id'],
            ],
          ],
          [
            'ExtendedAttribute',
            [
              ['FieldID', text2],
              ['FieldName', 'Text2'],
              ['Alias', 'Planbook o/m/p'],
            ],
          ],
        ],
      ],
      ['Calendars', [calendarElement(input)]],
      ['Tasks', tasks],
      ['Resources', resources],
      ['Assignments', assignments],
    ],
  ];
  const [, ...rest] = xmlLines(root);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<Project xmlns="http://schemas.microsoft.com/project">',
    ...rest,
    '',
  ].join('\n');
}

function tasksOf({ data, schedule, names }: ProjectInput): Element[] {
  const rows = wbsRows(data.tasks);
  const uids = new Map(schedule.tasks.map(({ id }, index) => [id, index + 1]));
  const before = Map.groupBy(schedule.links, ({ to }) => to);
  const calendar = data.schedule && calendarOf(data.schedule);
  return schedule.tasks.map((task, index): Element => {
    const written = rows[index]?.task;
    const uid = index + 1;
    const hours = duration(task.ef - task.es);
    // A milestone that ends a day is at its end, else at the beginning of the day that it opens.
    const opens = calendar === undefined || calendar.dateOf(Math.floor(task.es + 1e-6)) <= task.finish;
    const isPoint = task.ef - task.es < 1e-6;
    const start = `${task.start}T${isPoint && !opens ? '17:00:00' : startTime(task.es)}`;
    const finish = isPoint ? start : `${task.finish}T${finishTime(task.ef)}`;
    const isBegun = !task.isGroup && task.state !== 'done' && task.state === 'running';
    const isDone = !task.isGroup && task.state === 'done';
    const owner = task.owner === null ? null : (names.get(task.owner) ?? task.owner);
    const { startNoEarlier } = written ?? {};
    const done = Math.round(task.progress * 100);
    const estimate = written?.estimate;
    return [
      'Task',
      [
        ['UID', uid],
        ['ID', uid],
        ['Name', task.name],
        ['Type', 1],
        ['IsNull', 0],
        owner === null ? null : ['Contact', owner],
        ['WBS', task.code],
        ['OutlineNumber', task.code],
        ['OutlineLevel', task.level],
        ['Start', start],
        ['Finish', finish],
        ['Duration', hours],
        ['DurationFormat', 7],
        ['EffortDriven', 0],
        ['Estimated', 0],
        ['Milestone', flag(task.isMilestone)],
        ['Summary', flag(task.isGroup)],
        ['Critical', flag(task.critical)],
        ['FixedCost', written?.cost ?? 0],
        ['FixedCostAccrual', 3],
        ['PercentComplete', isDone ? 100 : Math.min(done, 99)],
        ['Cost', task.cost],
        isDone || isBegun ? ['ActualStart', start] : null,
        isDone ? ['ActualFinish', finish] : null,
        ['ConstraintType', startNoEarlier === undefined ? 0 : 4],
        ['CalendarUID', -1],
        startNoEarlier === undefined ? null : ['ConstraintDate', `${startNoEarlier}T08:00:00`],
        task.deadline === null ? null : ['Deadline', `${task.deadline}T17:00:00`],
        ...(before.get(task.id) ?? []).map(
          ({ from, kind, lag }): Element => [
            'PredecessorLink',
            [
              ['PredecessorUID', uids.get(from) as number],
              ['Type', linkTypes[kind]],
              ['CrossProject', 0],
              ['LinkLag', Math.round(lag * hoursPerDay * 600)],
              ['LagFormat', 7],
            ],
          ],
        ),
        attribute(text1, task.id),
        estimate === undefined ? null : attribute(text2, `${estimate.o}/${estimate.m}/${estimate.p}`),
      ],
    ];
  });
}

const attribute = (field: string, value: string): Element => [
  'ExtendedAttribute',
  [
    ['FieldID', field],
    ['Value', value],
  ],
];

/** People and material that tasks take, and which takes what. */
function resourcesOf({ data, schedule, names }: ProjectInput): { resources: Element[]; assignments: Element[] } {
  const rows = wbsRows(data.tasks);
  const known = new Map(data.resources.map((one) => [one.id, one]));
  const used = [
    ...new Set([...known.keys(), ...rows.flatMap(({ task }) => task.resources.map((one) => one.resource))]),
  ];
  const uids = new Map(used.map((id, index) => [id, index + 1]));
  const resources = used.map((id, index): Element => {
    const one = known.get(id);
    const isMaterial = one?.kind === 'material';
    return [
      'Resource',
      [
        ['UID', index + 1],
        ['ID', index + 1],
        ['Name', one?.name ?? names.get(id) ?? id],
        ['Type', isMaterial ? 0 : 1],
        ['IsNull', 0],
        ['Code', id],
        isMaterial ? null : ['MaxUnits', one?.capacity ?? 1],
        one?.rate === undefined ? null : ['StandardRate', isMaterial ? one.rate : one.rate / hoursPerDay],
        one?.rate === undefined ? null : ['StandardRateFormat', isMaterial ? 8 : 2],
      ],
    ];
  });
  const taken = rows.flatMap(({ task, isGroup }, row) =>
    isGroup ? [] : task.resources.map((one) => ({ row, one, planned: schedule.tasks[row] as ScheduledTask })),
  );
  const assignments = taken.map(({ row, one, planned }, index): Element => {
    const isMaterial = known.get(one.resource)?.kind === 'material';
    return [
      'Assignment',
      [
        ['UID', index + 1],
        ['TaskUID', row + 1],
        ['ResourceUID', uids.get(one.resource) as number],
        ['Units', one.units],
        ['Work', isMaterial ? duration(one.units / hoursPerDay) : duration((planned.ef - planned.es) * one.units)],
      ],
    ];
  });
  return { resources, assignments };
}

/** The working week, and every day of the years that the project touches on which it is otherwise. */
function calendarElement({ data, schedule, words }: ProjectInput): Element {
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
        ['DayWorking', flag(working)],
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
          return ['WeekDay', [['DayType', type], ['DayWorking', flag(working)], working ? times : null]];
        }),
      ],
      exceptions.length === 0 ? null : ['Exceptions', exceptions],
    ],
  ];
}

/** Working days as `PT16H30M0S`. */
function duration(days: number): string {
  const seconds = Math.max(0, Math.round(days * hoursPerDay * 3600));
  return `PT${Math.floor(seconds / 3600)}H${Math.floor(seconds / 60) % 60}M${seconds % 60}S`;
}

/** The time of day at which work that begins, or ends, at a number of days does so. */
const startTime = (at: number): string => clock(hoursIn(at), (hours) => hours >= 4);
const finishTime = (at: number): string => clock(hoursIn(at) || hoursPerDay, (hours) => hours > 4);

function hoursIn(at: number): number {
  const seconds = Math.round((at - Math.floor(at + 1e-6)) * hoursPerDay * 3600);
  return Math.max(0, seconds / 3600);
}

function clock(hours: number, isAfternoon: (hours: number) => boolean): string {
  const seconds = Math.round((8 + hours + (isAfternoon(hours) ? 1 : 0)) * 3600);
  const two = (value: number): string => String(value).padStart(2, '0');
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
}
