import type { Deal } from '../../domain/funnel/deals.ts';
import type { Text } from '../../text/index.ts';
import type { Names } from './names.ts';

/** How far the evidence carries a deal, in the words of its own page. */
export const reachedBy = (
  { stage, passedStage, provenStage, provenProbability }: Deal,
  names: Names,
  { ui, format }: Text,
): string =>
  ui.project.reached(
    passedStage === null ? null : names.page(passedStage),
    names.page(provenStage ?? stage),
    provenProbability === null ? null : format.percent(provenProbability / 100),
  );
