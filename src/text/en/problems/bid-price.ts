import type { BidPriceParams } from '../../../problem-params-bid.ts';
import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

export const bidPriceProblems = (_labels: Labels, format: Format) => {
  const amount = format.number;
  return {
    'price-line-total': {
      message: ({ item, stated, computed }) =>
        `The total of “${item}” is written as ${amount(stated)}, but quantity × unit price is ${amount(computed)}.`,
      hint: () =>
        'Check quantity, unitPrice and total; evaluators go by the unit price. Once it is right, total can go.',
    },
    'price-total': {
      message: ({ stated, computed }) =>
        `The total is written as ${amount(stated)}, but the lines add up to ${amount(computed)}.`,
      hint: () =>
        'Look for a missing line in price.items or an outdated price.total; the opening sheet prints the sum, so total can go.',
    },
    'price-capitals': {
      message: ({ stated, expected }) => `The total in capitals is written as “${stated}”; it should be “${expected}”.`,
      hint: () =>
        'Where capitals and digits differ, capitals count: correct price.capitals, or leave it out, since it is printed by itself.',
    },
    'price-over-ceiling': {
      message: ({ total, limit, of }) =>
        `Our total of ${amount(total)} is over the ${of} of ${amount(limit)}: the bid is invalid.`,
      hint: () => 'Lower the price, or check tender.ceiling and tender.budget.',
    },
    'price-outside-volume': {
      message: ({ form, item, volume }) =>
        `“${form}” is ${item === null ? 'our total' : `the price of “${item}”`}, but stands in “${volume}”; a price outside the price volume voids the bid.`,
      hint: () =>
        'Take the amount out; a number that means something else should carry its unit or be written otherwise.',
    },
    'price-component-misplaced': {
      message: ({ component, volume }) => `<${component}/> in “${volume}” prints prices outside the price volume.`,
      hint: () => 'Move the chapter to a volume of the kind price or combined, or take the component out.',
    },
    'price-below-cost': {
      message: ({ total, cost }) => `Our total of ${amount(total)} is below our cost of ${amount(cost)}.`,
      hint: () => 'Check price.cost; a bid below cost needs an explanation of costs and approval.',
      advice: () =>
        'Check the cost; a bid below cost needs an explanation of costs and approval, since evaluators may ask how it can be fulfilled.',
    },
    'price-missing': {
      message: ({ volume }) => `There is a price volume, “${volume}”, but no price.`,
      hint: () => 'Write the lines in price.items, or the total in price.total.',
    },
    'rival-order': {
      message: ({ rival, low, likely, high }) =>
        `The assumed prices of ${rival} do not rise: low ${amount(low)}, likely ${amount(likely)}, high ${amount(high)}.`,
      hint: () => 'Make low ≤ likely ≤ high.',
      advice: () => 'Correct the assumed prices of the rival; until then the simulated points are not reliable.',
    },
  } satisfies Pick<ProblemWords, keyof BidPriceParams>;
};
