import type { Requirement } from '../../../schemas/bid/requirement.ts';
import type { MarkerMeaning, Tender } from '../../../schemas/bid/tender.ts';

/** What the sign before a clause means in this tender [G3]; `ordinary` without a sign, or with one that the tender does not explain. */
export const meaningOf = (marker: string | undefined, { markers }: Pick<Tender, 'markers'>): MarkerMeaning =>
  markers.find(({ sign }) => sign === marker)?.meaning ?? 'ordinary';

/** Whether a clause is answered: it says something and, in a deviation table, how it deviates. */
export const isAnswered = ({
  kind,
  response,
  deviation,
}: Pick<Requirement, 'kind' | 'response' | 'deviation'>): boolean =>
  response !== undefined && (deviation !== undefined || !hasDeviationTable(kind));

/** Business and technical clauses are answered in a deviation table; qualification and conformity are proved, and looked up in an index. */
export const hasDeviationTable = (kind: Requirement['kind']): boolean => kind === 'business' || kind === 'technical';
