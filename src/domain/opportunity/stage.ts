import { nearest } from '../../nearest.ts';
import { type Finding, finding, type Titled } from '../../problem.ts';
import type { OpportunityData } from '../../schemas/opportunity.ts';
import { type Playbook, type PlaybookPage, pagesOfKind } from '../playbook/playbook.ts';
import type { OpportunityRule } from './check.ts';
import { isOpen } from './state.ts';

type StageData = Pick<OpportunityData, 'pipeline' | 'stage' | 'evidence' | 'result'>;

/** A stage of the deal's pipeline with the evidence that the deal has for it. */
export interface StageEvidence {
  id: string;
  page: PlaybookPage<'stages'>;
  /** Whether every mandatory criterion has evidence. */
  passed: boolean;
  criteria: {
    id: string;
    text: string;
    textEn?: string | undefined;
    mandatory: boolean;
    /** Oldest first. */
    evidence: OpportunityData['evidence'];
  }[];
}

/**
 * Where a deal stands in its pipeline [SPS F2]. A stage is passed when all its mandatory criteria have evidence. Who says that he works at a stage says
 * that all before it are passed; the first that is not passed is therefore as far as the evidence carries the deal.
 */
export interface StageStanding {
  pipeline: PlaybookPage<'pipelines'>;
  /** Only those whose page can be read. */
  stages: StageEvidence[];
  /** Position of the declared stage; null where the pipeline has none of that name. */
  declared: number | null;
  /** Position of the stage that the evidence carries the deal to. */
  reached: number;
  /** Position of the last stage of the unbroken row of passed ones; null where not even the first is. */
  passed: number | null;
}

/** Null where the playbook has no such pipeline, or none of its stages. */
export function stageStanding(data: StageData, playbook: Playbook): StageStanding | null {
  const pipeline = pagesOfKind(playbook, 'pipelines').find(({ id }) => id === data.pipeline);
  if (!pipeline) return null;
  const stages = pipeline.data.stages.flatMap((id): StageEvidence[] => {
    const page = pagesOfKind(playbook, 'stages').find((one) => one.id === id);
    if (!page) return [];
    const criteria = page.data.criteria.map((criterion) => ({
      ...criterion,
      evidence: data.evidence
        .filter(({ stage, criterion: of }) => stage === id && of === criterion.id)
        .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    }));
    const passed = criteria.every(({ mandatory, evidence }) => !mandatory || evidence.length > 0);
    return [{ id, page, criteria, passed }];
  });
  if (stages.length === 0) return null;
  const open = stages.findIndex(({ passed }) => !passed);
  const declared = stages.findIndex(({ id }) => id === data.stage);
  return {
    pipeline,
    stages,
    declared: declared < 0 ? null : declared,
    reached: open < 0 ? stages.length - 1 : open,
    passed: open === 0 ? null : (open < 0 ? stages.length : open) - 1,
  };
}

/** Probability of winning in percent, 0 to 100; null where the playbook has none for the stage. */
export interface Probability {
  /** Of the declared stage. */
  declared: number | null;
  /** Of the stage that the evidence carries the deal to, never above the declared one. */
  proven: number | null;
}

/** The cumulative probabilities of the playbook [SPS F2]; of a decided deal 100 or 0. */
export function probabilityOf(data: StageData, playbook: Playbook): Probability {
  if (data.result !== undefined) {
    const decided = data.result.state === 'won' ? 100 : 0;
    return { declared: decided, proven: decided };
  }
  const standing = stageStanding(data, playbook);
  if (!standing || standing.declared === null) return { declared: null, proven: null };
  const { stages, declared, reached } = standing;
  const at = (index: number): number | null => stages[index]?.page.data.probability ?? null;
  return { declared: at(declared), proven: at(Math.min(declared, reached)) };
}

/** Value × probability in percent; null while there is no probability. */
export const weightedValue = (value: number, probability: number | null): number | null =>
  probability === null ? null : (value * probability) / 100;

/**
 * How far a deal is, 0 to 100: the probability of its declared stage, or, where the playbook gives none, the place of the stage in its pipeline. Null where
 * the stage is not known.
 */
export function progressOf(data: StageData, playbook: Playbook): number | null {
  const standing = stageStanding(data, playbook);
  if (!standing || standing.declared === null) return null;
  const { stages, declared } = standing;
  return stages[declared]?.page.data.probability ?? ((declared + 1) / stages.length) * 100;
}

/** The declared stage against its evidence [SPS F2]. Without a pipeline that can be read nothing can be said. */
export const checkStage: OpportunityRule = ({ file, data }, { workspace }) => {
  const standing = stageStanding(data, workspace.playbook);
  if (!standing) return [];
  const { pipeline, stages, declared, reached, passed } = standing;
  if (declared === null) return notInPipeline(file, data.stage, pipeline, workspace.playbook);
  if (!isOpen(data) || declared <= reached) return [];
  const before = stages.slice(0, declared);
  return [
    finding(
      'stage-ahead-of-evidence',
      file,
      { path: ['stage'] },
      {
        declared: titled(stages[declared]?.page.data, data.stage),
        passed: passed === null ? null : titled(stages[passed]?.page.data, data.stage),
        reached: titled(stages[reached]?.page.data, data.stage),
        probability: stages[reached]?.page.data.probability ?? null,
        missing: before.flatMap(({ criteria }) =>
          criteria
            .filter(({ mandatory, evidence }) => mandatory && evidence.length === 0)
            .map(({ text, textEn }) => ({ title: text, titleEn: textEn ?? text })),
        ),
      },
    ),
  ];
};

/** A stage whose page can't be read is an error of its own. */
const notInPipeline = (
  file: string,
  stage: string,
  { id, data }: PlaybookPage<'pipelines'>,
  { byId }: Playbook,
): Finding[] =>
  data.stages.includes(stage)
    ? []
    : [
        finding(
          'stage-not-in-pipeline',
          file,
          { path: ['stage'] },
          {
            stage,
            pipeline: titled(byId.get(id)?.data, id),
            nearest: nearest(stage, data.stages),
            stages: data.stages,
          },
        ),
      ];

/** What a page of the playbook is called; its id where there is no page. */
export const titled = (page: Titled | undefined, id: string): Titled => ({
  title: page?.title ?? id,
  titleEn: page?.titleEn ?? id,
});
