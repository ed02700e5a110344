import { type Finding, finding, type Path } from '../problem.ts';
import type { Plan } from './plan.ts';

/** Pairs of dates of which the first can't be after the second, and days that may be written only once. */
export function checkDates({ file, data }: Plan): Finding[] {
  const pairs = <T extends object>(list: string, items: readonly T[], from: keyof T & string, to: keyof T & string) =>
    items.flatMap((item, index) => dateOrder(file, [list, index], item, from, to));
  return [
    ...pairs('organisedRelations', data.organisedRelations, 'since', 'until'),
    ...pairs('crises', data.crises, 'date', 'closed'),
    ...pairs('reorganisations', data.reorganisations, 'date', 'reviewed'),
    ...pairs('flags', data.flags, 'asOf', 'resolved'),
    ...pairs('projects', data.projects, 'start', 'purchase'),
    // An approval after the deed is none [KAD C3].
    ...data.actions.flatMap(({ compliance, done }, index) =>
      dateOrder(file, ['actions', index], { approvedOn: compliance?.approvedOn, done }, 'approvedOn', 'done'),
    ),
    ...duplicateDates(file, 'scorecard', data.scorecard),
    ...duplicateDates(file, 'replaceability', data.replaceability),
  ];
}

/** A finding at the later key where it lies before the earlier one; two equal days are in order. */
export function dateOrder<T extends object>(
  file: string,
  path: Path,
  item: T,
  earlierKey: keyof T & string,
  laterKey: keyof T & string,
): Finding[] {
  const earlier = item[earlierKey];
  const later = item[laterKey];
  if (typeof earlier !== 'string' || typeof later !== 'string' || earlier <= later) return [];
  return [finding('dates-out-of-order', file, { path: [...path, laterKey] }, { earlierKey, earlier, laterKey, later })];
}

/** One finding per repeated day, at the later entry: nobody could say which of the two holds. */
function duplicateDates(file: string, list: string, entries: readonly { asOf: string }[]): Finding[] {
  const days = entries.map(({ asOf }) => asOf);
  return days.flatMap((date, index) => {
    const first = days.indexOf(date);
    return first < index
      ? [finding('duplicate-date', file, { path: [list, index, 'asOf'] }, { date, list, first: first + 1 })]
      : [];
  });
}
