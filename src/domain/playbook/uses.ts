import { presentPeople } from '../people/person-status.ts';
import type { Plan, Workspace } from '../plan.ts';
import { type Playbook, type PlaybookPage, pagesOfKind } from './playbook.ts';
import { type PlanSection, sectionPages, sectionStates } from './sections.ts';

/**
 * Why an account stands under a page: it works by it, or one of its deals does, a text of it names it, people of that style, its place in the strategic funnel, its scores,
 * the page tells how a section of its plan is worked out that is written, or that has still to be written.
 */
export const useReasons = ['plan', 'deal', 'text', 'style', 'funnel', 'score', 'section', 'open'] as const;
export type UseReason = (typeof useReasons)[number];

export interface PageUse {
  /** Id of the account. */
  account: string;
  /** In the order of `useReasons`; at least one. */
  reasons: UseReason[];
  /** Ids of the people that the page is about, in the order of the plan; empty for pages that are not about a style. */
  people: string[];
}

/** Pipeline of the strategic funnel [SSM]; its stages are called after the places in it. */
export const funnelPipeline = 'strategic-funnel';

/** The accounts that use each page, by the page's id, sorted by the account's; a page that none uses is missing. Each plan is looked at once. */
export function usesByPage(workspace: Workspace): ReadonlyMap<string, PageUse[]> {
  const uses = new Map<string, PageUse[]>();
  for (const plan of workspace.plans)
    for (const [page, reasons] of pagesUsedBy(plan, workspace)) {
      const found = workspace.playbook.byId.get(page);
      if (!found) continue;
      const use: PageUse = {
        account: plan.id,
        reasons: useReasons.filter((reason) => reasons.has(reason)),
        people: peopleOf(found, plan),
      };
      const list = uses.get(page);
      if (list) list.push(use);
      else uses.set(page, [use]);
    }
  return uses;
}

/** What a plan leads to: ids of pages, also of such as do not exist, with the reasons. */
function pagesUsedBy(plan: Plan, { visits, opportunities, playbook }: Workspace): Map<string, Set<UseReason>> {
  const used = new Map<string, Set<UseReason>>();
  const add = (page: string, reason: UseReason): void => {
    const reasons = used.get(page);
    if (reasons) reasons.add(reason);
    else used.set(page, new Set([reason]));
  };
  const { data } = plan;
  const own = visits.get(plan.id) ?? [];
  const deals = opportunities.get(plan.id) ?? [];
  for (const page of data.playbook) add(page, 'plan');
  for (const deal of deals) for (const page of deal.data.playbook) add(page, 'deal');
  for (const { body } of [plan, ...own, ...deals])
    for (const { target, value } of body.mentions) if (target === 'playbook-page') add(value, 'text');
  for (const page of pagesOfKind(playbook, 'styles')) if (peopleOf(page, plan).length > 0) add(page.id, 'style');
  if (data.salesObjective?.funnel !== undefined) add(`${funnelPipeline}-${data.salesObjective.funnel}`, 'funnel');
  for (const page of pagesOfKind(playbook, 'scorecards')) {
    if (isScored(page, plan)) add(page.id, 'score');
    // The sales sheet of every plan asks for this fit.
    else if (page.data.purpose === 'ideal-customer') add(page.id, 'open');
  }
  for (const [section, state] of Object.entries(sectionStates(data, own)))
    if (state !== 'absent')
      for (const page of sectionPages[section as PlanSection]) add(page, state === 'written' ? 'section' : 'open');
  return used;
}

/** People who are still there and whose social style the page describes. */
function peopleOf({ kind, data }: PlaybookPage, plan: Plan): string[] {
  if (kind !== 'styles' || !('style' in data)) return [];
  return presentPeople(plan.data)
    .filter(({ style }) => style === data.style)
    .map(({ id }) => id);
}

const isScored = ({ data }: PlaybookPage<'scorecards'>, plan: Plan): boolean =>
  data.purpose === 'customer-value' ? plan.data.scorecard.length > 0 : plan.data.idealCustomer.length > 0;

/** The pages of the playbook that lead to a page, but for those that merely call it related; by kind, order and id. */
export function leadingTo(id: string, playbook: Playbook): PlaybookPage[] {
  const leads = ({ data }: PlaybookPage): boolean =>
    ('tools' in data && data.tools.includes(id)) || ('roles' in data && data.roles.includes(id));
  return playbook.pages.filter(leads);
}

/** Where a stage stands: in each pipeline that names it, with its place there, 0-based. */
export const pipelinesOf = (
  stage: string,
  playbook: Playbook,
): { pipeline: PlaybookPage<'pipelines'>; index: number }[] =>
  pagesOfKind(playbook, 'pipelines').flatMap((pipeline) => {
    const index = pipeline.data.stages.indexOf(stage);
    return index < 0 ? [] : [{ pipeline, index }];
  });
