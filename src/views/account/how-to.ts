import type { Playbook } from '../../domain/playbook/playbook.ts';
import type { Text } from '../../text/index.ts';
import { type PageLink, pageLinks } from '../playbook/playbook.ts';

/** The pages of the playbook that tell how each section of an account's page is worked out. */
export const howToPages = {
  spend: ['radp'],
  people: ['key-person-analysis', 'cute', 'response-modes', 'win-results', 'key-person-plan'],
  team: ['team-interface', 'key-role-matching'],
  flags: ['red-flags'],
  strategy: ['factor-strategy'],
  'sales-sheet': ['sales-objective', 'strategic-selling-sheet'],
  actions: ['eight-ways', 'compliance'],
  competitors: ['competitor-analysis'],
  visits: ['visit-seven-steps', 'spin', 'five-w-two-h'],
  information: ['information-inventory'],
  'five-steps': ['five-steps'],
  relationship: ['replaceability', 'organised-relations', 'value-added-services', 'profit-lever'],
  crises: ['crisis-handling'],
  scorecard: ['value-criteria'],
} as const satisfies Record<string, readonly string[]>;
export type HowToPart = keyof typeof howToPages;

/** The links of each section, as far as the playbook has their pages. */
export const buildHowTo = (playbook: Playbook, text: Text): Record<HowToPart, PageLink[]> =>
  Object.fromEntries(
    Object.entries(howToPages).map(([part, ids]) => [part, pageLinks([...ids], playbook, text)]),
  ) as Record<HowToPart, PageLink[]>;
