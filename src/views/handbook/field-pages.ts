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
const bidParts = {
  'bid-tender': [],
  'bid-scoring': ['scoring'],
  'bid-requirements': ['requirements', 'attachments'],
  'bid-price': ['price'],
  'bid-volumes': ['volumes'],
} as const satisfies Record<string, readonly string[]>;
type FieldPart = keyof typeof accountParts | keyof typeof opportunityParts | keyof typeof bidParts;

export const fieldSources = [
  'account',
  'opportunity',
  'visit',
  'bid',
  'chapter',
  'library',
  'people',
  'settings',
  'playbook',
] as const;
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
  'bid',
  'bid-tender',
  'bid-scoring',
  'bid-requirements',
  'bid-price',
  'bid-volumes',
  'chapter',
  'library',
  'people',
  'settings',
  'playbook',
] as const;
export type FieldPageId = (typeof fieldPageIds)[number];

export const fieldPagePath = (id: FieldPageId): string => `/handbook/fields/${id}/`;

const partsOf: Partial<Record<FieldSource, Record<string, readonly string[]>>> = {
  account: accountParts,
  opportunity: opportunityParts,
  bid: bidParts,
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

/** Files whose fields depend on their kind, which stands before the path. */
export const hasKinds = (source: FieldSource): boolean => source === 'playbook' || source === 'library';

/**
 * Where a field is explained: `path` from the root of the file without list indexes, e.g. `stakeholders.relation`; of a page of the playbook and an item
 * of the library after its kind. Tasks inside tasks are explained with the tasks: `tasks.tasks.owner` stands at `tasks.owner`; criteria in the same way.
 */
export function fieldUrl(locale: Locale, source: FieldSource, path: string): string {
  const keys = path.split('.');
  while (source === 'opportunity' && keys.length > 2 && keys[0] === 'tasks' && keys[1] === 'tasks') keys.shift();
  while (source === 'bid' && keys.length > 3 && keys[1] === 'criteria' && keys[2] === 'criteria') keys.splice(1, 1);
  const page = keys.length > 1 ? pageOf(source, keys[0] ?? '') : source;
  return urlOf(locale, `${fieldPagePath(page)}#${keys.join('.')}`);
}
