import type { Body } from '../../mdx/body.ts';
import type { Plan, Workspace } from '../plan.ts';
import { type Playbook, type PlaybookPage, pagesOfKind } from './playbook.ts';

/** Why an account stands under a page: it works by it, a text of it names it, people of that style, its place in the strategic funnel, its scores. */
export const useReasons = ['plan', 'text', 'style', 'funnel', 'score'] as const;
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

/** The accounts that use a page, sorted by id. */
export function usesOf(page: PlaybookPage, workspace: Workspace): PageUse[] {
  return workspace.plans.flatMap((plan) => {
    const people = peopleOf(page, plan);
    const texts = [plan, ...(workspace.visits.get(plan.id) ?? [])].map(({ body }) => body);
    const holds: Record<UseReason, boolean> = {
      plan: plan.data.playbook.includes(page.id),
      text: texts.some((body) => names(body, page.id)),
      style: people.length > 0,
      funnel:
        plan.data.salesObjective?.funnel !== undefined &&
        page.id === `${funnelPipeline}-${plan.data.salesObjective.funnel}`,
      score: isScored(page, plan),
    };
    const reasons = useReasons.filter((reason) => holds[reason]);
    return reasons.length > 0 ? [{ account: plan.id, reasons, people }] : [];
  });
}

const names = ({ mentions }: Body, id: string): boolean =>
  mentions.some(({ target, value }) => target === 'playbook-page' && value === id);

/** People who are still there and whose social style the page describes. */
function peopleOf({ kind, data }: PlaybookPage, plan: Plan): string[] {
  if (kind !== 'styles' || !('style' in data)) return [];
  return plan.data.stakeholders
    .filter(({ style, status }) => style === data.style && status === 'active')
    .map(({ id }) => id);
}

function isScored({ data }: PlaybookPage, plan: Plan): boolean {
  if (!('purpose' in data)) return false;
  return data.purpose === 'customer-value' ? plan.data.scorecard.length > 0 : plan.data.idealCustomer.length > 0;
}

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
