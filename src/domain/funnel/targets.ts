import type { Target } from '../../schemas/our-people.ts';
import type { Deal } from './deals.ts';

/** What a target is broken down by [PM: product, organisation, salesperson]. */
export const dimensions = ['product', 'unit', 'person'] as const;
export type Dimension = (typeof dimensions)[number];

export const dimensionsOf = (target: Target): Dimension[] => dimensions.filter((key) => target[key] !== undefined);

/** The target of a whole year; undefined where none is written. */
export const wholeTarget = (targets: readonly Target[], year: number): Target | undefined =>
  targets.find((target) => target.year === year && dimensionsOf(target).length === 0);

/** The targets of a year that name nothing but this, by its value. */
export const breakdown = (targets: readonly Target[], year: number, by: Dimension): Map<string, Target> =>
  new Map(
    targets.flatMap((target) => {
      const named = dimensionsOf(target);
      return target.year === year && named.length === 1 && named[0] === by ? [[target[by] as string, target]] : [];
    }),
  );

/** The targets of a year that name more than one of product, unit and person: cells of the breakdown. */
export const cells = (targets: readonly Target[], year: number): Target[] =>
  targets.filter((target) => target.year === year && dimensionsOf(target).length > 1);

/** A target by month, January first: as written, or a twelfth each. */
export const monthsOf = ({ amount, months }: Target): number[] =>
  months ?? Array.from({ length: 12 }, () => amount / 12);

/** What a deal counts under. */
export const keyOf = (deal: Deal, by: Dimension): string | null => (by === 'person' ? deal.owner : deal[by]);

/** Whether a deal counts for a target, the year apart. */
export const countsFor = (deal: Deal, target: Target): boolean =>
  dimensionsOf(target).every((by) => keyOf(deal, by) === target[by]);
