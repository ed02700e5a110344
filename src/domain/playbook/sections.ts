import type { Account } from '../../schemas/account.ts';
import type { Visit } from '../plan.ts';

/** The pages of the playbook that tell how each section of an account's page is worked out. */
export const sectionPages = {
  spend: ['radp'],
  people: ['key-person-analysis', 'cute', 'response-modes', 'win-results', 'key-person-plan'],
  team: ['team-interface', 'key-role-matching'],
  flags: ['red-flags'],
  strategy: ['factor-strategy'],
  'sales-sheet': ['sales-objective', 'strategic-selling-sheet', 'ideal-customer'],
  actions: ['eight-ways', 'compliance'],
  competitors: ['competitor-analysis'],
  visits: ['visit-seven-steps', 'spin', 'five-w-two-h'],
  information: ['information-inventory'],
  'five-steps': ['five-steps'],
  relationship: ['replaceability', 'organised-relations', 'value-added-services', 'profit-lever'],
  crises: ['crisis-handling'],
  scorecard: ['value-criteria', 'customer-value'],
} as const satisfies Record<string, readonly string[]>;
export type PlanSection = keyof typeof sectionPages;

/** Sections that are there only once they hold something; every other one is due in each plan. */
const whenWritten: readonly PlanSection[] = ['competitors', 'information', 'crises', 'scorecard'];

/** `open`: due in every plan, but nothing is written yet; `absent`: not due. */
export type SectionState = 'written' | 'open' | 'absent';

/** How far each section of a plan is written. The red flags are found in every plan. */
export function sectionStates(data: Account, visits: readonly Visit[]): Record<PlanSection, SectionState> {
  const written: Record<PlanSection, boolean> = {
    spend: data.spend.length > 0,
    people: data.stakeholders.length > 0,
    team: data.team.length > 0,
    flags: true,
    strategy: data.factors.length > 0,
    'sales-sheet': data.salesObjective !== undefined || data.idealCustomer.length > 0,
    actions: data.actions.length > 0,
    competitors: data.competitors.length > 0,
    visits: visits.length > 0,
    information: data.information.length > 0,
    'five-steps': data.projects.length > 0 || data.needs.length > 0 || data.decisionProcess !== undefined,
    relationship:
      data.sellerStage !== undefined ||
      data.profitLever !== undefined ||
      [data.replaceability, data.organisedRelations, data.satisfaction, data.services].some(({ length }) => length > 0),
    crises: data.crises.length > 0,
    scorecard: data.scorecard.length > 0,
  };
  const stateOf = (section: PlanSection): SectionState => {
    if (written[section]) return 'written';
    return whenWritten.includes(section) ? 'absent' : 'open';
  };
  return Object.fromEntries(
    (Object.keys(sectionPages) as PlanSection[]).map((section) => [section, stateOf(section)]),
  ) as Record<PlanSection, SectionState>;
}
