import { type Finding, finding, type Path } from '../../problem.ts';
import type { CheckInput } from '../check.ts';
import { dateOrder } from '../date-order.ts';
import { daysBetween, isDay } from '../dates.ts';
import type { VisitDays } from '../people/contact.ts';
import { isGone } from '../people/person-status.ts';
import { personLabel } from '../people/relations.ts';
import { isAnalysed } from '../people/signs.ts';
import type { Plan, Visit } from '../plan.ts';
import { checkKnown, knownTo, type Reference, repeatedReferences, to } from '../references.ts';
import { isWorked } from './worked.ts';

/** Rules on visits [PM, KAE]: what is written of them fits the calendar, leads somewhere, and has reached the analysis of the people met. */

/** Everything the rules find in visits, and in plans because of visits. */
export function checkVisits({ workspace, accountIds, pageIds, partial, partialVisits }: CheckInput): Finding[] {
  const { byId, visits, today } = workspace;
  const inPart = new Map(partial.map((plan) => [plan.id, plan]));
  const errors = (visit: Visit): Finding[] => {
    const plan = byId.get(visit.account) ?? inPart.get(visit.account);
    return [
      // Without its plan nobody knows what the visit may refer to.
      ...(plan ? checkKnown(visit, references(visit), knownTo(plan, accountIds, pageIds)) : []),
      ...checkDates(visit, today),
      ...repeated(visit, 'ours'),
      ...repeated(visit, 'theirs'),
    ];
  };
  return [
    ...partialVisits.flatMap(errors),
    ...[...visits].flatMap(([account, all]) => {
      const plan = byId.get(account);
      return [
        ...all.flatMap(errors),
        ...(plan
          ? [...all.flatMap((visit) => checkState(visit, plan, today)), ...checkAnalyses(plan, all, today)]
          : []),
      ];
    }),
  ];
}

/** Not held yet: its day is still to come, or it is today and nobody has written what came of it. */
export const isPlanned = ({ data }: Pick<Visit, 'data'>, today: string): boolean =>
  data.date > today || (data.date === today && data.outcome === undefined);

/** Held, whether or not its outcome is recorded. */
export const isHeld = (visit: Pick<Visit, 'data'>, today: string): boolean => !isPlanned(visit, today);

function references({ data }: Visit): Reference[] {
  return [
    ...data.ours.flatMap((id, i) => to('team-member', id, 'ours', i)),
    ...data.theirs.flatMap((id, i) => to('stakeholder', id, 'theirs', i)),
    ...data.learnt.flatMap(({ information, stakeholder }, i) => [
      ...to('information-item', information, 'learnt', i, 'information'),
      ...to('stakeholder', stakeholder, 'learnt', i, 'stakeholder'),
    ]),
    ...data.commitments.flatMap(({ by, who }, i) =>
      to(by === 'us' ? 'team-member' : 'stakeholder', who, 'commitments', i, 'who'),
    ),
  ];
}

/** People who are named twice in one list of a visit. */
const repeated = ({ file, data }: Visit, list: 'ours' | 'theirs'): Finding[] =>
  repeatedReferences(file, list, data[list]);

/** Days that contradict the file's name, the calendar or each other. */
function checkDates({ id, file, data }: Visit, today: string): Finding[] {
  const named = id.slice(0, 10);
  const notYet = (key: string, path: Path): Finding =>
    finding('visit-not-yet', file, { path }, { key, date: data.date, today });
  const toCome = data.date > today;
  return [
    ...(isDay(named) && named !== data.date
      ? [finding('visit-date-differs', file, { path: ['date'] }, { date: data.date, named })]
      : []),
    ...(toCome && data.outcome !== undefined ? [notYet('outcome', ['outcome'])] : []),
    ...data.commitments.flatMap(({ due, done }, i) => {
      const at = ['commitments', i];
      const path = [...at, 'done'];
      const { date } = data;
      return [
        ...dateOrder(file, at, { date, due }, 'date', 'due'),
        ...(done === undefined
          ? []
          : toCome
            ? [notYet('done', path)]
            : done > today
              ? [finding('date-in-future', file, { path }, { key: 'done', value: done, today })]
              : dateOrder(file, at, { date, done }, 'date', 'done')),
      ];
    }),
  ];
}

/** What is still open of a visit, and what does not fit the plan. */
function checkState({ file, data }: Visit, plan: Plan, today: string): Finding[] {
  const { date, outcome, commitments, theirs } = data;
  return [
    ...(date < today && outcome === undefined
      ? [finding('visit-without-outcome', file, { path: ['date'] }, { date, days: daysBetween(date, today) })]
      : []),
    // An advance is an action that the customer has promised; without one it is a continuation [PM].
    ...(outcome === 'advance' && !commitments.some(({ by }) => by === 'customer')
      ? [finding('advance-without-commitment', file, { path: ['outcome'] }, { date })]
      : []),
    ...theirs.flatMap((id, i) => {
      const person = plan.data.stakeholders.find((one) => one.id === id);
      const since = person?.statusSince;
      if (person === undefined || !isGone(person) || since === undefined || since >= date) return [];
      const params = { person: personLabel(person), since, date };
      return [finding('visited-after-leaving', file, { path: ['theirs', i] }, params)];
    }),
    ...commitments.flatMap((one, i) =>
      isOverdue(one, today)
        ? [
            finding(
              'commitment-overdue',
              file,
              { path: ['commitments', i, 'due'] },
              {
                by: one.by,
                who: promiserName(one, plan),
                promise: one.text,
                due: one.due,
                days: daysBetween(one.due, today),
              },
            ),
          ]
        : [],
    ),
  ];
}

export const isOverdue = ({ done, due }: Promise, today: string): boolean => done === undefined && due < today;

type Promise = Visit['data']['commitments'][number];

/** Who promised: position and name of a stakeholder, name of one of us; null where nobody is named. */
export function promiserName({ by, who }: Promise, { data }: Plan): string | null {
  if (who === undefined) return null;
  if (by === 'us') return data.team.find(({ id }) => id === who)?.name ?? who;
  const person = data.stakeholders.find(({ id }) => id === who);
  return person ? personLabel(person) : who;
}

/** When each of their people was last visited; planned visits do not count. */
export function visitDays(visits: readonly Visit[], today: string): VisitDays {
  const days = new Map<string, string>();
  for (const visit of visits)
    if (isHeld(visit, today))
      for (const id of visit.data.theirs) if ((days.get(id) ?? '') < visit.data.date) days.set(id, visit.data.date);
  return days;
}

/**
 * People whose analysis a visit has overtaken: it says that we never met, it was last confirmed before the visit, or nobody knows when; once per
 * person, with the newest visit. Who is gone needs no analysis any more; of somebody who was never analysed `unanalysed-person` speaks.
 */
function checkAnalyses({ file, data }: Plan, visits: readonly Visit[], today: string): Finding[] {
  const visited = visitDays(visits, today);
  return data.stakeholders.flatMap((person, i) => {
    const date = visited.get(person.id);
    if (date === undefined || isGone(person)) return [];
    const { asOf = null } = person;
    const neverMet = person.contact === 'none';
    if (!neverMet && (asOf === null ? !isAnalysed(person) : date <= asOf)) return [];
    const key = neverMet ? ['contact'] : asOf === null ? [] : ['asOf'];
    const params = { person: personLabel(person), asOf, date, neverMet };
    return [finding('analysis-older-than-visit', file, { path: ['stakeholders', i, ...key] }, params)];
  });
}

/** A plan of a named account that nobody has reviewed for too long [SSM: every two to four weeks]. Who is lost, and who only buys, needs no review. */
export function checkReview(plan: Plan, today: string, limit: number): Finding[] {
  const { file, data } = plan;
  const days = daysBetween(data.updated, today);
  if (!isWorked(plan) || days <= limit) return [];
  return [finding('review-overdue', file, { path: ['updated'] }, { updated: data.updated, days, limit })];
}
