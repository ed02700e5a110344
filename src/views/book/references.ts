import type { Criterion } from '../../schemas/bid/scoring.ts';
import { type BookScope, criterionTargets, type PlaceView, placesOf, requirementTargets } from './place.ts';

/** The places that `ref:` names: one in the books, or those that answer a criterion or a requirement. `said`: the words of the link. */
export function referencePlaces(target: string, scope: BookScope, said = ''): PlaceView[] {
  const direct = placesOf([target], scope, said);
  if (direct.length > 0) return direct;
  const { scoring, requirements } = scope.book.bid.data;
  const criterion = criterionOf(target, scoring.criteria);
  if (criterion) return placesOf(criterionTargets(criterion, scope.books), scope, said);
  const requirement = requirements.find(({ id }) => id === target);
  return requirement ? placesOf(requirementTargets(requirement, scope.books), scope, said) : [];
}

function criterionOf(id: string, criteria: readonly Criterion[]): Criterion | null {
  for (const one of criteria) {
    const found = one.id === id ? one : criterionOf(id, one.criteria);
    if (found) return found;
  }
  return null;
}
