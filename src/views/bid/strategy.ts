import { criterionRows } from '../../domain/bid/scoring/rows.ts';
import { daysBetween } from '../../domain/dates.ts';
import { type BidData, bidJobs, bidTargets } from '../../schemas/bid/bid.ts';
import type { CriterionStanding } from '../../schemas/bid/scoring.ts';
import type { Text } from '../../text/index.ts';
import { personLabelIn } from '../account/person-label.ts';
import { type Gap, gapsOf } from '../gap.ts';
import { nameLang } from '../name-lang.ts';
import type { Site, SiteBid } from '../site.ts';
import { type Who, whoIn } from './place.ts';

/** The four targets of bid work and the four jobs [KAD G1]. */
export interface StrategyView {
  targets: TargetRow[];
  jobs: JobRow[];
  /** What the scoring rule gives its groups, to be held against the weights of the jobs; null without points. */
  realWeights: string | null;
  /** What the weights add up to, in words, where that is not 100; null where it is. */
  sum: string | null;
  gaps: Gap[];
}

/** When work is due and whether it is done. */
export interface WorkState {
  key: 'done' | 'overdue' | 'open';
  label: string;
  due: string | null;
}

export interface TargetRow {
  target: string;
  /** Stakeholders, or rivals. */
  people: { name: string; lang: string | null }[];
  text: string;
  work: string | null;
  owner: Who | null;
  state: WorkState | null;
}

export interface JobRow {
  job: string;
  /** `35%`. */
  weight: string;
  standing: CriterionStanding;
  standingLabel: string;
  actions: { way: string; text: string; owner: Who | null; state: WorkState | null }[];
}

/** Null where nothing is written. */
export function buildStrategy(one: SiteBid, { workspace: { today } }: Site, text: Text): StrategyView | null {
  const { targets, jobs } = one.bid.data;
  if (targets.length === 0 && jobs.length === 0) return null;
  const { ui, labels, format } = text;
  const words = ui.warRoom;
  const percent = (weight: number): string => format.percent(weight / 100);
  const sum = jobs.reduce((total, { weight }) => total + weight, 0);
  return {
    targets: targets
      .toSorted((a, b) => bidTargets.indexOf(a.target) - bidTargets.indexOf(b.target))
      .map((target) => ({
        target: labels.bidTarget[target.target],
        people: target.people.map((id) => named(id, one)),
        text: target.text,
        work: target.work ?? null,
        owner: whoIn(one, target.owner, text),
        state: workState(target, today, text),
      })),
    jobs: jobs
      .toSorted((a, b) => bidJobs.indexOf(a.job) - bidJobs.indexOf(b.job))
      .map(({ job, weight, standing, actions }) => ({
        job: labels.bidJob[job],
        weight: percent(weight),
        standing,
        standingLabel: labels.criterionStanding[standing],
        actions: actions.map((action) => ({
          way: labels.jobWay[action.way],
          text: action.text,
          owner: whoIn(one, action.owner, text),
          state: workState(action, today, text),
        })),
      })),
    realWeights: jobs.length > 0 ? realWeights(one, text) : null,
    sum: jobs.length > 0 && Math.abs(sum - 100) > 0.005 ? words.jobsSum(percent(sum)) : null,
    gaps: gapsOf([
      [targets.length === 0, 'targets', words.targets],
      [jobs.length === 0, 'jobs', words.jobs],
    ]),
  };
}

function realWeights({ bid }: SiteBid, { ui, format }: Text): string | null {
  const { scoring } = bid.data;
  const tops = criterionRows(scoring).filter(({ parent }) => parent === null);
  if (tops.length === 0 || scoring.total === 0 || tops.some(({ points }) => points === null)) return null;
  const shares = tops.map(({ title, points }) => `${title} ${format.percent((points ?? 0) / scoring.total)}`);
  return ui.warRoom.realWeights(format.list(shares));
}

function named(id: string, { account }: SiteBid): { name: string; lang: string | null } {
  const data = account?.plan.data;
  const rival = data?.competitors.find((one) => one.id === id);
  const name = rival?.name ?? (data ? personLabelIn(data, id) : id);
  return { name, lang: nameLang(name) };
}

/** Null where neither a day is set nor the work is done. */
function workState(
  { due, done }: Pick<BidData['targets'][number], 'due' | 'done'>,
  today: string,
  { ui }: Text,
): WorkState | null {
  const words = ui.warRoom;
  if (done !== undefined) return { key: 'done', label: words.doneOn(done), due: due ?? null };
  if (due === undefined) return null;
  const left = daysBetween(today, due);
  return left < 0
    ? { key: 'overdue', label: words.overdue(-left), due }
    : { key: 'open', label: words.daysLeft(left), due };
}
