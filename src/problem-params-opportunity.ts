/** What a page of the playbook is called in either language. */
export interface Titled {
  title: string;
  titleEn: string;
}

/** The facts that the words of the problems of opportunities and their project plans need, by id. */
export interface OpportunityParams {
  // Tasks and their schedule (F6)
  /** `meant`: the same in the right form, where it can be guessed. */
  'bad-dependency': { value: string; meant: string | null };
  /** Names of the tasks, the first once more at the end. */
  'dependency-cycle': { cycle: string[] };
  'estimate-order': { o: number; m: number; p: number };
  /** A task that is no milestone says neither or both of duration and estimate. */
  'task-duration': { task: string; found: 'none' | 'both' };
  /** Keys that belong to single tasks stand at a group or a milestone. */
  'key-not-here': { key: string; at: 'group' | 'milestone' | 'not-started' | 'no-data-date' };
  'schedule-missing': { tasks: number };
  'tasks-missing': Record<never, never>;
  'too-many-tasks': { count: number; max: number };
  /** `finish`: the day that is reached; `chain`: names of the tasks that drive it, first to last; `whole`: the deadline of the project. */
  'deadline-missed': { task: string; deadline: string; finish: string; days: number; chain: string[]; whole: boolean };
  'milestone-late': { milestone: string; promised: string; finish: string; days: number };
  /** An unfinished task that should be finished by now. */
  'task-late': { task: string; finish: string; days: number };
  /** What it depends on is not finished, though it was begun or is done; `days`: where both have happened, the days on which they have. */
  'out-of-sequence': { task: string; before: string; kind: string; days: { own: string; before: string } | null };
  /** A year whose public holidays nobody has published yet, or that lies before those that are known. */
  'calendar-unknown-year': { year: number; first: number; last: number };
  /** An exception of the calendar says of `date` otherwise than the one at the place `first`. */
  'exceptions-contradict': { date: string; working: boolean; first: number };
  /** The tasks do not fit into the hundred years after the start: nobody ever works, or a duration is mistaken. */
  'schedule-endless': { last: string };
  /** A day of a task that lies before the project begins. */
  'date-before-project': { key: string; date: string; start: string };
  'over-allocated': { person: string; weeks: { week: string; days: number; capacity: number }[] };
  'budget-exceeded': { budget: number; cost: number };
  // RACI (F6)
  'raci-two-accountable': { task: string; people: string[] };
  'raci-two-letters': { task: string; person: string; letters: string[] };
  'raci-incomplete': { task: string; missing: ('accountable' | 'responsible')[] };
  // OGSM (F5)
  'ogsm-goal-vague': { goal: string; missing: ('number' | 'by')[] };
  'ogsm-goal-count': { count: number };
  'ogsm-objective-number': { objective: string; number: string };
  'ogsm-orphan': { of: 'goal' | 'strategy' | 'measure' | 'strategy-without-goal'; text: string };
  'ogsm-measure-owner': { text: string };
  // Risks (F7)
  'risk-unanswered': { risk: string; score: number; missing: ('response' | 'action' | 'owner')[] };
  'risk-overdue': { risk: string; due: string; days: number };
  'residual-higher': { risk: string; before: number; after: number };
  // Communication (F8)
  'communication-missing': { person: string };
  'communication-audience': { purpose: string };
  'communication-when': { purpose: string; found: 'none' | 'both' };
  'communication-overdue': { purpose: string; due: string; days: number };
  // The deal (F1, F2, F3, F10)
  'stage-not-in-pipeline': { stage: string; pipeline: Titled; nearest: string | null; stages: string[] };
  /** `passed`: the last of the unbroken row of passed stages, null where there is none; `reached`: the stage that the evidence carries the deal to, with its probability in percent. */
  'stage-ahead-of-evidence': {
    declared: Titled;
    passed: Titled | null;
    reached: Titled;
    probability: number | null;
    /** The criteria. */
    missing: Titled[];
  };
  'closing-passed': { closing: string; days: number };
  /** In percent, of the stage that the evidence carries the deal to. */
  'commit-unproven': { probability: number; limit: number };
  'review-missing': { state: 'won' | 'lost' | 'dropped'; date: string; days: number };
  'review-of-open-deal': Record<never, never>;
  'man-unknown': { missing: ('money' | 'authority' | 'need')[]; stage: Titled };
  /** `people`: who decides and was not met; empty where nobody is known to decide. */
  'deal-stuck': { reason: 'no-decider' | 'decider-not-met'; people: string[] };
  'deal-island': { unknown: ('relations' | 'needs' | 'competitors')[] };
  /** `what`: the person, the reorganisation, the competitor, or the people of the top layer; empty where none of these is known. */
  'deal-out-of-control': {
    reason: 'decider-left' | 'reorganisation' | 'rival-favoured' | 'rival-unanalysed' | 'top-not-covered';
    what: string[];
  };
  'opportunity-outdated': { updated: string; days: number; limit: number };
  // Targets (F3)
  'targets-do-not-add-up': { year: number; by: 'product' | 'unit' | 'person'; sum: number; total: number };
  'target-months': { sum: number; amount: number };
  'duplicate-target': { year: number; first: number };
  // Import of a project file
  'import-not-xml': { fault: 'binary' | 'empty' | 'unclosed' | 'closing' | 'entity' | 'doctype' | 'depth' | 'syntax' };
  'import-not-project': { root: string };
  'import-no-tasks': Record<never, never>;
}
