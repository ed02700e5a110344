import { type StageEvidence, type StageStanding, stageStanding } from '../../domain/opportunity/stage.ts';
import type { Text } from '../../text/index.ts';
import { type PageLink, pageLink, pageName } from '../playbook/playbook.ts';
import type { Site, SiteOpportunity } from '../site.ts';

/** The stages of the deal's pipeline with their criteria and the evidence given [SPS F2]. */
export interface StagesView {
  pipeline: PageLink;
  /** What the evidence says of the declared stage, in a sentence. */
  note: string;
  track: TrackStep[];
  /** The declared stage, and those before it that are not passed: what is still to be shown. */
  open: StageRows[];
  /** Stages that are passed, and later ones that have evidence already. */
  rest: StageRows[];
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
    mandatory: boolean;
    need: string;
    /** Oldest first; empty where nothing proves it. */
    evidence: { text: string; date: string }[];
  }[];
}

/** Null where the playbook has no such pipeline: then there is nothing to hold the deal against. */
export function buildStages({ opportunity }: SiteOpportunity, site: Site, text: Text): StagesView | null {
  const { data } = opportunity;
  const standing = stageStanding(data, site.workspace.playbook);
  if (!standing) return null;
  const { stages, declared } = standing;
  const words = text.ui.project;
  // A deal that was won goes on with its delivery.
  const ended = data.result !== undefined && data.result.state !== 'won';
  const track = stages.map((stage, index) => trackStep(stage, stateOf(standing, index), ended, text));
  const rows = stages.map((stage, index) => stageRows(stage, stateOf(standing, index), ended, text));
  const isOpen = (row: StageRows): boolean => row.state === 'current' || row.state === 'unproven';
  const titleAt = (index: number): string => {
    const page = stages[index]?.page;
    return page ? pageName(page, text).title : '';
  };
  return {
    pipeline: pageLink(standing.pipeline, text),
    note: ended
      ? words.endedAt(declared === null ? data.stage : titleAt(declared))
      : declared === null
        ? words.noStage(data.stage)
        : declared > standing.reached
          ? words.aheadOf(titleAt(declared), titleAt(standing.reached))
          : words.standsAt(titleAt(declared)),
    track,
    open: ended ? [] : rows.filter(isOpen),
    rest: rows.filter((row) => (ended || !isOpen(row)) && row.criteria.some(({ evidence }) => evidence.length > 0)),
  };
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

/** `ended`: of a lost or dropped deal the declared stage is where it ended. */
const labelOf = (state: TrackState, ended: boolean, { ui }: Text): string =>
  state === 'current' && ended ? ui.project.endedHere : ui.project.trackState[state];

function trackStep(stage: StageEvidence, state: TrackState, ended: boolean, text: Text): TrackStep {
  const { probability } = stage.page.data;
  return {
    ...pageLink(stage.page, text),
    state,
    stateLabel: labelOf(state, ended, text),
    probability: probability === undefined ? null : text.format.percent(probability / 100),
    proven: provenWords(stage, text),
  };
}

function stageRows(stage: StageEvidence, state: TrackState, ended: boolean, text: Text): StageRows {
  const words = text.ui.project;
  const link = pageLink(stage.page, text);
  return {
    ...link,
    id: stage.id,
    caption: words.criteriaOf(link.title),
    state,
    stateLabel: labelOf(state, ended, text),
    proven: provenWords(stage, text),
    criteria: stage.criteria.map(({ text: criterion, mandatory, evidence }) => ({
      text: criterion,
      mandatory,
      need: mandatory ? words.mandatory : words.optional,
      evidence: evidence.map(({ text: proof, date }) => ({ text: proof, date })),
    })),
  };
}
