/**
 * Everything that can be wrong or suspicious in the authors' files.
 *
 * A `Finding` is values only: an id, the facts its words need, and a place. `src/workspace/locate.ts` turns a path inside the frontmatter into
 * line and column; `src/text` turns the facts into words. Ids are permanent: authors quote them, fixtures are named after them.
 */

export type Severity = 'error' | 'warning';

/** The facts that the words of each problem need, by id. */
export interface ProblemParams {
  // The file itself
  'not-utf8': { offset: number };
  'too-large': { bytes: number; max: number };
  'unreadable-file': { name: string };
  'empty-file': Record<never, never>;
  'missing-frontmatter': Record<never, never>;
  'unclosed-frontmatter': Record<never, never>;
  'bad-file-name': { of: 'account' | 'visit' | 'playbook'; name: string; suggestion: string };
  'unexpected-file': { name: string; expected: string[] };
  'missing-account-file': { folder: string };
  // YAML
  'yaml-syntax': { code: string; detail: string };
  'duplicate-key': { key: string };
  'yaml-alias': { name: string };
  // Schema
  'unknown-key': { key: string; nearest: string | null; allowed: string[] };
  'missing-key': { key: string };
  'wrong-type': { expected: string; received: string };
  'bad-enum': { value: string; allowed: string[]; nearest: string | null };
  'number-with-commas': { value: string; plain: string };
  'bad-date': { value: string };
  'bad-id': { value: string; suggestion: string };
  'out-of-range': { value: number; min: number | null; max: number | null };
  'empty-text': Record<never, never>;
  'control-character': { code: string };
  'too-long': { length: number; max: number };
  'empty-list': Record<never, never>;
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
  'no-decider': Record<never, never>;
  'decider-not-contacted': { person: string };
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
  'influence-not-contacted': { person: string; kinds: ('coach' | 'user' | 'technical' | 'economic')[] };
  reorganisation: { text: string; date: string; days: number };
  'no-win-results': { person: string; missing: ('result' | 'win')[] };
  'information-missing': { topic: string; level: 'important' | 'exclusive'; channel: string | null };
  /** `whom`: null for a danger to the deal as a whole; `measure`: null where nothing is done about it. */
  'written-red-flag': { text: string; whom: string | null; asOf: string; measure: string | null };
  'contact-outdated': { person: string; last: string; days: number; limit: number };
  'silence-expired': { rule: RedFlagId; whom: string | null; until: string; reason: string };
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
  'goal-lowers-relation': { person: string; from: Relation; to: Relation };
  'goal-outdated': { person: string; from: Relation; relation: Relation };
  'key-person-plan-overdue': { person: string; due: string; days: number };
  // Days
  'date-in-future': { key: string; value: string; today: string };
  // Visits (E) and the review of plans
  'visit-date-differs': { date: string; named: string };
  'visit-not-yet': { key: string; date: string; today: string };
  'visit-without-outcome': { date: string; days: number };
  'commitment-overdue': { by: 'customer' | 'us'; who: string | null; promise: string; due: string; days: number };
  'analysis-older-than-visit': { person: string; asOf: string; date: string };
  'review-overdue': { updated: string; days: number; limit: number };
  // The playbook
  'duplicate-page': { id: string; other: string };
  'duplicate-purpose': { key: 'purpose' | 'style'; value: string; other: string };
  'stage-without-pipeline': { id: string };
  // Settings
  'settings-order': { key: string };
  // Output
  'sheet-overflow': { plan: string; parts: string[] };
  'sheet-fonts': { plan: string; detail: string };
  'pdf-failed': { plan: string; detail: string };
}

export type ProblemId = keyof ProblemParams;
type Layer = 'decision' | 'management' | 'execution';
type Relation = 'champion' | 'supporter' | 'neutral' | 'nonsupporter' | 'opponent';
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
  | 'criterion'
  | 'course'
  | 'our-person'
  | 'role';

/** Why a coach may be of little use: never met, met briefly, of the execution layer, outside the circle. */
export type CoachWeakness = 'none' | 'brief' | 'execution' | 'outside';

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

/** Warnings of the rules, which stand on the pages of a plan too. */
export const planWarnings = [
  ...redFlagIds,
  'buying-power-unknown',
  'no-complete-year',
  'designation-unmet',
  'designation-quota',
  'action-overdue',
  'action-unassessed',
  'compliance-over-limit',
  'silence-expired',
  'silence-unmatched',
  'service-overdue',
  'profit-lever-loss',
  'counterpart-level',
  'goal-outdated',
  'key-person-plan-overdue',
  'visit-without-outcome',
  'commitment-overdue',
  'analysis-older-than-visit',
  'review-overdue',
] as const satisfies readonly ProblemId[];
export type PlanWarning = (typeof planWarnings)[number];

/** Every other id is an error. An error fails the build; a warning is for what may be legitimate. */
const warnings: ReadonlySet<ProblemId> = new Set<ProblemId>([
  ...planWarnings,
  'stage-without-pipeline',
  'unexpected-file',
]);

export const severityOf = (id: ProblemId): Severity => (warnings.has(id) ? 'warning' : 'error');

/** Keys and list indexes from the root of the frontmatter, e.g. `['stakeholders', 2, 'role']`. */
export type Path = readonly (string | number)[];

/** Where a finding points: a path in the frontmatter (`key`: at the key, not its value) or a point in the file, both 1-based. */
export type Place = { path: Path; key?: boolean } | { line: number; column: number };

interface FindingOf<Id extends ProblemId> {
  id: Id;
  /** Relative to the workspace root, with forward slashes. */
  file: string;
  at: Place;
  params: ProblemParams[Id];
}
export type Finding = { [Id in ProblemId]: FindingOf<Id> }[ProblemId];

/** A finding at its line, with the words that name the item as its author knows it. */
export type Located = Finding & {
  severity: Severity;
  line: number;
  column: number;
  /** e.g. `stakeholders[3] "张伟" › role`; empty where the place is the file itself. */
  where: string;
  /** The source line, or null where the file has none. */
  excerpt: string | null;
};

/** A finding in words, ready to print. */
export interface Problem {
  id: ProblemId;
  severity: Severity;
  file: string;
  line: number;
  column: number;
  where: string;
  message: string;
  hint: string;
  excerpt: string | null;
}

/** Makes a finding whose params fit its id. */
export function finding<Id extends ProblemId>(id: Id, file: string, at: Place, params: ProblemParams[Id]): Finding {
  return { id, file, at, params } as Finding;
}

/** Errors and warnings in the order of files, lines, columns and ids; the order of finding never matters. */
export function byPlace(a: Located, b: Located): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.id, b.id) ||
    compare(a.where, b.where)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
