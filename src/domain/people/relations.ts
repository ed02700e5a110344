import type { Degree, Stakeholder } from '../../schemas/stakeholder.ts';
import type { Settings } from '../../settings.ts';
import { presentPeople } from './person-status.ts';

/** Approvers and deciders say yes; evaluators and users influence [KAD B1]. */
export const decides = (person: Pick<Stakeholder, 'role'>): boolean =>
  person.role === 'approver' || person.role === 'decider';
export const supports = (person: Pick<Stakeholder, 'relation'>): boolean =>
  person.relation === 'champion' || person.relation === 'supporter';
export const opposes = <Person extends Pick<Stakeholder, 'relation'>>(
  person: Person,
): person is Person & { relation: 'nonsupporter' | 'opponent' } =>
  person.relation === 'nonsupporter' || person.relation === 'opponent';

/** How a person is called in findings: title, with the name where the plan has one. */
export const personLabel = ({ title, name }: Pick<Stakeholder, 'title' | 'name'>): string =>
  name ? `${title} ${name}` : title;

type Weights = Settings['influence']['weights'];

/**
 * What a person weighs. The degree of influence is judged for the sale, whatever the title [SSM B3], so where it is known it counts instead of the role,
 * on the same scale: high as the weightier of approver and decider, medium as an evaluator, low as a user. Without it the role counts; without either, 1.
 */
export function weightOf({ role, influence }: Pick<Stakeholder, 'role' | 'influence'>, weights: Weights): number {
  const byDegree: Record<Degree, number> = {
    high: Math.max(weights.approver, weights.decider),
    medium: weights.evaluator,
    low: weights.user,
  };
  if (influence !== undefined) return byDegree[influence];
  return role === undefined ? 1 : weights[role];
}

/** Weight of the supporters and of the opponents who are still in their post. */
export function balance(people: readonly Stakeholder[], weights: Weights): { supporters: number; opponents: number } {
  // Weights may have decimals: 0.1 + 0.2 must equal 0.3.
  const total = (some: Stakeholder[]): number =>
    Math.round(some.reduce((sum, person) => sum + weightOf(person, weights), 0) * 1e6) / 1e6;
  const present = presentPeople({ stakeholders: people });
  return { supporters: total(present.filter(supports)), opponents: total(present.filter(opposes)) };
}
