import { type StageEvidence, type StageStanding, stageStanding } from '../../domain/opportunity/stage.ts';
import type { OpportunityData } from '../../schemas/opportunity.ts';
import type { Text } from '../../text/index.ts';
import { criterionIn, type PageLink, pageLink, pageName } from '../playbook/playbook.ts';
import type { Site, SiteOpportunity } from '../site.ts';

/** The stages of the deal's pipeline with their criteria and the evidence given [SPS F2]. */
export interface StagesView {
  pipeline: PageLink;
  /** What the evidence says of the declared stage, in a sentence. */
  note: string;
  /** Whether the deal is decided: then nothing has still to be shown. */
  settled: boolean;
  track: TrackStep[];
  /** Of an open deal the declared stage, and those before it that are not passed: what is still to be shown. */
  open: StageRows[];
  /** The other stages that have evidence. */
  rest: StageRows[];
  restTitle: string;
}

/** passed: all mandatory criteria have evidence; current: where it is said to stand; unproven: before that and not passed; later: after it. */
export type TrackState = 'passed' | 'current' | 'unproven' | 'later';

export interface TrackStep extends PageLink {
  state: TrackState;
  stateLabel: string;
  /** `25%`; null where the stage has none. */
  probability: string | null;
  /** How many of the mandatory criteria have evidence, in words. */
  proven: string;
}

export interface StageRows extends PageLink {
  id: string;
  caption: string;
  state: TrackState;
  stateLabel: string;
  proven: string;
  criteria: {
    text: string;
    /** Null where it is that of the page. */
    lang: string | null;
    need: string;
    /** What stands in the place of evidence, where there is none. */
    none: string;
    /** Whether the deal must still show it. */
    isMissing: boolean;
    /** Oldest first; empty where nothing proves it. */
    evidence: { text: string; date: string }[];
  }[];
}

/** Null where the playbook has no such pipeline: then there is nothing to hold the deal against. */
export function buildStages({ opportunity }: SiteOpportunity, site: Site, text: Text): StagesView | null {
  const { data } = opportunity;
  const standing = stageStanding(data, site.workspace.playbook);
  if (!standing) return null;
  const words = text.ui.project;
  const settled = data.result !== undefined;
  // A deal that was won goes on with its delivery.
  const end: Ended = { settled, ended: settled && data.result?.state !== 'won' };
  const track = standing.stages.map((stage, index) => trackStep(stage, stateOf(standing, index), end, text));
  const rows = standing.stages.map((stage, index) => stageRows(stage, stateOf(standing, index), end, text));
  const isOpen = ({ state }: StageRows): boolean => !settled && (state === 'current' || state === 'unproven');
  const hasEvidence = ({ criteria }: StageRows): boolean => criteria.some(({ evidence }) => evidence.length > 0);
  const rest = rows.filter((row) => !isOpen(row) && hasEvidence(row));
  return {
    pipeline: pageLink(standing.pipeline, text),
    note: noteOf(standing, data, text),
    settled,
    track,
    open: rows.filter(isOpen),
    rest,
    restTitle: settled ? words.stageEvidence : words.passedStages(rest.length),
  };
}

/** Whether the deal is decided, and whether it ended with that. */
interface Ended {
  settled: boolean;
  ended: boolean;
}

function noteOf(
  { stages, declared, reached, passed }: StageStanding,
  { stage, result }: OpportunityData,
  text: Text,
): string {
  const words = text.ui.project;
  const titleAt = (index: number): string => {
    const page = stages[index]?.page;
    return page ? pageName(page, text).title : '';
  };
  if (result !== undefined)
    return (result.state === 'won' ? words.wonAt : words.endedAt)(declared === null ? stage : titleAt(declared));
  if (declared === null) return words.noStage(stage);
  if (declared <= reached) return words.standsAt(titleAt(declared));
  const probability = stages[reached]?.page.data.probability;
  return words.aheadOf(
    titleAt(declared),
    words.reached(
      passed === null ? null : titleAt(passed),
      titleAt(reached),
      probability === undefined ? null : text.format.percent(probability / 100),
    ),
  );
}

function stateOf({ stages, declared }: StageStanding, index: number): TrackState {
  if (index === declared) return 'current';
  if (stages[index]?.passed) return 'passed';
  return declared !== null && index < declared ? 'unproven' : 'later';
}

const provenWords = ({ criteria }: StageEvidence, { ui }: Text): string => {
  const mandatory = criteria.filter((one) => one.mandatory);
  return ui.project.provenCount(mandatory.filter(({ evidence }) => evidence.length > 0).length, mandatory.length);
};

/** Of a lost or dropped deal the declared stage is where it ended. */
const labelOf = (state: TrackState, { ended }: Ended, { ui }: Text): string =>
  state === 'current' && ended ? ui.project.endedHere : ui.project.trackState[state];

function trackStep(stage: StageEvidence, state: TrackState, end: Ended, text: Text): TrackStep {
  const { probability } = stage.page.data;
  return {
    ...pageLink(stage.page, text),
    state,
    stateLabel: labelOf(state, end, text),
    probability: probability === undefined ? null : text.format.percent(probability / 100),
    proven: provenWords(stage, text),
  };
}

function stageRows(stage: StageEvidence, state: TrackState, end: Ended, text: Text): StageRows {
  const words = text.ui.project;
  const link = pageLink(stage.page, text);
  return {
    ...link,
    id: stage.id,
    caption: words.criteriaOf(link.title),
    state,
    stateLabel: labelOf(state, end, text),
    proven: provenWords(stage, text),
    criteria: stage.criteria.map(({ mandatory, evidence, ...criterion }) => {
      const isMissing = mandatory && evidence.length === 0 && !end.settled;
      return {
        ...criterionIn(criterion, text),
        need: mandatory ? words.mandatory : words.optional,
        none: isMissing ? words.missing : words.open,
        isMissing,
        evidence: evidence.map(({ text: proof, date }) => ({ text: proof, date })),
      };
    }),
  };
}
