import { type Finding, finding, type Path } from '../../problem.ts';
import type { CheckInput } from '../check.ts';
import { daysBetween, isDay } from '../dates.ts';
import { personLabel } from '../people/relations.ts';
import type { Plan, Visit } from '../plan.ts';
import { checkKnown, knownTo, type Reference, to } from '../references.ts';

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

/** Planned: not yet held on the day of the build. What was held on that very day counts as held. */
export const isPlanned = ({ data }: Pick<Visit, 'data'>, today: string): boolean => data.date > today;

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

/** Days that contradict the file's name or the calendar. */
function checkDates({ id, file, data }: Visit, today: string): Finding[] {
  const named = id.slice(0, 10);
  const notYet = (key: string, path: Path): Finding =>
    finding('visit-not-yet', file, { path }, { key, date: data.date, today });
  const planned = isPlanned({ data }, today);
  return [
    ...(isDay(named) && named !== data.date
      ? [finding('visit-date-differs', file, { path: ['date'] }, { date: data.date, named })]
      : []),
    ...(planned && data.outcome !== undefined ? [notYet('outcome', ['outcome'])] : []),
    ...data.commitments.flatMap(({ done }, i) => {
      if (done === undefined) return [];
      const path = ['commitments', i, 'done'];
      if (planned) return [notYet('done', path)];
      return done > today ? [finding('date-in-future', file, { path }, { key: 'done', value: done, today })] : [];
    }),
  ];
}

/** What is still open of a visit. */
function checkState({ file, data }: Visit, plan: Plan, today: string): Finding[] {
  const { date, outcome, commitments } = data;
  return [
    ...(date < today && outcome === undefined
      ? [finding('visit-without-outcome', file, { path: ['date'] }, { date, days: daysBetween(date, today) })]
      : []),
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

/** People met since their analysis was last confirmed; once per person, with the newest visit. A person whose analysis has no day is not looked at. */
function checkAnalyses({ file, data }: Plan, visits: readonly Visit[], today: string): Finding[] {
  return data.stakeholders.flatMap((person, i) => {
    const { asOf } = person;
    const days = visits
      .filter((visit) => !isPlanned(visit, today) && visit.data.theirs.includes(person.id))
      .map((visit) => visit.data.date)
      .sort();
    const date = days.at(-1);
    if (asOf === undefined || date === undefined || date <= asOf) return [];
    const place = { path: ['stakeholders', i, 'asOf'] };
    return [finding('analysis-older-than-visit', file, place, { person: personLabel(person), asOf, date })];
  });
}

/** A plan of a named account that nobody has reviewed for too long [SSM: every two to four weeks]. Who is lost, and who only buys, needs no review. */
export function checkReview({ file, data }: Plan, today: string, limit: number): Finding[] {
  const days = daysBetween(data.updated, today);
  if (data.mode !== 'relation' || data.lifecycle === 'lost' || days <= limit) return [];
  return [finding('review-overdue', file, { path: ['updated'] }, { updated: data.updated, days, limit })];
}
