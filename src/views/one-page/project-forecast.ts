import { daysBetween } from '../../domain/dates.ts';
import { scoreOf } from '../../domain/project/risks.ts';
import type { OpportunityData } from '../../schemas/opportunity.ts';
import type { Risk } from '../../schemas/risk.ts';
import type { Text } from '../../text/index.ts';
import type { SiteOpportunity } from '../site.ts';
import type { Figure } from './sheet-frame.ts';

/** How many of the leaves are done and late, and the share of the work that is done, 0 to 1. */
interface Progress {
  tasks: number;
  done: number;
  late: number;
  share: number;
}

/** The figures a board decides by: value, finish, probability, progress, cost. A figure that nobody can know yet is a dash that says why. */
export function projectFigures(
  { opportunity, schedule, simulation }: SiteOpportunity,
  probability: number | null,
  today: string,
  { ui, format }: Text,
): Figure[] {
  const words = ui.projectSheets;
  const { value, closing, result, charter, schedule: basis } = opportunity.data;
  const finish = schedule?.finish ?? null;
  const gap = basis?.deadline && finish ? daysBetween(basis.deadline, finish) : null;
  const { tasks, done, late, share } = progressOf({ schedule }, today);
  const cost = schedule?.cost ?? 0;
  const budget = charter?.budget;
  const over = budget !== undefined && cost > budget;
  const stale = finish !== null && finish < today && done < tasks;
  // What counts from days that are over says nothing of the days to come.
  const onTime = stale ? null : (simulation?.onTime ?? null);
  return [
    {
      label: words.value,
      value: format.money(result?.value ?? value),
      note: result
        ? words.closed(result.date)
        : words.closing(closing) + (probability === null ? '' : words.probability(format.percent(probability / 100))),
      bad: false,
    },
    {
      label: words.finish,
      value: finish ?? '–',
      note: stale
        ? words.stale(tasks - done)
        : basis?.deadline && gap !== null
          ? words.against(basis.deadline, words.gap(gap))
          : words.noDeadline,
      bad: stale || (gap !== null && gap > 0),
    },
    {
      label: words.onTime,
      value: onTime === null ? '–' : chance(onTime, format),
      note: stale ? null : simulation ? words.percentiles(simulation.p50Date, simulation.p80Date) : words.noEstimates,
      bad: onTime !== null && onTime < 0.5,
    },
    {
      label: words.progress,
      value: format.percent(Math.round(share * 100) / 100),
      note: words.tasksDone(done, tasks) + (late > 0 ? words.tasksLate(late) : ''),
      bad: late > 0,
    },
    {
      label: words.cost,
      value: cost > 0 ? format.money(cost) : '–',
      note:
        budget === undefined
          ? words.noBudget
          : over
            ? words.overBudget(format.money(budget), format.money(cost - budget))
            : words.budget(format.money(budget), format.percent(budget > 0 ? cost / budget : 0)),
      bad: over,
    },
  ];
}

/** Whole percent; what is not quite certain is never called certain. */
function chance(share: number, format: Text['format']): string {
  const percent = Math.round(share * 100);
  if (percent === 100 && share < 1) return `>${format.percent(0.99)}`;
  return percent === 0 && share > 0 ? `<${format.percent(0.01)}` : format.percent(percent / 100);
}

function progressOf({ schedule }: Pick<SiteOpportunity, 'schedule'>, today: string): Progress {
  const leaves = (schedule?.tasks ?? []).filter(({ isGroup }) => !isGroup);
  const work = leaves.reduce((sum, { duration }) => sum + duration, 0);
  const done = leaves.filter(({ state }) => state === 'done').length;
  return {
    tasks: leaves.length,
    done,
    late: leaves.filter(
      ({ state, finish, deadline }) => state !== 'done' && (finish < today || (deadline !== null && finish > deadline)),
    ).length,
    share:
      work > 0
        ? leaves.reduce((sum, { duration, progress }) => sum + duration * progress, 0) / work
        : leaves.length > 0
          ? done / leaves.length
          : 0,
  };
}

/** The state in sentences: in time or not and how sure, then what endangers it most. */
export function projectVerdict(
  { opportunity, schedule, simulation }: SiteOpportunity,
  risks: readonly Risk[],
  today: string,
  { ui, format }: Text,
): string[] {
  const words = ui.projectSheets;
  const { schedule: basis, result } = opportunity.data;
  const worst = risks[0];
  const gap = basis?.deadline && schedule ? daysBetween(basis.deadline, schedule.finish) : null;
  const sure = simulation?.onTime ?? null;
  const { tasks, done } = progressOf({ schedule }, today);
  const paths = schedule?.criticalPathCount ?? 0;
  const share = sure === null ? null : chance(sure, format);
  return [
    ...(result ? [words.ended[result.state](result.date)] : []),
    ...(schedule && !isOver(opportunity.data)
      ? [
          schedule.finish < today && done < tasks
            ? words.verdictStale(schedule.finish, tasks - done)
            : basis?.deadline && gap !== null
              ? words.verdict(schedule.finish, basis.deadline, gap, share)
              : words.verdictOpen(schedule.finish),
          ...(paths > 1 ? [words.paths(paths)] : []),
        ]
      : []),
    ...(worst && !isOver(opportunity.data) ? [words.worst(worst.text, scoreOf(worst))] : []),
  ];
}

const isOver = ({ result }: OpportunityData): boolean => result !== undefined && result.state !== 'won';
