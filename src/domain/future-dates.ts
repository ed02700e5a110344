import { type Finding, finding, type Path } from '../problem.ts';

/** Keys whose date says when something was seen, confirmed or happened, wherever in a plan they stand. */
const past: ReadonlySet<string> = new Set([
  'updated',
  'asOf',
  'statusSince',
  'resolved',
  'reviewed',
  'closed',
  'kept',
  'approvedOn',
]);
/** The same, of a key that elsewhere means something else: the list or part that it stands in, and the key. */
const pastIn: ReadonlySet<string> = new Set([
  'crises.date',
  'satisfaction.date',
  'keyPersonPlans.done',
  'steps.done',
  'evidence.date',
  'purchaseProcess.done',
  'result.date',
  'review.date',
]);

/** Days on which something is said to have been seen or done, and which are still to come: nobody has seen tomorrow. */
export function checkFutureDates({ file, data }: { file: string; data: object }, today: string): Finding[] {
  return datesIn(data, [], '').flatMap(({ key, value, path }) =>
    value > today ? [finding('date-in-future', file, { path }, { key, value, today })] : [],
  );
}

interface DateAt {
  key: string;
  value: string;
  path: Path;
}

/** `list`: key of the list or part that the value stands in. */
function datesIn(value: unknown, path: Path, list: string): DateAt[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => datesIn(item, [...path, index], String(path.at(-1))));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, key];
    const isPast = past.has(key) || pastIn.has(`${list}.${key}`);
    return isPast && typeof inner === 'string' ? [{ key, value: inner, path: here }] : datesIn(inner, here, key);
  });
}
