import type { Locale } from '../../settings.ts';
import { urlOf } from '../url.ts';

/** Parts of the account's page, by the keys whose inner fields they explain. What no part names is told under business. */
export const accountParts = {
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
export type AccountPart = keyof typeof accountParts;

export const fieldSources = ['account', 'visit', 'people', 'settings', 'playbook'] as const;
/** A file with a schema. */
export type FieldSource = (typeof fieldSources)[number];
export const fieldPageIds = [
  'account',
  'account-people',
  'account-strategy',
  'account-business',
  'account-relationship',
  'visit',
  'people',
  'settings',
  'playbook',
] as const;
export type FieldPageId = (typeof fieldPageIds)[number];

export const fieldPagePath = (id: FieldPageId): string => `/handbook/fields/${id}/`;

/** The part of the account's page that explains what stands inside a key. */
export const partOf = (key: string): AccountPart => {
  const parts = Object.entries(accountParts) as [AccountPart, readonly string[]][];
  return parts.find(([, keys]) => keys.includes(key))?.[0] ?? 'account-business';
};

/** Where a field is explained: `path` from the root of the file without list indexes, e.g. `stakeholders.relation`; of a playbook page after its kind. */
export function fieldUrl(locale: Locale, source: FieldSource, path: string): string {
  const [first = '', ...rest] = path.split('.');
  const page = source === 'account' && rest.length > 0 ? partOf(first) : source;
  return urlOf(locale, `${fieldPagePath(page)}#${path}`);
}
