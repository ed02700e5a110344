import { addDays } from '../../domain/dates.ts';
import { calendarOf } from '../../domain/schedule/calendar.ts';
import { scheduleOf } from '../../domain/schedule/schedule.ts';
import { type Finding, finding } from '../../problem.ts';
import { idPattern, toId } from '../../schemas/base.ts';
import { type OpportunityData, opportunity } from '../../schemas/opportunity.ts';
import type { Schedule } from '../../schemas/schedule.ts';
import type { WrittenTask } from '../../schemas/task.ts';
import { cutCycles } from './cut-cycles.ts';
import { type Difference, holdDates } from './hold-dates.ts';
import { lineOf } from './line-of.ts';
import { link } from './links.ts';
import { Moments, mostDays, plainDays } from './moments.ts';
import { type Note, Notes } from './notes.ts';
import type { FileTask, ProjectFile } from './read.ts';
import { type Member, takeResources } from './take-resources.ts';
import { calendarLike } from './work-time.ts';

/** What a plan takes over of a project file. */
export interface TakenOver {
  data: OpportunityData;
  counts: { tasks: number; groups: number; milestones: number; links: number; resources: number; exceptions: number };
  /** What was changed or left out on the way. */
  notes: Note[];
  /** Tasks whose days in the plan differ from those in the file. */
  differences: Difference[];
}

/** What the plan needs beyond the file: name (where the file has none), the account's owner and team, the day, and the words that wait for their author. */
export interface TakeOverInput {
  name: string;
  owner: string;
  team: readonly Member[];
  today: string;
  words: { summary: string; unnamed: string; exception: string };
}

/** A task of the file with what becomes of it. */
export interface Taken {
  file: FileTask;
  task: WrittenTask & { after: string[]; tasks: Taken['task'][] };
}

/** The first stage of the default pipeline: a file of tasks says nothing of how far a deal is. */
const firstStage = 'project-sale-lead';

/**
 * A project file as the project plan of an opportunity: tasks nested by their outline level, links, lags in working days, the project's calendar, people and
 * material, days that are past. Where dates do not follow from links, "not before" or the duration is set so that they stay the same; what can't be the
 * same is in `differences`. A finding where the tasks have no dates at all. `name`: of the file.
 */
export function takeOver(name: string, whole: ProjectFile, input: TakeOverInput): TakenOver | Finding {
  const file = withoutComing(whole, input.today);
  const notes = new Notes();
  const { first, last } = spanOf(file, input.today);
  const { left, ...calendar } = calendarLike(file.calendar, first, last, input.words.exception);
  if (left > 0) notes.add('exceptions-left', String(left));
  for (const name of file.calendar.unread) notes.add('exceptions-unread', lineOf(name, 60));
  const schedule: Schedule = { start: first, ...calendar };
  const moments = new Moments(file, calendarOf(schedule));

  const taken = tasksOf(file, input, moments, notes);
  // What begins with the project at the earliest needs no day of its own.
  for (const { task } of taken) if ((task.startNoEarlier ?? first) < first) delete task.startNoEarlier;
  link(taken, file, moments, notes);
  const asOf = dataDateOf(file, taken, moments, notes);
  // Before the project begins there is nothing to record.
  if (asOf !== null && asOf >= first) schedule.asOf = asOf;
  const resources = takeResources(file, taken, input.team, notes);
  const top = taken.flatMap(({ parent, task }) => (parent === null ? [task] : []));
  const parse = (): OpportunityData =>
    opportunity.parse({
      name: lineOf(file.name, 80) || input.name,
      owner: input.owner,
      updated: input.today,
      summary: input.words.summary,
      value: 0,
      closing: lastDay(file, last),
      stage: firstStage,
      schedule,
      resources,
      tasks: top,
    });
  const at = { line: 1, column: 1 };
  const cycle = cutCycles(taken, notes, parse);
  if (cycle !== null) return finding('dependency-cycle', name, at, { cycle });
  const held = holdDates(taken, moments, notes, parse, scheduleOf);
  if (held === null) return finding('schedule-endless', name, at, { last: addDays(first, 36_525) });
  const { data, differences } = held;
  const groups = taken.filter(({ task }) => task.tasks.length > 0).length;
  return {
    data,
    counts: {
      tasks: taken.length - groups,
      groups,
      milestones: taken.filter(({ task }) => task.milestone === true).length,
      links: taken.reduce((sum, { task }) => sum + task.after.length, 0),
      resources: resources.length,
      exceptions: calendar.exceptions.length,
    },
    notes: notes.list(),
    differences,
  };
}

const lastDay = ({ tasks }: ProjectFile, fallback: string): string =>
  tasks.reduce((latest, { finish }) => (finish && finish.slice(0, 10) > latest ? finish.slice(0, 10) : latest), '') ||
  fallback;

/** TaskJuggler writes actual days for all tasks: what nothing is done of, and would begin after the data date, has not begun. */
function withoutComing(file: ProjectFile, today: string): ProjectFile {
  const known = file.status ?? `${today}T24:00:00`;
  const tasks = file.tasks.map((task) =>
    task.complete === 0 && task.actualStart !== null && task.actualStart > known
      ? { ...task, actualStart: null, actualFinish: null }
      : task,
  );
  return { ...file, tasks };
}

/** The first day of the project, and the last of the year in which it ends: for these the calendar is the file's. */
function spanOf({ start, tasks }: ProjectFile, today: string): { first: string; last: string } {
  const days = tasks
    .flatMap((task) => [task.start, task.finish, task.actualStart, task.actualFinish])
    .filter((one) => one !== null);
  const all = [...days, ...(start === null ? [] : [start])].map((one) => one.slice(0, 10)).sort();
  const first = all[0] ?? today;
  const end = all.at(-1) ?? first;
  // A century is more than a plan may last.
  const year = Math.min(Number(end.slice(0, 4)), Number(first.slice(0, 4)) + 100);
  return { first, last: `${year}-12-31` };
}

export type TakenTask = Taken & { parent: TakenTask | null; ancestors: ReadonlySet<number> };

/** How deep tasks are nested at most: deeper than anybody plans, and than a page can show. */
const mostLevels = 10;

/** The tasks of the file in its order, nested; those that take no part in its dates are left out. */
function tasksOf(file: ProjectFile, input: TakeOverInput, moments: Moments, notes: Notes): TakenTask[] {
  const ids = new Set<string>();
  const open: TakenTask[] = [];
  const all: TakenTask[] = [];
  for (const [index, one] of file.tasks.entries()) {
    const name = lineOf(one.name, 120) || input.words.unnamed;
    if (one.isExternal || !one.isActive) {
      notes.add(one.isExternal ? 'external' : 'inactive', name);
      continue;
    }
    while (open.length > 0 && (open.at(-1) as TakenTask).file.level >= one.level) open.pop();
    if (open.length === mostLevels) {
      open.pop();
      notes.add('too-deep', name);
    }
    const parent = open.at(-1) ?? null;
    const id = idOf(one, index, ids);
    ids.add(id);
    const task: Taken['task'] = { id, name, after: [], tasks: [] };
    const ancestors = new Set(parent ? [...parent.ancestors, parent.file.uid] : []);
    const here: TakenTask = { file: one, task, parent, ancestors };
    parent?.task.tasks.push(task);
    if (one.deadline !== null) task.deadline = one.deadline.slice(0, 10);
    if ((one.name ?? '').trim().length > 120) notes.add('name-cut', name);
    if (one.hasNotes) notes.add('notes', name);
    all.push(here);
    open.push(here);
  }
  for (const one of all)
    if (one.task.tasks.length === 0) fill(one, moments, notes);
    else fillGroup(one, notes);
  return all;
}

/** What a group says of itself: all else follows from what it holds. */
function fillGroup({ file: { constraint, constraintDate, fixedCost }, task }: TakenTask, notes: Notes): void {
  if (fixedCost > 0) notes.add('group-cost', task.name);
  if (constraintDate === null) return;
  if (constraint === 4 || constraint === 2) task.startNoEarlier = constraintDate.slice(0, 10);
  else if (constraint > 1) notes.add('constraint-left', task.name);
}

/** What a single task says of itself. */
function fill({ file, task }: TakenTask, moments: Moments, notes: Notes): void {
  const { name } = task;
  const whole = moments.daysOf(file);
  const days = plainDays(whole);
  if (whole > mostDays) notes.add('too-long', name);
  const estimate = estimateOf(file.text2, days);
  if (file.isMilestone && days === 0) task.milestone = true;
  else if (estimate) task.estimate = estimate;
  else task.duration = days;
  if (file.isMilestone && days > 0) notes.add('milestone-lasts', name);
  if (file.isElapsed && days > 0) notes.add('elapsed', name);
  if (file.hasCalendar) notes.add('own-calendar', name);
  if (file.fixedCost > 0) task.cost = Math.min(file.fixedCost, 1e13);
  const isDone = file.actualFinish !== null || (file.complete >= 100 && file.finish !== null);
  if (file.actualStart !== null && !(isDone && task.milestone))
    task.started = moments.firstDayOf(file.actualStart, days === 0);
  if (isDone) task.done = moments.lastDayOf((file.actualFinish ?? file.finish) as string, days === 0);
  else if (file.complete > 0 && !progress(file, task, days, moments)) notes.add('progress', name);
  const { constraint, constraintDate } = file;
  if (constraintDate !== null && task.done === undefined) {
    if (constraint === 4 || constraint === 2) {
      if (task.started === undefined) task.startNoEarlier = constraintDate.slice(0, 10);
    } else if ((constraint === 3 || constraint === 7) && task.deadline === undefined) {
      task.deadline = constraintDate.slice(0, 10);
      notes.add('constraint-deadline', name);
    } else if (constraint > 1) notes.add('constraint-left', name);
  }
}

/** How much of a running task is still to go; whether that could be taken over. */
function progress(file: FileTask, task: Taken['task'], days: number, { minutesPerDay }: Moments): boolean {
  if (task.started === undefined || task.milestone || file.isElapsed) return false;
  task.remaining = plainDays(
    file.remaining === null ? days * (1 - file.complete / 100) : file.remaining / minutesPerDay,
  );
  return true;
}

/** The data date of a plan, after which all that is open lies: that of the file, where it has been kept there. */
function dataDateOf(file: ProjectFile, taken: readonly TakenTask[], moments: Moments, notes: Notes): string | null {
  if (file.status === null) return null;
  const asOf = moments.lastDayOf(file.status, false);
  const next = moments.after(asOf) - 1e-6;
  const isKept = taken.every(({ file: { start, finish }, task }) => {
    if ((task.started ?? '') > asOf || (task.done ?? '') > asOf) return false;
    if (task.tasks.length > 0 || task.done !== undefined) return true;
    const open = task.started === undefined ? start : finish;
    return open === null || moments.at(open) >= next;
  });
  if (!isKept) notes.add('status-date', asOf);
  return isKept ? asOf : null;
}

/** The id that Planbook wrote, else one after the name, else after the number. */
function idOf({ text1, name, uid }: FileTask, index: number, taken: ReadonlySet<string>): string {
  const written = text1 !== null && idPattern.test(text1) && text1.length <= 80 ? text1 : null;
  const made = toId((name ?? '').slice(0, 60), `task-${uid >= 0 ? uid : index + 1}`)
    .slice(0, 60)
    .replace(/-+$/, '');
  const wish = written ?? made;
  let id = wish;
  for (let count = 2; taken.has(id); count += 1) id = `${wish.slice(0, 70)}-${count}`;
  return id;
}

/** `o/m/p` in working days, as Planbook wrote it, where it still gives the task's duration. */
function estimateOf(text: string | null, days: number): { o: number; m: number; p: number } | null {
  const [o, m, p] = (text ?? '').split('/').map(Number);
  if (o === undefined || m === undefined || p === undefined || !(o >= 0 && o <= m && m <= p && p <= 2000)) return null;
  return Math.abs((o + 4 * m + p) / 6 - days) < 0.01 ? { o, m, p } : null;
}
