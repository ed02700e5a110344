import { type Finding, finding } from '../../problem.ts';
import type { Account } from '../../schemas/account.ts';
import type { Communication, Frequency } from '../../schemas/communication.ts';
import type { OpportunityData } from '../../schemas/opportunity.ts';
import type { Stakeholder } from '../../schemas/stakeholder.ts';
import { addDays, daysBetween } from '../dates.ts';
import type { OpportunityRule } from '../opportunity/check.ts';
import { isOver } from '../opportunity/state.ts';
import { personLabel } from '../people/relations.ts';
import { duplicateIds, repeatedReferences, to } from '../references.ts';
import { influenceOn, type ProjectInfluence } from '../strategy/project-influence.ts';
import { doneInFuture, unknownIn } from './references.ts';

/** Everybody in post whose influence on the deal is known: what the deal says comes first, then the customer's project, then what is said of the person [SSM B3]. */
export function influenceOnDeal(
  { influences, project }: Pick<OpportunityData, 'influences' | 'project'>,
  { projects, stakeholders }: Pick<Account, 'projects' | 'stakeholders'>,
): ProjectInfluence[] {
  const theirs = projects.find(({ id }) => id === project)?.influences ?? [];
  return influenceOn({ influences: [...influences, ...theirs] }, stakeholders);
}

/** People of high influence on the deal to whom no row of the matrix speaks, in the order of the plan [PM F8]. */
export function unaddressed(
  data: Pick<OpportunityData, 'influences' | 'project' | 'communications'>,
  account: Pick<Account, 'projects' | 'stakeholders'>,
): Stakeholder[] {
  const addressed = new Set(data.communications.flatMap(({ people }) => people));
  return influenceOnDeal(data, account)
    .filter(({ person, influence }) => influence === 'high' && !addressed.has(person.id))
    .map(({ person }) => person);
}

/** Whether anybody is missed: a deal that is not planned as a project yet needs no matrix. */
export const needsMatrix = ({ communications, tasks }: Pick<OpportunityData, 'communications' | 'tasks'>): boolean =>
  communications.length > 0 || tasks.length > 0;

/** Days between two times; a month is counted by the calendar. Null where a rhythm has no days. */
const daysOf: Record<Frequency, number | null> = {
  daily: 1,
  weekly: 7,
  fortnightly: 14,
  monthly: null,
  quarterly: null,
  'per-stage': null,
  'on-demand': null,
};
const monthsOf: Partial<Record<Frequency, number>> = { monthly: 1, quarterly: 3 };

/** The day on which a row is due next: its own date, or one interval after it last took place; what is daily skips the weekend. Null where nothing says so. */
export function nextDue({ frequency, date, done }: Communication): string | null {
  if (date !== undefined) return done === undefined ? date : null;
  if (frequency === undefined || done === undefined) return null;
  const months = monthsOf[frequency];
  if (months !== undefined) return monthsLater(done, months);
  const days = daysOf[frequency];
  if (days === null) return null;
  const weekday = new Date(done).getUTCDay();
  return addDays(done, frequency === 'daily' && weekday >= 5 ? 8 - weekday : days);
}

/** The same day so many months later, or the last day of that month: one month after 31 January is 28 February. */
function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Days by which a row is overdue; null where it is not. */
export function communicationDelay(row: Communication, today: string): { due: string; days: number } | null {
  const due = nextDue(row);
  return due !== null && due < today ? { due, days: daysBetween(due, today) } : null;
}

/** The communication matrix [PM F8]. */
export const checkCommunications: OpportunityRule = (opportunity, { plan, workspace }) => {
  const { data, file } = opportunity;
  const { communications } = data;
  const { today } = workspace;
  const over = isOver(opportunity.data);
  return [
    ...duplicateIds(
      file,
      'communications',
      communications.map(({ id }) => id),
    ),
    ...unknownIn(
      opportunity,
      plan,
      communications.flatMap(({ people, owner }, i) => [
        ...people.flatMap((id, j) => to('person', id, 'communications', i, 'people', j)),
        ...to('team-member', owner, 'communications', i, 'owner'),
      ]),
    ),
    ...doneInFuture(file, ['communications'], communications, today),
    ...communications.flatMap((row, i) => checkRow(file, row, i)),
    ...(over
      ? []
      : [
          ...communications.flatMap((row, i) => {
            const delay = communicationDelay(row, today);
            const path = ['communications', i, row.date === undefined ? 'done' : 'date'];
            return delay ? [finding('communication-overdue', file, { path }, { purpose: row.purpose, ...delay })] : [];
          }),
          ...(plan && needsMatrix(data) ? unaddressed(data, plan.data) : []).map((person) =>
            finding(
              'communication-missing',
              file,
              { path: [communications.length > 0 ? 'communications' : 'tasks'], key: true },
              { person: personLabel(person) },
            ),
          ),
        ]),
  ];
};

/** What makes a row no row: nobody to speak to, or no time to do it. */
function checkRow(file: string, { people, audience, purpose, frequency, date }: Communication, i: number): Finding[] {
  const at = { path: ['communications', i] };
  const found = frequency === undefined && date === undefined ? 'none' : frequency && date ? 'both' : null;
  return [
    ...repeatedReferences(file, 'people', people, (j) => ['communications', i, 'people', j]),
    ...(people.length === 0 && audience === undefined
      ? [finding('communication-audience', file, at, { purpose })]
      : []),
    ...(found ? [finding('communication-when', file, at, { purpose, found })] : []),
  ];
}
