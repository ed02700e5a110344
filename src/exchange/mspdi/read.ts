import { type Finding, finding } from '../../problem.ts';
import { allOf, isSet, type Node, numberOf, oneOf, readTree, textOf } from './tree.ts';

/** A project file as it stands: dates are `YYYY-MM-DDTHH:MM:SS` without a zone, durations and lags in minutes. */
export interface ProjectFile {
  name: string | null;
  start: string | null;
  /** Up to when progress is recorded. */
  status: string | null;
  minutesPerDay: number;
  calendar: FileCalendar;
  tasks: FileTask[];
  resources: FileResource[];
  assignments: { task: number; resource: number; units: number }[];
}

export interface FileCalendar {
  /** Working times of Sunday to Saturday in minutes of the day; empty on days off. */
  week: (readonly Span[])[];
  /** In the order in which they decide. */
  exceptions: { from: string; to: string; times: readonly Span[]; name: string | null }[];
  /** Exceptions that come again in a way that is not read. */
  unread: string[];
}
export type Span = readonly [from: number, to: number];

export interface FileTask {
  uid: number;
  name: string | null;
  level: number;
  isSummary: boolean;
  isMilestone: boolean;
  isActive: boolean;
  isExternal: boolean;
  isManual: boolean;
  start: string | null;
  finish: string | null;
  minutes: number | null;
  /** Whether its duration counts nights and days off. */
  isElapsed: boolean;
  actualStart: string | null;
  actualFinish: string | null;
  /** 0 to 100. */
  complete: number;
  /** Minutes still to go. */
  remaining: number | null;
  /** 0 as soon as possible, 1 as late as possible, 2 must start on, 3 must finish on, 4 and 5 start no earlier and no later than, 6 and 7 finish. */
  constraint: number;
  constraintDate: string | null;
  deadline: string | null;
  /** In the currency of the file, which writes amounts in hundredths. */
  fixedCost: number;
  contact: string | null;
  hasNotes: boolean;
  /** Whether it has a calendar of its own. */
  hasCalendar: boolean;
  /** Texts 1 and 2 of the extended attributes. */
  text1: string | null;
  text2: string | null;
  links: FileLink[];
  line: number;
}

export interface FileLink {
  from: number;
  kind: 'FF' | 'FS' | 'SF' | 'SS';
  /** In minutes; of `percent` a share of what goes before, in percent. */
  lag: number;
  unit: 'work' | 'elapsed' | 'percent';
  isForeign: boolean;
}

export interface FileResource {
  uid: number;
  name: string | null;
  /** 0 material, 1 work, 2 cost. */
  type: number;
  /** Per hour; of material per unit. */
  rate: number;
  capacity: number;
  code: string | null;
  group: string | null;
}

/** Extended attributes of tasks: Text1 and Text2. */
export const text1 = '188743731';
export const text2 = '188743734';

const linkKinds = ['FF', 'FS', 'SF', 'SS'] as const;
/** Formats of durations and lags that count nights and days off, and those that are percentages. */
const elapsed = new Set([4, 6, 8, 10, 12, 20, 36, 38, 40, 42, 44, 52]);
const percent = new Set([19, 20, 51, 52]);

/** Reads a project file of Microsoft Project or a program that writes the same (MSPDI). `file`: its name, for findings. */
export function readProject(file: string, text: string): ProjectFile | Finding {
  const root = readTree(file, text);
  if ('id' in root) return root;
  const tasks = allOf(oneOf(root, 'Tasks') ?? root, 'Task')
    .filter((one) => !isSet(one, 'IsNull') && (numberOf(one, 'OutlineLevel') ?? 1) > 0)
    .map(taskOf);
  if (tasks.length === 0) return finding('import-no-tasks', file, { line: root.line, column: 1 }, {});
  return {
    name: textOf(root, 'Title') ?? textOf(root, 'Name')?.replace(/\.(xml|mpp)$/i, '') ?? null,
    start: dateTime(root, 'StartDate'),
    status: dateTime(root, 'StatusDate'),
    minutesPerDay: Math.max(1, numberOf(root, 'MinutesPerDay') ?? 480),
    calendar: calendarIn(root),
    tasks,
    resources: allOf(oneOf(root, 'Resources') ?? root, 'Resource')
      .filter((one) => !isSet(one, 'IsNull'))
      .map((one) => ({
        uid: numberOf(one, 'UID') ?? -1,
        name: textOf(one, 'Name'),
        type: numberOf(one, 'Type') ?? 1,
        rate: numberOf(one, 'StandardRate') ?? 0,
        capacity: numberOf(one, 'MaxUnits') ?? 1,
        code: textOf(one, 'Code'),
        group: textOf(one, 'Group'),
      })),
    assignments: allOf(oneOf(root, 'Assignments') ?? root, 'Assignment').map((one) => ({
      task: numberOf(one, 'TaskUID') ?? -1,
      resource: numberOf(one, 'ResourceUID') ?? -1,
      units: numberOf(one, 'Units') ?? 1,
    })),
  };
}

function taskOf(node: Node): FileTask {
  const attribute = (id: string): string | null => {
    const found = allOf(node, 'ExtendedAttribute').find((one) => textOf(one, 'FieldID') === id);
    return found ? textOf(found, 'Value') : null;
  };
  return {
    uid: numberOf(node, 'UID') ?? -1,
    name: textOf(node, 'Name'),
    level: numberOf(node, 'OutlineLevel') ?? 1,
    isSummary: isSet(node, 'Summary'),
    isMilestone: isSet(node, 'Milestone'),
    isActive: textOf(node, 'Active') === null || isSet(node, 'Active'),
    isExternal: isSet(node, 'ExternalTask'),
    isManual: isSet(node, 'Manual'),
    start: dateTime(node, 'Start'),
    finish: dateTime(node, 'Finish'),
    minutes: minutesOf(textOf(node, 'Duration')),
    isElapsed: elapsed.has(numberOf(node, 'DurationFormat') ?? 7),
    actualStart: dateTime(node, 'ActualStart'),
    actualFinish: dateTime(node, 'ActualFinish'),
    complete: numberOf(node, 'PercentComplete') ?? 0,
    remaining: minutesOf(textOf(node, 'RemainingDuration')),
    constraint: numberOf(node, 'ConstraintType') ?? 0,
    constraintDate: dateTime(node, 'ConstraintDate'),
    deadline: dateTime(node, 'Deadline'),
    fixedCost: Math.round(numberOf(node, 'FixedCost') ?? 0) / 100,
    contact: textOf(node, 'Contact'),
    hasNotes: textOf(node, 'Notes') !== null,
    hasCalendar: (numberOf(node, 'CalendarUID') ?? -1) > 0,
    text1: attribute(text1),
    text2: attribute(text2),
    links: allOf(node, 'PredecessorLink').map(linkOf),
    line: node.line,
  };
}

function linkOf(node: Node): FileLink {
  const format = numberOf(node, 'LagFormat') ?? 7;
  const lag = numberOf(node, 'LinkLag') ?? 0;
  const unit = percent.has(format) ? 'percent' : elapsed.has(format) ? 'elapsed' : 'work';
  return {
    from: numberOf(node, 'PredecessorUID') ?? -1,
    kind: linkKinds[numberOf(node, 'Type') ?? 1] ?? 'FS',
    // Lags are written in tenths of minutes, percentages as they are.
    lag: unit === 'percent' ? lag : lag / 10,
    unit,
    isForeign: isSet(node, 'CrossProject'),
  };
}

/** `2026-11-20T08:00:00`; null for what is no date of a plan, such as the `NA` of some programs. */
function dateTime(node: Node, name: string): string | null {
  const [, date, time = '00:00:00'] =
    /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:T(\d{2}:\d{2}(?::\d{2})?))?/.exec(textOf(node, name) ?? '') ??
    [];
  if (date === undefined || date < '1984-01-02' || date >= '2150') return null;
  return new Date(Date.parse(date)).toISOString().startsWith(date) ? `${date}T${time.padEnd(8, ':00')}` : null;
}

/** `PT16H30M0S`, also with days, in minutes; null where it is something else. */
export function minutesOf(text: string | null): number | null {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text ?? '');
  if (found === null) return null;
  const [days, hours, minutes, seconds] = found.slice(1).map((one) => Number(one ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return days * 1440 + hours * 60 + minutes + seconds / 60;
}

const minuteOfDay = (text: string | null): number => {
  const [hours = 0, minutes = 0] = (text ?? '').split('T').at(-1)?.split(':').map(Number) ?? [];
  return hours * 60 + minutes;
};

const timesOf = (node: Node): Span[] =>
  allOf(oneOf(node, 'WorkingTimes') ?? node, 'WorkingTime')
    .map((one): Span => {
      const from = minuteOfDay(textOf(one, 'FromTime'));
      const to = minuteOfDay(textOf(one, 'ToTime'));
      return [from, to <= from ? 1440 : to];
    })
    .sort(([a], [b]) => a - b);

const usual: readonly Span[] = [
  [480, 720],
  [780, 1020],
];

/** The calendar of the project, with what it takes from the one that it stands on. */
function calendarIn(root: Node): FileCalendar {
  const all = allOf(oneOf(root, 'Calendars') ?? root, 'Calendar');
  const byUid = (uid: number | null): Node | undefined => all.find((one) => numberOf(one, 'UID') === uid);
  const own = byUid(numberOf(root, 'CalendarUID')) ?? all[0];
  const base = own && byUid(numberOf(own, 'BaseCalendarUID'));
  const chain = [own, base === own ? undefined : base].filter((one) => one !== undefined);
  const days = chain.flatMap((one) => allOf(oneOf(one, 'WeekDays') ?? one, 'WeekDay'));
  const week = [1, 2, 3, 4, 5, 6, 7].map((type) => {
    const day = days.find((one) => numberOf(one, 'DayType') === type);
    if (day === undefined) return type === 1 || type === 7 ? [] : usual;
    if (!isSet(day, 'DayWorking')) return [];
    const times = timesOf(day);
    return times.length > 0 ? times : usual;
  });
  const calendar: FileCalendar = { week, exceptions: [], unread: [] };
  for (const one of chain) {
    for (const node of allOf(oneOf(one, 'Exceptions') ?? one, 'Exception')) addException(calendar, node);
    // The form of Project 2003, which newer ones write beside their own.
    for (const node of allOf(oneOf(one, 'WeekDays') ?? one, 'WeekDay'))
      if (numberOf(node, 'DayType') === 0) addException(calendar, node);
  }
  return calendar;
}

/** Exceptions that come daily, or on a day of each year. */
function addException({ exceptions, unread }: FileCalendar, node: Node): void {
  const period = oneOf(node, 'TimePeriod');
  const name = textOf(node, 'Name');
  const [from, to] = [period && dateTime(period, 'FromDate'), period && dateTime(period, 'ToDate')];
  if (!from || !to || to < from) return;
  const worked = timesOf(node);
  const times = isSet(node, 'DayWorking') ? (worked.length > 0 ? worked : usual) : [];
  const type = numberOf(node, 'Type') ?? 1;
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)];
  if (type === 1 || first === last) exceptions.push({ from: first, to: last, times, name });
  else if (type === 2) {
    const day = `${pad((numberOf(node, 'Month') ?? 0) + 1)}-${pad(numberOf(node, 'MonthDay') ?? 1)}`;
    for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
      const date = `${year}-${day}`;
      if (date >= first && date <= last) exceptions.push({ from: date, to: date, times, name });
    }
  } else unread.push(name ?? first);
}

const pad = (value: number): string => String(value).padStart(2, '0');
