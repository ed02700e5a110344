import type { Relation } from '../schemas/stakeholder.ts';
import { opportunityDeadlines } from './opportunity/deadlines.ts';
import { isVoid } from './people/key-person-plan.ts';
import type { Opportunity, Plan, Visit } from './plan.ts';
import { isPlanned } from './relationship/visits.ts';

/** Something that has a day and is not done: what somebody of us has to do, or to see to, by then. */
export interface Deadline {
  kind: DeadlineKind;
  /** Id in its list; position for steps and promises of a charter, id of the visit for visits and commitments, of the opportunity for its own days. */
  id: string;
  /** Of a commitment its place in the list of its visit, from 1. */
  place?: number;
  /** Id of the opportunity whose file it stands in; null for what stands in the plan of the account or in a visit. */
  opportunity: string | null;
  due: string;
  /** Ids of those of us whom it concerns, never empty. */
  who: string[];
  /** Author's words; of a plan for a key person the goal stands instead. */
  text: string | null;
  goal: { stakeholder: string; from: Relation; to: Relation } | null;
}
export const deadlineKinds = [
  'action',
  'key-person-plan',
  'service',
  'our-commitment',
  'their-commitment',
  'decision-step',
  'visit',
  'task',
  'milestone',
  'promise',
  'risk',
  'communication',
  'measure',
  'purchase-step',
  'kick-off',
  'finish',
  'closing',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/**
 * Everything of an account that is open and dated, by day, kind, opportunity and id: actions, plans for key persons who are still there, services, promises of either side, steps of the
 * customer's decision and visits to come, today's until its outcome is written. A visit whose day is over is no deadline: that its outcome is missing is said elsewhere.
 * Of each opportunity what its project plan and its deal have to keep.
 */
export function deadlinesOf(
  { data }: Plan,
  visits: readonly Visit[],
  today: string,
  opportunities: readonly Opportunity[] = [],
): Deadline[] {
  const { owner } = data;
  const all: Deadline[] = [
    ...data.actions.flatMap(({ id, due, done, text, owner: who }) =>
      done === undefined ? [plain('action', id, due, text, [who])] : [],
    ),
    ...data.keyPersonPlans.flatMap((plan): Deadline[] => {
      const { id, due, done, people, stakeholder, from, to } = plan;
      return done === undefined && !isVoid(plan, data)
        ? [
            {
              kind: 'key-person-plan',
              id,
              opportunity: null,
              due,
              who: people.length > 0 ? people : [owner],
              text: null,
              goal: { stakeholder, from, to },
            },
          ]
        : [];
    }),
    ...data.services.flatMap(({ id, due, kept, text, owner: who }) =>
      kept === undefined ? [plain('service', id, due, text, [who])] : [],
    ),
    ...(data.decisionProcess?.steps ?? []).flatMap(({ due, done, text }, index) =>
      due !== undefined && done === undefined ? [plain('decision-step', String(index), due, text, [owner])] : [],
    ),
    ...visits.flatMap((visit) => [
      ...(isPlanned(visit, today)
        ? [plain('visit', visit.id, visit.data.date, visit.data.objective, visit.data.ours)]
        : []),
      ...visit.data.commitments.flatMap(({ by, who, text, due, done }, index): Deadline[] => {
        if (done !== undefined) return [];
        const kind = by === 'us' ? 'our-commitment' : 'their-commitment';
        const whom = by === 'us' && who !== undefined ? [who] : visit.data.ours;
        return [{ ...plain(kind, visit.id, due, text, whom), place: index + 1 }];
      }),
    ]),
    ...opportunities.flatMap((one) => opportunityDeadlines(one, today)),
  ];
  return all.sort(
    (a, b) =>
      compare(a.due, b.due) ||
      deadlineKinds.indexOf(a.kind) - deadlineKinds.indexOf(b.kind) ||
      compare(a.opportunity ?? '', b.opportunity ?? '') ||
      compare(a.id, b.id) ||
      compare(a.text ?? '', b.text ?? ''),
  );
}

const plain = (kind: DeadlineKind, id: string, due: string, text: string, who: string[]): Deadline => ({
  kind,
  id,
  opportunity: null,
  due,
  who,
  text,
  goal: null,
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
