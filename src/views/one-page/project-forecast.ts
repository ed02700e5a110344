import { daysBetween } from '../../domain/dates.ts';
import type { Probability } from '../../domain/opportunity/stage.ts';
import { isOver } from '../../domain/opportunity/state.ts';
import { scoreOf } from '../../domain/project/risks.ts';
import { outlookOf } from '../../domain/schedule/outlook.ts';
import type { Risk } from '../../schemas/risk.ts';
import type { Text } from '../../text/index.ts';
import { chanceWords } from '../chance.ts';
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
  { declared, proven }: Probability,
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
  const outlook = schedule && outlookOf(schedule, basis?.deadline, today);
  const stale = outlook?.kind === 'stale';
  // What counts from days that are over says nothing of the days to come.
  const onTime = stale ? null : (simulation?.onTime ?? null);
  const unproven = !result && declared !== null && proven !== null && proven < declared;
  const probability =
    declared === null
      ? ''
      : words.probability(format.percent(declared / 100), unproven ? format.percent(proven / 100) : null);
  return [
    {
      label: words.value,
      value: format.money(result?.value ?? value),
      note: result ? words.closed(result.date) : words.closing(closing) + probability,
      bad: unproven,
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
      value: onTime === null ? '–' : chanceWords(onTime, format),
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
        cost === 0
          ? words.noCost(budget === undefined ? null : format.money(budget))
          : budget === undefined
            ? words.noBudget
            : over
              ? words.overBudget(format.money(budget), format.money(cost - budget))
              : words.budget(format.money(budget), format.percent(budget > 0 ? cost / budget : 0)),
      bad: over,
    },
  ];
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
  const outlook = schedule && outlookOf(schedule, basis?.deadline, today);
  const paths = schedule?.criticalPathCount ?? 0;
  const share = sure === null ? null : chanceWords(sure, format);
  return [
    ...(result ? [words.ended[result.state](result.date)] : []),
    ...(schedule && !isOver(opportunity.data)
      ? [
          outlook?.kind === 'done'
            ? words.verdictDone(schedule.finish, basis?.deadline ?? null, gap ?? 0)
            : outlook?.kind === 'stale'
              ? words.verdictStale(schedule.finish, tasks - done)
              : basis?.deadline && gap !== null
                ? words.verdict(schedule.finish, basis.deadline, gap, share)
                : words.verdictOpen(schedule.finish),
          ...(paths > 1 && outlook?.kind !== 'done' ? [words.paths(paths)] : []),
        ]
      : []),
    ...(worst && !isOver(opportunity.data) ? [words.worst(worst.text, scoreOf(worst))] : []),
  ];
}
