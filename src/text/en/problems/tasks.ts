import type { ProblemParams } from '../../../problem.ts';
import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

const inDays = (days: number, of = 'day'): string => (days === 1 ? `1 ${of}` : `${days} ${of}s`);

/** The tasks of a chain; of a long one its two ends. */
const chained = (names: readonly string[]): string =>
  names.length > 7
    ? `${names.slice(0, 3).join(' → ')} → … (${names.length - 6} more) → ${names.slice(-3).join(' → ')}`
    : names.join(' → ');

const weeksOf = (weeks: ProblemParams['over-allocated']['weeks'], format: Format): string =>
  weeks
    .slice(0, 3)
    .map(
      ({ week, days, capacity }) =>
        `week of ${week}, ${format.number(days)} working ${days === 1 ? 'day' : 'days'} (${format.number(capacity)} available)`,
    )
    .join('; ') + (weeks.length > 3 ? `; ${weeks.length} weeks in all` : '');

const misplacedAt: Record<ProblemParams['key-not-here']['at'], string> = {
  group: "A group can't have",
  milestone: "A milestone can't have",
  'not-started': "A task that was not begun can't have",
  'no-data-date': "Without a data date (schedule.asOf) a task can't have",
};
const misplacedHint: typeof misplacedAt = {
  group: 'The dates, costs and people of a group are those of the tasks in it: write it there.',
  milestone: 'A milestone is a point in time: what takes time is a task, without milestone.',
  'not-started': 'Add started if it was begun; else change duration or estimate.',
  'no-data-date':
    'What remains is counted from the data date: write asOf in schedule, the day up to which progress is recorded.',
};

/** What should have happened to the predecessor. */
const wanted: Record<string, string> = { FS: 'finished', SS: 'begun', FF: 'finished', SF: 'begun' };

export const taskProblems = (_labels: Labels, format: Format) =>
  ({
    'bad-dependency': {
      message: ({ value }) => `"${value}" is no dependency.`,
      hint: ({ meant }) =>
        `${meant === null ? '' : `Did you mean "${meant}"? `}Write the id of the predecessor, if need be with a kind (FS, SS, FF, SF) and a lag in working days: "survey", "survey SS", "survey FS+2d", "survey FF-1d".`,
    },
    'dependency-cycle': {
      message: ({ cycle }) => `The dependencies run in a circle: ${cycle.join(' → ')}. None of these can begin.`,
      hint: () => 'Remove one after of the circle; what a group depends on holds for every task in it.',
    },
    'estimate-order': {
      message: ({ o, m, p }) => `The estimate is out of order: optimistic ${o}, most likely ${m}, pessimistic ${p}.`,
      hint: () => 'o ≤ m ≤ p: the optimistic duration is the shortest, the pessimistic the longest.',
    },
    'task-duration': {
      message: ({ task, found }) =>
        found === 'both'
          ? `"${task}" has both a duration and a three-point estimate.`
          : `"${task}" does not say how long it takes.`,
      hint: ({ found }) =>
        found === 'both'
          ? 'Keep either duration or estimate.'
          : 'Write duration in working days, or o, m and p in estimate; an event without duration is milestone: true.',
    },
    'key-not-here': {
      message: ({ key, at }) => `${misplacedAt[at]} ${key}.`,
      hint: ({ at }) => misplacedHint[at],
    },
    'schedule-missing': {
      message: ({ tasks }) =>
        `There ${tasks === 1 ? 'is 1 task' : `are ${tasks} tasks`} but no schedule, so nothing has a date.`,
      hint: () => 'Add schedule with at least start, the day on which the project begins.',
    },
    'schedule-endless': {
      message: ({ last }) => `By ${last} the tasks are still not finished.`,
      hint: () => 'Check the exceptions of schedule (does nobody work any more?) and the durations and lags of tasks.',
    },
    'exceptions-contradict': {
      message: ({ date, working, first }) =>
        `${date} is ${working ? 'a working day' : 'a day off'} here and ${working ? 'a day off' : 'a working day'} in entry ${first} of schedule.exceptions; the first one counts.`,
      hint: () => 'Let no two entries hold the same day, e.g. split the holiday around the make-up day.',
    },
    'tasks-missing': {
      message: () => 'There is a schedule, but no task yet.',
      hint: () => 'List the tasks; without a plan for now, remove schedule.',
      advice: () => 'List the tasks, how long they take and what they depend on.',
    },
    'too-many-tasks': {
      message: ({ count, max }) => `There are ${format.number(count)} tasks; a plan holds ${format.number(max)}.`,
      hint: () => 'Split the project into several opportunities, or merge tasks that are too small.',
    },
    'deadline-missed': {
      message: ({ task, deadline, finish, days, chain, whole }) =>
        `${whole ? 'The project' : `"${task}"`} will be finished on ${finish}, ${inDays(days, 'working day')} after its deadline of ${deadline}.${chain.length > 1 ? ` What drives it: ${chained(chain)}.` : ''}`,
      hint: () =>
        'Shorten tasks of this chain, let them run side by side, or cut lags; else agree another deadline with the customer.',
      advice: () => 'Shorten this chain or let tasks run side by side; else agree another deadline soon.',
    },
    'task-late': {
      message: ({ task, finish, days }) => `"${task}" should have been finished on ${finish}, ${inDays(days)} ago.`,
      hint: () => 'Write done if it is finished; else started and remaining, and set schedule.asOf to today.',
      advice: () => 'Record where it stands: finished or not, and how many working days are left.',
    },
    'out-of-sequence': {
      message: ({ task, before, kind, days }) =>
        days
          ? `"${task}" was ${kind.endsWith('F') ? 'finished' : 'begun'} on ${days.own}, but "${before}", which it depends on, was ${wanted[kind] ?? 'finished'} only on ${days.before}.`
          : `"${task}" is ${kind.endsWith('F') ? 'finished' : 'begun'}, but "${before}", which it depends on, is not ${wanted[kind] ?? 'finished'}.`,
      hint: ({ days }) =>
        `${days ? 'Check the dates of both tasks' : 'Add started or done to the predecessor'}; if both can run side by side, change after.`,
      advice: ({ days }) =>
        `Check the order: is ${days ? 'a date mistaken' : 'progress missing'}, or can both run side by side?`,
    },
    'calendar-unknown-year': {
      message: ({ year, first, last }) =>
        `The public holidays of ${year} are not known (only ${first} to ${last}): Monday to Friday count as working days.`,
      hint: () =>
        'Update this program once they are published, or write the holidays and make-up days of that year in schedule.exceptions (with 5 weekdays off the year counts as known).',
      advice: () => 'Dates of that year leave out holidays such as Spring Festival: allow for them.',
    },
    'date-before-project': {
      message: ({ key, date, start }) => `${key} is ${date}, before the project begins on ${start}.`,
      hint: () => 'Check year and month; if the project did begin earlier, change schedule.start.',
    },
    'over-allocated': {
      message: ({ person, weeks }) =>
        `${person} is planned for more work than there is capacity: ${weeksOf(weeks, format)}.`,
      hint: () =>
        'Move tasks that can wait, ask somebody else or lower units; if there are more hands, raise capacity in resources.',
      advice: () => 'Move tasks that can wait, or find more hands.',
    },
  }) satisfies Pick<
    ProblemWords,
    | 'bad-dependency'
    | 'dependency-cycle'
    | 'estimate-order'
    | 'task-duration'
    | 'key-not-here'
    | 'schedule-missing'
    | 'schedule-endless'
    | 'exceptions-contradict'
    | 'tasks-missing'
    | 'too-many-tasks'
    | 'deadline-missed'
    | 'task-late'
    | 'out-of-sequence'
    | 'calendar-unknown-year'
    | 'date-before-project'
    | 'over-allocated'
  >;
