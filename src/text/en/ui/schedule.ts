import type { schedule as chinese } from '../../zh-CN/ui/schedule.ts';

const several = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;
/** Of a figure as it is shown. */
const workingDays = (figure: string): string => `${figure} working ${figure === '1' ? 'day' : 'days'}`;

/** The schedule: critical path, Gantt chart, network, WBS, load and simulation. */
export const schedule: typeof chinese = {
  title: 'Schedule',
  noTasks:
    'No tasks yet: break the work down level by level, then write durations and dependencies. The finish, the critical path and the Gantt chart follow from them.',
  noSchedule: 'The tasks are listed, but not on which day they begin and by which calendar, so there are no dates.',
  noResult: 'No dates follow from the dependencies of the tasks; the reason is among the findings of this page.',
  gap: {
    tasks: 'Tasks',
    schedule: 'Start and calendar',
    estimate: 'Three-point estimates',
    resources: 'People and material',
  },
  finish: 'Planned finish',
  finished: 'All done on',
  stale: (open) => `planned finish is past, ${several(open, 'task', 'tasks')} still open`,
  toDeadline: (early) =>
    early === 0
      ? 'on the deadline'
      : `${several(Math.abs(early), 'day', 'days')} ${early > 0 ? 'earlier' : 'later'} than the deadline`,
  p80: '80% sure (P80)',
  p80Note: (percent) => `${percent} likely to meet the deadline`,
  span: (start, days) => `from ${start}, ${workingDays(days)}`,
  critical: 'Critical path',
  criticalLength: (tasks) => several(tasks, 'task', 'tasks'),
  criticalNote: (paths, days) => (paths > 1 ? `${paths} paths, to day ${days}` : `to working day ${days}`),
  nothingCritical: 'No open tasks',
  deadline: 'Deadline',
  progress: 'Done',
  progressNote: (done, all) => `${done} of ${all} tasks`,
  cost: 'Cost',
  budget: (amount) => `Budget ${amount}`,
  stops: 'What decides the finish',
  chain: (index, days) => `Critical path ${index} (total float ${workingDays(days)})`,
  moreTasks: (n) => `${n} more`,
  between: (n) => `… ${n} more …`,
  onwards: (code) => `then like critical path 1, from ${code}`,
  morePaths: (n) =>
    `${several(n, 'more critical path', 'more critical paths')}: see the tasks with ▲ in the schedule table.`,
  nearCritical: 'Next in line',
  float: (days) => `total float ${workingDays(days)}`,
  milestones: 'Next milestones',
  late: 'Overdue',
  lateBy: (finish, days) => `due ${finish}, ${several(days, 'day', 'days')} overdue`,
  missed: 'Deadlines that will be missed',
  missedBy: (deadline, finish, days) => `deadline ${deadline}, expected ${finish}, ${workingDays(days)} later`,
  unknownYears: (years) => `Public holidays of ${years} are not published yet; dates there count Monday to Friday.`,
  signs: {
    critical: '▲ thick border: critical (total float ≤ 0)',
    done: '● done',
    running: '◐ running',
    milestone: '◇ milestone',
  },
  lines: { today: 'solid vertical line: today', deadline: 'dashed vertical line: deadline' },
  outside: {
    today: (day) => `today (${day}) is outside the chart`,
    deadline: (day) => `the deadline, ${day}, is outside the chart`,
  },
  bands: 'grey bands: non-working days',
  reduced: (shown, all) =>
    `The plan has ${all} rows; this page lists groups, critical and overdue tasks only, ${shown} rows. All tasks:`,
  csv: 'task table (CSV)',
  today: (day) => `Today ${day}`,
  deadlineLine: (day) => `Deadline ${day}`,
  ganttOverview: 'Overview: groups and milestones',
  ganttTitle: (name, part) => `Gantt chart of ${name}${part === '' ? '' : `: ${part}`}`,
  ganttDescription: (tasks, start, finish, critical) =>
    `${several(tasks, 'row', 'rows')} from ${start} to ${finish}, ${critical} of them critical; dates and states stand in the schedule table.`,
  loose: 'Other tasks',
  tableTitle: 'Schedule table',
  tableCaption: 'Schedule: tasks in the order of the WBS with dates, floats, state, progress and cost',
  code: 'Code',
  task: 'Task',
  owner: 'Owner',
  duration: 'Days',
  start: 'Start',
  finishDay: 'Finish',
  tf: 'Total float',
  ff: 'Free float',
  state: 'State',
  done: 'Progress',
  costOf: (currency) => `Cost (${currency})`,
  states: { done: 'Done', running: 'Running', open: 'Not started', late: 'Overdue' },
  total: 'Total',
  dayNote:
    'Durations and floats in working days; a group runs from its first start to its last finish, its cost is that of everything inside.',
  network: 'PERT network',
  networkTitle: (name, part) => `PERT network of ${name}${part === '' ? '' : `: ${part}`}`,
  networkDescription: (boxes, links, critical) =>
    `${several(boxes, 'box', 'boxes')} and ${several(links, 'dependency', 'dependencies')}, ${critical} boxes critical; times and predecessors stand in the table below.`,
  networkLegend:
    'ES / EF earliest start and finish, LS / LF latest, D duration, TF total float, in working days from the start of the project. Thick border and ▲: critical; rounded: milestone; double sides: group; dashed: predecessor in another branch; a line with words is not plain finish to start.',
  networkCaption: 'Network: earliest and latest times, float and predecessors of each task',
  networkTable: 'Network as a table',
  predecessors: 'Predecessors',
  wbs: 'Work breakdown structure',
  wbsTitle: (name) => `Work breakdown structure of ${name}`,
  wbsDescription: (levels, whole) =>
    `${several(levels, 'level', 'levels')}${whole ? '' : ', of which only groups are drawn'}; the schedule table has all.`,
  wbsGroups: (levels) =>
    `${several(levels, 'level', 'levels')}, of which only groups are drawn; +n: tasks inside. The schedule table has all.`,
  load: 'Load',
  loadCaption: 'Load of people and equipment per week: working days asked for / available, ▲ over-allocated',
  loadNote: (percent) =>
    `Each cell: working days asked for / available in the week that begins on that Monday; above ${percent} of what is available it is over-allocated, with ▲.`,
  who: 'Who or what',
  loadTotal: 'Total (working days)',
  overloads: (n) => `${several(n, 'week', 'weeks')} over-allocated`,
  noOverload: 'Nobody is over-allocated.',
  weeksOf: (first, last) => ` (weeks of ${first} to ${last})`,
  moreWeeks: (shown, all) => `${all} weeks in all; the table shows ${shown} of them about today.`,
  simulation: 'Simulation',
  simulationNote: (runs, seed) =>
    `Durations drawn from the three-point estimates, ${runs} runs (seed ${seed}, repeatable).`,
  p50: '50% sure (P50)',
  onTime: 'Chance of keeping the deadline, simulated',
  onTimePert: 'Chance of keeping the deadline, PERT',
  whyDiffers:
    'PERT adds means and variances along one critical path only. A delay on any parallel path delays the finish too, so the simulated probability is usually lower, and closer to what happens; the wider the gap, the riskier the parallel paths.',
  whyAlike: 'The two agree: one path decides the finish.',
  noDeadline: 'The project states no deadline, so there is no chance of keeping it.',
  curveTitle: (name) => `Finish of ${name}: cumulative probability`,
  curveDescription: (p50, p80) => `Cumulative probability of the finish: 50% by ${p50}, 80% by ${p80}.`,
  quantilesCaption: 'Cumulative probability of the finish: how sure it is to be finished by a day',
  probability: 'Sure',
  byDay: 'Finished by',
  criticalityCaption: 'Criticality: share of runs in which a task is critical, highest first',
  criticality: 'Criticality',
  criticalityNote: 'A task with high criticality but float in the plan is what may hold up the project next.',
  plannedFloat: 'Total float in the plan (working days)',
  moreCriticality: (n) => `${several(n, 'task has', 'tasks have')} a lower criticality.`,
};
