import type { Stakeholder } from '../../schemas/stakeholder.ts';
import { isUnmet, type VisitDays } from '../people/contact.ts';
import { presentPeople } from '../people/person-status.ts';
import { decides } from '../people/relations.ts';
import type { Opportunity, Plan, Workspace } from '../plan.ts';
import { visitDays } from '../relationship/visits.ts';

/** The people of the customer as a deal sees them [SPS, SSM]. */
export interface DealPeople {
  /** Who says yes and is still there: approvers, deciders, and who releases the money. Of a using unit those of the units above it too. */
  deciders: Stakeholder[];
  /** Those of them whom nobody of us has met. */
  unmet: Stakeholder[];
  /** Who takes part in this deal and is still there: deciders, who is named in the purchase process, and whose influence on the deal is written. */
  involved: Stakeholder[];
  /** Who decides and left or moved, whatever the day. */
  gone: Stakeholder[];
  /** When each of the customer's people was last visited. */
  visited: VisitDays;
}

const saysYes = (person: Stakeholder): boolean => decides(person) || person.buyingInfluences.includes('economic');

export function dealPeople({ data }: Opportunity, plan: Plan, workspace: Workspace): DealPeople {
  const { byId, tree, visits, today } = workspace;
  const above =
    plan.data.unit === 'user' ? (tree.ancestors.get(plan.id) ?? []).flatMap((id) => byId.get(id) ?? []) : [];
  const plans = [plan, ...above];
  const visited = visitDays(
    plans.flatMap(({ id }) => visits.get(id) ?? []),
    today,
  );
  const all = plans.flatMap((one) => one.data.stakeholders);
  const present = presentPeople({ stakeholders: all });
  const deciders = present.filter(saysYes);
  const named = new Set([
    ...data.purchaseProcess.flatMap(({ stakeholders }) => stakeholders),
    ...data.influences.map(({ stakeholder }) => stakeholder),
  ]);
  return {
    deciders,
    unmet: deciders.filter((person) => isUnmet(person, visited)),
    involved: present.filter((person) => deciders.includes(person) || named.has(person.id)),
    gone: all.filter((person) => !present.includes(person) && saysYes(person)),
    visited,
  };
}
