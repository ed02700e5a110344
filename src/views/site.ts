import type { Bid, Chapter } from '../domain/bid/bid.ts';
import { type Book, booksOf } from '../domain/bid/book/book.ts';
import type { Opportunity, Plan, Visit, Workspace } from '../domain/plan.ts';
import { type PageUse, usesByPage } from '../domain/playbook/uses.ts';
import { type Load, loadOf } from '../domain/schedule/load.ts';
import { type ProjectSchedule, scheduleOf } from '../domain/schedule/schedule.ts';
import { type Simulation, simulationOf } from '../domain/schedule/simulation.ts';
import { type NoBox, type Radp, radpOf } from '../domain/value/radp.ts';
import { spendByYear, type YearOfSpend } from '../domain/value/spend.ts';
import type { Located } from '../problem.ts';
import type { Text } from '../text/index.ts';
import { byUrgency } from './findings.ts';

/** What the views of one build share: the workspace with each account's figures and findings worked out once. */
export interface Site {
  workspace: Workspace;
  accounts: readonly SiteAccount[];
  byId: ReadonlyMap<string, SiteAccount>;
  /** By id. */
  bids: readonly SiteBid[];
  findings: readonly Located[];
  /** The accounts that use each page of the playbook, by the page's id. */
  pageUses: ReadonlyMap<string, readonly PageUse[]>;
}

export interface SiteAccount {
  plan: Plan;
  /** Newest first. */
  visits: readonly Visit[];
  years: YearOfSpend[];
  radp: Radp | NoBox;
  /** By id. */
  opportunities: readonly SiteOpportunity[];
  /** Of the plan and of its visits, worst first; those of opportunities stand there. */
  findings: Located[];
}

/** An opportunity with what follows from its plan, worked out once. */
export interface SiteOpportunity {
  opportunity: Opportunity;
  schedule: ProjectSchedule | null;
  load: readonly Load[];
  /** Worked out when it is first asked for: it takes a hundred times as long as the schedule. */
  readonly simulation: Simulation | null;
  /** Worst first. */
  findings: Located[];
}

/** A bid with what follows from its chapters, worked out once. */
export interface SiteBid {
  bid: Bid;
  /** By order. */
  chapters: readonly Chapter[];
  /** Of its account; undefined where that can't be read. */
  account: SiteAccount | undefined;
  opportunity: SiteOpportunity | undefined;
  books: readonly Book[];
  /** Of its file and its chapters, worst first. */
  findings: Located[];
}

/** `simulate`: finds the simulation of a plan, e.g. among those that are kept. */
export function buildSite(
  workspace: Workspace,
  found: readonly Located[],
  simulate: typeof simulationOf = simulationOf,
): Site {
  const findings = found.map((one) => withName(one, workspace.plans));
  const byFile = Map.groupBy(findings, (one) => one.file);
  const accounts = workspace.plans.map((plan) => {
    const years = spendByYear(plan.id, workspace.byId, workspace.tree);
    const visits = workspace.visits.get(plan.id) ?? [];
    const own = [plan, ...visits].flatMap(({ file }) => byFile.get(file) ?? []);
    const opportunities = (workspace.opportunities.get(plan.id) ?? []).map((opportunity) => {
      const schedule = scheduleOf(opportunity.data);
      let simulation: { found: Simulation | null } | null = null;
      return {
        opportunity,
        schedule,
        load: schedule ? loadOf(opportunity.data, schedule) : [],
        get simulation() {
          simulation ??= { found: simulate(opportunity.data, workspace.settings) };
          return simulation.found;
        },
        findings: (byFile.get(opportunity.file) ?? []).toSorted(byUrgency(workspace.settings)),
      };
    });
    return {
      plan,
      visits,
      opportunities,
      years,
      radp: radpOf(years, workspace.today, workspace.settings),
      findings: own.toSorted(byUrgency(workspace.settings)),
    };
  });
  const accountById = new Map(accounts.map((one) => [one.plan.id, one]));
  const bids = workspace.bids.map((bid): SiteBid => {
    const account = accountById.get(bid.data.account);
    const chapters = workspace.chapters.get(bid.id) ?? [];
    return {
      bid,
      chapters,
      account,
      opportunity: account?.opportunities.find(({ opportunity }) => opportunity.id === bid.data.opportunity),
      books: booksOf(bid, workspace),
      findings: [bid, ...chapters]
        .flatMap(({ file }) => byFile.get(file) ?? [])
        .toSorted(byUrgency(workspace.settings)),
    };
  });
  return {
    workspace,
    accounts,
    bids,
    byId: accountById,
    findings,
    pageUses: usesByPage(workspace),
  };
}

/** Readers know people by their names, not by the ids that authors use. */
function withName(finding: Located, plans: readonly Plan[]): Located {
  if (finding.id !== 'designation-quota') return finding;
  const { owner } = finding.params;
  const plan = plans.find(({ data }) => data.owner === owner);
  return { ...finding, params: { ...finding.params, owner: plan ? ownerName(plan) : owner } };
}

/** The name that fits a narrow table or a diagram. */
export const shortName = (plan: Plan): string => plan.data.shortName ?? plan.data.name;

/** Name of the account's owner, from the plan's own team. */
export const ownerName = (plan: Plan): string =>
  plan.data.team.find((member) => member.id === plan.data.owner)?.name ?? plan.data.owner;

/** `D2` in words, with the figures that put the account there. */
export interface BoxView {
  /** `D2`, or null where there is none. */
  box: string | null;
  status: string | null;
  /** `D 可经营` or the reason why there is no box. */
  label: string;
  /** One sentence each: the figures and the two rules. Empty without a box. */
  why: string[];
}

export function boxView(radp: Radp | NoBox, text: Text, settings: Workspace['settings']): BoxView {
  const { ui, labels, format } = text;
  if (typeof radp === 'string') return { box: null, status: null, label: labels.noBox[radp], why: [] };
  const { retainable, developable } = settings.radp;
  const share = ui.account.shareRule;
  const rules = {
    R: share.atLeast(format.percent(retainable)),
    D: share.between(format.percent(developable), format.percent(retainable)),
    A: share.below(format.percent(developable)),
    P: share.zero,
  };
  return {
    box: radp.box,
    status: radp.status,
    label: labels.status[radp.status],
    why: [
      ui.account.why(
        radp.year,
        format.money(radp.ourSales),
        format.money(radp.buyingPower),
        format.percent(radp.share),
      ),
      ui.account.rule.status(`${radp.status} ${labels.status[radp.status]}`, rules[radp.status]),
      ui.account.rule.level(radp.level, levelRange(radp.level, text, settings)),
    ],
  };
}

/** `1,000,000 以下`-style words for a level. */
export function levelRange(level: number, { ui, format }: Text, settings: Workspace['settings']): string {
  const from = settings.radp.levels[level - 1];
  const to = settings.radp.levels[level];
  if (from === undefined) return ui.accounts.levelRange.below(format.money(to as number));
  return to === undefined
    ? ui.accounts.levelRange.above(format.money(from))
    : ui.accounts.levelRange.between(format.money(from), format.money(to));
}
