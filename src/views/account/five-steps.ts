import { personLabel } from '../../domain/people/relations.ts';
import type { Plan, Workspace } from '../../domain/plan.ts';
import { byOpportunity, fiveSteps, type Step } from '../../domain/strategy/five-steps.ts';
import { influenceOn } from '../../domain/strategy/project-influence.ts';
import { needKinds, type Project } from '../../schemas/five-steps.ts';
import type { Text } from '../../text/index.ts';
import { type Gap, gapsOf } from '../gap.ts';
import { type ClaimView, claimView } from './claim.ts';

/** From information to action [KAD A7]: how far each of the five steps is, and what it stands on. */
export interface FiveStepsView {
  steps: {
    label: string;
    /** Id of the section that holds what the step is about. */
    anchor: string;
    /** `3/4`; `share` says the same, 0–1. */
    progress: string;
    share: number;
    /** `partly`: `1/3` where only a part of the projects or steps has it. */
    criteria: { label: string; met: boolean; partly: string | null }[];
  }[];
  /** The most promising first. */
  projects: {
    id: string;
    name: string;
    text: string | null;
    budget: string | null;
    moneySource: string | null;
    times: string[];
    competitiveness: string | null;
    /** People of high influence on this project. */
    high: string[];
    /** People whose influence on this project is not that on the whole, and how. */
    differs: { person: string; words: string }[];
    claim: ClaimView | null;
  }[];
  needs: {
    id: string;
    kind: string;
    text: string;
    person: string | null;
    project: string | null;
    claim: ClaimView | null;
  }[];
  money: string | null;
  /** Of the decision process as a whole. */
  processClaim: ClaimView | null;
  process: { text: string; people: string[]; due: string | null; done: string | null }[];
  gaps: Gap[];
}

const anchors: Record<Step, string> = {
  organisation: 'people',
  'key-points': 'projects',
  needs: 'needs',
  decision: 'decision-process',
  push: 'actions',
};

export function buildFiveSteps(plan: Plan, workspace: Workspace, text: Text): FiveStepsView {
  const { data } = plan;
  const { ui, labels, format } = text;
  const words = ui.knowledge;
  const { projects, needs, decisionProcess, stakeholders: people } = data;
  const personOf = (id: string): string => {
    const person = people.find((one) => one.id === id);
    return person ? personLabel(person) : id;
  };
  const process = decisionProcess?.steps ?? [];
  const isProcessWritten = decisionProcess?.money !== undefined || process.length > 0;
  const own: Partial<Record<Step, boolean>> = {
    'key-points': projects.length > 0,
    needs: needs.length > 0,
    decision: isProcessWritten,
  };
  return {
    steps: fiveSteps(data).map(({ step, criteria, met, progress }) => ({
      label: words.stepName[step],
      anchor: own[step] === false ? 'five-steps' : anchors[step],
      progress: words.partly(met, criteria.length),
      share: progress,
      criteria: criteria.map(({ id, count, of, met: there }) => ({
        label: words.criterion[id],
        met: there,
        partly: there && of !== null && count < of ? words.partly(count, of) : null,
      })),
    })),
    projects: projects.toSorted(byOpportunity).map((project) => ({
      id: project.id,
      name: project.name,
      text: project.text ?? null,
      budget: project.budget === undefined ? null : format.money(project.budget),
      moneySource: project.moneySource ?? null,
      times: [
        ...(project.start === undefined ? [] : [words.start(project.start)]),
        ...(project.purchase === undefined ? [] : [words.purchase(project.purchase)]),
      ],
      competitiveness: project.competitiveness === undefined ? null : words.ofFive(project.competitiveness),
      ...influencesOf(project, plan, text),
      claim: claimView(project, workspace, text),
    })),
    needs: needs
      .toSorted((a, b) => needKinds.indexOf(a.kind) - needKinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1))
      .map((need) => ({
        id: need.id,
        kind: labels.needKind[need.kind],
        text: need.text,
        person: need.stakeholder === undefined ? null : personOf(need.stakeholder),
        project:
          need.project === undefined ? null : (projects.find(({ id }) => id === need.project)?.name ?? need.project),
        claim: claimView(need, workspace, text),
      })),
    money: decisionProcess?.money ?? null,
    processClaim: claimView(decisionProcess, workspace, text),
    process: process.map((step) => ({
      text: step.text,
      people: step.stakeholders.map(personOf),
      due: step.due ?? null,
      done: step.done ?? null,
    })),
    gaps: gapsOf([
      [data.information.length === 0, 'information', words.information],
      [projects.length === 0, 'projects', words.projects],
      [needs.length === 0, 'needs', words.needs],
      [!isProcessWritten, 'decisionProcess', words.process],
    ]),
  };
}

function influencesOf(project: Project, { data }: Plan, { ui, labels }: Text) {
  const all = influenceOn(project, data.stakeholders);
  return {
    high: all.filter(({ influence }) => influence === 'high').map(({ person }) => personLabel(person)),
    differs: all.flatMap(({ person, influence, general }) =>
      general === null || general === influence
        ? []
        : [
            {
              person: personLabel(person),
              words: ui.knowledge.influenceDiffers(labels.degree[influence], labels.degree[general]),
            },
          ],
    ),
  };
}
