import { type Finding, finding } from '../../problem.ts';
import type { Account } from '../../schemas/account.ts';
import { type Crisis, crisisSeverities } from '../../schemas/crisis.ts';
import { daysBetween } from '../dates.ts';
import type { Plan } from '../plan.ts';
import { variableCost } from './profit-lever.ts';

/** The relationship over time [KAD D2, D5; KAE D6]. */

type Organised = Pick<Account['organisedRelations'][number], 'since' | 'until'>;
export type OrganisedState = 'active' | 'planned' | 'ended';

/** A relation counts on its first day and on its last. */
export const organisedState = ({ since, until }: Organised, today: string): OrganisedState =>
  since > today ? 'planned' : until !== undefined && until < today ? 'ended' : 'active';

/** One organised relation that holds today is enough to be organised [KAD D2]. */
export const isOrganised = (relations: readonly Organised[], today: string): boolean =>
  relations.some((one) => organisedState(one, today) === 'active');

export type ServiceState = 'overdue' | 'planned' | 'kept';

export const serviceState = ({ due, kept }: { due: string; kept?: string | undefined }, today: string): ServiceState =>
  kept !== undefined ? 'kept' : due < today ? 'overdue' : 'planned';

export const isOpen = ({ closed }: Pick<Crisis, 'closed'>): boolean => closed === undefined;

/** Open ones first, the gravest of them first; then the newest, then by id [KAD D5]. */
export const byUrgencyOfCrisis = (
  a: Pick<Crisis, 'id' | 'date' | 'severity' | 'closed'>,
  b: Pick<Crisis, 'id' | 'date' | 'severity' | 'closed'>,
): number =>
  Number(isOpen(b)) - Number(isOpen(a)) ||
  (isOpen(a) ? crisisSeverities.indexOf(a.severity) - crisisSeverities.indexOf(b.severity) : 0) ||
  (a.date < b.date ? 1 : a.date > b.date ? -1 : 0) ||
  (a.id < b.id ? -1 : 1);

/** Surveys with their change against the one before, newest first [KAE D6]. */
export function satisfactionTrend<T extends { date: string; score: number }>(
  surveys: readonly T[],
): { survey: T; change: number | null }[] {
  const sorted = surveys.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return sorted
    .map((survey, index) => {
      const before = sorted[index - 1];
      return { survey, change: before === undefined ? null : Math.round((survey.score - before.score) * 1e6) / 1e6 };
    })
    .reverse();
}

/** Promised services that are late, and a price at which every further unit costs us money. */
export function checkRelationship({ file, data }: Plan, today: string): Finding[] {
  const findings: Finding[] = [];
  data.services.forEach((service, index) => {
    if (serviceState(service, today) !== 'overdue') return;
    const { text, due } = service;
    const params = { service: text, due, days: daysBetween(due, today) };
    findings.push(finding('service-overdue', file, { path: ['services', index, 'due'] }, params));
  });
  const lever = data.profitLever;
  if (lever && lever.price <= variableCost(lever)) {
    const params = { price: lever.price, cost: variableCost(lever) };
    findings.push(finding('profit-lever-loss', file, { path: ['profitLever', 'price'] }, params));
  }
  return findings;
}
