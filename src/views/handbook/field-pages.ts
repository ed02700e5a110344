import type { Locale } from '../../settings.ts';
import { urlOf } from '../url.ts';

/** Parts of the long pages, by the keys whose inner fields they explain. The part without keys tells what no other one names. */
const accountParts = {
  'account-people': ['stakeholders', 'team', 'keyPersonPlans', 'reorganisations', 'flags', 'silenced'],
  'account-strategy': ['factors', 'actions', 'competitors', 'swot', 'salesObjective'],
  'account-business': [],
  'account-relationship': [
    'replaceability',
    'organisedRelations',
    'sellerStage',
    'profitLever',
    'services',
    'satisfaction',
    'crises',
  ],
} as const satisfies Record<string, readonly string[]>;
const opportunityParts = {
  'opportunity-deal': [],
  'opportunity-plan': ['charter', 'organisation', 'kickOff', 'ogsm', 'risks', 'communications'],
  'opportunity-tasks': ['schedule', 'tasks', 'resources'],
} as const satisfies Record<string, readonly string[]>;
type FieldPart = keyof typeof accountParts | keyof typeof opportunityParts;

export const fieldSources = ['account', 'opportunity', 'visit', 'people', 'settings', 'playbook'] as const;
/** A file with a schema. */
export type FieldSource = (typeof fieldSources)[number];
export const fieldPageIds = [
  'account',
  'account-people',
  'account-strategy',
  'account-business',
  'account-relationship',
  'opportunity',
  'opportunity-deal',
  'opportunity-tasks',
  'opportunity-plan',
  'visit',
  'people',
  'settings',
  'playbook',
] as const;
export type FieldPageId = (typeof fieldPageIds)[number];

export const fieldPagePath = (id: FieldPageId): string => `/handbook/fields/${id}/`;

const partsOf: Partial<Record<FieldSource, Record<string, readonly string[]>>> = {
  account: accountParts,
  opportunity: opportunityParts,
};

/** The file whose fields a page explains. */
export const sourceOf = (page: FieldPageId): FieldSource =>
  fieldSources.find((source) => source === page || page in (partsOf[source] ?? {})) as FieldSource;

/** The page that explains what stands inside a key of a file: a part of a long page, else the page of the file. */
export function pageOf(source: FieldSource, key: string): FieldPageId {
  const parts = Object.entries(partsOf[source] ?? {}) as [FieldPart, readonly string[]][];
  const named = parts.find(([, keys]) => keys.includes(key)) ?? parts.find(([, keys]) => keys.length === 0);
  return named?.[0] ?? source;
}

/**
 * Where a field is explained: `path` from the root of the file without list indexes, e.g. `stakeholders.relation`; of a playbook page after its kind.
 * Tasks inside tasks are explained with the tasks: `tasks.tasks.owner` stands at `tasks.owner`.
 */
export function fieldUrl(locale: Locale, source: FieldSource, path: string): string {
  const keys = path.split('.');
  while (source === 'opportunity' && keys.length > 2 && keys[0] === 'tasks' && keys[1] === 'tasks') keys.shift();
  const page = keys.length > 1 ? pageOf(source, keys[0] ?? '') : source;
  return urlOf(locale, `${fieldPagePath(page)}#${keys.join('.')}`);
}
