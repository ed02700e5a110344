import type { OpportunityData } from '../../schemas/opportunity.ts';

/** Whether the deal is still undecided. */
export const isOpen = ({ result }: Pick<OpportunityData, 'result'>): boolean => result === undefined;

/** Whether the deal is lost or was dropped: what its plan leaves open asks nothing of anybody any more. */
export const isOver = ({ result }: Pick<OpportunityData, 'result'>): boolean =>
  result !== undefined && result.state !== 'won';

/** The day since which a deal is known to run: its oldest proof, finished purchase step or project start up to today; null where the file has none. */
export function begunOn(
  { evidence, purchaseProcess, schedule }: Pick<OpportunityData, 'evidence' | 'purchaseProcess' | 'schedule'>,
  today: string,
): string | null {
  const days = [...evidence.map(({ date }) => date), ...purchaseProcess.map(({ done }) => done), schedule?.start];
  return days.filter((day) => day !== undefined && day <= today).sort()[0] ?? null;
}
