import { type Finding, finding } from '../../../problem.ts';
import type { BidParams } from '../../../problem-params-bid.ts';
import type { BidData } from '../../../schemas/bid/bid.ts';
import { addDays } from '../../dates.ts';
import type { Bid } from '../bid.ts';
import { meaningOf } from '../requirements/markers.ts';

/** Days before the deadline from which what voids a bid is no work in progress any more. */
const lastDays = 3;

/** The first of the last days of a bid. */
export const lastDaysFrom = ({ tender }: Pick<BidData, 'tender'>): string =>
  addDays(tender.dates.submission, -lastDays);

/**
 * A warning as it stands in the last days of a bid: what may void it, and was work in progress before, is an error from three days before the deadline on,
 * until the deadline, after which nothing can be mended.
 */
export function inLastDays(one: Finding, { data }: Bid, today: string): Finding {
  const { submission } = data.tender.dates;
  if (data.result !== undefined || today < lastDaysFrom(data) || today > submission) return one;
  const left = openIn(one, data);
  return left === null ? one : finding('last-days-open', one.file, one.at, { ...left, submission });
}

type Open = Pick<BidParams['last-days-open'], 'of' | 'what'>;

function openIn(one: Finding, data: BidData): Open | null {
  switch (one.id) {
    case 'amendment-open':
      return { of: one.id, what: one.params.number };
    case 'placeholder-left':
      return { of: one.id, what: one.params.found };
    case 'index-missing':
      return { of: one.id, what: one.params.of };
    case 'chapter-empty':
      return one.params.covers > 0 ? { of: one.id, what: one.params.chapter } : null;
    case 'deviation-table-missing':
      return { of: one.id, what: one.params.kind };
    case 'requirement-unanswered': {
      const index = 'path' in one.at ? one.at.path[1] : undefined;
      const marker = data.requirements[Number(index)]?.marker;
      // A mandatory clause has an error of its own; an ordinary one costs points at most.
      return meaningOf(marker, data.tender) === 'scored' ? { of: one.id, what: one.params.requirement } : null;
    }
    default:
      return null;
  }
}
