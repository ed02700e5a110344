import type { BidParams } from './problem-params-bid.ts';
import type { OpportunityParams } from './problem-params-opportunity.ts';

export type { Titled } from './problem-params-opportunity.ts';

/** The facts that the words of each problem need, by id. */
export interface ProblemParams extends OpportunityParams, BidParams {
  // The file itself
  'not-utf8': { offset: number };
  'too-large': { bytes: number; max: number };
  'unreadable-file': { name: string };
  'empty-file': { of: FileKind };
  'missing-frontmatter': { of: FileKind };
  'unclosed-frontmatter': Record<never, never>;
  'bad-file-name': { of: FileKind; name: string; suggestion: string };
  'unexpected-file': { name: string; expected: string[] };
  'missing-account-file': { folder: string };
  // YAML
  'yaml-syntax': { code: string; detail: string };
  'duplicate-key': { key: string };
  'yaml-alias': { name: string };
  // Schema
  'unknown-key': { key: string; nearest: string | null; allowed: string[] };
  /** `about`: what the key means, in both languages; absent where the schema says nothing. */
  'missing-key': { key: string; about?: { en: string; zh: string } };
  /** `plain`: the number that a text such as `86%` says where a number is wanted, or `[x]` where a list is. */
  'wrong-type': { expected: string; received: string; plain?: string };
  'bad-enum': { value: string; allowed: string[]; nearest: string | null };
  'number-with-commas': { value: string; plain: string };
  'bad-date': { value: string };
  /** `refersTo`: the id that somebody of this name has, where a name stands in the place of an id. */
  'bad-id': { value: string; suggestion: string; refersTo?: string };
  'out-of-range': { value: number; min: number | null; max: number | null };
  'empty-text': Record<never, never>;
  'control-character': { code: string };
  'too-long': { length: number; max: number };
  'empty-list': Record<never, never>;
  /** A questionnaire with a day and no answer; `keys`: its questions. */
  'no-answer': { keys: string[] };
  'too-many': { count: number; max: number };
  // MDX body
  /** `found`: the tag or character that the fault is about; `expected`: the tag that should stand there. Empty where there is none. */
  'mdx-syntax': { fault: MdxFault; found: string; expected: string };
  'mdx-import': { statement: string };
  'mdx-expression': { source: string };
  'mdx-spread': { component: string };
  'unknown-component': { name: string; nearest: string | null; allowed: string[] };
  'unknown-attribute': { component: string; attribute: string; nearest: string | null; allowed: string[] };
  'missing-attribute': { component: string; attribute: string };
  'bad-attribute': { component: string; attribute: string; value: string; allowed: string[]; nearest: string | null };
  'html-not-allowed': { tag: string; allowed: string[] };
  'unsafe-link': { url: string; scheme: string };
  'remote-image': { url: string };
  'bad-image-type': { url: string; allowed: string[] };
  'broken-link': { url: string; nearest: string | null };
  'mermaid-syntax': { detail: string };
  'mermaid-too-large': Record<never, never>;
  /** An element or attribute. */
  'mermaid-unsafe': { detail: string };
  // References
  'unknown-reference': { target: ReferenceTarget; value: string; nearest: string | null; known: string[] };
  'duplicate-id': { value: string; list: string; first: number };
  /** What exists elsewhere, such as a criterion or a person, named twice in one list. */
  'listed-twice': { value: string; list: string; first: number };
  'conflicting-name': { id: string; name: string; otherName: string; otherFile: string };
  'reporting-cycle': { cycle: string[] };
  'tree-cycle': { cycle: string[] };
  // Spend and designation
  'spend-exceeds-buying-power': { year: number; buyingPower: number; ourSales: number };
  'buying-power-zero': { year: number };
  'buying-power-unknown': { year: number };
  'duplicate-year': { year: number };
  'no-complete-year': { currentYear: number };
  'designated-user-unit': { designation: Designation };
  'designation-unmet': { designation: Designation; unmet: DesignationTest[] };
  'designation-quota': { owner: string; designation: Designation; count: number; quota: number; accounts: string[] };
  // Actions
  'action-overdue': { action: string; due: string; days: number };
  'action-unassessed': { action: string; done: string };
  'action-done-in-future': { done: string; today: string };
  'compliance-missing': { way: 'gift' | 'business-event'; missing: string[] };
  'compliance-over-limit': { amount: number; limit: number };
  'gift-to-official': { way: 'gift' | 'business-event'; action: string };
  // Relations (B6, the first of the red flags)
  /** `anybody`: whether anybody of them is recorded and still there. */
  'no-decider': { anybody: boolean };
  /** `recorded`: whether the plan says that there was no contact, or says nothing of it. */
  'decider-not-contacted': { person: string; recorded: boolean };
  'decider-opposes': { person: string; relation: 'nonsupporter' | 'opponent' };
  'no-economic-buyer': Record<never, never>;
  'several-economic-buyers': { people: string[] };
  'no-coach': Record<never, never>;
  'no-opponent-recorded': Record<never, never>;
  'supporters-outweighed': { supporters: number; opponents: number };
  'single-thread': { member: string };
  'unanalysed-person': { person: string; missing: string[] };
  // The other red flags (B6) and their silences
  'crisis-open': { event: string; date: string; days: number; severity: 'critical' | 'high' | 'medium' | 'low' };
  'low-rating': { person: string; rating: number };
  'economic-buyer-closed': { person: string; mode: 'even-keel' | 'overconfident' };
  /** `since`: null where the plan has no day. */
  'coach-left': { person: string; status: 'left' | 'moved'; since: string | null };
  /** What the coach lacks: information, because of the contact, or rank, because of layer or circle. */
  'coach-weak': { person: string; weak: CoachWeakness[] };
  'influence-not-contacted': {
    person: string;
    kinds: ('coach' | 'user' | 'technical' | 'economic')[];
    recorded: boolean;
  };
  reorganisation: { text: string; date: string; days: number };
  'no-win-results': { person: string; missing: ('result' | 'win')[] };
  'information-missing': { topic: string; level: 'important' | 'exclusive'; channel: string | null };
  /** `whom`: null for a danger to the deal as a whole; `measure`: null where nothing is done about it. */
  'written-red-flag': { text: string; whom: string | null; asOf: string; measure: string | null };
  'contact-outdated': { person: string; last: string; days: number; limit: number };
  'silence-expired': { rule: RedFlagId; whom: string | null; until: string; reason: string };
  /** `days`: from today to the last day; `limit`: how many there may be. */
  'silence-too-long': { rule: RedFlagId; whom: string | null; until: string; days: number; limit: number };
  'silence-unmatched': { rule: RedFlagId; whom: string | null };
  // The relationship over time (D), and dates
  'service-overdue': { service: string; due: string; days: number };
  'profit-lever-loss': { price: number; cost: number };
  'dates-out-of-order': { earlierKey: string; earlier: string; laterKey: string; later: string };
  'duplicate-date': { date: string; list: string; first: number };
  // People
  'status-without-date': { person: string; status: 'left' | 'moved' };
  'self-reference': { person: string; key: 'influences' | 'conflicts' };
  'counterpart-level': { person: string; layer: Layer; members: string[] };
  /** `now`: whether `from` is the present relation instead of the beginning. */
  'goal-lowers-relation': { person: string; from: Relation; to: Relation; now: boolean };
  'goal-outdated': { person: string; from: Relation; relation: Relation };
  'key-person-plan-overdue': { person: string; due: string; days: number };
  'key-person-plan-gone': { person: string; status: 'left' | 'moved'; since: string | null };
  'key-person-plan-unassessed': { person: string; done: string };
  // Days
  'date-in-future': { key: string; value: string; today: string };
  // Visits (E) and the review of plans
  'visit-date-differs': { date: string; named: string };
  'visit-not-yet': { key: string; date: string; today: string };
  'visit-without-outcome': { date: string; days: number };
  /** `held`: the first visit lies behind; otherwise it is the next one. */
  'information-due': { topic: string; level: 'public' | 'limited'; date: string; held: boolean };
  'visited-after-leaving': { person: string; since: string; date: string };
  'advance-without-commitment': { date: string };
  'commitment-overdue': { by: 'customer' | 'us'; who: string | null; promise: string; due: string; days: number };
  /** `asOf`: null where the analysis has no day; `neverMet`: it says that there was no contact at all. */
  'analysis-older-than-visit': { person: string; asOf: string | null; date: string; neverMet: boolean };
  'review-overdue': { updated: string; days: number; limit: number };
  // Our own people
  'unknown-channel': { unit: string; channel: string; nearest: string | null; known: string[] };
  /** `missing`, `missingFullTime`: how many specialists a unit lacks, and how many more have to be full time. */
  'staffing-short': { unit: string; needed: number; fullTime: number; missing: number; missingFullTime: number };
  'channel-uncovered': { unit: string; channel: string };
  'training-due': { person: string; courses: { title: string; titleEn: string }[] };
  'over-capacity': { person: string; owned: number; capacity: number };
  // The playbook
  'duplicate-page': { id: string; other: string };
  'duplicate-purpose': { key: 'purpose' | 'style'; value: string; other: string };
  'stage-without-pipeline': { id: string };
  // Settings
  'settings-order': { key: string };
  // New files
  'skeleton-text': { key: string; value: string };
  // Output
  'sheet-overflow': { plan: string; parts: string[] };
  'sheet-fonts': { plan: string; detail: string };
  'pdf-failed': { plan: string; detail: string };
}

/** Kinds of files that authors write in MDX. */
export type FileKind = 'account' | 'visit' | 'opportunity' | 'playbook' | 'bid' | 'chapter' | 'library';
export type Layer = 'decision' | 'management' | 'execution';
export type Relation = 'champion' | 'supporter' | 'neutral' | 'nonsupporter' | 'opponent';
export type Designation = 'top' | 'strategic';
/** The tests of domain A2 that a declared top or strategic account can fail. */
export type DesignationTest = 'status' | 'buying-power' | 'three-years' | 'share' | 'benchmark';
/** What an id can point at. */
export type ReferenceTarget =
  | 'account'
  | 'stakeholder'
  | 'team-member'
  | 'factor'
  | 'project'
  | 'information-item'
  | 'playbook-page'
  | 'stage'
  | 'criterion'
  | 'course'
  | 'our-person'
  | 'role'
  | 'competitor'
  | 'pipeline'
  | 'person'
  | 'task'
  | 'resource'
  | 'goal'
  | 'strategy'
  | 'measure'
  | 'sales-unit'
  | 'opportunity'
  | 'volume'
  | 'section'
  | 'library-item'
  | 'attachment'
  | 'bid-item';

/** Why a coach may be of little use: met briefly, of the execution layer, outside the circle. */
export type CoachWeakness = 'brief' | 'execution' | 'outside';

/** What is wrong with the syntax of a body. */
export type MdxFault =
  | 'html-comment'
  | 'angle-address'
  | 'unclosed-tag'
  | 'crossed-tag'
  | 'mismatched-tag'
  | 'closing-without-opening'
  | 'unclosed-brace'
  | 'less-than'
  | 'curly-quote'
  | 'unquoted-value'
  | 'bad-character'
  | 'unfinished-tag'
  | 'lazy-line'
  | 'import-text'
  | 'bad-expression'
  | 'bad-spread'
  | 'bad-closing-tag'
  | 'lost-tag'
  | 'too-deep';

/** The red-flag rules [SSM B6], each in its own file below `src/domain/red-flags/`. */
export const redFlagIds = [
  'crisis-open',
  'decider-opposes',
  'supporters-outweighed',
  'low-rating',
  'economic-buyer-closed',
  'no-economic-buyer',
  'no-decider',
  'coach-left',
  'no-coach',
  'coach-weak',
  'decider-not-contacted',
  'influence-not-contacted',
  'single-thread',
  'reorganisation',
  'several-economic-buyers',
  'no-win-results',
  'information-missing',
  'written-red-flag',
  'contact-outdated',
  'no-opponent-recorded',
  'unanalysed-person',
] as const;
export type RedFlagId = (typeof redFlagIds)[number];
/** How urgent a red flag is; `off` turns the rule off. */
export const flagSeverities = ['high', 'medium', 'low', 'off'] as const;
export type FlagSeverity = (typeof flagSeverities)[number];
