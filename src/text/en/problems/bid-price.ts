import type { BidPriceParams } from '../../../problem-params-bid.ts';
import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

/** Parts of a PDF in which a price was found, as the properties window of a reader calls them. */
const parts: Record<string, string> = {
  Title: 'title',
  Subject: 'subject',
  Keywords: 'keywords',
  Metadata: 'metadata',
  Outlines: 'bookmarks',
};

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
    'price-printed': {
      message: ({ form, item, volume, page, chapter, part }) => {
        const where =
          page === null
            ? `the ${parts[part ?? ''] ?? part ?? ''} of its PDF`
            : `page ${page}${chapter === null ? '' : ` (${chapter})`}`;
        return `The finished “${volume}” shows “${form}” ${page === null ? 'in' : 'on'} ${where}, which is ${item === null ? 'our total' : `our price for “${item}”`}; prices may stand in the price volume only, or the bid is void. The volume is not published.`;
      },
      hint: () =>
        'Rewrite the amount in the text, table or drawing and print again; in an attachment, cover it and scan it again. Pages are counted from the first sheet.',
    },
    'inner-figure': {
      message: ({ form, of, rival, volume, page, chapter }) => {
        const what = of === 'cost' ? 'our cost' : `what we think “${rival}” bids`;
        return page === null
          ? `“${form}” is ${what} and stands in “${volume}”; it may stand in no volume.`
          : `Page ${page}${chapter === null ? '' : ` (${chapter})`} of the finished “${volume}” shows “${form}”, which is ${what}; it may stand in no volume. The volume is not published.`;
      },
      hint: () => 'Take the amount out or rewrite it; price.cost and price.rivals are for our own reckoning only.',
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
    'policy-over': {
      message: ({ claimed, most }) =>
        most === 0
          ? `We count with ${claimed}% off the price, but the scoring rule has no policy deduction.`
          : `We count with ${claimed}% off the price; the tender gives ${most}% at most.`,
      hint: () => 'Check price.policyPercent and scoring.policies; leave it out where none applies to us.',
      advice: () => 'Check the deduction that applies to us: otherwise the simulated points are too high.',
    },
    'opening-sheet-gap': {
      message: ({ missing }) =>
        missing === 'delivery'
          ? 'The opening sheet has no delivery or service period.'
          : 'The opening sheet does not say for how long the bid stands: neither the tender nor we have days for it.',
      hint: ({ missing }) =>
        missing === 'delivery'
          ? 'Write it in price.delivery, as the tender asks and the technical volume says.'
          : 'Write the days of the tender in tender.validityDays; where we promise more, price.validityDays.',
      advice: ({ missing }) =>
        missing === 'delivery'
          ? 'Add the delivery or service period: what is missing on the opening sheet may count as no answer.'
          : 'Add for how long the bid stands: what is missing on the opening sheet may count as no answer.',
    },
    'price-line-bare': {
      message: ({ item, missing }) =>
        `The line “${item}” has no ${missing === 'model' ? 'brand and model' : 'origin or maker'}; the price table prints “none”.`,
      hint: ({ missing }) => `Add ${missing}: for goods, brand, model and origin are mostly mandatory.`,
      advice: () => 'Add brand, model and origin: for goods they are mostly mandatory.',
    },
    'rival-order': {
      message: ({ rival, low, likely, high }) =>
        `The assumed prices of ${rival} do not rise: low ${amount(low)}, likely ${amount(likely)}, high ${amount(high)}.`,
      hint: () => 'Make low ≤ likely ≤ high.',
      advice: () => 'Correct the assumed prices of the rival; until then the simulated points are not reliable.',
    },
  } satisfies Pick<ProblemWords, keyof BidPriceParams>;
};
