import { type Playbook, type PlaybookPage, pagesOfKind } from '../playbook/playbook.ts';
import { type Deal, isCounted } from './deals.ts';
import { type Sum, sumOf } from './sums.ts';

/** The open deals of one pipeline by declared stage [SPS, SSM]. */
export interface Funnel {
  /** Id of the pipeline; it may be one that the playbook does not have. */
  pipeline: string;
  /** Every stage of the pipeline in order, then stages that it does not know, by id. */
  stages: { id: string; probability: number | null; sum: Sum }[];
  sum: Sum;
}

/** A funnel for each pipeline with open deals: in the order of the playbook, unknown ones last. */
export function funnelsOf(deals: readonly Deal[], playbook: Playbook): Funnel[] {
  const byPipeline = Map.groupBy(deals.filter(isCounted), ({ pipeline }) => pipeline);
  const known = pagesOfKind(playbook, 'pipelines').map(({ id }) => id);
  const unknown = [...byPipeline.keys()].filter((id) => !known.includes(id)).sort();
  return [...known, ...unknown].flatMap((pipeline) => {
    const own = byPipeline.get(pipeline);
    if (!own) return [];
    const stages = stagesOf(pipeline, playbook);
    const byStage = Map.groupBy(own, ({ stage }) => stage);
    const lost = [...byStage.keys()].filter((id) => !stages.some((stage) => stage.id === id)).sort();
    return [
      {
        pipeline,
        stages: [
          ...stages.map(({ id, data }) => ({ id, probability: data.probability ?? null })),
          ...lost.map((id) => ({ id, probability: null })),
        ].map((stage) => ({ ...stage, sum: sumOf(byStage.get(stage.id) ?? []) })),
        sum: sumOf(own),
      },
    ];
  });
}

/** The stages of a pipeline in its order; those that can't be read are left out. */
function stagesOf(pipeline: string, playbook: Playbook): PlaybookPage<'stages'>[] {
  const ids = pagesOfKind(playbook, 'pipelines').find(({ id }) => id === pipeline)?.data.stages ?? [];
  const pages = new Map(pagesOfKind(playbook, 'stages').map((page) => [page.id, page]));
  return ids.flatMap((id) => pages.get(id) ?? []);
}
