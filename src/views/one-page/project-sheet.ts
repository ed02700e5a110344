import { daysBetween } from '../../domain/dates.ts';
import { probabilityOf } from '../../domain/opportunity/stage.ts';
import { presentPeople } from '../../domain/people/person-status.ts';
import { isAnalysed } from '../../domain/people/signs.ts';
import type { Plan } from '../../domain/plan.ts';
import { milestoneStanding } from '../../domain/project/charter.ts';
import { influenceOnDeal } from '../../domain/project/communications.ts';
import { afterResponse, bandOf, byScore, type RiskBand, scoreOf } from '../../domain/project/risks.ts';
import type { ProjectSchedule } from '../../domain/schedule/schedule.ts';
import type { OpportunityData } from '../../schemas/opportunity.ts';
import type { Stakeholder } from '../../schemas/stakeholder.ts';
import type { Settings } from '../../settings.ts';
import type { Text } from '../../text/index.ts';
import { nameOf, type SignItem, signItems } from '../account/people.ts';
import { findingView } from '../findings.ts';
import { buildStages, type TrackState } from '../project/stages.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';
import { projectFigures, projectVerdict } from './project-forecast.ts';
import { type PlanChart, planChart } from './project-plan-rows.ts';
import { rankOf } from './sheet-chart.ts';
import { nameIn, type SheetFrame, sheetFrame } from './sheet-frame.ts';

/** The one-page project plan [PM F9]: could a board member decide from this sheet alone? */
export interface ProjectSheetView extends SheetFrame {
  /** The stages of the deal as its page shows them; empty where the playbook has none. */
  track: { title: string; state: TrackState; stateLabel: string }[];
  /** What is wrong with the deal: the worst, and who has too much to do; `beyond` counts the findings that only the page shows. */
  attention: { messages: string[]; beyond: number };
  chart: PlanChart;
  objective: string | null;
  measures: MeasureRow[];
  /** By day. */
  milestones: MilestoneRow[];
  /** Gravest first; closed ones are left out. */
  risks: RiskRow[];
  /** The customer's people: who says yes first. */
  people: { name: string; role: string; relation: string; contact: string }[];
  /** How many more are analysed. */
  peopleBeyond: number;
  /** Who answers for it on our side. */
  ours: { role: string; name: string }[];
  competitors: string | null;
  /** Which parts stand under the tasks, so that the columns are about as long. */
  below: { people: boolean; milestones: boolean };
}

export interface MeasureRow {
  text: string;
  target: string;
  actual: string | null;
  due: string | null;
  done: boolean;
}

export interface MilestoneRow {
  text: string;
  promised: string | null;
  planned: string | null;
  standing: string;
  late: boolean;
  done: boolean;
  /** The higher, the sooner a sheet does without it: what is reached first, the end of the project last. */
  rank: number;
}

export interface RiskRow {
  text: string;
  before: Score;
  after: Score | null;
  answer: string | null;
  owner: string | null;
}

export interface Score {
  score: number;
  band: RiskBand;
  word: string;
}

/** Rows up to which milestones and people find room under the tasks. */
const shortPlan = 18;
/** Lines that the right column holds in a size that is read with ease. */
const sideLines = 28;
/** Tasks up to which the people, too, find room under them. */
const fewTasks = 12;
/** People who are taken in at a glance. */
const mostPeople = 8;
/** Findings at the head of a sheet, and how many more tell of people who have too much to do. */
const mostFindings = 2;
const mostOverloads = 1;

/** Null where the plan has no schedule with tasks: then there is nothing to lay on a time axis. */
export function buildProjectSheet(
  one: SiteOpportunity,
  account: SiteAccount,
  site: Site,
  text: Text,
): ProjectSheetView | null {
  const { opportunity, schedule } = one;
  if (schedule === null || schedule.tasks.length === 0) return null;
  const { data } = opportunity;
  const { plan } = account;
  const { settings, today, playbook } = site.workspace;
  const words = text.ui.projectSheets;
  const risks = data.risks.filter(({ status }) => status !== 'closed').toSorted(byScore);
  const name = nameIn(plan);
  const chart = planChart({
    schedule,
    deadline: data.schedule?.deadline ?? null,
    today,
    text,
    nameOf: name,
  });
  const score = (level: { probability: number; impact: number }): Score => ({
    score: scoreOf(level),
    band: bandOf(scoreOf(level), settings.projects.riskBands),
    word: text.labels.riskBand[bandOf(scoreOf(level), settings.projects.riskBands)],
  });
  const measures = measuresOf(data, text);
  const milestones = milestonesOf(data, schedule, text);
  return {
    ...sheetFrame(opportunity, plan, site, text, {
      title: words.projectTitle(data.name),
      kind: words.project,
      paper: settings.projects.projectPaper,
      verdict: projectVerdict(one, risks, today, text),
      figures: projectFigures(one, probabilityOf(data, playbook), today, text),
    }),
    track: (buildStages(one, site, text)?.track ?? []).map(({ title, state, stateLabel }) => ({
      title,
      state,
      stateLabel,
    })),
    attention: attentionOf(one, settings, text),
    chart,
    objective: data.objective ?? data.ogsm?.objective ?? null,
    measures,
    milestones,
    risks: risks.map((risk) => ({
      text: risk.text,
      before: score(risk),
      after: risk.residual ? score(afterResponse(risk)) : null,
      answer: risk.action ?? (risk.response ? text.labels.riskResponse[risk.response] : null),
      owner: risk.owner === undefined ? null : name(risk.owner),
    })),
    ...peopleOf(data, plan, text),
    below: partsBelow(chart, { measures, milestones, risks }),
  };
}

/** A rough count of lines is enough: what makes the right column too long goes under a short plan, people first. */
function partsBelow(
  { rows, beyond }: PlanChart,
  { measures, milestones, risks }: Record<'measures' | 'milestones' | 'risks', readonly unknown[]>,
): ProjectSheetView['below'] {
  const short = rows.length + beyond <= shortPlan;
  const others = 10 + measures.length + milestones.length + 2 * risks.length;
  return {
    people: short && (rows.length <= fewTasks || others + mostPeople > sideLines),
    milestones: short && others > sideLines,
  };
}

/** The worst findings of the deal in the words of its page, then overloaded people that are not among them. */
function attentionOf({ findings }: SiteOpportunity, settings: Settings, text: Text): ProjectSheetView['attention'] {
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const shown = [
    ...warnings.slice(0, mostFindings),
    ...warnings
      .slice(mostFindings)
      .filter(({ id }) => id === 'over-allocated')
      .slice(0, mostOverloads),
  ];
  return {
    messages: shown.map((one) => findingView(one, text, settings).message),
    beyond: warnings.length - shown.length,
  };
}

/** The measures of the OGSM, what is open first; without any its goals. */
function measuresOf({ ogsm }: OpportunityData, { format }: Text): MeasureRow[] {
  if (!ogsm) return [];
  if (ogsm.measures.length === 0)
    return ogsm.goals.map(({ text, number, unit, by }) => ({
      text,
      target: number === undefined ? '' : `${format.number(number)}${unit ? ` ${unit}` : ''}`,
      actual: null,
      due: by ?? null,
      done: false,
    }));
  return ogsm.measures
    .map(({ text, target, actual, due, done }) => ({
      text,
      target: target ?? '',
      actual: actual ?? null,
      due: due ?? null,
      done: done !== undefined,
    }))
    .toSorted((a, b) => Number(a.done) - Number(b.done));
}

/** What the charter promises against the plan, and the milestones of the plan that it does not name. */
function milestonesOf(data: OpportunityData, schedule: ProjectSchedule, { ui }: Text): MilestoneRow[] {
  const words = ui.projectSheets;
  const promised = data.charter?.milestones ?? [];
  const named = new Set(promised.map(({ task }) => task));
  const row = (text: string, due: string | null, planned: string | null, done: boolean): Omit<MilestoneRow, 'rank'> => {
    const gap = due && planned ? daysBetween(due, planned) : null;
    return {
      text,
      promised: due,
      planned,
      standing: done ? words.reached : gap === null ? '' : words.gap(gap),
      late: !done && gap !== null && gap > 0,
      done,
    };
  };
  const rows = [
    ...promised.map((one) => {
      const { task } = milestoneStanding(one, schedule);
      return row(one.text, one.date, task?.finish ?? null, task?.state === 'done');
    }),
    ...schedule.tasks
      .filter(({ id, isMilestone }) => isMilestone && !named.has(id))
      .map(({ name, deadline, finish, state }) => row(name, deadline, finish, state === 'done')),
  ].toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  return rows.map((one, index) => ({
    ...one,
    rank: index === rows.length - 1 ? 0 : one.done ? 3 : one.late ? 1 : 2,
  }));
}

const dayOf = ({ planned, promised }: Pick<MilestoneRow, 'planned' | 'promised'>): string => planned ?? promised ?? '';

function peopleOf(
  data: OpportunityData,
  plan: Plan,
  text: Text,
): Pick<ProjectSheetView, 'people' | 'peopleBeyond' | 'ours' | 'competitors'> {
  const words = text.ui.projectSheets;
  const { charter, owner, competitors } = data;
  const high = new Set(
    influenceOnDeal(data, plan.data).flatMap((one) => (one.influence === 'high' ? one.person.id : [])),
  );
  const rank = (person: Stakeholder): number => Math.min(rankOf(person), high.has(person.id) ? 1 : 5);
  const name = nameIn(plan);
  const known = presentPeople(plan.data).filter(isAnalysed);
  const shown = known.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostPeople);
  const written = ({ sign, word }: SignItem): string => `${sign} ${word}`;
  return {
    people: shown.map((person) => {
      const [role, , relation, contact] = signItems(person, text);
      return {
        name: nameOf(person, text),
        role: written(role),
        relation: written(relation),
        contact: written(contact),
      };
    }),
    peopleBeyond: known.length - shown.length,
    ours: [
      ...(charter?.sponsor ? [{ role: words.sponsor, name: charter.sponsor }] : []),
      ...(charter?.manager ? [{ role: words.manager, name: name(charter.manager) }] : []),
      { role: words.owner, name: name(owner) },
    ],
    competitors:
      competitors.length > 0
        ? text.format.list(competitors.map((id) => plan.data.competitors.find((rival) => rival.id === id)?.name ?? id))
        : null,
  };
}
