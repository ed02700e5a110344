import { type Finding, finding } from '../../problem.ts';
import type { OurPeople } from '../../schemas/our-people.ts';
import { unknownReference } from '../references.ts';
import { breakdown, dimensions } from './targets.ts';

/** Amounts that differ by less are the same: a twelfth of a target may have no end. */
const tolerance = 0.5;

/** Targets that stand twice or do not add up [PM], and colleagues and units that do not exist. `file`: where they are written. */
export function checkTargets({ people, units, targets }: OurPeople, file: string): Finding[] {
  const known = { person: people.map(({ id }) => id), unit: units.map(({ id }) => id) };
  return [
    ...targets.flatMap(({ person, unit }, i) => [
      ...(person === undefined
        ? []
        : unknownReference(file, 'our-person', person, { path: ['targets', i, 'person'] }, known.person)),
      ...(unit === undefined
        ? []
        : unknownReference(file, 'sales-unit', unit, { path: ['targets', i, 'unit'] }, known.unit)),
    ]),
    ...people.flatMap(({ unit }, i) =>
      unit === undefined ? [] : unknownReference(file, 'sales-unit', unit, { path: ['people', i, 'unit'] }, known.unit),
    ),
    ...checkTwice(targets, file),
    ...checkMonths(targets, file),
    ...checkSums(targets, file),
  ];
}

/** The same year, product, unit and person as a target before it. */
function checkTwice(targets: OurPeople['targets'], file: string): Finding[] {
  const seen = new Map<string, number>();
  return targets.flatMap(({ year, product, unit, person }, i) => {
    const key = JSON.stringify([year, product, unit, person]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, i);
    return first === undefined
      ? []
      : [finding('duplicate-target', file, { path: ['targets', i, 'year'] }, { year, first: first + 1 })];
  });
}

const checkMonths = (targets: OurPeople['targets'], file: string): Finding[] =>
  targets.flatMap(({ amount, months }, i) => {
    const sum = total(months ?? []);
    return months === undefined || same(sum, amount)
      ? []
      : [finding('target-months', file, { path: ['targets', i, 'months'] }, { sum, amount })];
  });

/** Each breakdown of a year against the whole; where either is missing there is nothing to compare. */
const checkSums = (targets: OurPeople['targets'], file: string): Finding[] =>
  targets.flatMap((whole, i) => {
    const { year, amount } = whole;
    const first = targets.findIndex((one) => one.year === year && dimensions.every((by) => one[by] === undefined));
    if (first !== i) return [];
    return dimensions.flatMap((by) => {
      const parts = breakdown(targets, year, by);
      const sum = total([...parts.values()].map((part) => part.amount));
      return parts.size === 0 || same(sum, amount)
        ? []
        : [
            finding(
              'targets-do-not-add-up',
              file,
              { path: ['targets', i, 'amount'] },
              { year, by, sum, total: amount },
            ),
          ];
    });
  });

const total = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);
const same = (a: number, b: number): boolean => Math.abs(a - b) < tolerance;
