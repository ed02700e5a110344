import type { Playbook } from '../domain/playbook.ts';
import type { Text } from '../text/index.ts';
import { type PageLink, pageLinks } from './playbook.ts';

/** Which page of the playbook tells how a part of an account's page is worked out. */
export const howToPages = {
  screening: 'screening',
  spend: 'radp',
  scorecard: 'value-criteria',
  people: 'key-person-analysis',
  'buying-influences': 'cute',
  'response-modes': 'response-modes',
  'win-results': 'win-results',
  'key-person-plans': 'key-person-plan',
  matching: 'key-role-matching',
  team: 'team-interface',
  flags: 'red-flags',
  'sales-sheet': 'strategic-selling-sheet',
  information: 'information-inventory',
  'five-steps': 'five-steps',
  strategy: 'factor-strategy',
  actions: 'eight-ways',
  compliance: 'compliance',
  competitors: 'competitor-analysis',
  visits: 'visit-seven-steps',
  replaceability: 'replaceability',
  'organised-relations': 'organised-relations',
  services: 'value-added-services',
  'profit-lever': 'profit-lever',
  crises: 'crisis-handling',
} as const;
export type HowToPart = keyof typeof howToPages;

/** The link of each part whose page the playbook has. */
export const buildHowTo = (playbook: Playbook, text: Text): Partial<Record<HowToPart, PageLink>> =>
  Object.fromEntries(
    Object.entries(howToPages).flatMap(([part, id]) => pageLinks([id], playbook, text).map((link) => [part, link])),
  );
