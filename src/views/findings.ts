import { daysBetween } from '../domain/dates.ts';
import type { Located, Problem, ProblemId } from '../problem.ts';
import type { Text } from '../text/index.ts';

/** A finding as pages show it. */
export interface FindingView extends Pick<Problem, 'id' | 'severity' | 'where' | 'message' | 'file' | 'line'> {
  /** What to do, in a reader's words. */
  advice: string;
  kind: FindingKind;
  /** Id of the section of the account page that it is about. */
  anchor: string;
}

export type FindingKind = 'overdue' | 'relation' | 'spend' | 'designation' | 'other';

const kinds: Partial<Record<ProblemId, FindingKind>> = {
  'action-overdue': 'overdue',
  'action-unassessed': 'overdue',
  'compliance-over-limit': 'other',
  'no-decider': 'relation',
  'decider-not-contacted': 'relation',
  'decider-opposes': 'relation',
  'no-economic-buyer': 'relation',
  'several-economic-buyers': 'relation',
  'no-coach': 'relation',
  'no-opponent-recorded': 'relation',
  'supporters-outweighed': 'relation',
  'single-thread': 'relation',
  'unanalysed-person': 'relation',
  'buying-power-unknown': 'spend',
  'no-complete-year': 'spend',
  'designation-unmet': 'designation',
  'designation-quota': 'designation',
};

/** Worst first; ids that are not named come last. */
const urgency: readonly ProblemId[] = [
  'decider-opposes',
  'action-overdue',
  'supporters-outweighed',
  'no-decider',
  'decider-not-contacted',
  'no-coach',
  'single-thread',
  'no-economic-buyer',
  'several-economic-buyers',
  'action-unassessed',
  'designation-unmet',
  'compliance-over-limit',
  'no-opponent-recorded',
  'unanalysed-person',
  'buying-power-unknown',
  'no-complete-year',
  'designation-quota',
];

const anchors: Record<FindingKind, string> = {
  overdue: 'actions',
  relation: 'people',
  spend: 'spend',
  designation: 'profile',
  other: 'actions',
};

export const kindOf = (finding: Pick<Located, 'id'>): FindingKind => kinds[finding.id] ?? 'other';

const rank = (id: ProblemId): number => (urgency.indexOf(id) === -1 ? urgency.length : urgency.indexOf(id));

/** Worst first; among overdue actions the longest overdue first; then by place. */
export function byUrgency(a: Located, b: Located): number {
  const overdue = (one: Located): string => (one.id === 'action-overdue' ? one.params.due : '');
  return (
    rank(a.id) - rank(b.id) ||
    (overdue(a) < overdue(b) ? -1 : overdue(a) > overdue(b) ? 1 : 0) ||
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line
  );
}

export function findingView(finding: Located, text: Text): FindingView {
  const { id, severity, where, message, file, line } = text.problem(finding);
  const kind = kindOf(finding);
  return {
    id,
    severity,
    where,
    message,
    advice: text.advice(finding),
    file,
    line,
    kind,
    anchor: id === 'single-thread' ? 'team' : anchors[kind],
  };
}

export const isDueSoon = (due: string, today: string, days: number): boolean =>
  daysBetween(today, due) >= 0 && daysBetween(today, due) <= days;
