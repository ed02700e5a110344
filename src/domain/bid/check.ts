import { type Finding, severityOf } from '../../problem.ts';
import type { CheckInput } from '../check.ts';
import type { Plan, Workspace } from '../plan.ts';
import type { Bid, Chapter } from './bid.ts';
import { checkBlind } from './blind/blind-check.ts';
import { checkBlindPictures } from './blind/blind-pictures.ts';
import { checkActiveFiles, checkLibraryActiveFiles } from './book/active-files.ts';
import { checkBooks } from './book/book-check.ts';
import { checkChapters } from './book/chapters-check.ts';
import { checkGlyphs, checkLibraryGlyphs } from './book/glyphs.ts';
import { checkBidSkeleton, checkLibrarySkeleton } from './book/skeleton.ts';
import { checkCases } from './library/evidence.ts';
import { checkExpired, checkLibrary } from './library/library.ts';
import { checkPrice } from './price/check.ts';
import { checkPriceLeaks } from './price/leaks.ts';
import { checkBidReferences, checkLibraryReferences } from './references.ts';
import { checkRequirements } from './requirements/requirements.ts';
import { checkScoring } from './scoring/check.ts';
import { checkCoverage } from './scoring/coverage-check.ts';
import { checkDeposit } from './tender/deposit.ts';
import { checkGoNoGo } from './tender/go-no-go.ts';
import { inLastDays } from './tender/last-days.ts';
import { checkStrategy } from './tender/strategy.ts';
import { checkTender } from './tender/tender.ts';
import { checkWork } from './tender/work.ts';
import { checkLibraryWording, checkWording } from './wording/wording.ts';

/** What a rule on a bid reads. */
export interface BidContext {
  /** Its chapters, by order; also those read only in part. */
  chapters: readonly Chapter[];
  /** The plan of its account; undefined where that can't be read. */
  plan: Plan | undefined;
  workspace: Workspace;
  accountIds: readonly string[];
  /** Ids of all pages of the playbook. */
  pageIds: readonly string[];
  /** Ids of all opportunities of its account, and of all its chapters and the library's items, also of those that can't be read. */
  opportunityIds: readonly string[];
  chapterIds: readonly string[];
  libraryIds: readonly string[];
  /** Whether chapters of it could not be read whole: what is missing may be there. */
  partial: boolean;
}
export type BidRule = (bid: Bid, context: BidContext) => Finding[];

const rules: readonly BidRule[] = [
  checkBidReferences,
  checkActiveFiles,
  checkBooks,
  checkScoring,
  checkCoverage,
  checkPrice,
  checkPriceLeaks,
  checkTender,
  checkDeposit,
  checkGoNoGo,
  checkStrategy,
  checkWork,
  checkRequirements,
  checkExpired,
  checkCases,
  checkWording,
  checkGlyphs,
  checkBlind,
  checkBlindPictures,
  checkBidSkeleton,
  checkChapters,
];

/** Everything the rules find in bids, their chapters and the library [G1–G5]; of a bid read only in part the errors. */
export function checkBids(input: CheckInput): Finding[] {
  const { workspace, accountIds, pageIds, libraryIds, partial, partialBids, partialChapters } = input;
  const plans = new Map([...partial, ...workspace.plans].map((plan) => [plan.id, plan]));
  const check = (bid: Bid): Finding[] => {
    const whole = workspace.chapters.get(bid.id) ?? [];
    const chapterIds = input.chapterIds.filter((one) => one.bid === bid.id).map(({ id }) => id);
    const broken = partialChapters.filter((chapter) => chapter.bid === bid.id);
    const context: BidContext = {
      chapters: [...whole, ...broken],
      plan: plans.get(bid.data.account),
      workspace,
      accountIds,
      pageIds,
      libraryIds,
      opportunityIds: input.opportunityIds.filter((one) => one.account === bid.data.account).map(({ id }) => id),
      chapterIds,
      partial: whole.length < chapterIds.length,
    };
    return rules.flatMap((rule) => rule(bid, context)).map((one) => inLastDays(one, bid, workspace.today));
  };
  return [
    ...workspace.bids.flatMap(check),
    ...partialBids.flatMap(check).filter(({ id }) => severityOf(id) === 'error'),
    ...checkLibrary(workspace),
    ...checkLibrarySkeleton([...workspace.library.values()]),
    ...checkLibraryWording([...workspace.library.values()], workspace),
    ...checkLibraryGlyphs([...workspace.library.values()]),
    ...checkLibraryActiveFiles([...workspace.library.values()], workspace),
    ...checkLibraryReferences([...workspace.library.values(), ...input.partialLibrary], libraryIds, workspace),
  ];
}
