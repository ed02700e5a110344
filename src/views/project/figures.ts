import { daysBetween } from '../../domain/dates.ts';
import { probabilityOf, stageStanding, weightedValue } from '../../domain/opportunity/stage.ts';
import { outlookOf } from '../../domain/schedule/outlook.ts';
import type { Text } from '../../text/index.ts';
import { memberNameIn } from '../account/person-label.ts';
import { pageName } from '../playbook/playbook.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';

/** The figures of a deal, in words, as its own page and every list show them. */
export interface DealFigures {
  /** Title of the declared stage, or how it ended; an id that the pipeline does not know stays as it is. */
  stage: string;
  open: boolean;
  won: boolean;
  value: string;
  /** Null where the playbook gives the stage none. */
  probability: string | null;
  weighted: string | null;
  /** Where the evidence carries it less far; null where it holds. */
  proven: { probability: string; weighted: string } | null;
  /** Of an open deal the expected day, else that of the decision. */
  day: string;
  /** How many days are left or have passed; null for a decided deal. */
  dayState: string | null;
  overdue: boolean;
  owner: string;
  /** The planned finish and how it stands to its deadline; `done`: everything is finished, on that day. Null without a schedule. */
  finish: { date: string; state: string | null; late: boolean; done: boolean } | null;
  /** The day by which four fifths of the runs are finished; null where nothing varies or the plan is out of date. */
  p80: { date: string; state: string | null; late: boolean } | null;
  deadline: string | null;
}

export function dealFigures(one: SiteOpportunity, account: SiteAccount, site: Site, text: Text): DealFigures {
  const { opportunity, schedule, simulation } = one;
  const { data } = opportunity;
  const { playbook, today } = site.workspace;
  const { format, labels, ui } = text;
  const { declared, proven } = probabilityOf(data, playbook);
  const standing = stageStanding(data, playbook);
  const stage = standing?.stages[standing.declared ?? -1];
  const value = data.result?.value ?? data.value;
  const percent = (probability: number): string => format.percent(probability / 100);
  const weighted = (probability: number | null): string | null => {
    const amount = weightedValue(value, probability);
    return amount === null ? null : format.money(amount);
  };
  const provenWeighted = weighted(proven);
  const left = daysBetween(today, data.closing);
  const deadline = data.schedule?.deadline ?? null;
  const outlook = schedule && outlookOf(schedule, deadline, today);
  const against = (early: number | null) => ({
    state: early === null ? null : ui.schedule.toDeadline(early),
    late: early !== null && early < 0,
  });
  return {
    stage: data.result ? labels.resultState[data.result.state] : stage ? pageName(stage.page, text).title : data.stage,
    open: data.result === undefined,
    won: data.result?.state === 'won',
    value: format.money(value),
    probability: declared === null ? null : percent(declared),
    weighted: weighted(declared),
    proven:
      declared !== null && proven !== null && provenWeighted !== null && proven < declared
        ? { probability: percent(proven), weighted: provenWeighted }
        : null,
    day: data.result?.date ?? data.closing,
    dayState: data.result ? null : left < 0 ? ui.project.passed(-left) : ui.project.left(left),
    overdue: data.result === undefined && left < 0,
    owner: memberNameIn(account.plan.data, data.owner),
    finish: schedule &&
      outlook && {
        date: schedule.finish,
        ...(outlook.kind === 'stale' ? { state: ui.schedule.stale(outlook.open), late: true } : against(outlook.early)),
        done: outlook.kind === 'done',
      },
    p80:
      simulation && outlook?.kind === 'planned'
        ? { date: simulation.p80Date, ...against(deadline === null ? null : daysBetween(simulation.p80Date, deadline)) }
        : null,
    deadline,
  };
}
