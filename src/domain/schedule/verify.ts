import { kinds, type Network, type Times } from './network.ts';

/** What is not as it must be; numbers are positions of links and tasks. */
export type Violation =
  | { rule: 'link' | 'late-link'; link: number }
  | { rule: 'not-before' | 'deadline' | 'length' | 'float' | 'free-float' | 'early-late' | 'end'; task: number };

const slip = 1e-6;

/**
 * Looks at a result of the critical path method without its method: every relation holds for the early and for the late days, nothing lies before its
 * day, late days keep deadlines, FF is at most TF where that is not negative; and where nothing has happened yet and no deadline is set, FF ≥ 0.
 */
export function violations(network: Network, times: Times): Violation[] {
  const { from, to, lag, durations, notBefore, started, finished, deadlines, events } = network;
  const { es, ef, ls, lf, tf, ff, tail, end } = times;
  const found: Violation[] = [];
  const at = (days: Float64Array, task: number): number => days[task] as number;
  const isPast = (task: number): boolean => !Number.isNaN(at(finished, task));
  const isBegun = (task: number): boolean => isPast(task) || !Number.isNaN(at(started, task));
  const isPlain =
    network.deadline === Infinity &&
    deadlines.every((day) => day === Infinity) &&
    !durations.some((_, task) => isBegun(task));
  for (let link = 0; link < from.length; link += 1) {
    const [i, j, wait] = [from[link] as number, to[link] as number, lag[link] as number];
    const kind = kinds[network.kind[link] as number];
    if (isPast(j) || (isBegun(j) && (kind === 'FS' || kind === 'SS'))) continue;
    const holds = (start: Float64Array, finish: Float64Array): boolean => {
      const before = at(kind === 'FS' || kind === 'FF' ? finish : start, i);
      const after = at(kind === 'FS' || kind === 'SS' ? start : finish, j);
      return after >= before + wait - slip;
    };
    if (!holds(es, ef)) found.push({ rule: 'link', link });
    if (!holds(ls, lf)) found.push({ rule: 'late-link', link });
  }
  for (let task = 0; task < durations.length; task += 1) {
    const say = (rule: Exclude<Violation['rule'], 'link' | 'late-link'>, isRight: boolean): void => {
      if (!isRight) found.push({ rule, task });
    };
    const isTask = events[task] === 0;
    if (!isBegun(task)) {
      say('not-before', at(es, task) >= at(notBefore, task) - slip);
      say('length', Math.abs(at(ef, task) - at(es, task) - at(durations, task)) <= slip);
    }
    say('deadline', at(lf, task) + at(tail, task) <= at(deadlines, task) + slip);
    if (!isTask) continue;
    const last = Math.min(end, network.deadline);
    say('end', at(ef, task) + at(tail, task) <= end + slip && at(lf, task) + at(tail, task) <= last + slip);
    say('float', Math.abs(at(tf, task) - (at(lf, task) - at(ef, task))) <= slip);
    say('free-float', at(ff, task) <= Math.max(at(tf, task), 0) + slip);
    if (!isPlain) continue;
    say('free-float', at(ff, task) >= -slip);
    say('early-late', at(es, task) <= at(ls, task) + slip);
  }
  return found;
}
