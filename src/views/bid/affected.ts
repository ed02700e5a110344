import type { Criterion } from '../../schemas/bid/scoring.ts';
import type { Text } from '../../text/index.ts';
import type { SiteBid } from '../site.ts';
import { chapterPath, urlOf } from '../url.ts';

/** A requirement, a criterion or a chapter that something touches, by its own name; without an address where nobody knows the id. */
export interface Affected {
  label: string;
  url: string | null;
}

export const requirementAnchor = (id: string): string => `requirement-${id}`;
export const criterionAnchor = (id: string): string => `criterion-${id}`;

/** What ids of a bid mean, in their order. */
export function affectedBy(ids: readonly string[], { bid, chapters }: SiteBid, { locale }: Text): Affected[] {
  const named = new Map<string, Affected>();
  const { requirements, scoring } = bid.data;
  for (const { id, data } of chapters)
    named.set(id, { label: data.title, url: urlOf(locale, chapterPath(bid.id, id)) });
  for (const { id, number, text } of requirements)
    named.set(id, { label: number ?? short(text), url: `#${requirementAnchor(id)}` });
  const walk = ({ id, title, criteria }: Criterion): void => {
    named.set(id, { label: title, url: `#${criterionAnchor(id)}` });
    criteria.forEach(walk);
  };
  scoring.criteria.forEach(walk);
  return ids.map((id) => named.get(id) ?? { label: id, url: null });
}

/** A clause has no title: its first words stand for it. */
export const short = (text: string): string => (text.length <= 24 ? text : `${text.slice(0, 23)}…`);
