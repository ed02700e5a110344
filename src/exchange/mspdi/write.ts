import { calendarOf } from '../../domain/schedule/calendar.ts';
import type { ProjectSchedule } from '../../domain/schedule/schedule.ts';
import { wbsRows } from '../../domain/schedule/wbs.ts';
import type { OpportunityData } from '../../schemas/opportunity.ts';
import { duration, finishTime, hoursPerDay, startTime } from './clock.ts';
import { text1, text2 } from './read.ts';
import { calendarElement } from './write-calendar.ts';
import { resourcesOf } from './write-resources.ts';
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
  const spans = spansOf(data, schedule);
  return schedule.tasks.map((task, index): Element => {
    const written = rows[index]?.task;
    const uid = index + 1;
    const { start, finish } = spans[index] as Span;
    const isBegun = !task.isGroup && task.state !== 'done' && task.state === 'running';
    const isDone = !task.isGroup && task.state === 'done';
    const owner = task.owner === null ? null : (names.get(task.owner) ?? task.owner);
    const { startNoEarlier } = written ?? {};
    const done = Math.round(task.progress * 100);
    const days = task.ef - task.es;
    const remaining = isBegun ? written?.remaining : undefined;
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
        ['Duration', duration(days)],
        ['DurationFormat', 7],
        ['EffortDriven', 0],
        ['Estimated', 0],
        ['Milestone', flag(task.isMilestone)],
        ['Summary', flag(task.isGroup)],
        ['Critical', flag(task.critical)],
        ['FixedCost', hundredths(written?.cost ?? 0)],
        ['FixedCostAccrual', 3],
        ['PercentComplete', isDone ? 100 : Math.min(done, 99)],
        ['Cost', hundredths(task.cost)],
        isDone || isBegun ? ['ActualStart', start] : null,
        isDone ? ['ActualFinish', finish] : null,
        remaining === undefined ? null : ['ActualDuration', duration(days - remaining)],
        remaining === undefined ? null : ['RemainingDuration', duration(remaining)],
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

/** Amounts of the format are in hundredths; rates are not. */
const hundredths = (amount: number): number => Math.round(amount * 100);

interface Span {
  start: string;
  finish: string;
}

/** First and last moment of each row; of a group those of what it holds. */
function spansOf({ schedule: plan, tasks }: OpportunityData, schedule: ProjectSchedule): Span[] {
  const calendar = plan && calendarOf(plan);
  const spans = schedule.tasks.map((task): Span => {
    if (task.isGroup) return { start: '9999', finish: '' };
    // A milestone that ends a day is at its end, else at the beginning of the day that it opens.
    const opens = calendar === undefined || calendar.dateOf(Math.floor(task.es + 1e-6)) <= task.finish;
    const isPoint = task.ef - task.es < 1e-6;
    const start = `${task.start}T${isPoint && !opens ? '17:00:00' : startTime(task.es)}`;
    return { start, finish: isPoint ? start : `${task.finish}T${finishTime(task.ef)}` };
  });
  const rows = wbsRows(tasks);
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    const { parent } = rows[row] as (typeof rows)[number];
    if (parent === null) continue;
    const [own, above] = [spans[row] as Span, spans[parent] as Span];
    if (own.start < above.start) above.start = own.start;
    if (own.finish > above.finish) above.finish = own.finish;
  }
  return spans;
}

const attribute = (field: string, value: string): Element => [
  'ExtendedAttribute',
  [
    ['FieldID', field],
    ['Value', value],
  ],
];
