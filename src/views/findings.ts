import { daysBetween } from '../domain/dates.ts';
import { flagSeverityOf, type LooksAt, ruleOf } from '../domain/red-flags/index.ts';
import {
  type BidWarning,
  type Finding,
  type FlagSeverity,
  type Located,
  type OpportunityWarning,
  type PlanWarning,
  type Problem,
  type ProblemId,
  type RedFlagId,
  redFlagIds,
} from '../problem.ts';
import type { Settings } from '../settings.ts';
import type { Text } from '../text/index.ts';

/** How urgent a finding is. */
export type Urgency = Exclude<FlagSeverity, 'off'>;

export type FindingKind = 'red-flag' | 'overdue' | 'stale' | 'spend' | 'designation' | 'other';

/** A finding as pages show it. */
export interface FindingView extends Pick<Problem, 'id' | 'severity' | 'where' | 'message' | 'file' | 'line'> {
  /** Name of the red-flag rule; null for findings of other rules. */
  rule: string | null;
  urgency: Urgency;
  urgencyLabel: string;
  /** What to do, in a reader's words. */
  advice: string;
  kind: FindingKind;
  /** Id of the section of the account page that it is about. */
  anchor: string;
}

interface Standing {
  kind: FindingKind;
  urgency: Urgency;
  anchor: string;
}

/** The warnings that are no red flags, worst first among those of the same urgency. A warning without a line here does not compile. */
const others: Record<Exclude<PlanWarning, RedFlagId>, Standing> = {
  'action-overdue': { kind: 'overdue', urgency: 'high', anchor: 'actions' },
  'commitment-overdue': { kind: 'overdue', urgency: 'high', anchor: 'visits' },
  'key-person-plan-overdue': { kind: 'overdue', urgency: 'high', anchor: 'people' },
  'compliance-over-limit': { kind: 'other', urgency: 'high', anchor: 'actions' },
  'service-overdue': { kind: 'overdue', urgency: 'medium', anchor: 'relationship' },
  'action-unassessed': { kind: 'overdue', urgency: 'medium', anchor: 'actions' },
  'key-person-plan-gone': { kind: 'other', urgency: 'medium', anchor: 'people' },
  'key-person-plan-unassessed': { kind: 'overdue', urgency: 'medium', anchor: 'people' },
  'visit-without-outcome': { kind: 'overdue', urgency: 'medium', anchor: 'visits' },
  'review-overdue': { kind: 'stale', urgency: 'medium', anchor: 'profile' },
  'analysis-older-than-visit': { kind: 'stale', urgency: 'medium', anchor: 'people' },
  'information-due': { kind: 'overdue', urgency: 'medium', anchor: 'information' },
  'visited-after-leaving': { kind: 'other', urgency: 'medium', anchor: 'visits' },
  'advance-without-commitment': { kind: 'other', urgency: 'low', anchor: 'visits' },
  'silence-expired': { kind: 'red-flag', urgency: 'medium', anchor: 'flags' },
  'designation-unmet': { kind: 'designation', urgency: 'medium', anchor: 'profile' },
  'profit-lever-loss': { kind: 'other', urgency: 'medium', anchor: 'relationship' },
  'goal-outdated': { kind: 'stale', urgency: 'low', anchor: 'people' },
  'counterpart-level': { kind: 'other', urgency: 'low', anchor: 'team' },
  'buying-power-unknown': { kind: 'spend', urgency: 'low', anchor: 'spend' },
  'no-complete-year': { kind: 'spend', urgency: 'low', anchor: 'spend' },
  'designation-quota': { kind: 'designation', urgency: 'low', anchor: 'profile' },
  'silence-too-long': { kind: 'red-flag', urgency: 'low', anchor: 'flags' },
  'silence-unmatched': { kind: 'red-flag', urgency: 'low', anchor: 'flags' },
};

/** The warnings of opportunities; `anchor` is a section of the project's page. */
const ofOpportunities: Record<OpportunityWarning, Standing> = {
  'deadline-missed': { kind: 'overdue', urgency: 'high', anchor: 'schedule' },
  'deal-stuck': { kind: 'red-flag', urgency: 'high', anchor: 'standing' },
  'stage-ahead-of-evidence': { kind: 'other', urgency: 'high', anchor: 'stages' },
  'closing-passed': { kind: 'overdue', urgency: 'high', anchor: 'standing' },
  'task-late': { kind: 'overdue', urgency: 'high', anchor: 'schedule' },
  'risk-overdue': { kind: 'overdue', urgency: 'high', anchor: 'risks' },
  'milestone-late': { kind: 'overdue', urgency: 'medium', anchor: 'charter' },
  'deal-out-of-control': { kind: 'red-flag', urgency: 'medium', anchor: 'standing' },
  'deal-island': { kind: 'red-flag', urgency: 'medium', anchor: 'standing' },
  'commit-unproven': { kind: 'other', urgency: 'medium', anchor: 'standing' },
  'man-unknown': { kind: 'other', urgency: 'medium', anchor: 'man' },
  'risk-unanswered': { kind: 'other', urgency: 'medium', anchor: 'risks' },
  'communication-overdue': { kind: 'overdue', urgency: 'medium', anchor: 'communications' },
  'communication-missing': { kind: 'other', urgency: 'medium', anchor: 'communications' },
  'over-allocated': { kind: 'other', urgency: 'medium', anchor: 'load' },
  'budget-exceeded': { kind: 'other', urgency: 'medium', anchor: 'charter' },
  'review-missing': { kind: 'overdue', urgency: 'medium', anchor: 'review' },
  'opportunity-outdated': { kind: 'stale', urgency: 'medium', anchor: 'standing' },
  'out-of-sequence': { kind: 'other', urgency: 'low', anchor: 'schedule' },
  'raci-incomplete': { kind: 'other', urgency: 'low', anchor: 'raci' },
  'ogsm-orphan': { kind: 'other', urgency: 'low', anchor: 'ogsm' },
  'ogsm-goal-vague': { kind: 'other', urgency: 'low', anchor: 'ogsm' },
  'ogsm-goal-count': { kind: 'other', urgency: 'low', anchor: 'ogsm' },
  'ogsm-objective-number': { kind: 'other', urgency: 'low', anchor: 'ogsm' },
  'ogsm-measure-owner': { kind: 'other', urgency: 'low', anchor: 'ogsm' },
  'calendar-unknown-year': { kind: 'other', urgency: 'low', anchor: 'schedule' },
  'tasks-missing': { kind: 'other', urgency: 'low', anchor: 'schedule' },
};
/** The warnings of bids; `anchor` is a section of the war room. */
const ofBids: Record<BidWarning, Standing> = {
  'chapter-overdue': { kind: 'overdue', urgency: 'high', anchor: 'chapters' },
  'bid-work-overdue': { kind: 'overdue', urgency: 'high', anchor: 'strategy' },
  'deposit-unpaid': { kind: 'overdue', urgency: 'high', anchor: 'dates' },
  'criterion-uncovered': { kind: 'other', urgency: 'high', anchor: 'coverage' },
  'requirement-unanswered': { kind: 'other', urgency: 'high', anchor: 'requirements' },
  'index-missing': { kind: 'other', urgency: 'high', anchor: 'chapters' },
  'amendment-open': { kind: 'other', urgency: 'high', anchor: 'dates' },
  'foreign-name': { kind: 'other', urgency: 'high', anchor: 'checks' },
  'placeholder-left': { kind: 'other', urgency: 'high', anchor: 'checks' },
  'deviation-table-missing': { kind: 'other', urgency: 'medium', anchor: 'deviations' },
  'requirement-without-evidence': { kind: 'other', urgency: 'medium', anchor: 'requirements' },
  'response-repeats': { kind: 'other', urgency: 'medium', anchor: 'deviations' },
  'case-outside-window': { kind: 'other', urgency: 'medium', anchor: 'coverage' },
  'library-expiring': { kind: 'stale', urgency: 'medium', anchor: 'library' },
  'image-resolution': { kind: 'other', urgency: 'medium', anchor: 'checks' },
  'attachment-active': { kind: 'other', urgency: 'medium', anchor: 'checks' },
  'blind-picture': { kind: 'other', urgency: 'medium', anchor: 'checks' },
  'word-limit': { kind: 'other', urgency: 'medium', anchor: 'chapters' },
  'due-after-deadline': { kind: 'other', urgency: 'medium', anchor: 'chapters' },
  'empty-cell': { kind: 'other', urgency: 'medium', anchor: 'checks' },
  'no-glyph': { kind: 'other', urgency: 'medium', anchor: 'checks' },
  'chapter-empty': { kind: 'other', urgency: 'high', anchor: 'chapters' },
  'order-taken': { kind: 'other', urgency: 'medium', anchor: 'chapters' },
  'volume-empty': { kind: 'other', urgency: 'medium', anchor: 'chapters' },
  'price-below-cost': { kind: 'other', urgency: 'medium', anchor: 'price' },
  'go-no-go-overruled': { kind: 'other', urgency: 'medium', anchor: 'decision' },
  'go-no-go-open': { kind: 'other', urgency: 'medium', anchor: 'decision' },
  'scoring-sum': { kind: 'other', urgency: 'medium', anchor: 'scoring' },
  'price-weight-low': { kind: 'other', urgency: 'medium', anchor: 'scoring' },
  'tender-period': { kind: 'other', urgency: 'medium', anchor: 'dates' },
  'deposit-over-limit': { kind: 'other', urgency: 'medium', anchor: 'dates' },
  'claim-over-deviations': { kind: 'other', urgency: 'medium', anchor: 'scoring' },
  'claim-impossible': { kind: 'other', urgency: 'medium', anchor: 'scoring' },
  'marker-count': { kind: 'other', urgency: 'medium', anchor: 'requirements' },
  'response-opening': { kind: 'other', urgency: 'low', anchor: 'requirements' },
  'response-vague': { kind: 'other', urgency: 'low', anchor: 'requirements' },
  'vague-word': { kind: 'other', urgency: 'low', anchor: 'checks' },
  'chapter-covers-nothing': { kind: 'other', urgency: 'low', anchor: 'coverage' },
  'scoring-unreachable': { kind: 'other', urgency: 'low', anchor: 'scoring' },
  'scoring-exceeds': { kind: 'other', urgency: 'low', anchor: 'scoring' },
  'scoring-bands': { kind: 'other', urgency: 'low', anchor: 'scoring' },
  'scoring-size-factor': { kind: 'other', urgency: 'low', anchor: 'scoring' },
  'points-order': { kind: 'other', urgency: 'low', anchor: 'scoring' },
  'policy-over': { kind: 'other', urgency: 'medium', anchor: 'price' },
  'opening-sheet-gap': { kind: 'other', urgency: 'high', anchor: 'price' },
  'price-line-bare': { kind: 'other', urgency: 'low', anchor: 'price' },
  'rival-order': { kind: 'other', urgency: 'low', anchor: 'price' },
  'jobs-weights': { kind: 'other', urgency: 'low', anchor: 'strategy' },
  'library-review-due': { kind: 'stale', urgency: 'low', anchor: 'library' },
};
const order: readonly string[] = [
  ...redFlagIds,
  ...Object.keys(others),
  ...Object.keys(ofOpportunities),
  ...Object.keys(ofBids),
];

/** The section of the page for each part of a plan that a red-flag rule looks at. */
const sections: Record<LooksAt, string> = {
  people: 'people',
  team: 'team',
  information: 'information',
  flags: 'flags',
  crises: 'crises',
};

const rowOf = (id: ProblemId): Standing | null =>
  (({ ...others, ...ofOpportunities, ...ofBids }) as Partial<Record<ProblemId, Standing>>)[id] ?? null;

/** Errors and what no table names stand at the head of the account: they should not be there. */
export function standingOf(id: ProblemId, settings: Settings): Standing {
  const rule = ruleOf(id);
  if (rule === null) return rowOf(id) ?? { kind: 'other', urgency: 'high', anchor: 'profile' };
  const severity = flagSeverityOf(rule.id, settings);
  return {
    kind: 'red-flag',
    urgency: severity === 'off' ? rule.severity : severity,
    anchor: sections[rule.looksAt],
  };
}

/** Worst first. */
export const urgencies: readonly Urgency[] = ['high', 'medium', 'low'];

/**
 * Worst first: by urgency, then red flags in the order of their rules before the others in the order of their table; among the same the one that has been
 * due for longest; then by place.
 */
export function byUrgency(settings: Settings): (a: Located, b: Located) => number {
  const rank = ({ id }: Located): number => {
    const { urgency } = standingOf(id, settings);
    return urgencies.indexOf(urgency) * order.length + order.indexOf(id);
  };
  return (a, b) => rank(a) - rank(b) || compare(since(a), since(b)) || compare(a.file, b.file) || a.line - b.line;
}

/** The day since which something is due or out of date. */
function since({ params }: Finding): string {
  if ('due' in params && typeof params.due === 'string') return params.due;
  return 'last' in params && typeof params.last === 'string' ? params.last : '';
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function findingView(finding: Located, text: Text, settings: Settings): FindingView {
  const { id, severity, where, message, file, line } = text.problem(finding);
  const { kind, urgency, anchor } = standingOf(id, settings);
  const rule = ruleOf(id);
  return {
    id,
    severity,
    where,
    message,
    rule: rule && text.labels.redFlag[rule.id],
    urgency,
    urgencyLabel: text.labels.flagSeverity[urgency],
    advice: text.advice(finding),
    file,
    line,
    kind,
    anchor,
  };
}

/** Whether a day is today or one of the next `days`. */
export const isDueSoon = (due: string, today: string, days: number): boolean =>
  daysBetween(today, due) >= 0 && daysBetween(today, due) <= days;
