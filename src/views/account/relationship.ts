import type { Plan, Workspace } from '../../domain/plan.ts';
import {
  isOrganised,
  type OrganisedState,
  organisedState,
  satisfactionTrend,
} from '../../domain/relationship/relationship.ts';
import { sellerStages } from '../../schemas/relationship.ts';
import type { Text } from '../../text/index.ts';
import { type Gap, gapsOf } from '../gap.ts';
import { type ClaimView, claimView } from './claim.ts';
import { buildLever, type LeverView } from './profit-lever.ts';
import { buildReplaceability, type ReplaceabilityView } from './replaceability.ts';
import { buildServices, type ServicesView } from './services.ts';

/** The relationship over time [KAD D1–D4, KAE D6]. */
export interface RelationshipView {
  replaceability: ReplaceabilityView | null;
  organised: {
    organised: boolean;
    rows: {
      kind: string;
      text: string;
      since: string;
      until: string | null;
      state: { key: OrganisedState; label: string };
    }[];
  } | null;
  seller: {
    scale: { label: string; today: boolean; wanted: boolean }[];
    reason: string | null;
    /** What is missing for the stage that is wanted; or null. */
    hint: string | null;
    claim: ClaimView | null;
  } | null;
  lever: LeverView | null;
  satisfaction: {
    date: string;
    score: string;
    change: string | null;
    falls: boolean;
    n: string;
    about: string | null;
    followUp: string | null;
  }[];
  services: ServicesView[];
  gaps: Gap[];
}

export function buildRelationship(plan: Plan, workspace: Workspace, text: Text): RelationshipView {
  const { today } = workspace;
  const words = text.ui.relationship;
  const { data } = plan;
  const services = buildServices(plan, today, text);
  return {
    replaceability: buildReplaceability(plan, text),
    organised: buildOrganised(plan, today, text),
    seller: buildSeller(plan, workspace, text),
    lever: buildLever(plan, text),
    satisfaction: satisfactionTrend(data.satisfaction).map(({ survey, change }) => ({
      date: survey.date,
      score: text.format.number(survey.score),
      change: change === null ? null : words.change(change),
      falls: change !== null && change < 0,
      n: text.format.number(survey.n),
      about: survey.about ?? null,
      followUp: survey.followUp ?? null,
    })),
    services: services.filter(({ rows }) => rows.length > 0),
    gaps: gapsOf([
      [data.replaceability.length === 0, 'replaceability', words.replaceability],
      [data.organisedRelations.length === 0, 'organisedRelations', words.organised],
      [data.sellerStage === undefined, 'sellerStage', words.seller],
      [data.profitLever === undefined, 'profitLever', words.lever],
      [data.satisfaction.length === 0, 'satisfaction', words.satisfaction],
      ...(data.services.length === 0
        ? [[true, 'services', words.services] as [boolean, string, string]]
        : services.map(({ audience, rows }): [boolean, string, string] => [
            rows.length === 0,
            'services',
            `${words.services}${text.ui.of}${audience}`,
          ])),
    ]),
  };
}

const stateOrder: readonly OrganisedState[] = ['active', 'planned', 'ended'];

function buildOrganised({ data }: Plan, today: string, { ui, labels }: Text): RelationshipView['organised'] {
  const words = ui.relationship;
  const relations = data.organisedRelations;
  if (relations.length === 0) return null;
  return {
    organised: isOrganised(relations, today),
    rows: relations
      .map((relation) => ({ relation, state: organisedState(relation, today) }))
      .toSorted(
        (a, b) =>
          stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) ||
          compare(b.relation.since, a.relation.since) ||
          compare(a.relation.text, b.relation.text),
      )
      .map(({ relation, state }) => ({
        kind: labels.organised[relation.kind],
        text: relation.text,
        since: relation.since,
        until: relation.until ?? null,
        state: { key: state, label: words.organisedState[state] },
      })),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function buildSeller({ data }: Plan, workspace: Workspace, text: Text): RelationshipView['seller'] {
  const seller = data.sellerStage;
  if (seller === undefined) return null;
  return {
    scale: sellerStages.map((stage) => ({
      label: text.labels.sellerStage[stage],
      today: stage === seller.stage,
      wanted: stage === seller.wanted,
    })),
    reason: seller.reason ?? null,
    // Solutions and advice need departments that work together, which persons alone do not give [KAD D2, D3].
    hint:
      (seller.wanted === 'solution' || seller.wanted === 'consultant') &&
      !isOrganised(data.organisedRelations, workspace.today)
        ? text.ui.relationship.wantsOrganised(text.labels.sellerStage[seller.wanted])
        : null,
    claim: claimView(seller, workspace, text),
  };
}
