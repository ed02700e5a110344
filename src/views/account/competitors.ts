import { personLabel } from '../../domain/people/relations.ts';
import { isAnalysed, relationSigns } from '../../domain/people/signs.ts';
import type { Plan, Workspace } from '../../domain/plan.ts';
import { type Relation, relations } from '../../schemas/stakeholder.ts';
import type { Text } from '../../text/index.ts';
import { type ClaimView, claimView } from './claim.ts';

/** Competitors at the account [KAD C5]: side by side, and whom each key person favours. */
export interface CompetitorsView {
  rows: {
    id: string;
    name: string;
    strengths: string[];
    weaknesses: string[];
    expectedPrice: string | null;
    likelyMoves: string | null;
    claim: ClaimView | null;
  }[];
  matrix: {
    /** Our own first. */
    columns: { name: string; author: boolean }[];
    /** In the order of the plan. */
    rows: { person: string; cells: (RelationCell | null)[] }[];
    /** Key persons of whom nobody knows how they stand to any competitor, in words. */
    notCompared: string | null;
  } | null;
}

export interface RelationCell {
  key: Relation;
  sign: string;
  word: string;
  /** The person likes this competitor better than us. */
  ahead: boolean;
}

/** Null without competitors. */
export function buildCompetitors({ data }: Plan, workspace: Workspace, text: Text): CompetitorsView | null {
  const { competitors } = data;
  if (competitors.length === 0) return null;
  return {
    rows: competitors.map((competitor) => ({
      id: competitor.id,
      name: competitor.name,
      strengths: competitor.strengths,
      weaknesses: competitor.weaknesses,
      expectedPrice: competitor.expectedPrice === undefined ? null : text.format.money(competitor.expectedPrice),
      likelyMoves: competitor.likelyMoves ?? null,
      claim: claimView(competitor, workspace, text),
    })),
    matrix: buildMatrix(data, text),
  };
}

function buildMatrix({ competitors, stakeholders }: Plan['data'], { ui, labels }: Text): CompetitorsView['matrix'] {
  const words = ui.salesSheet;
  if (competitors.every((one) => one.relations.length === 0)) return null;
  const towards = (person: string, at: number): Relation | undefined =>
    competitors[at]?.relations.find(({ stakeholder }) => stakeholder === person)?.relation;
  const compared = stakeholders.filter(({ id }) => competitors.some((_, at) => towards(id, at) !== undefined));
  const others = stakeholders.filter((person) => !compared.includes(person) && isAnalysed(person));
  const cell = (relation: Relation | undefined, ours: Relation | undefined): RelationCell | null =>
    relation === undefined
      ? null
      : {
          key: relation,
          sign: relationSigns[relation],
          word: labels.relation[relation],
          ahead: ours !== undefined && relations.indexOf(relation) < relations.indexOf(ours),
        };
  return {
    columns: [{ name: words.us, author: false }, ...competitors.map(({ name }) => ({ name, author: true }))],
    rows: compared.map((person) => ({
      person: personLabel(person),
      cells: [
        cell(person.relation, undefined),
        ...competitors.map((_, at) => cell(towards(person.id, at), person.relation)),
      ],
    })),
    notCompared: others.length === 0 ? null : words.notCompared(others.length),
  };
}
