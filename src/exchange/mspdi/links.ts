import { writtenDependency } from '../../domain/schedule/dependency.ts';
import type { Moments } from './moments.ts';
import type { Notes } from './notes.ts';
import type { FileLink, FileTask, ProjectFile } from './read.ts';
import type { TakenTask } from './take-over.ts';

/** How many dependencies a task of a plan may have. */
const mostLinks = 60;

/** The links of all tasks, but for those that lead nowhere and those that the file does not keep itself. */
export function link(taken: readonly TakenTask[], file: ProjectFile, moments: Moments, notes: Notes): void {
  const byUid = new Map(taken.map((one) => [one.file.uid, one]));
  const spans = spansOf(taken, moments);
  for (const one of taken)
    for (const link of one.file.links) {
      const from = byUid.get(link.from);
      const isWithin = from && (one.ancestors.has(link.from) || from.ancestors.has(one.file.uid) || from === one);
      if (link.isForeign || !from || isWithin) notes.add('link-lost', one.task.name);
      else if (!isKept(link, spans.get(from) as Span, spans.get(one) as Span, moments))
        notes.add('link-unkept', one.task.name);
      else if (one.task.after.length >= mostLinks) notes.add('link-lost', one.task.name);
      else {
        const lag = lagOf(link, from.file, file, moments);
        if (link.unit !== 'work') notes.add('lag-converted', one.task.name);
        one.task.after.push(writtenDependency({ on: from.task.id, kind: link.kind, lag }));
      }
    }
}

/** Lag in working days, to two decimals, as a plan writes it. */
function lagOf({ lag, unit, kind }: FileLink, from: FileTask, file: ProjectFile, moments: Moments): number {
  const days =
    unit === 'percent'
      ? (moments.daysOf(from) * lag) / 100
      : unit === 'elapsed'
        ? moments.workingDays(kind.startsWith('F') ? from.finish : from.start, lag)
        : lag / file.minutesPerDay;
  return Math.max(-9999, Math.min(9999, Math.round(days * 100) / 100)) + 0;
}

/** In working days: when a task begins and ends, a group with all that it holds, and what links may still move. Infinite where the file does not say. */
interface Span {
  start: number;
  finish: number;
  /** The first of the starts, and of the finishes, that are not past. */
  open: { start: number; finish: number };
}

function spansOf(taken: readonly TakenTask[], moments: Moments): Map<TakenTask, Span> {
  const spans = new Map(
    taken.map((one): [TakenTask, Span] => [
      one,
      { start: Infinity, finish: -Infinity, open: { start: Infinity, finish: Infinity } },
    ]),
  );
  for (const one of taken) {
    if (one.task.tasks.length > 0) continue;
    const { start, finish, actualStart, actualFinish } = one.file;
    const [begins, ends] = [start, finish].map((moment) => (moment === null ? null : moments.at(moment)));
    for (let at: TakenTask | null = one; at !== null; at = at.parent) {
      const span = spans.get(at) as Span;
      if (begins != null) {
        span.start = Math.min(span.start, begins);
        if (actualStart === null && actualFinish === null) span.open.start = Math.min(span.open.start, begins);
      }
      if (ends != null) {
        span.finish = Math.max(span.finish, ends);
        if (actualFinish === null) span.open.finish = Math.min(span.open.finish, ends);
      }
    }
  }
  return spans;
}

/**
 * Whether the days of the file itself keep a link; programs let dates that are set by hand, or that must be, break it. What a group follows, all that it
 * holds follows.
 */
function isKept({ kind, lag, unit }: FileLink, from: Span, to: Span, moments: Moments): boolean {
  const after = kind.startsWith('F') ? from.finish : from.start;
  const then = kind.endsWith('S') ? to.open.start : to.open.finish;
  if (unit !== 'work' || !Number.isFinite(after)) return true;
  const tolerance = 0.02;
  return then >= after + lag / moments.minutesPerDay - tolerance;
}
