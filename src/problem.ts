/**
 * Everything that can be wrong or suspicious in the authors' files.
 *
 * A `Finding` is values only: an id, the facts its words need, and a place. `src/workspace/locate.ts` turns a path inside the frontmatter into
 * line and column; `src/text` turns the facts into words. Ids are permanent: authors quote them, fixtures are named after them.
 */

import { type ProblemParams, redFlagIds } from './problem-params.ts';
import { type BidWarning, bidWarnings } from './problem-params-bid.ts';

export * from './problem-params.ts';
export { type BidWarning, bidWarnings };

export type Severity = 'error' | 'warning';

export type ProblemId = keyof ProblemParams;

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
  'silence-too-long',
  'silence-unmatched',
  'service-overdue',
  'profit-lever-loss',
  'counterpart-level',
  'goal-outdated',
  'key-person-plan-overdue',
  'key-person-plan-gone',
  'key-person-plan-unassessed',
  'visit-without-outcome',
  'information-due',
  'visited-after-leaving',
  'advance-without-commitment',
  'commitment-overdue',
  'analysis-older-than-visit',
  'review-overdue',
] as const satisfies readonly ProblemId[];
export type PlanWarning = (typeof planWarnings)[number];

/** Warnings about opportunities, which stand on the page of the project. */
export const opportunityWarnings = [
  'deadline-missed',
  'milestone-late',
  'task-late',
  'out-of-sequence',
  'calendar-unknown-year',
  'tasks-missing',
  'over-allocated',
  'budget-exceeded',
  'raci-incomplete',
  'ogsm-goal-vague',
  'ogsm-goal-count',
  'ogsm-objective-number',
  'ogsm-orphan',
  'ogsm-measure-owner',
  'risk-unanswered',
  'risk-overdue',
  'communication-missing',
  'communication-overdue',
  'stage-ahead-of-evidence',
  'closing-passed',
  'commit-unproven',
  'review-missing',
  'man-unknown',
  'deal-stuck',
  'deal-island',
  'deal-out-of-control',
  'opportunity-outdated',
] as const satisfies readonly ProblemId[];
export type OpportunityWarning = (typeof opportunityWarnings)[number];

/** Warnings about our own people, which stand on their page. */
export const ourWarnings = [
  'staffing-short',
  'channel-uncovered',
  'over-capacity',
  'training-due',
  'targets-do-not-add-up',
] as const satisfies readonly ProblemId[];

/** Every other id is an error. An error fails the build; a warning is for what may be legitimate. */
const warnings: ReadonlySet<ProblemId> = new Set<ProblemId>([
  ...planWarnings,
  ...opportunityWarnings,
  ...ourWarnings,
  ...bidWarnings,
  'skeleton-text',
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
