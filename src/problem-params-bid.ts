/**
 * The facts that the words of the problems of bids, their chapters and the library need, by id [G1–G5]. Amounts are in the site's currency, points in
 * the scale of the tender, percents from 0 to 100.
 */

// The scoring rule (G4)
export interface BidScoringParams {
  /** What stands below a group, or the whole table, does not add up to what it declares; `group`: null for the whole. */
  'scoring-sum': { group: string | null; sum: number; declared: number; of: 'points' | 'weights' };
  /** Less can be reached than the tender declares. */
  'scoring-unreachable': { criterion: string; declared: number; reachable: number };
  /** The items give more than the tender declares, and nothing caps them. */
  'scoring-exceeds': { criterion: string; declared: number; reachable: number };
  'scoring-bands': { criterion: string; fault: 'overlap' | 'gap'; from: number; to: number };
  /** Order 87 art. 55. */
  'price-weight-low': { weight: number; floor: number; kind: 'goods' | 'services' };
  /** The size of a firm may not be scored [22 art. 21]. */
  'scoring-size-factor': { criterion: string; word: string };
  'criterion-incomplete': { criterion: string; missing: 'mode' | 'max' | 'weight' | 'formula' };
  /** A group has no way of scoring and no points of its own. */
  'group-with-mode': { group: string; key: 'mode' | 'parts' | 'claimed' | 'likely' | 'low' };
  'points-over-max': { criterion: string; key: 'claimed' | 'likely' | 'low'; value: number; max: number };
  /** What is claimed leaves out what our own negative deviations cost. */
  'claim-over-deviations': { criterion: string; claimed: number; count: number; possible: number };
  /** The rule gives no such points. */
  'claim-impossible': { criterion: string; claimed: number; possible: string[] };
  /** The step shows how many clauses with the sign the tender has. */
  'marker-count': { criterion: string; sign: string; step: number; meant: number; found: number };
  'points-order': { criterion: string; low: number; likely: number; claimed: number };
  'criterion-uncovered': { criterion: string; max: number | null };
  'chapter-covers-nothing': { chapter: string };
}

// Our price (G4, G5)
export interface BidPriceParams {
  'price-line-total': { item: string; stated: number; computed: number };
  'price-total': { stated: number; computed: number };
  /** `expected`: the amount in capitals; `stated`: what is written. */
  'price-capitals': { stated: string; expected: string };
  'price-over-ceiling': { total: number; limit: number; of: 'budget' | 'ceiling' };
  /** `form`: the amount as it stands there. */
  'price-outside-volume': { form: string; item: string | null; volume: string };
  /** Found in the finished PDF: on a page, in the chapter `chapter` (its title), or in a part of what the file says, such as `Outlines`. */
  'price-printed': {
    form: string;
    item: string | null;
    volume: string;
    page: number | null;
    chapter: string | null;
    part: string | null;
  };
  /** Our cost, or what we think a rival bids. `page`: of the finished PDF; null where it was found in the file. */
  'inner-figure': {
    form: string;
    of: 'cost' | 'rival';
    rival: string | null;
    volume: string;
    page: number | null;
    chapter: string | null;
  };
  /** A component that prints prices stands in a volume that is no price volume. */
  'price-component-misplaced': { component: string; volume: string };
  'price-below-cost': { total: number; cost: number };
  'price-missing': { volume: string };
  /** Off the price by policy: more than the tender gives anyone. */
  'policy-over': { claimed: number; most: number };
  /** What the opening sheet has no word for: a key of the price. */
  'opening-sheet-gap': { missing: 'delivery' | 'validityDays' };
  'price-line-bare': { item: string; missing: 'model' | 'origin' };
  'rival-order': { rival: string; low: number; likely: number; high: number };
}

// Tender, decision and work (G1, G2)
export interface BidTenderParams {
  /** `rule`: at least 20 days from notice to deadline; a change at least 15 days before it. `bound`: the first day for the deadline, the last for the change. */
  'tender-period': { rule: 'prepare' | 'amendment'; days: number; limit: number; bound: string };
  'deposit-over-limit': { amount: number; base: number; percent: number };
  'deposit-expires': { validUntil: string; needed: string };
  'deposit-late': { paid: string; due: string };
  'deposit-unpaid': { due: string; days: number };
  'validity-short': { promised: number; asked: number };
  'marker-unknown': { sign: string; known: string[] };
  'amendment-open': { number: string; date: string; affects: string[] };
  'bid-work-overdue': { what: string; due: string; days: number };
  'chapter-overdue': { chapter: string; due: string; days: number };
  /** Days that lie after the deadline. */
  'due-after-deadline': { what: string; due: string; submission: string };
  'go-no-go-overruled': { score: number; most: number; kills: string[] };
  'go-no-go-open': { days: number };
  'jobs-weights': { sum: number };
  /** What voids the bid if it stays so, in its last days; `what`: number, words or kind, as of the warning `of`. */
  'last-days-open': {
    of:
      | 'amendment-open'
      | 'requirement-unanswered'
      | 'placeholder-left'
      | 'index-missing'
      | 'deviation-table-missing'
      | 'chapter-empty';
    what: string;
    submission: string;
  };
}

// Requirements and deviations (G3), and the library
export interface BidRequirementParams {
  'mandatory-unanswered': { requirement: string };
  'mandatory-negative': { requirement: string };
  /** `missing`: its answer, or how it deviates. */
  'requirement-unanswered': { requirement: string; missing: 'response' | 'deviation' };
  'requirement-without-evidence': { requirement: string };
  /** An answer that only repeats the requirement. */
  'response-repeats': { requirement: string };
  'response-vague': { requirement: string; word: string };
  /** `opening`: how the answer opens; it says the opposite of its deviation. */
  'response-contradicts': {
    requirement: string;
    opening: string;
    deviation: 'positive' | 'none' | 'negative' | null;
  };
  /** It does not say first whether the clause is met, or only where that is said. */
  'response-opening': { requirement: string; opening: string; fault: 'elsewhere' | 'other' };
  /** Requirements of a kind, and no table of them in any volume. */
  'deviation-table-missing': { kind: 'qualification' | 'conformity' | 'business' | 'technical'; count: number };
  'index-missing': { of: 'scoring' | 'qualification' | 'conformity' | 'business' | 'technical' };
  /** What a bid uses is not valid on the day of opening. */
  'evidence-expired': { item: string; validTo: string; opening: string };
  'library-expiring': { item: string; validTo: string; days: number };
  'library-review-due': { item: string; updated: string; months: number };
  'case-outside-window': { item: string; signed: string; criterion: string; from: string | null; to: string };
}

// The words of chapters (G5)
export interface BidTextParams {
  'placeholder-left': { found: string };
  'empty-cell': Record<never, never>;
  /** Another client, or the number of another tender. */
  'foreign-name': { name: string; from: string };
  'vague-word': { word: string };
  /** Signs that the bundled fonts lack. */
  'no-glyph': { found: string };
  'word-limit': { chapter: string; words: number; limit: number };
  /** `why`: what kind of name it is. */
  'blind-leak': {
    word: string;
    why:
      | 'bidder'
      | 'model'
      | 'person'
      | 'firm'
      | 'place'
      | 'project'
      | 'contact'
      | 'latin'
      | 'punctuation'
      | 'own-word';
  };
  /** A picture or a scan in a blind volume that nobody said to have looked at. */
  'blind-picture': { file: string; volume: string };
  'blind-style': { what: 'bold' | 'italic' | 'underline' | 'link' | 'component'; found: string };
}

// The book (G5): attachments, composition, and what only the finished print shows
export interface BidBookParams {
  'missing-bid-file': { folder: string };
  'bad-attachment-path': { value: string };
  'attachment-missing': { file: string; nearest: string | null };
  'attachment-unreadable': { file: string; fault: 'unreadable' | 'encrypted' | 'slow' | 'pixels' };
  /** A PDF that platforms and mail servers may refuse. */
  'attachment-active': { file: string; parts: ('script' | 'launch' | 'files' | 'form')[] };
  /** `dpi`: as printed. */
  'image-resolution': { file: string; dpi: number; limit: number };
  'include-twice': { item: string; volume: string };
  'include-kind': { item: string; kind: string };
  'volume-empty': { volume: string };
  /** Nothing but a title and headings; `covers`: how many criteria and clauses it is to answer. */
  'chapter-empty': { chapter: string; covers: number };
  /** Two chapters of a volume have one `order`. */
  'order-taken': { order: number; other: string };
  'duplicate-number': { number: string; other: string };
  /** Too many pages; `what`: the title of the volume or chapter. */
  'page-limit': { what: string; pages: number; limit: number };
  'size-limit': { what: string; mb: number; limit: number };
  /** Found in the finished PDF: in its text (`page`), or in a part of what it says about itself, such as `Title` (`part`); `Colour`: on a page in colour. `chapter`: its title. */
  'blind-print': { what: string; found: string; page: number | null; chapter: string | null; part: string | null };
  'pages-unstable': { volume: string; passes: number };
}

export type BidParams = BidScoringParams &
  BidPriceParams &
  BidTenderParams &
  BidRequirementParams &
  BidTextParams &
  BidBookParams;

/** Warnings about bids, which stand in the war room; every other id of a bid is an error. */
export const bidWarnings = [
  'scoring-sum',
  'scoring-unreachable',
  'scoring-exceeds',
  'scoring-bands',
  'price-weight-low',
  'scoring-size-factor',
  'claim-over-deviations',
  'claim-impossible',
  'marker-count',
  'points-order',
  'criterion-uncovered',
  'chapter-covers-nothing',
  'price-below-cost',
  'rival-order',
  'policy-over',
  'opening-sheet-gap',
  'price-line-bare',
  'tender-period',
  'deposit-over-limit',
  'deposit-unpaid',
  'amendment-open',
  'bid-work-overdue',
  'chapter-overdue',
  'due-after-deadline',
  'go-no-go-overruled',
  'go-no-go-open',
  'jobs-weights',
  'requirement-unanswered',
  'requirement-without-evidence',
  'response-repeats',
  'response-vague',
  'response-opening',
  'deviation-table-missing',
  'index-missing',
  'library-expiring',
  'library-review-due',
  'case-outside-window',
  'placeholder-left',
  'empty-cell',
  'foreign-name',
  'vague-word',
  'no-glyph',
  'word-limit',
  'image-resolution',
  'attachment-active',
  'blind-picture',
  'volume-empty',
  'chapter-empty',
  'order-taken',
] as const satisfies readonly (keyof BidParams)[];
export type BidWarning = (typeof bidWarnings)[number];
