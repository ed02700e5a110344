import type { Stakeholder } from '../../schemas/stakeholder.ts';

/** What is not known of the win-results of somebody of high influence on the sale: both are needed [SSM B5]. Null for everybody else. */
export const missingWins = ({ influence, winResult }: Stakeholder): ('result' | 'win')[] | null =>
  influence === 'high' ? (['result', 'win'] as const).filter((key) => winResult?.[key] === undefined) : null;
