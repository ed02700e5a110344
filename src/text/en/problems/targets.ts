import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

const by = { product: 'product', unit: 'unit', person: 'person' } as const;

export const targetProblems = (_labels: Labels, format: Format) =>
  ({
    'targets-do-not-add-up': {
      message: ({ year, by: of, sum, total }) =>
        `The targets of ${year} by ${by[of]} add up to ${format.money(sum)}, but the whole is ${format.money(total)}: ${format.money(Math.abs(total - sum))} too ${sum < total ? 'little' : 'much'}.`,
      hint: ({ by: of }) =>
        `Change the whole or the targets by ${by[of]} until they agree; say also who carries what nobody has been given yet.`,
    },
    'target-months': {
      message: ({ sum, amount }) =>
        `The months add up to ${format.money(sum)}, but the target of the year is ${format.money(amount)}: ${format.money(Math.abs(amount - sum))} too ${sum < amount ? 'little' : 'much'}.`,
      hint: () =>
        'Change months or amount until the twelve months add up to the year; without months each is a twelfth.',
    },
    'duplicate-target': {
      message: ({ year, first }) =>
        `This target of ${year} stands here twice: number ${first} has the same year, product, unit and person.`,
      hint: () => 'Make one of both, or tell them apart by product, unit or person.',
    },
  }) satisfies Pick<ProblemWords, 'targets-do-not-add-up' | 'target-months' | 'duplicate-target'>;
